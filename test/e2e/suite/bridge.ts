import * as vscode from 'vscode';
import type { BridgeCommands } from './bridgeProtocol.ts';
import { theExtension } from './theExtension.ts';

/** Sends one command to the launcher; rejects with its words if it fails. */
export type Send = <Name extends keyof BridgeCommands>(
  name: Name,
  request: Parameters<BridgeCommands[Name]>[0],
) => Promise<unknown>;

/** Node's, where there is one: the browser's extension host has none. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined;

let found: Promise<Send | undefined> | undefined;

/**
 * The way to the launcher, or nothing where none drives the window (desktop VS Code under
 * @vscode/test-electron).
 */
export function bridge(): Promise<Send | undefined> {
  return (found ??= bridgeAddress().then((address) => (address ? sendTo(address) : undefined)));
}

/**
 * The launcher tells the desktop kind of host by an environment variable; the browser kind has no environment
 * and finds a file in the package it was loaded from.
 */
async function bridgeAddress(): Promise<string | undefined> {
  if (typeof process !== 'undefined') return process.env['JOURNEY_E2E_BRIDGE'];
  const { extensionUri } = theExtension();
  if (extensionUri.scheme !== 'http') return undefined;
  const answer = await fetch(vscode.Uri.joinPath(extensionUri, '__test', 'bridge.json').toString(true));
  return ((await answer.json()) as { readonly address: string }).address;
}

function sendTo(address: string): Send {
  return async (name, request) => {
    // As text/plain: the browser's host would otherwise ask for permission first, with a request of its own.
    const answer = await fetch(`${address}/${name}`, { method: 'POST', body: JSON.stringify(request) });
    const { value, error } = (await answer.json()) as { readonly value?: unknown; readonly error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
}
