import * as vscode from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/protocol.ts';
import { message } from '../messages.ts';
import { leaveItToUs } from './connection.ts';

let log: vscode.LogOutputChannel | undefined;

/** Where what servers say for themselves is kept: one for all of this window, however often they are started. */
export function serverLog(): vscode.LogOutputChannel {
  return (log ??= vscode.window.createOutputChannel(message('client-name'), { log: true }));
}

/**
 * What the client library is told about our language, the same in both kinds of host. Which files are watched the server
 * says itself, as it does to every editor.
 */
export function clientOptions(filesThroughClient: boolean): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { filesThroughClient, hasCommands: true };
  return {
    // Of any scheme: files that were never saved, files of another machine, former versions that Git shows.
    documentSelector: [{ language: 'journey' }],
    initializationOptions,
    initializationFailedHandler: () => false,
    errorHandler: leaveItToUs,
    outputChannel: serverLog(),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
  };
}
