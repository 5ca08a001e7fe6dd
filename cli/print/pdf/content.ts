import type { Palette, SceneNode } from '../../../core/map/scene.ts';
import type { FontShelf } from '../fontShelf.ts';
import { outlineOf } from '../outlines.ts';
import type { Glyph } from '../setLine.ts';
import { linesOf, type PlacedLine } from '../textLines.ts';
import { rgbaOf, type Rgba } from './colours.ts';
import { hexOf, operation, pdfNumber } from './numbers.ts';
import type { PdfFonts } from './pdfFonts.ts';
import { noImages, type PdfImages } from './pdfImages.ts';
import { circleOperators, pathOperators, rectangleOperators } from './shapes.ts';

/** What a page is drawn by, and the opacities that it names. */
export interface PageContent {
  readonly operators: readonly string[];
  /** The names of graphics states, with what each says. */
  readonly states: ReadonlyMap<string, string>;
}

type Attributes = SceneNode['attributes'];

/**
 * A scene as operators of PDF, in px downwards: whoever puts them on a page sets the scale. Text stays text, in the fonts that
 * it was set in.
 */
export function contentOf(
  root: SceneNode,
  palette: Palette,
  shelf: FontShelf,
  fonts: PdfFonts,
  images: PdfImages = noImages,
): PageContent {
  const operators: string[] = [];
  const states = new Map<string, string>();
  draw(root, {});
  return { operators, states };

  function draw(node: SceneNode, inherited: Attributes): void {
    const attributes = { ...inherited, ...node.attributes };
    if (node.tag === 'title') return;
    const move = placeOf(node.attributes['transform']);
    if (move) operators.push('q', operation('cm', 1, 0, 0, 1, ...move));
    if (node.tag === 'g') {
      const { transform: _, ...passedOn } = attributes;
      for (const child of node.children ?? []) draw(child, passedOn);
    } else if (node.tag === 'text') drawText(node, attributes);
    else if (node.tag === 'image') operators.push(...imageOperators(node, images));
    else paint(shapeOf(node.tag, attributes), node, attributes);
    if (move) operators.push('Q');
  }

  function drawText(node: SceneNode, attributes: Attributes): void {
    const lines = linesOf(node, shelf);
    // A halo of text would be found twice by those who search, so it is drawn as a shape.
    if (node.stroke !== undefined && node.stroke !== 'none') {
      for (const line of lines) paint(pathOperators(outlineOf(line)), { stroke: node.stroke }, attributes);
    }
    if (node.fill === 'none') return;
    operators.push('q', ...colourOperators('rg', colourOf(node.fill), attributes));
    for (const line of lines) {
      operators.push(...textOperators(line, fonts));
      // What belongs to a letter, such as its dots, has no place of its own in the text.
      const parts = line.stretches.map((stretch) => stretch.filter(({ text }) => text === ''));
      const outline = pathOperators(outlineOf({ ...line, stretches: parts }));
      if (outline.length > 0) operators.push(...outline, 'f');
    }
    operators.push('Q');
  }

  function paint(
    shape: readonly string[],
    { fill, stroke }: Pick<SceneNode, 'fill' | 'stroke'>,
    attributes: Attributes,
  ): void {
    const isFilled = fill !== undefined && fill !== 'none';
    const isStroked =
      stroke !== undefined && stroke !== 'none' && Number(attributes['stroke-width'] ?? 1) > 0;
    if (shape.length === 0 || (!isFilled && !isStroked)) return;
    operators.push('q');
    if (isFilled) operators.push(...colourOperators('rg', colourOf(fill), attributes));
    if (isStroked)
      operators.push(...colourOperators('RG', colourOf(stroke), attributes), ...penOperators(attributes));
    if (isFilled && isStroked && attributes['paint-order'] === 'stroke')
      operators.push(...shape, 'S', ...shape, 'f');
    else operators.push(...shape, isFilled && isStroked ? 'B' : isFilled ? 'f' : 'S');
    operators.push('Q');
  }

  function colourOf(name: string | undefined): Rgba {
    return rgbaOf(name !== undefined && Object.hasOwn(palette, name) ? palette[name] : undefined);
  }

  function colourOperators(
    operator: 'rg' | 'RG',
    [red, green, blue, alpha]: Rgba,
    attributes: Attributes,
  ): readonly string[] {
    const own = attributes[operator === 'rg' ? 'fill-opacity' : 'stroke-opacity'] ?? 1;
    const opacity = alpha * Number(own) * Number(attributes['opacity'] ?? 1);
    const colour = operation(operator, red, green, blue);
    return opacity >= 1 ? [colour] : [colour, `/${stateOf(operator === 'rg' ? 'ca' : 'CA', opacity)} gs`];
  }

  function stateOf(kind: 'ca' | 'CA', opacity: number): string {
    const says = `/${kind} ${pdfNumber(opacity)}`;
    const known = [...states].find(([, said]) => said === says)?.[0];
    const name = known ?? `G${states.size + 1}`;
    states.set(name, says);
    return name;
  }
}

/** Where a group is moved to: the one transformation that scenes have. */
function placeOf(transform: string | number | undefined): readonly [number, number] | undefined {
  if (transform === undefined) return undefined;
  const [, x, y = '0'] = /^translate\(([-\d.]+)(?:[ ,]+([-\d.]+))?\)$/.exec(String(transform)) ?? [];
  if (x === undefined) throw new RangeError(`not known: ${transform}`);
  return [Number(x), Number(y)];
}

function shapeOf(tag: SceneNode['tag'], attributes: Attributes): readonly string[] {
  const n = (name: string): number => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'rect':
      return rectangleOperators(n('x'), n('y'), n('width'), n('height'), n('rx'));
    case 'circle':
      return circleOperators(n('cx'), n('cy'), n('r'));
    case 'line':
      return [operation('m', n('x1'), n('y1')), operation('l', n('x2'), n('y2'))];
    case 'path':
      return pathOperators(String(attributes['d'] ?? ''));
    default:
      return [];
  }
}

const caps: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const joins: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };

function penOperators(attributes: Attributes): readonly string[] {
  const dashes = String(attributes['stroke-dasharray'] ?? 'none').match(/[\d.]+/g) ?? [];
  return [
    operation('w', Number(attributes['stroke-width'] ?? 1)),
    operation('J', caps[attributes['stroke-linecap'] ?? ''] ?? 0),
    operation('j', joins[attributes['stroke-linejoin'] ?? ''] ?? 0),
    // Where SVG begins to cut off the points of corners.
    operation('M', 4),
    ...(dashes.length > 0 ? [`[${dashes.join(' ')}] 0 d`] : []),
  ];
}

/** A line as text: a string for each stretch, with what the pen is to be set back or forth. */
function textOperators({ stretches, size, x, y, squeeze }: PlacedLine, fonts: PdfFonts): readonly string[] {
  const operators = ['BT'];
  for (const glyphs of stretches.flatMap(onOneHeight)) {
    const [first] = glyphs;
    operators.push(
      `/${fonts.nameOf(first.font)} ${pdfNumber(size)} Tf`,
      operation('Tm', squeeze, 0, 0, -1, x + first.x * squeeze, y + first.y),
      `[${shown(glyphs, size, fonts)}] TJ`,
    );
  }
  return [...operators, 'ET'];
}

/** The letters of a stretch, as long as they stand on one height. */
function onOneHeight(stretch: readonly Glyph[]): readonly [Glyph, ...Glyph[]][] {
  const parts: [Glyph, ...Glyph[]][] = [];
  for (const glyph of stretch) {
    if (glyph.text === '') continue;
    const last = parts.at(-1);
    if (last?.[0].y === glyph.y) last.push(glyph);
    else parts.push([glyph]);
  }
  return parts;
}

function shown(glyphs: readonly Glyph[], size: number, fonts: PdfFonts): string {
  let written = '<';
  let pen = glyphs[0]!.x;
  for (const glyph of glyphs) {
    const back = Math.round(((pen - glyph.x) * 1000) / size);
    if (back !== 0) written += `> ${back} <`;
    written += hexOf([fonts.codeOf(glyph)]);
    pen = pen - (back * size) / 1000 + (fonts.advanceOf(glyph) * size) / 1000;
  }
  return `${written}>`;
}

/** A picture in its box, its sides kept: all of it, or as much of it as covers the box. */
function imageOperators({ image = '', attributes }: SceneNode, images: PdfImages): readonly string[] {
  const found = images.find(image);
  if (!found) return [];
  const n = (name: string): number => Number(attributes[name] ?? 0);
  const [boxWidth, boxHeight] = [n('width'), n('height')];
  const covers = String(attributes['preserveAspectRatio']).endsWith('slice');
  const scales = [boxWidth / found.width, boxHeight / found.height];
  const scale = covers ? Math.max(...scales) : Math.min(...scales);
  const [width, height] = [found.width * scale, found.height * scale];
  const [x, y] = [n('x') + (boxWidth - width) / 2, n('y') + (boxHeight - height) / 2];
  const clip = covers ? [operation('re', n('x'), n('y'), boxWidth, boxHeight), 'W n'] : [];
  // A picture fills the square from 0 to 1 and stands upwards in it.
  return ['q', ...clip, operation('cm', width, 0, 0, -height, x, y + height), `/${found.name} Do`, 'Q'];
}
