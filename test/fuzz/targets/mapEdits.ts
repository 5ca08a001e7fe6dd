import assert from 'node:assert/strict';
import { journeysOf } from '../../../core/map/contentOf.ts';
import { thingsOf } from '../../../core/map/things.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { pictureEdit } from '../../../server/features/mapEdits.ts';
import type { PictureEdit } from '../../../server/protocol.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import { lostBetween } from '../../harness/said.ts';
import { besideOf, look, sourceOf } from '../look.ts';
import { assertBreaksNothing } from '../oracles/breaks.ts';
import { mainOf, type Target } from '../target.ts';

const mostJourneys = 3;
const wishes = 6;

/** What is done in a picture is done or refused: no comment is lost, nothing breaks that was right, and a thing is where it is said to be. */
export const mapEditsTarget: Target = {
  name: 'map-edits',
  short: 42,
  run: (input) => {
    const random = randomOf(input.seed);
    const text = mainOf(input);
    const beside = besideOf(input);
    const analysis = look(sourceOf(text), beside);
    const journeys = journeysOf(analysis.source.tree);
    const from = random.below(Math.max(1, journeys.length - mostJourneys + 1));
    for (const journey of journeys.slice(from, from + mostJourneys)) {
      const keys: Record<string, string[]> = { stage: [], touchpoint: [] };
      const things = thingsOf(analysis.source.tree);
      walk(journey, (block) => keys[block.row?.keyword ?? '']?.push(things.keyOf(block)));
      for (let count = 0; count < wishes; count++) {
        const wish = wishOf(keys['stage'] ?? [], keys['touchpoint'] ?? [], random);
        const edited = wish && pictureEdit(analysis, journey, wish);
        if (!edited || 'refused' in edited) continue;
        const told = JSON.stringify(wish);
        assert.equal(applyEdits(text, edited.edits), edited.after, told);
        const lost = lostBetween(text, edited.after);
        // Of a feeling, the score it had, or both ends of it.
        assert.ok(
          lost.length === 0 || (wish.kind === 'set-feeling' && areScores(lost)),
          `${told}: ${lost.join()} lost`,
        );
        const after = look(sourceOf(edited.after), beside);
        assertBreaksNothing(analysis, after, told);
        assert.ok(thingsOf(after.source.tree).placeOf(edited.thing), told);
      }
    }
  },
};

function wishOf(
  stages: readonly string[],
  touchpoints: readonly string[],
  random: Random,
): PictureEdit | undefined {
  const may = (list: readonly string[]): string | undefined =>
    list.length > 0 && random.below(3) > 0 ? random.pick(list) : undefined;
  const [stage, thing, before] = [may(stages), may(touchpoints), may(touchpoints)];
  const next = before === undefined ? {} : { before };
  const kind = random.below(4);
  if (stage === undefined) return undefined;
  if (kind === 0) return { kind: 'add-touchpoint', stage, ...(before !== undefined && { after: before }) };
  if (kind === 1) {
    const other = may(stages);
    return { kind: 'move-stage', thing: stage, ...(other !== undefined && { before: other }) };
  }
  if (thing === undefined) return undefined;
  const [persona, score] = [random.pick(['', 'mina', 'joon', 'nobody']), random.below(9) / 2 - 2];
  return kind === 2
    ? { kind: 'set-feeling', thing, persona, score }
    : { kind: 'move-touchpoint', thing, stage, ...next };
}

function areScores(said: readonly string[]): boolean {
  return said.length <= 2 && said.every((one) => Number.isFinite(Number(one.replace('−', '-'))));
}
