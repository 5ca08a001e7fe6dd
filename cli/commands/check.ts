import { checkAll } from '../check/checkAll.ts';
import { checkTogether } from '../check/checkTogether.ts';
import { checkOptionsOf, type CheckOptions, type FormatName } from '../check/options.ts';
import { countOf, onlyErrors, type Format, type Report } from '../check/report.ts';
import type { Look } from '../check/keepLooking.ts';
import { summaryOf } from '../formats/checkText.ts';
import { writeNamed } from '../host/files.ts';
import { inputsOf } from '../host/inputs.ts';
import { rootOf } from '../host/root.ts';
import { messages } from '../messages.ts';
import { version } from '../version.ts';
import { hasColours, remark, say } from '../say.ts';

/** Loaded only when it is asked for. */
const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  text: async () => (await import('../formats/checkText.ts')).asText,
  json: async () => (await import('../formats/checkJson.ts')).asJson,
  github: async () => (await import('../formats/checkGithub.ts')).asGithub,
  sarif: async () => (await import('../formats/checkSarif.ts')).asSarif,
  junit: async () => (await import('../formats/checkJunit.ts')).asJunit,
};

/**
 * `journey check`: says what is wrong in maps. The exit code is 1 if there are errors or too many warnings, 2 if something
 * that was named could not be checked. Where it watches, it goes on until it is interrupted, and that is no failure.
 */
export async function check(args: readonly string[]): Promise<number> {
  const options = checkOptionsOf(args);
  const format = await formats[options.format]();
  if (!options.watch) return tell((await look(options)).report, options, format);
  const { keepLooking } = await import('../check/keepLooking.ts');
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  let isFirst = true;
  await keepLooking(() => look(options), {
    show: async ({ report }) => {
      if (!isFirst && options.format === 'text' && options.output === undefined)
        process.stdout.write(`\n${SEPARATOR}\n\n`);
      isFirst = false;
      await tell(report, options, format);
    },
    ready: () => remark(messages.watching),
    stop: interrupted.signal,
  });
  return 0;
}

const SEPARATOR = '─'.repeat(40);

/** Looks at what was named, once, and mends it before if that was asked for. */
async function look(options: CheckOptions): Promise<Look> {
  const inputs = await inputsOf(options.args, options.stdinName);
  // To look again at what changed, it has to be known what each file was made of.
  const checked = options.watch ? checkAll : checkTogether;
  if (!options.fix) return { inputs, report: await checked(inputs, options) };
  const { mendAll } = await import('../check/mendAll.ts');
  const { count, files, refused } = await mendAll(inputs, options);
  if (count > 0) remark(messages.mended(count, files));
  const report = await checked(inputs, options);
  return { inputs, report: { ...report, refused: [...report.refused, ...refused] } };
}

/** Writes a report and gives the exit code that it means. */
async function tell(report: Report, options: CheckOptions, format: Format): Promise<number> {
  const { output, quiet, mostWarnings } = options;
  for (const { sentence } of report.refused) say(sentence);
  const shown = quiet ? onlyErrors(report) : report;
  const isTerminal = output === undefined && process.stdout.isTTY;
  const text = format(shown, {
    root: rootOf(process.cwd()),
    version,
    isTerminal,
    colours: isTerminal && hasColours(),
  });
  if (output === undefined) process.stdout.write(text);
  else {
    await writeNamed(output, text);
    remark(messages.writtenTo(summaryOf(shown), output));
  }
  const warnings = countOf(report, 'warning');
  const isTooMany = warnings > mostWarnings;
  if (isTooMany) say(messages.tooManyWarnings(warnings, mostWarnings));
  if (report.refused.length > 0) return 2;
  return isTooMany || countOf(report, 'error') > 0 ? 1 : 0;
}
