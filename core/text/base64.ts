const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
const pad = '='.charCodeAt(0);
/** So many characters are made into a text at once: more are no arguments of one call. */
const atOnce = 0x2000;

/** Bytes in base64 (RFC 4648, section 4), with `=` at the end where they are no multiple of three. */
export function base64Of(bytes: ArrayLike<number>): string {
  const written = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let i = 0, at = 0; i < bytes.length; i += 3, at += 4) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const all = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    written[at] = codes[all >> 18]!;
    written[at + 1] = codes[(all >> 12) & 63]!;
    written[at + 2] = b === undefined ? pad : codes[(all >> 6) & 63]!;
    written[at + 3] = c === undefined ? pad : codes[all & 63]!;
  }
  let text = '';
  for (let at = 0; at < written.length; at += atOnce)
    text += String.fromCharCode(...written.subarray(at, at + atOnce));
  return text;
}
