import { resolve } from 'node:path';
import type { Source } from '../../core/model/load.ts';
import { parseLazily } from '../../core/syntax/parseLazily.ts';
import type { Workspace } from '../../core/workspace.ts';
import { messages } from '../messages.ts';
import { readText, uriOf, workspaceOf } from './files.ts';
import { readStandardInput } from './standardInput.ts';

/** A file that was named on the command line. */
export interface NamedFile {
  /** As it was named. */
  readonly path: string;
  readonly source: Source;
  readonly workspace: Workspace;
}

/**
 * Reads a file that was named; `-` is standard input, as if it stood in the folder that the command was given in. The
 * workspace that its imports may not leave is that folder, or the file's own folder where that lies elsewhere.
 */
export async function readNamed(name: string): Promise<NamedFile> {
  const isPiped = name === '-';
  const path = isPiped ? messages.standardInput : name;
  const text = isPiped ? await readStandardInput(path) : await readText(path);
  const full = resolve(path);
  return { path, source: await sourceOf(full, text), workspace: workspaceOf(full) };
}

/** A text as the file that stands, or would stand, at a path from the root of the disk. */
export async function sourceOf(full: string, text: string): Promise<Source> {
  return { uri: uriOf(full), text, tree: await parseLazily(text) };
}
