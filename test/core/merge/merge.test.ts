import assert from 'node:assert/strict';
import { mergeMaps } from '../../../core/merge/index.ts';
import { toMerge } from '../../../core/merge/mergeTexts.ts';
import { mergeRead } from '../../../core/merge/names.ts';
import { parse } from '../../../core/syntax/parse.ts';

const base = `// The map of the first order.
persona mina "Mina" {}

journey j "Order" {
  personas: @mina

  // --- before the sale ---

  stage find "Finds us" {
    goal: "Find dinner"
    // What she sees first.
    touchpoint reel "Sees a reel" {
      channels: social, ad // both
      feels: +1 "curious"
      wait: 5 min
    }
    touchpoint page "Reads the page" {
      does: "Scrolls"
      evidence "Panel" { kind: survey; sample: 412 }
    }
  }
  stage buy "Buys" {
    touchpoint pay "Pays" {
      does: "Types her card"
    }
  }
}
`;

/** The base with some of its text replaced; that it is there is part of the test. */
function edited(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [old, now]) => {
    assert.ok(text.includes(old), old);
    return text.replace(old, now);
  }, base);
}

/** Expects a merge without a conflict that is the base with these edits. */
function expectMerged(ours: string, theirs: string, ...edits: readonly (readonly [string, string])[]): void {
  assert.deepEqual(mergeMaps({ base, ours, theirs }), { kind: 'clean', text: edited(...edits) });
}

/** Expects the one conflict, as it is marked. */
function expectConflict(ours: string, theirs: string, reason: string, lines: string): void {
  const result = mergeMaps({ base, ours, theirs });
  assert.equal(result.kind, 'conflicts', JSON.stringify(result));
  if (result.kind !== 'conflicts') return;
  assert.deepEqual(result.conflicts.map((conflict) => conflict.reason), [reason]); // prettier-ignore
  assert.ok(result.text.includes(lines), result.text);
}

const feels = ['+1 "curious"', '+2 "hopeful"'] as const;
const wait = ['5 min', '9 min'] as const;
const reel = /    \/\/ What she sees first\.\n    touchpoint reel[^]*?\n    }\n/.exec(base)?.[0] ?? '';
const stageEnd = '      does: "Types her card"\n    }\n';

describe('mergeMaps', () => {
  it('puts edits of different facts of one touchpoint together', () =>
    expectMerged(edited(feels), edited(wait), feels, wait));

  it('puts edits of neighbouring lines together, which a line merge cannot', () =>
    expectMerged(
      edited(['social, ad // both', 'social, ad, app // both']),
      edited(['social, ad // both', 'social // both'], feels),
      ['social, ad // both', 'social, app // both'],
      feels,
    ));

  it('puts edits in one line of a block together', () =>
    expectMerged(
      edited(['sample: 412', 'sample: 500']),
      edited(['kind: survey', 'kind: interview']),
      ['sample: 412', 'sample: 500'],
      ['kind: survey', 'kind: interview'],
    ));

  it('adds what both add in one line of a block', () =>
    expectMerged(
      edited(['sample: 412 }', 'sample: 412; date: 2026-01-01 }']),
      edited(['sample: 412 }', 'sample: 412; link: "https://a.example" }']),
      ['sample: 412 }', 'sample: 412; date: 2026-01-01; link: "https://a.example" }'],
    ));

  it('lets an edit go along with what was moved, with the comments above it', () => {
    const moved = edited([reel, ''], [stageEnd, stageEnd + reel]);
    expectMerged(moved, edited(feels), [reel, ''], [stageEnd, stageEnd + reel], feels);
    expectMerged(edited(feels), moved, [reel, ''], [stageEnd, stageEnd + reel], feels);
  });

  it('puts what both add at one place behind each other', () =>
    expectMerged(
      edited(['    }\n  }\n}\n', '    }\n    touchpoint a "A" {}\n  }\n}\n']),
      edited(['    }\n  }\n}\n', '    }\n    touchpoint b "B" {}\n  }\n}\n']),
      ['    }\n  }\n}\n', '    }\n    touchpoint a "A" {}\n    touchpoint b "B" {}\n  }\n}\n'],
    ));

  it('adds once what both add alike', () => {
    const wish: readonly [string, string] = ['      wait: 5 min\n', '      wait: 5 min\n      says: "Ah"\n'];
    expectMerged(edited(wish, feels), edited(wish), wish, feels);
  });

  it('keeps a comment in what both add alike, whichever side wrote it', () => {
    const wish = (tags: string): [string, string] => [
      '      wait: 5 min\n',
      `      wait: 5 min\n      tags: ${tags}\n`,
    ];
    const told = wish('#a, /* why */ #b');
    expectMerged(edited(wish('#a, #b')), edited(told), told);
    expectMerged(edited(told), edited(wish('#a, #b')), told);
  });

  it('marks what both add alike with other comments in it', () =>
    expectConflict(
      edited(['      wait: 5 min\n', '      tags: #a, /* ours */ #b\n']),
      edited(['      wait: 5 min\n', '      tags: #a, /* theirs */ #b\n']),
      'both-changed',
      '=======\n      tags: #a, /* theirs */ #b\n>>>>>>>',
    ));

  it('marks a fact that one side says otherwise and the other took a comment out of', () => {
    const was = base.replace('channels: social', 'channels: /* old */ social');
    const [ours, theirs] = [was.replace('ad //', 'ad, site //'), base];
    const merged = mergeMaps({ base: was, ours, theirs });
    assert.equal(merged.kind, 'conflicts');
    assert.match(
      merged.text,
      /channels: \/\* old \*\/ social, ad, site[^]*=======\n {6}channels: social, ad/,
    );
  });

  it('makes one list of what both begin', () =>
    expectMerged(
      edited(['      does: "Scrolls"\n', '      does: "Scrolls"\n      channels: site\n']),
      edited(['      does: "Scrolls"\n', '      does: "Scrolls"\n      channels: app, site\n']),
      ['      does: "Scrolls"\n', '      does: "Scrolls"\n      channels: app, site\n'],
    ));

  it('removes what one side removed and the other did not touch', () =>
    expectMerged(
      edited([reel, '']),
      edited(['Types her card', 'Taps']),
      [reel, ''],
      ['Types her card', 'Taps'],
    ));

  it('puts an id and a title together', () =>
    expectMerged(
      edited(['touchpoint page "Reads the page"', 'touchpoint site "Reads the page"']),
      edited(['touchpoint page "Reads the page"', 'touchpoint page "Reads the site"']),
      ['touchpoint page "Reads the page"', 'touchpoint site "Reads the site"'],
    ));

  it('keeps line ends and the byte-order mark', () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    assert.deepEqual(
      mergeMaps({ base: windows(base), ours: windows(edited(feels)), theirs: windows(edited(wait)) }),
      { kind: 'clean', text: windows(edited(feels, wait)) },
    );
  });

  it('lets one side change the line ends and the other a fact', () =>
    assert.deepEqual(mergeMaps({ base, ours: base.replaceAll('\n', '\r\n'), theirs: edited(feels) }), {
      kind: 'clean',
      text: edited(feels).replaceAll('\n', '\r\n'),
    }));

  it('marks a fact that both sides say differently, and nothing else', () =>
    expectConflict(
      edited(feels),
      edited(['+1 "curious"', '-1 "annoyed"']),
      'both-changed',
      `both
<<<<<<< ours
      feels: +2 "hopeful"
||||||| base
      feels: +1 "curious"
=======
      feels: -1 "annoyed"
>>>>>>> theirs
      wait: 5 min
`,
    ));

  it('marks the line of a block that both sides call differently', () =>
    expectConflict(
      edited(['"Sees a reel"', '"Sees a film"']),
      edited(['"Sees a reel"', '"Sees an advert"'], wait),
      'both-changed',
      `first.
<<<<<<< ours
    touchpoint reel "Sees a film" {
||||||| base
    touchpoint reel "Sees a reel" {
=======
    touchpoint reel "Sees an advert" {
>>>>>>> theirs
      channels: social, ad // both
      feels: +1 "curious"
      wait: 9 min
`,
    ));

  it('marks a block of one line as a whole', () =>
    expectConflict(
      edited(['sample: 412', 'sample: 500']),
      edited(['sample: 412', 'sample: 600']),
      'both-changed',
      `<<<<<<< ours
      evidence "Panel" { kind: survey; sample: 500 }
||||||| base
      evidence "Panel" { kind: survey; sample: 412 }
=======
      evidence "Panel" { kind: survey; sample: 600 }
>>>>>>> theirs
`,
    ));

  it('marks what one side removed and the other changed', () =>
    expectConflict(
      edited([reel, '']),
      edited(wait),
      'removed-changed',
      `<<<<<<< ours\n||||||| base\n${reel}=======\n${reel.replace(...wait)}>>>>>>> theirs\n`,
    ));

  it('marks what one side removed and the other put in another order', () => {
    const page = /    touchpoint page[^]*?\n    }\n/.exec(base)?.[0] ?? '';
    const stage = /  stage find[^]*?\n  }\n/.exec(base)?.[0] ?? '';
    const result = mergeMaps({ base, ours: edited([stage, '']), theirs: edited([reel + page, page + reel]) });
    assert.deepEqual(result.kind === 'conflicts' && result.conflicts.map(({ reason }) => reason), [
      'removed-changed',
    ]);
  });

  it('marks an id that both sides gave to something else', () =>
    expectConflict(
      edited(['      does: "Scrolls"\n', '      does: "Scrolls"\n      pain slow "Slow" { severity: 3 }\n']),
      edited([
        '      does: "Scrolls"\n',
        '      does: "Scrolls"\n      pain slow "Too slow" { severity: 4 }\n',
      ]),
      'added-twice',
      '<<<<<<< ours\n      pain slow "Slow" { severity: 3 }\n||||||| base\n=======\n      pain slow "Too slow" { severity: 4 }\n>>>>>>> theirs\n',
    ));

  it('lets each side move something else', () => {
    const [one, two, three] = ['one', 'two', 'three'].map((id) => `    touchpoint ${id} "${id}" {\n    }\n`);
    const stage = (...kids: readonly (string | undefined)[]): string =>
      `journey j "J" {\n  stage s "S" {\n${kids.join('')}  }\n}\n`;
    assert.deepEqual(
      mergeMaps({
        base: stage(one, two, three),
        ours: stage(one, three, two),
        theirs: stage(two, three, one),
      }),
      { kind: 'clean', text: stage(three, two, one) },
    );
  });

  it('marks both places of what both moved among its like', () => {
    const [one, two, three] = ['one', 'two', 'three'].map((id) => `    touchpoint ${id} "${id}" {\n    }\n`);
    const stage = (...kids: readonly (string | undefined)[]): string =>
      `journey j "J" {\n  stage s "S" {\n${kids.join('')}  }\n}\n`;
    const result = mergeMaps({
      base: stage(one, two, three),
      ours: stage(two, one, three),
      theirs: stage(two, three, one),
    });
    assert.equal(result.kind, 'conflicts');
    if (result.kind !== 'conflicts') return;
    assert.deepEqual(result.conflicts.map(({ reason, path }) => [reason, path.at(-1)]), [['moved-apart', 'one'], ['moved-apart', 'one']]); // prettier-ignore
  });

  it('marks both places of what was moved apart', () => {
    const three = base.replace('  stage buy', '  stage pick "Picks" {\n  }\n  stage buy');
    const without = three.replace(reel, '');
    const ours = without.replace('"Picks" {\n', `"Picks" {\n${reel}`);
    const theirs = without.replace(stageEnd, stageEnd + reel.replace(...feels));
    const result = mergeMaps({ base: three, ours, theirs });
    assert.equal(result.kind, 'conflicts');
    if (result.kind !== 'conflicts') return;
    assert.deepEqual(result.conflicts.map(({ reason }) => reason), ['moved-apart', 'moved-apart']); // prettier-ignore
    // What one side also said of it is in both versions.
    assert.equal(result.text.split('"hopeful"').length, 3);
  });

  it('calls the sides as it is told', () => {
    const labels = { ours: 'HEAD', base: 'abc123', theirs: 'feature' };
    const result = mergeMaps({ base, ours: edited(feels), theirs: edited(['+1', '+3']) }, { labels });
    assert.match(
      result.kind === 'conflicts' ? result.text : '',
      /<<<<<<< HEAD\n[^]*\|\|\|\|\|\|\| abc123\n[^]*>>>>>>> feature\n/,
    );
  });

  it('says what the conflict is about', () => {
    const result = mergeMaps({ base, ours: edited(feels), theirs: edited(['+1', '+3']) });
    assert.deepEqual(result.kind === 'conflicts' && result.conflicts[0], {
      reason: 'both-changed',
      path: ['j', 'find', 'reel', 'feels'],
      sentence: 'Both sides changed “feels” of touchpoint reel, and not alike.',
    });
  });

  it('refuses texts whose braces do not balance, and says whose', () => {
    const result = mergeMaps({ base, ours: edited(feels), theirs: `${base}}` });
    assert.equal(result.kind, 'refused');
    assert.match(result.kind === 'refused' ? result.sentence : '', /their version/);
  });

  it('takes what one side did where the other did nothing, even if that cannot be read', () => {
    const torn = `${base}}`;
    assert.deepEqual(mergeMaps({ base, ours: base, theirs: torn }), { kind: 'clean', text: torn });
    assert.deepEqual(mergeMaps({ base, ours: torn, theirs: base }), { kind: 'clean', text: torn });
    assert.deepEqual(mergeMaps({ base, ours: torn, theirs: torn }), { kind: 'clean', text: torn });
  });

  it('refuses what is too long to be read, and says whose', () => {
    const long = '\n'.repeat(2 ** 24 + 1);
    const told = (texts: {
      readonly base: string;
      readonly ours: string;
      readonly theirs: string;
    }): string => {
      const result = mergeMaps(texts);
      return result.kind === 'refused' ? result.sentence : result.kind;
    };
    assert.equal(
      told({ base: long, ours: base, theirs: edited(feels) }),
      'Of the three, the common version is too long to be read.',
    );
    assert.equal(
      told({ base, ours: long, theirs: edited(feels) }),
      'Of the three, our version is too long to be read.',
    );
    assert.equal(
      told({ base, ours: edited(feels), theirs: long }),
      'Of the three, their version is too long to be read.',
    );
  });

  it('refuses a choice in what shares its line with something else at the top of a file', () => {
    const people = (name: string): string => `persona a "A" { role: "${name}" } persona b "B" {}\n`;
    const result = mergeMaps({ base: people('one'), ours: people('two'), theirs: people('three') });
    assert.match(result.kind === 'refused' ? result.sentence : '', /too entangled/);
  });

  describe('with the byte-order mark', () => {
    const mark = '\ufeff';
    const merged = (base: string, ours: string, theirs: string): unknown => {
      const result = mergeMaps({ base, ours, theirs });
      return result.kind === 'refused' ? result : result.text;
    };

    it('has it where the side has it that put it there or took it away', () => {
      const [ours, theirs, both] = [edited(feels), edited(wait), edited(feels, wait)];
      assert.equal(merged(base, mark + ours, theirs), mark + both);
      assert.equal(merged(base, ours, mark + theirs), mark + both);
      assert.equal(merged(mark + base, ours, mark + theirs), both);
      assert.equal(merged(mark + base, mark + ours, theirs), both);
      assert.equal(merged(mark + base, ours, theirs), both);
      assert.equal(merged(base, mark + ours, mark + theirs), mark + both);
    });

    it('has it once, before a conflict too', () => {
      const text = merged(mark + base, mark + edited(feels), mark + edited(['+1', '+3']));
      assert.equal(typeof text === 'string' && text.lastIndexOf(mark), 0);
    });

    it('has it before the marks of a conflict on its first line', () => {
      const [base, ours, theirs] = ['A', 'B', 'C'].map((title) => `persona a "${title}" {}\n`);
      assert.equal(
        merged(mark + base!, mark + ours!, mark + theirs!),
        `${mark}<<<<<<< ours\n${ours}||||||| base\n${base}=======\n${theirs}>>>>>>> theirs\n`,
      );
    });

    it('knows it at the beginning alone', () => {
      const ends = (text: string): string => `${text}// so${mark}`;
      assert.equal(merged(ends(base), ends(edited(feels)), ends(edited(wait))), ends(edited(feels, wait)));
    });

    it('says no more of what it refuses', () =>
      assert.deepEqual(
        Object.keys(mergeMaps({ base: mark + base, ours: `${mark}${base}}`, theirs: mark + edited(feels) })),
        ['kind', 'sentence'],
      ));
  });

  it('merges the whole where what was left out may not be put back', () => {
    for (const [theirs, most] of [
      [edited(wait), 1],
      [edited(['+1', '+3']), 3],
    ] as const) {
      const three = toMerge({ base, ours: edited(feels), theirs });
      assert.ok(three.left);
      const asked: number[] = [];
      const unfold = (_: string, times: number): undefined => void asked.push(times);
      const merged = mergeRead({ ...three, left: { ...three.left, unfold } }, parse, {});
      assert.deepEqual(merged, mergeMaps({ base, ours: edited(feels), theirs }));
      // In a conflict, what is about a block stands once for each side and for the base.
      assert.deepEqual(asked, [most]);
    }
  });

  describe('says what a conflict is about,', () => {
    /** What is said of the conflicts between two versions of a journey with that in it. */
    const told = (was: string, mine: string, other: string): readonly string[] => {
      const [base, ours, theirs] = [was, mine, other].map(
        (body) => `journey j "J" {\n  stage s "S" {\n${body}  }\n}\n`,
      );
      const result = mergeMaps({ base: base!, ours: ours!, theirs: theirs! });
      return result.kind === 'conflicts'
        ? result.conflicts.map(({ path, sentence }) => `${path.join(' / ')}: ${sentence}`)
        : [result.kind];
    };

    it('by the title where it has no id, and by the kind where it has neither', () => {
      assert.deepEqual(
        told(
          '    pain "Slow" {\n      severity: 1\n    }\n',
          '    pain "Slow" {\n      severity: 2\n    }\n',
          '    pain "Slow" {\n      severity: 3\n    }\n',
        ),
        ['j / s / Slow / severity: Both sides changed “severity” of pain Slow, and not alike.'],
      );
      assert.deepEqual(
        told(
          '    evidence {\n      sample: 1\n    }\n',
          '    evidence {\n      sample: 2\n    }\n',
          '    evidence {\n      sample: 3\n    }\n',
        ),
        ['j / s / sample: Both sides changed “sample” of evidence, and not alike.'],
      );
      assert.deepEqual(
        told(
          '    pain "Slow" { severity: 1 }\n',
          '    pain "Slow" { severity: 2 }\n',
          '    pain "Slow" { severity: 3 }\n',
        ),
        ['j / s / Slow: Both sides changed pain Slow, and not alike.'],
      );
      assert.deepEqual(told('    evidence { sample: 1 }\n', '    evidence { sample: 2 }\n', ''), [
        'j / s: One side removed evidence, the other changed it.',
      ]);
    });

    it('a fact of the file, and a step', () => {
      const note = (text: string): string =>
        `flavour: "${text}"\njourney j "J" {\n  path p "P" {\n    a -> b ${text.length}%\n  }\n}\n`;
      const result = mergeMaps({ base: note('a'), ours: note('ab'), theirs: note('abc') });
      assert.deepEqual(result.kind === 'conflicts' && result.conflicts.map(({ sentence }) => sentence), [
        'Both sides changed a step, and not alike.',
      ]);
    });
  });

  describe('of a text that has the marks of a merge in it', () => {
    const choice = (text: string): string =>
      mergeMaps({ base: base + text, ours: edited(feels) + text, theirs: edited(['+1', '+3']) + text }).kind;

    it('refuses to mark a conflict, be the marks in one version alone', () => {
      const marks = '/*\n=======\n*/\n';
      for (const sign of ['<<<<<<< ours', '||||||| base', '=======', '>>>>>>> theirs', '=======\t'])
        assert.equal(choice(`/*\n${sign}\n*/\n`), 'refused', sign);
      assert.equal(
        mergeMaps({ base, ours: edited(feels) + marks, theirs: edited(['+1', '+3']) }).kind,
        'refused',
      );
      assert.equal(choice(marks.replaceAll('\n', '\r\n')), 'refused');
    });

    it('does not take other lines for such marks', () => {
      for (const line of [
        '========',
        ' =======',
        'a =======',
        '=======a',
        '<<<<<< ours',
        '<',
        '| a',
        '>',
        '= a',
      ])
        assert.equal(choice(`/*\n${line}\n*/\n`), 'conflicts', line);
    });
  });
});
