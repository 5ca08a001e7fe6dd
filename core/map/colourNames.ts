/** What each colour of the picture is for, by its name; in a palette each has a value. */
export const colourMeanings = {
  paper: 'The ground of the picture.',
  ink: 'Most of the text.',
  inkSoft: 'Text and signs of less weight: names of lanes, sources, what is known.',
  line: 'Lines that divide: between groups of lanes, and the neutral middle of the curve.',
  laneTint: 'The ground of every other lane.',
  rule: 'Hairlines between lanes; they only decorate.',
  guide: 'Hairlines in the curve; they only decorate.',
  stage: 'The bar of a stage.',
  stageInk: 'Text on the bar of a stage.',
  stageTint: 'The ground below the bars of stages.',
  moment: 'The stars of moments of truth, and signs of worry.',
  momentTint: 'The ground of a moment of truth in the curve.',
  pain: 'Signs and bars of pains.',
  opportunity: 'Signs and bars of opportunities.',
  persona1: 'Line, marks, words and avatar of the first persona.',
  persona2: 'The same of the second persona.',
  persona3: 'The same of the third persona.',
  persona4: 'The same of the fourth persona.',
  persona5: 'The same of the fifth persona.',
  onPersona: 'The letter on the avatar of a persona.',
  came: 'Where two maps are compared: what is new.',
  went: 'Where two maps are compared: what is gone.',
  changed: 'Where two maps are compared: what is said otherwise.',
  moved: 'Where two maps are compared: what stands elsewhere.',
  gain: 'Where two maps are compared: what feels better.',
  loss: 'Where two maps are compared: what feels worse.',
} as const;

export type ColourName = keyof typeof colourMeanings;

export function isColourName(name: string): name is ColourName {
  return Object.hasOwn(colourMeanings, name);
}
