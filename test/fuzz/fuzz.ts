import type { Inputs } from './inputs/inputs.ts';
import { TooSlow } from './oracles/time.ts';
import { shrunk } from './shrink.ts';
import type { Input, Target } from './target.ts';

/** A way in which a target failed. */
export interface Finding {
  readonly target: string;
  /** The number of the input, to try it again. */
  readonly n: number;
  readonly message: string;
  readonly input: Input;
}

export interface Fuzzing {
  readonly targets: readonly Target[];
  readonly inputs: Inputs;
  /** The number of the first input. */
  readonly from?: number;
  /** True as long as a target is to be tried with one more input, of which it has had so many. */
  readonly goesOn: (target: Target, tried: number) => boolean;
  /** How long a finding may be made smaller. */
  readonly shrinkMs: number;
  readonly begins?: (target: Target, n: number) => void;
  readonly found: (finding: Finding) => void;
}

/**
 * Tries the targets with one input after the other, the one that has had the least time next, so that each gets its
 * share. What fails in the same way is told once. Gives how many inputs each target had.
 */
export async function fuzz({
  targets,
  inputs,
  from = 0,
  goesOn,
  shrinkMs,
  begins,
  found,
}: Fuzzing): Promise<ReadonlyMap<string, number>> {
  const tried = new Map<string, number>();
  const spent = new Map(targets.map((target) => [target, 0]));
  const known = new Set<string>();
  for (;;) {
    const [target] = [...spent].sort((a, b) => a[1] - b[1])[0] ?? [];
    if (!target) return tried;
    const count = tried.get(target.name) ?? 0;
    if (!goesOn(target, count)) {
      spent.delete(target);
      continue;
    }
    // Now and then a signal may be heard.
    if (count % 100 === 99) await new Promise((resolve) => setImmediate(resolve));
    const n = from + count;
    const start = performance.now();
    begins?.(target, n);
    const made = inputs.at(n);
    const input = target.prepare?.(made) ?? made;
    const failure = await failureOf(target, input);
    tried.set(target.name, count + 1);
    spent.set(target, (spent.get(target) ?? 0) + performance.now() - start);
    if (failure && !known.has(signatureOf(failure))) {
      const signature = signatureOf(failure);
      known.add(signature);
      const fails = async (smaller: Input): Promise<boolean> => {
        const again = await failureOf(target, smaller);
        return again !== undefined && signatureOf(again) === signature;
      };
      // A text that is only too large would be made smaller until it is just too large.
      const least = failure instanceof TooSlow ? input : await shrunk(input, fails, shrinkMs);
      const message = (await failureOf(target, least)) ?? failure;
      found({ target: target.name, n, message: `${message.message}\n${frameOf(message)}`, input: least });
    }
  }
}

/** Why a target failed with an input, or nothing. */
export async function failureOf(target: Target, input: Input): Promise<Error | undefined> {
  try {
    await target.run(input);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What is the same for failures of one kind: the sentence without what it is about, and where it was said. */
function signatureOf(error: Error): string {
  const sentence = error.message.split('\n')[0]?.replaceAll(/"[^"]*"|\d+/g, '…') ?? '';
  return `${sentence.slice(0, 60)} ${frameOf(error)}`;
}

function frameOf({ stack = '' }: Error): string {
  const frame = stack.split('\n').find((line) => /\/(?:core|server|test)\//.test(line)) ?? '';
  return /(?:core|server|test)\/[^)]*/.exec(frame)?.[0] ?? '';
}
