import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';

const NAME = 'journey.config.json';

/** The team's settings: the nearest `journey.config.json` from a folder upward; an empty object if there is none. */
export async function readConfig(folder: string): Promise<unknown> {
  return (await findConfig(folder))?.json ?? {};
}

/** The same with the path that it was found at, from the root of the disk; nothing if there is none. */
export async function findConfig(
  folder: string,
): Promise<{ readonly path: string; readonly json: unknown } | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, NAME);
    const text = await textOf(path);
    if (text !== undefined) return { path, json: parseJson(text, path) };
    if (dirname(at) === at) return undefined;
  }
}

/** More is no list of settings. */
const MOST_BYTES = 1024 * 1024;

/** Of a file alone: a link to what never ends would be read for ever. */
async function textOf(path: string): Promise<string | undefined> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) return undefined;
  if (info.size > MOST_BYTES) throw new Failure(messages.badConfig(path));
  return readFile(path, 'utf8').catch(() => undefined);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(messages.badConfig(path));
  }
}
