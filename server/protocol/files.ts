/** Files, where the server has to ask the client for them. */

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

/** The same for what is directly in a folder, whose address ends with a slash; nothing in one that is not there. */
export const readFolder = 'journey/readFolder';
export interface ReadFolderParams {
  readonly uri: string;
}
export interface ReadFolderResult {
  readonly entries: readonly { readonly name: string; readonly isFolder: boolean }[];
}

/** Request, server to client, where the server has no disk: the addresses of all `.journey` files of the workspace. */
export const listFiles = 'journey/listFiles';
export interface ListFilesResult {
  readonly uris: readonly string[];
}
