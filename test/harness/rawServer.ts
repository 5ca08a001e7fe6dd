import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newFrames } from '../../server/host/frames.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** A message of JSON-RPC as it comes. */
export interface RawMessage {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The built `journey lsp --stdio`, told whatever bytes one likes. */
export interface RawServer {
  readonly write: (bytes: string | Uint8Array) => void;
  /** The first message that fits, come or to come; or the exit code, if the server ends before. */
  readonly answer: (fits: (message: RawMessage) => boolean) => Promise<RawMessage | number | null>;
  /** Calls back for each message, too. */
  readonly hear: (listener: (message: RawMessage) => void) => void;
  /** Closes the line. */
  readonly end: () => void;
  readonly ended: Promise<number | null>;
  readonly errors: () => string;
  readonly kill: () => void;
}

export function rawServer(): RawServer {
  const child = spawn(process.execPath, [join(project, 'dist/cli/journey.mjs'), 'lsp', '--stdio']);
  const come: RawMessage[] = [];
  const waiting = new Set<() => void>();
  const listeners: ((message: RawMessage) => void)[] = [];
  let errors = '';
  const frames = newFrames({
    message: (value) => {
      come.push(value as RawMessage);
      for (const look of [...waiting]) look();
      for (const listen of listeners) listen(value as RawMessage);
    },
    lost: (reason) => {
      throw new Error(`The server itself does not keep to the protocol: ${reason}`);
    },
  });
  child.stdout.on('data', (bytes: Buffer) => frames.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => (errors += String(bytes)));
  // One that has ended does not hear what else is written.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    write: (bytes) => void child.stdin.write(bytes),
    answer: (fits) =>
      Promise.race([
        ended,
        new Promise<RawMessage>((resolve) => {
          const look = (): void => {
            const found = come.find(fits);
            if (!found) return;
            waiting.delete(look);
            resolve(found);
          };
          waiting.add(look);
          look();
        }),
      ]),
    hear: (listener) => void listeners.push(listener),
    end: () => void child.stdin.end(),
    ended,
    errors: () => errors,
    kill: () => child.kill('SIGKILL'),
  };
}

/** A message in its frame. */
export function framed(message: unknown): string {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
