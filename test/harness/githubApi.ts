import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A comment as GitHub keeps it. */
export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
}

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What an answer is instead of the usual one. */
export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The order is carried out all the same. */
  readonly isDone?: boolean;
}

/** A local stand-in of GitHub's interface for programs: comments of one pull request, with pages, and who asks. */
export interface FakeGitHub {
  readonly url: string;
  readonly comments: FakeComment[];
  readonly requests: FakeRequest[];
  /** Whose token it is. */
  login: string;
  /** Open pull requests, for lists and by number. */
  pulls: readonly { readonly number: number; readonly base: { readonly sha: string }; readonly head: { readonly sha: string; readonly label: string } }[]; // prettier-ignore
  /** Where two commits began to differ. */
  mergeBase: (base: string, head: string) => string | undefined;
  /** Asked before each request; an answer stands in for the usual one. */
  trouble: (request: FakeRequest) => FakeAnswer | undefined;
  /** As at the beginning. */
  reset(): void;
  close(): Promise<void>;
}

/** Opens this machine, and nothing else, to the tests that run meanwhile and to what they start; see `noNetwork.mjs`. */
const reachable = 'JOURNEY_TESTS_REACH_THEMSELVES';

export async function fakeGitHub(): Promise<FakeGitHub> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const asked = { method: request.method ?? '', path: request.url ?? '', body: text === '' ? undefined : (JSON.parse(text) as unknown) }; // prettier-ignore
      github.requests.push(asked);
      const trouble = github.trouble(asked);
      const usual = trouble && !trouble.isDone ? undefined : answerTo(asked);
      const status = trouble?.status ?? usual?.status ?? 500;
      response.writeHead(status, { 'content-type': 'application/json', ...trouble?.headers });
      response.end(JSON.stringify(trouble ? { message: 'Trouble' } : usual?.json));
    });
  });
  process.env[reachable] = '1';
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const initial = {
    login: 'github-actions[bot]',
    pulls: [],
    mergeBase: () => undefined,
    trouble: () => undefined,
  };
  const github: FakeGitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments: [],
    requests: [],
    ...initial,
    reset: () => {
      github.comments.length = 0;
      github.requests.length = 0;
      Object.assign(github, initial);
    },
    close: () => {
      Reflect.deleteProperty(process.env, reachable);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return github;

  function answerTo({ method, path, body }: FakeRequest): {
    readonly status: number;
    readonly json: unknown;
  } {
    const url = new URL(path, github.url);
    const said = body as { readonly body?: string } | undefined;
    if (path === '/graphql') return { status: 200, json: { data: { viewer: { login: github.login } } } };
    const one = /^\/repos\/o\/r\/issues\/comments\/(\d+)$/.exec(url.pathname);
    if (one && method === 'PATCH') {
      const comment = github.comments.find(({ id }) => id === Number(one[1]));
      if (comment) comment.body = said?.body ?? '';
      return { status: comment ? 200 : 404, json: comment };
    }
    if (/^\/repos\/o\/r\/issues\/\d+\/comments$/.test(url.pathname)) {
      if (method === 'POST') {
        const comment = {
          id: 1000 + github.comments.length,
          body: said?.body ?? '',
          user: { login: github.login },
        };
        github.comments.push(comment);
        return {
          status: 201,
          json: { ...comment, html_url: `https://github.com/o/r/pull/1#issuecomment-${comment.id}` },
        };
      }
      const [size, page] = ['per_page', 'page'].map((name) => Number(url.searchParams.get(name)));
      return {
        status: 200,
        json: github.comments.slice(((page ?? 1) - 1) * (size ?? 30), (page ?? 1) * (size ?? 30)),
      };
    }
    const compared = /^\/repos\/o\/r\/compare\/(\w+)\.\.\.(\w+)$/.exec(url.pathname);
    if (compared) {
      const sha = github.mergeBase(compared[1] ?? '', compared[2] ?? '');
      return sha === undefined
        ? { status: 404, json: {} }
        : { status: 200, json: { merge_base_commit: { sha } } };
    }
    const head = url.searchParams.get('head');
    if (url.pathname === '/repos/o/r/pulls')
      return { status: 200, json: github.pulls.filter((pull) => pull.head.label === head) };
    const pull = github.pulls.find(({ number }) => url.pathname === `/repos/o/r/pulls/${number}`);
    return pull ? { status: 200, json: pull } : { status: 404, json: {} };
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
