import assert from 'node:assert/strict';
import { csvParseRows } from 'd3-dsv';
import { exportMap, type ExportFormat } from '../../core/exchange/exportMap.ts';
import { mapScript } from '../../core/exchange/mapScript.ts';
import { overlayPage } from '../../core/exchange/overlayPage.ts';
import { overlayScript } from '../../core/exchange/overlayScript.ts';
import { viewOf } from '../../core/map/overlay/overlayScene.ts';
import { palettes } from '../../core/map/palette.ts';
import { themeOf } from '../../core/map/themeFile.ts';
import { svgOf } from '../../core/markup/svg.ts';
import { analyseText, mistakesIn } from '../harness/problems.ts';
import { allHostile, findTriggers } from '../harness/hostile.ts';
import { hostileMap, hostileMaps, type HostileMap } from '../harness/hostileMap.ts';
import { overlayTexts } from '../harness/overlays.ts';
import { xmlProblem } from './markup/wellFormed.ts';

const tags: Readonly<Record<'svg' | 'html', ReadonlySet<string>>> = {
  svg: new Set(['svg', 'title', 'desc', 'g', 'rect', 'path', 'line', 'circle', 'text', 'tspan']),
  html: new Set(
    'html head meta title style body h1 h2 h3 h4 h5 h6 main section nav p ul ol li a strong span div table thead tbody tr th td label select option button script input output'.split(' '),
  ),
}; // prettier-ignore
/** No attribute that could run or fetch something; `href` is looked at by itself. */
const attributes =
  /^(?:xmlns|viewBox|width|height|role|aria-(?:labelledby|label|pressed)|id|fill|fill-opacity|stroke|stroke-[a-z]+|data-[a-z-]+|transform|opacity|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|dx|dy|dominant-baseline|text-anchor|text-decoration|font-[a-z]+|letter-spacing|direction|unicode-bidi|paint-order|pointer-events|clip-path|xml:space|lang|charset|http-equiv|content|name|dir|class|href|rel|scope|tabindex|type|value|hidden|title|placeholder|autocomplete|spellcheck|aria-live)$/;

/** Expects markup that XML can read, of our own elements and attributes, with addresses that lead nowhere but to the web. */
function expectOwnMarkup(markup: string, kind: 'svg' | 'html'): void {
  const plain = markup.replace('<!doctype html>\n', '').replace(overlayScript, '').replace(mapScript, '');
  assert.equal(xmlProblem(plain), undefined);
  for (const [, tag = '', said = ''] of plain.matchAll(/<([A-Za-z][^\s/>]*)((?: [^\s=]+="[^"]*")*)/g)) {
    assert.ok(tags.svg.has(tag) || (kind === 'html' && tags.html.has(tag)), `an element ${tag}`);
    for (const [, name = '', value = ''] of said.matchAll(/ ([^\s=]+)="([^"]*)"/g)) {
      assert.match(name, attributes);
      if (name === 'href') assert.match(value, /^(?:#journey-\d+(?:-table)?$|https?:\/\/)/i);
      // What paints is a name or a colour, and never an address.
      if (name === 'fill' || name === 'stroke') assert.match(value, /^(?:none|currentColor|#[0-9a-f]{6}|var\(--jm-\w+\))$/);
    }
  }
} // prettier-ignore

const own: readonly RegExp[] = [
  /^(?:#+ |- | +- |\| | \|$|\|[ :|-]+\|$)/gm,
  /\*\*/g,
  /<br>/g,
  / \| /g,
  // A word of ours that begins as a commit could.
  /Feedback/g,
];

describe('a map that says everything hostile', () => {
  let maps: readonly HostileMap[] = [];
  before(() => (maps = hostileMaps()));

  it('is said in every place that the vocabulary has', async () => {
    assert.ok(allHostile.length >= 300, String(allHostile.length));
    const { text, slots } = hostileMap(() => 'Plain words');
    assert.ok(slots > 200, String(slots));
    const { problems } = await analyseText(text, { 'Plain words': '' });
    const shape = mistakesIn(problems).filter(({ code }) => /shape|unknown-(?:fact|block)|misplaced|said-twice/.test(code)); // prettier-ignore
    assert.deepEqual(shape.map(({ message }) => message), []); // prettier-ignore
    const page = exportMap(await analyseText(text), undefined, 'html');
    // Tables and imports are not told, nor are comments.
    const said = page.kind === 'text' ? page.text.split('Plain words').length - 1 : 0;
    assert.ok(said > slots, `${said} of ${slots}`);
  });

  async function each(
    format: ExportFormat,
    look: (text: string, map: HostileMap) => void | Promise<void>,
  ): Promise<void> {
    for (const map of maps) {
      const written = exportMap(await analyseText(map.text), undefined, format);
      if (written.kind !== 'text') assert.fail(written.kind);
      await look(written.text, map);
    }
  }

  it('is a picture of our own elements alone', function () {
    this.timeout(900_000);
    return each('svg', (svg) => expectOwnMarkup(svg, 'svg'));
  });
  it('is a page of our own elements alone', function () {
    this.timeout(900_000);
    return each('html', (page) => {
      expectOwnMarkup(page, 'html');
      assert.equal(page.split(/<script/i).length, 2);
      assert.ok(page.includes(`<script>${mapScript}</script>`));
    });
  });
  it('begins no formula in a table', function () {
    this.timeout(900_000);
    return each('csv', (csv) => {
      for (const cell of csvParseRows(csv).flat())
        assert.doesNotMatch(cell, /^[\s\p{C}\p{Z}]*(?:[=+@＝＋－＠\u2212]|-(?!\d+(?:\.\d+)?$))/u);
    });
  });
  it('is data that is read back as it was said, and changes no object', function () {
    this.timeout(900_000);
    return each('json', (json) => {
      assert.equal((JSON.parse(json) as { format: unknown }).format, 'journey-map');
      assert.deepEqual(Object.keys(Object.prototype), []);
    });
  });
  it('is a document in which nothing is a link, a mention or markup', function () {
    this.timeout(900_000);
    return each('markdown', (markdown) => assert.deepEqual(findTriggers(markdown, own), []));
  });

  it('compared with another is a page and a picture of our own elements alone', async function () {
    this.timeout(900_000);
    for (const [i, map] of maps.entries()) {
      if (i % 2 > 0) continue;
      const changed = map.text.replaceAll('feels', 'hopes').replace(/(journey \S+ )(?=["{])/, '$1');
      const { overlay, diff } = await overlayTexts(map.text, changed);
      const about = { title: allHostile[i] ?? '', summary: diff.summary };
      const page = overlayPage({
        ...about,
        sections: [{ ...about, personas: new Map(), picture: overlay }],
        others: diff.changes,
      });
      expectOwnMarkup(page, 'html');
      assert.equal(page.match(/<script/gi)?.length, 1);
      expectOwnMarkup(svgOf(viewOf(overlay.scene, 'both'), palettes.light), 'svg');
    }
  });
});

describe('hostile settings', () => {
  it('of a theme paint nothing but colours', () => {
    for (const said of allHostile) {
      const tokens = Object.fromEntries([...Object.keys(palettes.light), said].map((name) => [name, said]));
      const { palette } = themeOf(JSON.parse(JSON.stringify({ extends: said, tokens })));
      assert.deepEqual(Object.keys(palette), Object.keys(palettes.light));
      for (const colour of Object.values(palette)) assert.match(colour, /^#[0-9a-f]{6}$/);
    }
  });
});
