import { groupAt, pathNode, round, titleNode } from '../nodes.ts';
import type { Colour, SceneNode } from '../scene.ts';
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

/** The same where neither side became the other: A and B, and what stands on both and differs. */
const signsOfTwo: Readonly<Record<MarkKind, string>> = {
  ...signs,
  came: 'm-2 -3.3h2.1a1.6 1.6 0 0 1 0 3.2h-2.1m0 0h2.5a1.7 1.7 0 0 1 0 3.4h-2.5v-6.6',
  went: 'm-2.9 3.3l2.9 -6.6l2.9 6.6m-4.8 -2.2h3.8',
};

/** What came and what changed has a round badge, what went a square one, what moved one with corners. */
function shapeOf(kind: MarkKind, x: number, y: number): string {
  const r = badgeRadius;
  if (kind === 'went') return `M${round(x - 5.5)} ${round(y - 5.5)}h11v11h-11z`;
  if (kind === 'moved') return `M${round(x - r)} ${round(y - 5)}h7l5 5l-5 5h-7z`;
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** What a badge is for: what a pointer that rests on it is told, and whether neither of the two sides became the other. */
export interface BadgeUse {
  readonly told: string;
  readonly areTwo: boolean;
  readonly colour: Colour;
}

/** The badge of a mark around a centre. */
export function badgeNode(key: string, kind: MarkKind, x: number, y: number, use: BadgeUse): SceneNode {
  const at = `M${round(x)} ${round(y)}`;
  const ring = { 'stroke-width': 2, 'paint-order': 'stroke' };
  return groupAt(key, undefined, [
    titleNode(key, use.told),
    pathNode(`${key}~ground`, shapeOf(kind, x, y), { fill: use.colour, stroke: 'paper', more: ring }),
    pathNode(`${key}~sign`, at + (use.areTwo ? signsOfTwo : signs)[kind], {
      stroke: 'paper',
      more: { 'stroke-width': 1.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    }),
  ]);
}
