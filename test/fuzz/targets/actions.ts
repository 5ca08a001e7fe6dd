import assert from 'node:assert/strict';
import type { Analysis } from '../../../core/analyse.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { actionsAt } from '../../../server/features/actions/actionsAt.ts';
import { kinds, type Ask } from '../../../server/features/actions/ask.ts';
import { randomOf } from '../../harness/random.ts';
import { lostBetween } from '../../harness/said.ts';
import { besideOf, look, sourceOf, uriOf } from '../look.ts';
import { assertBreaksNothing } from '../oracles/breaks.ts';
import { withinTime } from '../oracles/time.ts';
import { mainOf, type Target } from '../target.ts';

const places = 3;
/** What an editor asks for at a place; mending all looks at the text again and again and is asked for on saving. */
const atPlace = [kinds.quickFix, 'refactor'];

/** What can be done can be done: edits do not touch one another, lose no comment, and break nothing that was right. */
export const actionsTarget: Target = {
  name: 'actions',
  short: 42,
  run: async (input) => {
    const random = randomOf(input.seed);
    const text = mainOf(input);
    const beside = besideOf(input);
    const fresh = (): Analysis => look(sourceOf(text), beside);
    const exists = (uri: string): Promise<boolean> =>
      Promise.resolve(Object.keys(input.files).some((path) => uriOf(path) === uri));
    // At first everything has to be found out; what was asked before is then known, as it is in an editor.
    const analysis = fresh();
    for (let place = 0; place < places; place++) {
      const start = random.below(text.length + 1);
      const end = random.below(3) === 0 ? Math.min(text.length, start + random.below(200)) : start;
      const how = { span: { start, end }, isWide: random.below(3) > 0, canCreate: random.below(4) > 0 };
      const ask = (known: Analysis): Ask => ({ analysis: known, ...how, exists });
      let isFirst = true;
      const known = (): Analysis => (isFirst ? ((isFirst = false), analysis) : fresh());
      const offers = await withinTime('asking for actions', text, known, (of) => actionsAt(ask(of), atPlace));
      for (const { title, kind, edits, creates } of offers) {
        assert.doesNotMatch(title, /undefined|\[object|NaN/);
        const after = applyEdits(text, edits);
        if (kind === kinds.quickFix) continue;
        assert.deepEqual(lostBetween(text, `${after}\n${creates?.text ?? ''}`), [], `${title}: lost`);
        const around = creates ? new Map([...beside, [creates.uri, sourceOf(creates.text, creates.uri)]]) : beside; // prettier-ignore
        assertBreaksNothing(analysis, look(sourceOf(after), around), title);
      }
    }
    if (text.length > mostToMend) return;
    const mended = await actionsAt(
      { analysis, span: { start: 0, end: 0 }, isWide: true, canCreate: true, exists },
      [kinds.fixAll],
    );
    for (const { edits } of mended)
      assert.deepEqual(lostBetween(text, applyEdits(text, edits), 'prose'), [], 'mended: lost');
    for (const { edits } of mended)
      assert.ok(errorCount(look(sourceOf(applyEdits(text, edits)), beside)) <= errorCount(analysis), 'mended, it is worse'); // prettier-ignore
  },
};

/** Texts that are longer take too long to be mended to be tried often. */
const mostToMend = 8000;

function errorCount({ found }: Analysis): number {
  return found.counts.error;
}
