import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Input, Inputs, Refused } from '../host/inputs.ts';
import { checkAll, inOrder, type HowToCheck } from './checkAll.ts';
import type { CheckedFile, Report } from './report.ts';

/** For fewer files than this for each of them, another thread begins too late to be of use. */
const FEWEST = 60;
/** More threads than this wait for the disk and for one another. */
const MOST = 8;

/** What a thread is to do. */
export interface Share {
  readonly inputs: Inputs;
  /** All files that are checked, in other threads as well. */
  readonly among: readonly Input[];
  readonly how: HowToCheck;
}

/** What it found; the texts and trees of the files stay where they are. */
export interface ShareFound {
  readonly files: readonly Omit<CheckedFile, 'sources'>[];
  readonly refused: readonly Refused[];
}

/**
 * Checks files as `checkAll` does, and many of them in several threads at once, so that all cores are at work. The same is
 * found in the same order. What files were made of is known of none where there are several threads.
 */
export async function checkTogether(
  inputs: Inputs,
  how: HowToCheck,
  cores = availableParallelism(),
): Promise<Report> {
  const { files } = inputs;
  const count = Math.min(cores, MOST, Math.floor(files.length / FEWEST));
  if (count < 2) return checkAll(inputs, how);
  // One after another to each in turn: files of one folder are mostly of one length.
  const shares = Array.from({ length: count }, (_, i): Share => {
    const own = files.filter((__, at) => at % count === i);
    return { inputs: { ...inputs, files: own, refused: [] }, among: files, how };
  });
  const found = await Promise.all(
    shares.map((share, i) => (i > 0 ? inThread(share) : checkAll(share.inputs, how, files))),
  );
  return together(inputs, found);
}

async function inThread(share: Share): Promise<ShareFound> {
  // Mostly there are few files, and then it is not worth its time.
  const { Worker } = await import('node:worker_threads');
  // It stands beside this file, as source and as what is built of it.
  const [ending = ''] = /\.\w+$/.exec(import.meta.url) ?? [];
  const thread = new Worker(new URL(`./checkShare${ending}`, import.meta.url), { workerData: share });
  const [found] = (await once(thread, 'message')) as [ShareFound];
  return found;
}

function together(inputs: Inputs, all: readonly ShareFound[]): Report {
  const files = all.flatMap((found) => found.files);
  const refused = all.flatMap((found) => found.refused);
  return {
    files: inOrder(files, inputs, ({ file }) => file).map((file) => ({ ...file, sources: new Map() })),
    refused: [...inputs.refused, ...inOrder(refused, inputs, ({ path }) => path)],
  };
}
