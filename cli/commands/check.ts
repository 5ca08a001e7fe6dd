import { parseArgs } from 'node:util';
import { analyse } from '../../core/analyse.ts';
import type { Problem } from '../../core/checks/problem.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { Failure } from '../failure.ts';
import { visibleText } from '../formats/visibleText.ts';
import { readNamed } from '../host/files.ts';
import { messages } from '../messages.ts';

/** A problem as the JSON has it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly message: string;
}

const formats: Readonly<Record<string, (rows: readonly Row[], files: number) => string>> = {
  json: (rows) => `${JSON.stringify({ problems: rows }, undefined, 2)}\n`,
  text: (rows, files) => `${[...rows.map(lineOf), summaryOf(rows, files)].join('\n')}\n`,
};

/** `journey check`: the exit code is 1 if there are errors. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!format) throw new Failure(messages.unknownFormat(values.format));
  if (positionals.length === 0) throw new Failure(messages.noFiles);
  const rows: Row[] = [];
  let unread = 0;
  for (const path of positionals) {
    try {
      rows.push(...(await rowsOf(path)));
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      process.stderr.write(`journey: ${problem.message}\n`);
      unread++;
    }
  }
  process.stdout.write(format(rows, positionals.length - unread));
  if (unread > 0) return 2;
  return rows.some((row) => row.severity === 'error') ? 1 : 0;
}

async function rowsOf(path: string): Promise<readonly Row[]> {
  const { source, workspace } = await readNamed(path);
  const { problems } = await analyse(source, workspace);
  const lines = lineIndexOf(source.text);
  return problems.map(({ code, severity, span, message }) => {
    const start = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    return {
      file: path,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      code,
      severity,
      message,
    };
  });
}

function lineOf({ file, line, column, severity, message, code }: Row): string {
  return `${file}:${line}:${column} ${severity} ${visibleText(message)} [${code}]`;
}

function summaryOf(rows: readonly Row[], files: number): string {
  const errors = rows.filter((row) => row.severity === 'error').length;
  return messages.summary(files, errors, rows.length - errors);
}
