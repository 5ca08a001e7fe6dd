import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { findMaps, type FoundMaps } from './findMaps.ts';
import { shownPath } from './shownPath.ts';
import { readStandardInput } from './standardInput.ts';

/** A file to look at. */
export interface Input {
  /** As it was named, or as it was found in what was named. */
  readonly path: string;
  /** The same from the root of the disk. */
  readonly full: string;
  /** Its text, where it came through standard input. */
  readonly text?: string;
}

/** All that the arguments of a command name. */
export interface Inputs {
  /** Each file once, in the order of the arguments, those of one argument sorted. */
  readonly files: readonly Input[];
  /** Folders in which a file that appears would be one of them; from the root of the disk. */
  readonly folders: readonly string[];
  readonly refused: readonly Refused[];
}

/** Something that was named and cannot be looked at, and a sentence that says why. */
export interface Refused {
  readonly path: string;
  readonly sentence: string;
}

/**
 * The files that arguments name: files, folders (all `.journey` files in them), patterns such as `maps/*.journey`, and `-`
 * for standard input, which `stdinName` gives a place among the files. No arguments: the current folder.
 */
export async function inputsOf(args: readonly string[], stdinName?: string): Promise<Inputs> {
  const files = new Map<string, Input>();
  const folders = new Set<string>();
  const refused: Refused[] = [];
  for (const arg of args.length === 0 ? ['.'] : args) {
    try {
      const found = arg === '-' ? await standardInput(stdinName) : await inputsLike(arg);
      for (const input of found.files) if (!files.has(input.full)) files.set(input.full, input);
      for (const folder of found.folders) folders.add(folder);
      refused.push(...found.refused);
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      folders.add(dirname(resolve(arg)));
      refused.push({ path: arg, sentence: problem.message });
    }
  }
  return { files: [...files.values()], folders: [...folders], refused };
}

async function inputsLike(arg: string): Promise<Inputs> {
  const info = await stat(arg).catch(() => undefined);
  if (info?.isDirectory()) return inputsIn(arg, await findMaps(arg), messages.nothingInFolder(arg));
  if (info) return { files: [inputAt(arg)], folders: [dirname(resolve(arg))], refused: [] };
  const { isPattern, findLike } = await import('./findLike.ts');
  if (isPattern(arg)) {
    const found = await findLike(arg);
    return inputsIn(found.folder, found, messages.nothingLike(arg));
  }
  // As it is written on Windows; anywhere else a file may have such a name, so only if there is none.
  if (arg.includes('\\')) return inputsLike(arg.replaceAll('\\', '/'));
  throw new Failure(messages.missing(arg));
}

function inputsIn(folder: string, found: FoundMaps, ifNone: string): Inputs {
  const refused = found.closed.map((name) => {
    const path = shownPath(folder, name);
    return { path, sentence: messages.closedFolder(path) };
  });
  if (found.files.length === 0 && refused.length === 0) refused.push({ path: folder, sentence: ifNone });
  return {
    files: found.files.map((file) => inputAt(shownPath(folder, file))),
    folders: [...found.folders, ...found.closed].map((inside) => resolve(folder, inside)),
    refused,
  };
}

function inputAt(path: string): Input {
  return { path, full: resolve(path) };
}

async function standardInput(name: string = messages.standardInput): Promise<Inputs> {
  return { files: [{ ...inputAt(name), text: await readStandardInput(name) }], folders: [], refused: [] };
}
