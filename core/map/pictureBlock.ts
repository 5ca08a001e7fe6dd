import type { Block } from './block.ts';
import { blockWith, markAside } from './cells.ts';
import type { EntryContent, ImageContent } from './entry.ts';
import { markNode, markShape, type Marks } from './marks.ts';
import { groupAt, imageNode, pathNode, rectNode, round, titleNode } from './nodes.ts';
import type { Colour, SceneNode } from './scene.ts';

/** Pictures in lanes are no higher than this, px, so that a tall one does not push the map out of sight. */
const highest = 96;

/** A picture as large as its column allows, never larger than it is, and a hairline around it. */
export function pictureBlock(
  entry: EntryContent,
  { file, told }: ImageContent,
  key: string,
  room: number,
  marks: Marks,
): Block {
  const scale = Math.min(1, room / file.width, highest / file.height);
  // A line of a pixel's width would be too thin to be seen, or to be clicked.
  const width = round(Math.max(4, file.width * scale));
  const height = round(Math.max(4, file.height * scale));
  const edge = { x: 0.5, y: 0.5, width: width - 1, height: height - 1 };
  const concerned = marks.count > 1 ? (entry.personas ?? []) : [];
  const nodes: SceneNode[] = [
    titleNode(key, [told, entry.text, ...concerned.map((id) => marks.of(id).name)].join(', ')),
    imageNode(`${key}~image`, file.id, { x: 0, y: 0, width, height }, 'whole'),
    rectNode(`${key}~edge`, edge, { stroke: 'rule', more: { 'stroke-width': 1 } }),
    ...concerned.map((id, i) => markNode(i === 0 ? `${key}~mark` : `${key}~mark~${id}`, marks.of(id), -markAside, 8 + i * 11)),
  ]; // prettier-ignore
  return blockWith(key, entry.key, width, height, nodes);
}

/** A photo as a disc with a ring around it, which covers the corners: no file needs to know of clipping. */
export function photoNode(
  key: string,
  { file, told }: ImageContent,
  colour: Colour,
  at: { readonly x: number; readonly y: number; readonly radius: number },
): SceneNode {
  const { x, y, radius } = at;
  const [left, top, side] = [x - radius, y - radius, 2 * radius];
  const ring = markShape(0, x, y, radius - 1);
  const around = round(side + 1);
  const frame = `M${round(left - 0.5)} ${round(top - 0.5)}h${around}v${around}h${-around}z`;
  return groupAt(key, undefined, [
    titleNode(key, told),
    imageNode(`${key}~image`, file.id, { x: left, y: top, width: side, height: side }, 'cover'),
    // The ring goes round the other way than the frame, so that nothing in it is filled.
    pathNode(`${key}~corners`, frame + ring, { fill: 'paper' }),
    pathNode(`${key}~ring`, ring, { stroke: colour, more: { 'stroke-width': 2 } }),
  ]);
}
