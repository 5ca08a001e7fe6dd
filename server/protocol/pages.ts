/** What the extension host and the pages in its panels say to each other. */
import type { Look } from '../../core/map/look.ts';
import type { Sight } from '../../core/map/scene.ts';
import type { CompareState, ComparedSide } from './compare.ts';
import type { PictureEdit } from './mapEdits.ts';
import type { FindInPreviewResult, PreviewState, WholePictureResult } from './preview.ts';

/** A place in a picture that has its like in pictures of other maps: so far into a stage, and into a row. */
export interface PlaceInMap {
  readonly stage: Fraction | undefined;
  readonly row: Fraction | undefined;
}
export interface Fraction {
  /** Key of the stage, or id of the lane or row. */
  readonly id: string;
  /** Among all that are drawn, from 0. */
  readonly index: number;
  /** How far into it, from 0 to 1. */
  readonly part: number;
}

/** What the extension host says to the page in the panel. */
export type ToPage =
  | { readonly kind: 'state'; readonly state: PreviewState }
  /** The panel shows the map of another text now, or that of the same one, which has another address. */
  | { readonly kind: 'map'; readonly uri: string; readonly look: Look; readonly isSame?: true }
  /** Another preview was scrolled there. */
  | { readonly kind: 'scroll'; readonly place: PlaceInMap }
  /** Make a picture of the whole map: to be saved, or to the clipboard. */
  | { readonly kind: 'image'; readonly for: 'file' | 'clipboard' }
  /** The cursor stands on these things, innermost first. `reveal`: scroll the first one that is drawn into sight. */
  | {
      readonly kind: 'cursor';
      readonly things: readonly string[];
      readonly at?: Sight | undefined;
      readonly reveal: boolean;
    }
  /** Where a text stands that was looked for. */
  | ({ readonly kind: 'found'; readonly text: string } & FindInPreviewResult)
  /** The whole picture that was asked for. */
  | { readonly kind: 'whole'; readonly whole: WholePictureResult }
  /** What was wanted of the map is done; it shows in the picture of that version of the text, at that thing. */
  | { readonly kind: 'edited'; readonly thing: string; readonly version: number }
  /** It was not done; a sentence says why. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** What had the focus in the page is to have it again. */
  | { readonly kind: 'focus' };

/** What the page says to the extension host. */
export type FromPage =
  /** The page is loaded and wants the whole picture, such as it was looked at before. */
  | { readonly kind: 'ready'; readonly look: Look }
  /** Somebody wants to see more or less of the map. */
  | { readonly kind: 'look'; readonly look: Look }
  /** Whether the panel stays with its map while others are edited, and whether it scrolls with other panels. */
  | { readonly kind: 'stay'; readonly isLocked: boolean; readonly isLinked: boolean }
  | { readonly kind: 'scrolled'; readonly place: PlaceInMap }
  /** It shows another part of a large map. */
  | { readonly kind: 'sight'; readonly sight: Sight }
  /** Somebody looks for a text in a map of which only a part is drawn. */
  | { readonly kind: 'find'; readonly text: string }
  /** It wants the whole of such a map, to make a picture of it. */
  | { readonly kind: 'whole' }
  /** Somebody wants the map in another form. */
  | { readonly kind: 'export' }
  /** The picture that was asked for, as a PNG file in base 64, or why there is none. */
  | { readonly kind: 'image'; readonly png: string }
  | { readonly kind: 'copied'; readonly done: boolean }
  /** A thing was clicked, or Enter pressed on it. */
  | { readonly kind: 'choose'; readonly thing: string }
  /** It shows the map as a table, and wants the whole of it; or no more. */
  | { readonly kind: 'view'; readonly view: 'table' | 'picture' }
  /** The badge that counts errors was chosen: go to the first. */
  | { readonly kind: 'showFirstError' }
  /** Something was moved, changed or added in the picture, which is that of this version of the text. */
  | { readonly kind: 'edit'; readonly edit: PictureEdit; readonly version: number }
  /** Two personas of the journey that is shown are to be compared. */
  | { readonly kind: 'comparePersonas' }
  /** The last change of the text is to be taken back, or made again. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** What the extension host says to the page that compares two maps. */
export type ToComparePage =
  | {
      readonly kind: 'compare';
      readonly state: CompareState;
      /** What is compared, for the page to keep. */
      readonly sides: string;
      /** What else of the same can be compared, such as the sides of a conflict, and which it is. */
      readonly pairs: readonly string[];
      readonly pair: number;
      /** False where both sides are the same text. */
      readonly hasTexts: boolean;
    }
  /** Go to the next change (1) or the one before (-1). */
  | { readonly kind: 'step'; readonly by: 1 | -1 };

/** What the page that compares two maps says to the extension host. */
export type FromComparePage =
  | { readonly kind: 'ready' }
  /** Somebody wants to see in the text what stands for a thing, or for a change by its index. */
  | {
      readonly kind: 'go';
      readonly thing?: string;
      readonly change?: number;
      readonly side: ComparedSide;
    }
  | { readonly kind: 'journey'; readonly journey: string }
  | { readonly kind: 'pair'; readonly pair: number }
  /** Show what differs in the texts. */
  | { readonly kind: 'texts' }
  /** The sides change places. */
  | { readonly kind: 'swap' };
