import { blockRows } from '../../../core/vocabulary/index.ts';
import type { Random } from '../../harness/random.ts';

const signs = ['{', '}', '"', '"""\n', '"""', "'", '“', '”', '«', ':', ',', ';', '->', '-->', '→', '..', '.', '@', '@a', '#', '#b', '\n', '\n', '\r', '\r\n', ' ', '\t', '/*', '*/', '//', '<<<<<<<', '\n<<<<<<< a\n', '\n>>>>>>>', '\n=======\n', '2', '2-5', '1,000', '38%', '€3', '1e5', '-1', '−1', '+', 'x', '가입', 'none', 'per', '%', '>=', '2026-02-30', '2026-09', '25:61', 'https://a.b/c?d', '\\', '`', '?', '：', '；', '，', '｛', '｝', '％', '＠', '＃']; // prettier-ignore
const raw = ['\u0000', '\ud800', '\udc00', '\udbff\udfff', '\u202e', '\u2066', '\u200b', '\u200d', '\u2028', '\u2029', '\u0085', '\ufeff', '\ufffe', '\uffff', '👩‍👩‍👧', 'e\u0301\u0302\u0303', '\u0600', 'مرحبا', 'עם', 'ก็', '𝟙', 'ﬁ', 'ß', 'İ', '\u1160', '가'.normalize('NFD'), '9'.repeat(400), '0.' + '3'.repeat(60), '1e308', '-0', '__proto__', 'constructor', 'toString', 'hasOwnProperty']; // prettier-ignore
const words = [...blockRows.map(({ keyword }) => keyword), ...blockRows.flatMap(({ facts }) => facts.map(({ key }) => key))]; // prettier-ignore

/** Pieces of the language without any order. */
export function soup(random: Random): string {
  return Array.from({ length: random.below(60) }, () => {
    const chance = random.below(10);
    const piece = random.pick(chance < 6 ? signs : chance < 8 ? words : raw);
    return piece + random.pick(['', '', ' ', ' ', '\n']);
  }).join('');
}

/** Characters of all sorts, half ones and hidden ones among them, and what JavaScript trips over. */
export function rawText(random: Random): string {
  return Array.from({ length: random.below(80) }, () => {
    const chance = random.below(8);
    if (chance < 3) return random.pick(raw);
    if (chance === 3) return random.pick(signs);
    if (chance === 4) return String.fromCharCode(random.below(0x10000));
    if (chance === 5) return String.fromCodePoint(0x10000 + random.below(0x100000));
    return String.fromCharCode(random.below(128));
  }).join('');
}

/** Things that are large in one way: the same again and again, deep, or long. */
export function large(texts: readonly string[], random: Random): string {
  const length = 8000 + random.below(24_000);
  const chance = random.below(6);
  const piece =
    chance === 0
      ? soup(random) || 'x'
      : chance === 1
        ? random.pick([...signs, ...raw])
        : chance === 2
          ? `${random.pick(words)} ${random.pick(['x', '"x"', ''])} {`
          : chance === 3
            ? `${random.pick(words)}: ${random.pick(signs)}\n`
            : random.pick(texts);
  const head = random.pick(['', '', 'journey j "J" {\n', 'journey j "J" {\nstage s "S" {\n', 'journey j {\nstage s {\ntouchpoint t {\n']); // prettier-ignore
  return head + piece.repeat(Math.max(1, Math.ceil(length / piece.length)));
}
