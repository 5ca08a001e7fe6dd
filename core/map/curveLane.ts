import { curvePadding, drawCell, starNodes, type CurveCell, type DrawnCell } from './curveCell.ts';
import type { JourneyContent } from './content.ts';
import { heightOf, pointsAt, type CurvePoint, type Plot } from './curve.ts';
import { segmentsOf, type Segment } from './curvePath.ts';
import { columnsAround, piecesOf } from './curvePieces.ts';
import { faceNode, type Mood } from './faces.ts';
import { handles } from './handles.ts';
import { hopeLines, hopeNodes, type HopePoint } from './hopes.ts';
import { wholesOf, type DrawnLane } from './lanes.ts';
import { seenColumns, type Columns, type StageColumns, type TouchpointColumn } from './layout.ts';
import type { Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import { groupAt, pathNode, rectNode, round } from './nodes.ts';
import { remembered } from './remembered.ts';
import { feelingNumber, scaleFor, type Scale } from './scale.ts';
import type { SceneNode } from './scene.ts';
import { mostLines, space, styles, type Spacing } from './theme.ts';

/** Between which heights the feelings of so many personas are drawn. */
export function plotOf(marks: Marks, { plot, crowdedPlot }: Spacing): Plot {
  const height = Math.min(marks.count, mostLines) > 2 ? crowdedPlot : plot;
  return { top: curvePadding, bottom: curvePadding + height };
}

/** How points stand in the curve of a map, and a text that is the same for the same. */
interface CurveStyle {
  readonly scale: Scale;
  readonly plot: Plot;
  readonly marks: Marks;
  readonly text: string;
}

type Points = readonly CurvePoint[];

/** The points of the touchpoints of a stage stay the same objects as long as it stays where it is. */
const stagePoints = remembered<readonly Points[]>();

function pointsOf(stage: StageColumns, { scale, plot, marks, text }: CurveStyle): readonly Points[] {
  return stagePoints(stage.touchpoints, text, () =>
    stage.touchpoints.map((column) => pointsAt(column, scale, plot, marks)),
  );
}

/** How high the words below the curve are at the touchpoints of a stage. */
const wordHeights = remembered<number>();
const drawnCells = remembered<DrawnCell>();

/**
 * The lane of feelings: for each persona a line through its points, guide lines at the levels of the scale, a word
 * beside each point. Words without a number, and those that find no room, stand below the curve. Nothing where no
 * touchpoint has a feeling. What is not in sight is not drawn.
 */
export function curveLane(content: JourneyContent, columns: Columns, marks: Marks): DrawnLane | undefined {
  const scale = scaleFor(content.scale);
  const { spacing, width: columnWidth } = columns;
  const plot = plotOf(marks, spacing);
  const text = `${scale.low} ${scale.middle} ${scale.high} ${plot.top} ${plot.bottom} ${marks.lines} ${marks.text}`;
  const style: CurveStyle = { scale, plot, marks, text };
  const points = columns.stages.flatMap((stage) => pointsOf(stage, style));
  const hopes = hopeLines(content, columns, style);
  const hopedAt = (column: TouchpointColumn): readonly HopePoint[] =>
    hopes.flatMap((line) => line.at(column) ?? []);
  const hasPoints =
    points.some((some) => some.length > 0) ||
    (hopes.length > 0 && columns.touchpoints.some((column) => hopedAt(column).length > 0));
  const below = hasPoints ? plot.bottom + curvePadding : 0;

  /** The lines through the columns from `first` on, those around them as far as they matter. */
  const cellsFrom = (first: number, some: readonly TouchpointColumn[]): readonly CurveCell[] => {
    const before = Math.max(0, first - columnsAround);
    const around = points.slice(before, first + some.length + columnsAround);
    const lines = linesThrough(around, marks);
    return some.map((column, i) => {
      const index = first - before + i;
      const own = { column, columnWidth, points: points[first + i]!, hopes: hopedAt(column) };
      return { ...own, lines, index, scale, plot, marks, below, top: spacing.cellTop };
    });
  };
  const seen = seenColumns(columns);
  const inputs = `${text} ${columnWidth} ${below} ${spacing.cellTop} ${hopes.map(({ persona }) => persona).join(' ')}`;
  const cells = cellsFrom(seen.first, seen.touchpoints).map((cell) =>
    drawnCells(cell.column.touchpoint, `${inputs} ${placesAround(cell)}`, () => drawCell(cell)),
  );
  const drawn = new Map(seen.touchpoints.map((column, i) => [column, cells[i]!] as const));

  const wordsTop = hasPoints ? below : spacing.cellTop;
  let first = 0;
  const bottoms = columns.stages.map(({ touchpoints }) => {
    const start = first;
    first += touchpoints.length;
    const around = [2, 1].map((by) => points[start - by]);
    const beside = [...around, points[first], points[first + 1]];
    const tallest = wordHeights(
      touchpoints,
      inputs,
      () => {
        const all = touchpoints.every((column) => drawn.has(column)) ? [] : cellsFrom(start, touchpoints);
        return Math.max(0, ...touchpoints.map((column, i) => (drawn.get(column) ?? drawCell(all[i]!)).wordsHeight)); // prettier-ignore
      },
      beside,
    );
    return tallest > 0 ? wordsTop + tallest : below;
  });
  const wholes = wholesOf('feels', content, columns, marks, bottoms);
  const hasWords = bottoms.some((bottom) => bottom > below);
  if (!hasPoints && !hasWords && !wholes.said.stages && !wholes.said.journey) return undefined;
  const height = wholes.bottom > below ? wholes.bottom + spacing.cellBottom : below;
  const nodes: SceneNode[] = [];
  if (hasPoints)
    nodes.push(
      ...momentTints(columns, height),
      ...guides(columns, scale, plot, content.personas[0]?.id ?? ''),
      ...hopeNodes(hopes, columns),
      ...lineNodes(content, columns, style),
    );
  seen.touchpoints.forEach(({ touchpoint, x }, i) => {
    const moment = hasPoints ? starNodes(touchpoint.moment, columnWidth) : [];
    const children = [...moment, ...cells[i]!.nodes];
    if (children.length > 0) nodes.push(groupAt(`${touchpoint.key}~feels`, { x, y: 0 }, children));
  });
  nodes.push(...wholes.nodes);
  const said = { ...wholes.said, touchpoints: hasPoints || hasWords };
  return { id: 'feels', height, nodes, rail: hasPoints ? scaleNodes(scale, plot) : [], said };
}

/** For each place of a line its segments between the points of neighbours. */
function linesThrough(
  points: readonly Points[],
  marks: Marks,
): readonly (readonly (Segment | undefined)[])[] {
  return Array.from({ length: marks.lines }, (_, mark) => segmentsThrough(points, mark));
}

function segmentsThrough(points: readonly Points[], mark: number): readonly (Segment | undefined)[] {
  return segmentsOf(points.map((some) => some.find((point) => point.mark === mark)));
}

/** What a cell depends on besides its touchpoint, counted from its left edge: lines that pass, and hopes. */
function placesAround({ column: { x }, lines, index, hopes }: CurveCell): string {
  const segments = lines.map((line) => [line[index - 1], line[index]].map((one) => one && [one.from.x - x, one.from.y, one.fromSlope, one.to.x - x, one.to.y, one.toSlope].join(' ')).join('|')); // prettier-ignore
  return `${segments.join('/')} ${hopes.map((hope) => `${hope.x - x} ${hope.y}`).join(' ')}`;
}

/** The lines, the primary persona's below: where two are the same, the dashes of the other lie on it. */
function lineNodes(content: JourneyContent, columns: Columns, style: CurveStyle): readonly SceneNode[] {
  const nodes: SceneNode[] = [];
  const { scale, plot, marks } = style;
  for (const id of new Set(content.personas.map((persona) => persona.id))) {
    const mark = marks.of(id);
    if (mark.index >= marks.lines) continue;
    const pieces = piecesOf(`~line:${id}`, columns, (some) =>
      segmentsThrough(
        some.map((column) => pointsAt(column, scale, plot, marks)),
        mark.index,
      ),
    );
    const more: Record<string, string | number> = { 'stroke-width': 2, 'stroke-linejoin': 'round' };
    if (mark.dash === undefined) more['stroke-linecap'] = 'round';
    else more['stroke-dasharray'] = mark.dash;
    for (const { key, d } of pieces) nodes.push(pathNode(key, d, { stroke: mark.colour, more }));
  }
  return nodes;
}

/** Soft columns behind the touchpoints that decide. */
function momentTints(columns: Columns, height: number): readonly SceneNode[] {
  return seenColumns(columns)
    .touchpoints.filter(({ touchpoint }) => touchpoint.moment)
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
