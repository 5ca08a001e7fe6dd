import * as vscode from 'vscode';
import { driverAvailable, screenshot, webview } from './driver.ts';
import { expectEqual } from './expectEqual.ts';
import { lockPreview } from './panels.ts';
import { poll } from './poll.ts';
import { fileInWorkspace, openMap, revertAll } from './workspace.ts';

const page = webview('#view svg');
const reel = '[data-drag="touchpoint"][data-thing="journey:first-order/touchpoint:reel"]';
const point = '[data-drag="feeling"][data-persona="mina"]';

describe('The map, changed in its preview', () => {
  let map: vscode.TextDocument;
  let text: string;

  beforeEach(async function () {
    if (!(await driverAvailable())) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const editor = await openMap('first-order.journey');
    map = editor.document;
    text = map.getText();
    await vscode.commands.executeCommand('journey.openPreviewToSide');
    await page.waitFor(point);
  });
  afterEach(revertAll);

  const textIs = (wanted: string): Promise<unknown> =>
    poll(`this text: ${wanted}`, () => map.getText() === wanted);
  const hasFocusOn = (selector: string): Promise<unknown> =>
    page.waitUntil(
      (wanted) => document.hasFocus() && document.activeElement?.matches(wanted) === true,
      selector,
    );

  it('gets another score by a key, which undo and redo in the map take back and make again', async () => {
    await page.press('Alt+ArrowDown', point);
    const changed = text.replace('+1 "curious"', '0 "curious"');
    await textIs(changed);
    await hasFocusOn(point);
    await page.press('Control+z');
    await textIs(text);
    await hasFocusOn(point);
    await page.press('Control+Shift+z');
    await textIs(changed);
    await hasFocusOn(point);
    await page.press('Control+z');
    await textIs(text);
  });

  it('gets another score by dragging the point of the curve', async () => {
    const step = await page.evaluate(() => {
      const scale = document.querySelector<SVGGraphicsElement>('[data-scale]');
      const { low, high, top, bottom } = scale?.dataset ?? {};
      const zoom = scale?.getScreenCTM()?.d ?? 0;
      return ((Number(bottom) - Number(top)) * zoom) / (Number(high) - Number(low));
    });
    await page.drag(`${point} [data-key$="~point"]`, 2, 2 * step);
    await textIs(text.replace('+1 "curious"', '-1 "curious"'));
    await screenshot('map after a drag');
  });

  it('gets a touchpoint, whose title is selected in the text', async () => {
    await page.press('n', reel);
    await poll('the new title to be selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === map && map.getText(editor.selection) === 'New touchpoint';
    });
    await page.waitFor('[data-thing="journey:first-order/touchpoint:new-touchpoint"][data-drag]');
    await page.press(
      'Alt+ArrowLeft',
      '[data-thing="journey:first-order/touchpoint:new-touchpoint"][data-drag]',
    );
    await poll('the new touchpoint to stand first', () =>
      /Find dinner[^}]*touchpoint new-touchpoint/.test(map.getText()),
    );
  });

  it('undoes where the text is behind another', async () => {
    await page.press('Alt+ArrowUp', point);
    await textIs(text.replace('+1 "curious"', '+2 "curious"'));
    // Else the preview would go to the other map.
    await lockPreview(page);
    const korean = fileInWorkspace('korean.journey');
    await vscode.window.showTextDocument(korean, { viewColumn: vscode.ViewColumn.One, preview: false });
    await page.press('Control+z', point);
    await textIs(text);
    await hasFocusOn(point);
    await poll('the other text to be seen again', () =>
      vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === korean.toString()),
    );
  });

  it('is refused while the text is torn', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.delete(map.uri, new vscode.Range(map.positionAt(text.lastIndexOf('}')), map.positionAt(text.length))); // prettier-ignore
    await vscode.workspace.applyEdit(edit);
    await page.waitUntil(() => document.body.classList.contains('kept'));
    const torn = map.getText();
    await page.press('Alt+ArrowDown', point);
    const said = await page.waitUntil(() => document.querySelector('#said.shown')?.textContent);
    expectEqual(/^The text has a mistake/.test(said ?? ''), true, 'The reason');
    expectEqual(map.getText(), torn, 'The text');
  });
});
