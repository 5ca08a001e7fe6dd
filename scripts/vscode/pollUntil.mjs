import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy; a rejected question counts as "not yet".
 *
 * @template T
 * @param {() => Promise<T> | T} ask
 * @param {{ readonly limitMs: number; readonly what: string; readonly everyMs?: number }} options `what`:
 *   what is waited for, as in "Gave up after 60 s waiting for <what>."
 * @returns {Promise<NonNullable<T>>}
 */
export async function pollUntil(ask, { limitMs, what, everyMs = 50 }) {
  const end = Date.now() + limitMs;
  let last = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return /** @type {NonNullable<T>} */ (answer);
    } catch (error) {
      last = ` The last answer was: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (Date.now() > end) throw new Error(`Gave up after ${limitMs / 1000} s waiting for ${what}.${last}`);
    await pause(everyMs);
  }
}
