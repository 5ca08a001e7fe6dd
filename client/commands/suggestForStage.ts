import * as vscode from 'vscode';
import {
  suggestForStage,
  type StageSuggestion,
  type SuggestForStageParams,
  type SuggestForStageResult,
} from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { positionOf, rangeFrom } from '../positions.ts';
import { askServer } from './askServer.ts';
import { mapEditor } from './mapEditor.ts';

/** `journey.suggestForStage`: writes what a person chooses of what usually belongs in the stage under the cursor. */
export function registerSuggestForStage(server: LanguageServer): vscode.Disposable {
  return vscode.commands.registerCommand('journey.suggestForStage', async () => {
    const editor = mapEditor();
    const answer = editor ? await ask(server, editor) : { kind: 'no-stage' as const };
    if (!answer) return;
    const reason = reasonFor(answer);
    if (reason !== undefined) void vscode.window.showInformationMessage(reason);
    else if (editor && answer.kind === 'suggestions') {
      const chosen = await choose(answer.stage, answer.suggestions);
      if (!chosen) return;
      if (editor.document.version === answer.version) await write(chosen, editor.document);
      else void vscode.window.showInformationMessage(message('text-changed'));
    }
  });
}

function ask(
  server: LanguageServer,
  { document, selection }: vscode.TextEditor,
): Promise<SuggestForStageResult | undefined> {
  const params: SuggestForStageParams = {
    uri: document.uri.toString(),
    position: positionOf(selection.active),
  };
  return askServer<SuggestForStageResult>(server, suggestForStage, params);
}

/** Why there is nothing to choose from. */
function reasonFor(answer: SuggestForStageResult): string | undefined {
  switch (answer.kind) {
    case 'no-stage':
      return message('no-stage-here');
    case 'no-phase':
      return message('no-phase', { stage: answer.stage });
    case 'suggestions':
      return answer.suggestions.length === 0
        ? message('nothing-to-suggest', { stage: answer.stage })
        : undefined;
  }
}

async function choose(
  stage: string,
  suggestions: readonly StageSuggestion[],
): Promise<StageSuggestion | undefined> {
  const items = suggestions.map((suggestion) => ({
    label: suggestion.title,
    description: suggestion.kind,
    ...(suggestion.why !== '' && { detail: suggestion.why }),
    suggestion,
  }));
  const title = message('suggest-title', { stage });
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.suggestion;
}

/** Writes it, and puts the cursor in front of what is new. */
async function write({ edits }: StageSuggestion, document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  let start = 0;
  let shift = 0;
  for (const { range, newText } of edits) {
    const where = rangeFrom(range);
    edit.replace(document.uri, where, newText);
    const [from, to] = [document.offsetAt(where.start), document.offsetAt(where.end)];
    // The last of them brings it; what comes before makes room.
    start = from + shift + Math.max(0, newText.search(/\S/));
    shift += newText.length - (to - from);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const place = document.positionAt(start);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
}
