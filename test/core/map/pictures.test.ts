import assert from 'node:assert/strict';
import { analyseLoaded } from '../../../core/analyse.ts';
import { contentOf, journeysOf, personasContentOf } from '../../../core/map/contentOf.ts';
import { changesBetween } from '../../../core/map/diffScenes.ts';
import { palettes } from '../../../core/map/palette.ts';
import type { Scene, SceneNode } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { tableOf } from '../../../core/map/tableOf.ts';
import { svgOf } from '../../../core/markup/svg.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { jpeg, notImages, png, turnedJpeg } from '../../harness/images.ts';
import { analyseText } from '../../harness/problems.ts';
import { everyNode, linesOf, nodeOf } from './reading.ts';

const text = `lane sketch "Sketch" { type: image }
persona mina "Mina Kim" { photo: "./mina.jpg"; goal: "Dinner" }
persona joon "Joon" { goal: "Time" }
journey j "J" {
  personas: @mina, @joon
  stage s "S" {
    lane sketch: "./wide.png"
    touchpoint a "Opens the app" { image: "./tall.png" }
    touchpoint b "Pays" { image: "./small.png"; lane sketch @mina: "./turned.jpg" }
    touchpoint c "Waits" { image: "./gone.png" }
  }
}
`;
const files = {
  'mina.jpg': jpeg,
  'tall.png': png(90, 160),
  'small.png': png(16, 12),
  'wide.png': png(1000, 100),
  'turned.jpg': turnedJpeg(6),
};
type Files = Readonly<Record<string, string | Uint8Array>>;

async function contentFor(map = text, others: Files = files) {
  const { source, names } = await analyseText(map, others);
  return contentOf(journeysOf(source.tree)[0]!, names);
}
const sceneFor = async (map?: string, others?: Files): Promise<Scene> =>
  sceneOf(await contentFor(map, others));

const imagesIn = ({ root }: Scene): readonly SceneNode[] =>
  everyNode(root).filter(({ tag }) => tag === 'image');
const sizeOf = (scene: Scene, thing: string): readonly unknown[] => {
  const { width, height } = nodeOf(scene, `${thing}~image`)!.attributes;
  return [width, height];
};

describe('pictures on a map', () => {
  it('are as large as their column allows, 96 px high at most, and never larger than they are', async () => {
    const scene = await sceneFor();
    assert.deepEqual(sizeOf(scene, 'journey:j/touchpoint:a/image'), [54, 96]);
    assert.deepEqual(sizeOf(scene, 'journey:j/touchpoint:b/image'), [16, 12]);
    const [width, height] = sizeOf(scene, 'journey:j/stage:s/lane.sketch');
    assert.ok(Number(width) < 200 && Math.abs(Number(width) / Number(height) - 10) < 0.01, `${width}`);
    assert.deepEqual(sizeOf(scene, 'journey:j/touchpoint:b/lane.sketch@mina'), [32, 48]);
  });

  it('stand in a lane of their own, which a view can show and leave out', async () => {
    const { frame } = await sceneFor();
    assert.ok(frame?.rows.some(({ id }) => id === 'pictures'));
  });

  it('take the place of the first letter of a name', async () => {
    const scene = await sceneFor();
    const keys = everyNode(scene.root).map(({ key }) => key);
    assert.ok(keys.includes('persona:mina~photo~image') && !keys.includes('persona:mina~monogram'));
    assert.ok(keys.includes('persona:joon~monogram'));
    const { names } = await analyseText(text.slice(0, text.indexOf('journey')), files);
    assert.deepEqual(imagesIn(sceneOf(personasContentOf(names)!)).map(({ key }) => key), ['persona:mina~photo~image']); // prettier-ignore
  });

  it('are not drawn where they cannot be: the path says what is meant', async () => {
    const scene = await sceneFor();
    assert.ok(linesOf(scene).some((line) => line.text === './gone.png'));
    const none = await sceneFor(text, {
      ...files,
      'tall.png': notImages['svg']!,
      'mina.jpg': notImages['gif']!,
    });
    const lines = linesOf(none).map((line) => line.text);
    assert.ok(['./tall.png', './mina.jpg', 'M'].every((line) => lines.includes(line)));
  });

  it('come with the scene, each once, and no more than are drawn', async () => {
    const scene = await sceneFor(
      text.replace('./small.png', './tall.png').replace('./gone.png', './tall.png'),
    );
    const named = imagesIn(scene).map(({ image }) => image!);
    assert.equal(named.length, 6);
    assert.deepEqual(Object.keys(scene.images!).sort(), [...new Set(named)].sort());
    assert.equal(new Set(named).size, 4);
    assert.equal((await sceneFor(text, {})).images, undefined);
  });

  it('cost a keystroke nothing', async () => {
    const before = await sceneFor();
    const after = await sceneFor(text.replace('"Pays"', '"Pays now"'));
    const changes = JSON.stringify(changesBetween(before, after));
    assert.ok(!changes.includes('base64') && changes.length < 8000, `${changes.length}`);
  });

  it('are another where the file is another', async () => {
    const before = await sceneFor();
    const after = await sceneFor(text, { ...files, 'tall.png': png(90, 160, { seed: 2 }) });
    const [change, ...more] = changesBetween(before, after);
    assert.deepEqual(more, []);
    assert.ok(change?.kind === 'update' && change.node.image !== undefined);
    assert.ok(change.node.image in after.images! && !(change.node.image in before.images!));
  });

  it('are said by path and in words in the table, in the picture and in its description', async () => {
    const content = await contentFor();
    const table = everyNode(tableOf(content).root).flatMap((node) => node.text ?? []);
    for (const said of ['./tall.png', 'Picture of Opens the app', 'Sketch, Pays', './mina.jpg'])
      assert.ok(table.includes(said), said);
    const scene = sceneOf(content);
    assert.match(scene.description, /\.\/tall\.png/);
    const told = everyNode(scene.root).filter(({ tag }) => tag === 'title').map(({ text: one }) => one); // prettier-ignore
    for (const said of [
      'Picture of Opens the app, ./tall.png',
      'Sketch, Pays, ./turned.jpg, Mina Kim',
      'Photo of Mina Kim',
    ])
      // prettier-ignore
      assert.ok(told.includes(said), said);
  });

  it('hang on what a lane is, in a journey too', async () => {
    const inJourney = text
      .replace(/^lane.*\n/, '')
      .replace('personas:', 'lane sketch "Sketch" { type: image }\n  personas:');
    const { source, names } = await analyseText(inJourney, files);
    const count = async (map: string): Promise<number> => {
      const next = await analyseText(map, files);
      return imagesIn(sceneOf(contentOf(journeysOf(next.source.tree)[0]!, next.names))).length;
    };
    assert.equal(imagesIn(sceneOf(contentOf(journeysOf(source.tree)[0]!, names))).length, 5);
    assert.equal(await count(inJourney.replace('type: image', 'type: text')), 3);
  });

  it('come and go with what a lane is as it is edited, be it declared in the file, in the journey or in its plan', async () => {
    const lane = 'lane sketch "Sketch" { type: image }\n';
    const own = text.slice(lane.length);
    for (const map of [
      text,
      own.replace('personas:', `${lane}  personas:`),
      own.replace('personas:', 'of: plan\n  state: actual\n  personas:') +
        `journey plan "Plan" {\n${lane}}\n`,
    ]) {
      let now = await analyseText(map, files);
      const start = map.indexOf('image }');
      for (const [was, is, count] of [
        ['image', 'text', 3],
        ['text', 'image', 5],
      ] as const) {
        const changed = map.slice(0, start) + is + map.slice(start + 'image'.length);
        const tree = parseChange(now.source.tree, changed, { start, end: start + was.length, text: is });
        const source = { ...now.source, text: changed, tree };
        now = analyseLoaded(source, new Map(now.sources).set(source.uri, source), { before: now });
        const scene = sceneOf(contentOf(journeysOf(tree)[0]!, now.names));
        assert.equal(imagesIn(scene).length, count, changed);
      }
    }
  });

  it('are in the file of the picture, and nowhere else than in it', async () => {
    const svg = svgOf(await sceneFor(), palettes.light);
    assert.equal(
      svg.match(/<image [^>]*xlink:href="data:image\/(?:png|jpeg);base64,[\w+/]+=*"\/>/g)?.length,
      5,
    );
    assert.equal(svg.match(/href/g)?.length, 5);
    const { images: _, ...without } = await sceneFor();
    assert.doesNotMatch(svgOf(without, palettes.light), /<image|xlink/);
  });
});
