import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSource, ImageSource, Source } from '../../core/model/load.ts';
import type { Inputs } from '../host/inputs.ts';
import { Watching } from '../host/watching.ts';
import type { Report } from './report.ts';

/** What one look at the maps found. */
export interface Look {
  readonly inputs: Inputs;
  readonly report: Report;
}

/**
 * Looks at maps again each time one of them, what they import or what is in their folders changes, until `stop`. What was
 * found is shown only where it may be different from what was shown last: where a text is another one.
 */
export async function keepLooking(
  look: () => Promise<Look>,
  options: {
    readonly show: (look: Look) => Promise<void>;
    /** Called once, as soon as no change will be missed. */
    readonly ready: () => void;
    readonly stop: AbortSignal;
  },
): Promise<void> {
  const { show, ready, stop } = options;
  const watching = new Watching();
  let shown: ReadonlyMap<string, string> | undefined;
  let isReady = false;
  try {
    while (!stop.aborted) {
      const found = await look();
      const state = stateOf(found);
      // A folder that was not watched yet may have changed since it was looked at: once more before waiting.
      const isComplete = await watching.set(foldersOf(found), namesOf(found));
      if (!shown || differ(shown, state)) await show(found);
      shown = state;
      if (!isComplete) continue;
      if (!isReady) ready();
      isReady = true;
      await watching.change(stop);
    }
  } finally {
    watching.close();
  }
}

/** All texts that a look depends on, by where they are, and what could not be looked at. */
function stateOf({ report }: Look): ReadonlyMap<string, string> {
  const sources = report.files.flatMap(({ sources }) => [...sources]);
  return new Map([
    ...sources.map(
      ([uri, source]) => [uri, typeof source === 'string' ? `\0${source}` : textOf(source)] as const,
    ),
    ...report.files.map(({ full }) => [`\0${full}`, 'checked'] as const),
    ...report.refused.map(({ path, sentence }) => [`\0\0${path}`, sentence] as const),
  ]);
}

/** A table or a picture is known by what was read of it. */
function textOf(source: Source | DataSource | ImageSource): string {
  if ('tree' in source) return source.text;
  if ('table' in source) return JSON.stringify(source.table);
  return typeof source.image === 'string' ? `\0${source.image}` : source.image.id;
}

function differ(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size !== b.size || [...a].some(([key, value]) => b.get(key) !== value);
}

function pathsOf({ inputs, report }: Look): readonly string[] {
  const imported = report.files.flatMap(({ sources }) =>
    [...sources.keys()].map((uri) => fileURLToPath(uri)),
  );
  return [...inputs.files.map(({ full }) => full), ...imported];
}

function foldersOf(look: Look): ReadonlySet<string> {
  return new Set([...look.inputs.folders, ...pathsOf(look).map((path) => dirname(path))]);
}

function namesOf(look: Look): ReadonlySet<string> {
  return new Set(pathsOf(look).map((path) => basename(path)));
}
