import assert from 'node:assert/strict';
import type { Scene, SceneNode } from '../../../core/map/scene.ts';
import { missingWords } from '../../../cli/print/missingWords.ts';
import { linesOf, textsOf } from '../../../cli/print/textLines.ts';
import { printMaps } from '../../harness/printMaps.ts';
import { exampleNames, exampleText, sceneOfText, shelfFor } from './makePrint.ts';

const maps = { ...printMaps, ...Object.fromEntries(exampleNames.map((name) => [name, exampleText(name)])) };

describe('the fonts that come with the command line', () => {
  for (const [name, text] of Object.entries(maps)) {
    it(`have every character of ${name}, and are no wider than the map thinks`, async () => {
      const scene = await sceneOfText(text);
      const shelf = await shelfFor(scene);
      assert.deepEqual(missingWords(textsOf(scene.root), shelf), []);
      let lines = 0;
      eachText(scene, (node, dx) => {
        for (const line of linesOf(node, shelf)) {
          lines++;
          const said = line.stretches.flat().map((glyph) => glyph.text).join(''); // prettier-ignore
          assert.equal(line.squeeze, 1, said);
          assert.ok(line.x + dx >= 0 && line.x + dx + line.width <= scene.width, said);
        }
      });
      assert.ok(lines > 10);
    });
  }
});

/** Every text of a picture, with how far its groups are from the left edge. */
function eachText(scene: Scene, see: (node: SceneNode, dx: number) => void): void {
  const walk = (node: SceneNode, dx: number): void => {
    const own = Number(/^translate\(([-\d.]+)/.exec(String(node.attributes['transform'] ?? ''))?.[1] ?? 0);
    if (node.tag === 'text') see(node, dx + own);
    else for (const child of node.children ?? []) walk(child, dx + own);
  };
  walk(scene.root, 0);
}
