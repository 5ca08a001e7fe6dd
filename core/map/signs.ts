import type { SignContent, SignId } from './entry.ts';
import { setText, textNode } from './measure.ts';
import { pathNode, round } from './nodes.ts';
import type { Colour, SceneNode } from './scene.ts';
import { starShape } from './star.ts';
import { styles } from './theme.ts';

interface SignLook {
  readonly colour: Colour;
  /** Strokes around a centre. */
  readonly line?: string;
  readonly dash?: string;
  /** Filled shapes around a centre. */
  readonly filled?: string;
}

const ring = 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z';
/** Moves from the centre, so that a look can be put anywhere by one `M`. */
const looks: Readonly<Record<SignId, SignLook>> = {
  good: { colour: 'opportunity', line: 'm-4 0.5l2.8 3l5.2 -6.5' },
  bad: { colour: 'pain', line: 'm-3.5 -3.5l7 7m0 -7l-7 7' },
  worry: { colour: 'moment', line: 'm0 -4.2l4.6 8.2h-9.2zm0 3v2.2m0 1.6h0' },
  known: { colour: 'inkSoft', line: ring, filled: ring },
  believed: { colour: 'inkSoft', line: ring, filled: 'm0 -4a4 4 0 0 0 0 8z' },
  unknown: { colour: 'inkSoft', line: ring, dash: '2 1.7' },
  extra: { colour: 'inkSoft', line: 'm-4 0h8m-4 -4v8' },
  moved: {
    colour: 'moment',
    line: 'm-4.2 -2h7.4m-2.2 -2.2l2.2 2.2l-2.2 2.2m1.2 1.8h-8.6m2.2 -2.2l-2.2 2.2l2.2 2.2',
  },
  again: { colour: 'inkSoft', line: 'm3.2 -2.6a4 4 0 1 0 0.6 3.4m-0.4 -6.2v2.8h-2.8' },
  optional: { colour: 'inkSoft', line: 'm-4 -3.5h8v7h-8z', dash: '2 1.7' },
};

/** A sign around a centre, without its word. */
export function signNodes(key: string, id: SignId, x: number, y: number): readonly SceneNode[] {
  const { colour, line, dash, filled } = looks[id];
  const at = `M${round(x)} ${round(y)}`;
  const nodes: SceneNode[] = [];
  if (filled !== undefined) nodes.push(pathNode(`${key}~fill`, at + filled, { fill: colour }));
  const more = {
    'stroke-width': 1.4,
    'stroke-linejoin': 'round',
    ...(dash !== undefined && { 'stroke-dasharray': dash }),
  };
  if (line !== undefined) nodes.push(pathNode(`${key}~sign`, at + line, { stroke: colour, more }));
  return nodes;
}

/** The room that a sign takes before its word, px. */
const aside = 15;

/** A sign and its word below one another's edge, from the left top; its height with them. */
export function signRow(
  key: string,
  sign: SignContent,
  at: { readonly y: number; readonly width: number; readonly mirrored: boolean },
): { readonly nodes: readonly SceneNode[]; readonly height: number } {
  const word = setText(sign.word, at.width - aside, styles.label);
  const x = at.mirrored ? at.width - 5 : 5;
  return {
    nodes: [
      ...signNodes(key, sign.id, x, at.y + styles.label.lineHeight / 2),
      textNode(`${key}~word`, word, at.mirrored ? 0 : aside, at.y, { align: at.mirrored ? 'right' : 'left' }),
    ],
    height: word.height,
  };
}

/** The star of a moment of truth. */
export function momentStar(key: string, x: number, y: number, radius: number): SceneNode {
  return pathNode(`${key}~star`, starShape(x, y, radius), { fill: 'moment' });
}
