import * as vscode from 'vscode';
import { driverAvailable, screenshot, webview, workbench } from './driver.ts';
import { expectEqual } from './expectEqual.ts';
import { poll } from './poll.ts';
import { fileInWorkspace, openMap, revertAll } from './workspace.ts';

const page = webview('#view svg');

describe('The preview', () => {
  beforeEach(async function () {
    if (!(await driverAvailable())) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  afterEach(revertAll);

  it('opens to the side and shows the map', async () => {
    await openPreview('first-order.journey');
    await see('First online grocery order', 'Sees a 30-minute-dinner reel', 'Mina Kim', 'curious');
    await screenshot('preview light');
  });

  it('follows each keystroke, and leaves the elements that did not change', async () => {
    const editor = await openPreview('first-order.journey');
    await see('curious');
    await page.evaluate(() => {
      document
        .querySelectorAll('#sheet > svg *')
        .forEach((element) => ((element as unknown as { old: boolean }).old = true));
    });
    await replace(editor, 'curious', 'hooked');
    await see('hooked');
    const fresh = await page.evaluate(
      () =>
        [...document.querySelectorAll('#sheet > svg *')].filter(
          (element) => !(element as unknown as { old?: boolean }).old,
        ).length,
    );
    expectEqual(fresh < 10, true, `Only a few elements are new (${fresh})`);
  });

  it('keeps the last good map while the text is broken, says so, and goes on after', async () => {
    const editor = await openPreview('first-order.journey');
    await see('curious');
    const text = editor.document.getText();
    await setText(editor, text.replace(/\}\s*\}\s*\}\s*$/, ''));
    await page.waitUntil(() => document.getElementById('errors')?.hidden === false);
    await see('curious', 'Sees a 30-minute-dinner reel');
    await page.click('#errors');
    await poll(
      'the cursor on the first error',
      () => vscode.window.activeTextEditor?.selection.active.line !== undefined,
    );
    await setText(editor, text.replace('curious', 'relieved'));
    await see('relieved');
    await page.waitUntil(() => document.getElementById('errors')?.hidden === true);
  });

  it('goes to the line of a thing that is clicked', async () => {
    const editor = await openPreview('first-order.journey');
    await see('curious');
    // The copy that stays in sight is what lies under the pointer.
    await page.click('.pinned [data-thing="journey:first-order/touchpoint:reel"]');
    const line = editor.document.positionAt(editor.document.getText().indexOf('touchpoint reel')).line;
    await poll('the cursor on the touchpoint', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.fileName === editor.document.fileName && active.selection.active.line === line;
    });
  });

  it('lives on when VS Code lets go of a text that no editor shows', async () => {
    const { document } = await openPreview('first-order.journey');
    await see('curious');
    const text = document.getText();
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await letGoOf(document);
    try {
      await writeFile(document.uri, text.replace('curious', 'relieved'));
      await see('relieved');
    } finally {
      await writeFile(document.uri, text);
    }
    await see('curious');
    await page.click('.pinned [data-thing="journey:first-order/touchpoint:reel"]');
    await poll('the text at the touchpoint', () => {
      const active = vscode.window.activeTextEditor;
      const line = text.slice(0, text.indexOf('touchpoint reel')).split('\n').length - 1;
      return active?.document.uri.toString() === document.uri.toString() && active.selection.active.line === line;
    }); // prettier-ignore
  });

  it('says that the file is gone where it is, and shows the map once it is opened again', async () => {
    const file = fileInWorkspace('for-a-while.journey');
    await vscode.workspace.fs.copy(fileInWorkspace('first-order.journey'), file);
    const { document: map } = await openPreview('for-a-while.journey');
    await see('curious');
    await vscode.window.showTextDocument(map, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(file);
    await letGoOf(map);
    await page.waitUntil(() => document.getElementById('empty')?.textContent.includes('for-a-while.journey'));
    try {
      await writeFile(file, map.getText().replace('curious', 'back again'));
      await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside });
      await see('back again');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(file);
    }
  });

  it('lights up the thing that the cursor stands on', async () => {
    const editor = await openPreview('first-order.journey');
    await see('curious');
    const at = editor.document.positionAt(editor.document.getText().indexOf('touchpoint reel') + 2);
    await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
    const active = vscode.window.activeTextEditor;
    if (active) active.selection = new vscode.Selection(at, at);
    await page.waitUntil(() =>
      document.querySelector('.at-cursor')?.getAttribute('data-thing')?.includes('touchpoint:reel'),
    );
  });

  it('shows the journey under the cursor', async () => {
    const editor = await openPreview('shared.journey');
    await see('The weekly order');
    const at = editor.document.positionAt(editor.document.getText().indexOf('touchpoint dial'));
    await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
    const active = vscode.window.activeTextEditor;
    if (active) active.selection = new vscode.Selection(at, at);
    await see('Sending it back', 'annoyed');
  });

  it('shows personas of an imported file, and goes to them', async () => {
    await openPreview('shared.journey');
    await see('Joon Park');
    await page.click('[data-thing="persona:joon"]');
    await poll('people.journey', () =>
      vscode.window.activeTextEditor?.document.fileName.endsWith('people.journey'),
    );
  });

  it('shows the cards of a file of personas', async () => {
    await openPreview('people.journey');
    await see('Mina Kim', 'Joon Park', 'Dinner on the table by seven');
  });

  it('draws Korean', async () => {
    await openPreview('korean.journey');
    await see('정형외과 매트리스', '김수진', '궁금하다');
    await screenshot('preview korean');
  });

  it('shows text of the author as text, whatever it is', async () => {
    const editor = await openPreview('first-order.journey');
    await see('curious');
    await replace(editor, 'curious', "<img src=x onerror=alert(1)>&amp;</svg><script>alert('x')</script>");
    await see('<img src=x');
    const strange = await page.evaluate(
      () => document.querySelectorAll('#view img, #view script, #view foreignObject').length,
    );
    expectEqual(strange, 0, 'Elements made of text');
  });

  it('follows dark and light and high contrast', async () => {
    await openPreview('first-order.journey');
    await see('curious');
    const colours = new Set<string>();
    const workbenchSettings = vscode.workspace.getConfiguration('workbench');
    const before = workbenchSettings.inspect<string>('colorTheme')?.globalValue;
    try {
      for (const theme of [
        'Default Dark Modern',
        'Default Light Modern',
        'Default High Contrast',
        'Default High Contrast Light',
      ]) {
        await workbenchSettings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
        const kind = { 'Default Dark Modern': 'vscode-dark', 'Default Light Modern': 'vscode-light', 'Default High Contrast': 'vscode-high-contrast', 'Default High Contrast Light': 'vscode-high-contrast-light' }[theme]; // prettier-ignore
        await page.waitUntil((wanted) => document.body.classList.contains(wanted ?? ''), kind);
        colours.add(await page.evaluate(() => getComputedStyle(document.querySelector('#view svg text') ?? document.body).fill + getComputedStyle(document.querySelector('#view svg rect') ?? document.body).fill)); // prettier-ignore
        await screenshot(`preview ${theme}`);
      }
    } finally {
      await workbenchSettings.update('colorTheme', before, vscode.ConfigurationTarget.Global);
    }
    expectEqual(colours.size >= 3, true, `Palettes differ: ${[...colours].join(' | ')}`);
  });

  it('zooms, and keeps zoom and place while the text changes', async () => {
    const editor = await openPreview('first-order.journey');
    await see('curious');
    const width = (): Promise<number> =>
      page.evaluate(() => document.querySelector('#view svg')?.getBoundingClientRect().width ?? 0);
    await page.click('#actual');
    const actual = await width();
    for (let i = 0; i < 6; i++) await page.click('#larger');
    await page.waitUntil(
      (before) => (document.querySelector('#view svg')?.getBoundingClientRect().width ?? 0) > before,
      actual,
    );
    const larger = await width();
    await page.evaluate(() =>
      document.getElementById('view')?.scrollTo({ left: 60, top: 40, behavior: 'instant' }),
    );
    await replace(editor, 'curious', 'thrilled');
    await see('thrilled');
    expectEqual(await width(), larger, 'The width at this zoom');
    const place = await page.evaluate(() => [
      document.getElementById('view')?.scrollLeft,
      document.getElementById('view')?.scrollTop,
    ]);
    expectEqual(place, [60, 40], 'The place it is scrolled to');
  });

  it('is there for the keyboard', async () => {
    const editor = await openPreview('first-order.journey');
    await see('curious');
    const found = await page.evaluate(() => {
      const thing = document.querySelector<SVGElement>('#view [tabindex="0"][data-thing]');
      thing?.focus();
      return thing?.getAttribute('aria-label') ?? '';
    });
    expectEqual(found !== '', true, 'The first thing has a name');
    await page.press('ArrowDown');
    await page.press('Enter');
    await poll(
      'the text to have the focus',
      () => vscode.window.activeTextEditor?.document.fileName === editor.document.fileName,
    );
  });

  it('has the keys that Markdown has', async () => {
    await openMap('first-order.journey');
    await workbench.click('.monaco-editor .view-lines');
    await workbench.press('Control+K');
    await workbench.press('v');
    await see('First online grocery order');
  });

  it('survives an empty file', async () => {
    const editor = await openPreview('first-order.journey');
    await see('curious');
    const text = editor.document.getText();
    await setText(editor, '');
    await webview('#empty').waitUntil(
      () => document.getElementById('empty')?.hidden === false || document.querySelector('#view svg text'),
    );
    await setText(editor, text);
    await see('curious');
  });
});

/** Texts that no editor shows VS Code keeps for some minutes, and no more than fifty: so many others are opened. */
async function letGoOf(document: vscode.TextDocument): Promise<void> {
  const provider = vscode.workspace.registerTextDocumentContentProvider('journey-test-others', {
    provideTextDocumentContent: () => 'x',
  });
  const others = Array.from({ length: 60 }, (_, i) => vscode.Uri.from({ scheme: 'journey-test-others', path: `/${i}.txt` })); // prettier-ignore
  for (const uri of others) await vscode.workspace.openTextDocument(uri);
  await poll('VS Code to let go of the text', () => document.isClosed);
  provider.dispose();
}

async function writeFile(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function openPreview(path: string): Promise<vscode.TextEditor> {
  const editor = await openMap(path);
  // VS Code remembers where the cursor was.
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.commands.executeCommand('journey.openPreviewToSide');
  return editor;
}

/** Waits until all of the texts stand in the picture; it may break a text into lines. */
async function see(...texts: readonly string[]): Promise<void> {
  await page.waitUntil((wanted) => {
    const plain = (text: string): string => text.replaceAll(/\s+/g, '');
    const drawn = plain(document.querySelector('#view svg')?.textContent ?? '');
    return (wanted ?? []).every((text) => drawn.includes(plain(text)));
  }, texts);
}

async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(old);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + old.length)),
    text,
  );
  await vscode.workspace.applyEdit(edit);
}

async function setText(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)),
    text,
  );
  await vscode.workspace.applyEdit(edit);
}
