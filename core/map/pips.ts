import { pathNode, round } from './nodes.ts';
import type { Colour, SceneNode } from './scene.ts';

const steps = 5;
const pitch = 8;
/** Width of five marks, in px. */
export const pipsWidth = steps * pitch;

/** A number from 1 to 5 as that many filled marks of five: round ones for pains, square ones for opportunities. */
export function pipNodes(
  key: string,
  value: number,
  options: {
    readonly x: number;
    readonly y: number;
    readonly shape: 'round' | 'square';
    readonly colour: Colour;
  },
): readonly SceneNode[] {
  const { x, y, shape, colour } = options;
  const filled = Math.min(steps, Math.max(0, Math.round(value)));
  const draw = (from: number, to: number, radius: number): string => {
    let d = '';
    for (let i = from; i < to; i++) d += pip(shape, x + pitch * (i + 0.5) - 1, y, radius);
    return d;
  };
  const nodes: SceneNode[] = [];
  if (filled > 0) nodes.push(pathNode(`${key}~full`, draw(0, filled, 3), { fill: colour }));
  if (filled < steps) {
    nodes.push(
      pathNode(`${key}~rest`, draw(filled, steps, 2.5), { stroke: colour, more: { 'stroke-width': 1 } }),
    );
  }
  return nodes;
}

function pip(shape: 'round' | 'square', x: number, y: number, radius: number): string {
  const size = round(2 * radius);
  if (shape === 'square') {
    return `M${round(x - radius)} ${round(y - radius)}h${size}v${size}h${-size}z`;
  }
  return `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${size} 0a${radius} ${radius} 0 1 0 ${-size} 0z`;
}
