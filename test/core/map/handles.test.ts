import assert from 'node:assert/strict';
import { changesBetween } from '../../../core/map/diffScenes.ts';
import { palettes } from '../../../core/map/palette.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { svgOf } from '../../../core/markup/svg.ts';
import { everyNode } from './reading.ts';
import { grocery } from './sampleContents.ts';

describe('what may be moved by hand in a picture', () => {
  const scene = sceneOf(grocery);
  const handles = everyNode(scene.root).filter(({ data }) => data?.['drag'] !== undefined);
  const all = (kind: string): readonly string[] =>
    handles.filter(({ data }) => data?.['drag'] === kind).map(({ thing = '' }) => thing);

  it('is each stage and each touchpoint, once and in order', () => {
    assert.deepEqual(
      all('stage'),
      grocery.stages.map(({ key }) => key),
    );
    assert.deepEqual(
      all('touchpoint'),
      grocery.stages.flatMap(({ touchpoints }) => touchpoints.map(({ key }) => key)),
    );
  });

  it('is each feeling, of its persona and with its numbers', () => {
    const wanted = grocery.stages
      .flatMap(({ touchpoints }) => touchpoints)
      .flatMap(({ key, feelings }) =>
        feelings.map(({ persona, low, high }) => ({ touchpoint: key, persona, low, high })),
      );
    const drawn = handles
      .filter(({ data }) => data?.['drag'] === 'feeling')
      .map(({ data }) => ({
        touchpoint: data?.['touchpoint'],
        persona: data?.['persona'],
        low: data?.['low'],
        high: data?.['high'],
      }));
    const texts = (list: readonly object[]): readonly string[] => [...new Set(list.map((one) => JSON.stringify(one)))].sort(); // prettier-ignore
    assert.deepEqual(texts(drawn), texts(wanted));
  });

  it('knows the scale and where it is drawn', () => {
    const [scale] = everyNode(scene.root).filter(({ data }) => data?.['scale'] !== undefined);
    const { low, high, top, bottom, persona } = scale?.data ?? {};
    assert.deepEqual({ low, high }, grocery.scale);
    assert.ok(Number(top) < Number(bottom));
    assert.equal(persona, grocery.personas[0]?.id);
  });

  it('is told to the page as it changes, and never to a file', () => {
    const root = { ...scene.root, data: { drag: 'stage' } };
    const changes = changesBetween(scene, { ...scene, root });
    assert.deepEqual(changes.map(({ kind }) => kind), ['update']); // prettier-ignore
    assert.deepEqual(changesBetween({ ...scene, root }, { ...scene, root: { ...root, data: { drag: 'stage' } } }), []); // prettier-ignore
    assert.doesNotMatch(svgOf(scene, palettes.light), /data-|drag/);
  });
});
