import { parseArgs } from 'node:util';
import { nearest } from '../../core/text/nearest.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { commandLines, type CommandName, type OptionLine } from './commandLines.ts';

type Options<Name extends CommandName> = (typeof commandLines)[Name]['options'];
type Read<Name extends CommandName> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: Options<Name> }>
>;

/**
 * The options and other arguments of a command.
 *
 * @throws Failure where an option is none of the command's, or has no value, or has one that it does not take
 */
export function readArguments<Name extends CommandName>(name: Name, args: readonly string[]): Read<Name> {
  const options: Options<Name> = commandLines[name].options;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (problem) {
    const mistake = mistakeIn(args, options);
    if (mistake === undefined) throw problem;
    throw new Failure(`${mistake} ${messages.seeHelp(name)}`);
  }
}

/** What is wrong with the first option that is not as it should be. */
function mistakeIn(
  args: readonly string[],
  options: Readonly<Record<string, OptionLine>>,
): string | undefined {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) return messages.noOption(rawName, near(name, options));
    const isLikeOption = inlineValue === false && value !== undefined && /^-./.test(value);
    if (option.type === 'string' && (value === undefined || isLikeOption))
      return messages.noValue(rawName, option.value ?? '');
    if (option.type === 'boolean' && value !== undefined) return messages.takesNoValue(rawName);
  }
  return undefined;
}

function near(name: string, options: Readonly<Record<string, OptionLine>>): string | undefined {
  const shown = Object.keys(options).filter((option) => options[option]?.does !== undefined);
  const found = nearest(name, shown);
  return found === undefined ? undefined : `--${found}`;
}
