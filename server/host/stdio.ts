import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import type { Readable, Writable } from 'node:stream';
import { newFrames } from './frames.ts';
import { WholeMessageWriter } from './wholeMessageWriter.ts';

/** So long a message that has begun may not go on before it is taken for one that never ends. */
const PATIENCE_MS = 30_000;

export interface StdioEnds {
  readonly input: Readable;
  readonly output: Writable;
  /** What comes cannot be read any more, for the reason given; nothing is read afterwards. */
  readonly lost: (reason: string) => void;
  readonly patienceMs?: number;
}

/** Messages over two streams of bytes. Where the library falls silent, this says that it is lost. */
export function overStdio({ input, output, lost, patienceMs = PATIENCE_MS }: StdioEnds): {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
} {
  return { reader: new FrameReader(input, lost, patienceMs), writer: new WholeMessageWriter(output) };
}

/** Hands on what is no JSON as `undefined`: whoever listens answers that, too. */
class FrameReader extends AbstractMessageReader {
  private readonly input: Readable;
  private readonly lost: (reason: string) => void;
  private readonly patienceMs: number;

  constructor(input: Readable, lost: (reason: string) => void, patienceMs: number) {
    super();
    this.input = input;
    this.lost = lost;
    this.patienceMs = patienceMs;
  }

  listen(callback: DataCallback): Disposable {
    const frames = newFrames({ message: (value) => callback(value as never), lost: this.lost });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = (bytes: Buffer): void => {
      clearTimeout(timer);
      frames.push(bytes);
      if (!frames.isWithin()) return;
      timer = setTimeout(() => this.lost('A message began and did not end.'), this.patienceMs);
      timer.unref();
    };
    this.input.on('data', hear);
    this.input.on('error', (error) => this.fireError(error));
    this.input.on('close', () => this.fireClose());
    this.input.on('end', () => this.fireClose());
    return { dispose: () => void this.input.off('data', hear) };
  }
}
