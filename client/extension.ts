import * as vscode from 'vscode';
import {
  listFiles,
  readBytes,
  readFile,
  readFolder,
  type ReadBytesParams,
  type ReadFileParams,
  type ReadFolderParams,
} from '../server/protocol.ts';
import { registerCompare } from './commands/compare.ts';
import { registerCompareGit } from './commands/compareGit.ts';
import { registerExportMap } from './commands/exportMap.ts';
import { registerNewMap } from './commands/newMap.ts';
import { registerOpenPreview } from './commands/openPreview.ts';
import { registerRenameKeepingFormer } from './commands/renameKeepingFormer.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerShowCompleteness } from './commands/showCompleteness.ts';
import { registerShowReferences } from './commands/showReferences.ts';
import { registerSuggestForStage } from './commands/suggestForStage.ts';
import { newCompares } from './compare/compares.ts';
import { listFilesForServer } from './files/listFiles.ts';
import { readBytesForServer, readFileForServer, readFolderForServer } from './files/readFile.ts';
import type { Host } from './host.ts';
import { markJourneyFences } from './journeyFences.ts';
import { newLanguageServer, type LanguageServer } from './languageServer.ts';
import { openOnStart } from './openOnStart.ts';
import { newPreviews } from './preview/previews.ts';

let server: LanguageServer | undefined;

/** What VS Code and its other extensions ask of this one. */
export interface Exports {
  /** Called by VS Code's Markdown preview with its engine. */
  readonly extendMarkdownIt: typeof markJourneyFences;
}

/** Wires the extension together, in either kind of host. The server starts with the first map that is open. */
export function activateIn(context: vscode.ExtensionContext, host: Host): Exports {
  const { extensionUri: extension, subscriptions } = context;
  const newServer = newLanguageServer(() =>
    host.connect({ extension, filesThroughClient: host.hasNoDisk || isVirtualWorkspace() }),
  );
  server = newServer;
  newServer.onRequest<ReadFileParams>(readFile, readFileForServer);
  newServer.onRequest<ReadBytesParams>(readBytes, readBytesForServer);
  newServer.onRequest<ReadFolderParams>(readFolder, readFolderForServer);
  newServer.onRequest(listFiles, listFilesForServer);
  const previews = newPreviews({ extension, server: newServer });
  const compares = newCompares({ extension, server: newServer });
  const startFor = ({ languageId }: vscode.TextDocument): void => {
    if (languageId === 'journey') void newServer.start();
  };
  subscriptions.push(
    previews,
    compares,
    registerOpenPreview(previews),
    registerRestartServer(newServer),
    registerShowReferences(),
    registerNewMap(newServer),
    registerSuggestForStage(newServer),
    registerShowCompleteness(newServer),
    registerExportMap(newServer),
    registerRenameKeepingFormer(newServer),
    registerCompare(compares, newServer),
    registerCompareGit(compares),
    vscode.workspace.onDidOpenTextDocument(startFor),
  );
  vscode.workspace.textDocuments.forEach(startFor);
  void openOnStart(previews);
  return { extendMarkdownIt: markJourneyFences };
}

/** Called by VS Code as the window closes or the extension is turned off. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** True if a folder of the window is not on a disk, such as a repository opened from the web. */
function isVirtualWorkspace(): boolean {
  return vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme !== 'file') ?? false;
}
