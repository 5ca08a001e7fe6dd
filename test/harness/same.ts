import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/**
 * Expects two values to be equal, and says where they differ first. For values that may be so large that listing all
 * their differences, as `assert.deepEqual` does, would take minutes.
 */
export function assertSame(actual: unknown, expected: unknown, what: string): void {
  if (isSame(actual, expected)) return;
  assert.fail(`${what}: ${difference(actual, expected, '')}`);
}

/**
 * True if two values are equal as `isDeepStrictEqual` has it. The plain objects and full lists that trees and problems
 * consist of are compared several times faster; about all else, and about what goes too deep, it is asked.
 */
export function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (depth > deepest) return isDeepStrictEqual(a, b);
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!isSame(a[i], b[i], depth + 1)) return false;
    return true;
  }
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype)
    return isDeepStrictEqual(a, b);
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  for (const key of keys)
    if (!Object.hasOwn(other, key) || !isSame(one[key], other[key], depth + 1)) return false;
  return true;
}

/** What goes in circles is deeper than this. */
const deepest = 500;

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
