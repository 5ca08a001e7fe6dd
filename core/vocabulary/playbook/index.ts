import { acquisition } from './acquisition.ts';
import { advocacy } from './advocacy.ts';
import { conversion } from './conversion.ts';
import { exposure } from './exposure.ts';
import { loyalty } from './loyalty.ts';
import type { Phase, Play } from './play.ts';

export type { Failure, Phase, Play, TypicalMoment, TypicalTouchpoint } from './play.ts';

/** What usually works and what usually goes wrong in each phase, in the order of the phases. */
export const playbook: readonly Play[] = [exposure, acquisition, conversion, loyalty, advocacy];

const byPhase: ReadonlyMap<string, Play> = new Map(playbook.map((play) => [play.phase, play]));

export function playOf(phase: Phase): Play {
  return byPhase.get(phase) ?? exposure;
}

/** Narrows a word to a phase. */
export function isPhase(word: string): word is Phase {
  return byPhase.has(word);
}
