import type { JourneyContent, StageContent, TouchpointContent } from './content.ts';
import { describingWords as words } from './describingWords.ts';
import { entryWords, feelingWords, sentenceOf, type NameOf } from './entryWords.ts';
import type { EntryContent } from './entry.ts';
import type { DrawnLane, LaneKind } from './lanes.ts';
import { isInSight, type Columns } from './layout.ts';
import type { Marks } from './marks.ts';
import { groupAt } from './nodes.ts';
import { remembered } from './remembered.ts';
import { scaleFor } from './scale.ts';
import type { SceneNode, Told } from './scene.ts';
import { nameOfNone, nameOfStage, nameOfTouchpoint, type Slot, type StageSlots } from './slots.ts';
import type { HeadRow } from './stageHead.ts';

/**
 * A map as a grid of rows and columns for those who cannot see it. The picture stays as it is drawn: the names of the
 * rows in the label rail are its rows, each owning the group of its lane or head row, which stands elsewhere. Runs of
 * columns where a lane says nothing are one empty cell, so that a reader gets over them in one step and every cell is
 * below its own column.
 */
export interface Grid {
  readonly columns: number;
  /** The group of a row of the head, with its cells told. */
  readonly head: (row: HeadRow, group: SceneNode) => SceneNode;
  readonly lane: (kind: LaneKind, lane: Pick<DrawnLane, 'nodes' | 'said'>) => GridLane;
}

export interface GridLane {
  /** All that was drawn, its cells told. */
  readonly nodes: readonly SceneNode[];
  /** The rows of what is said of stages and of the journey as a whole: keys of what stands in each. */
  readonly wholes: readonly WholeRow[];
}

export interface WholeRow {
  readonly key: string;
  readonly owns: readonly string[];
}

/** What stands in a place is told the same as long as the place, the personas and the scale are called the same. */
const toldCells = remembered<Told>();

export function gridOf(content: JourneyContent, columns: Columns, marks: Marks): Grid {
  const { stages, count, range } = seenSlots(columns);
  const slots = stages.flatMap((one) => one.slots);
  const scale = scaleFor(content.scale);
  const nameOf: NameOf = (persona) => marks.of(persona).name;
  const places = slots.map((slot): Place => {
    const { stage, touchpoint, column } = slot;
    const where = touchpoint ? `${nameOfStage(stage)}, ${nameOfTouchpoint(touchpoint)}` : nameOfStage(stage);
    return { slot, where, inputs: `${column} ${where} ${marks.text} ${scale.low} ${scale.high} ` };
  });
  // The rings of what is hoped stand on their line, behind all points, and not in the cells.
  const hoped = ['', ...content.personas.map(({ id }) => id)];
  const across = { column: 2, span: count };
  const rowOf = rowsFor({ count, range });

  const saidOf = (entries: readonly EntryContent[] = []): string =>
    entries.map((one) => sentenceOf(entryWords(one, nameOf))).join('; ');
  const saidAt = (touchpoint: TouchpointContent, id: string): string =>
    id === 'feels'
      ? feelingWords(touchpoint, scale, nameOf).map(sentenceOf).join('; ')
      : saidOf(touchpoint.entries[id]);

  const headCells = ({ id, name }: HeadRow, nodes: readonly SceneNode[]): readonly SceneNode[] => {
    if (id === 'stages')
      return withTold(nodes, stages, ({ stage, place, column, span }) => [
        stage.key,
        { role: 'columnheader', column, span, label: stageName(stage, place, columns.stages.length) },
      ]);
    if (id === 'touchpoints')
      return withTold(nodes, slots, ({ stage, touchpoint, column }) => [
        touchpoint?.key ?? `${stage.key}~empty`,
        { role: 'columnheader', column, label: touchpoint ? touchpointName(touchpoint, nameOf) : nameOfNone(stage) }, // prettier-ignore
      ]);
    const cells = stages.map(({ stage, column, span }): Cell => {
      const said = linesOf(stage, id).map(({ text, persona }) => sentenceOf({ before: persona === undefined ? '' : nameOf(persona), text, after: '' })); // prettier-ignore
      const label = words.cell(name, nameOfStage(stage), said.join('; '));
      return { key: `${stage.key}~${partOf(id)}`, column, span, told: () => ({ label }) };
    });
    return rowOf(id, cells, new Map(nodes.map((node) => [node.key, node])));
  };

  const lane: Grid['lane'] = ({ id, words: { name } }, { nodes, said }) => {
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    const cells = places.flatMap(({ slot, where, inputs }): Cell | readonly Cell[] => {
      const { touchpoint, column } = slot;
      const entries = id === 'feels' ? touchpoint : touchpoint?.entries[id];
      if (!touchpoint || !entries) return [];
      const key = `${slot.key}~${id}`;
      const owns = id === 'feels' ? hoped.map((whose) => `${slot.key}~hopes:${whose}`).filter((ring) => byKey.has(ring)) : []; // prettier-ignore
      if (owns.length > 0 && !byKey.has(key)) byKey.set(key, groupAt(key, undefined, []));
      const told = (): Told =>
        toldCells(entries, `${inputs}${name} ${owns.join(' ')}`, () => {
          const label = words.cell(name, where, saidAt(touchpoint, id));
          return { role: 'gridcell', column, label, ...(owns.length > 0 && { owns }) };
        });
      return { key, column, span: 1, told };
    });
    const ofStages = stages.map(({ stage, column, span }): Cell => {
      const label = (): string => words.cell(name, words.wholeStage(nameOfStage(stage)), saidOf(stage.entries[id])); // prettier-ignore
      return { key: `${stage.key}~${id}`, column, span, told: () => ({ label: label() }) };
    });
    const ofJourney: Cell = {
      key: `${content.key}~${id}`,
      ...across,
      told: () => ({ label: words.cell(name, words.whole, saidOf(content.entries[id])) }),
    };
    const rows = [
      { key: '', nodes: rowOf(id, cells, byKey, said?.touchpoints) },
      { key: `~rail:${id}~stages`, nodes: rowOf(`${id}~stages`, ofStages, byKey, said?.stages) },
      { key: `~rail:${id}~journey`, nodes: rowOf(`${id}~journey`, [ofJourney], byKey, said?.journey) },
    ];
    return {
      // What is drawn behind the cells stays behind them.
      nodes: [...[...byKey.values()].map(owned), ...rows.flatMap((row) => row.nodes)],
      wholes: rows.slice(1).flatMap((row) => row.nodes.length === 0 ? [] : [{ key: row.key, owns: row.nodes.map(({ key }) => key) }]), // prettier-ignore
    };
  };

  return {
    columns: count + 1,
    // The steps of a path go from column to column, so all of them are one cell.
    head: (row, group) =>
      row.kind === 'path'
        ? { ...group, told: { role: 'gridcell', ...across, label: row.name } }
        : { ...group, told: {}, children: headCells(row, group.children ?? []) },
    lane,
  };
}

/** A column with what it is called, and all that the words of a cell in it depend on besides what stands there. */
interface Place {
  readonly slot: Slot;
  readonly where: string;
  readonly inputs: string;
}

/** What would stand in a place of a row; it is told only where it does. */
interface Cell {
  readonly key: string;
  readonly column: number;
  readonly span: number;
  readonly told: () => Told;
}

/** How many columns a map has, and which of them are drawn: from one to before another, as they are counted in a grid. */
interface Extent {
  readonly count: number;
  readonly range: { readonly from: number; readonly to: number };
}

/** A column that is drawn, in a stage that is drawn. */
interface SeenSlots extends Extent {
  readonly stages: readonly (StageSlots & { readonly place: number })[];
}

function seenSlots(columns: Columns): SeenSlots {
  const stages: (StageSlots & { readonly place: number })[] = [];
  let next = 2;
  columns.stages.forEach(({ stage, x, width, touchpoints }, place) => {
    const column = next;
    const span = Math.max(1, touchpoints.length);
    next += span;
    if (!isInSight(columns, x, width)) return;
    const slots =
      touchpoints.length === 0
        ? [{ stage, touchpoint: undefined, key: stage.key, column }]
        : touchpoints.flatMap(({ touchpoint, x: left }, i) =>
            isInSight(columns, left, columns.width)
              ? [{ stage, touchpoint, key: touchpoint.key, column: column + i }]
              : [],
          );
    stages.push({ stage, place, column, span, slots });
  });
  const slots = stages.flatMap((one) => one.slots);
  const [from, to] = [slots[0]?.column ?? 2, (slots.at(-1)?.column ?? 1) + 1];
  return { stages, count: next - 2, range: columns.sight ? { from, to } : { from: 2, to: next } };
}

/**
 * Makes the cells of a row, taken out of `nodes`: those that are there, and an empty one in place of each run of columns
 * in which none is; what lies to either side of all that is drawn is told to be elsewhere. No cells where the row says
 * nothing anywhere (`isSaid`), which a row that is drawn as a whole tells by itself.
 */
function rowsFor({
  count,
  range,
}: Extent): (
  id: string,
  cells: readonly Cell[],
  nodes: Map<string, SceneNode>,
  isSaid?: boolean,
) => readonly SceneNode[] {
  const isWhole = range.from === 2 && range.to === count + 2;
  return (id, cells, nodes, isSaid) => {
    const row: SceneNode[] = [];
    let next = 2;
    // A gap is called by what stands before it, so that it stays the same where columns come in or go.
    let before = '';
    const closeGap = (end: number): void => {
      const name = `~gap:${id}:${before}`;
      const add = (key: string, from: number, to: number, label: string): void => {
        if (to > from) row.push(gap(key, from, to - from, label));
      };
      const [from, to] = [Math.max(next, range.from), Math.min(end, range.to)];
      add(`${name}~before`, next, Math.min(end, range.from), words.elsewhere);
      add(name, from, to, words.nothing);
      add(`${name}~after`, Math.max(next, range.to), end, words.elsewhere);
    };
    for (const { key, column, span, told } of cells) {
      const node = nodes.get(key);
      if (!node) continue;
      nodes.delete(key);
      closeGap(column);
      const own = told();
      const whole = own.role ? own : ({ role: 'gridcell', column, span, ...own } as const);
      row.push({ ...node, told: whole });
      [next, before] = [column + span, key];
    }
    if (row.length > 0 || (!isWhole && isSaid)) closeGap(count + 2);
    return row;
  };
}

/** What leads to the text stands in a cell that owns it. */
function owned(node: SceneNode): SceneNode {
  return node.thing === undefined ? node : { ...node, told: {} };
}

/** A row of the grid. */
export interface GridRow {
  /** From 1. */
  readonly row: number;
  readonly name: string;
  /** Whether a group of lanes begins with it. */
  readonly isFirst?: boolean;
  readonly owns?: readonly string[];
}

/** The name of a row in the label rail as that row: what stands there besides the name is told by its cells. */
export function gridRow(node: SceneNode, { row, name, isFirst = false, owns }: GridRow): SceneNode {
  // A row holds nothing but cells, so what folds it belongs to its name.
  const handles = (node.children ?? []).flatMap(({ key, told }) => (told?.role === 'button' ? [key] : []));
  const children = node.children?.map((child): SceneNode => {
    if (child.key === `${node.key}~name`) {
      const owned = handles.length > 0 ? { owns: handles } : {};
      return { ...child, told: { role: 'rowheader', column: 1, label: name, ...owned } };
    }
    if (handles.includes(child.key)) return child;
    return child.tag === 'path' ? child : { ...child, told: { role: 'hidden' } };
  });
  const label = node.thing === undefined ? {} : { label: name };
  const told: Told = {
    role: 'row',
    row,
    ...label,
    ...(isFirst && { isFirst }),
    ...(owns && { owns }),
  };
  return { ...node, told, ...(children && { children }) };
}

/** A stage where it stands among the others, and that it may be skipped. */
export function stageName(stage: StageContent, place: number, count: number): string {
  const name = words.stage(place + 1, count, nameOfStage(stage));
  return stage.isOptional ? `${name}, ${words.may}` : name;
}

/** A touchpoint with its signs, and whom it is for where it is not for all. */
function touchpointName(touchpoint: TouchpointContent, nameOf: NameOf): string {
  const { personas, signs } = touchpoint;
  const whose = personas.length > 0 ? [words.only(personas.map(nameOf).join(', '))] : [];
  return [nameOfTouchpoint(touchpoint), ...signs.map(({ word }) => word), ...whose].join(', ');
}

/** The group of a row of lines below the stages has the part of the content in its key. */
function partOf(id: string): string {
  return id === 'phases' ? 'about' : id;
}

function linesOf(stage: StageContent, id: string): StageContent['goals'] {
  return id === 'phases' ? stage.about : id === 'goals' ? stage.goals : stage.kpis;
}

function withTold<T>(
  nodes: readonly SceneNode[],
  parts: readonly T[],
  tell: (part: T, index: number) => readonly [key: string, told: Told],
): readonly SceneNode[] {
  const told = new Map(parts.map(tell));
  return nodes.map((node) => {
    const own = told.get(node.key);
    return own ? { ...node, told: own } : node;
  });
}

function gap(key: string, column: number, span: number, label: string): SceneNode {
  const told: Told = { role: 'gridcell', column, label, ...(span > 1 && { span }) };
  return { ...groupAt(key, undefined, []), told };
}
