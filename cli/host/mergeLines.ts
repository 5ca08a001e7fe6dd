import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';

/** Three files of one text. */
export interface ThreeFiles {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Merges three files as git does, line by line, into that of our side. Where git cannot, both sides are written into it as
 * a whole, with the marks of a conflict around them; false then.
 */
export async function mergeLines({ base, ours, theirs }: ThreeFiles, markSize: number): Promise<boolean> {
  const merged = await gitMergeFile([
    ...['-p', '--diff3', `--marker-size=${markSize}`],
    ...['-L', 'ours', '-L', 'base', '-L', 'theirs', '--', ours, base, theirs],
  ]);
  await writeFile(ours, merged ?? (await bothWhole({ base, ours, theirs }, markSize)));
  return merged !== undefined;
}

/** What git writes; nothing if it cannot be run, or takes the files for something else than text. */
function gitMergeFile(args: readonly string[]): Promise<Buffer | undefined> {
  return new Promise((done) => {
    execFile(
      'git',
      ['merge-file', ...args],
      { encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 },
      (problem, stdout) => {
        // It ends with the number of conflicts, or with 255.
        const code: unknown = problem ? problem.code : 0;
        done(typeof code === 'number' && code < 128 ? stdout : undefined);
      },
    );
  });
}

async function bothWhole(files: ThreeFiles, size: number): Promise<Buffer> {
  const read = async (path: string): Promise<Buffer> => {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    return bytes.length === 0 || bytes.at(-1) === 10 ? bytes : Buffer.concat([bytes, Buffer.from('\n')]);
  };
  const mark = (sign: string, label: string): Buffer => Buffer.from(`${sign.repeat(size)}${label}\n`);
  return Buffer.concat([
    mark('<', ' ours'),
    await read(files.ours),
    mark('|', ' base'),
    await read(files.base),
    mark('=', ''),
    await read(files.theirs),
    mark('>', ' theirs'),
  ]);
}
