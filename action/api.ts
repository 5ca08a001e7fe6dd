import { actionMessages as messages } from './messages.ts';

/** What GitHub's interface for programs answers to one question. */
export interface Api {
  /** @throws ApiFailure if there is no answer that says yes */
  ask(method: 'GET' | 'POST' | 'PATCH', address: string, body?: unknown): Promise<unknown>;
}

/** Why GitHub did not do what it was asked for, in a sentence. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  /** Of the answer; nothing where there was none. */
  readonly status: number | undefined;

  constructor(sentence: string, status?: number) {
    super(sentence);
    this.status = status;
  }

  /** True if the token may not do it. */
  get isRefused(): boolean {
    return this.status === 401 || this.status === 403 || this.status === 404;
  }
}

/** A question is asked so many times before it is given up. */
const ATTEMPTS = 4;
/** Seconds that are waited at most because GitHub says so. */
const MOST_PATIENCE = 60;

export interface ApiOptions {
  /** As `https://api.github.com`. Questions begin with `/`, or are whole addresses of the same machine. */
  readonly root: string;
  readonly token: string;
}

/**
 * Asks by HTTP. What is asked too often is asked again when GitHub says so, and so is a question (never an
 * order, which may have been heard) that failed on GitHub's side.
 */
export function apiOf({ root, token }: ApiOptions): Api {
  return {
    ask: async (method, address, body) => {
      for (let attempt = 1; ; attempt++) {
        const response = await fetch(address.startsWith('/') ? root + address : address, {
          method,
          headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'user-agent': 'journey-map-as-code',
            'x-github-api-version': '2022-11-28',
          },
          signal: AbortSignal.timeout(30_000),
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }).catch((problem: unknown) => reasonOf(problem));
        if (typeof response !== 'string' && response.ok)
          return response.json().catch(() => {
            throw new ApiFailure(messages.strange, response.status);
          });
        const failure = failureOf(response);
        const pause = attempt < ATTEMPTS ? pauseBefore(attempt, method, response) : undefined;
        if (pause === undefined) throw failure;
        await new Promise((resolve) => setTimeout(resolve, pause * 1000));
      }
    },
  };
}

function failureOf(response: Response | string): ApiFailure {
  if (typeof response === 'string') return new ApiFailure(messages.unreachable(response));
  const { status } = response;
  // So that nobody takes it for a missing permission.
  if (isRateLimited(response)) return new ApiFailure(messages.rateLimited, 429);
  if (status === 401 || status === 403 || status === 404)
    return new ApiFailure(messages.refused(status), status);
  return new ApiFailure(messages.failed(status), status);
}

function isRateLimited({ status, headers }: Response): boolean {
  return (
    status === 429 ||
    (status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0'))
  );
}

/** Seconds to wait before it is asked again; nothing if that makes no sense. */
function pauseBefore(attempt: number, method: string, response: Response | string): number | undefined {
  const backOff = 2 ** (attempt - 1);
  if (typeof response === 'string') return method === 'GET' ? backOff : undefined;
  const asked = Number(response.headers.get('retry-after') ?? NaN);
  if (isRateLimited(response)) return asked <= MOST_PATIENCE ? asked : undefined;
  if (response.status < 500 || method === 'POST') return undefined;
  return asked <= MOST_PATIENCE ? asked : backOff;
}

/** Node.js says "fetch failed", and what failed in the cause. */
function reasonOf(problem: unknown): string {
  const { cause } = problem as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : problem instanceof Error ? problem.name : 'unknown';
}
