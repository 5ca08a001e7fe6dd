import type { Compared } from '../../diff/index.ts';
import { comparedWords, sidesInWords } from '../../diff/comparedWords.ts';
import type { MarkKind } from './shown.ts';

/** The words that a picture of two maps adds to those of one. */
export interface OverlayWords {
  readonly heading: string;
  /** Beside the sign of each mark: how many there are. */
  readonly marks: Readonly<Record<MarkKind, (count: number) => string>>;
  /** What a pointer that rests on a mark is told. */
  readonly told: Readonly<Record<MarkKind | 'left', string>>;
  readonly gain: (count: number) => string;
  readonly loss: (count: number) => string;
  readonly felt: string;
  readonly moves: string;
  readonly better: (by: string) => string;
  readonly worse: (by: string) => string;
  readonly title: (title: string) => string;
}

/** Those for a map before and after, or for two of which neither became the other. */
export function overlayWordsOf(compared: Compared | undefined): OverlayWords {
  if (!compared) return changeWords;
  const { here, there } = sidesInWords(compared);
  const { title } = comparedWords(compared);
  const things = (count: number): string => (count === 1 ? '1 thing' : `${count} things`);
  return {
    ...changeWords,
    heading: title,
    marks: {
      came: (count) => `${things(count)} only ${there}`,
      went: (count) => `${things(count)} only ${here}`,
      changed: (count) => `${count === 1 ? '1 differs' : `${count} differ`}`,
      moved: (count) => `${count === 1 ? '1 stands' : `${count} stand`} elsewhere`,
    },
    told: {
      came: compared.after,
      went: compared.before,
      changed: `Differs: ${compared.before} first, then ${compared.after}`,
      moved: `Its place ${there}`,
      left: `Its place ${here}`,
    },
    gain: (count) => `${changeWords.gain(count)} ${there}`,
    loss: (count) => `${changeWords.loss(count)} ${there}`,
    felt: `feelings ${here}`,
    moves: 'Stands elsewhere',
    title: (said) => (compared.kind === 'journeys' ? title : `${said}: ${title}`),
  };
}

const changeWords: OverlayWords = {
  heading: 'What changed for the customer',
  marks: {
    came: (count: number): string => `${count} new`,
    went: (count: number): string => `${count} gone`,
    changed: (count: number): string => `${count} changed`,
    moved: (count: number): string => `${count} moved`,
  },
  told: {
    came: 'New',
    went: 'Gone',
    changed: 'Changed',
    moved: 'Moved here',
    left: 'Moved away from here',
  },
  gain: (count: number): string => `${count} ${count === 1 ? 'feeling' : 'feelings'} better`,
  loss: (count: number): string => `${count} ${count === 1 ? 'feeling' : 'feelings'} worse`,
  felt: 'feelings before',
  moves: 'Moved',
  better: (by: string): string => `better by ${by}`,
  worse: (by: string): string => `worse by ${by}`,
  title: (title: string): string => `${title}: what changed`,
};
