import { lexemesOf, type LexemeKind } from '../../core/syntax/lexemes.ts';

/** What an author wrote for readers … */
const prose: readonly LexemeKind[] = ['text', 'long-text', 'line-comment', 'block-comment'];
/** … and what else is their own; words of the language, ids and signs may be written in another way. */
const own: readonly LexemeKind[] = [...prose, 'number', 'value', 'mention', 'tag'];

/**
 * What a text says that another does not, or not as often: texts, comments and, unless only prose (texts of several words) is asked for, numbers,
 * dates and names, whatever the blanks in them, the kind of quotes and what these escape. Empty if nothing was lost on the way from the one
 * to the other, and where quotes do not close: there it hangs on what stands around a word what it is.
 */
export function lostBetween(before: string, after: string, of: 'all' | 'prose' = 'all'): readonly string[] {
  const kinds = of === 'all' ? own : prose;
  // Of one text several others are made, one after the other.
  if (last?.text !== before || last.kinds !== kinds)
    last = { text: before, kinds, said: saidIn(before, kinds) };
  const left = last.said && saidIn(after, kinds);
  if (!left || !last.said) return [];
  return [...last.said].flatMap(([said, times]) => {
    if ((left.get(said) ?? 0) >= times) return [];
    // What looks like a text may begin with a word of the language; without the quote before that, the rest is its id or title.
    return lettersOf(after).split(lettersOf(said)).length > times ? [] : [said];
  });
}

/** The letters and digits of a text, with two blanks for whatever parts them, so that each of two words has one of its own. */
function lettersOf(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '  ')
    .trim()} `;
}

type Said = ReadonlyMap<string, number> | undefined;

let last: { readonly text: string; readonly kinds: readonly LexemeKind[]; readonly said: Said } | undefined;

/** How often each thing is said; nothing where quotes do not close. */
function saidIn(text: string, kinds: readonly LexemeKind[]): Said {
  const counts = new Map<string, number>();
  const lexemes = lexemesOf(text);
  if (lexemes.some(({ kind }) => kind === 'odd')) return undefined;
  for (const { kind, start, end } of lexemes) {
    if (!kinds.includes(kind)) continue;
    const piece = text.slice(start, end).normalize('NFKC');
    const said = piece
      // In other quotes, other signs of a text have a backslash before them.
      .replaceAll(/[\s"'\\\p{Pi}\p{Pf}„‚「」『』]+/gu, ' ')
      // Which check is to be silent is a word of the language, and may be put right.
      .replace(/^(\/[/*] ?journey-ignore(?:-file)? )[^:]+/u, '$1')
      .trim();
    const isMeant = kinds === own ? /[\p{L}\p{N}]/u : /[\p{L}\p{N}].* /u;
    if (isMeant.test(said)) counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return counts;
}
