import assert from 'node:assert/strict';
import type { Analysis } from '../../../core/analyse.ts';

/**
 * Expects that a change broke nothing that was right. What is wrong already may be wrong in another way afterwards, such as
 * a fact that is written a second time, or a stray sign that stands behind something else; but there is not more of it.
 */
export function assertBreaksNothing(before: Analysis, after: Analysis, what: string): void {
  if (after.found.counts.error <= before.found.counts.error) return;
  const known = errorsIn(before);
  for (const code of errorsIn(after)) assert.ok(known.has(code), `${what}: now there is ${code}`);
}

/** What is wrong, by kinds: an id that is given twice may then be given in two files. */
function errorsIn({ found }: Analysis): ReadonlySet<string> {
  return new Set(found.of('error').map(({ code }) => code.replace(/^duplicate-.*/, 'duplicate')));
}
