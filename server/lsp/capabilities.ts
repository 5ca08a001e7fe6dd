import type { ServerCapabilities } from 'vscode-languageserver';

/**
 * What several answers can do, as one. Objects under the same key are put together, however deep, as two answers may each
 * say something of the workspace; of anything else the last one counts.
 */
export function mergedCapabilities(all: readonly ServerCapabilities[]): ServerCapabilities {
  return all.reduce<Record<string, unknown>>((merged, each) => mergedWith(merged, each), {});
}

function mergedWith(a: object, b: object): Record<string, unknown> {
  const merged = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const before = merged.get(key);
    merged.set(key, isRecord(before) && isRecord(value) ? mergedWith(before, value) : value);
  }
  return Object.fromEntries(merged);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
