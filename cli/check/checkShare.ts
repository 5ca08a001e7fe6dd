// A thread of its own, which checks a share of the files: `checkTogether.ts` starts it.
import { parentPort, workerData } from 'node:worker_threads';
import { checkAll } from './checkAll.ts';
import type { Share, ShareFound } from './checkTogether.ts';

const { inputs, among, how } = workerData as Share;
const { files, refused } = await checkAll(inputs, how, among);
const found: ShareFound = { files: files.map(({ sources: _, ...file }) => file), refused };
parentPort?.postMessage(found);
