import type { Colour, SceneNode } from './scene.ts';

/** The one rounding of numbers: to two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** Fill and stroke by name, and any further attributes. */
export interface Paint {
  readonly fill?: Colour | 'none';
  readonly stroke?: Colour | 'none';
  readonly more?: Readonly<Record<string, string | number>>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A group at a place; with a `thing` it leads to a place in the text. */
export function groupAt(
  key: string,
  at: { readonly x: number; readonly y: number } | undefined,
  children: readonly SceneNode[],
  thing?: string,
): SceneNode {
  const attributes: Readonly<Record<string, string>> =
    at && (at.x !== 0 || at.y !== 0) ? { transform: `translate(${round(at.x)} ${round(at.y)})` } : {};
  return thing === undefined || thing === ''
    ? { key, tag: 'g', attributes, children }
    : { key, tag: 'g', attributes, children, thing };
}

export function rectNode(key: string, box: Box, paint: Paint): SceneNode {
  const { x, y, width, height } = box;
  return painted(
    key,
    'rect',
    { x: round(x), y: round(y), width: round(width), height: round(height) },
    paint,
  );
}

/** `d` is written by the caller, of rounded numbers. */
export function pathNode(key: string, d: string, paint: Paint): SceneNode {
  return painted(key, 'path', { d }, paint);
}

/** What a pointer that rests on the group is told. The first child of its group. */
export function titleNode(key: string, text: string): SceneNode {
  return { key: `${key}~title`, tag: 'title', attributes: {}, text };
}

/** A picture that fills a box, its sides kept: all of it, or as much of it as covers the box. */
export function imageNode(key: string, image: string, box: Box, fit: 'whole' | 'cover'): SceneNode {
  const { x, y, width, height } = box;
  const place = { x: round(x), y: round(y), width: round(width), height: round(height) };
  const preserveAspectRatio = fit === 'whole' ? 'xMidYMid meet' : 'xMidYMid slice';
  return { key, tag: 'image', attributes: { ...place, preserveAspectRatio }, image };
}

/** Takes clicks where nothing is drawn. */
export function hitNode(key: string, box: Box): SceneNode {
  const { x, y, width, height } = box;
  const place = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return {
    key: `${key}~hit`,
    tag: 'rect',
    attributes: { ...place, rx: 3, 'pointer-events': 'all' },
    fill: 'none',
  };
}

/** The border of what may be skipped. */
export function dashedNode(key: string, box: Box, stroke: Colour): SceneNode {
  return rectNode(key, box, { stroke, more: { 'stroke-width': 1, 'stroke-dasharray': '4 3', rx: 3 } });
}

function painted(
  key: string,
  tag: 'rect' | 'path',
  own: Readonly<Record<string, string | number>>,
  { fill = 'none', stroke, more }: Paint,
): SceneNode {
  const attributes = more ? { ...own, ...more } : own;
  return stroke === undefined ? { key, tag, attributes, fill } : { key, tag, attributes, fill, stroke };
}
