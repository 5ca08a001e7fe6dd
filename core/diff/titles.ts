import { idOf, titleOf, type Outline } from '../syntax/outline.ts';
import { blockRow } from '../vocabulary/index.ts';
import type { Item } from './item.ts';

/**
 * What a thing with an id is called on one side; nothing if it is not there, or has no title. With the name of a journey,
 * a thing in that journey: what has an id in another one is something else.
 */
export type TitleOf = (kind: string, id: string, journey?: string) => string | undefined;

/** How journeys are told apart here: by their id or, where they have none, by their title. */
export function journeyName({ id, title }: Pick<Item, 'id' | 'title'>): string {
  return id ?? title ?? '';
}

/** The titles of some maps. What comes later counts before what comes earlier. */
export function titlesOf(items: readonly Item[]): TitleOf {
  const titles = new Map<string, string>();
  const down = (item: Item, around: string | undefined): void => {
    const journey = item.kind === 'journey' ? journeyName(item) : around;
    if (item.id !== undefined && item.title) put(titles, `${item.kind} ${item.id}`, item.title, journey);
    for (const child of item.items) down(child, journey);
  };
  for (const item of items) down(item, undefined);
  return (kind, id, journey) => titles.get(keyOf(`${kind} ${id}`, journey));
}

/** The same of maps of which only the outlines are known. They are looked through when a kind is asked for first. */
export function outlinedTitles(outlines: readonly Outline[]): TitleOf {
  const ofKind = new Map<string, ReadonlyMap<string, string>>();
  return (kind, id, journey) => {
    let titles = ofKind.get(kind);
    if (!titles) ofKind.set(kind, (titles = titlesOfKind(outlines, kind)));
    return titles.get(keyOf(id, journey));
  };
}

function titlesOfKind(outlines: readonly Outline[], kind: string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const row = blockRow(kind);
  const add = (outline: Outline, from: number, to: number, around: string | undefined): void => {
    const { rows, twins, earlier, nexts } = outline;
    let [journey, end] = [around, to];
    for (let block = from; block < to; block++) {
      if (block >= end) [journey, end] = [around, to];
      const twin = earlier ? (twins[block] ?? 0) : 0;
      if (earlier && twin > 0) {
        add(earlier, twin, earlier.nexts[twin] ?? 0, journey);
        continue;
      }
      const [isJourney, isAsked] = [rows[block] === journeyRow, rows[block] === row];
      if (!isJourney && !isAsked) continue;
      const [id, title] = [idOf(outline, block), titleOf(outline, block)];
      if (isJourney) [journey, end] = [journeyName({ id, title }), nexts[block] ?? to];
      if (isAsked && id !== undefined && title) put(titles, id, title, journey);
    }
  };
  for (const outline of outlines) add(outline, 0, outline.rows.length, undefined);
  return titles;
}

const journeyRow = blockRow('journey');

function put(titles: Map<string, string>, key: string, title: string, journey: string | undefined): void {
  titles.set(key, title);
  if (journey !== undefined) titles.set(keyOf(key, journey), title);
}

function keyOf(key: string, journey: string | undefined): string {
  return journey === undefined ? key : `${key}\u0000${journey}`;
}
