/**
 * Something to measure. What `prepare` does before each run is not counted. What a page measured by its own clock, its
 * `run` gives in ms with `hasOwnClock`.
 */
export interface Subject {
  readonly name: string;
  readonly run: () => unknown;
  readonly prepare?: () => unknown;
  readonly hasOwnClock?: true;
}

/** What a number of samples say. Times in ms. */
export interface Stats {
  readonly samples: number;
  readonly median: number;
  readonly p95: number;
}

export interface Rounds {
  /** How long the rounds of all subjects may take together; there are never fewer than 9 of them. */
  readonly budgetMs: number;
  readonly most?: number;
}

const leastRounds = 9;
/** A sample of something quicker than this is a mean of as many runs as it takes. */
const leastSampleMs = 2;
const warmUpMs = 150;

/**
 * Runs all subjects by turns, each round in another order, after a warm-up, so that whatever else the machine does
 * falls on all alike. Where the process may (`--expose-gc`), rubbish is taken out between two samples: no subject
 * pays for what another left behind.
 */
export async function interleave(
  subjects: readonly Subject[],
  { budgetMs, most = 41 }: Rounds,
): Promise<ReadonlyMap<string, Stats>> {
  const runs = new Map<Subject, number>();
  let roundMs = 0;
  for (const subject of subjects) {
    const once = await warmUp(subject);
    runs.set(subject, Math.max(1, Math.ceil(leastSampleMs / once)));
    roundMs += Math.max(once, leastSampleMs);
  }
  const rounds = Math.max(leastRounds, Math.min(most, Math.floor(budgetMs / roundMs)));
  const samples = new Map(subjects.map((subject) => [subject, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < subjects.length; i++) {
      const subject = subjects[(i + round) % subjects.length];
      if (!subject) continue;
      takeOutRubbish();
      samples.get(subject)?.push(await sample(subject, runs.get(subject) ?? 1));
    }
  }
  return new Map([...samples].map(([{ name }, taken]) => [name, statsOf(taken)]));
}

/** Median and 95th percentile (nearest rank). At least one sample. */
export function statsOf(samples: readonly number[]): Stats {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1];
  if (upper === undefined || p95 === undefined) throw new RangeError('Nothing was measured.');
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return { samples: sorted.length, median: (lower + upper) / 2, p95 };
}

/** Runs a subject until it is warm, and says how long it took in the end, in ms. */
async function warmUp(subject: Subject): Promise<number> {
  const end = performance.now() + warmUpMs;
  let last = 0;
  for (let i = 0; i < 3 || (i < 1000 && performance.now() < end); i++) last = await sample(subject, 1);
  return Math.max(last, 0.001);
}

async function sample({ run, prepare, hasOwnClock }: Subject, runs: number): Promise<number> {
  let sum = 0;
  for (let i = 0; i < runs; i++) {
    const ready = prepare?.();
    if (ready instanceof Promise) await ready;
    const start = performance.now();
    let result = run();
    if (result instanceof Promise) result = await result;
    sum += hasOwnClock ? Number(result) : performance.now() - start;
  }
  return sum / runs;
}

export function takeOutRubbish(): void {
  (globalThis as { readonly gc?: (options: { readonly type: 'minor' }) => void }).gc?.({ type: 'minor' });
}
