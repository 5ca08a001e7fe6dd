import assert from 'node:assert/strict';
import { colourMeanings } from '../../../core/map/colourNames.ts';
import { colourPairs, overlayPairs } from '../../../core/map/colourPairs.ts';
import { contrastOf, isLight } from '../../../core/map/contrast.ts';
import { paletteNames, palettes } from '../../../core/map/palette.ts';
import { leastDistance, lightnessOf } from './colours.ts';

describe('the palettes', () => {
  for (const [name, palette] of Object.entries(palettes)) {
    it(`${name} shows all that has to be seen`, () => {
      const weak = [...colourPairs, ...overlayPairs]
        .map((pair) => ({ ...pair, contrast: contrastOf(palette[pair.colour], palette[pair.on]) }))
        .filter(({ contrast, least }) => contrast < least);
      assert.deepEqual(weak, []);
    });

    it(`${name} has personas that everyone can tell apart`, () => {
      const { persona1, persona2, persona3, persona4, persona5 } = palette;
      const least = leastDistance([persona1, persona2, persona3, persona4, persona5]);
      // Distances in OKLab; some 0.02 are just seen side by side.
      assert.ok(least > 0.1, String(least));
    });

    it(`${name} names the same colours as the others`, () => {
      assert.deepEqual(Object.keys(palette), Object.keys(colourMeanings));
      assert.ok(Object.values(palette).every((colour) => /^#[0-9a-f]{6}$/.test(colour)));
    });
  }

  it('for paper can be told apart without colours, and are black on white', () => {
    const { print } = palettes;
    assert.deepEqual([print.paper, print.ink, print.stageInk], ['#ffffff', '#000000', '#000000']);
    for (const group of [
      ['persona1', 'persona2', 'persona3', 'persona4', 'persona5'],
      ['pain', 'inkSoft', 'opportunity', 'moment'],
    ] as const) {
      const greys = group.map((name) => lightnessOf(print[name])).sort((a, b) => a - b);
      const steps = greys.slice(1).map((grey, i) => grey - greys[i]!);
      // A step of 2 is just seen side by side.
      assert.ok(Math.min(...steps) > 9, steps.join(', '));
    }
  });

  it('all have a name for people', () => {
    assert.deepEqual(Object.values(paletteNames).sort(), Object.keys(palettes).sort());
  });
});

describe('the contrast of colours', () => {
  for (const [a, b, contrast] of [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.478],
    ['#123456', '#123456', 1],
    ['#ff0000', '#ffffff', 3.998],
  ] as const) {
    it(`of ${a} and ${b} is ${contrast}`, () => assert.ok(Math.abs(contrastOf(a, b) - contrast) < 0.001));
  }

  it('tells light grounds from dark ones', () => {
    assert.deepEqual(['#ffffff', '#888888', '#666666', '#000000'].map(isLight), [true, true, false, false]);
  });
});
