import type { Connection } from 'vscode-languageserver';
import type { FileText, Workspace } from '../../core/workspace.ts';
import { readFile, type ReadFileParams, type ReadFileResult } from '../protocol.ts';

/** Files that the client reads for the server, where there is no disk: a browser, or a workspace that is elsewhere. */
export function clientFiles(roots: readonly string[], connection: Connection): Workspace {
  const folders = roots.map((root) => (root.endsWith('/') ? root : `${root}/`));
  const contains = (uri: string): boolean => folders.some((folder) => uri.startsWith(folder));
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
    exists: async (uri) => (await ask(uri)).kind !== 'missing',
    list: () => Promise.resolve([]),
    watch: () => ({ dispose: () => undefined }),
    today: () => new Date().toISOString().slice(0, 10),
  };
}
