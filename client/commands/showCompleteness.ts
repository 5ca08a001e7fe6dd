import * as vscode from 'vscode';
import {
  readCompleteness,
  showCompletenessCommand,
  type ReadCompletenessParams,
  type ReadCompletenessResult,
} from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { isPosition, positionOf, rangeFrom } from '../positions.ts';
import { askServer } from './askServer.ts';
import { mapEditor } from './mapEditor.ts';

type Completeness = NonNullable<ReadCompletenessResult>;

/**
 * `journey.showCompleteness`: what is missing to a complete map, of the journey at a place or under the cursor; what is
 * chosen is gone to.
 */
export function registerShowCompleteness(server: LanguageServer): vscode.Disposable {
  return vscode.commands.registerCommand(
    showCompletenessCommand,
    async (uri?: unknown, position?: unknown) => {
      const params = typeof uri === 'string' && isPosition(position) ? { uri, position } : placeOfCursor();
      const answer = params
        ? await askServer<ReadCompletenessResult>(server, readCompleteness, params)
        : null;
      if (answer === undefined) return;
      if (answer && answer.missing.length > 0) await chooseAndGo(answer);
      else void vscode.window.showInformationMessage(reasonFor(answer));
    },
  );
}

/** Why there is nothing to choose from. */
function reasonFor(answer: ReadCompletenessResult): string {
  if (!answer) return message('no-journey-here');
  return message('map-complete', { journey: answer.journey, steps: String(answer.steps) });
}

async function chooseAndGo({ journey, score, steps, missing }: Completeness): Promise<void> {
  const items = missing.map((thing) => ({
    label: `${thing.step} ${thing.title}`,
    detail: thing.sentence,
    thing,
  }));
  const title = message('completeness-title', { journey, score: String(score), steps: String(steps) });
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (!chosen) return;
  const { uri, range } = chosen.thing;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: rangeFrom(range) });
}

function placeOfCursor(): ReadCompletenessParams | undefined {
  const editor = mapEditor();
  return editor && { uri: editor.document.uri.toString(), position: positionOf(editor.selection.active) };
}
