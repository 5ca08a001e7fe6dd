/** What refactorings write into a map in the author's place, to be replaced. It reads the same in every language. */
export const words = {
  toBeSaid: '…',
  newTouchpoint: 'New touchpoint',
  second: (title: string): string => `${title} (2)`,
  ideal: (title: string): string => `${title} (ideal)`,
} as const;
