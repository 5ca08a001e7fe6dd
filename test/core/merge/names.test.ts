import assert from 'node:assert/strict';
import { mergeMaps } from '../../../core/merge/index.ts';
import { sidesIn } from '../../harness/sidesIn.ts';

const base = `persona mina "Mina" {}
persona joon "Joon" {}

journey j "Order" {
  personas: @mina, @joon
  stage find "Finds us" {
    touchpoint reel "Sees a reel" {
      feels: +1
    }
    touchpoint page "Reads the page" {
      does: "Scrolls"
    }
  }
  stage buy "Buys" {
    touchpoint pay "Pays" {
      does: "Types her card"
    }
  }
  path usual "As planned" {
    reel -> page
  }
}

journey k "Return" {
  stage back "Sends back" {
    touchpoint box "Packs it" {
    }
  }
}
`;

type Edit = readonly [string, string];

/** The base with some of its text replaced everywhere; that it is there is part of the test. */
function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [old, now]) => {
    assert.ok(text.includes(old), old);
    return text.replaceAll(old, now);
  }, base);
}

/** Expects the same clean result whoever's side is called ours. */
function expectMerged(one: string, other: string, ...edits: readonly Edit[]): void {
  const wanted = { kind: 'clean', text: edited(...edits) };
  assert.deepEqual(mergeMaps({ base, ours: one, theirs: other }), wanted);
  assert.deepEqual(mergeMaps({ base, ours: other, theirs: one }), wanted);
}

/** Expects one conflict from either side, and that each side can be chosen in it. */
function expectConflict(one: string, other: string, sentence: string): void {
  for (const [ours, theirs] of [
    [one, other],
    [other, one],
  ] as const) {
    const result = mergeMaps({ base, ours, theirs });
    assert.equal(result.kind, 'conflicts', JSON.stringify(result));
    if (result.kind !== 'conflicts') return;
    assert.deepEqual([...new Set(result.conflicts.map((conflict) => conflict.sentence))], [sentence]);
    const sides = sidesIn(result.text);
    assert.notEqual(sides.ours, sides.theirs);
  }
}

const pay = /    touchpoint pay[^]*?\n    }\n/.exec(base)?.[0] ?? '';
const buy = /  stage buy[^]*?\n  }\n/.exec(base)?.[0] ?? '';
const scrolls = '      does: "Scrolls"\n';
const steps = '    reel -> page\n';
const payStep: Edit = [steps, `${steps}    page -> pay\n`];
const typing = '      does: "Types her card"\n';

describe('mergeMaps and names:', () => {
  it('what one side gave another id is called by that in what the other side adds', () => {
    const feels: Edit = [scrolls, `${scrolls}      feels @mina: -1\n`];
    const renamed: readonly Edit[] = [
      ['persona mina', 'persona min'],
      ['@mina', '@min'],
    ];
    expectMerged(edited(...renamed), edited(feels), feels, ...renamed);
  });

  it('also in what the other side changes, which is no choice then', () => {
    const feels = base.replace('feels: +1', 'feels @joon: +1');
    const renamed = feels.replaceAll('joon', 'jun');
    const worse = feels.replace('@joon: +1', '@joon: -1');
    const wanted = { kind: 'clean', text: renamed.replace('@jun: +1', '@jun: -1') };
    assert.deepEqual(mergeMaps({ base: feels, ours: renamed, theirs: worse }), wanted);
    assert.deepEqual(mergeMaps({ base: feels, ours: worse, theirs: renamed }), wanted);
  });

  it('also in texts, with all that is called so on that side', () => {
    const says: Edit = [scrolls, `${scrolls}      note: "As @mina said, and @min did not"\n`];
    const renamed: readonly Edit[] = [
      ['persona mina ', 'persona her '],
      ['@mina,', '@her,'],
    ];
    expectMerged(edited(...renamed), edited(says), ...renamed, [
      scrolls,
      `${scrolls}      note: "As @her said, and @min did not"\n`,
    ]);
  });

  it('also with the particles of a language behind the name', () => {
    const korean = base.replaceAll('mina', '민아');
    const says = korean.replace(scrolls, `${scrolls}      note: "@민아는 바쁘다"\n`);
    const renamed = korean.replaceAll('민아', '수진');
    assert.deepEqual(mergeMaps({ base: korean, ours: renamed, theirs: says }), {
      kind: 'clean',
      text: says.replaceAll('민아', '수진'),
    });
  });

  it('also in steps', () => {
    const cardStep: Edit = [steps, `${steps}    page -> card\n`];
    const renamed: Edit = ['touchpoint pay "Pays"', 'touchpoint card "Pays"'];
    expectMerged(edited(renamed), edited(payStep), cardStep, renamed);
  });

  it('also in a title that the other side changed, and with the name of the journey', () => {
    const step: Edit = [
      '    touchpoint box "Packs it" {\n',
      '    touchpoint box "Packs it" {\n      journey: j\n',
    ];
    const retitled: Edit = ['journey j "Order"', 'journey j "First order"'];
    const renamed: Edit = ['journey j ', 'journey first '];
    expectMerged(edited(renamed), edited(step, retitled), retitled, renamed, [
      step[0],
      step[1].replace('journey: j', 'journey: first'),
    ]);
  });

  it('asks which of two new ids it is to have', () => {
    const card: Edit = ['touchpoint pay "Pays"', 'touchpoint card "Pays"'];
    const cash: Edit = ['touchpoint pay "Pays"', 'touchpoint cash "Pays"'];
    const sentence = 'Both sides changed touchpoint card, and not alike.';
    // Beside another one that goes along.
    const min: Edit = ['mina', 'min'];
    const feels: Edit = [scrolls, `${scrolls}      feels @mina: -1\n`];
    const result = mergeMaps({ base, ours: edited(card, min), theirs: edited(cash, feels) });
    assert.deepEqual(result.kind === 'conflicts' && result.conflicts.map((conflict) => conflict.sentence), [sentence]); // prettier-ignore
  });

  it('asks where one side removed what the other newly names', () => {
    expectConflict(
      edited([pay, '']),
      edited(payStep),
      'One side removed touchpoint pay, the other newly names it, or something in it.',
    );
    expectConflict(
      edited([buy, '']),
      edited(payStep),
      'One side removed stage buy, the other newly names it, or something in it.',
    );
  });

  it('asks where both sides gave one id to different things', () => {
    const renamed: Edit = ['touchpoint pay', 'touchpoint ad'];
    const other: Edit = ['touchpoint box', 'touchpoint ad'];
    const added: Edit = [typing + '    }\n', `${typing}    }\n    touchpoint ad "Sees more" {\n    }\n`];
    // In another journey it is another thing.
    expectMerged(edited(renamed), edited(other), renamed, other);
    const sentence = 'Both sides have something new called touchpoint ad, and it is not the same.';
    expectConflict(edited(renamed), edited(added), sentence);
  });

  it('asks where one side gave an id to what had none, and the other to something new', () => {
    const pain: Edit = [scrolls, `${scrolls}      pain "Too many" { severity: 2 }\n`];
    const named: Edit = [pain[0], pain[1].replace('pain', 'pain many')];
    const other: Edit = [typing, `${typing}      pain many "Digits" { severity: 1 }\n`];
    const result = mergeMaps({ base: edited(pain), ours: edited(named), theirs: edited(pain, other) });
    assert.deepEqual(result.kind === 'conflicts' && result.conflicts.map(({ reason }) => reason), [
      'same-id',
    ]);
  });

  it('refuses where both sides gave their own names to different things', () => {
    const renamed: Edit = ['touchpoint pay', 'touchpoint ad'];
    const other: readonly Edit[] = [
      ['touchpoint reel', 'touchpoint ad'],
      ['reel -> page', 'ad -> page'],
    ];
    assert.equal(mergeMaps({ base, ours: edited(renamed), theirs: edited(...other) }).kind, 'refused');
  });

  it('asks where a name cannot go along, as the new id is that of something else there', () => {
    const renamed: Edit = ['touchpoint pay', 'touchpoint card'];
    const card: Edit = [scrolls, `${scrolls}    }\n    touchpoint card "Finds her card" {\n`];
    const result = mergeMaps({ base, ours: edited(renamed), theirs: edited(payStep, card) });
    assert.deepEqual(result.kind === 'conflicts' && result.conflicts.map(({ sentence }) => sentence), [
      'Both sides have something new called touchpoint card, and it is not the same.',
      'One side gave another id to what the other names in a step.',
    ]);
  });

  it('does not ask for what was wrong on a side already, or is only another word', () => {
    const wrong: readonly Edit[] = [[pay, ''], payStep];
    const feels: Edit = ['feels: +1', 'feels: +2'];
    expectMerged(
      edited(...wrong),
      edited(feels, [scrolls, `${scrolls}      note: "pay day"\n`]),
      ...wrong,
      feels,
      [scrolls, `${scrolls}      note: "pay day"\n`],
    );
  });

  it('asks where a text would then mention somebody else', () => {
    const renamed: Edit = ['mina', 'jo'];
    const feels: Edit = [scrolls, `${scrolls}      feels @mina: -1\n      note: "Write to @joanna"\n`];
    expectConflict(
      edited(renamed),
      edited(feels),
      'One side gave another id to what the other names in “feels” of touchpoint page.',
    );
  });

  it('asks for each of several, beside what is to be chosen anyway', () => {
    const ours = edited(['feels: +1', 'feels: +2'], [pay, '']);
    const theirs = edited(['feels: +1', 'feels: -1'], payStep);
    const result = mergeMaps({ base, ours, theirs });
    assert.deepEqual(result.kind === 'conflicts' && result.conflicts.map(({ reason }) => reason), [
      'both-changed',
      'removed-named',
    ]);
  });

  it('does not ask twice for what is to be chosen: one side removed what the other names and changes', () => {
    const changed: Edit = [typing, '      does: "Taps"\n'];
    const result = mergeMaps({ base, ours: edited([pay, '']), theirs: edited(payStep, changed) });
    assert.deepEqual(result.kind === 'conflicts' && result.conflicts.map(({ reason }) => reason), [
      'removed-changed',
    ]);
  });

  it('knows in which journey something was', () => {
    const twin: Edit = ['    touchpoint box', `${pay}    touchpoint box`];
    const both = edited(twin);
    const [first, second] = [both.indexOf(pay), both.lastIndexOf(pay)];
    const without = (at: number): string => both.slice(0, at) + both.slice(at + pay.length);
    const named = both.replace(...payStep);
    assert.deepEqual(mergeMaps({ base: both, ours: without(second), theirs: named }), {
      kind: 'clean',
      text: without(second).replace(...payStep),
    });
    const result = mergeMaps({ base: both, ours: without(first), theirs: named });
    assert.deepEqual(result.kind === 'conflicts' && result.conflicts.map(({ path }) => path), [
      ['j', 'buy', 'pay'],
    ]);
  });

  it('knows what is named with its journey, which may be gone', () => {
    const step: Edit = [steps, `${steps}    page -> k.box\n`];
    const journey = base.slice(base.indexOf('\njourney k'));
    const sentence = (what: string): string => `One side removed ${what}, the other newly names it, or something in it.`; // prettier-ignore
    expectConflict(edited([journey, '']), edited(step), sentence('journey k'));
    const box = '    touchpoint box "Packs it" {\n    }\n';
    expectConflict(edited([box, '']), edited(step), sentence('touchpoint box'));
    expectMerged(
      edited(['journey k', 'journey back'], ['touchpoint box', 'touchpoint parcel']),
      edited(step),
      [steps, `${steps}    page -> back.parcel\n`],
      ['journey k', 'journey back'],
      ['touchpoint box', 'touchpoint parcel'],
    );
  });

  it('knows what a view shows', () => {
    const view: Edit = ['journey k', 'view short "In short" {\n  journey: j\n  stages: buy\n}\n\njourney k'];
    const renamed: Edit = ['stage buy', 'stage pays'];
    expectMerged(
      edited(renamed),
      edited(view),
      [view[0], view[1].replace('stages: buy', 'stages: pays')],
      renamed,
    );
    expectConflict(
      edited([buy, '']),
      edited(view),
      'One side removed stage buy, the other newly names it, or something in it.',
    );
  });

  it('knows a pain from a touchpoint of the same id', () => {
    const pain: Edit = [scrolls, `${scrolls}      pain ad "Too many" { severity: 2 }\n`];
    const renamed: Edit = ['touchpoint pay', 'touchpoint ad'];
    expectMerged(edited(renamed), edited(pain), pain, renamed);
  });

  /** What the conflicts of a merge are about, and why. */
  const conflictsOf = (texts: {
    readonly base: string;
    readonly ours: string;
    readonly theirs: string;
  }): readonly string[] => {
    const result = mergeMaps(texts);
    return result.kind === 'conflicts'
      ? result.conflicts.map(({ reason, path }) => `${reason}: ${path.join('/')}`)
      : [result.kind];
  };

  it('asks where a name would lead to something else by the new id', () => {
    const both = base
      .replace('persona mina "Mina" {}', 'persona mina "Mina" { pain slow "Slow" { severity: 2 } }')
      .replace(scrolls, `${scrolls}      pain late "Late" { severity: 1 }\n`);
    const solves = both.replace(
      typing,
      `${typing}      opportunity "Faster" {\n        solves: slow\n      }\n`,
    );
    assert.deepEqual(
      conflictsOf({ base: both, ours: both.replace('pain slow', 'pain late'), theirs: solves }),
      ['renamed-named: j/buy/pay/Faster/solves'],
    );
    assert.deepEqual(
      mergeMaps({ base: both, ours: both.replace('pain slow', 'pain tardy'), theirs: solves }),
      {
        kind: 'clean',
        text: solves.replaceAll('slow', 'tardy'),
      },
    );
  });

  it('knows which of several removed things of one id is named, by its kind and its journey', () => {
    const twins = edited(
      ['    touchpoint box', `${pay}    touchpoint box`],
      [scrolls, `${scrolls}      pain pay "Dear" { severity: 2 }\n`],
    );
    const none = twins.replaceAll(pay, '').replace('      pain pay "Dear" { severity: 2 }\n', '');
    const naming = (...edit: Edit): readonly string[] =>
      conflictsOf({ base: twins, ours: none, theirs: twins.replace(...edit) });
    assert.deepEqual(naming(...payStep), ['removed-named: j/buy/pay']);
    const way = '  path way "Way" { box -> pay }\n';
    assert.deepEqual(naming('  stage back', `${way}  stage back`), ['removed-named: k/back/pay']);
    const solving = `${scrolls}      opportunity "Cheaper" { solves: pay }\n`;
    assert.deepEqual(naming(scrolls, solving), ['removed-named: j/find/page/pay']);
  });

  it('knows which of several new things of one id is the other one', () => {
    const renamed = edited(['touchpoint pay', 'touchpoint ad']);
    const ad = '    touchpoint ad "Sees more" {\n    }\n';
    const more = edited(
      ['    touchpoint box', `${ad}    touchpoint box`],
      ['    touchpoint reel', '    pain ad "Too many" { severity: 2 }\n    touchpoint reel'],
      ['    touchpoint page', `${ad}    touchpoint page`],
    ); // prettier-ignore
    assert.deepEqual(conflictsOf({ base, ours: renamed, theirs: more }), ['same-id: j/find/ad']);
    assert.deepEqual(conflictsOf({ base, ours: more, theirs: renamed }), ['same-id: j/find/ad']);
  });
});
