import { randomOf } from '../harness/random.ts';
import { makeMap } from './makeMap.ts';

/** Texts that nobody would write, by what they are. */
export function garbageOf(seed: number): Readonly<Record<string, string>> {
  const random = randomOf(seed);
  const { text } = makeMap(seed, { lines: 50_000 });
  const pieces = text.split(/\b/);
  let tokens = '';
  while (tokens.length < 1_000_000) tokens += random.pick(pieces);
  const lines = text.split('\n');
  return {
    'a million braces': '{'.repeat(1_000_000),
    'a million blocks, one in the other': 'stage s {\n'.repeat(1_000_000),
    'a line of 10 MB, in quotes': `journey j {\n note: "${'x'.repeat(10_000_000)}"\n}\n`,
    'a line of 10 MB, of words': `journey j {\n note: ${'word '.repeat(2_000_000)}\n}\n`,
    '1 MB of tokens': tokens,
    'each tenth line cut': lines
      .map((line, i) => (i % 10 === 9 ? line.slice(0, line.length >> 1) : line))
      .join('\n'),
  };
}
