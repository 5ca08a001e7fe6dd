import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normaliseUri } from '../../core/model/uri.ts';
import type { Workspace } from '../../core/workspace.ts';
import { decodeText, nodeFiles } from '../../server/host/nodeFiles.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { codeOf } from './codeOf.ts';
import { findMaps } from './findMaps.ts';

/** The text of a file that was named. */
export async function readText(path: string): Promise<string> {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new Failure(messages.missing(path));
  if (info.isDirectory()) throw new Failure(messages.isFolder(path));
  const bytes = await readFile(path).catch(() => undefined);
  const file = bytes && decodeText(bytes);
  if (file?.kind !== 'text') throw new Failure(messages.notText(path));
  return file.text;
}

const workspaces = new Map<string, Workspace>();

/** The workspace of a file, by its path from the root of the disk: the same for all files of one workspace. */
export function workspaceOf(full: string): Workspace {
  const here = workspaceIn(process.cwd());
  return here.contains(uriOf(full)) ? here : workspaceIn(dirname(full));
}

function workspaceIn(folder: string): Workspace {
  const uri = uriOf(folder);
  const workspace = workspaces.get(uri) ?? nodeFiles(() => [uri]);
  workspaces.set(uri, workspace);
  return workspace;
}

/** The `.journey` files in a folder and those in it, in the order of their names. */
export async function listMaps(folder: string): Promise<readonly string[]> {
  return (await findMaps(folder)).files.map((file) => join(folder, file));
}

/** Writes a file that was asked for. */
export async function writeNamed(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (problem) {
    throw new Failure(messages.cannotWrite(path, codeOf(problem) ?? 'unknown'));
  }
}

/** The address of a path from the root of the disk. */
export function uriOf(path: string): string {
  return normaliseUri(pathToFileURL(path).href);
}
