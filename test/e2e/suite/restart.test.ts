import * as vscode from 'vscode';
import { driverAvailable, webview, workbench } from './driver.ts';
import { expectEqual } from './expectEqual.ts';
import { poll } from './poll.ts';
import { ask, openMap, placeIn, problemsIn, revertAll } from './workspace.ts';

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
// VS Code lets nothing pop up while it is driven; what would have is in its list.
const told = '.notifications-center .notification-list-item';

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
    kill(await server());
    // Problems go with the server that found them, and come with the next one.
    await server();
    await poll('the same problems, each once', () => problemsNow() === problems);
    await page.waitUntil((svg) => document.querySelector('#sheet > svg')?.outerHTML === svg, drawn);

    // Killed between one letter and the next.
    const pid = await server();
    await replace('feals:', 'feels');
    kill(pid);
    await replace('feels +1', 'feels: +1');
    await replace('"curious"', '"relieved"');
    await page.waitUntil(() => document.querySelector('#sheet > svg')?.textContent?.includes('relieved'));
    await poll('no slip', () => {
      const now = problemsNow();
      return now !== '[]' && !/feals|feels/.test(now);
    });
    await page.waitUntil(() => document.getElementById('errors')?.hidden === true);
  });

  it('again and again, is given up with one sentence, and Restart brings it back', async () => {
    const problems = await poll('what is to be said', () => problemsNow() !== '[]' && problemsNow());
    const drawn = await page.waitUntil(() => document.querySelector('#sheet > svg')?.outerHTML);
    await vscode.commands.executeCommand('notifications.clearAll');
    for (let times = 0; times < 5; times++) kill(await server());
    await vscode.commands.executeCommand('notifications.showList');
    await workbench.waitFor(`${told}:has-text("keeps stopping")`);
    // What another test has asked for may still be told; of the server nothing else is, in whatever words.
    const sentences = await workbench.evaluate(
      (items) =>
        [...document.querySelectorAll(items)]
          .map(({ textContent }) => textContent ?? '')
          .filter((text) => /server|client|connection|crash|start|stop/i.test(text)),
      told,
    );
    expectEqual(sentences.length, 1, `The sentences ${JSON.stringify(sentences)}`);
    await page.waitUntil(() => document.body.textContent?.includes('Restart Language Server'));
    expectEqual(pidsOfServers(), [], 'Servers');

    await workbench.click(`${told}:has-text("keeps stopping") >> text=Restart`);
    await vscode.commands.executeCommand('notifications.hideList');
    await server();
    await poll('the same problems, each once', () => problemsNow() === problems);
    await page.waitUntil((svg) => document.querySelector('#sheet > svg')?.outerHTML === svg, drawn);
    await page.waitUntil(() => !document.body.textContent?.includes('Restart Language Server'));
  });

  /**
   * The process of a server that is up: of one that is only starting, or already ending, the client would not say that it was lost.
   */
  function server(): Promise<number> {
    const { document } = editor;
    return poll('a server that answers', async () => {
      const [pid, ...others] = pidsOfServers();
      if (pid === undefined || others.length > 0 || killed.has(pid)) return undefined;
      const hovers = await ask('executeHoverProvider', document.uri, placeIn(document, 'stage'));
      return hovers.length > 0 && pid;
    });
  }

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

/** The processes of servers of this window; two while one is ending and another one is starting. */
function pidsOfServers(): readonly number[] {
  if (typeof process === 'undefined') return [];
  const list = process.getBuiltinModule('node:child_process').execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args=']); // prettier-ignore
  const own = String(process.pid);
  return list
    .toString()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, parent, state, ...args]) =>
        parent === own && !state?.startsWith('Z') && args.join(' ').includes('dist/server/main.js'),
    )
    .map(([pid]) => Number(pid));
}

const killed = new Set<number>();

function kill(pid: number): void {
  killed.add(pid);
  if (typeof process !== 'undefined') process.kill(pid, 'SIGKILL');
}
