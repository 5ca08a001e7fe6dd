import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { SceneNode } from '../../../core/map/scene.ts';
import { pdfFile } from '../../../cli/print/pdf/pdfFile.ts';
import { pdfOf } from '../../../cli/print/pdf/pdfOf.ts';
import { pngOf } from '../../../cli/print/png.ts';
import { palette, sceneWith, shelfFor } from './makePrint.ts';

const text = (key: string, y: number, said: string, more: SceneNode['attributes'] = {}): SceneNode => ({
  key,
  tag: 'text',
  attributes: { x: 200, y, 'font-size': 14, 'text-anchor': 'middle', ...more },
  fill: 'ink',
  text: said,
});
const scene = sceneWith(
  { key: 'paper', tag: 'rect', attributes: { x: 0, y: 0, width: 400, height: 200 }, fill: 'paper' },
  { key: 'arc', tag: 'path', attributes: { d: 'M20 20a30 20 30 1 1 9 14.5Q50 60 80 80z', 'stroke-width': 1.5, 'stroke-dasharray': '4 3' }, fill: 'red', stroke: 'ink' }, // prettier-ignore
  text('latin', 30, 'Žluťoučký kůň, AV', { 'font-weight': 600 }),
  text('korean', 60, '허리 편한 매트리스'),
  text('japanese', 90, '腰にやさしい', { 'font-weight': 600 }),
  text('arabic', 120, 'هَلْ هذا مُفيدٌ 20%؟', { direction: 'rtl' }),
  text('emoji', 150, '🎉 👩‍💻 ✗'),
  text('box', 180, 'ไทย'),
);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

// The same on every machine: these change when the drawing, a font or a library does, and never else.
describe('what is printed is equal to the byte', () => {
  it('as PNG', async () => {
    const png = await pngOf(scene, palette, await shelfFor(scene), 2);
    assert.equal(hashOf(png), '5adfc4df1562a407');
  });

  it('as PDF', async () => {
    const shelf = await shelfFor(scene);
    assert.equal(hashOf(await pdfOf(scene, palette, shelf, 'long')), '05f4f956579a858f');
    assert.equal(hashOf(await pdfOf(scene, palette, shelf, 'a4')), 'd7c0a51ce66fe211');
  });
});

describe('a PDF file', () => {
  it('has a table of where its objects begin', () => {
    const file = pdfFile();
    const later = file.reserve();
    const stream = file.addStream('0 0 m', '/Some 1');
    file.add('<< /Later true >>', later);
    const bytes = Buffer.from(file.finish(later, stream));
    const written = bytes.toString('latin1');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(written)?.[1]);
    assert.match(written.slice(table), /^xref\n0 3\n0000000000 65535 f \n/);
    const offsets = [...written.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) =>
      Number(offset),
    );
    offsets.forEach((offset, i) => assert.ok(written.slice(offset).startsWith(`${i + 1} 0 obj\n`)));
    assert.ok(written.slice(offsets[0]).startsWith('1 0 obj\n<< /Later true >>\nendobj\n'));
    assert.match(written, /trailer\n<< \/Size 3 \/Root 1 0 R \/Info 2 0 R >>/);
  });
});
