import type { Resvg } from '@resvg/resvg-wasm';
import type * as HarfBuzz from 'harfbuzzjs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { codeOf } from '../host/codeOf.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';

/** HarfBuzz: which glyphs stand for a text, and where. */
export type Shaper = typeof HarfBuzz;

/**
 * What draws pictures of points and pages is optional for npm, as the other commands do without it. It is looked for when
 * it is needed, in the place where this program is installed.
 *
 * @throws Failure that says how to install it.
 */
export async function loadShaper(): Promise<Shaper> {
  return orSayHow(import('harfbuzzjs'));
}

/** What unpacks fonts from WOFF2. */
export async function loadUnpacker(): Promise<(packed: Uint8Array) => Promise<Uint8Array>> {
  return (await orSayHow(import('woff2-encoder/decompress'))).default;
}

type Rasterizer = typeof Resvg;
let rasterizer: Promise<Rasterizer> | undefined;

/** What makes points of an SVG. */
export function loadRasterizer(): Promise<Rasterizer> {
  return (rasterizer ??= startRasterizer());
}

async function startRasterizer(): Promise<Rasterizer> {
  const { initWasm, Resvg: Rasterizer } = await orSayHow(import('@resvg/resvg-wasm'));
  await initWasm(await readPackaged('@resvg/resvg-wasm/index_bg.wasm'));
  return Rasterizer;
}

/** The bytes of a file of a package, as programs name it, such as `harfbuzzjs/dist/harfbuzz-subset.wasm`. */
export async function readPackaged(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = pathOf(name);
  if (path === undefined) throw new Failure(messages.noPictureParts);
  return readFile(path);
}

/** The text of such a file; nothing if its package is not installed. */
export async function readPackagedText(name: string): Promise<string | undefined> {
  const path = pathOf(name);
  return path === undefined ? undefined : readFile(path, 'utf8').catch(() => undefined);
}

function pathOf(name: string): string | undefined {
  try {
    return fileURLToPath(import.meta.resolve(name));
  } catch {
    return undefined;
  }
}

async function orSayHow<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (problem) {
    if (codeOf(problem) === 'ERR_MODULE_NOT_FOUND') throw new Failure(messages.noPictureParts);
    throw problem;
  }
}
