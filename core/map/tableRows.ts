import type { JourneyContent, LineContent, StageContent } from './content.ts';
import { describingWords as words } from './describingWords.ts';
import { drawnWords } from './drawnWords.ts';
import type { EntryContent } from './entry.ts';
import { endNamer, entryWords, feelingWords, type NameOf } from './entryWords.ts';
import { laneKindsOf, type LaneKind } from './lanes.ts';
import { runsOf } from './laneOrder.ts';
import { lineBetween, sideOfGroup, type LaneGroup } from './laneTable.ts';
import { marksOf } from './marks.ts';
import { remembered } from './remembered.ts';
import { feelingNumber, feelingText, scaleFor, type Scale } from './scale.ts';
import type { SceneNode } from './scene.ts';
import { nameOfNone, nameOfStage, nameOfTouchpoint, slotsOf, type Slot, type StageSlots } from './slots.ts';
import { itemNode, itemNodes, lineItem, tableNode, textNodeIn, type TableItem } from './tableNodes.ts';

/** What the rows of a map are made from. */
interface Source {
  readonly content: JourneyContent;
  readonly stages: readonly StageSlots[];
  readonly slots: readonly Slot[];
  readonly nameOf: NameOf;
  readonly scale: Scale;
  /** All that the words of an entry depend on besides it. */
  readonly inputs: string;
}

/** The same entries give the same nodes, so that what did not change is not even compared. */
const kept = remembered<readonly SceneNode[]>();

/** The table of a journey that has stages: its head, then its rows in groups. */
export function tableRows(content: JourneyContent): SceneNode {
  const stages = slotsOf(content);
  const marks = marksOf(content.personas);
  const scale = scaleFor(content.scale);
  const map: Source = {
    content,
    stages,
    slots: stages.flatMap((one) => one.slots),
    nameOf: (persona) => marks.of(persona).name,
    scale,
    inputs: `${marks.text} ${scale.low} ${scale.high}`,
  };
  const kinds = laneKindsOf(content);
  const lanes = kinds
    .map((kind) => ({ group: kind.group, rows: laneRows(kind, map) }))
    .filter(({ rows }) => rows.length > 0);
  const groups = runsOf(lanes);
  const first = [...stageRows(map), ...pathRows(map), ...aimRows(map)];
  return tableNode('~rows', 'table', [
    tableNode('~head', 'thead', headRows(map)),
    ...(first.length > 0 ? [tableNode('~group', 'tbody', first)] : []),
    ...groups.map(({ group, id, lanes: rows }, i) => {
      const line = lineAbove(group, groups.slice(0, i).map((one) => one.group), map); // prettier-ignore
      return tableNode(`~group:${id}`, 'tbody', [...line, ...rows.flatMap((lane) => lane.rows)]);
    }),
  ]);
}

/** The line of the service above a group, if one divides it from what stands on a side before it. */
function lineAbove(group: LaneGroup, before: readonly LaneGroup[], { slots }: Source): readonly SceneNode[] {
  const [upper, lower] = [before.flatMap((one) => sideOfGroup(one) ?? []).at(-1), sideOfGroup(group)];
  if (!upper || !lower || upper === lower) return [];
  const line = lineBetween(upper, lower);
  const name = textNodeIn(`~line:${line}~name`, 'span', drawnWords.lines[line]);
  const head = tableNode(`~line:${line}`, 'th', [name], { scope: 'rowgroup', colspan: slots.length + 1 });
  return [tableNode(`~tr:line:${line}`, 'tr', [head])];
}

function headRows({ stages, slots, nameOf }: Source): readonly SceneNode[] {
  const ofStages = stages.map(({ stage, span }) => {
    const after = stage.isOptional ? words.may : '';
    const name = itemNode(`~stage:${stage.key}~name`, { thing: stage.key, before: '', text: nameOfStage(stage), after }); // prettier-ignore
    return tableNode(`~stage:${stage.key}`, 'th', [name], { scope: 'colgroup', colspan: span });
  });
  const columns = slots.map(({ stage, touchpoint, key: thing }) => {
    const key = `~column:${thing}`;
    if (!touchpoint) {
      const none = { thing, before: '', text: nameOfNone(stage), after: '' };
      return tableNode(key, 'th', [itemNode(`${key}~none`, none)], { scope: 'col' });
    }
    const { signs, personas } = touchpoint;
    const only = personas.length > 0 ? [words.only(personas.map(nameOf).join(', '))] : [];
    const after = [...signs.map(({ word }) => word), ...only].join('; ');
    const name = { thing, before: '', text: nameOfTouchpoint(touchpoint), after };
    return tableNode(key, 'th', [itemNode(`${key}~name`, name)], { scope: 'col' });
  });
  return [
    rowNode('stages', [nameNode('stages', drawnWords.stages)], ofStages),
    rowNode('touchpoints', [nameNode('touchpoints', drawnWords.touchpoints)], columns),
  ];
}

/** What the stages are about, their goals and their KPIs. */
function stageRows(map: Source): readonly SceneNode[] {
  const { stages, nameOf } = map;
  const names = { about: drawnWords.phases, goals: drawnWords.goals, kpis: drawnWords.kpis } as const;
  return (['about', 'goals', 'kpis'] as const).flatMap((part) =>
    stages.some(({ stage }) => stage[part].length > 0)
      ? [rowNode(part, [nameNode(part, names[part])], stageCells(part, map, (stage) => namedLines(stage[part], nameOf)))] // prettier-ignore
      : [],
  );
}

/** A path with its steps, each in the column that it leaves; where it comes from outside, in that which it reaches. */
function pathRows({ content, slots, nameOf }: Source): readonly SceneNode[] {
  const places = new Map(slots.map(({ key }, i) => [key, i]));
  const nameOfEnd = endNamer(slots.flatMap(({ touchpoint }) => touchpoint ?? []));
  return content.paths.map(({ key, title, personas, ways }) => {
    const steps: TableItem[][] = slots.map(() => []);
    ways.forEach(({ from, to, text }, i) => {
      const said = words.way(nameOfEnd(from), nameOfEnd(to), text);
      const place = places.get(from) ?? places.get(to) ?? 0;
      steps[place]?.push({ thing: key, part: `way${i}`, before: '', text: said, after: '' });
    });
    const whose = personas.map(nameOf).join(', ');
    const name = itemNode(`~path:${key}`, { thing: key, before: '', text: title ?? drawnWords.paths, after: whose }); // prettier-ignore
    const cells = slots.map((slot, i) => cellNode(`~way:${key}:${slot.key}`, steps[i] ?? []));
    return rowNode(`path:${key}`, [name], cells);
  });
}

/** The goals at the touchpoints. */
function aimRows({ slots, nameOf }: Source): readonly SceneNode[] {
  if (!slots.some(({ touchpoint }) => (touchpoint?.goals ?? []).length > 0)) return [];
  const cells = slots.map(({ key, touchpoint }) => cellNode(`~aim:${key}`, namedLines(touchpoint?.goals ?? [], nameOf))); // prettier-ignore
  return [rowNode('aims', [nameNode('aims', drawnWords.touchpointAims)], cells)];
}

/** What a lane says at the touchpoints, of stages as a whole, and of the journey as a whole: a row each. */
function laneRows({ id, words: lane }: LaneKind, map: Source): readonly SceneNode[] {
  const { content, stages, slots, scale, inputs } = map;
  // The ends of the scale are said once, and not with each feeling.
  const [low, high] = [feelingNumber(scale.low, scale), feelingNumber(scale.high, scale)];
  const caption = id === 'feels' ? `${low}${words.to}${high}` : lane.caption;
  const cells = slots.map(({ key: column, touchpoint }) => {
    const key = `~td:${id}:${column}`;
    const owner = id === 'feels' ? touchpoint : touchpoint?.entries[id];
    const nodes =
      owner && kept(owner, `${inputs} ${key}`, () => itemNodes(key, itemsAt(id, touchpoint, map), id));
    return tableNode(key, 'td', nodes ?? []);
  });
  const named = (part: string, told: string | undefined): readonly SceneNode[] => [
    nameNode(`${id}${part}`, lane.name),
    ...(told === undefined ? [] : [textNodeIn(`~name:${id}${part}~told`, 'small', told)]),
  ];
  const items = (entries: readonly EntryContent[] | undefined): readonly TableItem[] => entryItems(entries ?? [], map); // prettier-ignore
  const whole = content.entries[id];
  const rows = [
    { part: '', told: caption, isThere: cells.some(({ children }) => children?.length), cells },
    {
      part: '~stages',
      told: drawnWords.wholeStage,
      isThere: stages.some(({ stage }) => stage.entries[id]),
      cells: stageCells(`${id}~stages`, map, ({ entries }) => items(entries[id])),
    },
    {
      part: '~journey',
      told: drawnWords.wholeJourney,
      isThere: whole,
      cells: [cellNode(`~td:${id}~journey`, items(whole), slots.length)],
    },
  ];
  return rows.flatMap((row) =>
    row.isThere ? [rowNode(`${id}${row.part}`, named(row.part, row.told), row.cells)] : [],
  );
}

function itemsAt(id: string, touchpoint: Slot['touchpoint'], map: Source): readonly TableItem[] {
  if (!touchpoint) return [];
  if (id !== 'feels') return entryItems(touchpoint.entries[id] ?? [], map);
  const felt = feelingWords(touchpoint, map.scale, map.nameOf, feelingText);
  return felt.map(({ key, ...said }) => ({ ...said, thing: key }));
}

function entryItems(entries: readonly EntryContent[], { nameOf }: Source): readonly TableItem[] {
  return entries.map((entry) => ({ ...entryWords(entry, nameOf), thing: entry.key, part: entry.part }));
}

function namedLines(lines: readonly LineContent[], nameOf: NameOf): readonly TableItem[] {
  return lines.map((line) => lineItem(line, line.persona === undefined ? '' : nameOf(line.persona)));
}

function stageCells(
  id: string,
  { stages }: Source,
  itemsOf: (stage: StageContent) => readonly TableItem[],
): readonly SceneNode[] {
  return stages.map(({ stage, span }) => cellNode(`~td:${id}:${stage.key}`, itemsOf(stage), span));
}

function rowNode(id: string, name: readonly SceneNode[], cells: readonly SceneNode[]): SceneNode {
  return tableNode(`~tr:${id}`, 'tr', [tableNode(`~th:${id}`, 'th', name, { scope: 'row' }), ...cells]);
}

function nameNode(id: string, name: string): SceneNode {
  return textNodeIn(`~name:${id}`, 'span', name);
}

function cellNode(key: string, items: readonly TableItem[], span = 1): SceneNode {
  return tableNode(key, 'td', itemNodes(key, items), span > 1 ? { colspan: span } : {});
}
