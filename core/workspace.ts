/**
 * Everything that the core may ask of the outside, and the only way in which it does. The server, the command line and
 * the tests each bring one. Addresses are URIs in the form that `normaliseUri` gives.
 */
export interface Workspace {
  /** The text of a file. Never fails: what cannot be had is said in words. */
  read(uri: string): Promise<FileText>;
  /** The bytes of a file that has no more than `most` of them. Never fails either. */
  readBytes(uri: string, most: number): Promise<FileBytes>;
  exists(uri: string): Promise<boolean>;
  /** All `.journey` files of the workspace. */
  list(): Promise<readonly string[]>;
  /** What is directly in a folder, whose address ends with a slash; nothing where there is none. Never fails. */
  entries(folder: string): Promise<readonly FolderEntry[]>;
  /** Calls back with the address of each file that changes, appears or goes, until it is disposed of. */
  watch(changed: (uri: string) => void): { dispose(): void };
  /** Today's date as `2026-09-01`, where the author is. */
  today(): string;
  /** True if the file lies inside the workspace. Nothing outside is ever read. */
  contains(uri: string): boolean;
}

/** A file or a folder, by its own name. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** There is such a file and it is not text, or may not be read. */
  | { readonly kind: 'unreadable' };

export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large' }
  /** There is such a thing and it is no file, or may not be read. */
  | { readonly kind: 'unreadable' };
