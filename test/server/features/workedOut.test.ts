import assert from 'node:assert/strict';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { hoverAt } from '../../../server/features/hover.ts';
import { marked } from '../../harness/markers.ts';
import { analyseText } from '../../harness/problems.ts';

async function hoverText(source: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const { text, cursors } = marked(source);
  const hover = hoverAt(await analyseText(text, others), cursors[0] ?? 0, lineIndexOf(text));
  return hover ? JSON.stringify(hover.contents) : '';
}

const csat = (line: string): string =>
  `metric csat "Satisfaction" { unit: %; data: "./csat.csv" }\njourney j "J" {\nstage s "S" {\ntouchpoint pay "Pays" {\n${line}\n}\n}\npath p {\npay -<|> -> end\n}\n}\n`;

describe('hover works out', () => {
  const table = { 'csat.csv': 'touchpoint,date,value\npay,2026-02,74\npay,2026-01,71.5\nother,2026-01,1\n' };

  it('what a table says of a measure', async () => {
    const text = await hoverText(csat('measure cs<|>at: 80%').replace('-<|>', '-'), table);
    assert.match(text, /the newest last:\\n\\n- 2026-01: 71.5%\\n- 2026-02: 74%/);
    assert.doesNotMatch(text, /other|: 1%/);
    assert.doesNotMatch(
      await hoverText(csat('measure cs<|>at @x: 80%').replace('-<|>', '-'), table),
      /newest/,
    );
  });

  it('shares of steps out of a table', async () => {
    const flow =
      'metric flow "Flow" { data: "./flow.csv" }\njourney j "J" {\nstage s "S" {\ntouchpoint a "A"\ntouchpoint b "B"\n}\npath p {\na -<|>> b\n}\n}\n';
    assert.match(
      await hoverText(flow, { 'flow.csv': 'from,to,value\na,b,62.5\n' }),
      /Shares out of a table:\\n\\n- a → b: 62.5%/,
    );
  });

  it('how a run differs from its plan, and each of its touchpoints', async () => {
    const plan =
      'journey plan "P" {\nstate: planned\nstage s "S" {\ntouchpoint a "A"\ntouchpoint b "B"\n}\n}\n';
    const run = (head: string, b: string) =>
      `${plan}journey ${head} "R" {\nof: plan\nstate: actual\nstage s {\ntouchpoint a\ntouchpoint ${b} { status: missing }\n}\n}\n`;
    assert.match(await hoverText(run('run', 'b<|>')), /It was planned and did not happen\./);
    assert.match(
      await hoverText(run('ru<|>n', 'b')),
      /How this run differs from its plan:\\n\\n- b: It was planned/,
    );
    assert.doesNotMatch(
      await hoverText(run('run', 'b').replace('touchpoint a\n', 'touchpoint a<|>\n')),
      /planned/,
    );
  });
});
