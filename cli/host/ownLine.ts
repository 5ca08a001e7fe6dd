import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { codeOf } from './codeOf.ts';

/** Adds a line of ours to a file that others write to as well, unless it is there; true if it was not. */
export async function addLine(path: string, line: string): Promise<boolean> {
  const text = await textOf(path);
  if (linesOf(text).includes(line)) return false;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  await write(path, `${text}${gap}${line}\n`);
  return true;
}

/** Takes a line of ours out of a file, and leaves all others; true if it was there. An empty file is removed. */
export async function removeLine(path: string, line: string): Promise<boolean> {
  const text = await textOf(path);
  if (!linesOf(text).includes(line)) return false;
  const left = text
    .split(/(?<=\n)/)
    .filter((each) => each.trim() !== line)
    .join('');
  if (left === '') await rm(path);
  else await write(path, left);
  return true;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') return '';
    throw new Failure(messages.notText(path));
  }
}

async function write(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (problem) {
    throw new Failure(messages.cannotWrite(path, codeOf(problem) ?? 'unknown'));
  }
}
