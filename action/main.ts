/** What changed for the customer in a pull request, as one comment on it. See action.yml and docs/pull-requests.md. */
import { readFile } from 'node:fs/promises';
import { isAtLeast } from '../core/diff/index.ts';
import { Failure } from '../cli/failure.ts';
import { diffGithub } from '../cli/formats/diffGithub.ts';
import { reviewMarkdown, type Review, type ReviewOptions } from '../cli/formats/review/index.ts';
import { repositoryAt } from '../cli/host/git.ts';
import { ApiFailure, apiOf } from './api.ts';
import { LONGEST_COMMENT, markOf, writeComment, type CommentPlace } from './comment.ts';
import { fetchCommits } from './commits.ts';
import { inputsOf } from './inputs.ts';
import { MOST_SUMMARY_BYTES, jobOf, withinBytes, type Job } from './job.ts';
import { actionMessages as messages } from './messages.ts';
import { asHtml } from '../cli/formats/overlays.ts';
import { writePictures } from './pictures.ts';
import { pullRequestOf } from './pullRequest.ts';
import { reviewOf } from './review.ts';

/** @returns the exit code of the step */
async function run(env: NodeJS.ProcessEnv, job: Job): Promise<number> {
  const inputs = inputsOf(env);
  const {
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_REPOSITORY: name,
    GITHUB_WORKSPACE: folder = process.cwd(),
  } = env;
  if (!eventPath || !name || !/^[\w.-]+\/[\w.-]+$/.test(name)) throw new Failure(messages.noEvent);
  const root = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const { token } = inputs;
  const api = apiOf({ root, token });
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  const payload: unknown = JSON.parse(await readFile(eventPath, 'utf8'));
  const pull = await pullRequestOf({ event, payload, repository: name, number: inputs.pullRequest }, api);
  if (!pull) {
    job.note('notice', messages.noneAnyMore);
    return 0;
  }
  const repository = await repositoryAt(folder).catch(() => undefined);
  if (!repository) throw new Failure(messages.noRepository);
  const found = await fetchCommits(pull, { repository, api, name, server, token });
  if (found === undefined) job.note('warning', messages.noCommonCommit);
  const start = found ?? pull.base;
  const review = await reviewOf(repository, { ...pull, start }, inputs, job);
  const { result } = review;
  const runUrl = `${server}/${name}/actions/runs/${/^\d+$/.exec(env['GITHUB_RUN_ID'] ?? '')?.[0] ?? ''}`;

  let pictures: string | undefined;
  if (inputs.pictures !== undefined && !result.identical) {
    const paths = new Set([...review.after.texts.keys(), ...review.before.texts.keys(), ...[...(review.usedBy?.values() ?? [])].flat()]); // prettier-ignore
    const count = await writePictures(
      [...paths],
      { repository, before: start, after: pull.head },
      inputs.pictures,
      await asHtml(result, review, review.options),
    );
    if (count > 0) {
      job.say(messages.picturesWritten(count, inputs.pictures));
      await job.output('pictures', inputs.pictures);
      pictures = `${runUrl}#artifacts`;
    }
  }
  job.annotate(diffGithub(result, review.after));
  const options: ReviewOptions = {
    pictures,
    compared: { before: start.slice(0, 10), after: pull.head.slice(0, 10) },
  };
  const place: CommentPlace = {
    api,
    repository: name,
    pull: pull.number,
    key: inputs.key,
    graphql: env['GITHUB_GRAPHQL_URL'] ?? 'https://api.github.com/graphql',
  };
  const problem = inputs.comments ? await comment(place, review, { ...options, rest: messages.rest(runUrl) }, job) : undefined; // prettier-ignore
  await summarise(review, options, problem, job);
  await job.output('level', result.changes.find(({ accepted }) => !accepted)?.level ?? 'none');
  const { failOn } = inputs;
  const isTooGrave = failOn !== undefined && result.changes.some((change) => isAtLeast(change, failOn));
  if (isTooGrave) job.note('error', messages.tooGrave(failOn));
  return isTooGrave || (problem !== undefined && inputs.requireComment) ? 1 : 0;
}

/** Writes the comment and says what became of it; what kept it from being written, as a sentence. */
async function comment(
  place: CommentPlace,
  review: Review,
  options: ReviewOptions,
  job: Job,
): Promise<string | undefined> {
  const quiet = review.result.identical;
  const most = LONGEST_COMMENT - markOf(place.key).length - 1;
  const text = quiet ? `${messages.nothingAnyMore}\n` : reviewMarkdown(review, { ...options, most });
  try {
    const { did, url } = await writeComment(place, text, { quiet });
    job.say(url === '' ? messages[did] : `${messages[did]} ${url}`);
    await job.output('comment', url);
    return undefined;
  } catch (problem) {
    if (!(problem instanceof ApiFailure)) throw problem;
    const sentence = problem.isRefused ? messages.mayNotWrite : messages.noComment(problem.message);
    job.note('warning', sentence);
    return sentence;
  }
}

async function summarise(
  review: Review,
  options: ReviewOptions,
  problem: string | undefined,
  job: Job,
): Promise<void> {
  const note = problem === undefined || review.result.identical ? '' : `> ${problem}\n\n`;
  const rest = { rest: messages.restElsewhere };
  await job.summarise(
    withinBytes(MOST_SUMMARY_BYTES, (most) => note + reviewMarkdown(review, { ...options, ...rest, most: most - note.length })), // prettier-ignore
  );
}

const job = jobOf(process.env);
try {
  process.exitCode = await run(process.env, job);
} catch (problem) {
  job.note('error', problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
}
