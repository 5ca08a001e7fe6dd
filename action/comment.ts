import { partOf } from '../core/text/json.ts';
import { ApiFailure, type Api } from './api.ts';
import { actionMessages as messages } from './messages.ts';

/** Where the comment belongs. */
export interface CommentPlace {
  readonly api: Api;
  /** As `owner/name`. */
  readonly repository: string;
  readonly pull: number;
  /** Tells the comments of several steps apart. */
  readonly key: string;
  /** The whole address of GitHub's GraphQL. */
  readonly graphql: string;
}

/** What became of it, and where it is. */
export interface Written {
  readonly did: 'written' | 'updated' | 'same' | 'silent';
  readonly url: string;
}

/** Comments that are asked for at once, and how often. */
const PAGE = 100;
const MOST_PAGES = 60;
/** Who writes comments with the token that GitHub gives to workflows. */
const WORKFLOWS = 'github-actions[bot]';

/**
 * Writes the one comment, or brings it up to date. Where there is none yet, `quiet` writes none. A comment is ours only if we
 * wrote it ourselves and it begins with our mark: others may write the mark too, and what others wrote is never changed.
 */
export async function writeComment(
  place: CommentPlace,
  text: string,
  how: { readonly quiet: boolean },
): Promise<Written> {
  const body = `${markOf(place.key)}\n${text}`;
  const write = async (): Promise<Written> => {
    const old = await ownComment(place);
    if (old) return update(place, old, body);
    if (how.quiet) return { did: 'silent', url: '' };
    const path = `/repos/${place.repository}/issues/${place.pull}/comments`;
    const made = await place.api.ask('POST', path, { body });
    return { did: 'written', url: urlOf(made) };
  };
  try {
    return await write();
  } catch (problem) {
    // GitHub may have written it although it says that it failed: look again before there are two.
    if (problem instanceof ApiFailure && (problem.status ?? 500) >= 500) return write();
    throw problem;
  }
}

/** The longest that GitHub takes is a little more. */
export const LONGEST_COMMENT = 60_000;

/** What the comment begins with; nobody sees it. */
export function markOf(key: string): string {
  return `<!-- journey-map-review${key === '' ? '' : `:${key}`} -->`;
}

interface OldComment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
}

async function update({ api, repository }: CommentPlace, old: OldComment, body: string): Promise<Written> {
  if (old.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()) return { did: 'same', url: old.url };
  await api.ask('PATCH', `/repos/${repository}/issues/comments/${old.id}`, { body });
  return { did: 'updated', url: old.url };
}

/** The first comment that is ours, through all pages. */
async function ownComment(place: CommentPlace): Promise<OldComment | undefined> {
  const { api, repository, pull, key } = place;
  const mark = `${markOf(key)}\n`;
  let us: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const path = `/repos/${repository}/issues/${pull}/comments?per_page=${PAGE}&page=${page}`;
    const comments = await api.ask('GET', path);
    if (!Array.isArray(comments)) throw new ApiFailure(messages.strange);
    for (const comment of comments as readonly unknown[]) {
      const [id, body] = [partOf(comment, 'id'), partOf(comment, 'body')];
      if (typeof id !== 'number' || typeof body !== 'string') continue;
      if (!body.replaceAll('\r\n', '\n').startsWith(mark)) continue;
      us ??= await ownName(place);
      if (partOf(partOf(comment, 'user'), 'login') === us) return { id, body, url: urlOf(comment) };
    }
    if (comments.length < PAGE) return undefined;
  }
  throw new ApiFailure(messages.tooManyComments);
}

/** As whom the token writes; where GitHub does not say, as workflows do. */
async function ownName({ api, graphql }: CommentPlace): Promise<string> {
  // Every token may ask for the viewer; those of people may ask for the user, too.
  const answer = await api
    .ask('POST', graphql, { query: 'query { viewer { login } }' })
    .catch(() => undefined);
  const login =
    partOf(partOf(partOf(answer, 'data'), 'viewer'), 'login') ??
    partOf(await api.ask('GET', '/user').catch(() => undefined), 'login');
  return typeof login === 'string' && login !== '' ? login : WORKFLOWS;
}

function urlOf(comment: unknown): string {
  const url = partOf(comment, 'html_url');
  return typeof url === 'string' && /^https?:\/\/[^\s<>"']+$/.test(url) ? url : '';
}
