import assert from 'node:assert/strict';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { inlayHintsIn } from '../../../server/features/inlayHints.ts';
import { examples } from '../../harness/examples.ts';
import { marked } from '../../harness/markers.ts';
import { analyseText } from '../../harness/problems.ts';

/** Expects hints with these labels at the cursors, and none else. */
async function expectHints(
  source: string,
  labels: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const { text, cursors } = marked(source);
  const lines = lineIndexOf(text);
  const hints = inlayHintsIn(await analyseText(text, others), { start: 0, end: text.length }, lines);
  assert.deepEqual(
    hints.map(({ position, label }) => ({ at: lines.offsetAt(position), label })),
    cursors.map((at, i) => ({ at, label: labels[i] })),
  );
  for (const { paddingLeft, tooltip } of hints) {
    assert.equal(paddingLeft, true);
    assert.match(String(tooltip), /^[A-Z@].+\.$/);
  }
  return hints.map(({ tooltip }) => String(tooltip));
}

const people = 'persona mina "Mina Kim"\npersona 수진 "박수진"\npersona joon "Joon"\npersona nobody\n';

describe('hints tell', () => {
  it('the names of personas whose ids say something else', async () => {
    const tooltips = await expectHints(
      `${people}journey j {\n  personas: @mina<|>, @수진<|>, @joon, @nobody, @stranger\n  note: "@mina"\n  stage s { for: @mina<|>; does @수진<|>: "x" }\n}`,
      ['Mina Kim', '박수진', 'Mina Kim', '박수진'],
    );
    assert.equal(tooltips[0], '@mina stands for Mina Kim.');
  });
  it('the names of personas in imported files', () =>
    expectHints('import "./people.journey"\nview v { personas: @수진<|> }', ['박수진'], {
      'people.journey': people,
    }).then(() => undefined));
  it('how the primary persona feels in a stage', async () => {
    const tooltips = await expectHints(
      `${people}journey j {\n  personas: @stranger, @joon, @nobody\n  stage 가입 "가입"<|> {\n    touchpoint a { feels: +2 }\n    touchpoint b { feels @joon: -1..2; feels: -2 }\n    touchpoint c { feels: "glad" }\n  }\n  stage s { touchpoint d { feels: "glad" } }\n}`,
      ['feels +1.3'],
    );
    assert.equal(
      tooltips[0],
      'On average Joon feels +1.3 in this stage, on a scale from −2 to +2. 2 of 3 touchpoints say a feeling.',
    );
  });
  it('how the nameless customer feels, on the scale of the map', async () => {
    const tooltips = await expectHints(
      'journey j {\n  scale: 1..5\n  stage s<|> { touchpoint a { feels: 4 } }\n  stage<|> { touchpoint a { feels: 2 } touchpoint b { feels: 3 }}\n}',
      ['feels 4', 'feels 2.5'],
    );
    assert.deepEqual(tooltips, [
      'On average the customer feels 4 in this stage, on a scale from 1 to 5. It is what the one touchpoint says.',
      'On average the customer feels 2.5 in this stage, on a scale from 1 to 5. All 2 touchpoints say a feeling.',
    ]);
  });
  it('the priority of opportunities that say none', async () => {
    const tooltips = await expectHints(
      'journey j {\n  opportunity o "O"<|> { impact: 5; effort: 2 }\n  opportunity "P"<|> { impact: 1; effort: 3 }\n  opportunity q "Q" { impact: 5; effort: 2; priority: low }\n  opportunity r "R" { impact: 5 }\n}',
      ['priority high', 'priority low'],
    );
    assert.equal(
      tooltips[0],
      'Worked out from an impact of 5 and an effort of 2: it gives clearly more than it takes. Write priority: to decide it yourself.',
    );
  });
  it('nothing outside the part that is asked for', async () => {
    const text = examples['first-order.journey'] ?? '';
    const analysis = await analyseText(text, { 'personas.journey': examples['personas.journey'] ?? '' });
    const lines = lineIndexOf(text);
    const offsets = (start: number, end: number): readonly number[] =>
      inlayHintsIn(analysis, { start, end }, lines).map(({ position }) => lines.offsetAt(position));
    const all = offsets(0, text.length);
    assert.ok(all.length > 10);
    const middle = text.length >> 1;
    for (const [start, end] of [[0, middle], [middle, text.length], [middle, middle + 500]] as const) // prettier-ignore
      assert.deepEqual(offsets(start, end), all.filter((at) => start <= at && at <= end)); // prettier-ignore
  });
});
