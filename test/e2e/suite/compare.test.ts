import * as vscode from 'vscode';
import { driverAvailable, screenshot, webview } from './driver.ts';
import { expectEqual } from './expectEqual.ts';
import { poll } from './poll.ts';
import { fileInWorkspace, openMap, placeIn, revertAll } from './workspace.ts';

const page = webview('body.compare #view');

describe('Comparing maps', () => {
  beforeEach(async function () {
    if (!(await driverAvailable())) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  afterEach(revertAll);

  it('shows the maps of any two texts of a diff editor, and goes to either', async () => {
    const { document: map } = await openMap('first-order.journey');
    const text = map.getText();
    const old = await vscode.workspace.openTextDocument({
      language: 'journey',
      content: text.replace('curious', 'bored').replace('Sees a 30-minute-dinner reel', 'Sees an ad'),
    });
    // Any scheme will do, as that of a pull request; untitled texts have no name to tell what they are.
    const shown = vscode.Uri.from({ scheme: 'journey-test', path: '/before/first-order.journey' });
    const provider = vscode.workspace.registerTextDocumentContentProvider('journey-test', {
      provideTextDocumentContent: () => old.getText(),
    });
    await vscode.commands.executeCommand('vscode.diff', shown, map.uri, 'What is new');
    await poll('the diff editor', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputTextDiff;
    });
    await vscode.commands.executeCommand('journey.compareDiff');
    await see('Sees a 30-minute-dinner reel', 'Sees an ad', 'curious');
    await screenshot('compare both');

    await page.press('n');
    await page.waitUntil(() => document.getElementById('said')?.textContent.startsWith('1 of'));
    await page.press('F7');
    await page.waitUntil(() => document.getElementById('said')?.textContent.startsWith('2 of'));
    await page.press('p');
    await page.waitUntil(() => document.getElementById('said')?.textContent.startsWith('1 of'));

    await page.press('3');
    await page.waitUntil(() => document.getElementById('view')?.dataset['view'] === 'new');
    await page.press('s');
    await page.waitUntil(() =>
      document.querySelector('#view-before .sheet > svg')?.textContent.includes('Sees an ad'),
    );
    await screenshot('compare side by side');
    await page.press('2');

    const thing = '#view .pinned [data-thing="journey:first-order/touchpoint:reel"]';
    await page.click(thing, { modifiers: ['Alt'] });
    await poll('the text before', () => vscode.window.activeTextEditor?.document.uri.toString() === shown.toString()); // prettier-ignore
    await page.click(thing);
    const line = placeIn(map, 'touchpoint reel').line;
    await poll('the text after, at the touchpoint', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === map.uri.toString() && active.selection.active.line === line;
    }); // prettier-ignore
    provider.dispose();
  });

  it('compares with what is saved, follows each edit, and shows the texts', async () => {
    const { document: map } = await openMap('first-order.journey');
    await vscode.commands.executeCommand('journey.compareWithSaved', map.uri);
    await page.waitUntil(() => document.getElementById('none')?.hidden === false);
    const edit = new vscode.WorkspaceEdit();
    const at = placeIn(map, 'curious');
    edit.replace(map.uri, new vscode.Range(at, at.translate(0, 'curious'.length)), 'thrilled');
    await vscode.workspace.applyEdit(edit);
    await see('thrilled');
    await page.click('#texts');
    const tab = await poll('the diff of the texts', () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    const saved = await vscode.workspace.openTextDocument(tab.original);
    expectEqual(saved.getText().includes('curious'), true, 'The text as it is saved');
  });

  it('lays two maps on one another that were chosen one after the other', async () => {
    await vscode.commands.executeCommand('journey.selectForCompare', fileInWorkspace('first-order.journey'));
    await vscode.commands.executeCommand('journey.compareWithSelected', fileInWorkspace('korean.journey'));
    await see('정형외과 매트리스');
    await page.waitUntil(() => document.getElementById('sides')?.textContent.includes('first-order.journey'));
  });
});

/** Waits until the picture of both shows all of these words. */
async function see(...words: readonly string[]): Promise<void> {
  await page.waitUntil((wanted) => {
    const said = (document.querySelector('#view .sheet > svg')?.textContent ?? '').replaceAll(/\s+/g, '');
    return wanted.every((word) => said.includes(word.replaceAll(/\s+/g, '')));
  }, words);
}
