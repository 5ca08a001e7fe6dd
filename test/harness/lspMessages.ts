import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Random } from './random.ts';

/** What a message may be about. */
export interface About {
  readonly random: Random;
  /** An address of a document, mostly of one that is open. */
  readonly uri: () => string;
  /** A position, mostly in that document. */
  readonly position: () => Position;
  /** What a text is to be changed into, or by. */
  readonly text: () => string;
  readonly version: () => number;
}

type Params = (about: About) => unknown;

const range = ({ position }: About): Range => ({ start: position(), end: position() });
const document = ({ uri }: About): object => ({ textDocument: { uri: uri() } });
const at: Params = (about) => ({ ...document(about), position: about.position() });
const options = { tabSize: 2, insertSpaces: true };
const preview = ({ random }: About): string => random.pick(['p1', 'p2', 'p3']);
const thing = ({ random }: About): string =>
  random.pick([
    'journey:j',
    'stage:j.s',
    'touchpoint:j.t',
    'touchpoint:j.u',
    'persona:mina',
    '',
    '__proto__',
  ]);
const files: Params = ({ uri }) => ({ files: [{ uri: uri(), oldUri: uri(), newUri: uri() }] });
const inFile: Params = ({ uri, position }) => ({ uri: uri(), position: position() });

/** Every question that the server answers, with parameters as they should be. */
export const questions: Readonly<Record<string, Params>> = {
  'textDocument/hover': at,
  'textDocument/completion': (about) => ({ ...(at(about) as object), context: { triggerKind: 1 } }),
  'textDocument/documentSymbol': document,
  'textDocument/definition': at,
  'textDocument/references': (about) => ({ ...(at(about) as object), context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': at,
  'textDocument/signatureHelp': at,
  'textDocument/prepareRename': at,
  'textDocument/rename': (about) => ({
    ...(at(about) as object),
    newName: about.random.pick(['new-name', 'x y', '']),
  }),
  'textDocument/foldingRange': document,
  'textDocument/selectionRange': (about) => ({ ...document(about), positions: [about.position()] }),
  'textDocument/documentLink': document,
  'textDocument/codeLens': document,
  'codeLens/resolve': (about) => ({
    range: range(about),
    data: { kind: about.random.pick(['uses', 'completeness']), uri: about.uri(), version: about.version(), at: about.random.below(60) }, // prettier-ignore
  }),
  'textDocument/codeAction': (about) => ({
    ...document(about),
    range: range(about),
    context: {
      diagnostics: [],
      triggerKind: 1,
      ...(about.random.below(4) === 0 && { only: ['source.fixAll'] }),
    },
  }),
  'textDocument/formatting': (about) => ({ ...document(about), options }),
  'textDocument/rangeFormatting': (about) => ({ ...document(about), range: range(about), options }),
  'textDocument/onTypeFormatting': (about) => ({ ...(at(about) as object), ch: '}', options }),
  'textDocument/inlayHint': (about) => ({ ...document(about), range: range(about) }),
  'textDocument/semanticTokens/full': document,
  'textDocument/semanticTokens/full/delta': (about) => ({ ...document(about), previousResultId: '1' }),
  'textDocument/semanticTokens/range': (about) => ({ ...document(about), range: range(about) }),
  'textDocument/diagnostic': document,
  'workspace/diagnostic': ({ uri }) => ({ previousResultIds: [{ uri: uri(), value: 'x' }] }),
  'workspace/symbol': ({ random }) => ({ query: random.pick(['', 'a', 'stage']) }),
  'workspace/willRenameFiles': files,
  'journey/openPreview': (about) => ({
    preview: preview(about),
    uri: about.uri(),
    position: about.position(),
    look: { density: 'compact', hiddenStages: [thing(about)] },
    showsTable: about.random.below(2) === 0,
  }),
  'journey/refreshPreview': (about) => ({ preview: preview(about) }),
  'journey/followCursor': (about) => ({ preview: preview(about), position: about.position() }),
  'journey/locateThing': (about) => ({ preview: preview(about), thing: thing(about) }),
  'journey/editMap': (about) => ({
    preview: preview(about),
    version: about.version(),
    edit: about.random.pick([
      { kind: 'move-touchpoint', thing: thing(about), stage: thing(about), before: thing(about) },
      { kind: 'move-stage', thing: thing(about), before: thing(about) },
      { kind: 'set-feeling', thing: thing(about), persona: 'mina', score: 1 },
      { kind: 'add-touchpoint', stage: thing(about), after: thing(about) },
    ]),
  }),
  'journey/templates': () => ({}),
  'journey/suggestions': inFile,
  'journey/completeness': inFile,
  'journey/export': ({ uri, random }) => ({
    uri: uri(),
    format: random.pick(['svg', 'html', 'markdown', 'csv', 'json']),
    theme: random.pick(['light', 'dark']),
    bom: true,
  }),
  'journey/findInPreview': (about) => ({ preview: preview(about), text: 'a' }),
  'journey/wholePicture': (about) => ({ preview: preview(about) }),
  'journey/comparable': inFile,
  'journey/comparedPersonas': inFile,
  'journey/openCompare': ({ uri }) => ({
    compare: 'c',
    before: { uri: uri(), label: 'Before', text: 'journey a "A"' },
    after: { uri: uri(), label: 'After' },
  }),
  'journey/refreshCompare': () => ({ compare: 'c' }),
  'journey/locateCompared': (about) => ({ compare: 'c', side: 'after', thing: thing(about), change: 0 }),
  'journey/readComparedText': () => ({ compare: 'c', side: 'before' }),
  'journey/renameKeepingFormer': (about) => ({ ...(inFile(about) as object), newName: 'former' }),
};

/** Everything that the server hears, with parameters as they should be. */
export const news: Readonly<Record<string, Params>> = {
  'textDocument/didOpen': ({ uri, version, text }) => ({
    textDocument: { uri: uri(), languageId: 'journey', version: version(), text: text() },
  }),
  'textDocument/didChange': (about) => ({
    textDocument: { uri: about.uri(), version: about.version() },
    contentChanges: [
      about.random.below(8) === 0
        ? { text: about.text() }
        : { range: range(about), text: about.text().slice(0, about.random.below(40)) },
    ],
  }),
  'textDocument/didClose': document,
  'workspace/didChangeConfiguration': () => ({ settings: { journey: {} } }),
  'workspace/didChangeWatchedFiles': ({ uri, random }) => ({
    changes: [{ uri: uri(), type: 1 + random.below(3) }],
  }),
  'workspace/didChangeWorkspaceFolders': ({ uri }) => ({
    event: { added: [{ uri: 'file:///more', name: 'more' }], removed: [{ uri: uri(), name: 'gone' }] },
  }),
  'workspace/didRenameFiles': files,
  'workspace/didDeleteFiles': files,
  'workspace/didCreateFiles': files,
  'journey/lookAtPreview': (about) => ({
    preview: preview(about),
    look: { tags: ['a'], foldedLanes: ['feels'] },
  }),
  'journey/showTable': (about) => ({ preview: preview(about), shows: about.random.below(2) === 0 }),
  'journey/closePreview': (about) => ({ preview: preview(about) }),
};

/** What stands where something else should. */
export const odd: readonly unknown[] = [
  null, true, 0, -1, 2.5, 1e308, 4294967296, '', 'x', '__proto__', 'constructor', 'file:///work/%zz', '\ud800', [], [null], [[[[]]]], {},
  { toString: 5 }, { length: 1e9 }, JSON.parse('{"__proto__":{"polluted":true}}'), { uri: {} }, deep(2000),
]; // prettier-ignore

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { a: [value] };
  return value;
}

/** Paths to all parts of a value, itself first. */
export function pathsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([name, part]) => pathsIn(part).map((path) => [name, ...path])),
  ];
}

/** The same with something else at a path; without it where that is `undefined`. */
export function replaced(value: unknown, path: readonly string[], put: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return put;
  const inner = replaced((value as Readonly<Record<string, unknown>>)[name], rest, put);
  if (Array.isArray(value)) return value.map((item: unknown, i) => (String(i) === name ? inner : item));
  return { ...(value as object), [name]: inner };
}
