import type * as vscode from 'vscode';
import { activateIn, type Exports } from './extension.ts';
import type { ConnectOptions } from './host.ts';
import type { ServerConnection } from './languageClient/connection.ts';

export { deactivate } from './extension.ts';

/** Called by VS Code in the browser when the extension is needed for the first time. */
export function activate(context: vscode.ExtensionContext): Exports {
  return activateIn(context, {
    hasNoDisk: true,
    // In the same file in the build, as that host cannot load a second one; evaluated only when it is needed.
    connect: async (options) => (await import('./languageClient/browser.ts')).connectInBrowser(options),
  });
}

/**
 * The line to a server, for desktop VS Code, which has the rest in a file of its own: the client library, which is large, is in the
 * package once.
 */
export async function connectOnDesktop(options: ConnectOptions): Promise<ServerConnection> {
  return (await import('./languageClient/desktop.ts')).connectOnDesktop(options);
}
