/** Every sentence that the action says of itself, in the job's log, its summary or the comment. */
export const actionMessages = {
  noEvent: 'This action runs in a workflow of GitHub Actions, and this is none.',
  noPullRequest: (event: string): string =>
    `This workflow was started by “${event}”, which names no pull request. Start it by pull_request, pull_request_target or workflow_run, or say which one as the input pull-request.`,
  noneAnyMore: 'No open pull request has this commit as its newest, so there is nothing to say.',
  badInput: (name: string, known: string): string => `The input ${name} can be ${known}.`,
  badKey: 'The input key may have up to 60 letters, digits, dots, hyphens and underscores.',
  noRepository: 'The repository is not checked out here. Put actions/checkout before this step.',
  noCommit: (id: string): string =>
    `The commit ${id.slice(0, 10)} could not be fetched. Let actions/checkout keep its credentials, or give this step a token that may read the repository.`,
  noCommonCommit:
    'Where the branch began could not be found, so it is compared with the base branch as it is now.',
  badConfig: (path: string): string =>
    `${path} of the base branch is not JSON that can be read, so it is left out.`,
  inConfig: (path: string, problem: string): string => `In ${path} of the base branch: ${problem}`,
  nothing: 'Nothing changed for the customer.',
  nothingAnyMore:
    'Nothing differs for the customer any more: an earlier version of this pull request did change something.',
  mayNotWrite:
    'There is no comment on the pull request, because this workflow may not write one. That is so for pull requests from forks, unless the workflow is set up for them.',
  noComment: (reason: string): string => `There is no comment on the pull request: ${reason}`,
  rest: (url: string): string => `All of it is in the [job summary](${url}).`,
  restElsewhere: 'journey diff says all of it.',
  written: 'The comment is written.',
  updated: 'The comment is brought up to date.',
  same: 'The comment says it already.',
  silent: 'Nothing changed for the customer, and no comment said otherwise.',
  tooGrave: (level: string): string =>
    `There is a change of the level “${level}” or worse, and fail-on asks for none.`,
  unreachable: (reason: string): string => `GitHub could not be reached (${reason}).`,
  rateLimited: 'GitHub takes no more requests for now. Run the job again later.',
  refused: (status: number): string => `GitHub refused (${status}). The token may lack a permission.`,
  failed: (status: number): string => `GitHub answered with ${status}. Run the job again.`,
  strange: 'GitHub answered in a way that is not understood.',
  tooManyComments: 'The pull request has more comments than can be looked through.',
  picturesWritten: (count: number, folder: string): string => `${count} pictures are in ${folder}.`,
  picturesTitle: 'Maps before and after',
  onePicture: 'Before and after in one picture, from change to change',
  before: 'Before',
  after: 'After',
  notThere: 'There is no map here.',
} as const;
