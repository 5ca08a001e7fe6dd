import type { Connection } from 'vscode-languageserver';
import type { FileBytes, FileText, Workspace } from '../../core/workspace.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import {
  listFiles,
  readBytes,
  readFile,
  readFolder,
  type ListFilesResult,
  type ReadBytesParams,
  type ReadBytesResult,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
  type ReadFolderResult,
} from '../protocol.ts';
import { containsIn, type Roots } from './roots.ts';

/** Files that the client reads for the server, where there is no disk: a browser, or a workspace that is elsewhere. */
export function clientFiles(roots: Roots, connection: Connection): Workspace {
  const contains = containsIn(roots);
  const ask = async (uri: string): Promise<FileText> => {
    if (!contains(uri)) return { kind: 'missing' };
    const params: ReadFileParams = { uri };
    try {
      const file: ReadFileResult = await connection.sendRequest(readFile, params);
      if (!file) return { kind: 'missing' };
      return file.text.includes('\0') ? { kind: 'unreadable' } : { kind: 'text', text: file.text };
    } catch {
      return { kind: 'missing' };
    }
  };
  return {
    contains,
    read: ask,
    readBytes: async (uri, most): Promise<FileBytes> => {
      if (!contains(uri)) return { kind: 'missing' };
      const params: ReadBytesParams = { uri, most };
      try {
        const file: ReadBytesResult = await connection.sendRequest(readBytes, params);
        if (!file) return { kind: 'missing' };
        return 'base64' in file ? { kind: 'bytes', bytes: bytesOf(file.base64) } : { kind: 'too-large' };
      } catch {
        return { kind: 'missing' };
      }
    },
    exists: async (uri) => (await ask(uri)).kind !== 'missing',
    list: async () => {
      try {
        const { uris }: ListFilesResult = await connection.sendRequest(listFiles);
        return uris.map(normaliseUri).filter(contains);
      } catch {
        // A client that has no such list; what is open and what it imports is known all the same.
        return [];
      }
    },
    entries: async (folder) => {
      if (!contains(folder)) return [];
      const params: ReadFolderParams = { uri: folder };
      try {
        const { entries }: ReadFolderResult = await connection.sendRequest(readFolder, params);
        return entries;
      } catch {
        // A client that does not know of this: paths are typed then.
        return [];
      }
    },
    watch: () => ({ dispose: () => undefined }),
    today: () => new Date().toISOString().slice(0, 10),
  };
}

/** Bytes that came as text. @throws for what is not base 64 */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
