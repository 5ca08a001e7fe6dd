import type { Change } from '../../../core/diff/index.ts';
import type { levels } from '../../../core/diff/rules.ts';
import type { Item } from '../../../core/diff/item.ts';
import type { MapSide } from '../../host/sides.ts';

/** What changed in one file. */
export interface FileChanges {
  /** Its path after the change; before it where it is gone. */
  readonly path: string;
  readonly state: 'changed' | 'added' | 'gone';
  /** Its path before, where it had another. */
  readonly was: string | undefined;
  /** The worst first. */
  readonly changes: readonly Change[];
}

/** The changes by the file they stand in, the file with the worst first. A file that got another name is one file. */
export function byFile(changes: readonly Change[], before: MapSide, after: MapSide): readonly FileChanges[] {
  const former = formerPaths(before, after);
  const now = new Map([...former].map(([path, was]) => [was, path]));
  const files = new Map<string, Change[]>();
  // The worst come first already, so files do too; of two alike the one with more of it is not before the other.
  for (const change of changes) {
    const path = now.get(change.file) ?? change.file;
    files.set(path, [...(files.get(path) ?? []), change]);
  }
  const count = (own: readonly Change[], level: (typeof levels)[number]): number =>
    own.filter((change) => change.level === level).length;
  return [...files]
    .sort(([, a], [, b]) => {
      for (const level of ['harm', 'risk', 'better', 'neutral'] as const) {
        const by = count(b, level) - count(a, level);
        if (by !== 0) return by;
      }
      return 0;
    })
    .map(([path, own]) => ({
      path,
      state: !after.texts.has(path)
        ? 'gone'
        : before.texts.has(former.get(path) ?? path)
          ? 'changed'
          : 'added',
      was: former.get(path),
      changes: own,
    }));
}

/** Files that came while another went that declared one of the same things: from the path that it has to the one it had. */
function formerPaths(before: MapSide, after: MapSide): ReadonlyMap<string, string> {
  const gone = new Map<string, string>();
  const named = (item: Item): string | undefined => item.id && `${item.kind} ${item.id}`;
  for (const item of before.items) {
    const [name, path] = [named(item), item.at?.uri];
    if (name && path !== undefined && !after.texts.has(path)) gone.set(name, path);
  }
  const former = new Map<string, string>();
  for (const item of after.items) {
    const [name, path] = [named(item), item.at?.uri];
    const was = name && gone.get(name);
    if (was === undefined || path === undefined || before.texts.has(path) || former.has(path)) continue;
    if (![...former.values()].includes(was)) former.set(path, was);
  }
  return former;
}
