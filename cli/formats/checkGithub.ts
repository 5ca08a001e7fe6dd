import type { Severity } from '../../core/checks/problem.ts';
import type { CheckedFile, Report, Row, Surroundings } from '../check/report.ts';
import { pathFrom } from '../host/root.ts';
import { githubCommand } from './githubCommand.ts';

const commands = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
} as const satisfies Readonly<Record<Severity, string>>;
const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/**
 * Problems as commands that a workflow of GitHub Actions reads from what a step prints, and shows at their lines in a pull
 * request. The worst come first, since no more than ten of a kind are shown for a step.
 */
export function asGithub(report: Report, { root }: Surroundings): string {
  const lines = report.files
    .flatMap((file) => file.rows.map((row) => ({ severity: row.severity, line: commandOf(row, file, root) })))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const refused = report.refused.map(({ sentence }) => githubCommand('error', {}, sentence));
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
  return githubCommand(commands[row.severity], properties, row.message);
}
