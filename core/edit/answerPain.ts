import type { Scope } from '../model/scope.ts';
import type { TextEdit } from '../syntax/tree.ts';
import { indentAt } from './chunk.ts';
import { putBeside, sharesLine } from './inline.ts';
import { putBelow } from './place.ts';
import type { Spot } from './spot.ts';
import { words } from './words.ts';
import { writeId } from './writeId.ts';

/**
 * Writes an opportunity behind a pain that solves it, with a title to be written; the pain gets an id if it has none.
 * Nothing where no opportunity may stand, as in a persona.
 */
export function answerPain(spot: Spot, names: Scope): readonly TextEdit[] | undefined {
  const { block, holder, index } = spot;
  const { text, tree } = names.source;
  if (block.row?.keyword !== 'pain' || !holder.block.row?.blocks.includes('opportunity')) return undefined;
  const written = writeId(spot, names);
  const id = block.id?.text ?? written?.id;
  if (id === undefined) return undefined;
  const opportunity = `opportunity "${words.toBeSaid}" { solves: ${id} }`;
  // In a block that stands on one line, it stays on that line.
  const added = sharesLine(text, holder, index, 'below')
    ? putBeside(text, holder, index, opportunity, 'below')
    : putBelow({ text, tree }, holder, index, indentAt(text, spot.start) + opportunity);
  return written ? [written.edit, added] : [added];
}
