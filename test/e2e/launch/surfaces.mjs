import { pollUntil } from '../../../scripts/vscode/pollUntil.mjs';

/** Milliseconds a surface or an element may take to appear when the suite does not say. */
export const usualLimitMs = 20_000;
// A frame that is just being replaced never answers; the next look finds its successor.
const frameAnswersWithinMs = 2_000;

/**
 * The frame the suite means by a surface: VS Code's own window for `workbench`, otherwise the page inside a
 * webview (a frame in a frame) that has an element for the selector. Waits for it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} surface
 * @param {number} [limitMs]
 * @returns {Promise<import('playwright-core').Frame>}
 */
export function findSurface(page, surface, limitMs = usualLimitMs) {
  return pollUntil(() => lookForSurface(page, surface), {
    limitMs,
    what: `a page in the window with ${surface}`,
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} surface
 */
async function lookForSurface(page, surface) {
  if (surface === 'workbench') return page.mainFrame();
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const counts = await Promise.all(frames.map((frame) => within(frame.locator(surface).count())));
  return frames.find((_, index) => counts[index]);
}

/**
 * @param {Promise<number>} count
 * @returns {Promise<number>} 0 when it fails or takes too long
 */
function within(count) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(0), frameAnswersWithinMs);
    count.then(resolve, () => resolve(0)).finally(() => clearTimeout(timer));
  });
}
