import assert from 'node:assert/strict';
import { analyseLoaded } from '../../../core/analyse.ts';
import { remediesOf } from '../../../core/edit/remedies.ts';
import { completenessOf } from '../../../core/insight/completeness.ts';
import { suggestionsFor } from '../../../core/insight/suggestions.ts';
import { mapAt } from '../../../core/model/load.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';
import { assertSame } from '../../harness/same.ts';
import { besideOf, look, lookAt, sourceOf } from '../look.ts';
import { withinTime } from '../oracles/time.ts';
import { mainOf, type Target } from '../target.ts';

const mostRemedies = 40;

/** Problems stand in the text and in its order, say something, and can be mended by what they offer. */
export const checksTarget: Target = {
  name: 'checks',
  short: 120,
  run: async (input) => {
    const text = mainOf(input);
    const found = await withinTime(
      'looking for problems',
      text,
      () => ({ source: sourceOf(text), beside: besideOf(input) }),
      ({ source, beside }) => {
        const analysis = look(source, beside);
        return { analysis, problems: analysis.problems };
      },
    );
    const { analysis, problems } = found;
    let last = 0;
    for (const { span, message, related, code } of problems) {
      assert.ok(last <= span.start, `${code} is out of order`);
      assert.ok(span.start <= span.end && span.end <= text.length, `${code} is outside of the text`);
      assert.doesNotMatch(message, /undefined|\[object|NaN/, code);
      last = span.start;
      for (const place of related) {
        const where = place.uri === undefined ? text : mapAt(analysis.sources, place.uri)?.text;
        assert.ok(where !== undefined && place.span.end <= where.length, `${code} leads out of the text`);
      }
    }
    for (const problem of problems.slice(0, mostRemedies))
      for (const { edits, title } of remediesOf(problem, analysis)) {
        assert.notEqual(title, '');
        applyEdits(text, edits);
      }
    const settings = { strict: true, severities: {}, problems: [] };
    const strict = analyseLoaded(analysis.source, analysis.sources, { ...analysis.how, settings });
    assert.equal(strict.problems.length, problems.length, 'strictness finds other things');
    for (const journey of blocksOf(analysis.source.tree, 'journey')) {
      const { score, steps } = completenessOf(journey, analysis.names);
      assert.equal(score, steps.filter((step) => step.isDone).length);
      for (const stage of blocksOf(journey, 'stage')) suggestionsFor(stage, journey);
    }
    assertSame(lookAt(input).problems, problems, 'looked at again, other things are wrong');
  },
};
