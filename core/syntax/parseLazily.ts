import { plainTreeOf } from './plainTree.ts';
import type { FileBlock } from './tree.ts';

/** Reads a file as `parse` does; the grammar is loaded only if it is needed, for commands that run for a moment. */
export async function parseLazily(text: string): Promise<FileBlock> {
  return plainTreeOf(text) ?? (await import('./parse.ts')).parse(text);
}
