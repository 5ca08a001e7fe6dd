import type { Palette } from './scene.ts';

/** The four appearances of an editor. */
export type PaletteName = 'light' | 'dark' | 'highContrastLight' | 'highContrastDark';

/**
 * What each colour of a scene looks like. `paper` is the ground; `ink` and `inkSoft` are text; `line` is what divides
 * (label rail, stages, the neutral middle), `rule` and `guide` are hairlines that only decorate; `stage` is the bar of
 * a stage with `stageInk` on it, `stageTint` what lies below the bar; `moment`, `pain`, `opportunity` are their marks,
 * `momentTint` the ground of a moment in the curve, `laneTint` that of the lanes between; `persona1` to `persona5` are lines, marks, words and avatars, told
 * apart with every common deficiency of colour vision, and `onPersona` is the monogram on them. `came`, `went`, `changed` and
 * `moved` are the marks of what differs between two maps, `gain` and `loss` what lies between two lines of feelings.
 */
export const palettes: Readonly<Record<PaletteName, Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#1c2128',
    inkSoft: '#5a6472',
    line: '#7d8794',
    laneTint: '#f9fafb',
    rule: '#dfe3e8',
    guide: '#e6e9ee',
    stage: '#25344a',
    stageInk: '#ffffff',
    stageTint: '#f1f4f8',
    moment: '#9a6200',
    momentTint: '#fbf5e6',
    pain: '#b4232a',
    opportunity: '#16694f',
    persona1: '#263e98',
    persona2: '#b5430f',
    persona3: '#0a7672',
    persona4: '#780a52',
    persona5: '#2f1e0b',
    onPersona: '#ffffff',
    came: '#116329',
    went: '#a40e26',
    changed: '#6639a6',
    moved: '#0b5394',
    gain: '#1a7f37',
    loss: '#b3261e',
  },
  dark: {
    paper: '#1c1f24',
    ink: '#e4e7eb',
    inkSoft: '#a3acb8',
    line: '#768190',
    laneTint: '#20242a',
    rule: '#343a43',
    guide: '#2d323a',
    stage: '#3b4c66',
    stageInk: '#f6f8fb',
    stageTint: '#23282f',
    moment: '#e0b04a',
    momentTint: '#292721',
    pain: '#f0837c',
    opportunity: '#5fc3a0',
    persona1: '#82b8ff',
    persona2: '#fdab7c',
    persona3: '#86f0ee',
    persona4: '#c778a6',
    persona5: '#f2f78f',
    onPersona: '#16191d',
    came: '#6fd08c',
    went: '#ff9a92',
    changed: '#c9a6ff',
    moved: '#7cc0ff',
    gain: '#58b877',
    loss: '#f47067',
  },
  highContrastLight: {
    paper: '#ffffff',
    ink: '#000000',
    inkSoft: '#2b2f36',
    line: '#000000',
    laneTint: '#ffffff',
    rule: '#767676',
    guide: '#b0b0b0',
    stage: '#000000',
    stageInk: '#ffffff',
    stageTint: '#ffffff',
    moment: '#6b4300',
    momentTint: '#ffffff',
    pain: '#8f0000',
    opportunity: '#00492f',
    persona1: '#050a92',
    persona2: '#a42a00',
    persona3: '#0b5f62',
    persona4: '#5a0348',
    persona5: '#1f1503',
    onPersona: '#ffffff',
    came: '#004d1a',
    went: '#8a0013',
    changed: '#4b1f8f',
    moved: '#003a75',
    gain: '#00591f',
    loss: '#8a0013',
  },
  highContrastDark: {
    paper: '#000000',
    ink: '#ffffff',
    inkSoft: '#d6dae0',
    line: '#ffffff',
    laneTint: '#000000',
    rule: '#7c8694',
    guide: '#4a515c',
    stage: '#ffffff',
    stageInk: '#000000',
    stageTint: '#000000',
    moment: '#ffd166',
    momentTint: '#000000',
    pain: '#ff9b94',
    opportunity: '#7de8c0',
    persona1: '#90caf9',
    persona2: '#f8803f',
    persona3: '#bafdec',
    persona4: '#bd84bb',
    persona5: '#f5e569',
    onPersona: '#000000',
    came: '#8af0a8',
    went: '#ffb0a8',
    changed: '#dcc2ff',
    moved: '#9ad4ff',
    gain: '#8af0a8',
    loss: '#ffb0a8',
  },
};

/** Two colours that meet in the drawing: `on` is the ground. */
export interface ColourPair {
  readonly colour: string;
  readonly on: string;
  /** Text needs a contrast of 4.5:1, a shape that means something 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly least: 4.5 | 3;
}

const text = (colour: string, on: string): ColourPair => ({ colour, on, least: 4.5 });
const shape = (colour: string, on: string): ColourPair => ({ colour, on, least: 3 });
const persona = ['persona1', 'persona2', 'persona3', 'persona4', 'persona5'];

/** Every pair of the drawing that has to be seen; hairlines and tints, without which nothing is lost, are not in it. */
export const colourPairs: readonly ColourPair[] = [
  text('ink', 'paper'),
  text('ink', 'stageTint'),
  text('ink', 'laneTint'),
  text('inkSoft', 'paper'),
  text('inkSoft', 'stageTint'),
  text('stageInk', 'stage'),
  text('inkSoft', 'laneTint'),
  ...persona.map((one) => text(one, 'paper')),
  ...persona.map((one) => text(one, 'momentTint')),
  ...[...persona, 'inkSoft'].map((one) => text('onPersona', one)),
  ...persona.map((one) => shape(one, 'stageTint')),
  ...persona.map((one) => shape(one, 'laneTint')),
  shape('line', 'paper'),
  shape('line', 'momentTint'),
  shape('line', 'laneTint'),
  shape('pain', 'laneTint'),
  shape('opportunity', 'laneTint'),
  shape('stageInk', 'stage'),
  shape('inkSoft', 'momentTint'),
  shape('moment', 'paper'),
  shape('moment', 'laneTint'),
  shape('inkSoft', 'laneTint'),
  shape('moment', 'momentTint'),
  shape('pain', 'paper'),
  shape('opportunity', 'paper'),
  shape('inkSoft', 'paper'),
  ...['came', 'went', 'changed', 'moved'].flatMap((mark) => [
    text(mark, 'paper'),
    ...['laneTint', 'stageTint', 'momentTint'].map((ground) => shape(mark, ground)),
  ]),
  shape('gain', 'paper'),
  shape('loss', 'paper'),
  shape('gain', 'momentTint'),
  shape('loss', 'momentTint'),
  text('inkSoft', 'momentTint'),
];
