import {
  access,
  constants,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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
  const { text } = decodeNamed(path, await readBytes(path));
  const uri = uriOf(full);
  const here = nodeFiles([uriOf(process.cwd())]);
  const workspace = here.contains(uri) ? here : nodeFiles([uriOf(dirname(full))]);
  return { path, source: { uri, text, tree: parse(text) }, workspace };
}

/** The bytes of a file that was named. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const full = resolve(path);
  const info = await stat(full).catch(() => undefined);
  if (!info) throw new Failure(messages.missing(path));
  if (info.isDirectory()) throw new Failure(messages.isFolder(path));
  const bytes = await readFile(full).catch(() => undefined);
  if (!bytes) throw new Failure(messages.notText(path));
  return bytes;
}

/** Bytes as the text they hold, and the byte-order mark that stands before it or nothing. `path` is for the message. */
export function decodeNamed(
  path: string,
  bytes: Uint8Array,
): { readonly text: string; readonly mark: string } {
  const file = decodeText(bytes);
  if (file.kind !== 'text') throw new Failure(messages.notText(path));
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text: file.text, mark: hasMark ? '\ufeff' : '' };
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
    throw notWritten(path, problem);
  }
}

/**
 * Gives a file another text, all at once: it holds the one or the other, whatever happens on the way. A link goes on
 * leading to where it led, and who may read the file stays the same.
 */
export async function replaceNamed(path: string, text: string): Promise<void> {
  let beside: string | undefined;
  try {
    const real = await realpath(path);
    await access(real, constants.W_OK);
    const { mode } = await stat(real);
    beside = join(dirname(real), `.${basename(real)}.${process.pid}.tmp`);
    await writeFile(beside, text, { flag: 'wx', mode });
    await rename(beside, real);
  } catch (problem) {
    if (beside !== undefined) await rm(beside, { force: true });
    throw notWritten(path, problem);
  }
}

function notWritten(path: string, problem: unknown): Failure {
  const reason = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown';
  return new Failure(messages.cannotWrite(path, reason));
}

function uriOf(path: string): string {
  return normaliseUri(pathToFileURL(path).href);
}
