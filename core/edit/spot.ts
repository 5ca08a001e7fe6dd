import { firstWordFrom, lineEnd } from '../syntax/patterns.ts';
import type { Block } from '../syntax/tree.ts';
import { pathTo, type PlacedBlock } from '../syntax/walk.ts';
import type { Source } from '../model/load.ts';

/** A block that something is to be done with, and what it stands in. `start` counts from the beginning of the file. */
export interface Spot extends PlacedBlock {
  readonly holder: PlacedBlock;
  /** Which statement of its holder it is. */
  readonly index: number;
  /** The journey around it or itself, if there is one. */
  readonly journey: PlacedBlock | undefined;
}

/**
 * The innermost block around a place that is of a wanted kind. With `isWide` the place may be anywhere in it, otherwise
 * it has to be on the line with which the block begins. Nothing in a file whose braces do not balance, where it is not
 * certain what is where, and in a journey within a journey, where names lead nowhere.
 */
export function spotAt(
  { text, tree }: Source,
  offset: number,
  isWanted: (block: Block) => boolean,
  { isWide }: { readonly isWide: boolean },
): Spot | undefined {
  if (!tree.isWhole || tree.hasOpenEnds) return undefined;
  const path = pathTo(tree, firstWordFrom(text, offset)).flatMap(({ statement, base }) =>
    statement.kind === 'block' ? [{ block: statement, start: base }] : [],
  );
  const [journey, ...others] = path.filter(({ block }) => block.row?.keyword === 'journey');
  if (others.length > 0) return undefined;
  for (let i = path.length - 1; i > 0; i--) {
    const [spot, holder] = [path[i], path[i - 1]];
    if (!spot || !holder) continue;
    const isOnHead = offset <= lineEnd(text, spot.start + (spot.block.body?.start ?? spot.block.length));
    if (!isWide && !isOnHead) return undefined;
    if (!isWanted(spot.block)) continue;
    return { ...spot, holder, index: holder.block.statements.indexOf(spot.block), journey };
  }
  return undefined;
}
