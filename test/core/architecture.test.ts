import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** What each room may import, besides itself. The rooms of core stand for themselves. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/vocabulary': ['core/text'],
  'core/syntax': ['core/text', 'core/vocabulary', 'chevrotain'],
  'core/model': ['core/text', 'core/vocabulary', 'core/syntax', 'core/workspace.ts', 'd3-dsv'],
  'core/insight': ['core/text', 'core/vocabulary', 'core/syntax', 'core/model'],
  'core/checks': ['core/text', 'core/vocabulary', 'core/syntax', 'core/model', 'core/insight'],
  'core/edit': ['core/text', 'core/vocabulary', 'core/syntax', 'core/model', 'core/insight', 'core/checks'],
  'core/merge': [
    'core/text',
    'core/vocabulary',
    'core/syntax',
    'core/model',
    'core/diff',
    'core/edit/lineEnds.ts',
  ],
  'core/format': ['core/text', 'core/vocabulary', 'core/syntax'],
  'core/map': ['core/text', 'core/vocabulary', 'core/syntax', 'core/model', 'core/insight'],
  'core/map/overlay': ['core/text', 'core/syntax', 'core/model', 'core/diff', 'core/map'],
  'core/markup': ['core/text', 'core/map'],
  'core/exchange': [
    'core/text',
    'core/vocabulary',
    'core/syntax',
    'core/model',
    'core/insight',
    'core/diff',
    'core/map',
    'core/map/overlay',
    'core/markup',
    'core/analyse.ts',
  ],
  core: ['core'],
  server: [
    'core',
    'vscode-languageserver',
    'vscode-languageserver-types',
    'vscode-languageserver-textdocument',
  ],
  cli: ['core', 'server/host', 'cli/print', 'picomatch'],
  'cli/print': [
    'core',
    'cli/failure.ts',
    'cli/messages.ts',
    'cli/host/codeOf.ts',
    'bidi-js',
    'fflate',
    'harfbuzzjs',
    'woff2-encoder',
    '@resvg/resvg-wasm',
  ],
  action: ['core', 'cli'],
  client: ['server/protocol.ts', 'vscode', 'vscode-languageclient', 'vscode-languageserver-protocol'],
  // The one place in client that bundles core: a fence in a document has no server to ask.
  'client/markdown': ['core', 'client/webview/draw.ts', 'client/webview/patch.ts'],
  'client/webview': ['server/protocol.ts', 'core/map/scene.ts'],
};

const rooms = Object.keys(mayImport).sort((a, b) => b.length - a.length);

function roomOf(path: string): string {
  return rooms.find((room) => path === room || path.startsWith(`${room}/`)) ?? path;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

function importsOf(file: string): readonly { readonly from: string; readonly isType: boolean }[] {
  const text = readFileSync(join(project, file), 'utf8');
  return [
    ...text.matchAll(
      /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm,
    ),
  ].map((found) => {
    const name = found[2] ?? found[3] ?? found[4] ?? '';
    const from = name.startsWith('.')
      ? relative(project, join(project, dirname(file), name)).replaceAll('\\', '/')
      : name;
    return { from, isType: found[1] !== undefined };
  });
}

describe('the rooms', () => {
  for (const top of ['core', 'server', 'cli', 'action', 'client']) {
    it(`${top} imports only what lies below it`, () => {
      const wrong: string[] = [];
      for (const file of filesIn(top)) {
        const room = roomOf(file);
        for (const { from, isType } of importsOf(file)) {
          const isNode = from.startsWith('node:') && room !== 'core' && !room.startsWith('core/');
          const isOwn = roomOf(from) === room;
          const isAllowed = (mayImport[room] ?? []).some(
            (name) => from === name || from.startsWith(`${name}/`),
          );
          // The contract between client and server carries types of the picture.
          const isContract = isType && top === 'client' && from === 'core/map/scene.ts';
          if (!isNode && !isOwn && !isAllowed && !isContract) wrong.push(`${file} imports ${from}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  it('core has neither the types of Node.js nor those of the DOM', () => {
    const base = JSON.parse(readFileSync(join(project, 'tsconfig.base.json'), 'utf8')) as {
      compilerOptions: { types: unknown; lib: string[] };
    };
    const core = JSON.parse(readFileSync(join(project, 'core/tsconfig.json'), 'utf8')) as {
      compilerOptions: Record<string, unknown>;
    };
    assert.deepEqual(base.compilerOptions.types, []);
    assert.ok(base.compilerOptions.lib.every((lib) => !/dom|worker/i.test(lib)));
    assert.ok(!('types' in core.compilerOptions) && !('lib' in core.compilerOptions));
  });

  it('core asks no clock, no locale, no chance and no machine', () => {
    const wrong = filesIn('core').filter((file) =>
      /\bDate\b|\bIntl\b|Math\.random|localeCompare|toLocale|\bprocess\b|\bsetTimeout\b|\bfetch\(/.test(
        withoutComments(file),
      ),
    );
    assert.deepEqual(wrong, []);
  });
});

function withoutComments(file: string): string {
  return readFileSync(join(project, file), 'utf8').replaceAll(
    /\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gm,
    '',
  );
}
