import type { BarContent, TrendContent } from './entry.ts';
import { pathNode, rectNode, round } from './nodes.ts';
import type { Colour, SceneNode } from './scene.ts';

/** Height of a bar and of a trend, px. */
export const barHeight = 6;
export const trendHeight = 18;

const colours: Readonly<Record<BarContent['kind'], Colour>> = {
  loss: 'pain',
  success: 'opportunity',
  share: 'inkSoft',
};

/** A share of its whole: the whole is an outline, a range is filled to its lower end and half filled to the upper. */
export function barNodes(
  key: string,
  bar: BarContent,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly mirrored: boolean },
): readonly SceneNode[] {
  const { x, y, width, mirrored } = at;
  const colour = colours[bar.kind];
  const length = (share: number): number => ((width - 2) * share) / 100;
  const from = (start: number, end: number): number =>
    mirrored ? x + width - 1 - length(end) : x + 1 + length(start);
  const nodes: SceneNode[] = [
    rectNode(`${key}~whole`, { x: x + 0.5, y: y + 0.5, width: width - 1, height: barHeight - 1 }, { stroke: 'line', more: { 'stroke-width': 1 } }), // prettier-ignore
  ];
  const part = (name: string, start: number, end: number, height: number): void => {
    const box = {
      x: from(start, end),
      y: y + (barHeight - height) / 2,
      width: length(end) - length(start),
      height,
    };
    if (end > start) nodes.push(rectNode(`${key}~${name}`, box, { fill: colour }));
  };
  part('part', 0, bar.low, barHeight);
  part('range', bar.low, bar.high, 2);
  return nodes;
}

/** Values from left to right, the newest with a dot, and the value to reach as a dashed line. */
export function trendNodes(
  key: string,
  { values, aim }: TrendContent,
  at: { readonly x: number; readonly y: number; readonly width: number },
): readonly SceneNode[] {
  const all = aim === undefined ? values : [...values, aim];
  const low = Math.min(...all);
  const range = Math.max(...all) - low || 1;
  const dot = 2.5;
  const across = (i: number): number => round(at.x + dot + (i * (at.width - 2 * dot)) / (values.length - 1));
  const up = (value: number): number =>
    round(at.y + dot + (1 - (value - low) / range) * (trendHeight - 2 * dot));
  const d = values.map((value, i) => `${i === 0 ? 'M' : 'L'}${across(i)} ${up(value)}`).join('');
  const last = values.length - 1;
  const nodes: SceneNode[] = [];
  if (aim !== undefined) {
    const line = `M${round(at.x)} ${up(aim)}h${round(at.width)}`;
    nodes.push(
      pathNode(`${key}~aim`, line, {
        stroke: 'line',
        more: { 'stroke-width': 1, 'stroke-dasharray': '3 2' },
      }),
    );
  }
  nodes.push(
    pathNode(`${key}~trend`, d, {
      stroke: 'inkSoft',
      more: { 'stroke-width': 1.5, 'stroke-linejoin': 'round' },
    }),
    pathNode(`${key}~now`, `M${round(across(last) - dot)} ${up(values[last]!)}a${dot} ${dot} 0 1 0 ${2 * dot} 0a${dot} ${dot} 0 1 0 ${-2 * dot} 0z`, { fill: 'ink' }), // prettier-ignore
  );
  return nodes;
}
