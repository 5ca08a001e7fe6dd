/**
 * What the client and the server say to each other beyond LSP. Types and method names only: both ends import it and
 * neither imports the other. Positions are LSP's.
 */
import type { Choices } from '../core/map/choices.ts';
import type { Look } from '../core/map/look.ts';
import type { Images, MapFrame, Palette, Scene, SceneChange, Sight } from '../core/map/scene.ts';
import type { TextChange } from '../core/text/textChange.ts';

export type { Choice, Choices } from '../core/map/choices.ts';
export type { Look } from '../core/map/look.ts';
export type { MapFrame, Sight, Stretch } from '../core/map/scene.ts';
export type { TextChange } from '../core/text/textChange.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

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

/**
 * `scene`: the whole picture. `changes`: what leads to it from the last one sent. `same`: nothing to draw.
 * `kept`: the text is broken such that its picture would mislead, so the last good one stays.
 * `empty`: there is nothing to show yet; `reason` is a sentence for the reader.
 */
export type Picture =
  | { readonly kind: 'scene'; readonly scene: Scene }
  | {
      readonly kind: 'changes';
      readonly changes: readonly SceneChange[];
      readonly width: number;
      readonly height: number;
      readonly title: string;
      /** Of a long one what changed in it, as it has all words of the map in it. */
      readonly description: string | TextChange;
      /** Left out where it is still the same. */
      readonly frame?: MapFrame;
      /** The pictures that came with the changes; left out where there are none. Those that were sent before still hold. */
      readonly images?: Images;
    }
  | { readonly kind: 'same' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'empty'; readonly reason: string };

/** True for a picture that needs none that was sent before. News with one may replace all news before it. */
export function isWhole({ kind }: Picture): boolean {
  return kind === 'scene' || kind === 'empty';
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

/** Request, client to server: whole maps to begin with, the plainest first. */
export const listTemplates = 'journey/templates';
export interface ListTemplatesResult {
  readonly templates: readonly MapTemplate[];
}
export interface MapTemplate {
  readonly id: string;
  readonly title: string;
  /** For whom it is, in a sentence. */
  readonly description: string;
  /** A whole file as a snippet, indented by tabs. */
  readonly snippet: string;
}

/** Request, client to server: what usually belongs in the stage at a place and is not there yet. */
export const suggestForStage = 'journey/suggestions';
export interface SuggestForStageParams {
  readonly uri: string;
  readonly position: Position;
}
/** `no-stage`: none stands there. `no-phase`: nothing tells what the stage is about, so nothing can be suggested. */
export type SuggestForStageResult =
  | { readonly kind: 'no-stage' }
  | { readonly kind: 'no-phase'; readonly stage: string }
  | {
      readonly kind: 'suggestions';
      readonly stage: string;
      /** The version of the text that the edits are for. */
      readonly version: number;
      readonly suggestions: readonly StageSuggestion[];
    };
export interface StageSuggestion {
  /** The keyword of what is suggested. */
  readonly kind: string;
  readonly title: string;
  /** Why it is suggested; empty where the title says all. */
  readonly why: string;
  /** What writes it into the stage. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/**
 * Request, client to server: how much of the method a map has gone through, and what is missing: of the journey at a
 * place, else of the first in the file. Nothing where there is no journey.
 */
export const readCompleteness = 'journey/completeness';
export interface ReadCompletenessParams {
  readonly uri: string;
  readonly position: Position;
}
export type ReadCompletenessResult = {
  readonly journey: string;
  /** Steps that are done, of so many. */
  readonly score: number;
  readonly steps: number;
  readonly missing: readonly MissingThing[];
} | null;
export interface MissingThing {
  /** The step that it is missing to, from 1, and what that is called. */
  readonly step: number;
  readonly title: string;
  /** What there is to say, with the way out. */
  readonly sentence: string;
  /** Where it belongs; it may be another file. */
  readonly uri: string;
  readonly range: Range;
}

/** Request, client to server: an open map written in a format, to be saved as UTF-8. */
export const exportMap = 'journey/export';
export interface ExportParams {
  readonly uri: string;
  readonly format: 'svg' | 'html' | 'markdown' | 'csv' | 'json';
  /** The id of the journey to write with what it names. Left out: all that the file says; as a picture, its first journey. */
  readonly journey?: string;
  /** What a palette is called. Left out: the team's theme; where it has none, a picture is light, and a page as its reader has it. */
  readonly theme?: 'light' | 'dark' | 'print' | 'high-contrast-light' | 'high-contrast-dark';
  /** Begins a table (CSV) with a byte-order mark, by which some spreadsheets know that it is UTF-8. */
  readonly bom?: boolean;
}
/** The text, its kind and the ending of a file for it; or a sentence for the reader that says why there is none. */
export type ExportResult =
  | { readonly kind: 'text'; readonly text: string; readonly mime: string; readonly ending: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Request, client to server: gives what stands at a place another id in all files, and writes the old one down as a
 * former id. The server makes the edit by `workspace/applyEdit`.
 */
export const renameKeepingFormer = 'journey/renameKeepingFormer';
export interface RenameKeepingFormerParams {
  readonly uri: string;
  readonly position: Position;
  readonly newName: string;
}
export type RenameKeepingFormerResult =
  | { readonly kind: 'renamed' }
  /** A sentence that says why not. */
  | { readonly kind: 'refused'; readonly reason: string };

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

/** Request, client to server: the journeys that the one at a place can be compared with, those that belong to it first. */
export const listComparable = 'journey/comparable';
export interface ListComparableParams {
  readonly uri: string;
  readonly position: Position;
}
export type ListComparableResult = {
  /** Key and name of the journey at the place, or of the first. */
  readonly journey: string;
  readonly title: string;
  readonly others: readonly ComparableJourney[];
} | null;
export interface ComparableJourney {
  readonly uri: string;
  readonly journey: string;
  readonly title: string;
  /** What it shows, such as “the ideal”; empty where it does not say. */
  readonly state: string;
  /** True where it is a version of the journey at the place, or that of it. */
  readonly isRelated: boolean;
  /** True where this is what the one at the place is to be measured by, and so comes first. */
  readonly isBefore: boolean;
}

/**
 * Request, client to server: the journeys of a map whose personas can be compared with one another, those with two at the
 * least; the one at the place first.
 */
export const listComparedPersonas = 'journey/comparedPersonas';
export interface ListComparedPersonasParams {
  readonly uri: string;
  readonly position: Position;
}
export type ListComparedPersonasResult = readonly JourneyOfPersonas[] | null;
export interface JourneyOfPersonas {
  readonly journey: string;
  readonly title: string;
  /** The primary one first. */
  readonly personas: readonly { readonly id: string; readonly name: string; readonly role: string }[];
}

/** Request, server to client, where the server has no disk: the text of a file, or nothing if there is none. */
export const readFile = 'journey/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = { readonly text: string } | null;

/** The same for the bytes of a file that has no more than `most` of them. */
export const readBytes = 'journey/readBytes';
export interface ReadBytesParams {
  readonly uri: string;
  readonly most: number;
}
/** The bytes in base 64, or that there are more. */
export type ReadBytesResult = { readonly base64: string } | { readonly isTooLarge: true } | null;

/** Request, server to client, where the server has no disk: the addresses of all `.journey` files of the workspace. */
export const listFiles = 'journey/listFiles';
export interface ListFilesResult {
  readonly uris: readonly string[];
}

/** Command of the client: shows a list of places in files, beside a place in one. Its arguments are a list of these. */
export const showReferencesCommand = 'journey.showReferences';
export type ShowReferencesArguments = readonly [
  uri: string,
  position: Position,
  locations: readonly { readonly uri: string; readonly range: Range }[],
];

/** Command of the client: shows the map of a text beside it; at a place, the journey that stands there. */
export const openPreviewCommand = 'journey.openPreviewToSide';
export type OpenPreviewArguments = readonly [uri: string, position: Position];

/** Command of the client: shows what is missing to a complete map, of the journey at a place. */
export const showCompletenessCommand = 'journey.showCompleteness';
export type ShowCompletenessArguments = readonly [uri: string, position: Position];

/** Command of the client: compares the journey at a place with another one that a person chooses. */
export const compareJourneysCommand = 'journey.compareJourneys';
export type CompareJourneysArguments = readonly [uri: string, position: Position];

/** Command of the client: compares two personas of the journey at a place, or of the one with that key, that a person chooses. */
export const comparePersonasCommand = 'journey.comparePersonas';
export type ComparePersonasArguments = readonly [uri: string, place: Position | string];

/** What the client tells the server as it starts it. */
export interface InitializationOptions {
  /** True where the client knows the commands of this file; without them, lines above blocks tell and do nothing. */
  readonly hasCommands?: boolean;
  /** True where the server has to ask the client for files. */
  readonly filesThroughClient?: boolean;
}

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
  /** The panel shows the map of another text now. */
  | { readonly kind: 'map'; readonly uri: string; readonly look: Look }
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
