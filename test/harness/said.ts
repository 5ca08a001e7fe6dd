import { lexemesOf, type LexemeKind } from '../../core/syntax/lexemes.ts';

/** What an author wrote for readers … */
const prose: readonly LexemeKind[] = ['text', 'long-text', 'line-comment', 'block-comment'];
/** … and what else is their own; words of the language, ids and signs may be written in another way. */
const own: readonly LexemeKind[] = [...prose, 'number', 'value', 'mention', 'tag'];

/**
 * What a text says that another does not, or not as often: texts, comments and, unless only prose (texts of several words) is asked for, numbers,
 * dates and names, whatever the blanks in them and the kind of quotes. Empty if nothing was lost on the way from the one
 * to the other, and where quotes do not close: there it hangs on what stands around a word what it is.
 */
export function lostBetween(before: string, after: string, of: 'all' | 'prose' = 'all'): readonly string[] {
  if ([before, after].some((text) => lexemesOf(text).some(({ kind }) => kind === 'odd'))) return [];
  const kinds = of === 'all' ? own : prose;
  const left = saidIn(after, kinds);
  return [...saidIn(before, kinds)].flatMap(([said, times]) => ((left.get(said) ?? 0) < times ? [said] : []));
}

function saidIn(text: string, kinds: readonly LexemeKind[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, start, end } of lexemesOf(text)) {
    if (!kinds.includes(kind)) continue;
    const piece = text.slice(start, end).normalize('NFKC');
    const said = piece.replaceAll(/[\s"'\p{Pi}\p{Pf}„‚「」『』]+/gu, ' ').trim();
    const isMeant = kinds === own ? /[\p{L}\p{N}]/u : /[\p{L}\p{N}].* /u;
    if (isMeant.test(said)) counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return counts;
}
