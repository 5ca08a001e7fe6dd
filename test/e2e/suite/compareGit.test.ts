import * as vscode from 'vscode';
import type { Limited } from './bridgeProtocol.ts';
import { driverAvailable, screenshot, webview, workbench } from './driver.ts';
import { expectEqual } from './expectEqual.ts';
import { poll } from './poll.ts';
import { fileInWorkspace, openMap, placeIn, revertAll } from './workspace.ts';

/** Node's, where there is one: in a browser there is no git, and VS Code has no extension for it. */
declare const process:
  | {
      readonly env: Readonly<Record<string, string | undefined>>;
      readonly getBuiltinModule: (name: string) => {
        readonly execFileSync: (file: string, args: readonly string[], options: object) => { toString(): string }; // prettier-ignore
      };
    }
  | undefined;

const page = webview('body.compare #view');
const path = 'practice/visit.journey';
const people = (name: string): string => `persona mina "${name}"\n`;
const map = (title: string, feels: number): string =>
  `import "./people.journey"\n\njourney visit "The first visit" {\n  personas: @mina\n\n  stage s "Booking" {\n    touchpoint ad "${title}" { feels: ${feels} }\n  }\n}\n`;

describe('Comparing with what git has', () => {
  const hasGit = typeof process !== 'undefined';

  it('is offered where there is a Git extension, and only there', async function () {
    if (!(await driverAvailable())) this.skip();
    expectEqual(vscode.extensions.getExtension('vscode.git') !== undefined, hasGit, 'The Git extension');
    await openMap('first-order.journey');
    await workbench.press('F1');
    await workbench.type('Journey: Compare with');
    const row = '.quick-input-list .monaco-list-row';
    await workbench.waitFor(`${row}:has-text("Compare with Saved")`);
    const rows = await workbench.evaluate((one) => [...document.querySelectorAll(one)].map((each) => each.textContent), row); // prettier-ignore
    expectEqual(rows.some((text) => text.includes('HEAD')), hasGit, 'Compare with HEAD');
    expectEqual(rows.some((text) => text.includes('Branch, Tag or Commit')), hasGit, 'Compare with Branch…');
    await workbench.press('Escape');
  }); // prettier-ignore

  describe(hasGit ? 'in a repository' : 'in a repository (the browser host has no Git extension)', () => {
    before(async function () {
      if (!hasGit || !(await driverAvailable())) return this.skip();
      await write(path, map('Sees a poster', 1));
      await write('practice/people.journey', people('Mina of old'));
      git('init', '--quiet', '--initial-branch=main');
      commit('The first visit');
      git('tag', 'v1');
      git('switch', '--quiet', '--create', 'film');
      await write(path, map('Sees a film', 2));
      commit('A film');
      git('switch', '--quiet', 'main');
      await write(path, map('Hears of it', 0));
      await write('practice/people.journey', people('Mina Kim'));
      commit('Word of mouth');
      await write(path, map('Asks a friend', -1));
      await poll('the repository', async () => {
        const api = await vscode.extensions.getExtension<Git>('vscode.git')?.activate();
        return api?.getAPI(1).openRepository(fileInWorkspace('practice'));
      });
    });
    beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
    afterEach(revertAll);
    after(async () => {
      if (!hasGit) return;
      await vscode.commands.executeCommand('workbench.view.explorer');
      await vscode.workspace.fs.delete(fileInWorkspace('practice'), { recursive: true });
    });

    it('shows what changed since the last commit, follows each edit, and the next commit', async () => {
      const { document: shown } = await openMap(path);
      await vscode.commands.executeCommand('journey.compareWithHead');
      await see(['Hears of it', 'Asks a friend']);
      await sides('Before: HEAD. After: visit.journey.');
      const edit = new vscode.WorkspaceEdit();
      const at = placeIn(shown, 'a friend');
      edit.replace(shown.uri, new vscode.Range(at, at.translate(0, 'a friend'.length)), 'a neighbour');
      await vscode.workspace.applyEdit(edit);
      await see(['Hears of it', 'Asks a neighbour']);
      await screenshot('compare with HEAD');
      await vscode.workspace.saveAll();
      commit('A neighbour');
      await page.waitUntil(() => document.getElementById('none')?.hidden === false);
      git('reset', '--quiet', 'HEAD^');
      await see(['Hears of it', 'Asks a neighbour']);
      await write(path, map('Asks a friend', -1));
    });

    for (const [name, kind, words, persona] of [
      ['film', 'branch', 'Sees a film', 'Mina of old'],
      ['v1', 'tag', 'Sees a poster', 'Mina of old'],
      ['Word of mouth', 'commit', 'Hears of it', 'Mina Kim'],
    ] as const)
      it(`compares with a ${kind}, and what that imports`, async () => {
        await openMap(path);
        void vscode.commands.executeCommand('journey.compareWithRevision');
        const row = `.quick-input-list .monaco-list-row:has-text("${kind}"):has-text("${name}")`;
        await workbench.waitFor(row);
        await workbench.click(row);
        await see([words, 'Asks a friend', persona, 'Mina Kim']);
        if (kind !== 'commit') await sides(`Before: ${name}. After: visit.journey.`);
        const note = await page.evaluate(() => document.getElementById('notes')?.hidden);
        expectEqual(note, true, 'Nothing is to be said of what it imports');
      });

    it('is offered by a file in the source-control view, for what is staged and what is not', async () => {
      git('add', path.slice('practice/'.length));
      await write(path, map('Asks a neighbour', -1));
      await vscode.commands.executeCommand('workbench.view.scm');
      await vscode.commands.executeCommand('git.refresh');
      await chooseInScm('Staged Changes', (limited) => see(['Hears of it', 'Asks a friend'], limited));
      await sides('Before: HEAD. After: staged.');
      await screenshot('compare staged');
      await chooseInScm('Changes', (limited) => see(['Asks a friend', 'Asks a neighbour'], limited));
      await sides('Before: staged. After: visit.journey.');
      git('reset', '--quiet');
      await write(path, map('Asks a friend', -1));
      await vscode.commands.executeCommand('git.refresh');
    });

    it('is offered in the title of a diff editor of git', async () => {
      await openMap(path);
      await vscode.commands.executeCommand('git.openChange', fileInWorkspace(path));
      await poll('the diff editor', () => {
        const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
        return input instanceof vscode.TabInputTextDiff && input.original.scheme === 'git';
      });
      await workbench.click('.editor-actions [aria-label="Show What Changed for the Customer"]');
      await see(['Hears of it', 'Asks a friend']);
      await sides('Before: HEAD. After: visit.journey.');
    });

    it('shows a map that is new as new', async () => {
      await write('practice/new.journey', map('Is new', 1));
      await openMap('practice/new.journey');
      await vscode.commands.executeCommand('journey.compareWithHead');
      await page.waitUntil(() => document.getElementById('changes')?.textContent.includes('The first visit'));
      await sides('Before: HEAD. After: new.journey.');
      await vscode.workspace.fs.delete(fileInWorkspace('practice/new.journey'));
    });

    it('says of a map that is deleted that it is', async () => {
      await vscode.workspace.fs.delete(fileInWorkspace(path));
      await vscode.commands.executeCommand('workbench.view.scm');
      await chooseInScm('Changes', async (limited) => {
        await vscode.commands.executeCommand('notifications.showList');
        await workbench.waitFor('.notifications-center :text("“visit.journey” is deleted")', limited);
      });
      await vscode.commands.executeCommand('notifications.clearAll');
      git('checkout', '--', '.');
    });

    it('lays the sides of a conflict on one another from the source-control view', async () => {
      let hasConflict = false;
      try {
        git('merge', '--quiet', 'film');
      } catch {
        hasConflict = true;
      }
      expectEqual(hasConflict, true, 'Both branches say something else');
      await vscode.commands.executeCommand('workbench.view.scm');
      await vscode.commands.executeCommand('git.refresh');
      await chooseInScm('Merge Changes', (limited) => see(['Hears of it', 'Sees a film'], limited));
      await sides('A: our version. B: their version.');
      git('merge', '--abort');
    });
  });
});

/**
 * Chooses our command in the menu of the map in a group of the source-control view, until what it brings is there: the view makes
 * its rows anew as the Git extension hears of files, and then a menu is of a row that is gone.
 */
async function chooseInScm(group: string, brings: (limited: Limited) => Promise<void>): Promise<void> {
  const limited = { limit: 3000 };
  await poll(`what is chosen in ${group}`, async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await chooseOnce(group, limited);
    await brings(limited);
    return true;
  });
}

async function chooseOnce(group: string, options: Limited): Promise<void> {
  const rows = '.scm-view .monaco-list-row';
  await workbench.waitUntil(
    ([all, name]) => {
      const found = [...document.querySelectorAll<HTMLElement>(all)];
      const head = found.findIndex((row) => row.querySelector('.resource-group .name, .resource-group')?.textContent.startsWith(name)); // prettier-ignore
      const file = found.slice(head + 1).find((row) => row.textContent.includes('visit.journey'));
      document.querySelectorAll('[data-chosen]').forEach((old) => old.removeAttribute('data-chosen'));
      file?.setAttribute('data-chosen', '');
      return head >= 0 && file;
    },
    [rows, group] as const,
    options,
  );
  await workbench.click('[data-chosen]', { button: 'right' });
  const entry = '.monaco-menu .action-item:has-text("Show What Changed for the Customer")';
  await workbench.waitFor(entry, options);
  await screenshot(`menu of ${group}`);
  await workbench.click(entry);
}

interface Git {
  getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<unknown> };
}

async function write(file: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileInWorkspace(file), new TextEncoder().encode(text));
}

function git(...args: readonly string[]): string {
  if (typeof process === 'undefined') throw new Error('There is no git in a browser.');
  const own = ['-c', 'user.name=Kim', '-c', 'user.email=kim@example.org', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null']; // prettier-ignore
  const options = { cwd: fileInWorkspace('practice').fsPath };
  return process.getBuiltinModule('node:child_process').execFileSync('git', [...own, ...args], options).toString(); // prettier-ignore
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

/** Waits until the picture of both shows all of these words. */
async function see(words: readonly string[], options: Limited = {}): Promise<void> {
  await page.waitUntil(
    (wanted) => {
      const said = (document.querySelector('#view .sheet > svg')?.textContent ?? '').replaceAll(/\s+/g, '');
      return wanted.every((word) => said.includes(word.replaceAll(/\s+/g, '')));
    },
    words,
    options,
  );
}

async function sides(said: string): Promise<void> {
  await page.waitUntil((wanted) => document.getElementById('sides')?.textContent === wanted, said);
}
