import assert from 'node:assert/strict';
import { colourPairs, palettes } from '../../../core/map/palette.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { contrastOf, leastDistance } from './colours.ts';
import { everyNode } from './reading.ts';
import { samples } from './sampleContents.ts';

describe('the palettes', () => {
  for (const [name, palette] of Object.entries(palettes)) {
    it(`${name} shows all that has to be seen`, () => {
      const weak = colourPairs
        .map((pair) => ({ ...pair, contrast: contrastOf(palette[pair.colour]!, palette[pair.on]!) }))
        .filter(({ contrast, least }) => contrast < least);
      assert.deepEqual(weak, []);
    });

    it(`${name} has personas that everyone can tell apart`, () => {
      const colours = [1, 2, 3, 4, 5].map((i) => palette[`persona${i}`]!);
      // Distances in OKLab; some 0.02 are just seen side by side.
      assert.ok(leastDistance(colours) > 0.1, String(leastDistance(colours)));
    });

    it(`${name} names the same colours as the others`, () => {
      assert.deepEqual(Object.keys(palette), Object.keys(palettes.light));
      assert.ok(Object.values(palette).every((colour) => /^#[0-9a-f]{6}$/.test(colour)));
    });
  }

  it('declare the ground of every text that is drawn', () => {
    const nodes = Object.values(samples).flatMap((content) => everyNode(sceneOf(content).root));
    const texts = new Set(nodes.filter(({ tag }) => tag === 'text').map(({ fill }) => fill));
    const declared = new Set(colourPairs.filter(({ least }) => least === 4.5).map(({ colour }) => colour));
    assert.deepEqual(
      [...texts].filter((colour) => !declared.has(colour ?? '')),
      [],
    );
    const grounds = new Set(
      nodes
        .filter(({ tag, fill, key }) => tag === 'rect' && fill !== 'none' && !/~(?:part|range)$/.test(key))
        .map(({ fill }) => fill),
    );
    const known = new Set(colourPairs.map(({ on }) => on));
    // A line of a card and the filled part of a bar are drawn as rectangles and are no ground.
    assert.deepEqual(
      [...grounds].filter((colour) => colour !== 'line' && !known.has(colour ?? '')),
      [],
    );
  });
});
