import { blocksIn, idOf, titleOf, type Outline } from '../syntax/outline.ts';
import { plainFactOf } from '../syntax/plainFact.ts';
import { factsIn, outlineOf } from '../syntax/scanOutline.ts';
import { longLinesIn } from '../syntax/unread.ts';
import { blockRow, factRow, fileRow, noneRow } from '../vocabulary/index.ts';
import { saidOf, type Item, type Said, type SpotOf } from './item.ts';

/**
 * The items of a text as `itemsOf` makes them of its tree, without its tree: nothing if anything in it is written in a way
 * that only `parse` knows. Maps that import others are parsed, as whoever asks wants their imports as well.
 */
export function plainItemsOf(text: string, spotOf: SpotOf): readonly Item[] | undefined {
  const outline = longLinesIn(text).length > 0 ? undefined : outlineOf(text);
  return outline && itemsIn(outline, 0, spotOf);
}

function itemsIn(outline: Outline, holder: number, spotOf: SpotOf): readonly Item[] | undefined {
  const items: Item[] = [];
  for (const block of blocksIn(outline, holder)) {
    const { keyword } = outline.rows[block] ?? fileRow;
    const facts = keyword === 'import' ? undefined : factsOf(outline, block, spotOf);
    const inner = facts && itemsIn(outline, block, spotOf);
    if (!inner) return undefined;
    const start = outline.starts[block] ?? 0;
    const headEnd = outline.titleEnds[block] || outline.idEnds[block] || start + keyword.length;
    items.push({
      kind: keyword,
      id: idOf(outline, block),
      title: titleOf(outline, block),
      facts,
      items: inner,
      at: spotOf(start, headEnd - start),
    });
  }
  return items;
}

function factsOf(outline: Outline, block: number, spotOf: SpotOf): readonly Said[] | undefined {
  const holder = outline.rows[block] ?? fileRow;
  const facts: Said[] = [];
  for (const { key, start, end } of factsIn(outline, block)) {
    const kind = blockRow(key);
    const row = factRow(holder, key) ?? (kind && noneRow(kind));
    const fact = row && plainFactOf(outline.text, { start, end }, row);
    if (!fact) return undefined;
    facts.push(saidOf(fact, row, spotOf(start, fact.span.end - start)));
  }
  return facts;
}
