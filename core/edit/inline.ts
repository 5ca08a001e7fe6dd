import { hasOpenText } from '../syntax/lexemes.ts';
import { lineStartOf } from '../syntax/patterns.ts';
import { removalOf } from '../syntax/removal.ts';
import type { TextEdit } from '../syntax/tree.ts';
import type { PlacedBlock } from '../syntax/walk.ts';
import { chunkOf } from './chunk.ts';
import { cut } from './place.ts';

/**
 * True if a statement shares its line with others on the side where something is to be put, so that this may stand there
 * too. Behind a text that is never closed it may not: a quote in it would close that text.
 */
export function sharesLine(
  text: string,
  { block, start }: PlacedBlock,
  index: number,
  side: 'above' | 'below',
): boolean {
  const { core, beginsLine, endsLine } = chunkOf(text, block, start, index);
  if (beginsLine || (side === 'below' && endsLine)) return false;
  const at = side === 'above' ? core.start : core.end;
  return !hasOpenText(text.slice(lineStartOf(text, at), at));
}

/** Puts a statement that takes no line of its own before or behind one on the same line. */
export function putBeside(
  text: string,
  { block, start }: PlacedBlock,
  index: number,
  statement: string,
  side: 'above' | 'below',
): TextEdit {
  const { core } = chunkOf(text, block, start, index);
  const at = side === 'above' ? core.start : core.end;
  return { span: { start: at, end: at }, text: side === 'above' ? `${statement}; ` : `; ${statement}` };
}

/** Takes a statement out of a block, with its comments and its line, or with the sign that parts it from the others on it. */
export function takeOut(text: string, holder: PlacedBlock, index: number): TextEdit {
  const { core, beginsLine, endsLine } = chunkOf(text, holder.block, holder.start, index);
  return beginsLine || endsLine ? cut(text, holder, index) : removalOf(text, core);
}
