import {
  CloseAction,
  ErrorAction,
  State,
  type BaseLanguageClient,
  type ErrorHandler,
} from 'vscode-languageclient';

/** A server and the line to it, as the rest of the client sees it: nothing of the client library shows. */
export interface ServerConnection {
  /** Starts the server; rejects if it cannot start. Called once. */
  readonly start: () => Promise<void>;
  /** Stops the server, waiting two seconds at most; never rejects. A stopped one does not start again. */
  readonly stop: () => Promise<void>;
  readonly request: <Answer>(method: string, params: object) => Promise<Answer>;
  /** Sends what is lost if the server does not run. */
  readonly notify: (method: string, params: object) => void;
  readonly onNotification: <Params>(method: string, handle: (params: Params) => void) => void;
  /** Answers requests of the server; what `answer` gives must be JSON. */
  readonly onRequest: <Params>(method: string, answer: (params: Params) => unknown) => void;
  /** Called when a server that was up has stopped without being told to. */
  readonly onLost: (handle: () => void) => void;
}

/** What surrounds a client of the library. */
export interface Surroundings {
  /** Called once the server has stopped for good. */
  readonly release?: () => void;
  /** Rejects if the server fails in a way that the library does not notice while it starts. */
  readonly failed?: Promise<never>;
}

/** Hides the client library. */
export function connectionOf(
  client: BaseLanguageClient,
  { release = () => {}, failed }: Surroundings = {},
): ServerConnection {
  let wanted = true;
  return {
    start: () => (failed ? Promise.race([client.start(), failed]) : client.start()),
    stop: async () => {
      wanted = false;
      await client.dispose().catch(() => {});
      release();
    },
    request: (method, params) => client.sendRequest(method, params),
    notify: (method, params) => void client.sendNotification(method, params).catch(() => {}),
    onNotification: (method, handle) => void client.onNotification(method, handle),
    onRequest: (method, answer) => void client.onRequest(method, answer),
    onLost: (handle) => {
      let wasUp = false;
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) wasUp = true;
        else if (wasUp && wanted) {
          wanted = false;
          release();
          handle();
        }
      });
    },
  };
}

/**
 * Leaves it to us what follows when the server stops: the library's own way of starting it again tells people so in
 * its own words, and goes wrong if the server stops while it is starting.
 */
export const leaveItToUs: ErrorHandler = {
  error: (_error, _message, count) => ({
    action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    handled: true,
  }),
  closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
};
