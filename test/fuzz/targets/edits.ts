import assert from 'node:assert/strict';
import { parseChange } from '../../../core/syntax/edit.ts';
import { piecesOf } from '../../../core/text/pieces.ts';
import { assertSameTree } from '../../harness/invariants.ts';
import { randomOf } from '../../harness/random.ts';
import { assertSame } from '../../harness/same.ts';
import { anyChange, changed, type Change } from '../inputs/slips.ts';
import { besideOf, look, sourceOf } from '../look.ts';
import { withinTime } from '../oracles/time.ts';
import { nothing } from '../oracles/nothing.ts';
import { mainOf, type Input, type Target } from '../target.ts';

const steps = 8;
const editsFile = 'edits';

/** What is known after one edit after another is what a fresh look would find: the tree, the lines, the problems. */
export const editsTarget: Target = {
  name: 'edits',
  short: 30,
  prepare: (input) => {
    const random = randomOf(input.seed);
    const edits: (readonly [number, number, string])[] = [];
    let text = mainOf(input);
    let last: number | undefined;
    for (let step = 0; step < steps; step++) {
      const change = anyChange(text, random, last);
      const undo = { start: change.start, end: change.start + change.text.length, text: text.slice(change.start, change.end) }; // prettier-ignore
      for (const { start, end, text: put } of random.below(3) === 0 ? [change, undo] : [change]) {
        edits.push([start, end, put]);
        text = changed(text, { start, end, text: put });
      }
      last = change.start;
    }
    const lines = edits.map((edit) => `${JSON.stringify(edit)}\n`).join('');
    return { ...input, files: { ...input.files, [editsFile]: lines } };
  },
  run: async (input) => {
    const beside = besideOf(input);
    let source = sourceOf(mainOf(input));
    let known = look(source, beside);
    let lines = piecesOf(source.text);
    for (const change of editsIn(input)) {
      if (change.end > source.text.length) continue;
      const said = `${JSON.stringify(change.text)} for ${change.start} to ${change.end}`;
      const text = changed(source.text, change);
      const tree = await withinTime('an edit', text, nothing, () =>
        parseChange(source.tree, lines.replaced(change), change),
      );
      const anew = { ...source, text, tree: assertSameTree(tree, text, `after ${said}`) };
      const edited = { ...source, text, tree };
      const after = look(edited, beside, known);
      const fresh = look(anew, beside);
      assertSame(after.problems, fresh.problems, `other problems after ${said}`);
      assertSame(after.found.counts, fresh.found.counts, `other counts after ${said}`);
      const moved = lines.replaced(change);
      assert.equal(moved.toString(), text, 'the pieces are not the text');
      assert.equal(moved.lineCount, piecesOf(text).lineCount, 'the lines are others');
      source = edited;
      known = after;
      lines = moved;
    }
  },
};

/** The edits of an input, one in each line. */
function editsIn({ files }: Input): readonly Change[] {
  return (files[editsFile] ?? '').split('\n').flatMap((line): readonly Change[] => {
    if (line === '') return [];
    const [start, end, text] = JSON.parse(line) as [number, number, string];
    return [{ start, end, text }];
  });
}
