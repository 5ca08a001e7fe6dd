import { groupAt, pathNode, round, titleNode } from '../nodes.ts';
import type { SceneNode } from '../scene.ts';
import type { MarkKind } from './shown.ts';

/** Radius of a badge, px. */
export const badgeRadius = 6;

/** The sign of each mark around a centre, so that none is told by its colour alone. */
const signs: Readonly<Record<MarkKind, string>> = {
  came: 'm-3 0h6m-3 -3v6',
  went: 'm-3 0h6',
  changed: 'm-3.2 0.9c1.1 -2.4 2.2 -2.4 3.2 -0.9s2.1 1.5 3.2 -0.9',
  moved: 'm-3 0h6m-2.4 -2.4l2.4 2.4l-2.4 2.4',
};

/** What came and what changed has a round badge, what went a square one, what moved one with corners. */
function shapeOf(kind: MarkKind, x: number, y: number): string {
  const r = badgeRadius;
  if (kind === 'went') return `M${round(x - 5.5)} ${round(y - 5.5)}h11v11h-11z`;
  if (kind === 'moved') return `M${round(x - r)} ${round(y - 5)}h7l5 5l-5 5h-7z`;
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The badge of a mark around a centre; `told` is what a pointer that rests on it is told. */
export function badgeNode(key: string, kind: MarkKind, x: number, y: number, told: string): SceneNode {
  const at = `M${round(x)} ${round(y)}`;
  const ring = { 'stroke-width': 2, 'paint-order': 'stroke' };
  return groupAt(key, undefined, [
    titleNode(key, told),
    pathNode(`${key}~ground`, shapeOf(kind, x, y), { fill: kind, stroke: 'paper', more: ring }),
    pathNode(`${key}~sign`, at + signs[kind], {
      stroke: 'paper',
      more: { 'stroke-width': 1.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    }),
  ]);
}
