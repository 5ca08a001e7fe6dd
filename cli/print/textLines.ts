import type { SceneNode } from '../../core/map/scene.ts';
import { drawnText, setLine, type SetLine } from './setLine.ts';
import type { FontShelf, Weight } from './fontShelf.ts';

/** A line of text of a scene and where it stands: `x` is its left edge, `y` its baseline, in px of its group. */
export interface PlacedLine extends SetLine {
  readonly key: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** Every text of a scene that is drawn, a line at a time. */
export function textsOf(node: SceneNode): readonly string[] {
  if (node.tag === 'title') return [];
  const below = (node.children ?? []).flatMap(textsOf);
  return node.text === undefined ? below : [drawnText(node.text), ...below];
}

/** The lines of a `text` of a scene, set. Each part of it that has a place of its own is a line. */
export function linesOf(node: SceneNode, shelf: FontShelf): readonly PlacedLine[] {
  return [node, ...(node.children ?? [])].flatMap((part) => {
    if (part.text === undefined || part.text === '') return [];
    const attributes = { ...node.attributes, ...part.attributes };
    const size = Number(attributes['font-size']);
    const weight: Weight = Number(attributes['font-weight'] ?? 400) >= 600 ? 600 : 400;
    const rightToLeft = attributes['direction'] === 'rtl';
    const line = setLine(part.text, { size, weight, rightToLeft }, shelf);
    const x = Number(attributes['x']) - line.width * shareBefore(attributes['text-anchor'], rightToLeft);
    return [{ ...line, key: part.key, size, x, y: Number(attributes['y']) }];
  });
}

/** How much of a line stands to the left of its anchor. */
function shareBefore(anchor: string | number | undefined, rightToLeft: boolean): number {
  if (anchor === 'middle') return 0.5;
  return (anchor === 'end') === rightToLeft ? 0 : 1;
}
