import { base64Of } from '../text/base64.ts';

/**
 * The SHA-256 of a text in base64 (FIPS 180-4), by which a content security policy knows a style sheet. The text is
 * ASCII.
 *
 * @throws RangeError for any other text.
 */
export function sha256(text: string): string {
  const words = paddedWords(text);
  const state = [...initial];
  for (let at = 0; at < words.length; at += 16) mix(state, words.slice(at, at + 16));
  return base64Of(
    state.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]),
  );
}

function paddedWords(text: string): readonly number[] {
  const length = ((text.length + 8) >> 6) * 16 + 16;
  const words = new Array<number>(length).fill(0);
  for (let i = 0; i <= text.length; i++) {
    const byte = i < text.length ? text.charCodeAt(i) : 0x80;
    if (i < text.length && byte > 0x7f) throw new RangeError('Only ASCII has a hash here.');
    words[i >> 2] = (words[i >> 2] ?? 0) | (byte << (24 - (i & 3) * 8));
  }
  words[length - 1] = text.length * 8;
  return words;
}

/** The primes below 312, whose roots are the constants. */
const primes = Array.from({ length: 312 }, (_, i) => i).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, i) => i).some((d) => d > 1 && n % d === 0),
);
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 0x1_0000_0000) | 0;
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

function mix(state: number[], block: readonly number[]): void {
  const schedule = [...block];
  const at = (i: number): number => schedule[i] ?? 0;
  for (let i = 16; i < 64; i++) {
    const early = at(i - 15);
    const late = at(i - 2);
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule.push((at(i - 16) + first + at(i - 7) + second) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (rounds[i] ?? 0) + at(i)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = ((state[i] ?? 0) + word) | 0));
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
