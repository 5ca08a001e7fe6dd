import type { Source } from '../model/load.ts';
import { applyEdits } from '../syntax/applyEdits.ts';
import { parse } from '../syntax/parse.ts';
import { slipCount } from '../syntax/unread.ts';
import type { Block, FileBlock, TextEdit } from '../syntax/tree.ts';
import type { PlacedBlock } from '../syntax/walk.ts';
import { withLineEnds } from './lineEnds.ts';
import { commentsOf, outlineOf, type Outline, type Path } from './outline.ts';

/**
 * Why a map is not changed. `torn`: braces do not balance, so what is where is not certain. `gone`: the thing or the place
 * for it is not in this map. `not-for`: the touchpoint does not concern the persona. `unsure`: the text would then say
 * something else than it is to say.
 */
export type MapEditRefusal = 'torn' | 'gone' | 'not-for' | 'unsure';

/** A change of a map that somebody made in its picture; no edits where all is as it is to be. */
export interface MapEdit {
  readonly edits: readonly TextEdit[];
  /** The text after it, read. */
  readonly after: { readonly text: string; readonly tree: FileBlock };
  /** What was moved, changed or added, in the text after it. */
  readonly block: PlacedBlock;
}

export type MapEdited = MapEdit | { readonly refused: MapEditRefusal };

/** A block of a map, where it stands, and what it stands in, from the file inward. */
export interface Found extends PlacedBlock {
  readonly path: Path;
  readonly holders: readonly PlacedBlock[];
}

/** Looks for a block in a file that is sound enough to be changed in its picture. */
export function foundIn({ tree }: Pick<Source, 'tree'>, wanted: Block): Found | undefined {
  if (!tree.isWhole || tree.hasOpenEnds) return undefined;
  const look = (holder: PlacedBlock, path: Path, holders: readonly PlacedBlock[]): Found | undefined => {
    if (holder.block === wanted) return { ...holder, path, holders };
    for (const [i, statement] of holder.block.statements.entries()) {
      if (statement.kind !== 'block') continue;
      const placed = { block: statement, start: holder.start + (holder.block.starts[i] ?? 0) };
      const found = look(placed, [...path, i], [...holders, holder]);
      if (found) return found;
    }
    return undefined;
  };
  return look({ block: tree, start: 0 }, [], []);
}

/** Why a block cannot be found to be changed. */
export function refusalFor({ tree }: Pick<Source, 'tree'>): { readonly refused: MapEditRefusal } {
  return { refused: tree.isWhole && !tree.hasOpenEnds ? 'gone' : 'torn' };
}

/** What a text is to be after a change, and where in it what was changed is to stand. */
export interface Wanted {
  readonly path: Path;
  readonly outline: Outline;
  /** Of an outline, what is not looked at. */
  readonly blur?: (outline: Outline) => Outline;
}

/**
 * A change, if it does what it is to: the text after it is read, and has to hold what is wanted in that order, and every
 * comment that it held.
 */
export function checked(source: Source, edits: readonly TextEdit[], wanted: Wanted): MapEdited {
  const { blur = (outline: Outline) => outline } = wanted;
  const own = withLineEnds(edits, source.text);
  const text = applied(source.text, own);
  if (text === undefined) return { refused: 'unsure' };
  const after = { text, tree: parse(text) };
  const isRight =
    after.tree.isWhole &&
    slipCount(after.tree) <= slipCount(source.tree) &&
    JSON.stringify(blur(outlineOf(after))) === JSON.stringify(blur(wanted.outline)) &&
    commentsOf(after).join('\n') === commentsOf(source).join('\n');
  const block = isRight ? blockAt(after.tree, wanted.path) : undefined;
  return block ? { edits: own, after, block } : { refused: 'unsure' };
}

function applied(text: string, edits: readonly TextEdit[]): string | undefined {
  try {
    return applyEdits(text, edits);
  } catch {
    // Edits that touch one another cannot be what was meant.
    return undefined;
  }
}

function blockAt(tree: Block, path: Path): PlacedBlock | undefined {
  let placed: PlacedBlock = { block: tree, start: 0 };
  for (const i of path) {
    const next = placed.block.statements[i];
    if (next?.kind !== 'block') return undefined;
    placed = { block: next, start: placed.start + (placed.block.starts[i] ?? 0) };
  }
  return placed;
}
