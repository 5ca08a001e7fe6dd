/** Two maps on one another, or a map before and after. */
import type { Palette } from '../../core/map/scene.ts';
import type { Picture } from './picture.ts';
import type { Range } from './positions.ts';

/**
 * Request, client to server: lays two maps on one another, under an id the client chose, and gives the whole picture. The
 * same id again compares other texts. What is compared as it is now is followed as it is edited.
 */
export const openCompare = 'journey/openCompare';
export interface OpenCompareParams {
  readonly compare: string;
  readonly before: ComparedText;
  readonly after: ComparedText;
}
export type OpenCompareResult = CompareState;

/** Which of two maps. */
export type ComparedSide = 'before' | 'after';

/** One of two texts that are compared. */
export interface ComparedText {
  /** Its file; its imports start from there, whatever version of it is compared. */
  readonly uri: string;
  /** The text where it is not that of the file as it is now. */
  readonly text?: string;
  /** True where the client knows the files of the same version and is to be asked for those that the text imports. */
  readonly hasFiles?: boolean;
  /** Of a text with the marks of a conflict, one side of it. */
  readonly part?: 'ours' | 'base' | 'theirs';
  /** Key of the journey. Left out: that which is the same as the other side's. */
  readonly journey?: string;
  /** Id of the persona as whom the journey is lived. Said of both sides, two personas of one journey are compared. */
  readonly persona?: string;
  /** What a reader calls it, such as `HEAD`. */
  readonly label: string;
}

/** Notification, client to server: the comparison is gone. */
export const closeCompare = 'journey/closeCompare';
/** Request, client to server: the whole of it again, for a page that was loaded anew. */
export const refreshCompare = 'journey/refreshCompare';
export interface CompareParams {
  readonly compare: string;
}
export type RefreshCompareResult = CompareState | null;

/** Notification, client to server: another of the journeys that are in both texts is to be seen; a `compareChanged` follows. */
export const chooseCompared = 'journey/chooseCompared';
export interface ChooseComparedParams {
  readonly compare: string;
  /** Its key in the text after. */
  readonly journey: string;
}

/** Notification, server to client: one of the texts changed, and what that does to the comparison. */
export const compareChanged = 'journey/compareChanged';

/** Two maps on one another. */
export interface CompareState {
  readonly compare: string;
  /** What the journey is called. */
  readonly title: string;
  /** What changed, in a sentence. */
  readonly summary: string;
  /** All views in one: a node that is seen in some only says so in its data as `in`, and its own colour as `colour`. */
  readonly picture: Picture;
  /** In reading order. Left out where they are the same as before, but not beside a picture that is whole. */
  readonly changes?: readonly ComparedChange[];
  /** The journeys that can be compared, by their keys in the text after, and the one that is. */
  readonly journeys: readonly ComparedJourney[];
  readonly journey: string | undefined;
  readonly before: string;
  readonly after: string;
  /** What the two are and are called where neither became the other; left out for a map before and after. */
  readonly two?: ComparedTwo | undefined;
  /** What a reader should know of how they were compared, as sentences. */
  readonly notes: readonly string[];
  readonly palette?: Palette | undefined;
}

/** Two personas of one journey, two journeys such as today and the ideal, or the sides of a conflict, by their names. */
export interface ComparedTwo {
  readonly kind: 'personas' | 'journeys' | 'versions';
  readonly before: string;
  readonly after: string;
}

export interface ComparedJourney {
  readonly key: string;
  readonly title: string;
  /** How many changes there are in it. */
  readonly changes: number;
}

export interface ComparedChange {
  readonly sentence: string;
  readonly level: 'harm' | 'risk' | 'better' | 'neutral';
  /** What the level is called. */
  readonly levelName: string;
  /** Keys of the things in the picture that it touches, the one to show first at the front; none for what is not drawn. */
  readonly things: readonly string[];
  /** Id and name of the lane it stands in, or of the head of the map. */
  readonly lane: string;
  readonly laneName: string;
  /** Whom it concerns; none for all. */
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  /** In which of the texts it has a place. */
  readonly places: readonly ComparedSide[];
  /** Why a team takes it as it is, where it does. */
  readonly accepted?: string;
}

/**
 * Request, client to server: where a thing of the picture, or a change by its index, stands in the text of one side; where
 * it is in the other only, there.
 */
export const locateCompared = 'journey/locateCompared';
export interface LocateComparedParams {
  readonly compare: string;
  readonly side: ComparedSide;
  readonly thing?: string;
  readonly change?: number;
}
export type LocateComparedResult = {
  readonly side: ComparedSide;
  /** True for the compared text itself; else it is in a file that this imports. */
  readonly isOwn: boolean;
  readonly uri: string;
  readonly range: Range;
} | null;

/** Request, client to server: the text of one side as it is compared. */
export const readComparedText = 'journey/readComparedText';
export interface ReadComparedTextParams {
  readonly compare: string;
  readonly side: ComparedSide;
}

/** Request, server to client: a file of the version that a side is of, or nothing where it cannot be had. */
export const readComparedFile = 'journey/readComparedFile';
export interface ReadComparedFileParams {
  readonly compare: string;
  readonly side: ComparedSide;
  readonly uri: string;
}
