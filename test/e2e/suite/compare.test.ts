import * as vscode from 'vscode';
import { driverAvailable, screenshot, webview, workbench } from './driver.ts';
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

  it('goes on with files that are renamed, and remembers the one that was chosen', async () => {
    const [old, fresh] = ['old.journey', 'fresh.journey'].map(fileInWorkspace) as [vscode.Uri, vscode.Uri];
    await vscode.workspace.fs.copy(fileInWorkspace('first-order.journey'), old);
    try {
      await vscode.commands.executeCommand('journey.selectForCompare', old);
      await vscode.commands.executeCommand('journey.compareWithSelected', fileInWorkspace('korean.journey'));
      await page.waitUntil(() => document.getElementById('sides')?.textContent.includes('old.journey'));
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(old, fresh);
      await vscode.workspace.applyEdit(edit);
      await page.waitUntil(() => document.getElementById('sides')?.textContent.includes('fresh.journey'));
      await see('정형외과 매트리스', 'curious');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('journey.compareWithSelected', fileInWorkspace('korean.journey'));
      await page.waitUntil(() => document.getElementById('sides')?.textContent.includes('fresh.journey'));
    } finally {
      for (const file of [old, fresh])
        await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    }
  });

  it('compares two personas of one journey, from the palette and from the preview', async () => {
    await openMap('shared.journey');
    await workbench.press('F1');
    await workbench.type('Compare Two Personas');
    await workbench.waitFor('.quick-input-widget .monaco-list-row:has-text("Journey: Compare Two Personas")');
    await workbench.press('Enter');
    await page.waitUntil(
      () => document.getElementById('sides')?.textContent === 'A: Mina Kim. B: Joon Park.',
    );
    await page.press('3');
    await page.waitUntil(() => document.getElementById('said')?.textContent === 'B: Joon Park');
    await screenshot('compare two personas');
    const tab = (): string => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    await poll('the name of the tab', () => tab().endsWith('Mina Kim ↔ Joon Park'));
    const people = await vscode.workspace.openTextDocument(fileInWorkspace('people.journey'));
    const edit = new vscode.WorkspaceEdit();
    const at = placeIn(people, 'Joon Park');
    edit.replace(people.uri, new vscode.Range(at, at.translate(0, 'Joon Park'.length)), 'Joon');
    await vscode.workspace.applyEdit(edit);
    await page.waitUntil(() => document.getElementById('show-new')?.textContent === 'B: Joon');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');

    await openMap('shared.journey');
    await vscode.commands.executeCommand('journey.openPreviewToSide');
    const preview = webview('body:not(.compare) #more');
    await preview.click('#more');
    await preview.click('#more-menu button[name=personas]');
    await page.waitUntil(() => document.getElementById('sides')?.textContent === 'A: Mina Kim. B: Joon.');
  });

  it('asks which journey and which personas where there are more to choose from', async () => {
    const people = 'persona a "Ada"\npersona b "Ben"\npersona c "Cleo"\n';
    const journey = (id: string, title: string, personas: string): string =>
      `journey ${id} "${title}" {\n  personas: ${personas}\n  stage s "S" {\n    touchpoint t "T" { feels @b: 1; feels @c: -1 }\n  }\n}\n`;
    const map = await vscode.workspace.openTextDocument({
      language: 'journey',
      content: people + journey('x', 'First', '@a, @b') + journey('y', 'Second', '@a, @b, @c'),
    });
    await vscode.window.showTextDocument(map);
    void vscode.commands.executeCommand('journey.comparePersonas', map.uri);
    for (const choice of ['Second', 'Ben', 'Cleo']) {
      await workbench.waitFor(`.quick-input-list .monaco-list-row:has-text("${choice}")`);
      await workbench.click(`.quick-input-list .monaco-list-row:has-text("${choice}")`);
    }
    await page.waitUntil(() => document.getElementById('sides')?.textContent === 'A: Ben. B: Cleo.');
    await page.waitUntil(() => document.querySelectorAll('#changes > li').length === 1);
  });
});

/** Waits until the picture of both shows all of these words. */
async function see(...words: readonly string[]): Promise<void> {
  await page.waitUntil((wanted) => {
    const said = (document.querySelector('#view .sheet > svg')?.textContent ?? '').replaceAll(/\s+/g, '');
    return wanted.every((word) => said.includes(word.replaceAll(/\s+/g, '')));
  }, words);
}
