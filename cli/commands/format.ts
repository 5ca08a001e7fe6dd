import { dirname } from 'node:path';
import { formatText } from '../../core/format/index.ts';
import { indentOf } from '../../core/format/indent.ts';
import { formatSettingsOf } from '../../core/format/settings.ts';
import { readArguments } from '../arguments/readArguments.ts';
import { Failure } from '../failure.ts';
import { readConfig } from '../host/config.ts';
import { readText } from '../host/files.ts';
import { inputsOf, type Input } from '../host/inputs.ts';
import { replaceText } from '../host/replaceText.ts';
import { messages } from '../messages.ts';
import { remark, say, write } from '../say.ts';
import { visibleText } from '../formats/visibleText.ts';

/**
 * `journey format`: writes files anew where their blanks were not right, and names those. With `--check` nothing is
 * written and the exit code is 1 if there is such a file. A file that cannot be read or written is said, and makes the
 * exit code 2; the others are formatted all the same. What comes through standard input goes to standard output.
 */
export async function format(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('format', args);
  if (positionals.length === 0) throw new Failure(messages.noFilesToFormat);
  if (positionals.includes('-') && positionals.length > 1) throw new Failure(messages.inputAlone);
  const { files, refused } = await inputsOf(positionals);
  for (const { sentence } of refused) say(sentence);
  let changed = 0;
  let failed = refused.length;
  for (const input of files) {
    try {
      if (await formatOne(input, values.check)) changed++;
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      say(problem.message);
      failed++;
    }
  }
  if (!positionals.includes('-'))
    remark(messages.formatted(files.length - failed + refused.length, changed, values.check));
  if (failed > 0) return 2;
  return values.check && changed > 0 ? 1 : 0;
}

/** Formats one file; true if it was not right before. */
async function formatOne({ path, full, text }: Input, isCheck: boolean): Promise<boolean> {
  const before = text ?? (await readText(path));
  const settings = formatSettingsOf(await readConfig(dirname(full)));
  const after = formatText(before, { indent: indentOf(settings) });
  const isPiped = text !== undefined;
  if (isPiped && !isCheck) write(after);
  else if (before !== after) {
    if (!isCheck) await replaceText(path, { before, after });
    process.stdout.write(`${isPiped ? '-' : visibleText(path)}\n`);
  }
  return before !== after;
}
