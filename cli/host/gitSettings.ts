import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';

/** The settings of git that somebody wants changed: those of one repository, or their own. */
export interface GitSettings {
  /** How the place is called in a sentence. */
  readonly where: string;
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  unset(key: string): Promise<void>;
  /** The file that says what is done with which files. */
  attributesPath(): Promise<string>;
}

/** @throws Failure if there is no git, or if the settings of a repository are wanted and there is none. */
export async function gitSettings(folder: string, scope: 'local' | 'global'): Promise<GitSettings> {
  const config = (...args: readonly string[]) => run(folder, ['config', `--${scope}`, ...args]);
  const change = async (key: string, ...args: readonly string[]): Promise<void> => {
    if ((await config(...args)) === undefined) throw new Failure(messages.gitRefused(key));
  };
  if (scope === 'local' && (await run(folder, ['rev-parse', '--git-dir'])) === undefined)
    throw new Failure(messages.noRepository);
  return {
    where: scope === 'local' ? messages.gitHere : messages.gitEverywhere,
    get: (key) => config('--get', key),
    set: (key, value) => change(key, key, value),
    unset: (key) => change(key, '--unset', key),
    attributesPath: async () => {
      if (scope === 'local') {
        const path = await run(folder, ['rev-parse', '--git-path', 'info/attributes']);
        return resolve(folder, path ?? join('.git', 'info', 'attributes'));
      }
      const own = await run(folder, ['config', '--global', '--type=path', '--get', 'core.attributesFile']);
      const home = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
      return own ?? join(home, 'git', 'attributes');
    },
  };
}

/** What git says, without the end of its last line; nothing if it fails. */
function run(folder: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((done, fail) => {
    execFile('git', ['-C', folder, ...args], (problem, stdout) => {
      if (problem?.code === 'ENOENT') fail(new Failure(messages.noGit));
      else done(problem ? undefined : stdout.replace(/\r?\n$/, ''));
    });
  });
}
