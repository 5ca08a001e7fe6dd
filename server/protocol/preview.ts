/** The preview of a map: its picture, and what the page and the cursor ask of it. */
import type { Choices } from '../../core/map/choices.ts';
import type { Look } from '../../core/map/look.ts';
import type { Palette, Scene, Sight } from '../../core/map/scene.ts';
import type { Picture } from './picture.ts';
import type { Position, Range } from './positions.ts';

/** Request, client to server: starts a preview under an id the client chose, and gives its first picture. */
export const openPreview = 'journey/openPreview';
export interface OpenPreviewParams {
  readonly preview: string;
  readonly uri: string;
  /** Where the cursor is: the journey under it is shown. Left out: the first of the file. */
  readonly position?: Position;
  /** What of the map is to be seen; all unless said. */
  readonly look?: Look;
  /** True where the page shows the map as a table. */
  readonly showsTable?: boolean;
  /** What of a large map is to be drawn; its beginning unless said. */
  readonly sight?: Sight;
}
export type OpenPreviewResult = PreviewState;

/** Notification, client to server: what of the map is to be seen from now on. A `previewChanged` follows. */
export const lookAtPreview = 'journey/lookAtPreview';
export interface LookAtPreviewParams {
  readonly preview: string;
  readonly look: Look;
}

/**
 * Notification, client to server: what of a large map is to be drawn from now on, px of its picture. A `previewChanged`
 * follows, whose `sight` is this one.
 */
export const sightOfPreview = 'journey/sightOfPreview';
export interface SightOfPreviewParams {
  readonly preview: string;
  readonly sight: Sight;
}

/** Request, client to server: the things of a map in which a text stands, drawn or not, from left to right. */
export const findInPreview = 'journey/findInPreview';
export interface FindInPreviewParams {
  readonly preview: string;
  readonly text: string;
}
export interface FindInPreviewResult {
  /** The first few thousand of them. */
  readonly found: readonly FoundThing[];
  readonly count: number;
}
/** A thing of a picture, and where its columns are; nothing of what stands outside of the columns. */
export interface FoundThing {
  readonly thing: string;
  readonly at?: Sight | undefined;
}

/** Request, client to server: the whole picture of a map of which only a part is drawn, for a file. */
export const wholePicture = 'journey/wholePicture';
export interface WholePictureParams {
  readonly preview: string;
}
export type WholePictureResult =
  | { readonly kind: 'scene'; readonly scene: Scene }
  /** A sentence that says why not. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Notification, client to server: the preview is gone. */
export const closePreview = 'journey/closePreview';
export interface ClosePreviewParams {
  readonly preview: string;
}

/**
 * Notification, client to server: the page shows the map as a table, or no more. While it does, news of the picture come
 * with those of the table; the whole table comes at once.
 */
export const showTable = 'journey/showTable';
export interface ShowTableParams {
  readonly preview: string;
  readonly shows: boolean;
}

/** Notification, server to client: the text changed, and what that does to the picture. */
export const previewChanged = 'journey/previewChanged';
export type PreviewChangedParams = PreviewState;

export interface PreviewState {
  readonly preview: string;
  readonly uri: string;
  /** The version of the text that it belongs to. */
  readonly version: number;
  readonly picture: Picture;
  /** The part of the picture that is drawn, of a map too large to be drawn as a whole. */
  readonly sight?: Sight | undefined;
  /** The same map as a table, where the page shows it; its nodes are those of `tableOf`. */
  readonly table?: Picture;
  /** True while the picture is that of an earlier text, because this one is too broken to draw. */
  readonly isKept: boolean;
  /** What the panel is called. */
  readonly title: string;
  /** How many errors and warnings the text has, and where the first error is. */
  readonly errors: number;
  readonly warnings: number;
  readonly firstError: Range | undefined;
  /** What there is to choose from in the map, where that is another than was told before or the picture is whole. */
  readonly choices?: Choices;
  /** The colours of the team, each as `#rrggbb`, for pages whose theme is not one of high contrast; none where it has no theme. */
  readonly palette?: Palette | undefined;
}

/** Request, client to server: the whole picture again, for a page that was loaded anew. */
export const refreshPreview = 'journey/refreshPreview';
export interface RefreshPreviewParams {
  readonly preview: string;
}
export type RefreshPreviewResult = PreviewState | null;

/**
 * Request, client to server: the cursor moved. Gives the keys of the things it stands on, innermost first; if it
 * moved into another journey, a `previewChanged` with that one comes before the answer.
 */
export const followCursor = 'journey/followCursor';
export interface FollowCursorParams {
  readonly preview: string;
  readonly position: Position;
}
export interface FollowCursorResult {
  readonly things: readonly string[];
  /** Where their columns are in the picture of a map of which only a part is drawn. */
  readonly at?: Sight | undefined;
}

/** Request, client to server: where in which text a thing of the picture stands; nothing if it is gone. */
export const locateThing = 'journey/locateThing';
export interface LocateThingParams {
  readonly preview: string;
  readonly thing: string;
}
export type LocateThingResult = { readonly uri: string; readonly range: Range } | null;
