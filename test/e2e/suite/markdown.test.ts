import * as vscode from 'vscode';
import { driverAvailable, screenshot, webview } from './driver.ts';
import { expectEqual } from './expectEqual.ts';
import { fileInWorkspace, openMap, revertAll } from './workspace.ts';

const page = webview('journey-map');

describe('The Markdown preview', () => {
  beforeEach(async function () {
    // VS Code served from a machine keeps its own extensions there, out of reach of those in the browser's host.
    const isWithinReach = vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined;
    if (!isWithinReach || !(await driverAvailable())) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  afterEach(revertAll);

  it('draws maps that stand in fences, and says what is missing to others', async () => {
    await openDocument();
    await see('svg', 'Orders at the counter');
    await see('p', 'stands alone, so ./people.journey is not read');
    const left = await page.evaluate(
      () => [...document.querySelectorAll('pre')].filter((text) => !text.closest('journey-map')).length,
    );
    expectEqual(left, 0, 'Fences that were left as they are');
    await screenshot('markdown');
  });

  it('follows the document, and leaves a picture alone whose text did not change', async () => {
    const editor = await openDocument();
    await see('svg', 'rushed');
    await page.evaluate(() => {
      const svg = document.querySelector('journey-map')?.shadowRoot?.querySelector('svg');
      if (svg) (svg as unknown as { old: boolean }).old = true;
      svg?.querySelectorAll('*').forEach((element) => ((element as unknown as { old: boolean }).old = true));
    });
    const fresh = (): Promise<number> =>
      page.evaluate(
        () =>
          [...(document.querySelector('journey-map')?.shadowRoot?.querySelectorAll('svg, svg *') ?? [])].filter(
            (element) => !(element as unknown as { old?: boolean }).old,
          ).length,
      ); // prettier-ignore
    await replace(editor, 'After the map.', 'Below the map.');
    await page.waitUntil(() => document.body.innerText.includes('Below the map.'));
    expectEqual(await fresh(), 0, 'Elements that are new after a change elsewhere');
    await replace(editor, 'rushed', 'calm');
    await see('svg', 'calm');
    expectEqual(await fresh(), 0, 'Elements that are new after the change of a word');
  });
});

async function openDocument(): Promise<vscode.TextEditor> {
  const editor = await openMap('document.md');
  await vscode.commands.executeCommand('markdown.showPreviewToSide', fileInWorkspace('document.md'));
  return editor;
}

/** Waits until the words stand in an element of that kind in the picture of any fence. */
async function see(kind: string, words: string): Promise<void> {
  await page.waitUntil(
    ([selector, wanted]) =>
      [...document.querySelectorAll('journey-map')].some(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll(selector ?? '') ?? [])].some(({ textContent }) =>
          textContent.includes(wanted ?? ''),
        ),
      ),
    [kind, words],
  );
}

async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const at = document.getText().indexOf(from);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  await editor.edit((edit) => edit.replace(range, to));
}
