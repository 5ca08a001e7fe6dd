import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sha256 } from '../../../core/exchange/sha256.ts';
import { palettes } from '../../../core/map/palette.ts';
import { pageStyleOf } from '../../../core/exchange/style.ts';

describe('the hash of a style sheet', () => {
  it("is Node.js's own, at every length about a block's", () => {
    for (const length of [...Array(200).keys(), 4000]) {
      const text = 'Aa0 ~{}\n'.repeat(500).slice(0, length);
      assert.equal(sha256(text), createHash('sha256').update(text).digest('base64'), `${length}`);
    }
  });
  it('takes no other letters', () => assert.throws(() => sha256('é'), RangeError));
  it('is of a text that HTML leaves as it is', () => {
    for (const palette of [undefined, palettes.dark]) assert.doesNotMatch(pageStyleOf(palette), /[<>&\r]/);
  });
});
