import { readFile, stat, writeFile } from 'node:fs/promises';
import { mergePlain, toMerge, type Merged, type MergeOptions } from '../../core/merge/mergeTexts.ts';
import { readArguments } from '../arguments/readArguments.ts';
import { Failure } from '../failure.ts';
import { codeOf } from '../host/codeOf.ts';
import { mergeLines, type ThreeFiles } from '../host/mergeLines.ts';
import { messages } from '../messages.ts';
import { remark, say, write } from '../say.ts';

/**
 * `journey merge`: puts together what two people did to one map. With `--driver` it is git that asks: the result goes to
 * the file of our side, and where there is none, git's own merge of the lines does, so that neither side is lost.
 */
export async function merge(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('merge', args);
  if (values.driver) return drive(positionals);
  const [base, ours, theirs, ...more] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0)
    throw new Failure(messages.threeSides);
  const texts = { base: await readExact(base), ours: await readExact(ours), theirs: await readExact(theirs) };
  const merged = await mergedOf(texts, { labels: { ours, base, theirs } });
  if (merged.kind === 'refused') throw new Failure(messages.refusedMerge(ours, merged.sentence));
  if (values.output === undefined) write(merged.text);
  else await writeExact(values.output, merged.text);
  return tell(values.output ?? ours, merged);
}

/** As git calls it: the files of the common version, ours and theirs, the size of the marks and the path of the map. */
async function drive([
  base = '',
  ours = '',
  theirs = '',
  size = '7',
  path = '',
]: readonly string[]): Promise<number> {
  const markSize = Math.max(1, Number.parseInt(size, 10) || 7);
  try {
    const texts = {
      base: await readExact(base),
      ours: await readExact(ours),
      theirs: await readExact(theirs),
    };
    const merged = await mergedOf(texts, { markSize });
    if (merged.kind !== 'refused') {
      await writeExact(ours, merged.text);
      return tell(path, merged);
    }
    say(messages.refusedMerge(path, merged.sentence));
  } catch (problem) {
    say(problem instanceof Error ? problem.message : String(problem));
  }
  const byGit = await mergeLines({ base, ours, theirs }, markSize);
  say(byGit ? messages.mergedByLines(path) : messages.keptBoth(path));
  return 1;
}

/** Most merges can do without the grammar. */
async function mergedOf(texts: ThreeFiles, options: MergeOptions): Promise<Merged> {
  const three = toMerge(texts);
  const plain = mergePlain(three, options);
  if (plain) return plain;
  const { mergeParsed } = await import('../../core/merge/index.ts');
  return mergeParsed(three, options);
}

function tell(path: string, merged: Merged): number {
  if (merged.kind !== 'conflicts') return 0;
  say(messages.mergeConflicts(path, merged.conflicts.length));
  for (const { sentence } of merged.conflicts) remark(`  ${sentence}`);
  return 1;
}

/** A text with its byte-order mark, so that it can be written as it was. */
async function readExact(path: string): Promise<string> {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new Failure(messages.missing(path));
  if (info.isDirectory()) throw new Failure(messages.isFolder(path));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch {
    throw new Failure(messages.notText(path));
  }
}

async function writeExact(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (problem) {
    throw new Failure(messages.cannotWrite(path, codeOf(problem) ?? 'unknown'));
  }
}
