import * as vscode from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/protocol.ts';
import { message } from '../messages.ts';
import { leaveItToUs } from './connection.ts';
import { newRest } from './rest.ts';

let log: vscode.LogOutputChannel | undefined;

/** Where what servers say for themselves is kept: one for all of this window, however often they are started. */
export function serverLog(): vscode.LogOutputChannel {
  return (log ??= vscode.window.createOutputChannel(message('client-name'), { log: true }));
}

/**
 * VS Code asks for the outline of a whole map a third of a second after a key, and of a long one the answer is hundreds of
 * kilobytes, which every process on its way reads and writes: the next key would wait for it.
 */
const outlineRest = { fromLines: 3000, pauseMs: 300 };

/**
 * What the client library is told about our language, the same in both kinds of host. Which files are watched the server
 * says itself, as it does to every editor.
 */
export function clientOptions(filesThroughClient: boolean): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { filesThroughClient, hasCommands: true };
  const mayOutline = newRest(outlineRest);
  return {
    // Of any scheme: files that were never saved, files of another machine, former versions that Git shows.
    documentSelector: [{ language: 'journey' }],
    initializationOptions,
    initializationFailedHandler: () => false,
    errorHandler: leaveItToUs,
    outputChannel: serverLog(),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      provideDocumentSymbols: async (document, token, next) =>
        (await mayOutline(document, token)) ? next(document, token) : undefined,
    },
    markdown: { isTrusted: false, supportHtml: false },
  };
}
