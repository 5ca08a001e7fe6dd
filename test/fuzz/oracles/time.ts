import { scan0 } from '../../bench/scan0.ts';

const freeMs = 50;
const mostScans = 50;

/** What was done was right and took too long. */
export class TooSlow extends Error {}

/**
 * Does something and expects it to take at most 50 ms and 50 times what one look at each character of the text takes in
 * this process. What takes longer is done up to four times more, each with what is prepared anew, since the machine may have
 * been busy with something else.
 */
export async function withinTime<Ready, Result>(
  what: string,
  text: string,
  prepare: () => Ready,
  work: (ready: Ready) => Result | Promise<Result>,
  /** How many such things it does. */
  times = 1,
): Promise<Result> {
  let least = Infinity;
  for (let round = 0; ; round++) {
    const ready = prepare();
    // At first by the clock on the wall, which is asked sooner: it never tells less than this thread worked.
    const now = round === 0 ? wallMs : ownMs;
    const start = now();
    const made = work(ready);
    const result = made instanceof Promise ? await made : made;
    least = Math.min(least, now() - start);
    if (least <= times * freeMs) return result;
    const limit = times * (freeMs + mostScans * scanMs(text));
    if (least <= limit) return result;
    // So much is not somebody else's doing.
    if (round === 4 || (round > 0 && least > 10 * limit))
      throw new TooSlow(`${what} takes too long: ${least.toFixed(0)} ms of ${limit.toFixed(0)} at most`);
  }
}

let sink = 0;

function wallMs(): number {
  return performance.now();
}

/** Time that this thread was at work, in ms: not while others had the processor. */
function ownMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function scanMs(text: string): number {
  const runs = Math.ceil(1_000_000 / Math.max(1, text.length));
  let least = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = ownMs();
    for (let i = 0; i < runs; i++) sink += scan0(text);
    least = Math.min(least, (ownMs() - start) / runs);
  }
  return sink < 0 ? 0 : least;
}
