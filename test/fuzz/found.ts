import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from '../../core/text/fingerprint.ts';
import type { Input } from './target.ts';

const folder = new URL('../corpus/found/', import.meta.url);

/** An input that a target failed on once. */
export interface Found {
  /** The name of its file, which says what was wrong. */
  readonly name: string;
  readonly target: string;
  readonly input: Input;
}

/** The inputs that were found, in the order of their names. */
export function readFound(): readonly Found[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { target, seed, files } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Written;
      const texts = Object.entries(files).map(([path, lines]) => [path, lines.join('')] as const);
      return { name, target, input: { seed, files: Object.fromEntries(texts) } };
    });
}

/** As it stands in the file: texts line by line, with their line ends, so that they can be read. */
interface Written {
  readonly target: string;
  readonly seed: number;
  readonly files: Readonly<Record<string, readonly string[]>>;
}

/** Writes an input down and says where. */
export function writeFound(target: string, { seed, files }: Input): string {
  const lines = Object.entries(files).map(([path, text]) => [path, linesOf(text)] as const);
  const found: Written = { target, seed, files: Object.fromEntries(lines) };
  const name = `${target}-${fingerprintOf(JSON.stringify(found)).slice(0, 8)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(name, folder), readable(found));
  return `test/corpus/found/${name}`;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** JSON in which nothing hides: what an editor would not show, or would move about, is written as its code. */
export function readable(value: unknown): string {
  const hidden = /[\u007f-\u009f\u00ad\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\u00a0\u2000-\u200f\u3000]/gu;
  const code = (sign: string): string =>
    Array.from({ length: sign.length }, (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''); // prettier-ignore
  return `${JSON.stringify(value, undefined, 2).replaceAll(hidden, code)}\n`;
}
