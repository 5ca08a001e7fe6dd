/** What the actions are called that are not the fix of a single problem. */
export const titles = {
  fixAllOf: (count: number): string => `Mend all ${count} of this kind in the file`,
  silence: (code: string): string => `Silence “${code}” here, with a reason`,
  writeId: (keyword: string, id: string): string => `Write down an id for this ${keyword}: ${id}`,
  extractPersona: (path: string): string => `Move this persona to a file of its own, ${path}`,
  moveTouchpoint: (stage: string): string => `Move this touchpoint to the stage “${stage}”`,
  answerPain: 'Turn this pain into an opportunity',
  splitStage: 'Split the stage here',
  sortFacts: (keyword: string): string => `Sort the facts of this ${keyword}`,
  idealTwin: 'Add an ideal twin of this map',
  fixAll: 'Mend all that can be mended without asking',
} as const;
