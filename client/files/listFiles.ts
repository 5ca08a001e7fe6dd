import * as vscode from 'vscode';
import type { ListFilesResult } from '../../server/protocol.ts';

/** The server looks through so many maps at most. */
const most = 5000;

/** The addresses of the maps in the folders of this window, for a server that has no disk. Never throws. */
export async function listFilesForServer(): Promise<ListFilesResult> {
  try {
    // One more than are looked through, so that it shows that there are more.
    const files = await vscode.workspace.findFiles('**/*.journey', '**/node_modules/**', most + 1);
    return { uris: files.map((file) => file.toString()) };
  } catch {
    return { uris: [] };
  }
}
