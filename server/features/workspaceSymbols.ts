import type { SymbolKind } from 'vscode-languageserver-types';
import type { Source } from '../../core/model/load.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { shift } from '../../core/text/span.ts';
import type { SourcePlace } from './definition.ts';
import { symbolKindOf } from './outline.ts';

/** More than this nobody reads; whoever looks for something types one more letter. */
const MOST = 500;

/** A block that was looked for. */
export interface FoundSymbol {
  /** Its title, or what of it was found: an editor looks for the letters in it once more. */
  readonly name: string;
  readonly kind: SymbolKind;
  readonly place: SourcePlace;
  /** The blocks around it, such as `First order > Awareness`. */
  readonly container: string;
}

/**
 * The blocks whose title or id holds the letters that were typed, in their order, whatever stands between them; all for
 * none. The best come first: where the letters begin, then where they stand together, then the rest.
 */
export function workspaceSymbols(sources: Iterable<Source>, query: string): readonly FoundSymbol[] {
  const wanted = foldedOf(query).replaceAll(/\s+/g, '');
  const found: { readonly symbol: FoundSymbol; readonly rank: number }[] = [];
  const down = (source: Source, block: Block, at: number, around: readonly string[]): void => {
    block.statements.forEach((statement, i) => {
      if (statement.kind !== 'block' || statement.row?.keyword === 'import') return;
      const start = at + (block.starts[i] ?? 0);
      const [id, title] = [statement.id?.text, statement.title?.text.trim()];
      const name = title || id;
      if (name !== undefined) {
        const ranks = [rankOf(title ?? '', wanted), rankOf(id ?? '', wanted)];
        const rank = Math.min(...ranks);
        const isByTitle = ranks[0] === rank || title === undefined || title === '';
        const span = shift((statement.id ?? statement.title ?? statement.keyword).span, start);
        const symbol: FoundSymbol = {
          name: isByTitle ? name : `${id ?? ''} – ${name}`,
          kind: symbolKindOf(statement),
          place: { source, span },
          container: around.join(' > '),
        };
        if (rank < Infinity) found.push({ symbol, rank });
      }
      down(source, statement, start, name === undefined ? around : [...around, name]);
    });
  };
  for (const source of sources) down(source, source.tree, 0, []);
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ symbol }) => symbol);
}

function rankOf(text: string, wanted: string): number {
  if (text === '') return Infinity;
  const folded = foldedOf(text).replaceAll(/\s+/g, '');
  const at = folded.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 1;
  let from = 0;
  for (const letter of wanted) {
    const next = folded.indexOf(letter, from);
    if (next < 0) return Infinity;
    from = next + letter.length;
  }
  return 2;
}

function foldedOf(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
