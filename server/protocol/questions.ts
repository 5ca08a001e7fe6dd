/** What commands of the client ask of a text, or of none. */
import type { Position, Range } from './positions.ts';

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
