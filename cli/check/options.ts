import { readDate } from '../../core/syntax/numbers.ts';
import { readArguments } from '../arguments/readArguments.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';

/** The ways in which a report can be written. */
export const formatNames = ['text', 'json', 'github', 'sarif', 'junit'] as const;
export type FormatName = (typeof formatNames)[number];

/** What was asked of `journey check`. */
export interface CheckOptions {
  /** Files, folders, patterns, or `-`; none for the current folder. */
  readonly args: readonly string[];
  readonly format: FormatName;
  /** The file to write the report to, if not to standard output. */
  readonly output: string | undefined;
  readonly stdinName: string | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly fix: boolean;
  readonly watch: boolean;
  /** More warnings than this are as bad as an error. */
  readonly mostWarnings: number;
  readonly today: string | undefined;
  /** True if it is to be said as well how complete each map is. */
  readonly completeness: boolean;
}

/**
 * Reads what was asked.
 *
 * @throws Failure, or what `parseArgs` throws, where it makes no sense.
 */
export function checkOptionsOf(args: readonly string[]): CheckOptions {
  const { values, positionals } = readArguments('check', args);
  const { output, strict, quiet, fix, watch, completeness } = values;
  const format = formatNames.find((name) => name === values.format);
  if (!format) throw new Failure(messages.unknownFormat(values.format, formatNames));
  if (completeness && format !== 'text' && format !== 'json')
    throw new Failure(messages.noCompleteness(format));
  const isPiped = positionals.includes('-');
  if (!isPiped && values['stdin-name'] !== undefined) throw new Failure(messages.stdinNameAlone);
  if (isPiped && fix) throw new Failure(messages.stdinOnly('--fix'));
  if (isPiped && watch) throw new Failure(messages.stdinOnly('--watch'));
  return {
    args: positionals,
    format,
    output,
    stdinName: values['stdin-name'],
    strict,
    quiet,
    fix,
    watch,
    mostWarnings: countOf(values['max-warnings']),
    today: dayOf(values.today),
    completeness,
  };
}

function countOf(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (!/^\d{1,9}$/.test(text)) throw new Failure(messages.noCount(text));
  return Number(text);
}

function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || readDate(text) === undefined)
    throw new Failure(messages.noDay(text));
  return text;
}
