import type { Block, TextEdit } from '../syntax/tree.ts';
import { placedBlocksOf, type PlacedBlock } from '../syntax/walk.ts';
import { chunkOf } from './chunk.ts';
import { gapBefore, isTallAt } from './gaps.ts';
import { innerIndentOf } from './manner.ts';
import { cut, putAbove, putBelow, putLast, type Written } from './place.ts';
import { linesOf, longPartsOf } from './reindent.ts';
import type { Spot } from './spot.ts';

/** The other stages of the journey that a touchpoint could stand in. */
export function otherStages({ journey, holder }: Spot): readonly PlacedBlock[] {
  return placedBlocksOf(journey?.block ?? holder.block, 'stage')
    .filter(({ block }) => block !== holder.block)
    .map(({ block, start }) => ({ block, start: start + (journey?.start ?? holder.start) }));
}

/**
 * Moves a touchpoint with its comments into another stage of its journey: to its end if that stage comes earlier, to
 * its beginning if it comes later, so that as little as can be changes in the order of the whole.
 */
export function moveTouchpoint(spot: Spot, stage: PlacedBlock, written: Written): readonly TextEdit[] {
  const { text, tree } = written;
  const { block, start, holder, index, journey } = spot;
  const indent = innerIndentOf(text, tree, stage.block, stage.start);
  const chunk = chunkOf(text, holder.block, holder.start, index);
  const lines = linesOf(text, chunk, longPartsOf(block, start, text), indent);
  const isTall = /[\n\r]/.test(lines);
  const others = placedIn(stage.block);
  const isEarlier = stage.start < holder.start;
  const neighbour = isEarlier ? others.at(-1) : others[0];
  const without = cut(text, holder, index);
  if (neighbour === undefined)
    return [without, ...putLast(text, stage, journey ?? holder, gapBefore(stage, written, isTall) + lines)];
  const isApart = isTall || isTallAt(stage, neighbour, text);
  return isEarlier
    ? [without, putBelow(written, stage, neighbour, (isApart ? '\n' : '') + lines)]
    : [without, putAbove(written, stage, neighbour, lines + (isApart ? '\n' : ''))];
}

/** Which statements of a stage are touchpoints. */
function placedIn(stage: Block): readonly number[] {
  return stage.statements.flatMap((statement, i) =>
    statement.kind === 'block' && statement.row?.keyword === 'touchpoint' ? [i] : [],
  );
}
