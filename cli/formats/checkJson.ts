import { rowsOf, type Report } from '../check/report.ts';

/** Problems for programs. The names and their order are an API. */
export function asJson(report: Report): string {
  const problems = rowsOf(report).map(
    ({ file, line, column, endLine, endColumn, code, severity, message }) => ({
      file,
      line,
      column,
      endLine,
      endColumn,
      code,
      severity,
      message,
    }),
  );
  return `${JSON.stringify({ problems }, undefined, 2)}\n`;
}
