import * as vscode from 'vscode';
import { expectEqual } from './expectEqual.ts';
import { poll } from './poll.ts';
import { codesIn, errorsIn, fileInWorkspace, openMap, problemsIn } from './workspace.ts';

describe('The language', () => {
  it('resolves what is imported', async () => {
    await openMap('shared.journey');
    await poll('the outline', () => outline('shared.journey'));
    expectEqual(
      errorsIn('shared.journey').map(({ message }) => message),
      [],
      'Errors',
    );
  });

  it('says when an import leads nowhere, and stops when it is mended', async () => {
    const editor = await openMap('shared.journey');
    const path = editor.document.getText().indexOf('people');
    await replace(editor, path, 'people'.length, 'nobody');
    await poll('the missing import', () => codesIn('shared.journey').includes('import-missing'));
    await replace(editor, path, 'nobody'.length, 'people');
    await poll('no error', () => errorsIn('shared.journey').length === 0);
  });

  it('sees an imported file as it is in the editor, not as it was saved', async () => {
    const people = await openMap('people.journey');
    const id = people.document.getText().indexOf('joon');
    await openMap('shared.journey');
    const hidden = await vscode.workspace.openTextDocument(fileInWorkspace('people.journey'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(hidden.uri, new vscode.Range(hidden.positionAt(id), hidden.positionAt(id + 4)), 'jun');
    await vscode.workspace.applyEdit(edit);
    await poll('an unresolved persona', () =>
      problemsIn('shared.journey').some(({ message }) => message.includes('joon')),
    );
    const back = new vscode.WorkspaceEdit();
    back.replace(hidden.uri, new vscode.Range(hidden.positionAt(id), hidden.positionAt(id + 3)), 'joon');
    await vscode.workspace.applyEdit(back);
    await poll('no error', () => errorsIn('shared.journey').length === 0);
  });

  it('shows an outline by titles', async () => {
    await openMap('korean.journey');
    const symbols = await poll('the outline', () => outline('korean.journey'));
    expectEqual(
      symbols.map(({ name }) => name),
      ['김수진', '정형외과 매트리스 사기'],
      'The outline',
    );
  });

  it('offers the files that a path may lead to', async () => {
    const editor = await openMap('people.journey');
    const { document } = editor;
    const before = document.getText().length;
    const metric = '\nmetric visits "Visits" { data: "./market/" }\n';
    await replace(editor, before, 0, metric);
    const at = document.positionAt(before + metric.indexOf('market/') + 'market/'.length);
    const labels = await poll('paths', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
      return items.length > 0 && items.map(({ label }) => label);
    });
    expectEqual(labels.toSorted(), ['team/', 'visits.csv'], 'what is in the folder');
    await replace(editor, before, metric.length, '');
  }); // prettier-ignore

  it('completes personas and explains words', async () => {
    const { document } = await openMap('first-order.journey');
    const at = document.positionAt(document.getText().indexOf('@mina') + 1);
    const list = await poll('completion', async () => {
      const items = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      return items.items.length > 0 && items;
    });
    expectEqual(
      list.items.some(({ label }) => label === 'mina'),
      true,
      'mina among what is offered',
    );
    const feels = document.positionAt(document.getText().indexOf('feels') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      feels,
    );
    const text = hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)); // prettier-ignore
    expectEqual(text.join('').includes('feels to the customer'), true, 'The hover explains feels');
  });

  it('takes a whole id as one word, in any script', async () => {
    const { document } = await openMap('korean.journey');
    const word = document.getWordRangeAtPosition(
      document.positionAt(document.getText().indexOf('광고-보기') + 1),
    );
    expectEqual(word && document.getText(word), '광고-보기', 'The word under the cursor');
  });
});

async function outline(path: string): Promise<readonly vscode.DocumentSymbol[] | undefined> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    fileInWorkspace(path),
  );
  return symbols && symbols.length > 0 ? symbols : undefined;
}

/** Replaces text in an editor and leaves the file unsaved. */
async function replace(
  editor: vscode.TextEditor,
  start: number,
  length: number,
  text: string,
): Promise<void> {
  const { document } = editor;
  await editor.edit((edit) => edit.replace(new vscode.Range(document.positionAt(start), document.positionAt(start + length)), text)); // prettier-ignore
}
