import { longTextOf } from '../syntax/atoms.ts';

/**
 * A text between `"""` with another margin, line by line, saying the same: blanks at the beginning of its lines that
 * belong to the margin give way to the new one. Nothing where it could come to say something else.
 */
export function withMargin(image: string, margin: string): string | undefined {
  const { text, closed } = longTextOf(image);
  if (!closed) return undefined;
  const said = text.split('\n');
  const ends = image.match(/\r\n|\r|\n/g) ?? [];
  // There is a line end behind the opening quotes and behind each line; an empty text has no line but one of nothing.
  const lines = said.slice(0, ends.length - 1).map((line) => (line === '' ? '' : margin + line));
  const moved = ['"""', ...lines, `${margin}"""`];
  const whole = moved.map((line, i) => line + (ends[i] ?? '')).join('');
  const isSafe = longTextOf(whole).text === text && !lines.some((line) => /^[ \t]*"""/.test(line));
  return isSafe ? whole : undefined;
}
