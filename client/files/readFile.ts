import * as vscode from 'vscode';
import type {
  ReadBytesParams,
  ReadBytesResult,
  ReadFileParams,
  ReadFileResult,
  ReadFolderParams,
  ReadFolderResult,
} from '../../server/protocol.ts';
import { isPlainPath } from './plainPath.ts';

const mostBytes = 16 * 1024 * 1024;

/**
 * The text of a file for a server that has no disk: only of files inside a folder of this window, UTF-8, of 16 MB at
 * most. Never throws; null where there is nothing to give.
 */
export async function readFileForServer({ uri }: ReadFileParams): Promise<ReadFileResult> {
  const bytes = await readInside(uri, mostBytes);
  return bytes instanceof Uint8Array ? { text: new TextDecoder().decode(bytes) } : null;
}

/** The bytes of such a file, or that there are more than are asked for. Never throws. */
export async function readBytesForServer({ uri, most }: ReadBytesParams): Promise<ReadBytesResult> {
  const bytes = await readInside(uri, Math.min(most, mostBytes));
  if (bytes === 'too-large') return { isTooLarge: true };
  return bytes ? { base64: base64Of(bytes) } : null;
}

/** What is directly in such a folder; the folders of the window themselves are among them. Never throws. */
export async function readFolderForServer({ uri }: ReadFolderParams): Promise<ReadFolderResult> {
  try {
    const folder = insideWindow(uri);
    const found = folder ? await vscode.workspace.fs.readDirectory(folder) : [];
    const isA = (type: vscode.FileType, wanted: vscode.FileType): boolean => (type & wanted) !== 0;
    return {
      entries: found.flatMap(([name, type]) => {
        const isFolder = isA(type, vscode.FileType.Directory);
        return isFolder || isA(type, vscode.FileType.File) ? [{ name, isFolder }] : [];
      }),
    };
  } catch {
    return { entries: [] };
  }
}

/** The address of something in one of the folders of this window, or of one of these. @throws for what is none */
function insideWindow(uri: string): vscode.Uri | undefined {
  const named = vscode.Uri.parse(uri, true);
  const place = named.path === '/' ? named : named.with({ path: named.path.replace(/\/$/, '') });
  return isPlainPath(place.path) && vscode.workspace.getWorkspaceFolder(place) ? place : undefined;
}

async function readInside(uri: string, most: number): Promise<Uint8Array | 'too-large' | undefined> {
  try {
    const file = insideWindow(uri);
    if (!file) return undefined;
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > most) return 'too-large';
    const bytes = await vscode.workspace.fs.readFile(file);
    return bytes.byteLength > most ? 'too-large' : bytes;
  } catch {
    return undefined;
  }
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)));
  return btoa(parts.join(''));
}
