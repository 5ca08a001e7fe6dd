import {
  AbstractMessageReader,
  ErrorCodes,
  Message,
  type DataCallback,
  type Disposable,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';
import { faultIn, isRecord } from '../lsp/params.ts';

type Id = string | number | null;

/** A line to a client that no message can bring out of step. */
export interface Line {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** True once the client has said that it will not ask any more. */
  readonly isShutDown: () => boolean;
}

/**
 * Stands between a line and the library that answers, and lets through what the library can answer: the rest is refused
 * here, with an error, so that nobody waits for an answer that never comes. What is refused: what is no message (such as
 * a list of them, which LSP does not have), a second question with the id of one that is not answered, questions before
 * the client has introduced itself or after it has said goodbye, and parameters of a wrong type. Of what is not asked but
 * told, nobody hears whether it was left out.
 */
export function guarded(line: { readonly reader: MessageReader; readonly writer: MessageWriter }): Line {
  /** Questions that were let through and are not answered. */
  const asked = new Map<string, string>();
  let phase: 'new' | 'up' | 'down' = 'new';

  const refuse = (id: Id, code: number, message: string): void => {
    // A client that is gone needs no answer.
    line.writer.write({ jsonrpc: '2.0', id, error: { code, message } } as Message).catch(() => undefined);
  };

  const mayAsk = (id: string | number, method: string, params: unknown): boolean => {
    const no = (code: number, message: string): false => {
      refuse(id, code, message);
      return false;
    };
    if (asked.has(String(id))) return no(ErrorCodes.InvalidRequest, `The id ${id} is in use.`);
    if (phase === 'new' && method !== 'initialize')
      return no(ErrorCodes.ServerNotInitialized, 'Say initialize first.');
    if (phase !== 'new' && method === 'initialize') return no(ErrorCodes.InvalidRequest, 'Said already.');
    if (phase === 'down') return no(ErrorCodes.InvalidRequest, 'The server was shut down.');
    const fault = faultIn(params);
    if (fault !== undefined) return no(ErrorCodes.InvalidParams, fault);
    asked.set(String(id), method);
    if (method === 'shutdown') phase = 'down';
    return true;
  };
  const mayTell = (method: string, params: unknown): boolean => {
    if (method === 'exit') return true;
    if (method === '$/cancelRequest')
      return isRecord(params) && isId(params['id']) && asked.has(String(params['id']));
    return phase === 'up' && faultIn(params) === undefined;
  };
  const may = (value: unknown): value is Message => {
    if (value === undefined) refuse(null, ErrorCodes.ParseError, 'That is no JSON.');
    else if (!isRecord(value))
      for (const id of idsIn(value)) refuse(id, ErrorCodes.InvalidRequest, 'One message at a time.'); // prettier-ignore
    else if (typeof value['method'] === 'string') {
      const { id, method, params } = value;
      if (id === undefined) return mayTell(method, params);
      if (isId(id)) return mayAsk(id, method, params);
      refuse(null, ErrorCodes.InvalidRequest, 'An id is a number or a text.');
    } else if ('method' in value || !isId(value['id'])) {
      refuse(isId(value['id']) ? value['id'] : null, ErrorCodes.InvalidRequest, 'That is no message.');
    } else return true;
    return false;
  };

  return {
    reader: new GuardedReader(line.reader, may),
    writer: {
      ...{ onError: line.writer.onError, onClose: line.writer.onClose },
      write: (message) => {
        if (Message.isResponse(message)) {
          const method = asked.get(String(message.id));
          asked.delete(String(message.id));
          if (method === 'initialize' && !message.error) phase = 'up';
        }
        return line.writer.write(message);
      },
      end: () => line.writer.end(),
      dispose: () => line.writer.dispose(),
    },
    isShutDown: () => phase === 'down',
  };
}

class GuardedReader extends AbstractMessageReader {
  private readonly inner: MessageReader;
  private readonly may: (value: unknown) => value is Message;

  constructor(inner: MessageReader, may: (value: unknown) => value is Message) {
    super();
    this.inner = inner;
    this.may = may;
    inner.onError((error) => this.fireError(error));
    inner.onClose(() => this.fireClose());
    inner.onPartialMessage((info) => this.firePartialMessage(info));
  }

  listen(callback: DataCallback): Disposable {
    return this.inner.listen((message: unknown) => {
      if (this.may(message)) callback(message);
    });
  }

  override dispose(): void {
    super.dispose();
    this.inner.dispose();
  }
}

/** The ids of the questions in a list of messages; at least one, as somebody waits for something. */
function idsIn(value: unknown): readonly Id[] {
  const ids = Array.isArray(value)
    ? value.flatMap((one: unknown) =>
        isRecord(one) && isId(one['id']) && 'method' in one ? [one['id']] : [],
      )
    : [];
  return ids.length > 0 ? ids : [null];
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
