import module from 'node:module';
import type { CommandName } from './arguments/commandLines.ts';
import { Failure } from './failure.ts';
import { messages } from './messages.ts';
import { version } from './version.ts';
import { say } from './say.ts';

/** Each command gives its exit code, or nothing if it goes on by itself. Loaded only when it is called for. */
type Command = (args: readonly string[]) => Promise<number | undefined>;

const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  format: async () => (await import('./commands/format.ts')).format,
  render: async () => (await import('./commands/render.ts')).render,
  diff: async () => (await import('./commands/diff.ts')).diff,
  log: async () => (await import('./commands/log.ts')).log,
  blame: async () => (await import('./commands/log.ts')).blame,
  merge: async () => (await import('./commands/merge.ts')).merge,
  git: async () => (await import('./commands/git.ts')).git,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
};

/** Runs the command line and gives its exit code: 2 where it could not run, whatever the reason. */
async function run(args: readonly string[]): Promise<number | undefined> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined) return help(undefined, 2);
  if (name === 'help' || isHelp(name)) return help(rest[0], 0);
  if (!isCommand(name)) return unknown(name);
  const end = rest.indexOf('--');
  if (rest.slice(0, end === -1 ? undefined : end).some(isHelp)) return help(name, 0);
  return (await commands[name]())(rest);
}

/** Says what the command line can do, or one command of it, and gives the exit code. */
async function help(name: string | undefined, code: number): Promise<number> {
  if (name !== undefined && !isCommand(name)) return unknown(name);
  const { helpOf, overview } = await import('./arguments/help.ts');
  process.stdout.write(name === undefined ? overview() : helpOf(name));
  return code;
}

async function unknown(name: string): Promise<never> {
  const { nearest } = await import('../core/text/nearest.ts');
  throw new Failure(messages.unknownCommand(name, nearest(name, Object.keys(commands))));
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

// What Node.js compiles it keeps for the next time, where it can (from version 22 on); of maps there is nothing in it.
module.enableCompileCache?.();

// A reader that goes away early, such as `head`, is no mistake.
process.stdout.on('error', (problem: NodeJS.ErrnoException) =>
  process.exit(problem.code === 'EPIPE' ? 0 : 2),
);

try {
  const code = await run(process.argv.slice(2));
  if (code !== undefined) process.exitCode = code;
} catch (problem) {
  say(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
}
