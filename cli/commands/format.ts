import { parseArgs } from 'node:util';
import { formatText, type FormatOptions } from '../../core/format/index.ts';
import { indentOf } from '../../core/format/indent.ts';
import { Failure } from '../failure.ts';
import { decodeNamed, readBytes, replaceNamed } from '../host/files.ts';
import { messages } from '../messages.ts';

/**
 * `journey format`: writes files anew where their blanks were not right, and names those. With `--check` nothing is
 * written and the exit code is 1 if there is such a file. A file that cannot be read or written is said, and makes the
 * exit code 2; the others are formatted all the same.
 */
export async function format(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new Failure(messages.noFilesToFormat);
  if (positionals.includes('-')) {
    if (positionals.length > 1) throw new Failure(messages.inputAlone);
    return formatInput(values.check);
  }
  let changed = 0;
  let failed = 0;
  for (const path of positionals) {
    try {
      const { before, after } = formatted(path, await readBytes(path));
      if (before === after) continue;
      if (!values.check) await replaceNamed(path, after);
      process.stdout.write(`${path}\n`);
      changed++;
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      process.stderr.write(`journey: ${problem.message}\n`);
      failed++;
    }
  }
  process.stderr.write(`${messages.formatted(positionals.length - failed, changed, values.check)}\n`);
  if (failed > 0) return 2;
  return values.check && changed > 0 ? 1 : 0;
}

async function formatInput(isCheck: boolean): Promise<number> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  const { before, after } = formatted('-', Buffer.concat(parts));
  if (!isCheck) {
    process.stdout.write(after);
    return 0;
  }
  if (before === after) return 0;
  process.stdout.write('-\n');
  return 1;
}

/** A text before and after, both with the byte-order mark that stood before it. */
function formatted(path: string, bytes: Uint8Array): { readonly before: string; readonly after: string } {
  const { text, mark } = decodeNamed(path, bytes);
  const options: FormatOptions = { indent: indentOf(undefined) };
  return { before: mark + text, after: formatText(mark + text, options) };
}
