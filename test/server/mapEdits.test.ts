import assert from 'node:assert/strict';
import { journeysOf } from '../../core/map/contentOf.ts';
import { thingsOf } from '../../core/map/things.ts';
import { applyEdits } from '../../core/syntax/applyEdits.ts';
import { parse } from '../../core/syntax/parse.ts';
import { pictureEdit } from '../../server/features/mapEdits.ts';
import type { PictureEdit } from '../../server/protocol.ts';
import { marked } from '../harness/markers.ts';
import { analyseText } from '../harness/problems.ts';

const people =
  'persona mina "Mina"\njourney other "Other" {\n  stage s "S" {\n    touchpoint x "X"\n  }\n}\n';
const map =
  'import "./people.journey"\njourney j "J" {\n  stage s "S" {\n    touchpoint "No id"\n    touchpoint b "B" { feels: 1 }\n  }\n  stage t "T"\n}\njourney k "K" {\n  stage s "S" {\n    touchpoint b "B of K"\n  }\n}\n';

/** Expects the text after an edit in the picture of the first journey; what is selected is marked. */
async function expectEdit(wish: PictureEdit, after: string, thing: string): Promise<void> {
  const analysis = await analyseText(map, { 'people.journey': people });
  const [journey = assert.fail()] = journeysOf(analysis.source.tree);
  const edited = pictureEdit(analysis, journey, wish);
  if ('refused' in edited) assert.fail(edited.refused);
  const wanted = marked(after);
  assert.equal(applyEdits(map, edited.edits), wanted.text);
  assert.equal(edited.after, wanted.text);
  assert.deepEqual(edited.select ? [edited.select] : [], wanted.ranges);
  assert.equal(edited.thing, thing);
  assert.ok(thingsOf(parse(edited.after)).placeOf(thing));
}

async function expectRefused(wish: PictureEdit, reason: string): Promise<void> {
  const analysis = await analyseText(map, { 'people.journey': people });
  const [journey = assert.fail()] = journeysOf(analysis.source.tree);
  assert.deepEqual(pictureEdit(analysis, journey, wish), { refused: reason });
}

describe('what is done in the picture of a map', () => {
  const noId = 'journey:j/stage:s/touchpoint';
  it('moves what has no id, and says what it is called there', () =>
    expectEdit(
      { kind: 'move-touchpoint', thing: noId, stage: 'journey:j/stage:t' },
      map.replace('    touchpoint "No id"\n', '').replace('stage t "T"', 'stage t "T" {\n    touchpoint "No id"\n  }'), // prettier-ignore
      'journey:j/stage:t/touchpoint',
    ));
  it('moves a touchpoint of its own journey, though another has one of the same id', () =>
    expectEdit(
      { kind: 'move-touchpoint', thing: 'journey:j/touchpoint:b', stage: 'journey:j/stage:s', before: noId },
      map.replace('    touchpoint "No id"\n    touchpoint b "B" { feels: 1 }\n', '    touchpoint b "B" { feels: 1 }\n    touchpoint "No id"\n'), // prettier-ignore
      'journey:j/touchpoint:b',
    ));
  it('moves a stage', () =>
    expectEdit(
      { kind: 'move-stage', thing: 'journey:j/stage:t', before: 'journey:j/stage:s' },
      map.replace('  stage t "T"\n', '').replace('  stage s "S"', '  stage t "T"\n  stage s "S"'),
      'journey:j/stage:t',
    ));
  it('sets a feeling', () =>
    expectEdit(
      { kind: 'set-feeling', thing: 'journey:j/touchpoint:b', persona: '', score: -1 },
      map.replace('feels: 1', 'feels: -1'),
      'journey:j/touchpoint:b',
    ));
  it('adds a touchpoint, and selects its title without the quotes', () =>
    expectEdit(
      { kind: 'add-touchpoint', stage: 'journey:j/stage:s', after: noId },
      map.replace('"No id"\n', '"No id"\n    touchpoint new-touchpoint "<|New touchpoint|>"\n'),
      'journey:j/touchpoint:new-touchpoint',
    ));
  it('is refused for what is not in that journey', async () => {
    const stage = 'journey:j/stage:s';
    await expectRefused({ kind: 'move-touchpoint', thing: 'journey:k/touchpoint:b', stage }, 'gone');
    await expectRefused({ kind: 'move-touchpoint', thing: noId, stage: 'journey:k/stage:s' }, 'gone');
    await expectRefused({ kind: 'move-touchpoint', thing: noId, stage, before: 'nothing' }, 'gone');
    await expectRefused({ kind: 'move-stage', thing: 'journey:other/stage:s' }, 'gone');
    await expectRefused({ kind: 'move-stage', thing: stage, before: noId }, 'gone');
    await expectRefused({ kind: 'set-feeling', thing: stage, persona: '', score: 1 }, 'gone');
    await expectRefused({ kind: 'set-feeling', thing: noId, persona: '', score: NaN }, 'gone');
    await expectRefused({ kind: 'add-touchpoint', stage: noId }, 'gone');
    await expectRefused({ kind: 'add-touchpoint', stage, after: 'journey:other/touchpoint:x' }, 'gone');
  });
});
