import type { Source } from '../model/load.ts';
import type { Block, TextEdit } from '../syntax/tree.ts';
import type { PlacedBlock } from '../syntax/walk.ts';
import { chunkOf, type Chunk } from './chunk.ts';
import { gapBefore } from './gaps.ts';
import { putBeside, sharesLine, takeOut } from './inline.ts';
import { innerIndentOf } from './manner.ts';
import { checked, foundIn, refusalFor, type Found, type MapEdited } from './mapEdits.ts';
import { changedAt, outlineOf, partAt, type Outline, type Path } from './outline.ts';
import { putAbove, putBelow, putLast } from './place.ts';
import { linesOf, longPartsOf } from './reindent.ts';

/**
 * Moves a touchpoint with its comments before another touchpoint of a stage, or behind the last one there. The stage may be
 * its own or another of the same journey. What moves is indented as its new neighbours are; nothing else changes.
 */
export function moveTouchpointTo(
  source: Source,
  touchpoint: Block,
  { stage, before }: { readonly stage: Block; readonly before?: Block | undefined },
): MapEdited {
  const [moved, target] = [foundIn(source, touchpoint), foundIn(source, stage)];
  const isIn = (found: Found | undefined): Block | undefined => found?.holders.at(-2)?.block;
  const journey = target?.holders.at(-1)?.block;
  if (!moved || !target || !isA(touchpoint, 'touchpoint') || !isA(stage, 'stage') || isIn(moved) !== journey)
    return refusalFor(source);
  return moveTo(source, moved, target, before);
}

/** Moves a stage with its comments before another stage of its journey, or behind the last one. */
export function moveStageTo(source: Source, stage: Block, before?: Block): MapEdited {
  const moved = foundIn(source, stage);
  const journey = moved?.holders.at(-1);
  const target = journey && foundIn(source, journey.block);
  return moved && target && isA(stage, 'stage') ? moveTo(source, moved, target, before) : refusalFor(source);
}

function moveTo(source: Source, moved: Found, target: Found, before: Block | undefined): MapEdited {
  const outline = outlineOf(source);
  const [from, home] = [moved.path.at(-1) ?? 0, moved.holders.at(-1)];
  const kind = moved.block.row?.keyword ?? '';
  const isSame = home?.block === target.block;
  const rest = target.block.statements.flatMap((statement, i) =>
    isA(statement, kind) && statement !== moved.block ? [i] : [],
  );
  const next = before && rest.find((i) => target.block.statements[i] === before);
  if (!home || (before && before !== moved.block && next === undefined)) return refusalFor(source);
  const isThere = isSame && (before === moved.block || next === rest.find((i) => i > from));
  if (isThere) return checked(source, [], { path: moved.path, outline });
  const neighbour = next ?? rest.at(-1);
  const edits = [
    takeOut(source.text, home, from),
    ...put(source, moved, target, neighbour, next === undefined ? 'below' : 'above'),
  ];
  const place = next ?? (neighbour ?? target.block.statements.length - 1) + 1;
  const to: Path = [...target.path, place];
  return checked(source, edits, wantedAfter(outline, moved.path, to));
}

/** The outline with something moved to a place, which counts what is there before the move. */
function wantedAfter(
  outline: Outline,
  from: Path,
  to: Path,
): { readonly path: Path; readonly outline: Outline } {
  const part = partAt(outline, from);
  const depth = from.length - 1;
  // What stands behind the old place moves up by one, and what is in it too.
  const isBehind = to.length > depth && from.slice(0, depth).every((i, k) => i === to[k]) && (to[depth] ?? 0) > (from[depth] ?? 0); // prettier-ignore
  const path = isBehind ? to.map((i, k) => (k === depth ? i - 1 : i)) : to;
  const without = changedAt(outline, from, (parts, at) => parts.toSpliced(at, 1));
  const whole = changedAt(without, path, (parts, at) =>
    part === undefined ? parts : parts.toSpliced(at, 0, part),
  );
  return { path, outline: whole };
}

/** Writes what moves beside a neighbour, or as the last of a block that holds none of its kind. */
function put(
  source: Source,
  moved: Found,
  target: Found,
  neighbour: number | undefined,
  side: 'above' | 'below',
): readonly TextEdit[] {
  const { text, tree } = source;
  const home = moved.holders.at(-1) ?? moved;
  const from = moved.path.at(-1) ?? 0;
  const chunk = chunkOf(text, home.block, home.start, from);
  const own = text.slice(chunk.core.start, chunk.core.end);
  const isTall = /[\n\r]/.test(own);
  if (neighbour !== undefined && !isTall && hasNoComment(chunk) && sharesLine(text, target, neighbour, side))
    return [putBeside(text, target, neighbour, own, side)];
  const indent = innerIndentOf(text, tree, target.block, target.start);
  const lines = linesOf(text, chunk, longPartsOf(moved.block, moved.start, text), indent);
  if (neighbour === undefined)
    return putLast(text, target, target.holders.at(-1) ?? target, gapBefore(target, source, isTall) + lines);
  const gap = isApart(text, home, from, target, neighbour, side, isTall) ? '\n' : '';
  return side === 'above'
    ? [putAbove(source, target, neighbour, lines + gap)]
    : [putBelow(source, target, neighbour, gap + lines)];
}

function hasNoComment({ span, core }: Chunk): boolean {
  return span.start === core.start && span.end === core.end;
}

/** Whether an empty line goes between what moves and its neighbour: as it is there, else as it was where it comes from. */
function isApart(
  text: string,
  home: PlacedBlock,
  from: number,
  target: PlacedBlock,
  neighbour: number,
  side: 'above' | 'below',
  isTall: boolean,
): boolean {
  const there = isGapAbove(text, target, side === 'above' ? neighbour : neighbour + 1);
  const here = isGapAbove(text, home, from) ?? isGapAbove(text, home, from + 1);
  const beside = side === 'above' ? isGapAbove(text, target, neighbour + 1) : isGapAbove(text, target, neighbour); // prettier-ignore
  return there ?? here ?? beside ?? isTall;
}

/** Whether an empty line stands between a statement and the one before it; nothing where there are not two. */
function isGapAbove(text: string, { block, start }: PlacedBlock, index: number): boolean | undefined {
  if (index <= 0 || index >= block.statements.length) return undefined;
  const above = chunkOf(text, block, start, index - 1).core.end;
  const gap = text.slice(above, chunkOf(text, block, start, index).span.start);
  return /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)/.test(gap);
}

function isA(statement: Block['statements'][number], keyword: string): boolean {
  return statement.kind === 'block' && statement.row?.keyword === keyword;
}
