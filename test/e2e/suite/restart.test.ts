import * as vscode from 'vscode';
import { driverAvailable, webview } from './driver.ts';
import { poll } from './poll.ts';
import { openMap, problemsIn, revertAll } from './workspace.ts';

/** Node's, where there is one: in a browser the server is a worker, which nobody can kill. */
declare const process:
  | {
      readonly pid: number;
      readonly kill: (pid: number, signal: string) => void;
      readonly getBuiltinModule: (name: string) => {
        readonly execFileSync: (file: string, args: readonly string[]) => { toString(): string };
      };
    }
  | undefined;

const path = 'first-order.journey';
const page = webview('#view svg');

describe('The language server, killed', () => {
  let editor: vscode.TextEditor;

  beforeEach(async function () {
    if (typeof process === 'undefined' || !(await driverAvailable())) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // What was killed before does not count any more.
    await vscode.commands.executeCommand('journey.restartServer');
    editor = await openMap(path);
    await vscode.commands.executeCommand('journey.openPreviewToSide');
    await page.waitFor('#view svg');
  });
  afterEach(revertAll);

  it('comes back in the middle of an edit, with the problems and the picture of the text as it is', async () => {
    await replace('feels:', 'feals:');
    const problems = await poll('the slip', () => problemsNow().includes('feals') && problemsNow());
    const drawn = await page.waitUntil(() => {
      const svg = document.querySelector('#sheet > svg');
      return svg?.textContent?.includes('Sees') && svg.outerHTML;
    });
    kill();
    // Problems go with the server that found them, and come with the next one.
    await poll('another server', () => pidOf(/./) !== undefined);
    await poll('the same problems, each once', () => problemsNow() === problems);
    await page.waitUntil((svg) => document.querySelector('#sheet > svg')?.outerHTML === svg, drawn);

    // Killed between one letter and the next.
    await replace('feals:', 'feels');
    kill();
    await replace('feels +1', 'feels: +1');
    await replace('"curious"', '"relieved"');
    await page.waitUntil(() => document.querySelector('#sheet > svg')?.textContent?.includes('relieved'));
    await poll('no slip', () => {
      const now = problemsNow();
      return now !== '[]' && !/feals|feels/.test(now);
    });
    await page.waitUntil(() => document.getElementById('errors')?.hidden === true);
  });

  async function replace(old: string, text: string): Promise<void> {
    const { document } = editor;
    const start = document.getText().indexOf(old);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
    edit.replace(document.uri, range, text);
    await vscode.workspace.applyEdit(edit);
  }
});

function problemsNow(): string {
  return JSON.stringify(
    problemsIn(path).map(({ message, range, severity }) => ({ message, range, severity })),
  );
}

/** The process of the server of this window, if its number fits. */
function pidOf(fits: RegExp): number | undefined {
  if (typeof process === 'undefined') return undefined;
  const list = process.getBuiltinModule('node:child_process').execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args=']); // prettier-ignore
  const own = String(process.pid);
  for (const line of list.toString().split('\n')) {
    const [pid = '', parent, state = '', ...args] = line.trim().split(/\s+/);
    const isServer =
      parent === own && !state.startsWith('Z') && args.join(' ').includes('dist/server/main.js');
    if (isServer && fits.test(pid)) return Number(pid);
  }
  return undefined;
}

function kill(pid = pidOf(/./)): void {
  if (pid === undefined) throw new Error('There is no server to kill.');
  if (typeof process !== 'undefined') process.kill(pid, 'SIGKILL');
}
