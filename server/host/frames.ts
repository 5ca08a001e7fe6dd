/** Longer messages are a mistake in their length: the longest text that is read fits in many times. */
const MOST_BYTES = 2 ** 28;
/** Longer than any header that LSP knows. */
const MOST_HEADER = 4096;
const header = /content-length: *\d+ *\r\n/i;
const tooShort = 'A message was shorter than it said.';

export interface FrameEvents {
  /** A whole message: what its JSON says, or `undefined` for what is no JSON. */
  readonly message: (value: unknown) => void;
  /** What comes cannot be told apart any more; nothing is heard afterwards. `reason` is for a log. */
  readonly lost: (reason: string) => void;
}

/** Messages as LSP puts them on a stream of bytes. */
export interface Frames {
  readonly push: (bytes: Uint8Array) => void;
  /** True while a message has begun and not ended. */
  readonly isWithin: () => boolean;
}

/**
 * Takes messages out of a stream. What does not fit the protocol is noticed as early as can be and told as `lost`, once:
 * something may be missing then, and one who goes on listening would wait for ever, or believe a text that is not so.
 */
export function newFrames({ message, lost }: FrameEvents): Frames {
  let chunks: Uint8Array[] = [];
  let size = 0;
  /** Bytes of the message whose header was read. */
  let wanted: number | undefined;
  /** The last that was heard of it, in which a header may have begun. */
  let tail = '';
  let isLost = false;

  const give = (): Buffer => {
    const all = Buffer.concat(chunks);
    chunks = [all];
    return all;
  };
  const keep = (rest: Uint8Array): void => {
    chunks = rest.length > 0 ? [rest] : [];
    size = rest.length;
    tail = '';
  };
  const lose = (reason: string): false => {
    isLost = true;
    keep(new Uint8Array());
    lost(reason);
    return false;
  };

  /** True if something was read, and there may be more. */
  const readHeader = (): boolean => {
    const all = give();
    const end = all.indexOf('\r\n\r\n');
    const text = all.toString('latin1', 0, end < 0 ? Math.min(all.length, MOST_HEADER + 1) : end);
    const fault = headerFault(text, end >= 0);
    if (fault !== undefined) return lose(fault);
    if (end < 0) return false;
    const lengths = [...text.matchAll(/^content-length: *(\d{1,12}) *$/gim)].map(([, digits]) =>
      Number(digits),
    );
    const [length = -1] = lengths;
    if (length < 0 || length > MOST_BYTES || lengths.some((other) => other !== length))
      return lose(`A message without a length that can be right: ${JSON.stringify(text.slice(0, 200))}`);
    wanted = length;
    keep(all.subarray(end + 4));
    return true;
  };
  const readBody = (length: number): boolean => {
    if (size < length) {
      const last = tail + latin(chunks.at(-1));
      tail = last.slice(-40);
      // No header can stand in JSON: the one before it told of more bytes than came.
      return header.test(last) ? lose(tooShort) : false;
    }
    const all = give();
    const body = all.subarray(0, length);
    wanted = undefined;
    keep(all.subarray(length));
    const value = jsonOf(body);
    if (value === undefined && header.test(latin(body))) return lose(tooShort);
    message(value);
    return true;
  };

  return {
    push: (bytes) => {
      if (isLost || bytes.length === 0) return;
      chunks.push(bytes);
      size += bytes.length;
      let goesOn = true;
      while (goesOn && !isLost) goesOn = wanted !== undefined ? readBody(wanted) : size > 0 && readHeader();
    },
    isWithin: () => wanted !== undefined || size > 0,
  };
}

/** Why this is no header, nor the beginning of one. */
function headerFault(text: string, isWhole: boolean): string | undefined {
  const lines = text.split('\r\n');
  const last = isWhole ? undefined : lines.pop();
  const isRight =
    text.length <= MOST_HEADER &&
    lines.every((line) => /^[\w-]+:[^\n]*$/.test(line)) &&
    (last === undefined || /^(?:[\w-]*|[\w-]+:[^\n\r]*)\r?$/.test(last));
  return isRight ? undefined : `Not the beginning of a message: ${JSON.stringify(text.slice(0, 200))}`;
}

function latin(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
