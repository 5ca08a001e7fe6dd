import assert from 'node:assert/strict';
import type { Pieces } from '../../../core/text/pieces.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Expects every range in an answer to lie in the text, and to begin before it ends. */
export function assertRanges(answer: unknown, lines: Pieces, what: string): void {
  if (isObject(answer)) assertRangesIn(answer, lines, what);
}

function assertRangesIn(answer: object, lines: Pieces, what: string): void {
  if ('start' in answer && 'end' in answer && isPosition(answer.start) && isPosition(answer.end)) {
    assertPosition(answer.start, lines, what);
    assertPosition(answer.end, lines, what);
    assert.ok(isOrdered(answer.start, answer.end), `${what} ends before it begins`);
    return;
  }
  // Most of what an answer consists of are words: they are not even looked at.
  for (const part of Object.values(answer) as readonly unknown[])
    if (isObject(part)) assertRangesIn(part, lines, what);
}

/** True if the first is not behind the second. */
export function isOrdered(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && 'line' in value && 'character' in value;
}

function assertPosition({ line, character }: Position, lines: Pieces, what: string): void {
  assert.ok(Number.isInteger(line) && 0 <= line && line < lines.lineCount, `${what}: there is no line ${line}`); // prettier-ignore
  const length = lines.lineEnd(line) - lines.lineStart(line);
  // A range that holds a whole line may end with its line end.
  assert.ok(0 <= character && character <= length + 2, `${what}: line ${line} has no ${character}`);
}
