import type { WayContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import type { Columns } from './layout.ts';
import { setText, textNode, type SetText } from './measure.ts';
import { groupAt, hitNode, pathNode, round } from './nodes.ts';
import type { SceneNode } from './scene.ts';
import { styles } from './theme.ts';

export interface RowContent {
  readonly nodes: readonly SceneNode[];
  readonly height: number;
}

/** A step that was given a place: from one column to another, at a height of its own among those it would cross. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly kind: 'between' | 'out' | 'in' | 'loop';
  readonly text: SetText;
  readonly left: number;
  readonly right: number;
}

/** How far the ends of arcs stand beside the middle of a column, and how high the feet of the arcs are; px. */
const aside = 9;
const foot = 9;
const margin = 7;
const betweenLevels = 3;
const tip = 3.5;

/**
 * The steps of a path as arcs above the touchpoints, each with its share and text above it: leaps and loops from
 * column to column, arrows out where customers leave or arrive at the end, arrows in where they begin. Steps that
 * would cross stand above one another. Steps whose ends are not on the map are told in words.
 */
export function flowRow(key: string, ways: readonly WayContent[], columns: Columns): RowContent {
  const places = new Map(columns.touchpoints.map(({ touchpoint, centre }) => [touchpoint.key, centre]));
  const arcs = ways.map((way) => arcOf(way, places, columns));
  const levels = levelsOf(arcs);
  const heights: number[] = [];
  arcs.forEach(({ text }, i) => {
    const level = levels[i]!;
    heights[level] = Math.max(heights[level] ?? 0, text.height + betweenLevels + 4);
  });
  const lines: number[] = [];
  let y = margin;
  for (let level = heights.length - 1; level >= 0; level--) {
    y += heights[level]!;
    lines[level] = y;
  }
  const bottom = y + foot;
  const nodes = arcs.map((arc, i) => arcNode(`${key}~way${i}`, arc, lines[levels[i]!]!, bottom, key));
  return { nodes, height: arcs.length === 0 ? 0 : bottom + 4 };
}

function arcOf({ from, to, text }: WayContent, places: ReadonlyMap<string, number>, columns: Columns): Arc {
  const half = columns.width / 2;
  const [a, b] = [places.get(from), places.get(to)];
  const known = a ?? b ?? half;
  const kind =
    a !== undefined && b !== undefined ? (a === b ? 'loop' : 'between') : a !== undefined ? 'out' : 'in';
  const end = kind === 'out' ? wordOf(to) : kind === 'in' ? wordOf(from) : '';
  const said = [end, text].filter((part) => part !== '').join(' · ');
  const [left, right] =
    kind === 'between' ? [Math.min(a!, b!), Math.max(a!, b!)] : [known - half + 12, known + half - 12];
  const room = kind === 'between' ? right - left - 2 * aside : right - left - 2 * aside - 8;
  return {
    from: a ?? known,
    to: b ?? known,
    kind,
    text: setText(said, Math.max(60, room), styles.label, { balance: true }),
    left,
    right,
  };
}

function wordOf(end: string): string {
  const { ends } = drawnWords;
  return Object.hasOwn(ends, end) ? ends[end as keyof typeof ends] : end;
}

/** The lowest level for each arc on which none is that it would cover; short ones stand below long ones. */
function levelsOf(arcs: readonly Arc[]): readonly number[] {
  const levels: number[] = arcs.map(() => 0);
  const placed: number[] = [];
  const order = arcs.map((_, i) => i).sort((a, b) => widthOf(arcs[a]!) - widthOf(arcs[b]!) || a - b);
  for (const i of order) {
    const { left, right } = arcs[i]!;
    const taken = placed.filter((j) => arcs[j]!.left < right && left < arcs[j]!.right).map((j) => levels[j]!);
    levels[i] = taken.length === 0 ? 0 : Math.max(...taken) + 1;
    placed.push(i);
  }
  return levels;
}

const widthOf = ({ left, right }: Arc): number => right - left;

function arcNode(key: string, arc: Arc, line: number, bottom: number, thing: string): SceneNode {
  const { from, to, kind, text } = arc;
  const textTop = line - betweenLevels - text.height + 1;
  const children: SceneNode[] = [];
  let slot = { x: arc.left + aside, width: arc.right - arc.left - 2 * aside };
  let d: string;
  if (kind === 'between') {
    const forward = to > from;
    const [x, end] = forward ? [from + aside, to - aside] : [from - aside, to + aside];
    const bend = forward ? 5 : -5;
    d = `M${round(x)} ${round(bottom)}V${round(line + 5)}q0 -5 ${bend} -5H${round(end - bend)}q${bend} 0 ${bend} 5V${round(bottom)}`;
    d += arrowDown(end, bottom);
  } else if (kind === 'loop') {
    d = `M${round(from + 20)} ${round(bottom)}V${round(line + 5)}q0 -5 -5 -5h-30q-5 0 -5 5V${round(bottom)}${arrowDown(from - 20, bottom)}`;
  } else {
    // Out to the right and up, in from the left and down.
    const start = kind === 'out' ? from : to;
    if (kind === 'out') {
      const x = round(arc.right - tip);
      d = `M${round(start)} ${round(bottom)}V${round(line + 5)}q0 -5 5 -5H${x}M${round(x - tip)} ${round(line - tip)}L${x} ${round(line)}L${round(x - tip)} ${round(line + tip)}`;
    } else
      d = `M${round(arc.left)} ${round(line)}H${round(start - 5)}q5 0 5 5V${round(bottom)}${arrowDown(start, bottom)}`;
    slot = { x: arc.left, width: arc.right - arc.left - 8 };
  }
  const set = { ...text, width: slot.width };
  children.push(
    hitNode(key, { x: slot.x, y: textTop, width: slot.width, height: text.height + betweenLevels + 4 }),
    pathNode(`${key}~line`, d, {
      stroke: 'inkSoft',
      more: { 'stroke-width': 1.25, 'stroke-linejoin': 'round' },
    }),
  );
  if (text.lines.some((one) => one !== ''))
    children.push(textNode(`${key}~text`, set, slot.x, textTop, { align: 'middle' }));
  return groupAt(key, undefined, children, thing);
}

function arrowDown(x: number, y: number): string {
  return `M${round(x - tip)} ${round(y - tip - 1)}L${round(x)} ${round(y)}L${round(x + tip)} ${round(y - tip - 1)}`;
}
