import assert from 'node:assert/strict';
import { mergeMaps, mergeParsed } from '../../../core/merge/index.ts';
import { mergePlain, toMerge } from '../../../core/merge/mergeTexts.ts';
import { lexemesOf } from '../../../core/syntax/lexemes.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { itemsIn } from '../../harness/formatLaws.ts';
import { normalForm } from '../../harness/applyDifferences.ts';
import { newNameFaults } from '../../harness/nameFaults.ts';
import { randomOf } from '../../harness/random.ts';
import { assertSame } from '../../harness/same.ts';
import { sidesIn } from '../../harness/sidesIn.ts';
import { anyChange, changed } from '../inputs/slips.ts';
import { nothing } from '../oracles/nothing.ts';
import { withinTime } from '../oracles/time.ts';
import { mainOf, type Target } from '../target.ts';

/** The two texts that were made of the first. */
const [one, other] = ['ours.journey', 'theirs.journey'];

/**
 * A side that did nothing changes nothing; what is merged reads; where there is a choice, each side is there to be chosen;
 * and whose side is called ours does not matter to what comes of it, comments included.
 */
export const mergeTarget: Target = {
  name: 'merge',
  short: 60,
  prepare: (input) => {
    const random = randomOf(input.seed);
    const base = mainOf(input);
    const side = (): string => {
      let text = base;
      for (let left = 1 + random.below(3); left > 0; left--) text = changed(text, anyChange(text, random));
      return text;
    };
    return { ...input, files: { 'main.journey': base, [one]: side(), [other]: side() } };
  },
  run: async (input) => {
    const base = mainOf(input);
    const [ours = '', theirs = ''] = [input.files[one], input.files[other]];
    // The base is compared with both, and what comes of it is read and checked.
    const merged = await withinTime('merging', base + ours + theirs, nothing, () => mergeMaps({ base, ours, theirs }), 3);
    const three = toMerge({ base, ours, theirs });
    const plain = mergePlain(three);
    if (plain) assertSame(plain, mergeParsed(three), 'read plainly, something else comes of it');
    for (const side of [ours, theirs]) {
      for (const texts of [
        { base, ours: side, theirs: base },
        { base, ours: base, theirs: side },
        { base, ours: side, theirs: side },
      ])
        assert.deepEqual(mergeMaps(texts), { kind: 'clean', text: side }, 'a side that did nothing');
    }
    if (merged.kind === 'refused') return;
    if (merged.kind === 'conflicts') {
      const sides = sidesIn(merged.text);
      for (const text of [sides.ours, sides.theirs]) assert.ok(parse(text).isWhole, 'a side that does not read');
      return;
    }
    if ([ours, theirs].includes(merged.text)) return;
    assert.ok(parse(merged.text).isWhole, 'what was merged does not read');
    assert.deepEqual(newNameFaults(merged.text, [ours, theirs]), [], 'a name leads nowhere, or an id is given twice');
    const swapped = mergeMaps({ base, ours: theirs, theirs: ours });
    if (swapped.kind !== 'clean') return;
    const form = (text: string): unknown => normalForm(itemsIn(text), { order: false, lists: false });
    assertSame(form(swapped.text), form(merged.text), 'from the other side something else comes of it');
    assert.deepEqual(commentsIn(swapped.text), commentsIn(merged.text), 'from the other side other comments come of it');
  },
}; // prettier-ignore

/** The comments of a text, blanks aside; one that both sides brought may stand there twice. */
function commentsIn(text: string): readonly string[] {
  const comments = lexemesOf(text).filter(({ kind }) => kind === 'line-comment' || kind === 'block-comment');
  return [
    ...new Set(comments.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' ').trim())),
  ].sort();
}
