import assert from 'node:assert/strict';
import { compare, pairFacts, renamesOf, type Difference, type Renames } from '../../../core/diff/compare.ts';
import { itemsOf, type Item, type Said } from '../../../core/diff/item.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { item, said } from '../../harness/makeItems.ts';

const itemsIn = (text: string): readonly Item[] => itemsOf({ uri: '', text, tree: parse(text) });
const calledOf = (one: Item | undefined): string => one?.id ?? one?.title ?? one?.kind ?? 'the file';
const saysOf = (fact: Said | undefined): string =>
  fact ? [fact.key, fact.of, fact.whom && `@${fact.whom}`, fact.values.join()].filter(Boolean).join(' ') : 'nothing'; // prettier-ignore

/** A difference in one line. */
function lineOf(difference: Difference): string {
  switch (difference.kind) {
    case 'added':
      return `+ ${calledOf(difference.after)} in ${calledOf(difference.holder)}`;
    case 'removed':
      return `- ${calledOf(difference.before)} in ${calledOf(difference.holder)}`;
    case 'moved':
      return `${calledOf(difference.after)} from ${calledOf(difference.from)} to ${calledOf(difference.to)}`;
    case 'reordered':
      return `order of each ${difference.of}: ${difference.moved.map(calledOf).join(', ')}`;
    case 'fact':
      return `${calledOf(difference.item.after)}: ${saysOf(difference.before)} | ${saysOf(difference.after)}`;
    default:
      return `${difference.kind} ${calledOf(difference.before)} ${calledOf(difference.after)}`;
  }
}

function expectDifferences(before: string, after: string, ...lines: readonly string[]): void {
  const { differences } = compare(itemsIn(before), itemsIn(after));
  assert.deepEqual(differences.map(lineOf).sort(), [...lines].sort());
}

const pay = (facts: string): string =>
  `journey j "J" { stage s "S" { touchpoint pay "Pays" {\n${facts}\n} } }`;
/** Expects these differences between two touchpoints. */
const expectFacts = (before: string, after: string, ...lines: readonly string[]): void =>
  expectDifferences(pay(before), pay(after), ...lines.map((line) => `pay: ${line}`));

describe('in what two maps differ', () => {
  it('is what came and went, without what is in it', () => {
    expectDifferences(
      'journey j { stage s { touchpoint t "T" { pain p "P" } } }',
      'journey j { stage s { touchpoint u "Something else" { pain q "Another" } } } persona mina "M"',
      '- t in s', '+ u in s', '+ mina in the file',
    ); // prettier-ignore
  });

  it('is what has another parent, and nothing else of it', () => {
    expectDifferences(
      'journey j { stage s { touchpoint t "T" { pain p "P" } } stage u { } }',
      'journey j { stage s { } stage u { touchpoint t "T" { pain p "P" } } }',
      't from s to u',
    );
    // What its parent is called does not matter.
    expectDifferences(
      'journey j { stage s "S" { touchpoint t "T" } }',
      'journey j { stage z "S" { touchpoint t "T" } }',
      'renamed s z',
    );
    expectDifferences(
      'journey j { stage s "Buying" { touchpoint t "T" } }',
      'journey j { stage z "Else" { touchpoint t "T" } }',
      '- s in j', '+ z in j', 't from s to z',
    ); // prettier-ignore
  });

  it('is the order of stages, and of touchpoints in one stage: as few as explain it', () => {
    const order = (kind: 'stage' | 'touchpoint', ids: string): string => {
      const blocks = [...ids].map((id) => `${kind} ${id} "${id}"\n`).join('');
      return kind === 'stage' ? `journey j {\n${blocks}}` : `journey j { stage s {\n${blocks}} }`;
    };
    for (const kind of ['stage', 'touchpoint'] as const) {
      expectDifferences(order(kind, 'ab'), order(kind, 'ba'), `order of each ${kind}: a`);
      expectDifferences(order(kind, 'abcd'), order(kind, 'dabc'), `order of each ${kind}: d`);
      expectDifferences(order(kind, 'ab'), order(kind, 'ab'));
    }
    expectDifferences('journey j { stage s { pain a "A"; pain b "B" } }', 'journey j { stage s { pain b "B"; pain a "A" } }'); // prettier-ignore
    // What came, went or moved has no place among those that stayed.
    expectDifferences(
      'journey j { stage s { touchpoint a "A"; touchpoint b "B"; touchpoint c "C" } stage u { } }',
      'journey j { stage s { touchpoint b "B"; touchpoint c "C" } stage u { touchpoint a "A" } }',
      'a from s to u',
    );
  });

  it('is a former id only where it says something else than the maps do', () => {
    expectDifferences('persona mina', 'persona nina { was: mina }', 'renamed mina nina');
    expectDifferences(
      'persona mina',
      'persona nina { was: mina; was: mia }',
      'renamed mina nina',
      'nina: nothing | was mia',
    );
    expectFacts('', 'was: old', 'nothing | was old');
  });

  it('is a fact by its key, its word and its persona', () => {
    expectFacts('feels: 1; feels @mina: 2', 'feels @mina: 2; feels: 1');
    expectFacts('feels: 1; feels @mina: 2', 'feels: 2; feels @mina: 2', 'feels 1 | feels 2');
    expectFacts('feels @mina: 2', 'feels @joon: 2', 'feels @mina 2 | nothing', 'nothing | feels @joon 2');
    expectFacts('measure csat: 2', 'measure nps: 2', 'measure csat 2 | nothing', 'nothing | measure nps 2');
    expectFacts('channels: app, email', 'channel: email', 'channels app,email | channels email');
    expectFacts('owner: a, b', 'owner: b, a');
    expectFacts('owner: a, b', 'owner: ab', 'owner a,b | owner ab');
  });

  it('is not that something has another id, where it is named', () => {
    const map = (id: string, facts: string): string =>
      `persona ${id} "Mina Kim"\njourney j "J" { personas: @${id}; stage s "S" { touchpoint t "T" { ${facts} } } }`;
    expectDifferences(map('mina', 'feels @mina: 1; for: @mina'), map('nina', 'feels @nina: 1; for: @nina'), 'renamed mina nina'); // prettier-ignore
    const solved = (id: string): string =>
      pay(`pain ${id} "It is slow"; pain k "Dear"; opportunity o "O" { solves: ${id}, k }`);
    expectDifferences(solved('a'), solved('z'), 'renamed a z');
    // A word before a colon and a persona are no touchpoints, whatever those are called.
    const named = (id: string): string =>
      `journey j { stage s { touchpoint ${id} "Pays for it" { measure csat: 2; feels @csat: 1 } } }`;
    expectDifferences(named('csat'), named('buy'), 'renamed csat buy');
  });

  it('is not that a touchpoint has another id, where a path goes there', () => {
    const map = (journey: string, id: string, path: string): string =>
      `journey ${journey} "A journey" { stage s "S" { touchpoint ${id} "Pays for it"; touchpoint b "B"; path p { ${path} } } }`;
    expectDifferences(map('j', 'a', 'b -> a 5% "so"; a -> b'), map('j', 'c', 'b -> c 5% "so"; c -> b'), 'renamed a c'); // prettier-ignore
    expectDifferences(
      map('j', 'a', 'b -> j.a; j.a -> b'),
      map('k', 'c', 'b -> k.c; k.c -> b'),
      'renamed j k',
      'renamed a c',
    );
    expectDifferences(map('j', 'a', 'b -> j.a'), map('j', 'a', 'b -> ja'), 'p: -> b @j.a | nothing', 'p: nothing | -> b @ja'); // prettier-ignore
    expectDifferences(map('j', 'a', 'j.a -> b'), map('j', 'a', 'ja -> b'), 'p: -> j.a @b | nothing', 'p: nothing | -> ja @b'); // prettier-ignore
    // A persona of that name is somebody else.
    expectDifferences(
      `persona mina "Mina Kim"\n${map('j', 'a', 'b -> mina')}`,
      `persona nina "Mina Kim"\n${map('j', 'a', 'b -> mina')}`,
      'renamed mina nina',
    );
  });

  it('is what a name stands for now, where two things changed names', () => {
    const map = (a: string, b: string): string =>
      pay(`pain ${a} "It is slow here" { note: "1" } pain ${b} "Too dear for us" { note: "2" } opportunity o "O" { solves: x }`); // prettier-ignore
    const [before, after] = [itemsIn(map('x', 'y')), itemsIn(map('y', 'x'))];
    const pains = (items: readonly Item[]): readonly Item[] => items[0]!.items[0]!.items[0]!.items;
    const [slow, dear, o] = pains(before);
    const [slowNow, dearNow, oNow] = pains(after);
    const pairs = [[slow!, slowNow!], [dear!, dearNow!], [o!, oNow!]] as const; // prettier-ignore
    const { differences } = compare(pains(before), pains(after), {
      after: new Map(pairs),
      before: new Map(pairs.map(([a, b]) => [b, a])),
    });
    assert.deepEqual(differences.map(lineOf), ['renamed x y', 'renamed y x', 'o: solves x | solves x']);
  });

  it('says of each fact which one it was, changed or not', () => {
    const { facts } = compare(
      itemsIn(pay('goal: "a"; wait: 1 min; cta: "x"')),
      itemsIn(pay('goal: "a"; wait: 2 min; image: "y"')),
    );
    assert.deepEqual(
      [...facts].map((pair) => pair.map(saysOf)),
      [['goal "a"', 'goal "a"'], ['wait 1 min', 'wait 2 min']],
    ); // prettier-ignore
  });
});

describe('which of several sentences is which', () => {
  const notes = (...texts: readonly string[]): string => texts.map((text) => `note: "${text}"`).join('\n');

  it('is the equal one before the most alike', () => {
    expectFacts(notes('a b', 'c d'), notes('c d', 'a b'));
    expectFacts(notes('a b!', 'a b'), notes('a b', 'x y'), 'note "a b!" | nothing', 'nothing | note "x y"');
    expectFacts(notes('one two x', 'one two'), notes('one two y z', 'one two x z'), 'note "one two x" | note "one two x z"', 'note "one two" | note "one two y z"'); // prettier-ignore
  });

  it('is the nearest of those that are equally alike', () => {
    expectFacts(notes('one two x', 'one two y'), notes('one two z'), 'note "one two x" | note "one two z"', 'note "one two y" | nothing'); // prettier-ignore
    expectFacts(notes('one two x', 'one two y'), notes('other', 'one two z'), 'note "one two y" | note "one two z"', 'note "one two x" | nothing', 'nothing | note "other"'); // prettier-ignore
    expectFacts(notes('one two z'), notes('one two x', 'one two y'), 'note "one two z" | note "one two x"', 'nothing | note "one two y"'); // prettier-ignore
  });

  it('is none where less than a fifth is the same, and they are two', () => {
    expectFacts(notes('a b c'), notes('a d'), 'note "a b c" | note "a d"');
    expectFacts(notes('a b c'), notes('a d e'), 'note "a b c" | nothing', 'nothing | note "a d e"');
    expectFacts(notes('a b c', 'x'), notes('a d e', 'x'), 'note "a b c" | nothing', 'nothing | note "a d e"');
  });

  it('is the first of the first where something is said twice that cannot be', () =>
    expectFacts('wait: 1 s; wait: 2 h', 'wait: 3 min; wait: 4 days', 'wait 1 s | wait 3 min', 'wait 2 h | wait 4 days')); // prettier-ignore

  it('is only the equal one where there are too many', () => {
    const facts = (count: number, end: string): readonly Said[] =>
      Array.from({ length: count }, (_, i) => said('note', `${i} word ${end}`, { repeats: true })); // prettier-ignore
    const changed = (count: number): number =>
      pairFacts(facts(count, 'a'), facts(count, 'b'), asWritten).filter(([a, b]) => a && b).length;
    assert.deepEqual([changed(100), changed(101)], [100, 0]);
  });
});

const asWritten: Renames = { before: (name) => name, after: (name) => name };

describe('whether one sentence that may be said again is the same', () => {
  const figure = (low: number, text?: string): Said =>
    said('measure', `${low}${text ? ` "${text}"` : ''}`, { repeats: true, text });
  const words = (text: string): Said => said('measure', `"${text}"`, { repeats: true, text });
  for (const [a, b, isSame] of [
    [figure(72), figure(65), true],
    [figure(72, 'now'), figure(65, 'then'), false],
    [figure(72, 'now'), figure(65), false],
    [figure(72), figure(65, 'then'), false],
    [figure(72), { ...figure(65), number: undefined }, false],
    [{ ...figure(72), number: undefined }, figure(65), false],
    [words('a'), words('b'), false],
    [words('a'), words('a'), true],
  ] as const)
    it(`${saysOf(a)}, ${saysOf(b)}`, () => assert.equal(pairFacts([a], [b], asWritten).length, isSame ? 1 : 2)); // prettier-ignore

  it('hears what has another name', () => {
    const [a, b] = ['mina', 'nina'].map((id) =>
      said('for', `@${id}`, { repeats: true, refersTo: 'persona' }),
    );
    const [old, now] = [item('persona', 'mina', 'M'), item('persona', 'nina', 'M')];
    const renames = renamesOf({ after: new Map([[old, now]]), before: new Map([[now, old]]) }, [now])(now);
    assert.deepEqual(pairFacts([a!], [b!], renames), [[a, b]]);
    assert.equal(pairFacts([a!], [b!], asWritten).length, 2);
  });

  it('does not take two values for one', () => {
    const [two, one] = [['a', 'b'], ['ab']].map((values) => said('x', '', { values }));
    for (const refersTo of [undefined, 'persona']) {
      const items = [two!, one!].map((fact) => item('gadget', 'g', 'G', [{ ...fact, refersTo }]));
      assert.equal(compare([items[0]!], [items[1]!]).differences.length, 1);
    }
  });

  it('knows in which lists the order says something', () => {
    for (const [key, count] of [['personas', 1], ['lanes', 1], ['stages', 1]] as const) {
      const items = [['a', 'b'], ['b', 'a']].map((values) => item('view', 'v', 'V', [said(key, '', { values, refersTo: 'x' })]));
      assert.equal(compare([items[0]!], [items[1]!]).differences.length, count, key);
    }
  }); // prettier-ignore

  it('does not take what got or lost its id for something renamed', () => {
    const [named, nameless] = [item('pain', 'p', 'P'), item('pain', undefined, 'P')];
    for (const pair of [[named, nameless], [nameless, named]] as const) {
      const { before, after } = renamesOf({ after: new Map([pair]), before: new Map() }, [pair[1]])(pair[1]);
      assert.deepEqual([before('p', 'pain'), after('p', 'pain'), before('undefined', 'pain'), after('undefined', 'pain')], ['p', 'p', 'undefined', 'undefined']);
    }
  }); // prettier-ignore
});
