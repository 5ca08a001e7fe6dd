import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from '../../core/syntax/parse.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import type { Source } from '../../core/model/load.ts';
import type { Workspace } from '../../core/workspace.ts';
import { decodeText, nodeFiles } from '../../server/host/nodeFiles.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';

/** A file that was named on the command line. */
export interface NamedFile {
  /** As it was named. */
  readonly path: string;
  readonly source: Source;
  readonly workspace: Workspace;
}

/**
 * Reads a file that was named. The workspace that its imports may not leave is the folder that the command was given
 * in, or the file's own folder where that lies elsewhere.
 */
export async function readNamed(path: string): Promise<NamedFile> {
  const full = resolve(path);
  const info = await stat(full).catch(() => undefined);
  if (!info) throw new Failure(messages.missing(path));
  if (info.isDirectory()) throw new Failure(messages.isFolder(path));
  const bytes = await readFile(full).catch(() => undefined);
  const file = bytes && decodeText(bytes);
  if (file?.kind !== 'text') throw new Failure(messages.notText(path));
  const uri = uriOf(full);
  const here = nodeFiles([uriOf(process.cwd())]);
  const workspace = here.contains(uri) ? here : nodeFiles([uriOf(dirname(full))]);
  return { path, source: { uri, text: file.text, tree: parse(file.text) }, workspace };
}

/** The `.journey` files in a folder and those in it, in the order of their names. */
export async function listMaps(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name.endsWith('.journey') &&
        !/[\\/]node_modules([\\/]|$)/.test(entry.parentPath),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Writes a file that was asked for. */
export async function writeNamed(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (problem) {
    throw new Failure(
      messages.cannotWrite(
        path,
        problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown',
      ),
    );
  }
}

function uriOf(path: string): string {
  return normaliseUri(pathToFileURL(path).href);
}
