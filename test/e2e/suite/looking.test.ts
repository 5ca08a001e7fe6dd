import * as vscode from 'vscode';
import { driverAvailable, webview } from './driver.ts';
import { expectEqual } from './expectEqual.ts';
import { lockPreview, panels } from './panels.ts';
import { poll } from './poll.ts';
import { fileInWorkspace, openMap, revertAll } from './workspace.ts';

const page = webview('#view svg');

describe('What of a map the preview shows', () => {
  beforeEach(async function () {
    if (!(await driverAvailable())) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await openMap('first-order.journey');
    await vscode.commands.executeCommand('journey.openPreviewToSide');
    await see('Mina Kim', 'curious');
  });
  afterEach(revertAll);

  it('goes with the map that is edited, unless it is to stay', async () => {
    await openMap('korean.journey');
    await see('매트리스');
    await lockPreview(page);
    await openMap('first-order.journey');
    await page.waitUntil(() => document.body.textContent.includes('매트리스'));
    await vscode.commands.executeCommand('journey.openPreviewToSide');
    await poll('a second preview', () => panels().length === 2);
  });

  it('is shown in another preview as well', async () => {
    await vscode.commands.executeCommand('journey.openLockedPreviewToSide');
    await poll('a second preview', () => panels().length === 2);
  });

  it('leaves out what somebody does not want to see, and still does after an edit', async () => {
    await page.click('#filter');
    await page.click('[name="lanes feels"]');
    await page.waitUntil(() => !document.querySelector('#sheet')?.textContent.includes('curious'));
    expectEqual(
      await page.evaluate(() => document.getElementById('filter')?.textContent),
      'Filter (1)',
      'The button',
    );
    const document_ = vscode.window.visibleTextEditors[0]?.document;
    if (!document_) throw new Error('The map is not open.');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document_.uri, document_.positionAt(document_.getText().indexOf('"First') + 1), 'Very ');
    await vscode.workspace.applyEdit(edit);
    await page.waitUntil(() => document.querySelector('#sheet')?.textContent.includes('Very First'));
    expectEqual(
      await page.evaluate(() => document.querySelector('#sheet')?.textContent.includes('curious')),
      false,
      'Whether the lane is back',
    );
  });

  it('stays as it is when the file is renamed, or the folder around it', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.copy(
      fileInWorkspace('first-order.journey'),
      fileInWorkspace('new/order.journey'),
    );
    try {
      await openMap('new/order.journey');
      await vscode.commands.executeCommand('journey.openPreviewToSide');
      await see('Mina Kim', 'curious');
      await page.click('#filter');
      await page.click('[name="lanes feels"]');
      await page.waitUntil(() => !document.querySelector('#sheet')?.textContent.includes('curious'));
      await move('new/order.journey', 'new/renamed.journey');
      await expectAt('new/renamed.journey');
      await move('new', 'newer');
      await expectAt('newer/renamed.journey');
      const map = await vscode.workspace.openTextDocument(fileInWorkspace('newer/renamed.journey'));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(map.uri, map.positionAt(map.getText().indexOf('"First') + 1), 'Very ');
      await vscode.workspace.applyEdit(edit);
      await page.waitUntil(() => document.querySelector('#sheet')?.textContent.includes('Very First'));
      await expectAt('newer/renamed.journey');
      await map.save();
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const folder of ['new', 'newer'])
        await vscode.workspace.fs
          .delete(fileInWorkspace(folder), { recursive: true })
          .then(undefined, () => undefined);
    }
  });

  it('folds a stage, and tells what is in it', async () => {
    await page.click('.stage-name [data-act^="fold-stage"]');
    await page.waitUntil(() => /\d touchpoints?/.test(document.querySelector('#sheet')?.textContent ?? ''));
    await page.click('.stage-name [data-act^="fold-stage"]');
    await see('Sees a 30-minute-dinner reel');
  });

  it('is found by its words', async () => {
    await page.press('/', '#view');
    await page.type('30-minute-dinner reel', '#find-field');
    await page.waitUntil(() => document.getElementById('find-count')?.textContent.startsWith('1 of'));
    await page.press('Escape', '#find-field');
  });

  it('is a table for whoever wants one, with the same things', async () => {
    await page.press('t', '#view');
    await page.waitUntil(() =>
      document.querySelector('#table table')?.textContent.includes('30-minute-dinner'),
    );
    await page.press('t', '#table');
    await page.waitUntil(() => !document.querySelector('#table table'));
  });
});

async function see(...words: readonly string[]): Promise<void> {
  await page.waitUntil(
    (all) => all.every((one) => document.querySelector('#sheet')?.textContent.includes(one)),
    words,
  );
}

/** Renames a file or a folder, as the explorer does. */
async function move(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(fileInWorkspace(from), fileInWorkspace(to));
  expectEqual(await vscode.workspace.applyEdit(edit), true, 'Whether it was renamed');
}

/** Waits until the page has the map at an address, and expects that it leaves out what it did. */
async function expectAt(path: string): Promise<void> {
  await page.waitUntil((wanted) => {
    const isThere = document.body.dataset['uri']?.endsWith(wanted);
    return isThere && document.querySelector('#sheet')?.textContent.includes('Mina Kim');
  }, `/${path}`);
  const seen = await page.evaluate(() => [
    document.getElementById('filter')?.textContent,
    document.querySelector('#sheet')?.textContent.includes('curious'),
  ]);
  expectEqual(seen, ['Filter (1)', false], 'What is left out');
}
