import * as vscode from 'vscode';
import { expectEqual } from './expectEqual.ts';
import { poll } from './poll.ts';
import { codesIn, fileInWorkspace, openMap, placeIn, revertAll } from './workspace.ts';

const map = 'market/visit.journey';

describe('The commands of the method', () => {
  afterEach(revertAll);

  it('begin a new map from a template, with places to fill in', async () => {
    await choosing('journey.newMap', () => textShown()?.startsWith('persona mina') === true);
    const editor = vscode.window.activeTextEditor;
    expectEqual([editor?.document.languageId, editor?.document.isUntitled], ['journey', true]);
    expectEqual(editor?.document.getText(editor.selection), 'mina', 'What is typed over first');
    await vscode.commands.executeCommand('type', { text: 'ada' });
    await poll('the same name wherever it is said', () => /personas: @ada$/m.test(textShown() ?? ''));
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    expectEqual(editor && editor.document.getText(editor.selection), 'Mina Kim', 'What is typed over next');
  });

  it('begin a new map as a file in a folder', async () => {
    const file = fileInWorkspace('market/blank.journey');
    await choosing('journey.newMap', () => textShown()?.startsWith('persona mina') === true, fileInWorkspace('market')); // prettier-ignore
    expectEqual(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
    await vscode.workspace.fs.delete(file);
  });

  it('write into a stage what usually belongs there', async () => {
    const editor = await openMap(map);
    const before = editor.document.getText();
    const place = placeIn(editor.document, 'goal: "Find');
    editor.selection = new vscode.Selection(place, place);
    await choosing('journey.suggestForStage', () => editor.document.getText() !== before);
    const added = before.split('\n').reduce((text, line) => text.replace(`${line}\n`, ''), editor.document.getText()); // prettier-ignore
    expectEqual(/touchpoint [\w-]+ "/.test(added), true, added);
    expectEqual(editor.document.getText(wordAt(editor)), 'touchpoint', 'The word under the cursor');
    await poll('the same one mistake', () => codesIn(map).filter((code) => code === 'unknown-fact-near').length === 1); // prettier-ignore
  });

  it('lead to what is missing to a complete map', async () => {
    await openMap(map);
    const people = fileInWorkspace('market/people.journey').toString();
    await choosing(
      'journey.showCompleteness',
      () => vscode.window.activeTextEditor?.document.uri.toString() === people,
    );
    const editor = vscode.window.activeTextEditor;
    expectEqual(editor?.document.getText(editor.selection), 'ada', 'What is selected');
  });

  it('give something another id and keep the former one', async () => {
    const editor = await openMap(map);
    const place = placeIn(editor.document, 'touchpoint ').translate(0, 'touchpoint '.length);
    editor.selection = new vscode.Selection(place, place);
    const id = editor.document.getText(wordAt(editor));
    await vscode.commands.executeCommand('journey.renameKeepingFormer', 'another-id');
    const text = editor.document.getText();
    expectEqual([text.includes('touchpoint another-id'), text.includes(`was: ${id}`)], [true, true], text);
  });

  it('write a map as a page beside it', async () => {
    await openMap(map);
    const page = fileInWorkspace('market/visit.html');
    let stands = false;
    const look = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(fileInWorkspace('market'), '*.html'),
    );
    look.onDidCreate(() => (stands = true));
    await choosing('journey.export', () => stands);
    look.dispose();
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    expectEqual(/^<!doctype html>/i.test(text), true, text.slice(0, 80));
    await vscode.workspace.fs.delete(page);
  });
});

/** Runs a command that asks, and takes what it offers first until something holds. */
async function choosing(command: string, holds: () => boolean, ...given: readonly unknown[]): Promise<void> {
  const done = vscode.commands.executeCommand(command, ...given);
  await poll(`${command} to have its way`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return holds();
  });
  await done;
}

function textShown(): string | undefined {
  return vscode.window.activeTextEditor?.document.getText();
}

function wordAt({ document, selection }: vscode.TextEditor): vscode.Range | undefined {
  return document.getWordRangeAtPosition(selection.active);
}
