import {
  AbstractMessageReader,
  createConnection,
  ProposedFeatures,
  type DataCallback,
  type Message,
  type MessageWriter,
} from 'vscode-languageserver/node';
import type { Workspace } from '../../core/workspace.ts';
import { guarded } from '../../server/host/guard.ts';
import { startServer } from '../../server/lsp/server.ts';
import type { RawMessage } from './rawServer.ts';

/** A server in this process: the same that ships, over a line of values instead of bytes. */
export interface LineServer {
  /** Says anything, be it a message or not. */
  readonly say: (message: unknown) => void;
  /** Asks with an id of its own; gives the answer, or the error. */
  readonly ask: (method: string, params?: unknown) => Promise<RawMessage>;
  readonly tell: (method: string, params?: unknown) => void;
  /** Introduces a client. */
  readonly start: (capabilities?: object, initializationOptions?: object) => Promise<RawMessage>;
  /** How many questions with ids of `ask` have no answer yet. */
  readonly unanswered: () => readonly string[];
}

export interface LineServerOptions {
  readonly workspace: Workspace;
  /** What the client answers where the server asks. */
  readonly answer?: (message: RawMessage) => object;
  /** Hears all that the server says. */
  readonly hear?: (message: RawMessage) => void;
}

export function lineServer({
  workspace,
  answer = () => ({ result: null }),
  hear,
}: LineServerOptions): LineServer {
  const reader = new ValueReader();
  const asked = new Map<
    string,
    { readonly what: string; readonly answered: (message: RawMessage) => void }
  >();
  const receive = (message: RawMessage): void => {
    hear?.(message);
    if (message.method !== undefined && message.id !== undefined)
      reader.say({ jsonrpc: '2.0', id: message.id, ...answer(message) });
    if (message.method !== undefined) return;
    const question = asked.get(String(message.id));
    asked.delete(String(message.id));
    question?.answered(message);
  };
  const writer: MessageWriter = {
    onError: () => ({ dispose: () => undefined }),
    onClose: () => ({ dispose: () => undefined }),
    write: (message: Message) => {
      // As it would come through a pipe.
      const copy = JSON.parse(JSON.stringify(message)) as RawMessage;
      return Promise.resolve().then(() => receive(copy));
    },
    end: () => undefined,
    dispose: () => undefined,
  };
  const line = guarded({ reader, writer });
  startServer(createConnection(ProposedFeatures.all, line.reader, line.writer), () => workspace);
  let count = 0;
  const self: LineServer = {
    say: (message) => reader.say(message),
    ask: (method, params) =>
      new Promise((answered) => {
        const id = `ask-${++count}`;
        asked.set(id, { what: `${method} ${JSON.stringify(params)?.slice(0, 300)}`, answered });
        reader.say({ jsonrpc: '2.0', id, method, params });
      }),
    tell: (method, params) => reader.say({ jsonrpc: '2.0', method, params }),
    start: async (capabilities = {}, initializationOptions = {}) => {
      const rootUri = 'file:///work';
      const hello = { processId: null, rootUri, workspaceFolders: [{ uri: rootUri, name: 'work' }], capabilities, initializationOptions }; // prettier-ignore
      const answered = await self.ask('initialize', hello);
      self.tell('initialized', {});
      return answered;
    },
    unanswered: () => [...asked.values()].map(({ what }) => what),
  };
  return self;
}

class ValueReader extends AbstractMessageReader {
  private callback: DataCallback = () => undefined;

  listen(callback: DataCallback): { dispose: () => void } {
    this.callback = callback;
    return { dispose: () => undefined };
  }

  say(value: unknown): void {
    const text = JSON.stringify(value);
    this.callback((text === undefined ? undefined : JSON.parse(text)) as Message);
  }
}
