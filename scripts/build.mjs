// `npm run build`: bundles everything that ships into dist/. `--tests` adds the suites that run in real VS Code, `--watch` builds
// again after each change, `--no-minify` leaves the bundles readable. Entries that do not exist yet are skipped with a note.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const project = fileURLToPath(new URL('../', import.meta.url));
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

/** The oldest Chromium and Node.js in the oldest VS Code that the manifest allows (1.101: Electron 35). */
const targets = { browser: 'chrome134', node: 'node22', cli: 'node20' };

/**
 * What is bundled from which entry. The command line is in several files; what is loaded only when it is called for is in one of its
 * own. The browser's host cannot load a second file, so the client library is in the same as all the rest of the client there; on
 * the desktop that file is loaded at the first map, for its client library.
 *
 * @param {{ readonly minify: boolean }} options
 * @returns {readonly import('esbuild').BuildOptions[]}
 */
function bundles({ minify }) {
  /** @param {string | string[]} entry @param {string | undefined} outfile @param {import('esbuild').BuildOptions} options */
  const bundle = (entry, outfile, options) => ({
    absWorkingDir: project,
    entryPoints: [entry].flat(),
    ...(outfile && { outfile: `dist/${outfile}` }),
    bundle: true,
    minify,
    metafile: true,
    // The compiler's settings are for checking only; what is built does not depend on them.
    tsconfigRaw: '{}',
    // What is said in comments about rights is said in ThirdPartyNotices.txt of the package.
    legalComments: /** @type {const} */ ('none'),
    logLevel: /** @type {const} */ ('warning'),
    // The names of some files are made of the paths of what is in them: the same wherever node_modules really is.
    preserveSymlinks: true,
    ...options,
  });
  const browser = /** @type {const} */ ({ platform: 'browser', target: targets.browser });
  /** What runs in both kinds of host; what only the other one needs is never evaluated. */
  const both = /** @type {const} */ ({
    platform: 'node',
    conditions: ['node', 'browser'],
    target: [targets.node, targets.browser],
  });
  return [
    bundle('client/desktop.ts', 'client/desktop.cjs', {
      platform: 'node',
      format: 'cjs',
      target: targets.node,
      external: ['vscode'],
      plugins: [seenOnce, loadLater],
    }),
    bundle('client/browser.ts', 'client/browser.cjs', {
      ...both,
      format: 'cjs',
      external: ['vscode'],
      plugins: [seenOnce, withoutNotebooks],
    }),
    bundle('client/webview/start.ts', 'client/webview.js', { ...browser, format: 'iife' }),
    bundle('client/webview/preview.css', 'client/preview.css', { ...browser, plugins: [withPalettes] }),
    bundle('client/webview/compare.css', 'client/compare.css', { ...browser, plugins: [withPalettes] }),
    bundle('client/markdown/main.ts', 'markdown/fence.js', {
      ...browser,
      format: 'iife',
      plugins: [withoutAdvice, withoutGrammarChecks],
    }),
    bundle('client/markdown/fence.css', 'markdown/fence.css', { ...browser, plugins: [withPalettes] }),
    bundle('server/host/main.ts', 'server/main.js', {
      ...both,
      format: 'iife',
      plugins: [seenOnce, withoutGrammarChecks],
    }),
    bundle(['cli/journey.ts', 'cli/check/checkShare.ts'], undefined, {
      entryNames: '[name]',
      // A command loads what it needs and no more.
      outdir: 'dist/cli',
      outExtension: { '.js': '.mjs' },
      splitting: true,
      platform: 'node',
      define: { JOURNEY_VERSION: JSON.stringify(version) },
      plugins: [seenOnce],
      format: 'esm',
      target: targets.cli,
      // They are optional for npm, and looked for where the command line is installed.
      external: ['harfbuzzjs', 'woff2-encoder', '@resvg/resvg-wasm'],
      banner: {
        // Some of what is bundled is CommonJS and asks for Node's own modules by `require`.
        js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
      },
    }),
  ];
}

/**
 * All files of ours share one view of an interface that is no module of JavaScript's own kind. By itself esbuild makes a copy of it,
 * with hundreds of names, for each file that imports it.
 *
 * @type {import('esbuild').Plugin}
 */
const seenOnce = {
  name: 'seen-once',
  setup(build) {
    const filter = /^vscode(?:-languageserver(?:\/node)?)?$/;
    build.onResolve({ filter }, ({ path, kind, namespace }) =>
      kind === 'import-statement' && namespace === 'file' ? { path, namespace: 'once' } : undefined,
    );
    build.onLoad({ filter, namespace: 'once' }, ({ path }) => ({
      contents: `export * from '${path}';`,
      resolveDir: project,
    }));
  },
};

/** `import('./browser.ts')` becomes a `require` of the file beside. @type {import('esbuild').Plugin} */
const loadLater = {
  name: 'load-later',
  setup(build) {
    build.initialOptions.supported = { 'dynamic-import': false };
    build.onResolve({ filter: /^\.\/browser\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './browser.cjs', external: true } : undefined,
    );
  },
};

/**
 * The server takes no notebooks, so what the client library knows of them would do nothing: it stays away, but for what it is
 * asked for everywhere.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutNotebooks = {
  name: 'without-notebooks',
  setup(build) {
    const contents = `const { NotebookDocumentSyncRegistrationType } = require('vscode-languageserver-protocol');
    const never = () => ({ dispose() {} });
    exports.NotebookDocumentSyncFeature = class {
      static CellScheme = 'vscode-notebook-cell';
      registrationType = NotebookDocumentSyncRegistrationType.type;
      onOpenNotificationSent = never;
      onChangeNotificationSent = never;
      onSaveNotificationSent = never;
      onCloseNotificationSent = never;
      handles() { return false; }
      getState() { return { kind: 'document', id: this.registrationType.method, registrations: false, matches: false }; }
      getProvider() {}
      fillClientCapabilities() {}
      initialize() {}
      register() {}
      unregister() {}
      clear() {}
    };`;
    build.onLoad({ filter: /vscode-languageclient\/lib\/common\/notebook\.js$/ }, () => ({ contents }));
  },
};

/**
 * Chevrotain's own checks of the grammar run in the tests only; what ships skips them (see `core/syntax/grammarParse.ts`).
 *
 * @type {import('esbuild').Plugin}
 */
const withoutGrammarChecks = {
  name: 'without-grammar-checks',
  setup(build) {
    build.onLoad({ filter: /chevrotain\/lib\/src\/parse\/grammar\/checks\.js$/ }, async ({ path }) => {
      const names = (await readFile(path, 'utf8')).matchAll(/^export function (\w+)/gm);
      return { contents: [...names].map(([, name]) => `export const ${name} = () => [];`).join('\n') };
    });
  },
};

/** A fence tells of mistakes and gives no advice. @type {import('esbuild').Plugin} */
const withoutAdvice = {
  name: 'without-advice',
  setup(build) {
    build.onLoad({ filter: /\/practiceRules\.ts$/ }, () => ({ contents: 'export const practice = [];' }));
  },
};

/** Writes the colours of the picture before the style sheet. @type {import('esbuild').Plugin} */
const withPalettes = {
  name: 'with-palettes',
  setup(build) {
    build.onLoad({ filter: /(?:preview|fence|compare)\.css$/ }, async ({ path }) => {
      const source = join(project, 'core', 'map', 'palette.ts');
      const inside = path.endsWith('fence.css') ? ' journey-map' : '';
      const stylesOf = path.endsWith('compare.css') ? loweredStyles : paletteStyles;
      const styles = existsSync(source) ? stylesOf((await load(source)).palettes, inside) : '';
      return { contents: styles + (await readFile(path, 'utf8')), loader: 'css', watchFiles: [source, path] };
    });
  },
};

/** Which class VS Code gives the page's body for each palette; light with high contrast also has the class of dark. */
const selectors = {
  light: ['.vscode-light'],
  dark: ['.vscode-dark'],
  highContrastDark: ['.vscode-high-contrast'],
  highContrastLight: ['.vscode-high-contrast-light'],
};

/**
 * The colours of the picture as custom properties, one set for each kind of theme. Where the system forces its few colours and the
 * theme is an ordinary one, the palettes with high contrast stand in.
 *
 * @param {Readonly<Record<keyof typeof selectors, Readonly<Record<string, string>>>>} palettes
 * @param {string} inside Where on the page they hold, as the end of a selector; everywhere unless said.
 * @returns {string} CSS
 */
export function paletteStyles(palettes, inside = '') {
  // A team's own colours, which the page is told, never take the place of high contrast.
  const valueOf = (/** @type {string} */ name, /** @type {string} */ colour, /** @type {string} */ value) =>
    name === 'light' || name === 'dark' ? `var(--team-${colour},${value})` : value;
  const rule = (/** @type {string} */ selector, /** @type {keyof typeof selectors} */ name) =>
    `${selector}${inside}{${Object.entries(palettes[name])
      .map(([colour, value]) => `--jm-${colour}:${valueOf(name, colour, value)};`)
      .join('')}}\n`;
  const forced = (/** @type {'dark' | 'light'} */ scheme, /** @type {keyof typeof selectors} */ name) =>
    `@media (forced-colors:active) and (prefers-color-scheme:${scheme}){${rule('body:not(.vscode-high-contrast)', name)}}\n`;
  return (
    Object.entries(selectors)
      .map(([name, [selector]]) => rule(`body${selector}`, /** @type {keyof typeof selectors} */ (name)))
      .join('') +
    forced('light', 'highContrastLight') +
    forced('dark', 'highContrastDark')
  );
}

/**
 * Where one of two maps is shown alone, what is lowered in the picture of both has its own colours.
 *
 * @param {Readonly<Record<string, Readonly<Record<string, string>>>>} palettes
 * @returns {string} CSS
 */
export function loweredStyles(palettes) {
  return Object.keys(palettes['light'] ?? {})
    .map((name) => `:is([data-view=old],[data-view=new]) [data-colour=${name}]{fill:var(--jm-${name})}\n`)
    .join('');
}

/**
 * Imports a TypeScript module of ours, on any Node.js.
 *
 * @param {string} path
 */
async function load(path) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
}

/**
 * Builds what ships.
 *
 * @param {{ readonly minify?: boolean; readonly say?: (line: string) => void }} [options]
 * @returns {Promise<readonly import('esbuild').Metafile[]>} what went into each bundle
 */
export async function buildAll({ minify = true, say = () => {} } = {}) {
  // The names of its files change with what is in them.
  await rm(join(project, 'dist', 'cli'), { recursive: true, force: true });
  const results = await Promise.all(
    present(bundles({ minify }), say).map((options) => esbuild.build(options)),
  );
  await makeExecutable();
  await sayThatServerIsCommonJs();
  const metafiles = results.flatMap(({ metafile }) => (metafile ? [metafile] : []));
  await Promise.all(metafiles.flatMap(({ outputs }) => Object.keys(outputs)).map(toAscii));
  for (const { outputs } of metafiles) {
    for (const [path, { bytes }] of Object.entries(outputs))
      say(`  ${path.padEnd(32)}${(bytes / 1000).toFixed(1).padStart(8)} kB`);
  }
  return metafiles;
}

/**
 * @param {readonly import('esbuild').BuildOptions[]} wanted
 * @param {(line: string) => void} say
 */
function present(wanted, say) {
  return wanted.filter(({ entryPoints }) => {
    const [entry] = /** @type {string[]} */ (entryPoints);
    if (entry && existsSync(join(project, entry))) return true;
    say(`  ${entry} does not exist yet, so it is not built.`);
    return false;
  });
}

/**
 * Escapes the signs beyond ASCII that esbuild leaves in patterns: a single one makes V8 keep all of a file in two bytes a sign, for
 * as long as it runs, and read it more slowly.
 *
 * @param {string} path
 */
async function toAscii(path) {
  if (!/\.[cm]?js$/.test(path)) return;
  const file = join(project, path);
  const code = await readFile(file, 'utf8');
  const escaped = code.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (escaped !== code) await writeFile(file, escaped);
}

/** A worker wants the ending `.js`, which in our package would mean a module to Node.js, without `require`. */
async function sayThatServerIsCommonJs() {
  await mkdir(join(project, 'dist', 'server'), { recursive: true });
  await writeFile(join(project, 'dist', 'server', 'package.json'), '{ "type": "commonjs" }\n');
}

async function makeExecutable() {
  const cli = join(project, 'dist', 'cli', 'journey.mjs');
  if (existsSync(cli)) await chmod(cli, 0o755);
}

/** Builds the suites that run in real VS Code. */
export async function buildTests() {
  const suites = join(project, 'test', 'e2e', 'buildSuite.mjs');
  if (existsSync(suites)) await (await import(pathToFileURL(suites).href)).buildSuites();
  else console.log('  test/e2e/buildSuite.mjs does not exist yet, so no suites are built.');
}

async function watch() {
  const contexts = await Promise.all(
    present(bundles({ minify: false }), console.log).map((options) => esbuild.context(options)),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Building again after each change. Ctrl+C stops.');
}

async function main() {
  const { values } = parseArgs({
    options: { tests: { type: 'boolean' }, watch: { type: 'boolean' }, 'no-minify': { type: 'boolean' } },
  });
  if (values.watch) return watch();
  await buildAll({ minify: !values['no-minify'], say: console.log });
  if (values.tests) await buildTests();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // What is wrong in the sources, esbuild has said by then.
  await main().catch((error) => {
    if (!Array.isArray(error?.errors)) console.error(error);
    process.exitCode = 1;
  });
}
