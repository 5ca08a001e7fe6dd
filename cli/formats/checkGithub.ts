import type { Severity } from '../../core/checks/problem.ts';
import type { CheckedFile, Report, Row, Surroundings } from '../check/report.ts';
import { pathFrom } from '../host/root.ts';
import { visibleText } from './visibleText.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};
const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/**
 * Problems as commands that a workflow of GitHub Actions reads from what a step prints, and shows at their lines in a pull
 * request. The worst come first, since no more than ten of a kind are shown for a step.
 */
export function asGithub(report: Report, { root }: Surroundings): string {
  const lines = report.files
    .flatMap((file) => file.rows.map((row) => ({ severity: row.severity, line: commandOf(row, file, root) })))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const refused = report.refused.map(({ sentence }) => `::error::${escapeData(sentence)}`);
  return [...refused, ...lines.map(({ line }) => line)].map((line) => `${line}\n`).join('');
}

function commandOf(row: Row, { full }: CheckedFile, root: string): string {
  const properties = {
    file: pathFrom(root, full) ?? full,
    line: row.line,
    endLine: row.endLine,
    // GitHub knows a column only where the problem stays on its line.
    ...(row.endLine === row.line && { col: row.column }),
    title: row.code,
  };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[row.severity]} ${said.join(',')}::${escapeData(row.message)}`;
}

/** The text behind a command: what would end the line or begin an escape is escaped. */
function escapeData(text: string): string {
  return text
    .split(/([%\r\n])/)
    .map((piece, i) => (i % 2 === 1 ? escapes[piece] : visibleText(piece)))
    .join('');
}

/** The value of a property, in which `:` and `,` have a meaning of their own. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const escapes: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' };
