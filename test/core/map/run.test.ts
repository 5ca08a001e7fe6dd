import assert from 'node:assert/strict';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { scopeOf } from '../../../core/model/scope.ts';
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

it('a run follows a title of its plan that changes, though nothing in the run does', async () => {
  const text = examples['broadband.journey'] ?? '';
  const { names } = await analyseText(text);
  const before = names.source.tree;
  const at = text.indexOf('"', text.indexOf('touchpoint modem'));
  const change = { start: at + 1, end: at + 1, text: 'Really ' };
  const after = text.slice(0, at + 1) + change.text + text.slice(at + 1);
  const source = { uri: names.source.uri, text: after, tree: parseChange(before, after, change) };
  journeysOf(before).forEach((journey) => contentOf(journey, names));
  const changed = scopeOf(source, new Map([[source.uri, source]]), names);
  const run = journeysOf(source.tree)[1];
  assert.ok(run && run === journeysOf(before)[1]);
  const titles = contentOf(run, changed).stages.flatMap(({ touchpoints }) =>
    touchpoints.map(({ title }) => title),
  );
  assert.ok(
    titles.some((title) => title.startsWith('Really ')),
    titles.join(),
  );
});
