import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decodeText } from '../../server/host/nodeFiles.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { codeOf } from './codeOf.ts';

/** What a file holds and is to hold. */
export interface Replacement {
  readonly before: string;
  readonly after: string;
}

/**
 * Writes a new text to a file, at once: whoever reads it meanwhile gets the old text or the new one. A byte-order mark, the
 * rights of the file and a link that leads to it stay.
 *
 * @throws Failure if it cannot be written, or no longer holds what it held.
 */
export async function replaceText(path: string, { before, after }: Replacement): Promise<void> {
  try {
    const real = await realpath(path);
    const bytes = await readFile(real);
    const now = decodeText(bytes);
    if (now.kind !== 'text' || now.text !== before) throw new Failure(messages.changedMeanwhile(path));
    // A new file could take the place of one that may not be written.
    await access(real, constants.W_OK);
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
    await swap(real, mark + after);
  } catch (problem) {
    if (problem instanceof Failure) throw problem;
    throw new Failure(messages.cannotWrite(path, codeOf(problem) ?? 'unknown'));
  }
}

async function swap(real: string, text: string): Promise<void> {
  const { mode } = await stat(real);
  const beside = join(dirname(real), `.${basename(real)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.chmod(mode);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, real);
  } catch (problem) {
    await rm(beside, { force: true });
    throw problem;
  }
}
