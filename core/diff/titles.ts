import { idOf, titleOf, type Outline } from '../syntax/outline.ts';
import { blockRow } from '../vocabulary/index.ts';
import type { Item } from './item.ts';

/** What a thing with an id is called on one side; nothing if it is not there, or has no title. */
export type TitleOf = (kind: string, id: string) => string | undefined;

/** The titles of some maps. What comes later counts before what comes earlier. */
export function titlesOf(items: readonly Item[]): TitleOf {
  const titles = new Map<string, string>();
  const down = (item: Item): void => {
    if (item.id !== undefined && item.title) titles.set(`${item.kind} ${item.id}`, item.title);
    item.items.forEach(down);
  };
  items.forEach(down);
  return (kind, id) => titles.get(`${kind} ${id}`);
}

/** The same of maps of which only the outlines are known. They are looked through when a kind is asked for first. */
export function outlinedTitles(outlines: readonly Outline[]): TitleOf {
  const ofKind = new Map<string, ReadonlyMap<string, string>>();
  return (kind, id) => {
    let titles = ofKind.get(kind);
    if (!titles) ofKind.set(kind, (titles = titlesOfKind(outlines, kind)));
    return titles.get(id);
  };
}

function titlesOfKind(outlines: readonly Outline[], kind: string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const row = blockRow(kind);
  const add = (outline: Outline, from: number, to: number): void => {
    const { rows, twins, earlier } = outline;
    for (let block = from; block < to; block++) {
      const twin = earlier ? (twins[block] ?? 0) : 0;
      if (earlier && twin > 0) add(earlier, twin, earlier.nexts[twin] ?? 0);
      else if (rows[block] === row) {
        const [id, title] = [idOf(outline, block), titleOf(outline, block)];
        if (id !== undefined && title) titles.set(id, title);
      }
    }
  };
  for (const outline of outlines) add(outline, 0, outline.rows.length);
  return titles;
}
