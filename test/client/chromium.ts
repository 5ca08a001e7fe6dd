import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { palettes } from '../../core/map/palette.ts';
import { comparePage } from '../../client/compare/html.ts';
import { previewPage } from '../../client/preview/html.ts';
import type { FromComparePage, FromPage, ToComparePage, ToPage } from '../../server/protocol.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const origin = 'http://page.test';

/** A real browser; whoever opens it closes it. */
export async function openChromium(): Promise<Browser> {
  const { openBrowser } = (await import('../../scripts/vscode/openBrowser.mjs' as string)) as {
    readonly openBrowser: () => Promise<Browser>;
  };
  return openBrowser();
}

/** Bundles TypeScript for the page. */
export async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: project, loader: 'ts' },
    bundle: true,
    format: 'iife',
    tsconfigRaw: '{}',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The colours as the build writes them before the style sheet. */
export async function stylesOfPalettes(inside?: string): Promise<string> {
  const { paletteStyles } = (await import('../../scripts/build.mjs' as string)) as {
    readonly paletteStyles: (all: typeof palettes, inside?: string) => string;
  };
  return paletteStyles(palettes, inside);
}

/** The preview's page with its real shell, style sheet and content security policy, and a stand-in for VS Code. */
export type PreviewPage = WebviewPage<ToPage, FromPage>;

/** A page of ours, and what is said to it and by it. */
export interface WebviewPage<To, From> {
  readonly page: Page;
  readonly say: (said: To) => Promise<void>;
  /** All that the page has said. */
  readonly heard: () => Promise<readonly From[]>;
  /** What it would get back after it was hidden. */
  readonly state: () => Promise<unknown>;
  /** What the content security policy kept from happening, and what was thrown. */
  readonly faults: readonly string[];
}

export async function openPreviewPage(browser: Browser, state?: unknown): Promise<PreviewPage> {
  const html = previewPage({
    nonce: 'n',
    cspSource: origin,
    script: `${origin}/webview.js`,
    style: `${origin}/preview.css`,
    uri: 'file:///a.journey',
    isLocked: false,
    language: 'en',
  });
  return openPage(browser, state, {
    '/': ['text/html', html.replace('<body', '<body class="vscode-light"')],
    '/webview.js': ['text/javascript', await bundle("import './client/webview/main.ts'")],
    '/preview.css': ['text/css', await previewStyles()],
  });
}

/** The same of the page that compares two maps. */
export async function openComparePage(
  browser: Browser,
  state?: unknown,
): Promise<WebviewPage<ToComparePage, FromComparePage>> {
  const html = comparePage({
    nonce: 'n',
    cspSource: origin,
    script: `${origin}/compare.js`,
    styles: [`${origin}/preview.css`, `${origin}/compare.css`],
    sides: '{}',
    language: 'en',
  });
  const { loweredStyles } = (await import('../../scripts/build.mjs' as string)) as {
    readonly loweredStyles: (all: typeof palettes) => string;
  };
  return openPage(browser, state, {
    '/': ['text/html', html.replace('<body class="', '<body class="vscode-light ')],
    '/compare.js': ['text/javascript', await bundle("import './client/webview/start.ts'")],
    '/preview.css': ['text/css', await previewStyles()],
    '/compare.css': ['text/css', loweredStyles(palettes) + (await readFile(`${project}client/webview/compare.css`, 'utf8'))],
  }); // prettier-ignore
}

async function previewStyles(): Promise<string> {
  return (await stylesOfPalettes()) + (await readFile(`${project}client/webview/preview.css`, 'utf8'));
}

async function openPage<To, From>(
  browser: Browser,
  state: unknown,
  files: Readonly<Record<string, readonly [type: string, body: string]>>,
): Promise<WebviewPage<To, From>> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.route(`${origin}/**`, async (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    await route.fulfill({ contentType, body });
  });
  await page.addInitScript((kept) => {
    const heard: unknown[] = [];
    let own = kept;
    Object.assign(globalThis, {
      heard,
      keptState: () => own,
      acquireVsCodeApi: () => ({
        postMessage: (said: unknown) => heard.push(said),
        getState: () => own,
        setState: (next: unknown) => (own = next),
      }),
    });
  }, state);
  await page.goto(`${origin}/`);
  return {
    page,
    faults,
    say: (said) =>
      page.evaluate(async (data) => {
        postMessage(data);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }, said as unknown),
    heard: () => page.evaluate(() => (globalThis as unknown as { heard: From[] }).heard),
    state: () => page.evaluate(() => (globalThis as unknown as { keptState: () => unknown }).keptState()),
  };
}
