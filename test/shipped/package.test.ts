import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openPromise } from 'yauzl';

const vsix = fileURLToPath(new URL('../../dist/journey-map-as-code.vsix', import.meta.url));

/** How many bytes each bundle may have at most, before they are packed. */
const budgets = {
  'dist/client/browser.cjs': 470_000,
  'dist/client/compare.css': 7_000,
  'dist/client/desktop.cjs': 61_000,
  'dist/client/preview.css': 19_000,
  'dist/client/webview.js': 75_000,
  'dist/markdown/fence.css': 6_000,
  'dist/markdown/fence.js': 420_000,
  'dist/server/main.js': 1_020_000,
};

/** The texts in the package, by path. */
async function contents(): Promise<ReadonlyMap<string, string>> {
  const zip = await openPromise(vsix);
  const texts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    texts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return texts;
}

describe('the package', () => {
  let files: ReadonlyMap<string, string>;
  before(async () => {
    files = await contents();
  });
  const read = (path: string): string => files.get(`extension/${path}`) ?? assert.fail(`${path} is missing`);

  it('holds what is needed and nothing else', () => {
    assert.deepEqual([...files.keys()].sort(), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/ThirdPartyNotices.txt',
      'extension/changelog.md',
      'extension/client/walkthrough/begin.md',
      'extension/client/walkthrough/missing.md',
      'extension/client/walkthrough/review.md',
      'extension/client/walkthrough/see.md',
      'extension/client/walkthrough/words.md',
      'extension/dist/client/browser.cjs',
      'extension/dist/client/compare.css',
      'extension/dist/client/desktop.cjs',
      'extension/dist/client/preview.css',
      'extension/dist/client/webview.js',
      'extension/dist/markdown/fence.css',
      'extension/dist/markdown/fence.js',
      'extension/dist/server/main.js',
      'extension/dist/server/package.json',
      'extension/package.json',
      'extension/readme.md',
      'extension/sbom.cdx.json',
      'extension/syntaxes/icons/extension.png',
      'extension/syntaxes/icons/journey-dark.svg',
      'extension/syntaxes/icons/journey-light.svg',
      'extension/syntaxes/journey-fence.tmLanguage.json',
      'extension/syntaxes/journey.code-snippets',
      'extension/syntaxes/journey.tmLanguage.json',
      'extension/syntaxes/language-configuration.json',
      'extension/syntaxes/schemas/config.schema.json',
      'extension/syntaxes/schemas/theme.schema.json',
    ]);
  });

  it('has a manifest without what only developers need, whose files are all there', async () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
    const ours = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as Record<
      string,
      unknown
    >;
    for (const key of ['scripts', 'devDependencies', 'dependencies', 'bin', 'private', 'type'])
      assert.ok(!(key in manifest), key);
    assert.deepEqual(manifest['contributes'], ours['contributes']);
    // What is quoted in a sentence of it is no path.
    for (const [, path = ''] of JSON.stringify(manifest).matchAll(/(?<!\\)"\.\/([^"]+)"/g)) read(path);
  });

  it('has an icon by which lists of extensions show it, made of its drawing', () => {
    const icon = (JSON.parse(read('package.json')) as { readonly icon?: string }).icon ?? '';
    assert.ok(files.has(`extension/${icon}`), icon);
    const makeIcon = fileURLToPath(new URL('../../scripts/makeIcon.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [makeIcon, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('loads little before the first map is open', () => {
    const client = read('dist/client/desktop.cjs');
    assert.ok(!client.includes('textDocument/didOpen'));
    // Each further file that asks for it would get a copy of all its names, before anything else is done.
    assert.equal(client.split('require("vscode")').length, 2);
  });

  it('makes no markup or code of strings in the page, and reaches for no network', () => {
    const page = read('dist/client/webview.js') + read('dist/markdown/fence.js');
    for (const sink of [
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'DOMParser',
      'document.write',
      'eval(',
      'Function(',
      'fetch(',
      'XMLHttpRequest',
      'WebSocket',
      'import(',
    ]) {
      assert.ok(!page.includes(sink), sink);
    }
    const host =
      read('dist/client/desktop.cjs') + read('dist/client/browser.cjs') + read('dist/server/main.js');
    for (const sink of ['fetch(', 'XMLHttpRequest', 'eval(', 'require("http")', 'require("https")'])
      assert.ok(!host.includes(sink), sink);
  });

  it('has a colour of every palette in the style sheet of the page', () => {
    const style = read('dist/client/preview.css');
    const inFences = read('dist/markdown/fence.css');
    for (const theme of [
      'vscode-light',
      'vscode-dark',
      'vscode-high-contrast',
      'vscode-high-contrast-light',
    ]) {
      assert.match(style, new RegExp(`body\\.${theme}\\{--jm-`), theme);
      assert.match(inFences, new RegExp(`body\\.${theme} journey-map\\{--jm-`), theme);
    }
  });

  it('passes on the licences of what it contains', () => {
    const notices = read('ThirdPartyNotices.txt');
    for (const name of [
      'chevrotain',
      'vscode-languageclient',
      'vscode-languageserver',
      'vscode-jsonrpc',
      'minimatch',
    ]) {
      assert.ok(notices.includes(`\n${name} `), name);
    }
    assert.ok(!notices.includes('esbuild'));
  });

  it('is small', async () => {
    const { length } = await readFile(vsix);
    assert.ok(length < 700_000, `${length}`);
  });

  for (const [path, most] of Object.entries(budgets)) {
    it(`has no more than ${most / 1000} kB in ${path}`, () => {
      const { length } = Buffer.from(read(path));
      assert.ok(length <= most, `${length}`);
    });
  }

  it('has a budget for each bundle, and what knows the protocol once for both kinds of host', () => {
    const bundles = [...files.keys()]
      .map((path) => path.replace('extension/', ''))
      .filter((path) => /^dist\/.*\.(?:cjs|js|css)$/.test(path));
    assert.deepEqual(bundles.sort(), Object.keys(budgets).sort());
    const knowing = bundles.filter((path) => read(path).includes('textDocument/didOpen'));
    assert.deepEqual(knowing, ['dist/client/browser.cjs', 'dist/server/main.js']);
  });
});
