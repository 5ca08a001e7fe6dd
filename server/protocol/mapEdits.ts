/** What somebody does in a picture, and what that makes of the text. */
import type { Range } from './positions.ts';

/**
 * Request, client to server: what changes the text as somebody wants it who did something in the picture of a preview. Is
 * refused where the text is not any more that of the picture.
 */
export const editMap = 'journey/editMap';
export interface EditMapParams {
  readonly preview: string;
  /** Of the text that the picture was drawn from. */
  readonly version: number;
  readonly edit: PictureEdit;
}
/** What somebody does in a picture. Things are named by their keys there. */
export type PictureEdit =
  /** Before another touchpoint of the stage, or behind its last. */
  | {
      readonly kind: 'move-touchpoint';
      readonly thing: string;
      readonly stage: string;
      readonly before?: string;
    }
  /** Before another stage, or behind the last. */
  | { readonly kind: 'move-stage'; readonly thing: string; readonly before?: string }
  /** At a touchpoint, of a persona by its id; '' is the customer of a map that names no personas. A range moves by its middle. */
  | {
      readonly kind: 'set-feeling';
      readonly thing: string;
      readonly persona: string;
      readonly score: number;
    }
  /** Behind another touchpoint of the stage, or its last. */
  | { readonly kind: 'add-touchpoint'; readonly stage: string; readonly after?: string };
export type EditMapResult =
  | {
      readonly kind: 'edits';
      readonly uri: string;
      /** The version of the text that the edits are for. */
      readonly version: number;
      /** None where all is as it is wanted. */
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      /** The key of what was moved, changed or added, in the text after. */
      readonly thing: string;
      /** What to write on at, in the text after. */
      readonly select?: Range;
    }
  /** A sentence that says why not. */
  | { readonly kind: 'refused'; readonly reason: string };
