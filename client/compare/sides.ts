import * as vscode from 'vscode';
import { isNewSince } from './git.ts';
import type { ComparedText } from '../../server/protocol.ts';
import { movedAddress, movedLabel, type FileCalled, type Moves } from '../files/movedAddress.ts';
import { fileNameOf } from '../preview/showText.ts';

/** One of two texts that a panel compares, as it is kept over a reload of the window. */
export interface Side {
  /** The address of a text, of any scheme. */
  readonly uri: string;
  /** Not the text itself, but how it is saved, or one side of the conflict in it. */
  readonly as?: 'saved' | 'ours' | 'base' | 'theirs';
  /** Key of the journey; nothing for that which is the same on the other side. */
  readonly journey?: string;
  /** Id of the persona as whom it is lived, where two personas of one journey are compared. */
  readonly persona?: string;
  /** What people call it, such as HEAD. */
  readonly label: string;
}

/** Two texts that are compared. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/**
 * A side as the server takes it. A text of the workspace is followed as it is edited; any other is read now, with an
 * address from which its imports are found. Rejects where there is no such text.
 */
export async function comparedText({
  uri: address,
  as,
  journey,
  persona,
  label,
}: Side): Promise<ComparedText> {
  const uri = vscode.Uri.parse(address, true);
  const more = {
    label,
    ...(journey !== undefined && { journey }),
    ...(persona !== undefined && { persona }),
  };
  if (as === 'saved') {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { uri: address, text: new TextDecoder().decode(bytes), ...more };
  }
  // The server gets every text that is open in VS Code, and with it what was not saved.
  const document = await opened(uri);
  if (isFollowed(uri)) return { uri: address, ...(as && { part: as }), ...more };
  const file = fileOf(uri).toString();
  return { uri: file, text: document.getText(), hasFiles: versionOf(uri) !== undefined, ...more };
}

/** A text of any scheme; a file that is new is empty in the version of git that it is compared with. */
async function opened(uri: vscode.Uri): Promise<Pick<vscode.TextDocument, 'getText'>> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    if (uri.scheme === 'git' && (await isNewSince(uri))) return { getText: () => '' };
    throw error;
  }
}

/** A side after files were renamed or moved; itself where its own stayed. */
export function movedSide(side: Side, moves: Moves): Side {
  const from = vscode.Uri.parse(side.uri, true);
  const uri = movedAddress(from.toString(), moves);
  if (uri === undefined) return side;
  return {
    ...side,
    uri,
    label: movedLabel(side.label, calledOf(from), calledOf(vscode.Uri.parse(uri, true))),
  };
}

function calledOf(uri: vscode.Uri): FileCalled {
  return { name: fileNameOf(uri), path: vscode.workspace.asRelativePath(uri) };
}

/** The address of a file in the version that another one is of; nothing where it is of none that is known. */
export function sameVersionOf(file: vscode.Uri, { uri, as }: Side): vscode.Uri | undefined {
  const of = vscode.Uri.parse(uri, true);
  const version = as === undefined ? versionOf(of) : undefined;
  return version && of.with({ path: file.path, query: JSON.stringify({ ...version, path: file.fsPath }) });
}

/** True for a text that the server knows as it is edited. */
export function isFollowed({ scheme }: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return scheme === 'file' || scheme === 'untitled' || folders.some(({ uri }) => uri.scheme === scheme);
}

/** The file that a text is a version of, as far as its address tells; else the text itself. */
export function fileOf(uri: vscode.Uri): vscode.Uri {
  if (isFollowed(uri)) return uri;
  const path = versionOf(uri)?.path;
  if (path !== undefined) return vscode.Uri.file(path);
  const folder = vscode.workspace.workspaceFolders?.find((one) => uri.path.startsWith(`${one.uri.path}/`));
  return folder ? folder.uri.with({ path: uri.path }) : uri;
}

/** What the address of a version in git says. */
function versionOf({ scheme, query }: vscode.Uri): { readonly path: string } | undefined {
  if (scheme !== 'git') return undefined;
  try {
    const said: unknown = JSON.parse(query);
    const isOne = typeof said === 'object' && said !== null && 'path' in said;
    return isOne && typeof said.path === 'string' ? { ...said, path: said.path } : undefined;
  } catch {
    return undefined;
  }
}

/** Two sides out of what a page kept; nothing where that is something else. */
export function readSides(json: string): Sides | undefined {
  try {
    const said: unknown = JSON.parse(json);
    if (typeof said !== 'object' || said === null || !('before' in said) || !('after' in said))
      return undefined;
    return isSide(said.before) && isSide(said.after) ? { before: said.before, after: said.after } : undefined;
  } catch {
    return undefined;
  }
}

function isSide(said: unknown): said is Side {
  if (typeof said !== 'object' || said === null) return false;
  const { uri, label, as, journey, persona } = said as Readonly<Record<string, unknown>>;
  return (
    typeof uri === 'string' &&
    typeof label === 'string' &&
    (as === undefined || ['saved', 'ours', 'base', 'theirs'].some((known) => known === as)) &&
    [journey, persona].every((one) => one === undefined || typeof one === 'string')
  );
}
