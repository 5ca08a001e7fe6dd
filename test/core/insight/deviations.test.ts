import assert from 'node:assert/strict';
import { deviationsOf } from '../../../core/insight/deviations.ts';
import { sharedWaysOf } from '../../../core/insight/shares.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';
import { examples } from '../../harness/examples.ts';
import { analyseText } from '../../harness/problems.ts';

const plan = `journey plan "Plan" {
  state: planned
  stage s "S" {
    touchpoint order "Orders" {}
    touchpoint letter "Gets a letter" {}
    touchpoint modem "Gets the modem" {}
    touchpoint install "Installs it" {}
    touchpoint bill "Pays" {}
  }
}
`;

/** How the run differs, as words and ids. */
async function deviations(run: string): Promise<readonly string[]> {
  const { names } = await analyseText(
    `${plan}journey run "Run" { of: plan; state: actual\nstage s {\n${run}\n}\n}\n`,
  );
  const journey = blocksOf(names.source.tree, 'journey')[1];
  assert.ok(journey);
  return deviationsOf(journey, names).map(
    ({ kind, touchpoint }) => `${kind} ${touchpoint.id?.text ?? touchpoint.title?.text}`,
  );
}

describe('a run differs from its plan', () => {
  it('nowhere, if it goes as planned', async () =>
    assert.deepEqual(
      await deviations(
        ['order', 'letter', 'modem', 'install', 'bill'].map((id) => `touchpoint ${id}`).join('\n'),
      ),
      [],
    ));

  it('by what did not happen, went wrong, was not planned, or is not spoken of', async () =>
    assert.deepEqual(
      await deviations(
        'touchpoint order\ntouchpoint letter { status: missing }\ntouchpoint call "Calls" {}\ntouchpoint modem { status: failing }\ntouchpoint install',
      ),
      ['missing letter', 'ad-hoc call', 'failing modem', 'unrecorded bill'],
    ));

  it('by what came at another time, as few as possible', async () => {
    assert.deepEqual(
      await deviations(
        ['order', 'bill', 'letter', 'modem', 'install'].map((id) => `touchpoint ${id}`).join('\n'),
      ),
      ['moved bill'],
    );
    // The order of the file is not that of the dates.
    assert.deepEqual(
      await deviations(
        'touchpoint bill { at: 2026-01-02 }\ntouchpoint order { at: 2026-01-01 09:00 }\ntouchpoint letter { at: 2026-01-01 10:00 }\ntouchpoint modem { at: 2026-01-03 }\ntouchpoint install',
      ),
      ['moved bill'],
    );
  });

  it('by what happened once more', async () =>
    assert.deepEqual(
      await deviations(
        'touchpoint order\ntouchpoint letter\ntouchpoint modem\ntouchpoint install { status: failing }\ntouchpoint "Installs it once more" { of: install }\ntouchpoint bill',
      ),
      ['failing install', 'again Installs it once more'],
    ));

  it('not once more where that did not happen', async () =>
    assert.deepEqual(
      await deviations(
        'touchpoint order\ntouchpoint letter\ntouchpoint modem\ntouchpoint install\ntouchpoint again "Once more" { of: install; status: missing }\ntouchpoint bill',
      ),
      ['missing again'],
    ));

  it('by what came at another time, an hour of one digit before one of two', async () =>
    assert.deepEqual(
      await deviations(
        'touchpoint order { at: 2026-09-01 9:05 }\ntouchpoint letter { at: 2026-09-01 14:05 }\ntouchpoint modem\ntouchpoint install\ntouchpoint bill',
      ),
      [],
    ));

  it('as the example of a broadband order does', async () => {
    const { names } = await analyseText(examples['broadband.journey'] ?? '');
    const run = blocksOf(names.source.tree, 'journey')[1];
    assert.ok(run);
    assert.deepEqual(
      deviationsOf(run, names).map(
        ({ kind, touchpoint }) => `${kind} ${touchpoint.id?.text ?? touchpoint.title?.text}`,
      ),
      [
        'missing second-letter',
        'moved invoice',
        'failing install',
        'ad-hoc call-support',
        'again install-again',
      ],
    );
  });
});

describe('shares of steps', () => {
  it('are those that are typed, else the newest of a table', async () => {
    const { names } = await analyseText(
      'metric flow "Flow" { data: "./flow.csv" }\njourney j "J" {\nstage s "S" {\ntouchpoint a "A"\ntouchpoint b "B" { was: old-b }\ntouchpoint c "C"\n}\npath p { a -> b\nb -> c 40%\nb -> leaves\n}\n}\n',
      {
        'flow.csv':
          'from,to,date,value\na,old-b,2026-01,60\na,b,2026-02,62.5\nb,c,2026-02,10\na,b,2025-12,50\n',
      },
    );
    const journey = blocksOf(names.source.tree, 'journey')[0];
    const path = journey && blocksOf(journey, 'path')[0];
    assert.ok(journey && path);
    assert.deepEqual(
      sharedWaysOf(path, journey, names).map(({ from, to, share, metric }) => [from, to, share, metric]),
      [
        ['a', 'b', 62.5, 'flow'],
        ['b', 'c', 40, undefined],
        ['b', 'leaves', undefined, undefined],
      ],
    );
  });

  it('are not out of a table that speaks of no journey for an ideal or a rival', async () => {
    const journey = (head: string): string =>
      `journey ${head}\nstage s "S" {\ntouchpoint a "A"\ntouchpoint b "B"\n}\npath p { a -> b }\n}\n`;
    const { names } = await analyseText(
      `metric flow "Flow" { data: "./flow.csv" }\n${journey('j "J" {')}${journey('k "K" { of: j; state: ideal')}${journey('l "L" { of: j; competitor: "Rival"')}`,
      { 'flow.csv': 'from,to,value\na,b,60\n' },
    );
    const shares = blocksOf(names.source.tree, 'journey').map(
      (each) => blocksOf(each, 'path').flatMap((path) => sharedWaysOf(path, each, names))[0]?.share,
    );
    assert.deepEqual(shares, [60, undefined, undefined]);
  });
});
