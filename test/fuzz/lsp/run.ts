import { heldBytes } from '../../harness/heldBytes.ts';
import { barrage } from './barrage.ts';

/** Of the first and the last third of a run; measured, they differ by less than a hundredth. */
const mostGrowth = 0.05;

/** The long run: prints what came of it; true if nothing is wrong. */
export async function runBarrage(seed: number, messages: number): Promise<boolean> {
  const onMessage = (n: number): void => void (n % 100 === 0 && process.send?.({ target: 'lsp', n }));
  const { questions, unanswered, memory } = await barrage({ seed, messages, measure: heldBytes, onMessage });
  const growth = growthOf(memory);
  console.log(`Seed ${seed}: ${messages} messages, ${questions} of them questions, ${unanswered.length} without an answer.`); // prettier-ignore
  for (const question of unanswered) console.log(`No answer: ${question}`);
  console.log(`Memory in MB: ${memory.map((bytes) => (bytes / 1e6).toFixed(1)).join(' ')}`);
  console.log(
    `From the first to the last third: ${(growth * 100).toFixed(1)} %, at most ${mostGrowth * 100} %.`,
  );
  return unanswered.length === 0 && growth <= mostGrowth;
}

/** How much more there is in the last third than in the first, as a part of it. */
export function growthOf(readings: readonly number[]): number {
  const third = Math.floor(readings.length / 3);
  const mean = (part: readonly number[]): number => part.reduce((sum, one) => sum + one, 0) / part.length;
  return mean(readings.slice(-third)) / mean(readings.slice(0, third)) - 1;
}
