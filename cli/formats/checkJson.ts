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
  const maps = report.files.flatMap((file) => file.maps);
  const completeness = maps.map(({ full: _, steps, ...place }) => ({
    ...place,
    steps: steps.map(({ missing, ...step }) => ({
      ...step,
      missing: missing.map(({ file, line, column, message }) => ({ file, line, column, message })),
    })),
  }));
  return `${JSON.stringify({ problems, ...(maps.length > 0 && { completeness }) }, undefined, 2)}\n`;
}
