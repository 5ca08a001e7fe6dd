import type { Severity } from '../../core/checks/problem.ts';
import {
  rowsOf,
  type CheckedFile,
  type MapState,
  type Report,
  type Row,
  type Surroundings,
} from '../check/report.ts';
import { messages } from '../messages.ts';
import { visibleText } from './visibleText.ts';

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };
const BOLD = 1;
const PALE = 90;

/**
 * Problems to be read. On a terminal they stand under the name of their file; anywhere else each has a line of its own that
 * says all, which does not change with where it is written.
 */
export function asText(report: Report, { isTerminal, colours: isColoured }: Surroundings): string {
  const paint = (colour: number, text: string): string =>
    isColoured ? `\u001b[${colour}m${text}\u001b[0m` : text;
  const lines = isTerminal
    ? report.files.flatMap((file) => (file.rows.length === 0 ? [] : [...groupOf(file, paint), '']))
    : rowsOf(report).map(lineOf);
  const maps = report.files.flatMap((file) => file.maps.flatMap(linesOfMap));
  return lines.length === 0 && report.files.length === 0
    ? ''
    : `${[...lines, ...maps, summaryOf(report)].join('\n')}\n`;
}

/** How many files and problems there are, in a sentence. */
export function summaryOf(report: Report): string {
  const rows = rowsOf(report);
  const errors = rows.filter((row) => row.severity === 'error').length;
  return messages.summary(report.files.length, errors, rows.length - errors);
}

/** How complete a map is, and the first thing that each step still lacks. */
function linesOfMap({ file, line, column, journey, score, steps }: MapState): readonly string[] {
  return [
    `${visibleText(file)}:${line}:${column} ${messages.complete(visibleText(journey), score)}`,
    ...steps.flatMap(({ title, done, missing: [first, ...more] }, i) =>
      done || !first
        ? []
        : `  ${i + 1}. ${title}: ${visibleText(first.message)}${more.length > 0 ? ` ${messages.andMore(more.length)}` : ''}`,
    ),
  ];
}

function lineOf({ file, line, column, severity, message, code }: Row): string {
  return `${visibleText(file)}:${line}:${column} ${severity} ${visibleText(message)} [${code}]`;
}

function groupOf(
  { file, rows }: CheckedFile,
  paint: (colour: number, text: string) => string,
): readonly string[] {
  const places = rows.map(({ line, column }) => `${line}:${column}`);
  const wide = Math.max(...places.map((place) => place.length));
  const widest = Math.max(...rows.map(({ severity }) => severity.length));
  return [
    paint(BOLD, visibleText(file)),
    ...rows.map(({ severity, message, code }, i) =>
      [
        ' ',
        paint(PALE, (places[i] ?? '').padStart(wide)),
        paint(colours[severity], severity.padEnd(widest)),
        visibleText(message),
        paint(PALE, `[${code}]`),
      ].join(' '),
    ),
  ];
}
