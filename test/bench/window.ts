import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { openChromium } from '../client/chromium.ts';

/** A real VS Code for windows of the bench; whoever opens it closes it. */
export interface VsCode {
  readonly open: (wishes: WindowWishes) => Promise<VsCodeWindow>;
  readonly close: () => Promise<void>;
}

export interface WindowWishes {
  readonly folder: string;
  /** Open from the beginning. */
  readonly file?: string;
  /** Folder with the manifest of an extension. */
  readonly extension: string;
  /** Of the window, in CSS pixels; a high one shows long lists as a whole. */
  readonly height?: number;
}

export interface VsCodeWindow {
  readonly page: Page;
  /** Runs a command by its title, as the palette shows it. */
  readonly run: (title: string) => Promise<void>;
  /** The page in a panel that has such an element; waits for it. */
  readonly panel: (selector: string) => Promise<Frame>;
  readonly close: () => Promise<void>;
}

interface Server {
  readonly stop: () => Promise<void>;
}

/** What is measured is what follows a key; what VS Code suggests of its own accord would come on top, now and then. */
const settings = {
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.wordBasedSuggestions': 'off',
  'editor.suggestOnTriggerCharacters': false,
  'editor.autoClosingBrackets': 'never',
};

/** Starts VS Code's own server and a browser for its windows; each window has an extension host of its own, in Node.js. */
export async function openVsCode(): Promise<VsCode> {
  const { ensureCodeServer } = await script<{ ensureCodeServer: () => Promise<string> }>('scripts/vscode/ensureCodeServer.mjs'); // prettier-ignore
  const { serveVsCode } = await script<{ serveVsCode: (options: object) => Promise<Server> }>('scripts/vscode/serveVsCode.mjs'); // prettier-ignore
  const { workbenchAddress } = await script<{ workbenchAddress: (server: Server, options: object) => string }>('scripts/vscode/workbenchAddress.mjs'); // prettier-ignore
  const { findSurface } = await script<{ findSurface: (page: Page, selector: string, limitMs: number) => Promise<Frame> }>('test/e2e/launch/surfaces.mjs'); // prettier-ignore
  const server = await serveVsCode({ vsCode: await ensureCodeServer(), settings });
  const browser = await openChromium();
  return {
    open: async ({ height = 900, ...wishes }) => {
      const context = await browser.newContext({ viewport: { width: 1440, height }, locale: 'en-US' });
      const page = await context.newPage();
      await page.goto(workbenchAddress(server, wishes));
      await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: limitMs });
      return {
        page,
        run: (title) => runCommand(page, title),
        panel: (selector) => findSurface(page, selector, limitMs),
        close: () => context.close(),
      };
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

const limitMs = 60_000;
const project = fileURLToPath(new URL('../../', import.meta.url));

async function script<Module>(path: string): Promise<Module> {
  return (await import(join(project, path))) as Module;
}

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const palette = page.locator('.quick-input-widget');
  await palette.locator('input').fill(`>${title}`);
  await palette.locator('.monaco-list-row', { hasText: title }).first().click({ timeout: limitMs });
}
