import assert from 'node:assert/strict';
import type { SceneNode } from '../../../core/map/scene.ts';
import { contentOf } from '../../../cli/print/pdf/content.ts';
import { pdfFonts } from '../../../cli/print/pdf/pdfFonts.ts';
import { rgbaOf } from '../../../cli/print/pdf/colours.ts';
import { withOutlines } from '../../../cli/print/outlines.ts';
import { printMaps } from '../../harness/printMaps.ts';
import { exampleNames, exampleText, palette, sceneOfText, sceneWith, shelfFor } from './makePrint.ts';

const node = (tag: SceneNode['tag'], attributes: SceneNode['attributes'], more: Partial<SceneNode> = {}): SceneNode => ({ key: tag, tag, attributes, ...more }); // prettier-ignore
const square = { x: 1, y: 2, width: 3, height: 4 };

async function operatorsOf(...nodes: readonly SceneNode[]): Promise<readonly string[]> {
  const scene = sceneWith(...nodes);
  return contentOf(scene.root, palette, await shelfFor(scene), pdfFonts()).operators;
}

describe('a scene as operators of PDF', () => {
  const expectOperators = (title: string, nodes: readonly SceneNode[], expected: string): void =>
    void it(title, async () => assert.equal((await operatorsOf(...nodes)).join('|'), expected));

  expectOperators('fills in the colour of the palette', [node('rect', square, { fill: 'red' })], 'q|1 0 0 rg|1 2 3 4 re|f|Q'); // prettier-ignore
  expectOperators('fills in black what the palette does not know', [node('rect', square, { fill: 'toString' })], 'q|0 0 0 rg|1 2 3 4 re|f|Q'); // prettier-ignore
  expectOperators(
    'draws lines with a pen, round and dashed where asked',
    [
      node('line', { x1: 1, y1: 2, x2: 3, y2: 4 }, { stroke: 'red' }),
      node('path', { d: 'M0 0h9', 'stroke-width': 2, 'stroke-dasharray': '4 3', 'stroke-linecap': 'round', 'stroke-linejoin': 'bevel' }, { fill: 'none', stroke: 'red' }), // prettier-ignore
    ],
    'q|1 0 0 RG|1 w|0 J|0 j|4 M|1 2 m|3 4 l|S|Q|q|1 0 0 RG|2 w|1 J|2 j|4 M|[4 3] 0 d|0 0 m|9 0 l|S|Q',
  );
  expectOperators(
    'fills before it draws the edge, unless the edge comes first',
    [
      node('rect', square, { fill: 'red', stroke: 'paper' }),
      node('rect', { ...square, 'paint-order': 'stroke' }, { fill: 'red', stroke: 'paper' }),
    ],
    'q|1 0 0 rg|1 1 1 RG|1 w|0 J|0 j|4 M|1 2 3 4 re|B|Q|q|1 0 0 rg|1 1 1 RG|1 w|0 J|0 j|4 M|1 2 3 4 re|S|1 2 3 4 re|f|Q',
  );
  expectOperators(
    'moves groups, and what stands in them',
    [node('g', { transform: 'translate(5 -6)' }, { children: [node('g', { transform: 'translate(1.5)' }, { children: [node('rect', square, { fill: 'red' })] })] })], // prettier-ignore
    'q|1 0 0 1 5 -6 cm|q|1 0 0 1 1.5 0 cm|q|1 0 0 rg|1 2 3 4 re|f|Q|Q|Q',
  );
  expectOperators(
    'leaves out what is not seen',
    [
      node('rect', { ...square, 'pointer-events': 'all' }, { fill: 'none' }),
      node('g', {}, { children: [node('title', {}, { text: 'Told to a pointer' })] }),
    ],
    '',
  );

  it('names opacities once', async () => {
    const scene = sceneWith(
      node('rect', { ...square, opacity: 0.5 }, { fill: 'red' }),
      node('rect', { ...square, 'fill-opacity': 0.5 }, { fill: 'red' }),
      node('g', { opacity: 0.5 }, { children: [node('line', { x2: 1, 'stroke-opacity': 0.5 }, { stroke: 'red' })] }), // prettier-ignore
    );
    const { operators, states } = contentOf(scene.root, palette, await shelfFor(scene), pdfFonts());
    assert.deepEqual([...states], [['G1', '/ca 0.5'], ['G2', '/CA 0.25']]); // prettier-ignore
    assert.deepEqual(operators.filter((one) => one.endsWith('gs')), ['/G1 gs', '/G1 gs', '/G2 gs']); // prettier-ignore
  });

  it('sets text at its anchor', async () => {
    const starts = async (attributes: SceneNode['attributes'], text: string): Promise<number> => {
      const operators = await operatorsOf(node('text', { x: 100, y: 50, 'font-size': 10, ...attributes }, { fill: 'ink', text })); // prettier-ignore
      const [, , , , x, y] = operators
        .find((one) => one.endsWith('Tm'))!
        .split(' ')
        .map(Number);
      assert.equal(y, 50);
      return x!;
    };
    assert.equal(await starts({}, 'Word'), 100);
    const width = 100 - (await starts({ 'text-anchor': 'end' }, 'Word'));
    assert.ok(width > 20 && width < 30);
    assert.ok(Math.abs((await starts({ 'text-anchor': 'middle' }, 'Word')) - (100 - width / 2)) < 0.001);
    assert.ok((await starts({ direction: 'rtl' }, 'بيت')) < 100);
    assert.equal(await starts({ direction: 'rtl', 'text-anchor': 'end' }, 'بيت'), 100);
  });

  it('sets each line of a text where it says', async () => {
    const children = ['One', 'Two'].map((text, i) => node('tspan', { x: 7, y: 10 + 20 * i }, { text }));
    const operators = await operatorsOf(node('text', { x: 7, y: 10, 'font-size': 12, 'font-weight': 600 }, { fill: 'ink', children })); // prettier-ignore
    assert.deepEqual(operators.filter((one) => one.endsWith('Tm')), ['1 0 0 -1 7 10 Tm', '1 0 0 -1 7 30 Tm']); // prettier-ignore
    assert.equal(operators.filter((one) => one === '/F1 12 Tf').length, 2);
  });

  it('draws the halo of a text as a shape, so that the text is there once', async () => {
    const operators = await operatorsOf(node('text', { x: 0, y: 9, 'font-size': 9, 'stroke-width': 3, 'paint-order': 'stroke' }, { fill: 'ink', stroke: 'paper', text: 'Halo' })); // prettier-ignore
    assert.equal(operators.filter((one) => one.endsWith('TJ')).length, 1);
    assert.ok(operators.indexOf('S') < operators.indexOf('BT'));
    assert.ok(operators.includes('3 w'));
  });

  it('draws what belongs to a letter as a shape', async () => {
    const operators = await operatorsOf(node('text', { x: 90, y: 9, 'font-size': 9, direction: 'rtl' }, { fill: 'ink', text: 'مُ' })); // prettier-ignore
    assert.match(operators.find((one) => one.endsWith('TJ')) ?? '', /^\[<0001>\] TJ$/);
    assert.ok(operators.indexOf('f') > operators.indexOf('ET'));
  });

  it('refuses a transformation that it does not know', () =>
    assert.rejects(operatorsOf(node('g', { transform: 'scale(2)' }, { children: [] })), RangeError));
});

/** All that the two ways of drawing understand. An attribute that is new in scenes fails here until they know it. */
const known = {
  g: ['font-family', 'transform'],
  rect: [
    'x',
    'y',
    'width',
    'height',
    'rx',
    'pointer-events',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linejoin',
  ],
  path: [
    'd',
    'paint-order',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
    'stroke-width',
    'transform',
  ],
  circle: ['cx', 'cy', 'r', 'stroke-width', 'stroke-dasharray'],
  line: ['x1', 'y1', 'x2', 'y2', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'],
  text: ['x', 'y', 'font-size', 'font-weight', 'text-anchor', 'direction', 'stroke-width', 'stroke-linejoin', 'paint-order'], // prettier-ignore
  tspan: ['x', 'y'],
} as const;

describe('the pictures of maps', () => {
  const maps = { ...printMaps, ...Object.fromEntries(exampleNames.map((name) => [name, exampleText(name)])) };
  for (const [name, text] of Object.entries(maps)) {
    it(`of ${name} say nothing that print would leave out`, async () => {
      const { root } = await sceneOfText(text);
      each(root, ({ tag, attributes }) => {
        if (tag === 'title') return;
        const names: readonly string[] = known[tag as keyof typeof known];
        for (const attribute of Object.keys(attributes)) assert.ok(names.includes(attribute), `${attribute} of ${tag}`); // prettier-ignore
      });
    });
  }

  it('have no text left once it is outlines', async () => {
    const scene = await sceneOfText(printMaps.arabic);
    const tags = new Set<string>();
    each(withOutlines(scene.root, await shelfFor(scene)), ({ tag }) => tags.add(tag));
    assert.ok(tags.has('path'));
    assert.ok(!tags.has('text') && !tags.has('tspan'));
  });
});

function each(start: SceneNode, see: (node: SceneNode) => void): void {
  see(start);
  for (const child of start.children ?? []) each(child, see);
}

describe('a colour', () => {
  it('is read from hexadecimal digits, and black otherwise', () => {
    assert.deepEqual(rgbaOf('#ff0000'), [1, 0, 0, 1]);
    assert.deepEqual(rgbaOf('#0F08'), [0, 1, 0, 8 / 15]);
    assert.deepEqual(rgbaOf('#0000ff80'), [0, 0, 1, 128 / 255]);
    for (const other of [undefined, 'red', '#12345', 'currentColor'])
      assert.deepEqual(rgbaOf(other), [0, 0, 0, 1]);
  });
});
