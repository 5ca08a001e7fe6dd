import { blocksIn, idOf, titleOf, type Outline } from '../syntax/outline.ts';
import { plainFactsIn, plainOutlineOf } from '../syntax/plainTree.ts';
import { fileRow } from '../vocabulary/index.ts';
import { saidIn, type Item, type SpotOf } from './item.ts';

/**
 * The items of a text as `itemsOf` makes them of its tree, without its tree, which takes longer to clear away than to make:
 * nothing if anything in it is written in a way that only the grammar knows. Maps that import others are
 * parsed, as whoever asks wants their imports as well.
 */
export function plainItemsOf(text: string, spotOf: SpotOf): readonly Item[] | undefined {
  const outline = plainOutlineOf(text);
  return outline && itemsIn(outline, 0, spotOf);
}

function itemsIn(outline: Outline, holder: number, spotOf: SpotOf): readonly Item[] | undefined {
  const items: Item[] = [];
  for (const block of blocksIn(outline, holder)) {
    const { keyword } = outline.rows[block] ?? fileRow;
    const facts = keyword === 'import' ? undefined : plainFactsIn(outline, block, 0);
    const inner = facts && itemsIn(outline, block, spotOf);
    if (!inner) return undefined;
    const start = outline.starts[block] ?? 0;
    const headEnd = outline.titleEnds[block] || outline.idEnds[block] || start + keyword.length;
    items.push({
      kind: keyword,
      id: idOf(outline, block),
      title: titleOf(outline, block),
      facts: facts.flatMap((fact) => saidIn(fact, fact.span.start, spotOf)),
      items: inner,
      at: spotOf(start, headEnd - start),
    });
  }
  return items;
}
