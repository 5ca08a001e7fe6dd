import type { SceneNode } from '../../core/map/scene.ts';
import type { FontShelf, PrintFont } from './fontShelf.ts';
import { linesOf, type PlacedLine } from './textLines.ts';

/** The same picture with paths in place of its texts, so that whoever draws it needs no fonts. */
export function withOutlines(node: SceneNode, shelf: FontShelf): SceneNode {
  if (node.tag !== 'text') {
    return node.children ? { ...node, children: node.children.map((child) => withOutlines(child, shelf)) } : node; // prettier-ignore
  }
  const { key, fill, stroke } = node;
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([name]) => ofPaths.has(name))); // prettier-ignore
  const paint = { ...(fill === undefined ? {} : { fill }), ...(stroke === undefined ? {} : { stroke }) };
  const children = linesOf(node, shelf).map(
    (line) => ({ key: `${line.key}~outline`, tag: 'path', attributes: { ...attributes, d: outlineOf(line) }, ...paint }) as const, // prettier-ignore
  );
  return { key, tag: 'g', attributes: {}, children };
}

/** What a text says of how it is painted, and a path understands. */
const ofPaths: ReadonlySet<string> = new Set([
  'stroke-width',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'opacity',
  'fill-opacity',
]);

/** A line as path data, in px of its group, to the thousandth. */
export function outlineOf({ stretches, x, y, size, squeeze }: PlacedLine): string {
  let d = '';
  for (const glyph of stretches.flat()) {
    const scale = size / glyph.font.unitsPerEm;
    for (const { type, values } of glyphOutline(glyph.font, glyph.id)) {
      d += type;
      values.forEach((value, i) => {
        const at = i % 2 === 0 ? x + (glyph.x + value * scale) * squeeze : y + glyph.y - value * scale;
        d += `${i === 0 ? '' : ' '}${Math.round(at * 1000) / 1000 || 0}`;
      });
    }
  }
  return d;
}

type Outline = ReturnType<PrintFont['font']['glyphToJson']>;
const outlines = new WeakMap<PrintFont, Map<number, Outline>>();

/** In units of the font, upwards. */
function glyphOutline(font: PrintFont, id: number): Outline {
  const known = outlines.get(font) ?? new Map<number, Outline>();
  outlines.set(font, known);
  const outline = known.get(id) ?? font.font.glyphToJson(id);
  known.set(id, outline);
  return outline;
}
