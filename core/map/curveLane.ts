import { curvePadding, drawCell, starNodes } from './curveCell.ts';
import type { JourneyContent } from './content.ts';
import { heightOf, pointsAt, type Plot } from './curve.ts';
import { pathOf, segmentsOf } from './curvePath.ts';
import { faceNode, type Mood } from './faces.ts';
import { handles } from './handles.ts';
import { hopeLines, hopeNodes } from './hopes.ts';
import { wholesOf, type DrawnLane } from './lanes.ts';
import type { Columns } from './layout.ts';
import type { Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import { groupAt, pathNode, rectNode, round } from './nodes.ts';
import { feelingNumber, scaleFor, type Scale } from './scale.ts';
import type { SceneNode } from './scene.ts';
import { mostLines, space, styles, type Spacing } from './theme.ts';

/** Between which heights the feelings of so many personas are drawn. */
export function plotOf(marks: Marks, { plot, crowdedPlot }: Spacing): Plot {
  const height = Math.min(marks.count, mostLines) > 2 ? crowdedPlot : plot;
  return { top: curvePadding, bottom: curvePadding + height };
}

/**
 * The lane of feelings: for each persona a line through its points, guide lines at the levels of the scale, a word
 * beside each point. Words without a number, and those that find no room, stand below the curve. Nothing where no
 * touchpoint has a feeling.
 */
export function curveLane(content: JourneyContent, columns: Columns, marks: Marks): DrawnLane | undefined {
  const scale = scaleFor(content.scale);
  const { spacing } = columns;
  const plot = plotOf(marks, spacing);
  const points = columns.touchpoints.map((column) => pointsAt(column, scale, plot, marks));
  const hopes = hopeLines(content, columns, { scale, plot, marks });
  const hoped = columns.touchpoints.map((_, i) => hopes.flatMap((line) => line.points[i] ?? []));
  const hasPoints = [...points, ...hoped].some((some) => some.length > 0);
  const lines = Array.from({ length: marks.lines }, (_, mark) =>
    segmentsOf(points.map((some) => some.find((point) => point.mark === mark))),
  );
  const below = hasPoints ? plot.bottom + curvePadding : 0;
  const columnWidth = columns.width;
  const cells = columns.touchpoints.map((column, index) =>
    drawCell({
      column,
      columnWidth,
      points: points[index]!,
      lines,
      hopes: hoped[index]!,
      index,
      scale,
      plot,
      marks,
      below,
      top: spacing.cellTop,
    }),
  );
  const wordsTop = hasPoints ? below : spacing.cellTop;
  const words = new Map(columns.touchpoints.map((column, i) => [column, cells[i]!.wordsHeight] as const));
  const bottoms = columns.stages.map((stage) => {
    const tallest = Math.max(0, ...stage.touchpoints.map((column) => words.get(column) ?? 0));
    return tallest > 0 ? wordsTop + tallest : below;
  });
  const wholes = wholesOf('feels', content, columns, marks, bottoms);
  if (!hasPoints && wholes.nodes.length === 0 && !cells.some((cell) => cell.nodes.length > 0))
    return undefined;
  const height = wholes.bottom > below ? wholes.bottom + spacing.cellBottom : below;
  const nodes: SceneNode[] = [];
  if (hasPoints)
    nodes.push(
      ...momentTints(columns, height),
      ...guides(columns, scale, plot, content.personas[0]?.id ?? ''),
      ...hopeNodes(hopes),
      ...lineNodes(content, lines, marks),
    );
  columns.touchpoints.forEach(({ touchpoint, x }, i) => {
    const moment = hasPoints ? starNodes(touchpoint.moment, columnWidth) : [];
    const children = [...moment, ...cells[i]!.nodes];
    if (children.length > 0) nodes.push(groupAt(`${touchpoint.key}~feels`, { x, y: 0 }, children));
  });
  nodes.push(...wholes.nodes);
  return { id: 'feels', height, nodes, rail: hasPoints ? scaleNodes(scale, plot) : [] };
}

/** The lines, the primary persona's below: where two are the same, the dashes of the other lie on it. */
function lineNodes(
  content: JourneyContent,
  lines: readonly Parameters<typeof pathOf>[0][],
  marks: Marks,
): readonly SceneNode[] {
  const nodes: SceneNode[] = [];
  for (const { id } of content.personas) {
    const mark = marks.of(id);
    const d = pathOf(lines[mark.index] ?? []);
    if (d === '' || nodes.some(({ key }) => key === `~line:${id}`)) continue;
    const more: Record<string, string | number> = { 'stroke-width': 2, 'stroke-linejoin': 'round' };
    if (mark.dash === undefined) more['stroke-linecap'] = 'round';
    else more['stroke-dasharray'] = mark.dash;
    nodes.push(pathNode(`~line:${id}`, d, { stroke: mark.colour, more }));
  }
  return nodes;
}

/** Soft columns behind the touchpoints that decide. */
function momentTints(columns: Columns, height: number): readonly SceneNode[] {
  return columns.touchpoints
    .filter(({ touchpoint }) => touchpoint.moment)
    .map(({ touchpoint, x }) => {
      const box = { x: x + 1, y: 1, width: columns.width - 3, height: height - 1 };
      return rectNode(`${touchpoint.key}~moment`, box, { fill: 'momentTint' });
    });
}

function guides(columns: Columns, scale: Scale, plot: Plot, persona: string): readonly SceneNode[] {
  const level = (value: number): string =>
    `M0 ${round(heightOf(value, scale, plot))}H${round(columns.total)}`;
  const others = scale.levels.filter((value) => value !== scale.middle);
  const lines = pathNode('~guides', others.map(level).join(''), {
    stroke: 'guide',
    more: { 'stroke-width': 1 },
  });
  return [
    { ...lines, data: handles.scale(scale, plot, persona) },
    pathNode('~neutral', level(scale.middle), { stroke: 'line', more: { 'stroke-width': 1.25 } }),
  ];
}

/** Faces and numbers at the ends of the scale and its middle, at the right edge of the label rail. */
function scaleNodes(scale: Scale, plot: Plot): readonly SceneNode[] {
  const ends: readonly (readonly [Mood, number])[] = [
    ['happy', scale.high],
    ['neutral', scale.middle],
    ['unhappy', scale.low],
  ];
  return ends.flatMap(([mood, value]) => {
    const y = heightOf(value, scale, plot);
    const text = setText(feelingNumber(value, scale), 32, styles.label);
    return [
      textNode(`~end:${mood}~number`, text, space.rail - 60, y - styles.label.lineHeight / 2, {
        align: 'right',
      }),
      faceNode(`~end:${mood}`, mood, space.rail - 16, y),
    ];
  });
}
