import assert from 'node:assert/strict';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Documents } from '../../server/lsp/answers/answers.ts';
import { refresh } from '../../server/lsp/answers/refresh.ts';

type Listener = (edited: string | undefined) => void;

/** Whether a client is to be told to ask for the lines above blocks again, after an edit with such documents open. */
function expectAskedAgain(open: readonly string[], edited: string | undefined, wanted: boolean): void {
  const listeners: Listener[] = [];
  const documents = {
    onAnalysed: () => {},
    index: () => ({ onChange: (listener: Listener) => listeners.push(listener) }),
    store: () => ({ allOpen: () => open.map((uri) => ({ source: { uri } })) }),
  } as unknown as Documents;
  const ability = refresh({} as Connection, documents);
  const client = { capabilities: { workspace: { codeLens: { refreshSupport: true } } } };
  if (typeof ability === 'function') ability(client as InitializeParams);
  assert.equal(listeners.length, 1);
  const { setTimeout: real } = globalThis;
  let timers = 0;
  try {
    globalThis.setTimeout = (() => ++timers) as unknown as typeof setTimeout;
    listeners[0]?.(edited);
  } finally {
    globalThis.setTimeout = real;
  }
  assert.equal(timers > 0, wanted);
}

describe('lines above blocks are asked for again', () => {
  it('not where the one open text is edited, as its editor asks by itself', () =>
    expectAskedAgain(['a'], 'a', false));
  it('where another text is open, which may tell of the one that is edited', () =>
    expectAskedAgain(['a', 'b'], 'a', true));
  it('where files or settings change', () => expectAskedAgain(['a'], undefined, true));
});
