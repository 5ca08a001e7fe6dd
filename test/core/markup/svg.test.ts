import assert from 'node:assert/strict';
import { palettes } from '../../../core/map/palette.ts';
import type { Scene } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { svgOf } from '../../../core/markup/svg.ts';
import { journey, stage, touchpoint } from '../map/makeContent.ts';
import { samples } from '../map/sampleContents.ts';
import { xmlProblem } from './wellFormed.ts';

const small: Scene = {
  width: 10,
  height: 5,
  title: 'A & B',
  description: 'first\nsecond',
  root: {
    key: 'r',
    tag: 'g',
    attributes: {},
    children: [
      { key: 'a', tag: 'rect', attributes: { x: 1 }, fill: 'ink', stroke: 'none', thing: 'it"s' },
      {
        key: 'b',
        tag: 'text',
        attributes: {},
        fill: 'nobody',
        children: [
          { key: 'b~0', tag: 'tspan', attributes: { y: 1 }, text: 'one' },
          { key: 'b~1', tag: 'tspan', attributes: { y: 2 }, text: '<two>' },
        ],
      },
      { key: 'c', tag: 'g', attributes: {} },
    ],
  },
};

describe('an SVG file', () => {
  it('has a size, a title and a description, and one element a line', () => {
    assert.equal(
      svgOf(small, { ink: '#111111' }, { idPrefix: 'p 1' }),
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5" width="10" height="5" role="img" aria-labelledby="p_201-title p_201-description">',
        '<title id="p_201-title">A &amp; B</title>',
        '<desc id="p_201-description">first\nsecond</desc>',
        '<g>',
        '<rect x="1" fill="#111111" stroke="none"/>',
        '<text fill="currentColor"><tspan y="1">one</tspan><tspan y="2">&lt;two&gt;</tspan></text>',
        '<g></g>',
        '</g>',
        '</svg>',
        '',
      ].join('\n'),
    );
  });

  it('tells the things only where asked', () => {
    assert.doesNotMatch(svgOf(small, {}), /data-thing/);
    assert.match(svgOf(small, {}, { things: true }), /data-thing="it&quot;s"/);
  });

  for (const [name, content] of Object.entries(samples)) {
    it(`of ${name} is well-formed and needs nothing from elsewhere`, () => {
      const svg = svgOf(sceneOf(content), palettes.dark, { idPrefix: name, things: true });
      assert.equal(xmlProblem(svg), undefined);
      assert.doesNotMatch(
        svg,
        /<script|<style|\sstyle=|href|url\(|@import|<image|<foreignObject|currentColor/,
      );
      assert.match(svg, /font-family="/);
      assert.ok([...svg.matchAll(/\sid="([^"]*)"/g)].every(([, id]) => id?.startsWith(`${name}-`)));
    });
  }

  it('is well-formed whatever people write', () => {
    const nasty = `]]> & <script>"'\u0000\u0008\u001b\ud800 \udfff\ufffe\uffff\r\n<!-- --><?x?>`;
    const content = journey(nasty, [
      stage(nasty, nasty, [touchpoint(nasty, nasty, { does: [nasty], feels: { [nasty]: nasty } })]),
    ]);
    const svg = svgOf(sceneOf(content), palettes.light, { idPrefix: nasty, things: true });
    assert.equal(xmlProblem(svg), undefined);
    assert.doesNotMatch(svg, /<script/);
  });
});
