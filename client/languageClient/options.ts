import * as vscode from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/protocol.ts';
import { message } from '../messages.ts';
import { leaveItToUs } from './connection.ts';

/** The id also names the setting `journey.trace.server`, which the client library reads. */
export const clientId = 'journey';

/** One for all servers of this window, however often they are started. */
let log: vscode.LogOutputChannel | undefined;

/**
 * What the client library is told about our language, the same in both kinds of host. Which files are watched the server
 * says itself, as it does to every editor.
 */
export function clientOptions(filesThroughClient: boolean): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { filesThroughClient, hasCommands: true };
  log ??= vscode.window.createOutputChannel(message('client-name'), { log: true });
  return {
    // Of any scheme: files that were never saved, files of another machine, former versions that Git shows.
    documentSelector: [{ language: 'journey' }],
    initializationOptions,
    initializationFailedHandler: () => false,
    errorHandler: leaveItToUs,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
  };
}
