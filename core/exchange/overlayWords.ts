import type { Compared } from '../diff/index.ts';
import { comparedWords } from '../diff/comparedWords.ts';
import type { Level } from '../diff/rules.ts';

/** The words of the page that shows what changed between two maps. */
export const overlayPageWords = {
  heading: 'What changed for the customer',
  view: 'Show',
  views: { old: 'Before', both: 'Both', new: 'After' },
  previous: 'Previous change (p)',
  next: 'Next change (n)',
  changes: 'Changes',
  level: 'Level',
  lane: 'Lane',
  persona: 'Persona',
  any: 'all',
  head: 'Head of the map',
  levels: { harm: 'Hurts', risk: 'Risk', better: 'Helps', neutral: 'Neutral' },
  picture: 'Picture of both maps, which can be scrolled',
  elsewhere: 'Changes outside of these journeys',
  notDrawn: 'not in the picture',
  tooLarge: (count: number, most: number): string =>
    `One of the two maps has ${count} touchpoints, and no more than ${most} can be drawn. What changed is told below.`,
} as const;

/** Those that are others where neither of the two sides became the other. */
export interface OverlayPageSides {
  readonly heading: string;
  readonly views: Readonly<Record<'old' | 'both' | 'new', string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly previous: string;
  readonly next: string;
  readonly changes: string;
}

export function overlayPageWordsOf(compared: Compared | undefined): OverlayPageSides {
  if (!compared) return overlayPageWords;
  const { title, brief } = comparedWords(compared);
  return {
    heading: title,
    views: { old: `A: ${compared.before}`, both: 'Both', new: `B: ${compared.after}` },
    levels: brief,
    previous: 'Previous difference (p)',
    next: 'Next difference (n)',
    changes: 'Differences',
  };
}
