import type { PlacedBlock } from '../syntax/walk.ts';
import { chunkOf } from './chunk.ts';
import type { Written } from './place.ts';

/** What goes before a statement that is to stand last in a block: an empty line, if one of the two is tall. */
export function gapBefore(holder: PlacedBlock, { text }: Pick<Written, 'text'>, isTall: boolean): string {
  const last = holder.block.statements.length - 1;
  return last >= 0 && (isTall || isTallAt(holder, last, text)) ? '\n' : '';
}

/** True if a statement goes on over several lines. */
export function isTallAt({ block, start }: PlacedBlock, index: number, text: string): boolean {
  const { core } = chunkOf(text, block, start, index);
  return /[\n\r]/.test(text.slice(core.start, core.end));
}
