import type * as vscode from 'vscode';
import type { ServerConnection } from './languageClient/connection.ts';

/** What differs between the two kinds of extension host: desktop VS Code's (Node) and the browser's (a web worker). */
export interface Host {
  /** True if the server of this host could never read a file by itself. */
  readonly hasNoDisk: boolean;
  /** Loads the client library and prepares a server; nothing runs yet. Called at the first need of a server. */
  readonly connect: (options: ConnectOptions) => Promise<ServerConnection>;
}

export interface ConnectOptions {
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
  /** True where the server has to ask for the text of files. */
  readonly filesThroughClient: boolean;
}
