import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/**
 * Expects two values to be equal, and says where they differ first. For values that may be so large that listing all
 * their differences, as `assert.deepEqual` does, would take minutes.
 */
export function assertSame(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  assert.fail(`${what}: ${difference(actual, expected, '')}`);
}

function difference(a: unknown, b: unknown, path: string): string {
  if (isRecord(a) && isRecord(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      if (!isDeepStrictEqual(a[key], b[key])) return difference(a[key], b[key], `${path}.${key}`);
  }
  return `${path} is ${short(a)}, not ${short(b)}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}
