import {
  element,
  joinedMarkup,
  onLines,
  textMarkup,
  written,
  type Markup,
} from '../../core/markup/escape.ts';
import type { CheckedFile, Report, Row, Surroundings } from '../check/report.ts';
import { pathFrom } from '../host/root.ts';

/**
 * A report as test runners write it (JUnit's XML): each file is a suite with one test, which fails once for each error in it.
 * What is no error fails nothing and stands in the output of the test. No times, so that equal maps give equal reports.
 */
export function asJunit(report: Report, { root }: Surroundings): string {
  const suites = [
    ...report.files.map((file) => suiteOf(file, root)),
    ...report.refused.map(({ path, sentence }) => suite(path, { errors: 1, failures: 0 }, [element('error', { type: 'unread', message: sentence })])),
  ]; // prettier-ignore
  const failed = report.files.filter((file) => errorsOf(file).length > 0).length;
  const totals = {
    name: 'journey check',
    tests: suites.length,
    failures: failed,
    errors: report.refused.length,
    time: 0,
  };
  const xml = written(element('testsuites', totals, onLines(suites)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

function suiteOf(file: CheckedFile, root: string): Markup {
  const path = pathFrom(root, file.full) ?? file.full;
  const errors = errorsOf(file);
  const rest = file.rows.filter((row) => row.severity !== 'error').map(lineOf);
  const failures = errors.map((row) =>
    element('failure', { type: row.code, message: row.message }, [textMarkup(lineOf(row))]),
  );
  const output = rest.length === 0 ? [] : [element('system-out', {}, [textMarkup(plain(rest.join('\n')))])];
  return suite(path, { errors: 0, failures: errors.length > 0 ? 1 : 0 }, [...failures, ...output]);
}

function suite(
  path: string,
  counts: { readonly errors: number; readonly failures: number },
  results: readonly Markup[],
): Markup {
  const test = element(
    'testcase',
    { name: path, classname: 'journey check', file: path, time: 0 },
    onLines(results),
  );
  return element('testsuite', { name: path, tests: 1, ...counts, skipped: 0, time: 0 }, [
    ...onLines([joinedMarkup([test])]),
  ]);
}

function errorsOf({ rows }: CheckedFile): readonly Row[] {
  return rows.filter((row) => row.severity === 'error');
}

function lineOf({ file, line, column, severity, message, code }: Row): string {
  return `${file}:${line}:${column} ${severity} ${message} [${code}]`;
}

/** GitLab takes `[[ATTACHMENT|…]]` in the output of a test for a file to link to, which no text of a map is to say. */
function plain(text: string): string {
  return text.replaceAll('[[', '[ [');
}
