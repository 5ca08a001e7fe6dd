import assert from 'node:assert/strict';
import { analyse, type Analysis } from '../../core/analyse.ts';
import { parse } from '../../core/syntax/parse.ts';
import { marked } from './markers.ts';
import { memoryWorkspace } from './memoryWorkspace.ts';

/** Analyses a text that stands in `main.journey`, with other files beside it. */
export async function analyseText(
  text: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Analysis> {
  const workspace = memoryWorkspace({ ...others, 'main.journey': text });
  return analyse({ uri: workspace.uri('main.journey'), text, tree: parse(text) }, workspace);
}

/** Expects problems with these codes, in order, each exactly under a marked range. Hints count as well. */
export async function expectProblems(
  source: string,
  codes: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { text, ranges } = marked(source);
  const { problems } = await analyseText(text, others);
  const found = problems.map(
    ({ code, span }) => `${code} under ${JSON.stringify(text.slice(span.start, span.end))} at ${span.start}`,
  );
  const wanted = codes.map((code, i) => {
    const range = ranges[i] ?? { start: -1, end: -1 };
    return `${code} under ${JSON.stringify(text.slice(range.start, range.end))} at ${range.start}`;
  });
  assert.deepEqual(found, wanted);
}
