import type { JourneyContent, PathContent, WayContent } from './content.ts';
import { describingWords } from './describingWords.ts';
import { drawnWords } from './drawnWords.ts';
import { endNamer } from './entryWords.ts';
import { labels } from './labels.ts';
import { isInSight, type Columns } from './layout.ts';
import { setText, textNode, type SetText } from './measure.ts';
import { groupAt, hitNode, pathNode, round, titleNode } from './nodes.ts';
import { remembered } from './remembered.ts';
import type { SceneNode } from './scene.ts';
import { styles } from './theme.ts';

export interface RowContent {
  readonly nodes: readonly SceneNode[];
  readonly height: number;
}

/** A step with the columns it goes between, both the same for one that leaves the map, comes into it or is a loop. */
interface Arc {
  readonly kind: 'between' | 'out' | 'in' | 'loop';
  /** Left edges of columns. */
  readonly from: number;
  readonly to: number;
  readonly text: SetText;
  /** What it takes of the width of the row. */
  readonly left: number;
  readonly right: number;
}

/** In a column: where steps arrive, where they depart, and where the text of one that goes nowhere else begins; px. */
const arrives = 24;
const departs = 42;
const textAt = 66;
/** Height of the feet of the arcs, of the room above the row, around a text; size of a tip. */
const foot = 9;
const margin = 6;
const around = 3;
const tip = 3.5;
const bend = 5;

/** What the rows of all paths of a map begin with: where things stand from left to right, and what they are called. */
export interface FlowStart {
  readonly placeOf: (key: string) => number | undefined;
  readonly nameOf: (end: string) => string;
}

const starts = remembered<FlowStart>();

/** Only what steps lead to has a place: of a large map that is little. Most maps have no paths. */
export function flowStart({ paths }: JourneyContent, columns: Columns): FlowStart {
  const make = (): FlowStart => {
    const ends = new Set(paths.flatMap(({ ways }) => ways.flatMap(({ from, to }) => [from, to])));
    const reached = columns.touchpoints.filter(({ touchpoint }) => ends.has(touchpoint.key));
    const places = new Map(reached.map(({ touchpoint, x }) => [touchpoint.key, x]));
    for (const { stage, x } of columns.stages) if (stage.folded !== undefined) places.set(stage.key, x);
    const nameOf = endNamer(reached.map(({ touchpoint }) => touchpoint));
    return { placeOf: (key) => places.get(key), nameOf };
  };
  return starts(columns.stages, '', make, paths);
}

/**
 * The steps of a path above the touchpoints, each with its share and text: leaps and loops as arcs from column to
 * column, and where customers leave, reach the end or begin, an arrow out of the column or into it. Steps that would
 * cover each other stand above one another. Those that do not pass what is in sight are not drawn.
 */
export function flowRow({ key, ways }: PathContent, columns: Columns, start: FlowStart): RowContent {
  const all = ways.map((way) => arcOf(way, start, columns.width));
  const levels = levelsOf(all);
  const heights: number[] = [];
  all.forEach(({ text }, i) => {
    const level = levels[i]!;
    heights[level] = Math.max(
      heights[level] ?? 0,
      Math.max(styles.label.lineHeight, text.height) + 2 * around,
    );
  });
  const bottoms: number[] = [];
  let y = margin;
  for (let level = heights.length - 1; level >= 0; level--) {
    y += heights[level]!;
    bottoms[level] = y;
  }
  const end = y + foot;
  const nodes = all.flatMap((arc, i): readonly SceneNode[] => {
    const { from, to, text } = ways[i]!;
    if (!isInSight(columns, arc.left, arc.right - arc.left)) return [];
    const node = arcNode(`${key}~way${i}`, key, arc, bottoms[levels[i]!]!, end);
    return [{ ...node, told: { label: describingWords.way(start.nameOf(from), start.nameOf(to), text) } }];
  });
  return { nodes, height: all.length === 0 ? 0 : end + 4 };
}

/** A step between the same places is the same. */
const arcs = remembered<Arc>();

function arcOf(way: WayContent, { placeOf }: FlowStart, width: number): Arc {
  const [a, b] = [placeOf(way.from), placeOf(way.to)];
  return arcs(way, `${a} ${b} ${width}`, () => arcBetween(way, a, b, width));
}

/** One whose ends are both not on the map stands in the first column. */
function arcBetween(
  { from, to, text }: WayContent,
  a: number | undefined,
  b: number | undefined,
  width: number,
): Arc {
  if (a !== undefined && b !== undefined && a !== b) {
    const [left, right] = [Math.min(a, b) + arrives, Math.max(a, b) + departs];
    const room = Math.abs(a - b) - (departs - arrives) - 8;
    return {
      kind: 'between',
      from: a,
      to: b,
      text: setText(text, room, styles.label, { balance: true }),
      left,
      right,
    };
  }
  const at = a ?? b ?? 0;
  const kind = a !== undefined && b !== undefined ? 'loop' : a !== undefined ? 'out' : 'in';
  const unknown = a === undefined && b === undefined ? [wordOf(from), wordOf(to)].join(' → ') : '';
  const end =
    unknown !== '' ? unknown : kind === 'out' ? wordOf(to) : kind === 'in' ? wordOf(from) : drawnWords.again;
  const said = [end, text].filter((part) => part !== '').join(labels.dot);
  const set = setText(said, width - textAt - 6, styles.label);
  return { kind, from: at, to: at, text: set, left: at + arrives, right: at + width };
}

function wordOf(end: string): string {
  const { ends } = drawnWords;
  return Object.hasOwn(ends, end) ? ends[end as keyof typeof ends] : end;
}

/** The lowest level for each arc above all that it would cover; short ones stand below long ones. */
function levelsOf(arcs: readonly Arc[]): readonly number[] {
  const levels = arcs.map(() => 0);
  const placed: number[] = [];
  const width = ({ left, right }: Arc): number => right - left;
  const order = arcs.map((_, i) => i).sort((a, b) => width(arcs[a]!) - width(arcs[b]!) || a - b);
  for (const i of order) {
    const { left, right } = arcs[i]!;
    for (const j of placed)
      if (arcs[j]!.left < right && left < arcs[j]!.right) levels[i] = Math.max(levels[i]!, levels[j]! + 1);
    placed.push(i);
  }
  return levels;
}

function arcNode(key: string, thing: string, arc: Arc, bottom: number, end: number): SceneNode {
  const { kind, text, from, to } = arc;
  const isBetween = kind === 'between';
  const left = isBetween ? Math.min(from, to) + departs + 4 : from + textAt;
  const width = isBetween ? Math.abs(to - from) - (departs - arrives) - 8 : text.width;
  const top = bottom - around - text.height;
  const line = isBetween ? bottom - 1 : bottom - around - Math.max(styles.label.lineHeight, text.height) / 2;
  const set = { ...text, width };
  const children: SceneNode[] = [
    titleNode(key, text.lines.join(' ')),
    hitNode(key, { x: left, y: top, width, height: text.height + 4 }),
    pathNode(`${key}~line`, shapeOf(arc, line, end), {
      stroke: 'inkSoft',
      more: { 'stroke-width': 1.25, 'stroke-linejoin': 'round' },
    }),
  ];
  if (text.lines.some((one) => one !== '')) {
    const align = isBetween ? 'middle' : text.rightToLeft ? 'right' : 'left';
    children.push(textNode(`${key}~text`, set, left, top, { align, halo: 'paper' }));
  }
  return groupAt(key, undefined, children, thing);
}

function shapeOf({ kind, from, to }: Arc, line: number, end: number): string {
  const y = round(line);
  const start = `M${round(from + departs)} ${round(end)}`;
  switch (kind) {
    case 'between': {
      const goal = to + arrives;
      const turn = to > from ? bend : -bend;
      return `${start}V${y + bend}q0 ${-bend} ${turn} ${-bend}H${round(goal - turn)}q${turn} 0 ${turn} ${bend}V${round(end)}${arrowDown(goal, end)}`;
    }
    case 'loop': {
      const across = departs - arrives - 2 * bend;
      return `${start}V${y + bend}q0 ${-bend} ${-bend} ${-bend}h${-across}q${-bend} 0 ${-bend} ${bend}V${round(end)}${arrowDown(to + arrives, end)}`;
    }
    case 'out': {
      const x = round(from + textAt - 5);
      return `${start}V${y + bend}q0 ${-bend} ${bend} ${-bend}H${x}M${round(x - tip - 1)} ${y - tip}L${x} ${y}L${round(x - tip - 1)} ${y + tip}`;
    }
    case 'in': {
      const x = round(to + arrives);
      return `M${round(from + textAt - 5)} ${y}H${x + bend}q${-bend} 0 ${-bend} ${bend}V${round(end)}${arrowDown(x, end)}`;
    }
  }
}

function arrowDown(x: number, y: number): string {
  return `M${round(x - tip)} ${round(y - tip - 1)}L${round(x)} ${round(y)}L${round(x + tip)} ${round(y - tip - 1)}`;
}
