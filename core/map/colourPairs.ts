import type { ColourName } from './colourNames.ts';

/** Two colours that meet in the drawing: `on` is the ground. */
export interface ColourPair {
  readonly colour: ColourName;
  readonly on: ColourName;
  /** Text needs a contrast of 4.5:1, a shape that means something 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly least: 4.5 | 3;
}

/** Grounds and hairlines, which lose nothing where they are not seen. */
export const decoration: readonly ColourName[] = [
  'paper',
  'laneTint',
  'momentTint',
  'stageTint',
  'stage',
  'rule',
  'guide',
];

const persona = ['persona1', 'persona2', 'persona3', 'persona4', 'persona5'] as const;
const text = (on: ColourName, ...colours: readonly ColourName[]): readonly ColourPair[] =>
  colours.map((colour) => ({ colour, on, least: 4.5 }));
const shape = (on: ColourName, ...colours: readonly ColourName[]): readonly ColourPair[] =>
  colours.map((colour) => ({ colour, on, least: 3 }));

/**
 * Every pair that occurs in any picture and has to be seen, and no other: a test draws all there is and looks which
 * colours meet.
 */
export const colourPairs: readonly ColourPair[] = [
  ...text('paper', 'ink', 'inkSoft', ...persona),
  ...text('laneTint', 'ink', 'inkSoft'),
  ...text('momentTint', 'ink', ...persona),
  ...text('stageTint', 'ink', 'inkSoft'),
  ...text('stage', 'stageInk'),
  ...[...persona, 'inkSoft' as const].flatMap((on) => text(on, 'onPersona')),
  ...shape('paper', 'ink', 'inkSoft', 'line', 'moment', 'pain', 'opportunity', ...persona),
  ...shape('laneTint', 'ink', 'inkSoft', 'line', 'moment', 'pain', 'opportunity', ...persona),
  ...shape('momentTint', 'inkSoft', 'line', 'moment', ...persona),
  ...shape('stageTint', 'line', 'inkSoft', ...persona),
  ...shape('stage', 'stageInk'),
];

/** The pairs that occur besides in the picture of two maps on one another. */
export const overlayPairs: readonly ColourPair[] = [
  ...text('paper', 'came', 'went', 'changed', 'moved'),
  ...(['laneTint', 'stageTint', 'momentTint'] as const).flatMap((on) =>
    shape(on, 'came', 'went', 'changed', 'moved'),
  ),
  ...shape('paper', 'gain', 'loss'),
  ...shape('momentTint', 'gain', 'loss'),
  ...text('momentTint', 'inkSoft'),
];
