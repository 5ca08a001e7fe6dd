import type { JourneyContent, StageContent, TouchpointContent } from '../content.ts';
import { pointsAt, type CurvePoint } from '../curve.ts';
import { curveLane, plotOf } from '../curveLane.ts';
import { heightAt, pathOf, segmentsOf, type Segment } from '../curvePath.ts';
import type { DrawnLane } from '../lanes.ts';
import type { Columns } from '../layout.ts';
import { markShape, type Marks } from '../marks.ts';
import type { DrawCurve } from '../mapBlock.ts';
import { groupAt, pathNode, round } from '../nodes.ts';
import { scaleFor } from '../scale.ts';
import type { SceneNode } from '../scene.ts';
import { mostLines } from '../theme.ts';
import { seenIn } from './decorate.ts';
import { wordsOfChange, type FeltChange } from './feltChanges.ts';
import type { OverlayContent } from './overlayContent.ts';

/** Distance of the strokes that shade what lies between two lines; lines nearer than `least` are one; px. */
const pitch = 5;
const least = 1.5;
/** A sign wants so much room between the lines, px. */
const signRoom = 20;
const betweenSigns = 22;
const fromWords = 45;
/** From a number at the rail to that of the other scale below it, px. */
const belowNumber = 13;

/**
 * Draws the lane of feelings of both sides: the curve after, as it is in its own map; the curve before, whole in the view
 * of the map before and as a thin dashed line in that of both; and what lies between them, where it is better shaded by
 * lines and a plus, where it is worse by dots and a minus.
 */
export function overlayCurve(overlay: OverlayContent, felt: readonly FeltChange[]): DrawCurve {
  return (content, columns, marks) => {
    const sides = sidesOf(overlay, columns, felt);
    const { after, before } = overlay;
    const now = curveLane({ ...content, scale: after.scale }, sides.now, marks);
    const old = curveLane({ ...content, scale: before.scale, entries: before.entries }, sides.old, marks);
    if (!now && !old) return undefined;
    const height = Math.max(now?.height ?? 0, old?.height ?? 0);
    const between = betweenNodes(overlay, sides, marks);
    // Above the ground and below all lines and words.
    const ground = asHigh(now?.nodes ?? [], height).filter(({ key }) => isGround(key));
    const nodes: SceneNode[] = [
      ...(old ? [seenIn(groupAt('~feels:old', undefined, withPrefix(asHigh(old.nodes, height))), 'old')] : []),
      seenIn(groupAt('~feels:ground', undefined, ground), 'new both'),
      seenIn(groupAt('~feels:between', undefined, between.below), 'both'),
      seenIn(groupAt('~feels:new', undefined, (now?.nodes ?? []).filter(({ key }) => !isGround(key))), 'new both'),
      seenIn(groupAt('~feels:signs', undefined, between.above), 'both'),
    ];
    const rail = railOf(old?.rail ?? [], now?.rail ?? [], overlay);
    return { id: 'feels', height, nodes, ...(rail.length > 0 && { rail }) } satisfies DrawnLane;
  };
} // prettier-ignore

/**
 * The ends of the scale. Where the two sides have different ones, each view has its own, and that of both also says below
 * each number what it is on the scale of the map before.
 */
function railOf(
  old: readonly SceneNode[],
  now: readonly SceneNode[],
  { before, after, compared }: OverlayContent,
): readonly SceneNode[] {
  const [was, is] = [scaleFor(before.scale), scaleFor(after.scale)];
  if (old.length === 0 || now.length === 0 || (was.low === is.low && was.high === is.high))
    return now.length > 0 ? now : old;
  const how: Readonly<Record<string, string>> = compared
    ? { 'font-style': 'italic' }
    : { 'text-decoration': 'line-through' };
  const numbers = old.filter(({ tag }) => tag === 'text').map((node) => ({ ...node, attributes: { ...node.attributes, ...how } })); // prettier-ignore
  return [
    seenIn(groupAt('~scale:old', undefined, withPrefix(old)), 'old'),
    seenIn(groupAt('~scale:new', undefined, now), 'new both'),
    seenIn(groupAt('~scale:was', { x: 0, y: belowNumber }, withPrefix(numbers)), 'both'),
  ];
}

function isGround(key: string): boolean {
  return key === '~guides' || key === '~neutral' || key.endsWith('~moment');
}

/** The lane is as high as the higher of the two curves, and so is the soft column behind a moment of truth. */
function asHigh(nodes: readonly SceneNode[], height: number): readonly SceneNode[] {
  return nodes.map((node) =>
    node.key.endsWith('~moment')
      ? { ...node, attributes: { ...node.attributes, height: round(height - Number(node.attributes['y'])) } }
      : node,
  );
}

/** Nodes of the curve before have keys of their own, since those of what did not change are in the curve after. */
function withPrefix(nodes: readonly SceneNode[]): readonly SceneNode[] {
  return nodes.map((node) => {
    const own = { ...node, key: `~old:${node.key}` };
    return node.children ? { ...own, children: withPrefix(node.children) } : own;
  });
}

interface Sides {
  readonly old: Columns;
  readonly now: Columns;
}

/** The columns of either side in the places that they have in the common picture. */
function sidesOf(overlay: OverlayContent, columns: Columns, felt: readonly FeltChange[]): Sides {
  const [oldScale, scale] = [scaleFor(overlay.before.scale), scaleFor(overlay.after.scale)];
  const told = new Map<TouchpointContent, FeltChange[]>();
  for (const change of felt) told.set(change.touchpoint, [...(told.get(change.touchpoint) ?? []), change]);
  const withChanges = (union: TouchpointContent, now: TouchpointContent): TouchpointContent => ({
    ...now,
    feelings: [
      ...now.feelings,
      ...(told.get(union) ?? []).flatMap((change) =>
        wordsOfChange(change, { words: overlay.words, oldScale, scale }),
      ),
    ],
  });
  const sideOf = (
    stages: ReadonlyMap<StageContent, StageContent>,
    touchpoints: ReadonlyMap<TouchpointContent, TouchpointContent>,
    make: (union: TouchpointContent, own: TouchpointContent) => TouchpointContent,
    stageOf: (union: StageContent, own: StageContent) => StageContent,
  ): Columns => {
    const own = columns.stages.flatMap((column) => {
      const stage = stages.get(column.stage);
      if (!stage) return [];
      const within = column.touchpoints.flatMap((one) => {
        const touchpoint = touchpoints.get(one.touchpoint);
        return touchpoint ? [{ ...one, touchpoint: make(one.touchpoint, touchpoint) }] : [];
      });
      return [{ ...column, stage: stageOf(column.stage, stage), touchpoints: within }];
    });
    return { ...columns, stages: own, touchpoints: own.flatMap((stage) => stage.touchpoints) };
  };
  return {
    old: sideOf(overlay.oldStageOf, overlay.oldOf, (_, old) => old, (_, old) => old),
    now: sideOf(overlay.nowStageOf, overlay.nowOf, withChanges, (union) => union),
  }; // prettier-ignore
}

interface Line {
  readonly points: readonly (CurvePoint | undefined)[];
  readonly segments: readonly (Segment | undefined)[];
}

function lineOf(columns: Columns, content: JourneyContent, marks: Marks, mark: number): Line {
  const scale = scaleFor(content.scale);
  const plot = plotOf(marks, columns.spacing);
  const points = columns.touchpoints.map((column) =>
    pointsAt(column, scale, plot, marks).find((point) => point.mark === mark),
  );
  return { points, segments: segmentsOf(points) };
}

function betweenNodes(
  { before, after, lines }: OverlayContent,
  sides: Sides,
  marks: Marks,
): { readonly below: readonly SceneNode[]; readonly above: readonly SceneNode[] } {
  const below: SceneNode[] = [];
  const above: SceneNode[] = [];
  const signs: { readonly x: number; readonly y: number }[] = [];
  for (const pair of lines) {
    const [mark, nowMark] = [marks.of(pair.old), marks.of(pair.now)];
    if (mark.index >= mostLines || nowMark.index >= mostLines) continue;
    const old = lineOf(sides.old, before, marks, mark.index);
    const now = lineOf(sides.now, after, marks, nowMark.index);
    const line = pathOf(old.segments);
    // Two personas keep the lines and points that they have in their own map.
    const areTwo = pair.old !== pair.now;
    const key = areTwo ? `~between:${pair.old}:${pair.now}` : `~between:${pair.now}`;
    const shades = shadesOf(old, now);
    if (shades.gain !== '') below.push(pathNode(`${key}~gain`, shades.gain, { stroke: 'gain', more: { 'stroke-width': 1, 'stroke-opacity': 0.8 } })); // prettier-ignore
    if (shades.loss !== '') below.push(pathNode(`${key}~loss`, shades.loss, { stroke: 'loss', more: { 'stroke-width': 2, 'stroke-dasharray': '0 4', 'stroke-linecap': 'round' } })); // prettier-ignore
    const differs = areTwo || line !== pathOf(now.segments);
    const how = areTwo ? { 'stroke-width': 2, ...(mark.dash !== undefined && { 'stroke-dasharray': mark.dash }) } : { 'stroke-width': 1.25, 'stroke-dasharray': '5 4' }; // prettier-ignore
    if (line !== '' && differs) below.push(pathNode(`${key}~old`, line, { stroke: mark.colour, more: how })); // prettier-ignore
    const taken = new Set(areTwo ? [] : now.points.map((point) => (point ? `${point.x} ${point.y}` : '')));
    const dots = old.points.filter((point) => point && !taken.has(`${point.x} ${point.y}`));
    const d = dots
      .map((point) => (point ? markShape(mark.index, point.x, point.y, areTwo ? 6 : 3.5) : ''))
      .join('');
    const inside = areTwo ? { fill: mark.colour, stroke: 'paper' as const } : { fill: 'paper' as const, stroke: mark.colour }; // prettier-ignore
    if (d !== '') below.push(pathNode(`${key}~points`, d, { ...inside, more: { 'stroke-width': 1.5 } }));
    for (const { x, y, isGain } of shades.signs) {
      if (signs.some((other) => Math.hypot(other.x - x, other.y - y) < betweenSigns)) continue;
      above.push(signNode(`${key}~sign${signs.length}`, x, y, isGain));
      signs.push({ x, y });
    }
  }
  return { below, above };
}

interface Shades {
  readonly gain: string;
  readonly loss: string;
  readonly signs: readonly { readonly x: number; readonly y: number; readonly isGain: boolean }[];
}

/** Strokes between two lines wherever both are, and a sign at the widest place of each stretch. */
function shadesOf(old: Line, now: Line): Shades {
  const oldAt = heights(old);
  const nowAt = heights(now);
  const strokes = { gain: '', loss: '' };
  const signs: { x: number; y: number; isGain: boolean }[] = [];
  let widest: { x: number; y: number; room: number; isGain: boolean } | undefined;
  const close = (): void => {
    if (widest && widest.room >= signRoom) signs.push(widest);
    widest = undefined;
  };
  const xs = [...old.points, ...now.points].flatMap((point) => (point ? [point.x] : []));
  const ends = { from: Math.ceil(Math.min(...xs) / pitch) * pitch, to: Math.max(...xs) };
  const distance = distanceTo([...new Set(xs)].sort((a, b) => a - b));
  for (let x = ends.from; xs.length > 0 && x <= ends.to; x += pitch) {
    const [a, b] = [oldAt(x), nowAt(x)];
    if (a === undefined || b === undefined || Math.abs(a - b) < least) {
      close();
      continue;
    }
    const isGain = b < a;
    if (widest && widest.isGain !== isGain) close();
    const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
    strokes[isGain ? 'gain' : 'loss'] += `M${round(x)} ${round(top)}V${round(bottom)}`;
    // Words stand at the points, so a sign keeps away from them.
    if (distance(x) > fromWords && bottom - top > (widest?.room ?? 0)) widest = { x, y: (top + bottom) / 2, room: bottom - top, isGain };
    else widest ??= { x, y: (top + bottom) / 2, room: 0, isGain };
  } // prettier-ignore
  close();
  // A point that no line leads to has its own stroke.
  const onLine = new Set<unknown>(
    old.segments.flatMap((segment) => (segment ? [segment.from, segment.to] : [])),
  );
  const byX = new Map(now.points.map((point) => [point?.x, point]));
  for (const was of old.points) {
    const is = was && byX.get(was.x);
    if (!was || !is || onLine.has(was) || Math.abs(was.y - is.y) < least) continue;
    const [top, bottom] = [Math.min(was.y, is.y), Math.max(was.y, is.y)];
    strokes[is.y < was.y ? 'gain' : 'loss'] += `M${round(was.x)} ${round(top)}V${round(bottom)}`;
  }
  return { ...strokes, signs };
}

/** How far it is to the nearest of some places; to be asked for ever larger x. */
function distanceTo(stops: readonly number[]): (x: number) => number {
  let at = 0;
  return (x) => {
    while (at + 1 < stops.length && stops[at + 1]! <= x) at++;
    return Math.min(Math.abs(x - (stops[at] ?? Infinity)), Math.abs((stops[at + 1] ?? Infinity) - x));
  };
}

/** The height of a line from left to right; to be asked for ever larger x. */
function heights({ segments }: Line): (x: number) => number | undefined {
  const known = segments.filter((segment) => segment !== undefined);
  let at = 0;
  return (x) => {
    while (at < known.length && known[at]!.to.x < x) at++;
    const segment = known[at];
    return segment && segment.from.x <= x ? heightAt(segment, x) : undefined;
  };
}

function signNode(key: string, x: number, y: number, isGain: boolean): SceneNode {
  const at = `M${round(x)} ${round(y)}`;
  const d = isGain ? `${at}m-4.5 0h9m-4.5 -4.5v9` : `${at}m-4.5 0h9`;
  const colour = isGain ? 'gain' : 'loss';
  const disc = `${at}m-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z`;
  return groupAt(key, undefined, [
    pathNode(`${key}~ground`, disc, { fill: 'paper', stroke: colour, more: { 'stroke-width': 1.25 } }),
    pathNode(`${key}~sign`, d, { stroke: colour, more: { 'stroke-width': 2, 'stroke-linecap': 'round' } }),
  ]);
}
