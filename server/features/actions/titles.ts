/** What the actions are called that are not the fix of a single problem. */
export const titles = {
  fixAllOf: (count: number): string => `Mend all ${count} of this kind in the file`,
  fixAll: 'Mend all that can be mended without asking',
} as const;
