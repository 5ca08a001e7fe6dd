import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** What a server says is wrong, as far as it is looked at. */
export interface Diagnostic {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly message: string;
  readonly severity?: number;
  readonly code?: string | number;
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
  /** When it had been read, on the clock of `performance.now`. */
  readonly at: number;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const limitMs = 60_000;

/**
 * A client over stdio as plain as can be, the same for all servers: what it costs itself is next to nothing and falls
 * on all alike.
 */
export class RpcClient {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private rest: Buffer = Buffer.alloc(0);
  private ids = 0;
  private readonly answers = new Map<number, (result: unknown) => void>();
  private heard: ((published: Published) => void) | undefined;
  /** Fails when the server ends without having been told to. */
  private readonly died: Promise<never>;
  private stopping = false;

  /** Starts a server: a program of Node.js with its arguments. */
  constructor(args: readonly string[]) {
    this.child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.child.stdout.on('data', (chunk: Buffer) => this.read(chunk));
    this.died = new Promise((_, reject) => {
      this.child.once('exit', (code) => {
        if (!this.stopping) reject(new Error(`The server ${args[0]} ended with ${code}.`));
      });
    });
    // Whoever waits for an answer hears of it; if nobody does, nothing is lost.
    this.died.catch(() => {});
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Says hello; done when the server has said what it can do. */
  async initialize(folder: string): Promise<void> {
    await this.ask('initialize', {
      processId: process.pid, rootUri: folder, workspaceFolders: [{ uri: folder, name: 'bench' }], capabilities: {},
    }); // prettier-ignore
    this.tell('initialized', {});
  }

  /** Opens a document and waits for the first diagnostics that `isRight` takes. */
  open(uri: string, text: string, isRight: (published: Published) => boolean): Promise<number> {
    const textDocument = { uri, languageId: 'journey', version: 1, text };
    return this.tellAndWait('textDocument/didOpen', { textDocument }, isRight);
  }

  /** Changes a document; gives the ms from writing it to having read the diagnostics that `isRight` takes. */
  change(
    uri: string,
    version: number,
    range: Diagnostic['range'],
    text: string,
    isRight: (published: Published) => boolean,
  ): Promise<number> {
    const textDocument = { uri, version };
    return this.tellAndWait('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] }, isRight); // prettier-ignore
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.stopping = true;
    const ended = once(this.child, 'exit');
    await Promise.race([this.ask('shutdown', undefined), ended]);
    this.tell('exit', undefined);
    const late = setTimeout(() => this.child.kill(), 2000);
    await ended;
    clearTimeout(late);
  }

  private tellAndWait(
    method: string,
    params: unknown,
    isRight: (published: Published) => boolean,
  ): Promise<number> {
    const framed = frame({ jsonrpc: '2.0', method, params });
    const answer = new Promise<number>((resolve, reject) => {
      let last: Published | undefined;
      const late = setTimeout(() => {
        reject(new Error(`No right answer to ${method} came; the last one was ${JSON.stringify(last?.diagnostics.slice(0, 5))}.`)); // prettier-ignore
      }, limitMs);
      let start = 0;
      this.heard = (published) => {
        last = published;
        if (!isRight(published)) return;
        clearTimeout(late);
        this.heard = undefined;
        resolve(published.at - start);
      };
      start = performance.now();
      this.child.stdin.write(framed);
    });
    return Promise.race([answer, this.died]);
  }

  private ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.ids;
    const answer = new Promise((resolve) => this.answers.set(id, resolve));
    this.child.stdin.write(frame({ jsonrpc: '2.0', id, method, params }));
    return Promise.race([answer, this.died]);
  }

  private tell(method: string, params: unknown): void {
    this.child.stdin.write(frame({ jsonrpc: '2.0', method, params }));
  }

  private read(chunk: Buffer): void {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    for (;;) {
      const head = this.rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.rest.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.rest.length < end) return;
      const message = JSON.parse(this.rest.toString('utf8', head + 4, end)) as Message;
      this.rest = this.rest.subarray(end);
      this.hear(message);
    }
  }

  private hear({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      this.heard?.({ ...(params as Omit<Published, 'at'>), at: performance.now() });
    } else if (method !== undefined && id !== undefined) {
      const items = (params as { readonly items?: readonly unknown[] } | undefined)?.items;
      this.child.stdin.write(frame({ jsonrpc: '2.0', id, result: items ? items.map(() => null) : null }));
    } else if (id !== undefined) {
      this.answers.get(id)?.(result);
      this.answers.delete(id);
    }
  }
}

function frame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
