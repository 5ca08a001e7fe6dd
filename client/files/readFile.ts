import * as vscode from 'vscode';
import type { ReadFileParams, ReadFileResult } from '../../server/protocol.ts';
import { isPlainPath } from './plainPath.ts';

const mostBytes = 16 * 1024 * 1024;

/**
 * The text of a file for a server that has no disk: only of files inside a folder of this window, UTF-8, of 16 MB at
 * most. Never throws; null where there is nothing to give.
 */
export async function readFileForServer({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const file = vscode.Uri.parse(uri, true);
    if (!isPlainPath(file.path) || !vscode.workspace.getWorkspaceFolder(file)) return null;
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > mostBytes) return null;
    const bytes = await vscode.workspace.fs.readFile(file);
    return bytes.byteLength > mostBytes ? null : { text: new TextDecoder().decode(bytes) };
  } catch {
    return null;
  }
}
