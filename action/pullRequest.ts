import { asRecord, partOf } from '../core/text/json.ts';
import { Failure } from '../cli/failure.ts';
import { ApiFailure, type Api } from './api.ts';
import { actionMessages as messages } from './messages.ts';

/** The pull request that is reviewed. */
export interface PullRequest {
  readonly number: number;
  /** The newest commit of the branch that it goes to, and its own. */
  readonly base: string;
  readonly head: string;
}

export interface Started {
  /** By which kind of event the workflow was started, and what that says. */
  readonly event: string;
  readonly payload: unknown;
  /** As `owner/name`. */
  readonly repository: string;
  /** Said by the workflow itself. */
  readonly number: number | undefined;
}

/**
 * Which pull request a workflow is about; nothing where that is over. After another workflow (`workflow_run`) it is the
 * one whose newest commit that workflow ran on: GitHub is asked, and nothing is taken from what the workflow made.
 */
export async function pullRequestOf(started: Started, api: Api): Promise<PullRequest | undefined> {
  const { event, payload, repository, number } = started;
  if (number !== undefined) return known(await api.ask('GET', `/repos/${repository}/pulls/${number}`));
  const told = partOf(payload, 'pull_request');
  if (told !== undefined) return known(told);
  const run = partOf(payload, 'workflow_run');
  if (run === undefined) throw new Failure(messages.noPullRequest(event));
  const owner = partOf(partOf(partOf(run, 'head_repository'), 'owner'), 'login');
  const [branch, head] = [partOf(run, 'head_branch'), partOf(run, 'head_sha')];
  if (typeof owner !== 'string' || typeof branch !== 'string') return undefined;
  const from = encodeURIComponent(`${owner}:${branch}`);
  const found = await api.ask('GET', `/repos/${repository}/pulls?state=open&per_page=100&head=${from}`);
  const open = (Array.isArray(found) ? found : []).map(asRecord);
  const one = open.find((pull) => partOf(pull['head'], 'sha') === head);
  return one && known(one);
}

function known(pull: unknown): PullRequest {
  const number = partOf(pull, 'number');
  const [base, head] = [partOf(partOf(pull, 'base'), 'sha'), partOf(partOf(pull, 'head'), 'sha')];
  if (
    typeof number !== 'number' ||
    !Number.isSafeInteger(number) ||
    number < 1 ||
    !isCommit(base) ||
    !isCommit(head)
  )
    throw new ApiFailure(messages.strange);
  return { number, base, head };
}

/** True for the whole id of a commit: nothing else is ever given to git. */
export function isCommit(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id);
}
