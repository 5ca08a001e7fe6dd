import assert from 'node:assert/strict';
import { mergeMaps } from '../../../core/merge/index.ts';

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
});
