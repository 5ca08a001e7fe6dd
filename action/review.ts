import { diffSettingsOf, type DiffOptions } from '../core/diff/index.ts';
import { comparedSides, comparingOptions } from '../cli/comparedSides.ts';
import type { Review } from '../cli/formats/review/index.ts';
import type { Repository } from '../cli/host/git.ts';
import { commitSides } from '../cli/host/sides.ts';
import { isWanted, type Inputs } from './inputs.ts';
import type { Job } from './job.ts';
import { actionMessages as messages } from './messages.ts';
import { usersOf } from './users.ts';

/** So many maps of one pull request are compared. */
const MOST_MAPS = 200;

export interface Range {
  /** Where the pull request began, and its newest commit. */
  readonly start: string;
  readonly head: string;
  /** The newest commit of the branch that it goes to: what holds there holds for it. */
  readonly base: string;
}

/** Compares the maps of two commits, as the settings of the base branch judge them. */
export async function reviewOf(
  repository: Repository,
  range: Range,
  inputs: Inputs,
  job: Job,
): Promise<Review & { readonly options: DiffOptions }> {
  const { before, after } = await commitSides(repository, range.start, range.head, {
    wants: (path) => isWanted(inputs.paths, path),
    most: MOST_MAPS,
    onlyCommits: true,
    // For the pictures, in which is also what did not change.
    whole: true,
  });
  const settings = diffSettingsOf(await configAt(repository, range.base, inputs.config, job));
  for (const problem of settings.problems) job.note('warning', messages.inConfig(inputs.config, problem));
  const result = comparedSides({ before, after }, settings);
  const options = comparingOptions({ before, after }, settings);
  return { result, before, after, options, usedBy: await usersOf(result, repository, range.head) };
}

async function configAt(repository: Repository, commit: string, path: string, job: Job): Promise<unknown> {
  const text = await repository.text(commit, path);
  try {
    return text === undefined ? {} : JSON.parse(text);
  } catch {
    job.note('warning', messages.badConfig(path));
    return {};
  }
}
