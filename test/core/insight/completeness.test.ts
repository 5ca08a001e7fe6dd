import assert from 'node:assert/strict';
import { completenessOf, type Completeness } from '../../../core/insight/completeness.ts';
import { missingSentenceOf } from '../../../core/insight/missingWords.ts';
import { tenSteps } from '../../../core/insight/tenSteps.ts';
import { stageSummaryOf } from '../../../core/insight/stageSummary.ts';
import { scopeOf } from '../../../core/model/scope.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { FileBlock } from '../../../core/syntax/tree.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';
import { examples } from '../../harness/examples.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf } from '../../harness/random.ts';

async function completenessIn(
  text: string,
  id: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Completeness> {
  const { source, names } = await analyseText(text, others);
  const journey = blocksOf(source.tree, 'journey').find((block) => block.id?.text === id);
  assert.ok(journey, `there is no journey ${id}`);
  return completenessOf(journey, names);
}

/** Expects what a step finds missing in journey `j`: each as its code, the block it belongs in and the word for it. */
async function expectMissing(
  step: string,
  text: string,
  expected: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { steps } = await completenessIn(text, 'j', others);
  const found = steps.find(({ id }) => id === step);
  assert.deepEqual(
    found?.missing.map(
      ({ code, block, fact }) => `${code}: ${fact} in ${block.id?.text ?? block.title?.text}`,
    ),
    expected,
  );
  assert.equal(found?.isDone, expected.length === 0);
}

const persona = (body: string): string => `persona mina "Mina" {\n${body}\n}\n`;
const whole = persona('goal: "g"\npain "p"\nobjection: "o"');
/** A map of one stage `s` with one touchpoint `t`. */
const map = (inTouchpoint: string, inStage = '', inJourney = ''): string =>
  `journey j "J" {\n${inJourney}\nstage s "S" {\n${inStage}\ntouchpoint t "T" {\n${inTouchpoint}\n}\n}\n}\n`;

describe('the ten steps', () => {
  it('are ten, and each speaks in sentences', () => {
    assert.equal(tenSteps.length, 10);
    assert.equal(new Set(tenSteps.map(({ id }) => id)).size, 10);
    for (const { question } of tenSteps) assert.match(question, /^[A-Z].*\?$/);
  });

  describe('profiles', () => {
    it('want somebody who travels', () => expectMissing('profiles', map(''), ['no-personas: personas in j']));
    it('want those who travel described', () =>
      expectMissing('profiles', map('', '', 'personas: @mina'), ['persona-unknown: personas in j']));
    it('want goals, pains and objections', () =>
      expectMissing('profiles', persona('goal: ""') + map('', '', 'personas: @mina'), [
        'persona-goal: goal in mina',
        'persona-pain: pain in mina',
        'persona-objection: objection in mina',
      ]));
    it('are content with all three', () =>
      expectMissing('profiles', whole + map('', '', 'personas: @mina'), []));
    it('take none for an answer', () =>
      expectMissing(
        'profiles',
        persona('goal: "g"\npain: none\nobjection: none') + map('', '', 'personas: @mina'),
        [],
      ));
    it('look into the files that describe people, and say which', async () => {
      const text = `import "./people.journey"\n${map('', '', 'personas: @mina')}`;
      const { steps } = await completenessIn(text, 'j', { 'people.journey': persona('goal: "g"\npain "p"') });
      assert.deepEqual(steps[0]?.missing.map(({ code, uri }) => [code, uri]), [['persona-objection', 'file:///work/people.journey']]); // prettier-ignore
    });
  });

  describe('stages', () => {
    it('are wanted', () => expectMissing('stages', 'journey j "J" {}', ['no-stages: stage in j']));
    it('are more than one', () => expectMissing('stages', map(''), ['one-stage: stage in j']));
    it('are one where the journey is a single encounter', () =>
      expectMissing('stages', map('', '', 'scope: one-off'), []));
    it('are two at least', () => expectMissing('stages', map('', '', 'stage r "R" {}'), []));
  });

  describe('goals', () => {
    it('stand in each stage, not in its touchpoints', () =>
      expectMissing('goals', map('goal: "g"'), ['stage-goal: goal in s']));
    it("may be one persona's", () => expectMissing('goals', whole + map('', 'goal @mina: "g"'), []));
    it('may be none', () => expectMissing('goals', map('', 'goal: none'), []));
    it('are not there where nothing is said', () =>
      expectMissing('goals', map('', 'goal: ""'), ['stage-goal: goal in s']));
    it('want stages first', () => expectMissing('goals', 'journey j "J" {}', ['no-stages: stage in j']));
  });

  describe('touchpoints', () => {
    it('are wanted in each stage', () =>
      expectMissing('touchpoints', 'journey j "J" { stage s "S" {} }', [
        'stage-touchpoints: touchpoint in s',
      ]));
    it('want channels', () => expectMissing('touchpoints', map(''), ['touchpoint-channel: channels in t']));
    for (const said of ['channels: app', 'channel: app', 'channels: none', 'from: customer "I wait"'])
      it(`are content with ${said}`, () => expectMissing('touchpoints', map(said), []));
    it('want a channel where somebody is at the other end', () =>
      expectMissing('touchpoints', map('from: company\nto: customer'), [
        'touchpoint-channel: channels in t',
      ]));
  });

  describe('moments of truth', () => {
    it('are wanted in each stage', () => expectMissing('moments', map(''), ['stage-moment: moment in s']));
    it("may be a touchpoint's", () => expectMissing('moments', map('moment: purchase'), []));
    it("may be the stage's, in the author's words", () =>
      expectMissing('moments', map('', 'moment: "The first night"'), []));
    it('may be none in the stage', () => expectMissing('moments', map('', 'moment: none'), []));
    it('may be none in all touchpoints', () => expectMissing('moments', map('moment: none'), []));
    it('are not done with one of two touchpoints that says none', () =>
      expectMissing('moments', map('moment: none', 'touchpoint u "U" {}'), ['stage-moment: moment in s']));
  });

  describe('drop-offs and completions', () => {
    const inPath = (step: string): string => map('', '', `path p "P" {\n${step}\n}`);
    it('are both wanted, where it feels worst and at the end', () =>
      expectMissing('ends', map('feels: -1', 'touchpoint u "U" { feels: -2 }'), [
        'drop-off: drop-off in u',
        'completes: completes in t',
      ]));
    it('are content with both', () => expectMissing('ends', map('drop-off: 3%', 'completes: 60%'), []));
    it('take leaving in a path for a drop-off', () =>
      expectMissing('ends', inPath('t -> leaves 3%'), ['completes: completes in t']));
    it('take the good end of a path for a completion', () =>
      expectMissing('ends', inPath('start -> t -> end'), ['drop-off: drop-off in j']));
    it('take none for an answer', () => expectMissing('ends', map('drop-off: none\ncompletes: none'), []));
  });

  describe('evidence and feedback', () => {
    it('are wanted in each stage', () =>
      expectMissing('research', map(''), ['stage-research: evidence in s']));
    for (const said of [
      'evidence "Panel" {}',
      'feedback: "A question"',
      'pain "P" { evidence "Calls" {} }',
    ]) {
      it(`may be ${said} of a touchpoint`, () => expectMissing('research', map(said), []));
      it(`may be ${said} of the stage`, () => expectMissing('research', map('', said), []));
    }
    it('are not an assumption', () =>
      expectMissing('research', map('assumption "A"'), ['stage-research: evidence in s']));
  });

  describe('improvement', () => {
    const severe = 'amplify: "a"\npain late "L" { severity: 4 }';
    it('begins with pains and the best moments', () =>
      expectMissing('improvement', map('feels: +2'), ['no-pains: pain in t', 'amplify: amplify in t']));
    it('wants pains rated', () =>
      expectMissing('improvement', map('amplify: "a"\npain late "L"'), ['pains-unrated: severity in late']));
    it('wants severe pains answered', () =>
      expectMissing('improvement', map(severe), ['pain-unanswered: opportunity in late']));
    it('leaves lesser pains', () =>
      expectMissing('improvement', map('amplify: "a"\npain late "L" { severity: 3 }'), []));
    it('finds the answer anywhere in the map', () =>
      expectMissing('improvement', map(severe, '', 'opportunity o "O" { solves: late }'), []));
    it('finds the answer in another stage, and in another touchpoint', async () => {
      const answer = 'opportunity o "O" { solves: late }';
      await expectMissing('improvement', map(severe, `touchpoint u "U" { ${answer} }`), []);
      await expectMissing(
        'improvement',
        map(severe, '', `stage r "R" { touchpoint u "U" { ${answer} } }`),
        [],
      );
    });
    it('takes no dropped answer', () =>
      expectMissing('improvement', map(`${severe}\nopportunity o "O" { solves: late; status: dropped }`), [
        'pain-unanswered: opportunity in late',
      ]));
    it('wants to know which pain is answered, where it has an id', () =>
      expectMissing('improvement', map(`${severe}\nopportunity o "O"`), [
        'pain-unanswered: opportunity in late',
      ]));
    it('takes what stands beside a nameless pain for its answer', () =>
      expectMissing('improvement', map('amplify: "a"\npain "L" { severity: 5 }\nopportunity o "O"'), []));
    it('takes none for an answer', () => expectMissing('improvement', map('amplify: none\npain: none'), []));
  });

  describe('comparison', () => {
    const reviewed = map('heuristic "Status"');
    const other = 'no-other-map: of in j';
    it('wants another map and a review', () =>
      expectMissing('comparison', map(''), [other, 'heuristic: heuristic in j']));
    it('takes the ideal map', () =>
      expectMissing('comparison', `${reviewed}journey i "I" { of: j; state: ideal }`, []));
    it("takes a rival's map", () =>
      expectMissing('comparison', `${reviewed}journey i "I" { of: j; competitor: "C" }`, []));
    it("takes a rival's map that stands for itself", () =>
      expectMissing('comparison', `${reviewed}journey i "I" { competitor: "C" }`, []));
    it('takes neither a run nor the ideal of another', () =>
      expectMissing(
        'comparison',
        `${reviewed}journey k "K" { of: j; state: actual }\njourney i "I" { of: k; state: ideal }`,
        [other],
      ));
    it('sees that a map is the ideal of another itself', () =>
      expectMissing(
        'comparison',
        `journey k "K" {}\n${map('heuristic "H"', '', 'of: k\nstate: ideal')}`,
        [],
      ));
    it('looks into imported files', () =>
      expectMissing('comparison', `import "./rival.journey"\n${reviewed}`, [], {
        'rival.journey': 'journey i "I" { competitor: "C" }',
      }));
  });

  describe('ideas and tests', () => {
    it('are both wanted', () =>
      expectMissing('ideas', map(''), ['no-ideas: opportunity in j', 'no-tests: experiment in j']));
    it('may stand anywhere', () => expectMissing('ideas', map('experiment e "E"', 'opportunity o "O"'), []));
    it('are not what was dropped', () =>
      expectMissing('ideas', map('experiment e "E"', 'opportunity o "O" { status: dropped }'), [
        'no-ideas: opportunity in j',
      ]));
  });
});

describe('completeness', () => {
  /**
   * What the examples reach, and why that is right. `first-order` leaves out on purpose how many complete, evidence and
   * the comparison. `mattress-ko` lacks a drop-off and evidence, amplifies nothing, compares nothing, tests nothing.
   * `mobile-plan` is a light map with honest gaps: Jamie has no objections, stages no goals. The plan of `broadband`
   * says what can be observed and nothing more, and its run only what differs from it.
   */
  const scores: Readonly<Record<string, readonly string[]>> = {
    broadband: ['stages', 'touchpoints'],
    'broadband-run': ['stages'],
    'first-order': ['profiles', 'stages', 'goals', 'touchpoints', 'moments', 'improvement', 'ideas'],
    매트리스: ['profiles', 'stages', 'goals', 'touchpoints', 'moments'],
    'mobile-plan': ['stages', 'touchpoints'],
  };
  it('of the examples is what a reader would say', async () => {
    const found: Record<string, readonly string[]> = {};
    for (const text of Object.values(examples)) {
      const { source, names } = await analyseText(text, examples);
      for (const journey of blocksOf(source.tree, 'journey')) {
        const { score, steps } = completenessOf(journey, names);
        const done = steps.filter(({ isDone }) => isDone).map(({ id }) => id);
        assert.equal(score, done.length);
        found[journey.id?.text ?? ''] = done;
      }
    }
    assert.deepEqual(found, scores);
  });

  it('reaches ten where everything is said', async () => {
    const stage = (id: string): string => `stage ${id} "S" {
      goal: "g"; feedback: "f"
      touchpoint ${id}-t "T" { channels: app; moment: "m" }
    }`;
    const { score } = await completenessIn(
      `${whole}journey j "J" {
        personas: @mina
        ${stage('a')}
        ${stage('b')}
        stage c "C" {
          goal: "g"; evidence "E"
          touchpoint t "T" {
            channels: app; moment: purchase; drop-off: 3%; completes: 50%; amplify: "a"
            pain late "L" { severity: 5 }
            opportunity o "O" { solves: late }
            experiment e "E" { tests: o }
            heuristic "H"
          }
        }
      }
      journey i "I" { of: j; state: ideal }`,
      'j',
    );
    assert.equal(score, 10);
  });

  it('fills every hole of its sentences', async () => {
    for (const text of [
      map(''),
      'journey j "J" {}',
      persona('') + map('pain "p"', '', 'personas: @mina, @joon'),
    ]) {
      const { steps } = await completenessIn(text, 'j');
      for (const { code, holes } of steps.flatMap(({ missing }) => missing))
        assert.match(missingSentenceOf(code, holes), /^[^{}]+\.$/);
    }
  });

  /** What is found in each journey of a tree, apart from the blocks it is found in. */
  function foundIn(text: string, tree: FileBlock): unknown {
    const source = { uri: 'file:///work/main.journey', text, tree };
    const names = scopeOf(source, new Map([[source.uri, source]]));
    return blocksOf(tree, 'journey').map((journey) =>
      completenessOf(journey, names).steps.map(({ missing }) =>
        missing.map(({ code, holes, fact, block }) => [code, holes, fact, block.id?.text]),
      ),
    );
  }

  it('is after an edit what it is of the whole text', () => {
    const random = randomOf(11);
    const pieces = ['goal: "x"\n', 'moment: none\n', 'pain p "P" { severity: 5 }\n', 'opportunity o "O" { solves: p }\n', 'x', '}', '\n', 'evidence "E"\n', 'amplify: "a"\n', 'feedback: none\n']; // prettier-ignore
    for (const source of Object.values(examples)) {
      let text = source;
      let tree = parse(text);
      for (let step = 0; step < 40; step++) {
        const start = random.below(text.length + 1);
        const end = Math.min(text.length, start + (random.below(3) === 0 ? random.below(40) : 0));
        const change = { start, end, text: random.pick(pieces) };
        text = text.slice(0, start) + change.text + text.slice(end);
        tree = parseChange(tree, text, change);
        assert.deepEqual(foundIn(text, tree), foundIn(text, parse(text)));
      }
    }
  });

  it('looks only at the stage that an edit touched', () => {
    const text = examples['first-order.journey'] ?? '';
    const tree = parse(text);
    const at = text.indexOf('curious');
    const after = `${text.slice(0, at)}very ${text.slice(at)}`;
    const stagesOf = (file: FileBlock) =>
      blocksOf(file, 'journey').flatMap((each) => blocksOf(each, 'stage'));
    const before = stagesOf(tree).map(stageSummaryOf);
    const now = stagesOf(parseChange(tree, after, { start: at, end: at, text: 'very ' })).map(stageSummaryOf);
    assert.deepEqual(now.map((summary, i) => summary === before[i]), [false, true, true, true, true]); // prettier-ignore
  });
});
