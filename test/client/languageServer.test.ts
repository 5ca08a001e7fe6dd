import assert from 'node:assert/strict';
import type { ServerConnection } from '../../client/languageClient/connection.ts';
import { newLanguageServer, type LanguageServer } from '../../client/languageServer.ts';

/** Servers that start, or do not, as they are told to; and what became of them. */
function world(): {
  readonly server: LanguageServer;
  readonly log: string[];
  readonly lose: () => void;
  readonly tell: (said: string) => void;
  canStart: boolean;
  beforeStart: Promise<void>;
} {
  const log: string[] = [];
  let lose = (): void => {};
  let tell = (_said: string): void => {};
  let count = 0;
  const self = {
    log,
    canStart: true,
    beforeStart: Promise.resolve(),
    lose: () => lose(),
    tell: (said: string) => tell(said),
    server: newLanguageServer(async (): Promise<ServerConnection> => {
      const id = ++count;
      return {
        start: async () => {
          await self.beforeStart;
          if (!self.canStart) throw new Error('no');
          log.push(`start ${id}`);
        },
        stop: async () => void log.push(`stop ${id}`),
        request: async <Answer>(method: string) => `${method} by ${id}` as Answer,
        notify: (method) => void log.push(`${method} to ${id}`),
        onNotification: (_method, handle) => (tell = handle as (said: string) => void),
        onRequest: () => {},
        onLost: (handle) => (lose = handle),
      };
    }),
  };
  self.server.onRunning(() => log.push('running'));
  self.server.onFailure((kind) => log.push(kind));
  return self;
}

const settled = (): Promise<void> => new Promise(setImmediate);

describe('the language server of a window', () => {
  it('starts once, however many need it', async () => {
    const { server, log } = world();
    server.notify('lost', {});
    await Promise.all([server.start(), server.start(), server.request('a', {})]);
    assert.equal(server.isUp(), true);
    server.notify('said', {});
    assert.deepEqual(log, ['start 1', 'running', 'said to 1']);
  });

  it('starts again when it stops by itself, and hears the new one as the old', async () => {
    const { server, log, lose, tell } = world();
    server.onNotification<string>('news', (said) => log.push(said));
    await server.start();
    lose();
    await settled();
    tell('hello');
    assert.equal(await server.request('a', {}), 'a by 2');
    assert.deepEqual(log, ['start 1', 'running', 'start 2', 'running', 'hello']);
  });

  it('gives up on one that keeps stopping, says so once, and comes back when asked to', async () => {
    const { server, log, lose } = world();
    await server.start();
    for (let stop = 0; stop < 5; stop++) {
      lose();
      await settled();
    }
    assert.equal(server.isUp(), false);
    await assert.rejects(server.request('a', {}));
    await server.start();
    assert.equal(log.filter((said) => said === 'gave-up').length, 1);
    await server.restart();
    assert.equal(server.isUp(), true);
    assert.equal(await server.request('a', {}), 'a by 6');
  });

  it('does not try again by itself where it cannot start', async () => {
    const self = world();
    self.canStart = false;
    await self.server.start();
    await self.server.start();
    await assert.rejects(self.server.request('a', {}));
    assert.deepEqual(self.log, ['stop 1', 'missing']);
    self.canStart = true;
    await self.server.restart();
    assert.equal(self.server.isUp(), true);
  });

  it('starts anew even while one is starting that never comes to an end', async () => {
    const self = world();
    let goOn = (): void => {};
    self.beforeStart = new Promise((resolve) => (goOn = resolve));
    const first = self.server.request<string>('a', {}).catch((error: unknown) => String(error));
    await settled();
    self.beforeStart = Promise.resolve();
    await self.server.restart();
    goOn();
    assert.match(await first, /stopped while it started/);
    assert.equal(await self.server.request('a', {}), 'a by 2');
    assert.deepEqual(self.log, ['stop 1', 'start 2', 'running', 'start 1']);
  });

  it('stops the old one before it starts the new one', async () => {
    const { server, log } = world();
    await server.start();
    await server.restart();
    await server.stop();
    assert.deepEqual(log, ['start 1', 'running', 'stop 1', 'start 2', 'running', 'stop 2']);
    assert.equal(server.isUp(), false);
  });
});
