import * as vscode from 'vscode';
import {
  editMap as editMapRequest,
  type EditMapParams,
  type EditMapResult,
  type Range,
  type ToPage,
} from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { rangeFrom } from '../positions.ts';
import { fileNameOf } from './showText.ts';

/** What became of it, for the page, and what to write on at in the text. */
export interface EditOutcome {
  readonly said: ToPage & { readonly kind: 'edited' | 'refused' };
  readonly select?: Range;
}

/**
 * Changes the text of a map as somebody wants it in its picture, in one step that can be undone; not where the text may not
 * be changed, or is no longer the one that the picture was drawn from. Never rejects.
 */
export async function editMap(
  server: LanguageServer,
  uri: vscode.Uri,
  wish: EditMapParams,
): Promise<EditOutcome> {
  const file = fileNameOf(uri);
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false)
    return refused(message('map-read-only', { file }));
  try {
    const answer = await server.request<EditMapResult>(editMapRequest, wish);
    if (answer.kind === 'refused') return refused(answer.reason);
    const document = await vscode.workspace.openTextDocument(uri);
    // Between the answer and this there is no turn in which somebody could type.
    if (document.version !== answer.version) return refused(message('text-changed'));
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of answer.edits) edit.replace(uri, rangeFrom(range), newText);
    if (answer.edits.length > 0 && !(await vscode.workspace.applyEdit(edit)))
      return refused(message('map-not-changed', { file }));
    const { thing, select } = answer;
    return { said: { kind: 'edited', thing, version: document.version }, ...(select && { select }) };
  } catch {
    return refused(message('no-answer'));
  }
}

function refused(reason: string): EditOutcome {
  return { said: { kind: 'refused', reason } };
}
