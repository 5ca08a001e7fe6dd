import { groupAt, pathNode, round } from './nodes.ts';
import type { SceneNode } from './scene.ts';

/** How a face looks: the ends of the scale of feelings and its middle. */
export type Mood = 'happy' | 'neutral' | 'unhappy';

const mouths: Readonly<Record<Mood, string>> = {
  happy: 'M-3.6 1.4a4.1 4.1 0 0 0 7.2 0',
  neutral: 'M-3.2 2.8h6.4',
  unhappy: 'M-3.4 4a4 4 0 0 1 6.8 0',
};

/** A face of 17 px around a centre. */
export function faceNode(key: string, mood: Mood, x: number, y: number): SceneNode {
  const outline = 'M-7.75 0a7.75 7.75 0 1 0 15.5 0a7.75 7.75 0 1 0 -15.5 0z';
  const d = `${outline}M-2.7 -2.2h0M2.7 -2.2h0${mouths[mood]}`;
  const more = { 'stroke-width': 1.25, 'stroke-linecap': 'round' };
  return groupAt(key, { x: round(x), y: round(y) }, [
    pathNode(`${key}~line`, d, { fill: 'paper', stroke: 'inkSoft', more }),
  ]);
}
