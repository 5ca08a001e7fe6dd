import assert from 'node:assert/strict';
import { applyEdits } from '../../core/syntax/applyEdits.ts';
import { walk } from '../../core/syntax/walk.ts';
import { completenessAt } from '../../server/features/completeness.ts';
import { stageSuggestionsAt, type WrittenSuggestion } from '../../server/features/stageSuggestions.ts';
import { examples } from '../harness/examples.ts';
import { marked } from '../harness/markers.ts';
import { analyseText, mistakesIn } from '../harness/problems.ts';

async function suggestionsIn(source: string): Promise<{ text: string; found: readonly WrittenSuggestion[] }> {
  const { text, cursors } = marked(source);
  const answer = stageSuggestionsAt((await analyseText(text)).source, cursors[0] ?? 0);
  assert.equal(answer.kind, 'suggestions');
  return { text, found: answer.kind === 'suggestions' ? answer.found : [] };
}

/** Expects the text after the first suggestion of a kind is taken, with what is suggested written as `WHAT`. */
async function expectWritten(source: string, kind: WrittenSuggestion['kind'], after: string): Promise<void> {
  const { text, found } = await suggestionsIn(source);
  const suggestion = found.find((each) => each.kind === kind);
  assert.ok(suggestion, `no ${kind} is suggested`);
  const what = suggestion.text.split('\n')[0] ?? '';
  assert.equal(applyEdits(text, suggestion.edits).replace(what, 'WHAT'), after);
}

const stage = (body: string): string => `journey j "J" {\n  stage awareness "A"${body}\n}\n`;

describe('what is suggested for a stage', () => {
  it('opens a stage that holds nothing yet', () =>
    expectWritten(stage('<|>'), 'question', stage(' {\n    WHAT\n  }')));
  it('puts a fact behind the facts', () =>
    expectWritten(stage(' {\n    goal: "x" // y\n<|>\n    pain "p"\n  }'), 'kpi', stage(' {\n    goal: "x" // y\n    WHAT\n\n    pain "p"\n  }'))); // prettier-ignore
  it('puts a fact above everything else where there is none', () =>
    expectWritten(stage(' {\n    // On p.\n    pain "p<|>"\n  }'), 'kpi', stage(' {\n    WHAT\n    // On p.\n    pain "p"\n  }'))); // prettier-ignore
  it('puts a block behind those of its kind', () =>
    expectWritten(stage(' {<|>\n    pain "p"\n    question "q"\n  }'), 'pain', stage(' {\n    pain "p"\n    WHAT\n    question "q"\n  }'))); // prettier-ignore
  it('puts a touchpoint behind the others, apart from them, indented as the file is', () =>
    expectWritten(
      'journey j "J" {\n\tstage awareness "A" {\n\t\ttouchpoint t "T"<|>\n\t\tpain "p"\n\t}\n}\n',
      'touchpoint',
      'journey j "J" {\n\tstage awareness "A" {\n\t\ttouchpoint t "T"\n\n\t\tWHAT\n\t\t\tchannels: word-of-mouth\n\t\t}\n\t\tpain "p"\n\t}\n}\n',
    ));
  it('gets the line ends of the file', async () => {
    const { text, found } = await suggestionsIn(stage(' {\n    goal: "x"<|>\n  }').replaceAll('\n', '\r\n'));
    for (const { edits } of found) assert.doesNotMatch(applyEdits(text, edits), /[^\r]\n/);
  });
  it('is asked of the stage around a place', async () => {
    const at = async (source: string): Promise<unknown> => {
      const { text, cursors } = marked(source);
      return stageSuggestionsAt((await analyseText(text)).source, cursors[0] ?? 0);
    };
    assert.deepEqual(await at('journey <|>j "J" {\n  stage awareness "A"\n}\n'), { kind: 'no-stage' });
    assert.deepEqual(await at(stage(' {<|>')), { kind: 'no-stage' });
    assert.deepEqual(await at('journey j "J" {\n  stage x "Here" {\n    touchpoint t "T<|>"\n  }\n}\n'), { kind: 'no-phase', stage: 'Here' }); // prettier-ignore
  });

  for (const [name, text] of Object.entries(examples))
    it(`brings no mistake into ${name}, and is not suggested again`, async () => {
      const { source, problems } = await analyseText(text, examples);
      const stages: number[] = [];
      walk(source.tree, (block, at) => block.row?.keyword === 'stage' && stages.push(at));
      const before = mistakesIn(problems).length;
      for (const at of stages) {
        const answer = stageSuggestionsAt(source, at);
        if (answer.kind !== 'suggestions') continue;
        for (const { title, kind, edits } of answer.found) {
          const written = await analyseText(applyEdits(text, edits), examples);
          assert.equal(mistakesIn(written.problems).length, before, `${kind} ${title}`);
          const again = stageSuggestionsAt(written.source, at);
          assert.ok(again.kind === 'suggestions' && again.found.every((each) => each.kind !== kind || each.title !== title), `${kind} ${title}`); // prettier-ignore
        }
      }
    });
});

describe('how complete a map is', () => {
  const people = 'persona mina "Mina" { goal: "x"; pain "p" }\n';
  it('names each thing that is missing, and where it belongs', async () => {
    const { text, cursors } = marked(
      'import "./people.journey"\njourney a "A"\njourney j "J" {\n  personas: @mina\n  stage s "S<|>" {\n    goal: "x"\n  }\n  stage t "T" {\n  }\n}\n',
    );
    const analysis = await analyseText(text, { 'people.journey': people });
    const found = completenessAt(analysis, cursors[0] ?? 0);
    assert.ok(found);
    assert.deepEqual([found.journey, found.score, found.steps], ['J', 1, 10]);
    const goal = found.missing.find(({ title }) => title === 'Goals');
    assert.ok(goal);
    assert.equal(goal.step, 3);
    assert.match(goal.sentence, /“T”/);
    assert.equal(goal.source.text.slice(goal.span.start, goal.span.end), 't');
    const objection = found.missing[0];
    assert.ok(objection);
    assert.equal(objection.source.uri, 'file:///work/people.journey');
    assert.equal(people.slice(objection.span.start, objection.span.end), 'mina');
  });
  it('is that of the first journey where a place is in none, and of none where there is none', async () => {
    assert.equal(completenessAt(await analyseText(`${people}journey j "J"\njourney k "K"\n`), 0)?.journey, 'J'); // prettier-ignore
    assert.equal(completenessAt(await analyseText(people), 0), undefined);
  });
  it('has a place for all that is missing in the examples', async () => {
    for (const text of Object.values(examples)) {
      const found = completenessAt(await analyseText(text, examples), 0);
      for (const { source, span } of found?.missing ?? [])
        assert.match(source.text.slice(span.start, span.end), /^[\p{L}\p{N}"]/u);
    }
  });
});
