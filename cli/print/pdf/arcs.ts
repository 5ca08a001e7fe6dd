/** Half of an ellipse and its turn, as SVG paths say it. */
export interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** In degrees. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

/**
 * An arc as Bézier curves, six numbers each, by the steps of SVG 2, B.2.4. None where it begins and ends at the same place; a
 * straight one where it has no radius.
 */
export function curvesOfArc(x1: number, y1: number, arc: Arc, x2: number, y2: number): readonly number[][] {
  if (x1 === x2 && y1 === y2) return [];
  if (arc.rx === 0 || arc.ry === 0) return [[x1, y1, x2, y2, x2, y2]];
  const { sin, cos, PI } = Math;
  const [s, c] = [sin((arc.turn * PI) / 180), cos((arc.turn * PI) / 180)];
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [c * dx + s * dy, c * dy - s * dx];
  const grow = Math.max(1, Math.sqrt((px / arc.rx) ** 2 + (py / arc.ry) ** 2));
  const [rx, ry] = [Math.abs(arc.rx) * grow, Math.abs(arc.ry) * grow];
  const side = (rx * py) ** 2 + (ry * px) ** 2;
  const away =
    Math.sqrt(Math.max(0, (rx * ry) ** 2 - side) / side) * (arc.isLarge === arc.isClockwise ? -1 : 1);
  const [mx, my] = [(away * rx * py) / ry, (-away * ry * px) / rx];
  const [cx, cy] = [c * mx - s * my + (x1 + x2) / 2, s * mx + c * my + (y1 + y2) / 2];
  const from = Math.atan2((py - my) / ry, (px - mx) / rx);
  const to = Math.atan2((-py - my) / ry, (-px - mx) / rx);
  const sweep = to - from + (arc.isClockwise && to < from ? 2 * PI : !arc.isClockwise && to > from ? -2 * PI : 0); // prettier-ignore
  const count = Math.ceil(Math.abs(sweep) / (PI / 2) - 1e-9);
  const step = sweep / count;
  const bend = (4 / 3) * Math.tan(step / 4);
  const at = (x: number, y: number): [number, number] => [cx + rx * c * x - ry * s * y, cy + rx * s * x + ry * c * y]; // prettier-ignore
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    return [
      ...at(cos(a) - bend * sin(a), sin(a) + bend * cos(a)),
      ...at(cos(b) + bend * sin(b), sin(b) - bend * cos(b)),
      ...(i === count - 1 ? [x2, y2] : at(cos(b), sin(b))),
    ];
  });
}
