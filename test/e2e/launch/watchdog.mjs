import { setTimeout as pause } from 'node:timers/promises';

// A cold start takes 5 s; on a busy machine ten times that.
const silenceAtStartMs = 120_000;

/**
 * Waits for the end of a suite, or for the reason why it will not come.
 *
 * @param {object} options
 * @param {Promise<string | undefined>} options.ended resolves with what stopped the suite, if something did
 * @param {() => boolean} options.begun whether the suite has said anything yet
 * @param {() => string | undefined} options.current the test that is running
 * @param {import('playwright-core').Page} options.page
 * @param {Promise<unknown>} options.serverEnded
 * @param {number} options.limitMs for all of it
 * @returns {Promise<string | undefined>} a sentence if the suite did not come to its end
 */
export async function watch({ ended, begun, current, page, serverEnded, limitMs }) {
  const stop = new AbortController();
  const after = async (/** @type {number} */ ms) => pause(ms, undefined, { signal: stop.signal });
  const reasons = [
    ended,
    after(limitMs).then(
      () => `It took longer than ${limitMs / 1000} s; running was: ${current() ?? 'no test'}.`,
    ),
    after(silenceAtStartMs).then(() =>
      begun()
        ? new Promise(() => {})
        : `VS Code did not start the suite within ${silenceAtStartMs / 1000} s.`,
    ),
    serverEnded.then(() => "VS Code's server ended."),
    new Promise((resolve) => page.once('crash', () => resolve('The browser page crashed.'))),
    new Promise((resolve) => page.once('close', () => resolve('The browser page was closed.'))),
  ];
  try {
    return await Promise.race(reasons);
  } finally {
    stop.abort();
    for (const reason of reasons) reason.catch(() => {});
  }
}
