import assert from 'node:assert/strict';
import { newRest } from '../../client/languageClient/rest.ts';

function newToken() {
  const listeners = new Set<() => void>();
  let isCancellationRequested = false;
  return {
    get isCancellationRequested() {
      return isCancellationRequested;
    },
    onCancellationRequested: (listener: () => void) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    cancel: () => {
      isCancellationRequested = true;
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

/** What an answer is by now. */
async function now(answer: Promise<boolean>): Promise<boolean | 'waits'> {
  return Promise.race([answer, new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')))]);
}

describe('what is large is asked of a text', () => {
  const never = 1 << 30;
  const text = { lineCount: 5000, version: 1 };

  it('at once the first time, and as long as it does not change', async () => {
    const mayAsk = newRest({ fromLines: 3000, pauseMs: never });
    const one = { ...text };
    assert.equal(await mayAsk(one, newToken()), true);
    assert.equal(await mayAsk(one, newToken()), true);
  });
  it('at once of a short one', async () => {
    const mayAsk = newRest({ fromLines: 3000, pauseMs: never });
    const short = { lineCount: 2999, version: 1 };
    assert.equal(await mayAsk(short, newToken()), true);
    short.version = 2;
    assert.equal(await mayAsk(short, newToken()), true);
  });
  it('after a pause once it was edited', async () => {
    const mayAsk = newRest({ fromLines: 3000, pauseMs: 1 });
    const edited = { ...text };
    await mayAsk(edited, newToken());
    edited.version = 2;
    const token = newToken();
    assert.equal(await mayAsk(edited, token), true);
    assert.equal(token.listeners.size, 0);
  });
  it('not if the next key calls it off, and the next one waits in turn', async () => {
    const mayAsk = newRest({ fromLines: 3000, pauseMs: never });
    const edited = { ...text };
    await mayAsk(edited, newToken());
    for (edited.version = 2; edited.version < 4; edited.version++) {
      const token = newToken();
      const answer = mayAsk(edited, token);
      assert.equal(await now(answer), 'waits');
      token.cancel();
      assert.equal(await now(answer), false);
      assert.equal(token.listeners.size, 0);
      assert.equal(await mayAsk(edited, token), false, 'called off before it began');
    }
  });
});
