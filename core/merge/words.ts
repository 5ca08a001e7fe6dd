import type { Reason } from './decide.ts';

/** Every sentence that a merge says to people. */
export const words = {
  refused: {
    torn: (side: string): string =>
      `The braces of ${side} do not balance, or it holds an unfinished merge, so its parts cannot be told apart.`,
    tooLong: (side: string): string => `Of the three, ${side} is too long to be read.`,
    markers:
      'A comment or text in the map has lines that look like the marks of a merge, so a conflict could not be marked.',
    unsafe: 'The two sides are too entangled to be put together without losing or inventing something.',
  },
  sides: { base: 'the common version', ours: 'our version', theirs: 'their version' },
  conflict: {
    'both-changed': (what: string): string => `Both sides changed ${what}, and not alike.`,
    'removed-changed': (what: string): string => `One side removed ${what}, the other changed it.`,
    'moved-apart': (what: string): string => `Both sides moved ${what}, to different places.`,
    'moved-into': (what: string): string =>
      `One side moved ${what} into something that is in conflict itself.`,
    'added-twice': (what: string): string => `Both sides added ${what}, and not alike.`,
    'same-id': (what: string): string =>
      `Both sides have something new called ${what}, and it is not the same.`,
    'removed-named': (what: string): string =>
      `One side removed ${what}, the other newly names it, or something in it.`,
    'renamed-named': (what: string): string => `One side gave another id to what the other names in ${what}.`,
  } satisfies Readonly<Record<Reason, (what: string) => string>>,
  step: 'a step',
  fact: (key: string, of: string | undefined): string => (of ? `“${key}” of ${of}` : `“${key}”`),
} as const;
