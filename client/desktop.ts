import type * as vscode from 'vscode';
import { activateIn, type Exports } from './extension.ts';

export { deactivate } from './extension.ts';

/** Called by desktop VS Code, and by a remote one, when the extension is needed for the first time. */
export function activate(context: vscode.ExtensionContext): Exports {
  return activateIn(context, {
    hasNoDisk: false,
    // Another file in the build, so that activation does not pay for the client library.
    connect: async (options) => (await import('./browser.ts')).connectOnDesktop(options),
  });
}
