/**
 * What the client and the server say to each other beyond LSP. Types and method names only: both ends import it and
 * neither imports the other. Positions are LSP's. This is the door: nobody but it imports what stands in `protocol/`.
 */
export type { Choice, Choices } from '../core/map/choices.ts';
export type { Look } from '../core/map/look.ts';
export type { MapFrame, Sight, Stretch } from '../core/map/scene.ts';
export type { TextChange } from '../core/text/textChange.ts';
export * from './protocol/commands.ts';
export * from './protocol/comparable.ts';
export * from './protocol/compare.ts';
export * from './protocol/files.ts';
export * from './protocol/mapEdits.ts';
export type * from './protocol/pages.ts';
export * from './protocol/picture.ts';
export type * from './protocol/positions.ts';
export * from './protocol/preview.ts';
export * from './protocol/questions.ts';
