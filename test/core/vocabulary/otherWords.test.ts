import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { holdersOf, meantBy } from '../../../core/vocabulary/index.ts';

const source = readFileSync(
  fileURLToPath(new URL('../../../core/vocabulary/otherWords.ts', import.meta.url)),
  'utf8',
);
const words = [...source.matchAll(/^ {2}'?([a-z-]+)'?: \[/gm)].map(([, word = '']) => word);

describe('what others call the things of a map', () => {
  it('leads to words of the language alone, and not to itself', () => {
    assert.ok(words.length > 50);
    for (const word of words)
      for (const meant of meantBy(word)) assert.ok(meant !== word && holdersOf(meant).length > 0, `${word}: ${meant}`);
  });

  it('is known in capitals and with other signs, and is nothing for what means nothing', () => {
    assert.deepEqual(meantBy('Pain_Point'), ['pain']);
    for (const word of ['', 'constructor', '__proto__', 'xyz']) assert.deepEqual(meantBy(word), []);
  });
}); // prettier-ignore
