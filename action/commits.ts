import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { partOf } from '../core/text/json.ts';
import { Failure } from '../cli/failure.ts';
import type { Repository } from '../cli/host/git.ts';
import type { Api } from './api.ts';
import { actionMessages as messages } from './messages.ts';
import { isCommit, type PullRequest } from './pullRequest.ts';

const run = promisify(execFile);

export interface Fetching {
  readonly repository: Repository;
  readonly api: Api;
  /** As `owner/name`, and the machine that it is on. */
  readonly name: string;
  readonly server: string;
  readonly token: string;
}

/**
 * Makes sure that the commits of a pull request are in the repository, and says with which one it is to be compared: where it
 * began. Commits come as data into git's store. No branch, no index and no file of the working tree is touched, so
 * nothing of a stranger's pull request is ever there to be run.
 *
 * @returns the commit where it began; nothing where that could not be found
 */
export async function fetchCommits(pull: PullRequest, fetching: Fetching): Promise<string | undefined> {
  const { repository } = fetching;
  await bring(pull.base, [pull.base], fetching);
  await bring(pull.head, [`refs/pull/${pull.number}/head`, pull.head], fetching);
  const isShallow = (await git(fetching, ['rev-parse', '--is-shallow-repository'])) !== 'false';
  const found = isShallow ? undefined : await repository.mergeBase(pull.base, pull.head);
  const start =
    found ?? (await askForStart(pull, fetching)) ?? (await repository.mergeBase(pull.base, pull.head));
  if (start === undefined) return undefined;
  await bring(start, [start], fetching);
  return start;
}

async function askForStart(
  { base, head }: PullRequest,
  { api, name }: Fetching,
): Promise<string | undefined> {
  const compared = await api
    .ask('GET', `/repos/${name}/compare/${base}...${head}?per_page=1`)
    .catch(() => undefined);
  const start = partOf(partOf(compared, 'merge_base_commit'), 'sha');
  return isCommit(start) ? start : undefined;
}

/** Fetches by one name after the other until the commit is there. */
async function bring(commit: string, names: readonly string[], fetching: Fetching): Promise<void> {
  const { repository } = fetching;
  for (const name of names) {
    if ((await repository.commit(commit)) === commit) return;
    // A whole clone must not become a shallow one by this.
    const isShallow = (await git(fetching, ['rev-parse', '--is-shallow-repository'])) === 'true';
    const depth = isShallow ? ['--depth=1'] : [];
    const what = [
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-recurse-submodules',
      '--no-auto-maintenance',
    ];
    await git(fetching, ['fetch', ...what, ...depth, '--end-of-options', 'origin', name]);
  }
  if ((await repository.commit(commit)) !== commit) throw new Failure(messages.noCommit(commit));
}

async function git(
  { repository, server, token }: Fetching,
  args: readonly string[],
): Promise<string | undefined> {
  const hasOwn = await run('git', [
    '-C',
    repository.root,
    'config',
    '--get-all',
    `http.${server}/.extraheader`,
  ]).then(
    ({ stdout }) => stdout.trim() !== '',
    () => false,
  );
  // What actions/checkout left is enough; two headers would be one too many. By the environment nobody sees it.
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const credentials =
    hasOwn || token === ''
      ? {}
      : {
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
          GIT_CONFIG_VALUE_0: header,
        };
  return run('git', ['-C', repository.root, '-c', 'core.hooksPath=/dev/null', ...args], {
    env: { ...process.env, ...credentials, GIT_TERMINAL_PROMPT: '0' },
  }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}
