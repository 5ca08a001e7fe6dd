import { valuesOf } from '../model/facts.ts';
import { freeId, idFromTitle } from '../model/ids.ts';
import type { Scope } from '../model/scope.ts';
import { quoteText } from '../syntax/atoms.ts';
import type { Block } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { gapBefore, isTallAt } from './gaps.ts';
import { putBeside, sharesLine } from './inline.ts';
import { innerIndentOf } from './manner.ts';
import { checked, foundIn, refusalFor, type MapEdited } from './mapEdits.ts';
import { changedAt, outlineOf } from './outline.ts';
import { putBelow, putLast } from './place.ts';
import { words } from './words.ts';

/**
 * Writes a touchpoint with an id of its own and a title to be replaced behind another of a stage; behind its last one where
 * none is given.
 */
export function addTouchpoint(names: Scope, stage: Block, after?: Block): MapEdited {
  const { source } = names;
  const { text, tree } = source;
  const found = foundIn(source, stage);
  const journey = found?.holders.at(-1);
  if (!found || !journey || stage.row?.keyword !== 'stage') return refusalFor(source);
  const behind = after
    ? stage.statements.indexOf(after)
    : stage.statements.findLastIndex((each) => each.kind === 'block' && each.row?.keyword === 'touchpoint');
  if (after && behind < 0) return refusalFor(source);
  const line = `touchpoint ${newIdIn(names, journey.block)} ${quoteText(words.newTouchpoint)}`;
  const lines = innerIndentOf(text, tree, stage, found.start) + line;
  const edits =
    behind < 0
      ? putLast(text, found, journey, gapBefore(found, source, false) + lines)
      : sharesLine(text, found, behind, 'below')
        ? [putBeside(text, found, behind, line, 'below')]
        : [putBelow(source, found, behind, (isTallAt(found, behind, text) ? '\n' : '') + lines)];
  const place = behind < 0 ? stage.statements.length : behind + 1;
  const path = [...found.path, place];
  const outline = changedAt(outlineOf(source), path, (parts, at) => parts.toSpliced(at, 0, line));
  return checked(source, edits, { path, outline });
}

/** An id for a touchpoint that none has in the journey or had before. */
function newIdIn(names: Scope, journey: Block): string {
  const taken = new Set(names.candidates(['touchpoint'], journey));
  walk(journey, (block) => {
    for (const { ref } of valuesOf(block, 'was')) taken.add(ref?.names.at(-1)?.text ?? '');
  });
  return freeId(idFromTitle(words.newTouchpoint) ?? 'touchpoint', (id) => taken.has(id));
}
