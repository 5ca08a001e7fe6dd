/** Commands of the client that the server names, and what the client says of itself as it starts the server. */
import type { Position, Range } from './positions.ts';

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
