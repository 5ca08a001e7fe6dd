import assert from 'node:assert/strict';
import { compare } from '../../../core/diff/compare.ts';
import { diffMaps } from '../../../core/diff/index.ts';
import { applyDifferences, normalForm } from '../../harness/applyDifferences.ts';
import { assertCutTellsTheSame, assertOutlined, assertPlainIsTheSame } from '../../harness/cutLaws.ts';
import { assertMirrored, diffOptions, withoutFormer } from '../../harness/diffLaws.ts';
import { itemsIn } from '../../harness/formatLaws.ts';
import { randomOf } from '../../harness/random.ts';
import { isSame } from '../../harness/same.ts';
import { anyChange, changed } from '../inputs/slips.ts';
import { withinTime } from '../oracles/time.ts';
import { mainOf, type Target } from '../target.ts';

/** The map to compare with. */
const after = 'after.journey';

/**
 * A map and itself do not differ; doing what the differences of two maps say gives the other; told from the other side,
 * everything is mirrored; read without what is equal in both, the same is told.
 */
export const diffTarget: Target = {
  name: 'diff',
  short: 60,
  prepare: (input) => {
    const random = randomOf(input.seed);
    let text = mainOf(input);
    for (let left = 1 + random.below(3); left > 0; left--) text = changed(text, anyChange(text, random));
    return { ...input, files: { 'main.journey': mainOf(input), [after]: text } };
  },
  run: async (input) => {
    const text = mainOf(input);
    const other = input.files[after] ?? '';
    const {
      was: before,
      is: now,
      told: { changes },
    } = await withinTime(
      'comparing',
      text + other,
      () => ({ was: itemsIn(text), is: itemsIn(other) }),
      ({ was, is }) => ({ was, is, told: diffMaps(was, is, diffOptions) }),
    );
    const same = diffMaps(before, itemsIn(text), { ...diffOptions, textDiffers: false });
    assert.ok(same.identical, 'a map differs from itself');
    for (const { sentence } of changes) assert.doesNotMatch(sentence, /undefined|\[object|NaN/);
    const applied = applyDifferences(before, compare(before, now));
    assert.ok(
      isSame(
        normalForm(withoutFormer(applied), { order: false }),
        normalForm(withoutFormer(now), { order: false }),
      ),
      'doing what the differences say gives another map',
    );
    assertMirrored(before, now, 'told from the other side');
    assertOutlined(other, text, 'the outline');
    assertPlainIsTheSame(text, 'read plainly');
    assertCutTellsTheSame({ [after]: text }, { [after]: other }, 'without what is equal');
  },
};
