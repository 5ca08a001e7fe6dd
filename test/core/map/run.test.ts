import assert from 'node:assert/strict';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import { examples } from '../../harness/examples.ts';
import { analyseText } from '../../harness/problems.ts';

describe('a real run', () => {
  it('bears the titles of its plan where it leaves them unsaid', async () => {
    const { names } = await analyseText(examples['broadband.journey'] ?? '');
    const [plan, run] = journeysOf(names.source.tree).map((journey) => contentOf(journey, names));
    const titles = run?.stages.map(({ title }) => title);
    assert.deepEqual(titles, ['Ordering', 'Waiting for the modem', 'Paying', 'Getting online']);
    const planned = new Set(plan?.stages.flatMap(({ touchpoints }) => touchpoints.map(({ title }) => title)));
    const own = run?.stages.flatMap(({ touchpoints }) => touchpoints.map(({ title }) => title)) ?? [];
    assert.deepEqual(
      own.filter((title) => !planned.has(title)),
      ['Calls support', 'Installs the modem once more'],
    );
  });
});
