import { newEmitter, type Event } from './emitter.ts';
import type { ServerConnection } from './languageClient/connection.ts';
import { newRestartPolicy } from './languageClient/restarts.ts';

/** The language server, as long as the window lives: started at the first need, and again when it stops by itself. */
export interface LanguageServer {
  /** Starts it if it was not started yet. Never rejects: `onFailure` hears why it did not. */
  readonly start: () => Promise<void>;
  /** Stops it if it runs, and starts it anew; the way back after a failure. Never rejects. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Whether it runs and answers now. */
  readonly isUp: () => boolean;
  /** Starts it if need be, and asks; rejects if it cannot start or stops before it has answered. */
  readonly request: <Answer>(method: string, params: object) => Promise<Answer>;
  /** Says what is lost if it does not run. */
  readonly notify: (method: string, params: object) => void;
  /** Hears every server from the next start on; to be called before the first one. */
  readonly onNotification: <Params>(method: string, handle: (params: Params) => void) => void;
  /** Answers every server from the next start on; to be called before the first one. */
  readonly onRequest: <Params>(method: string, answer: (params: Params) => unknown) => void;
  /** A server is up: it knows the open documents and nothing that was asked of one before it. */
  readonly onRunning: Event<undefined>;
  /** There is no server, and there will be none until `restart`. */
  readonly onFailure: Event<'missing' | 'gave-up'>;
}

/** @param connect Prepares a server; nothing runs before `start` is called on what it gives. */
export function newLanguageServer(connect: () => Promise<ServerConnection>): LanguageServer {
  const running = newEmitter<undefined>();
  const failure = newEmitter<'missing' | 'gave-up'>();
  const hooks: ((connection: ServerConnection) => void)[] = [];
  let policy = newRestartPolicy();
  let current: Promise<ServerConnection> | undefined;
  /** The one that is to run; it may still be starting. Others that end, or start after all, are no news. */
  let wanted: ServerConnection | undefined;
  let isUp = false;

  const get = (): Promise<ServerConnection> => {
    if (!current) {
      current = launch();
      // Whoever asked hears of it too; this is for when nobody did.
      current.catch(() => {});
    }
    return current;
  };

  async function launch(): Promise<ServerConnection> {
    let connection: ServerConnection | undefined;
    try {
      connection = wanted = await connect();
      for (const hook of hooks) hook(connection);
      connection.onLost(lost);
      await connection.start();
    } catch (error) {
      void connection?.stop();
      if (connection === wanted) failure.fire('missing');
      throw error;
    }
    if (connection !== wanted) throw new Error('The server was stopped while it started.');
    isUp = true;
    running.fire(undefined);
    return connection;
  }

  function lost(): void {
    isUp = false;
    wanted = undefined;
    if (policy.mayRestart(Date.now())) {
      current = undefined;
      void get();
    } else {
      current = Promise.reject(new Error('The server stopped too often.'));
      current.catch(() => {});
      failure.fire('gave-up');
    }
  }

  async function stop(): Promise<void> {
    const old = wanted;
    current = undefined;
    wanted = undefined;
    isUp = false;
    await old?.stop();
  }

  return {
    start: () =>
      get().then(
        () => {},
        () => {},
      ),
    restart: async () => {
      await stop();
      policy = newRestartPolicy();
      await get().catch(() => {});
    },
    stop,
    isUp: () => isUp,
    request: async (method, params) => (await get()).request(method, params),
    notify: (method, params) => {
      if (isUp) wanted?.notify(method, params);
    },
    onNotification: (method, handle) => void hooks.push((line) => line.onNotification(method, handle)),
    onRequest: (method, answer) => void hooks.push((line) => line.onRequest(method, answer)),
    onRunning: running.event,
    onFailure: failure.event,
  };
}
