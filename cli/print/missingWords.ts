import { graphemes } from '../../core/text/graphemes.ts';
import type { FontShelf } from './fontShelf.ts';
import { packageOfScript } from './fontPackages.ts';
import { scriptName, scriptOf } from './scripts.ts';

/** A script, and how many words hold characters of it that no font has. */
export interface MissingWords {
  /** As people call it. */
  readonly name: string;
  readonly count: number;
  /** Whether its font is one that comes with this program, and is not here. */
  readonly canBeInstalled: boolean;
}

/** What cannot be written for want of a font, the script of the most words first. Words are what stands between blanks. */
export function missingWords(texts: readonly string[], shelf: FontShelf): readonly MissingWords[] {
  const counts = new Map<string, MissingWords>();
  for (const word of texts.flatMap((text) => text.split(' '))) {
    const missing = graphemes(word).filter((cluster) => shelf.fontOf(cluster, 400) === undefined);
    const scripts = new Map(missing.map((cluster) => [scriptName(scriptOf(cluster)), scriptOf(cluster)]));
    for (const [name, script] of scripts) {
      const from = script === undefined ? undefined : packageOfScript[script];
      const canBeInstalled = from !== undefined && !shelf.has(from);
      counts.set(name, { name, count: (counts.get(name)?.count ?? 0) + 1, canBeInstalled });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
