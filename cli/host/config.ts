import { readFile } from 'node:fs/promises';
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
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return { path, json: parseJson(text, path) };
    if (dirname(at) === at) return undefined;
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(messages.badConfig(path));
  }
}
