import assert from 'node:assert/strict';
import { diffRules } from '../../../core/diff/rules.ts';
import { diffSettingsOf, type DiffSettings } from '../../../core/diff/settings.ts';

const nothing: DiffSettings = { levels: {}, accepted: [], problems: [] };
const accepted = { fingerprint: 'f00', reason: 'On purpose', name: 'Ada' };

describe('what a team settles of the diff', () => {
  it('is nothing where nothing is said, whatever stands there', () => {
    for (const json of [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      { diff: 1 },
      { diff: { levels: 'x', accepted: {} } },
      { levels: { added: 'harm' } },
    ])
      // prettier-ignore
      assert.deepEqual(diffSettingsOf(json), nothing, JSON.stringify(json));
  });

  it('is the level of a rule', () =>
    assert.deepEqual(diffSettingsOf({ diff: { levels: { added: 'harm', 'wait-longer': 'neutral' } } }), {
      ...nothing,
      levels: { added: 'harm', 'wait-longer': 'neutral' },
    }));

  it('is told what it cannot be, and the rest holds', () =>
    assert.deepEqual(
      diffSettingsOf({ diff: { levels: { aded: 'harm', added: 'grave', removed: 'risk', constructor: 'harm' } } }), // prettier-ignore
      {
        ...nothing,
        levels: { removed: 'risk' },
        problems: [
          'There is no rule “aded”.',
          '“added” can be harm, risk, neutral, better.',
          'There is no rule “constructor”.',
        ],
      },
    ));

  it('is what was accepted, with a fingerprint, a reason and a name', () => {
    assert.deepEqual(diffSettingsOf({ diff: { accepted: [{ ...accepted, more: 1 }] } }), {
      ...nothing,
      accepted: [accepted],
    });
    for (const entry of [
      null,
      'x',
      {},
      { ...accepted, fingerprint: 1 },
      { ...accepted, reason: 1 },
      { ...accepted, reason: ' ' },
      { ...accepted, name: undefined },
      { ...accepted, name: '' },
      { ...accepted, name: '  ' },
    ])
      assert.deepEqual(
        diffSettingsOf({ diff: { accepted: [entry, accepted] } }),
        {
          ...nothing,
          accepted: [accepted],
          problems: ['An accepted change wants a fingerprint, a reason and a name.'],
        },
        JSON.stringify(entry),
      );
  });

  it('knows each rule', () => {
    const levels = Object.fromEntries(Object.keys(diffRules).map((id) => [id, 'risk']));
    assert.deepEqual(diffSettingsOf({ diff: { levels } }), { ...nothing, levels });
  });
});
