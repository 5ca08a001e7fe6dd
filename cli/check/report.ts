import type { Code } from '../../core/checks/messages.ts';
import type { Severity } from '../../core/checks/problem.ts';
import type { Sources } from '../../core/model/load.ts';
import type { Refused } from '../host/inputs.ts';

/** A place in a file as reports have it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  /** As people would name it: as it was named, or as it was found in what was named. */
  readonly file: string;
  /** The same file from the root of the disk. */
  readonly full: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem as reports have it. */
export interface Row extends Place {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** Other places that belong to it. */
  readonly related: readonly (Place & { readonly message: string })[];
}

/** How complete a map is by the ten steps of the method. */
export interface MapState extends Place {
  readonly journey: string;
  readonly score: number;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly done: boolean;
    /** What is missing and where; a persona may stand in another file. */
    readonly missing: readonly (Place & { readonly message: string })[];
  }[];
}

/** A file that was checked. */
export interface CheckedFile {
  readonly file: string;
  /** The same from the root of the disk. */
  readonly full: string;
  /** In the order of the text. */
  readonly rows: readonly Row[];
  /** How complete its maps are; empty unless that was asked. */
  readonly maps: readonly MapState[];
  /** The file and all that it imports. */
  readonly sources: Sources;
}

/** All that one run of `journey check` found. */
export interface Report {
  readonly files: readonly CheckedFile[];
  readonly refused: readonly Refused[];
}

/** What a format may ask beside the report. */
export interface Surroundings {
  /** The folder that paths in machine-readable reports are given from, from the root of the disk. */
  readonly root: string;
  readonly version: string;
  /** True if a person is looking at it. */
  readonly isTerminal: boolean;
  readonly colours: boolean;
}

/** Writes a report down. */
export type Format = (report: Report, surroundings: Surroundings) => string;

export function rowsOf({ files }: Report): readonly Row[] {
  return files.flatMap(({ rows }) => rows);
}

/** How many problems of a severity there are. */
export function countOf(report: Report, severity: Severity): number {
  return rowsOf(report).filter((row) => row.severity === severity).length;
}

/** The report without what is no error. */
export function onlyErrors(report: Report): Report {
  const files = report.files.map((file) => ({
    ...file,
    rows: file.rows.filter((row) => row.severity === 'error'),
  }));
  return { ...report, files };
}
