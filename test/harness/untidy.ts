import { lexemesOf, type LexemeKind } from '../../core/syntax/lexemes.ts';
import type { Random } from './random.ts';

/** What needs no blank beside it. */
const standsAlone: ReadonlySet<LexemeKind> = new Set(['colon', 'semicolon', 'open', 'close', 'text']);

/**
 * A text as somebody in a hurry would write it: blanks of any kind and number between its words, lines that stand
 * anywhere, and more empty ones where there was one. It says the same. An empty line never appears where there was none,
 * and none goes.
 */
export function untidy(text: string, random: Random): string {
  const lexemes = lexemesOf(text);
  const blanks = (least: number): string =>
    Array.from({ length: least + random.below(4) }, () => random.pick([' ', ' ', ' ', '\t', '\u00a0'])).join(
      '',
    );
  const margin = (): string => ' '.repeat(random.below(9)) + (random.below(9) === 0 ? '\t' : '');
  let end = 0;
  const parts = lexemes.flatMap((lexeme, i) => {
    const gap = text.slice(end, lexeme.start);
    end = lexeme.end;
    const last = lexemes[i - 1]?.kind;
    const ends = gap.match(/\r\n|\r|\n/g);
    const isAtBrace = last === 'open' || lexeme.kind === 'close';
    const image = text.slice(lexeme.start, lexeme.end);
    if (i === 0) return [margin(), image];
    if (!ends) {
      const isJoined = last === 'dot' || lexeme.kind === 'dot' || lexeme.kind === 'comma';
      const mayMeet = isJoined || (last && standsAlone.has(last)) || standsAlone.has(lexeme.kind);
      return [blanks(mayMeet || lexeme.kind === 'percent' ? 0 : 1), image];
    }
    const many = isAtBrace || ends.length > 1 ? 1 + random.below(3) : 0;
    const lines = [...ends, ...Array.from({ length: many }, () => ends[0] ?? '\n')];
    return [
      lines.map((line) => (last !== 'line-comment' && random.below(3) === 0 ? margin() : '') + line).join(''),
      margin(),
      image,
    ];
  });
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return parts.join('') + random.pick(['', newline, `${newline}${newline}  ${newline}`]);
}
