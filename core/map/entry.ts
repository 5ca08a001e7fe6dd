import type { ImageFile } from '../model/image.ts';
import type { ChannelContent } from './content.ts';

/**
 * One thing that stands in a lane: a sentence, a figure, a finding, and whatever helps to read it. All lanes but that
 * of feelings are made of these, so that a lane is a row of a table and not a drawing of its own.
 */
export interface EntryContent {
  /** Of the fact or block that it stands for. */
  readonly key: string;
  /** Tells apart several entries of one fact or block. */
  readonly part?: string;
  readonly text: string;
  /** What stands before the text: who does it, what is measured. */
  readonly lead?: string | undefined;
  /** Ids of those it is said of; none for all. */
  readonly personas?: readonly string[];
  /** Shows the text as a channel with its sign. */
  readonly channel?: ChannelContent;
  /** Shows a picture; the text is its path. */
  readonly image?: ImageContent;
  readonly bar?: BarContent;
  readonly trend?: TrendContent | undefined;
  readonly ranks?: readonly RankContent[];
  readonly sign?: SignContent | undefined;
  /** Lines of small print below. */
  readonly small?: readonly string[];
  /** In a real run: only its plan says this. */
  readonly isPlanned?: boolean;
}

/** A picture, and what stands for it where it cannot be seen. */
export interface ImageContent {
  readonly file: ImageFile;
  readonly told: string;
}

/** A share of the whole, from 0 to 100; a range has two ends. */
export interface BarContent {
  readonly low: number;
  readonly high: number;
  readonly kind: 'loss' | 'success' | 'share';
}

/** What was measured one time after another, the oldest first, and the value to reach. */
export interface TrendContent {
  readonly values: readonly number[];
  readonly aim: number | undefined;
}

export type RankId = 'severity' | 'impact' | 'effort' | 'harm' | 'likelihood' | 'importance';

/** A number from 1 to 5, and a word that belongs beside it. */
export interface RankContent {
  readonly id: RankId;
  readonly value: number | undefined;
  readonly word?: string | undefined;
}

export type SignId =
  'good' | 'bad' | 'worry' | 'known' | 'believed' | 'unknown' | 'extra' | 'optional' | 'moved' | 'again';

/** A small mark with the word that says what it means; never the one without the other. */
export interface SignContent {
  readonly id: SignId;
  readonly word: string;
}

/** What stands in the lanes, by the id of the lane. Lanes in which nothing stands are left out. */
export type Entries = Readonly<Record<string, readonly EntryContent[]>>;
