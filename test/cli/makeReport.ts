import { posix } from 'node:path';
import type { Report, Row, Surroundings } from '../../cli/check/report.ts';

/** What a test says of a problem; the rest is filled in. */
export type RowOptions = Partial<Omit<Row, 'file' | 'full'>>;

/** A report as if the files stood in `/work/maps` and the command was given there. `refused` are named and not there. */
export function makeReport(
  files: Readonly<Record<string, readonly RowOptions[]>>,
  refused: readonly string[] = [],
): Report {
  return {
    files: Object.entries(files).map(([file, rows]) => {
      const full = posix.resolve('/work/maps', file);
      return {
        file,
        full,
        rows: rows.map((row) => makeRow({ file, full }, row)),
        maps: [],
        sources: new Map(),
      };
    }),
    refused: refused.map((path) => ({ path, sentence: `There is no file ${path}.` })),
  };
}

function makeRow(at: { readonly file: string; readonly full: string }, options: RowOptions): Row {
  const line = options.line ?? 1;
  const column = options.column ?? 1;
  return {
    ...at,
    line,
    column,
    endLine: options.endLine ?? line,
    endColumn: options.endColumn ?? column + 1,
    code: options.code ?? 'unresolved',
    severity: options.severity ?? 'error',
    message: options.message ?? 'There is no persona called “x”.',
    related: options.related ?? [],
  };
}

/** Around a report of `makeReport`: a repository in `/work`, nobody looking. */
export const surroundings: Surroundings = {
  root: '/work',
  version: '1.2.3',
  isTerminal: false,
  colours: false,
};
