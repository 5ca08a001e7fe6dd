import module from 'node:module';
import { Failure } from './failure.ts';
import { messages, usage } from './messages.ts';
import { version } from './version.ts';
import { say } from './say.ts';

/** Each command gives its exit code, or nothing if it goes on by itself. Loaded only when it is called for. */
type Command = (args: readonly string[]) => Promise<number | undefined>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
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
  if (
    name === undefined ||
    name === '--help' ||
    name === '-h' ||
    name === 'help' ||
    rest.includes('--help')
  ) {
    process.stdout.write(usage);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Failure(messages.unknownCommand(name));
  return (await command())(rest);
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
  const isOption =
    problem instanceof Error && 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS');
  const sentence = problem instanceof Error ? problem.message : String(problem);
  say(isOption ? messages.badOption(sentence.split('. ')[0] + '.') : sentence);
  process.exitCode = 2;
}
