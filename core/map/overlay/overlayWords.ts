import type { MarkKind } from './shown.ts';

/** The words that a picture of two maps adds to those of one. */
export const overlayWords = {
  heading: 'What changed for the customer',
  /** Beside the sign of each mark: how many there are. */
  marks: {
    came: (count: number): string => `${count} new`,
    went: (count: number): string => `${count} gone`,
    changed: (count: number): string => `${count} changed`,
    moved: (count: number): string => `${count} moved`,
  } satisfies Readonly<Record<MarkKind, (count: number) => string>>,
  /** What a pointer that rests on a mark is told. */
  told: {
    came: 'New',
    went: 'Gone',
    changed: 'Changed',
    moved: 'Moved here',
    left: 'Moved away from here',
  } satisfies Readonly<Record<MarkKind | 'left', string>>,
  gain: (count: number): string => `${count} ${count === 1 ? 'feeling' : 'feelings'} better`,
  loss: (count: number): string => `${count} ${count === 1 ? 'feeling' : 'feelings'} worse`,
  felt: 'feelings before',
  moves: 'Moved',
  better: (by: string): string => `better by ${by}`,
  worse: (by: string): string => `worse by ${by}`,
  was: (said: string): string => `was ${said}`,
  title: (title: string): string => `${title}: what changed`,
} as const;
