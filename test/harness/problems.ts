import assert from 'node:assert/strict';
import { analyse, type Analysis } from '../../core/analyse.ts';
import { isPractice } from '../../core/checks/messages.ts';
import type { Problem } from '../../core/checks/problem.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Span } from '../../core/text/span.ts';
import { marked } from './markers.ts';
import { memoryWorkspace } from './memoryWorkspace.ts';

/** Analyses a text that stands in `main.journey`, with other files beside it. */
export async function analyseText(
  text: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Analysis> {
  const workspace = memoryWorkspace({ ...others, 'main.journey': text });
  return analyse({ uri: workspace.uri('main.journey'), text, tree: parse(text) }, workspace);
}

/** What is wrong in any case; what the method advises is left out. */
export function mistakesIn(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => !isPractice(problem.code));
}

/**
 * Expects problems with these codes, in order, each exactly under a marked range. Hints count as well; what the method
 * advises does not.
 */
export async function expectProblems(
  source: string,
  codes: readonly string[],
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<void> {
  const { text, ranges } = marked(source);
  const { problems } = await analyseText(text, others);
  expectUnder(text, ranges, mistakesIn(problems), codes);
}

/** Expects one piece of advice, as often as there are marked ranges, and whatever else. */
export async function expectAdvice(
  source: string,
  code: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<void> {
  const { text, ranges } = marked(source);
  const { problems } = await analyseText(text, others);
  expectUnder(
    text,
    ranges,
    problems.filter((problem) => problem.code === code),
    ranges.map(() => code),
  );
}

function expectUnder(
  text: string,
  ranges: readonly Span[],
  problems: readonly Problem[],
  codes: readonly string[],
): void {
  const found = problems.map(
    ({ code, span }) => `${code} under ${JSON.stringify(text.slice(span.start, span.end))} at ${span.start}`,
  );
  const wanted = codes.map((code, i) => {
    const range = ranges[i] ?? { start: -1, end: -1 };
    return `${code} under ${JSON.stringify(text.slice(range.start, range.end))} at ${range.start}`;
  });
  assert.deepEqual(found, wanted);
}
