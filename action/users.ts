import type { MapDiff } from '../core/diff/index.ts';
import { importsOf } from '../core/model/load.ts';
import { parse } from '../core/syntax/parse.ts';
import { pathInCommit, uriInCommit } from '../cli/host/commitWorkspace.ts';
import type { Repository } from '../cli/host/git.ts';

/** In a repository with more maps nobody is told who uses what: it would take too long. */
const MOST_MAPS = 500;

/**
 * Which maps import a file, directly or through others, for files of which something changed that other maps use: personas,
 * channels and whatever else stands outside a journey.
 */
export async function usersOf(
  { changes }: MapDiff,
  repository: Repository,
  commit: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const shared = [...new Set(changes.filter(({ journey }) => journey === '').map(({ file }) => file))];
  const paths = shared.length > 0 ? [...(await repository.maps(commit)).keys()] : [];
  if (paths.length > MOST_MAPS) return new Map();
  const importers = new Map<string, string[]>();
  for (const path of paths) {
    const uri = uriInCommit(path);
    for (const { uri: imported } of importsOf(uri, parse((await repository.text(commit, path)) ?? ''))) {
      if (imported === undefined) continue;
      const file = pathInCommit(imported);
      importers.set(file, [...(importers.get(file) ?? []), path]);
    }
  }
  return new Map(shared.map((file) => [file, through(importers, file)]));
}

function through(importers: ReadonlyMap<string, readonly string[]>, file: string): readonly string[] {
  const found = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const path of importers.get(next) ?? [])
      if (path !== file && !found.has(path)) {
        found.add(path);
        waiting.push(path);
      }
  return [...found].sort();
}
