import assert from 'node:assert/strict';
import { comparedJourneys, comparedPersonas } from '../../../core/diff/compared.ts';
import {
  comparedOfMany,
  comparedSentences,
  comparedSummary,
  comparedWords,
} from '../../../core/diff/comparedWords.ts';
import { tellDiff, type Compared, type MapDiff } from '../../../core/diff/index.ts';
import { itemsOf, type Item } from '../../../core/diff/item.ts';
import { compareJourneys } from '../../../core/diff/journeys.ts';
import { comparePersonas } from '../../../core/diff/personas.ts';
import { diffRules, mirrorOf, type DiffRule, type RuleId } from '../../../core/diff/rules.ts';
import { wording } from '../../../core/diff/wording.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { blockRows } from '../../../core/vocabulary/index.ts';
import { examples } from '../../harness/examples.ts';

const people = `persona mina "Mina Kim"
persona joon "Joon Park"
persona ada "Ada"
`;

/** What is told of two personas of a journey with this in its only stage. */
function toldOf(inStage: string, [a, b]: readonly [string, string] = ['mina', 'joon']): MapDiff {
  const text = `${people}journey order "Order" {\n personas: @mina, @joon, @ada\n stage buy "Buying" {\n${inStage}\n }\n}`;
  const items = itemsOf({ uri: '', text, tree: parse(text) });
  const names = new Map(items.map(({ id, title }) => [id, title]));
  const journey = items.find(({ kind }) => kind === 'journey')!;
  const { before, after, comparison } = comparePersonas(journey, a, b);
  const compared = comparedPersonas({ id: a, title: names.get(a) }, { id: b, title: names.get(b) });
  return tellDiff(before, after, comparison, {
    around: items,
    fileOf: () => '',
    textDiffers: false,
    compared,
  });
}

function expectTold(inStage: string, ...sentences: readonly string[]): void {
  assert.deepEqual(
    toldOf(inStage).changes.map(({ sentence }) => sentence),
    sentences,
  );
}

describe('two personas of one journey', () => {
  it('feel one thing differently, whatever is said of others', () =>
    expectTold(
      'touchpoint pay "Pays" { feels: 0; feels @mina: +2 "glad"; feels @joon: -1; feels @ada: -2 }',
      '“Pays” feels worse for Joon Park than for Mina Kim: −1 against +2 “glad”.',
    ));

  it('have what is said of all where nothing is said of them', () => {
    expectTold(
      'touchpoint pay "Pays" { feels: 0; feels @mina: -1 }',
      '“Pays” feels better for Joon Park than for Mina Kim: 0 against −1.',
    );
    expectTold('touchpoint pay "Pays" { feels: 0; feels @mina: 0; goal: "G"; does: "D"; channels: app }');
  });

  it('have each figure by itself', () =>
    expectTold(
      'duration: 1 min; touchpoint pay "Pays" { measure csat: 1; measure nps @mina: 2; measure csat @joon: 3; for: "whoever it is" }',
      '“Pays”: Customer satisfaction is said only for Joon Park: 3.',
      '“Pays”: Net promoter score is said only for Mina Kim: 2.',
    ));

  it('do alone what is for one of them', () =>
    expectTold(
      `touchpoint ask "Asks a friend" { for: @mina; does: "Asks" }
      touchpoint forum "Asks in a forum" { for: @joon, @ada; does: "Asks"; feels: -1 }
      touchpoint both "Reads" { for: @mina, @joon }
      touchpoint none "Waits" { for: @ada }`,
      'Only for Joon Park is there the touchpoint “Asks in a forum”, where customers feel bad (−1).',
      'The touchpoint “Asks a friend” in “Buying” is only for Mina Kim.',
    ));

  it('say of themselves what may be said more than once', () =>
    expectTold(
      `touchpoint pay "Pays" { goal: "Pay"; goal @mina: "Pay at once"; thinks @joon: "Is it safe?"
       pain long "The form is long" { for: @mina; severity: 4 } }`,
      'Only for Mina Kim is there a pain at “Pays”: “The form is long”.',
      '“Pays”: the goal is said only for Mina Kim: “Pay at once”.',
      '“Pays”: what customers think is said only for Joon Park: “Is it safe?”',
    ));

  it('sum up who feels worse where', () => {
    const { summary, feelings, identical } = toldOf('touchpoint a "A" { feels @mina: +2; feels @joon: -1 }');
    assert.equal(
      summary,
      '“Buying” feels worse for Joon Park than for Mina Kim: −1 against +2. 1 difference is worse for Joon Park.',
    );
    assert.equal(identical, false);
    assert.deepEqual(
      feelings.map(({ before, after }) => [before, after]),
      [[2, -1]],
    );
    assert.equal(toldOf('').summary, 'Nothing differs between Mina Kim and Joon Park.');
  });

  it('differ in nothing from themselves, and the other way round in the same', () => {
    for (const text of Object.values(examples)) {
      const items = itemsOf({ uri: '', text, tree: parse(text) });
      for (const journey of items.filter(({ kind }) => kind === 'journey')) {
        const ids = ['mina', 'joon'];
        for (const id of ids) assert.deepEqual(comparePersonas(journey, id, id).comparison.differences, []);
        const rules = (a: string, b: string): readonly string[] => {
          const { before, after, comparison } = comparePersonas(journey, a, b);
          const { changes } = tellDiff(before, after, comparison, { fileOf: () => '', textDiffers: false });
          return changes.map(({ rule }) => rule).sort();
        };
        assert.deepEqual(
          rules('joon', 'mina'),
          rules('mina', 'joon').map((rule) => mirrorOf(rule as RuleId)).sort(),
        ); // prettier-ignore
      }
    }
  });
});

describe('two journeys of which neither became the other', () => {
  const two = `metric csat "Satisfaction"
journey today "Today" { state: current; owner: growth; promise: "Soon"
 stage a "First" { touchpoint x "Asks" { feels @mina: -1; channels: phone; wait: 20 min } } }
journey ideal "Ideal" { state: ideal
 stage a "First" { touchpoint x "Asks" { feels @mina: +2; channels: phone, chat; wait: 1 min }
 touchpoint y "Gets an answer" { feels: +1 } } }`;
  const told = (text: string, a: string, b: string): MapDiff => {
    const items = itemsOf({ uri: 'two.journey', text: text, tree: parse(text) });
    const sideOf = (id: string) => ({ items, journey: items.find((item) => item.id === id)! });
    const [old, now] = [sideOf(a), sideOf(b)];
    const { before, after, comparison } = compareJourneys(old, now, { areTwo: true });
    const compared = comparedJourneys(old.journey, now.journey);
    return tellDiff(before, after, comparison, { fileOf: () => '', textDiffers: false, compared });
  };

  it('are told without a word of time', () =>
    assert.deepEqual(
      told(`${people}${two}`, 'today', 'ideal').changes.map(({ sentence }) => sentence),
      [
        'The journey has an owner only in “Today”: growth.',
        'The journey promises “Soon” only in “Today”.',
        '“Asks” feels better to Mina Kim in “Ideal” than in “Today”: +2 against −1.',
        'Customers wait less at “Asks” in “Ideal” than in “Today”: 1 min against 20 min.',
        'Only in “Ideal” is there the touchpoint “Gets an answer”, where customers feel good (+1).',
        'The journey: the state is ideal in “Ideal”, and current in “Today”.',
        '“Asks”: the channels are Chat, Phone call in “Ideal”, and Phone call in “Today”.',
      ],
    )); // prettier-ignore

  it('are one and the other, however alike they are', () => {
    const same = 'stage a "First" { touchpoint x "Asks" { feels: 1 } }';
    const { identical } = told(
      `journey today "T" { ${same} }\njourney ideal "T" { ${same} }`,
      'today',
      'ideal',
    );
    assert.ok(identical);
  });

  it('are not felt better or worse on scales that differ', () => {
    const of = (id: string, scale: string, feels: number): string =>
      `journey ${id} "${id}" { scale: ${scale}; stage s "S" { touchpoint t "T" { feels: ${feels} } } }\n`;
    const { summary } = told(of('a', '1..5', 2) + of('b', '-2..2', 1), 'a', 'b');
    assert.doesNotMatch(summary, /“S” feels/);
    const { changes } = told(of('a', '1..5', 2) + of('b', '-2..2', 2), 'a', 'b');
    assert.deepEqual(changes.map(({ rule }) => rule), ['feeling-rose', 'fact-changed']); // prettier-ignore
    assert.equal(changes[0]?.sentence, '“T” feels better in “b” than in “a”: +2 (scale −2 to +2) against 2 (scale 1 to 5).'); // prettier-ignore
    assert.equal(told(of('a', '0..4', 2) + of('b', '0..4', 2), 'a', 'b').changes.length, 0);
  });
});

describe('what two sides are called', () => {
  const journey = (id: string | undefined, title: string | undefined, uri = 'a'): Item =>
    ({ kind: 'journey', id, title, facts: [], items: [], at: { uri, span: { start: 0, end: 0 } } });
  const said = (facts: string): Item =>
    itemsOf({ uri: '', text: `journey x "Order" {\n${facts}\n}`, tree: parse(`journey x "Order" {\n${facts}\n}`) })[0]!;
  const called = ({ before, after }: Compared): readonly string[] => [before, after];
  for (const [a, b, names] of [
    [journey('x', 'Today'), journey('y', 'Ideal'), ['Today', 'Ideal']],
    [journey('x', 'Order'), journey('y', 'Order'), ['x', 'y']],
    [journey('x', 'Order', 'a'), journey('x', 'Order', 'b'), ['a', 'b']],
    [said('state: current'), said('state: ideal'), ['Order (current)', 'Order (ideal)']],
    [said(''), said('competitor: "The shop"'), ['Order', 'Order (The shop)']],
    [journey(undefined, undefined), journey(undefined, ' '), ['A', 'B']],
    [journey('x', undefined), journey(undefined, 'Order'), ['x', 'Order']],
  ] as const)
    it(names.join(' and '), () => assert.deepEqual(called(comparedJourneys(a, b)), names));
}); // prettier-ignore

describe('what is said at the end of a sentence', () => {
  for (const [said, end] of [
    ['Is it safe?', ': “Is it safe?”'],
    ['It is.', ': “It is.”'],
    ['It is', ': “It is”.'],
  ] as const)
    it(`ends it, or not: ${said}`, () => {
      const [change] = toldOf(`touchpoint pay "Pays" { thinks @joon: "${said}" }`).changes;
      assert.ok(change?.sentence.endsWith(end), change?.sentence);
    });
});

describe('the words for two sides as a whole', () => {
  const sides = { before: 'A', after: 'B' };
  it('name the second where something is better or worse there', () => {
    assert.deepEqual(comparedWords({ ...sides, kind: 'journeys' }), {
      title: 'A and B, compared',
      levels: { harm: 'Worse in “B” than in “A”', risk: 'Risks in “B”', better: 'Better in “B” than in “A”', neutral: 'Neither better nor worse' },
      brief: { harm: 'Worse', risk: 'Risk', better: 'Better', neutral: 'Neutral' },
    });
    assert.equal(comparedWords({ ...sides, kind: 'personas' }).levels.risk, 'Risks for B');
    assert.equal(comparedWords({ ...sides, kind: 'versions' }).levels.risk, 'Risks in B');
  });

  it('name who feels so where they do not compare people', () => {
    const [personas, journeys] = (['personas', 'journeys'] as const).map((kind) => comparedSummary({ ...sides, kind }));
    const felt = ['Mina', 'S', '1', '2'] as const;
    assert.equal(personas!.feelingWorse(...felt), '“S” feels worse for B than for A: 2 against 1.');
    assert.equal(journeys!.feelingBetter(...felt), '“S” feels better to Mina in “B” than in “A”: 2 against 1.');
    assert.equal(journeys!.allWorse(...felt), '“S” feels worse to everybody in “B” than in “A”, to Mina 2 against 1.');
    assert.equal(journeys!.allBetter(...felt), '“S” feels better to everybody in “B” than in “A”, to Mina 2 against 1.');
  });
}); // prettier-ignore

describe('the words of what differs', () => {
  const ofTime =
    /\b(now|no longer|became|become|was|were|gone|new|lost|has moved|any more|again|still|change[sd]?)\b/i;
  for (const rule of Object.keys(diffRules) as RuleId[])
    it(`say nothing of time: ${rule}`, () => {
      const { sentence, ofMany }: DiffRule = diffRules[rule];
      assert.equal(comparedOfMany[rule] === undefined, ofMany === undefined, 'of many');
      for (const [timed, timeless] of [[sentence, comparedSentences[rule]], [ofMany ?? '', comparedOfMany[rule]]] as const) {
        if (timeless === undefined) continue;
        assert.doesNotMatch(timeless, ofTime);
        const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))];
        const known = [...holes(timed), '{here}', '{there}', '{toWhom}', '{place}', '{is}', '{before}', '{after}', '{kind}'];
        assert.deepEqual(holes(timeless).filter((hole) => !known.includes(hole)), []);
        assert.match(timeless, /\{(?:here|there)\}/, 'names no side');
      }
    }); // prettier-ignore

  it('call each fact by a word of its own, and never by its key', () => {
    const keys = new Set(blockRows.flatMap((row) => row.facts.map(({ key }) => key)));
    const others = new Set(['personas', 'channel', ...Object.keys(wording.factsOf)]);
    assert.deepEqual([...keys].filter((key) => !(key in wording.facts) && !others.has(key)), []); // prettier-ignore
  });
});
