import assert from 'node:assert/strict';
import type { Pieces } from '../../../core/text/pieces.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Expects every range in an answer to lie in the text, and to begin before it ends. */
export function assertRanges(answer: unknown, lines: Pieces, what: string): void {
  if (typeof answer !== 'object' || answer === null) return;
  if ('start' in answer && 'end' in answer && isPosition(answer.start) && isPosition(answer.end)) {
    assertPosition(answer.start, lines, what);
    assertPosition(answer.end, lines, what);
    assert.ok(isOrdered(answer.start, answer.end), `${what} ends before it begins`);
    return;
  }
  for (const part of Object.values(answer)) assertRanges(part, lines, what);
}

/** True if the first is not behind the second. */
export function isOrdered(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

function assertPosition({ line, character }: Position, lines: Pieces, what: string): void {
  assert.ok(Number.isInteger(line) && 0 <= line && line < lines.lineCount, `${what}: there is no line ${line}`); // prettier-ignore
  const length = lines.lineEnd(line) - lines.lineStart(line);
  // A range that holds a whole line may end with its line end.
  assert.ok(0 <= character && character <= length + 2, `${what}: line ${line} has no ${character}`);
}
