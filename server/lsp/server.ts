import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSyncKind,
  WatchKind,
  type Connection,
  type FileSystemWatcher,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { addressOf, normaliseUri } from '../../core/model/uri.ts';
import type { Workspace } from '../../core/workspace.ts';
import * as protocol from '../protocol.ts';
import { actions } from './answers/actions.ts';
import type { Answers } from './answers/answers.ts';
import { basics } from './answers/basics.ts';
import { comparing } from './answers/comparing.ts';
import { diagnostics } from './answers/diagnostics.ts';
import { exporting } from './answers/exporting.ts';
import { fileRenames } from './answers/fileRenames.ts';
import { formatting } from './answers/formatting.ts';
import { hints } from './answers/hints.ts';
import { lenses } from './answers/lenses.ts';
import { largeMaps } from './answers/largeMaps.ts';
import { mapEdits } from './answers/mapEdits.ts';
import { method } from './answers/method.ts';
import { navigation } from './answers/navigation.ts';
import { refresh } from './answers/refresh.ts';
import { rename } from './answers/rename.ts';
import { structure } from './answers/structure.ts';
import { symbols } from './answers/symbols.ts';
import { tokens } from './answers/tokens.ts';
import { mergedCapabilities } from './capabilities.ts';
import { offsetOf } from './convert.ts';
import { readLook } from '../../core/map/look.ts';
import { Previews, readSight, type Later } from './previews.ts';
import { Store, type Analysed } from './store.ts';
import { TeamSettings } from './teamSettings.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

/** Makes the workspace once the client has said where its folders are; which they are may change. */
export type WorkspaceMaker = (
  folders: () => readonly string[],
  options: protocol.InitializationOptions,
  connection: Connection,
) => Workspace;

/** Under this name an editor keeps its settings for maps. */
const SECTION = 'journey';
/** Files that what is known of maps depends on. */
const WATCHED: readonly FileSystemWatcher[] = [
  { globPattern: '**/*.journey' },
  { globPattern: '**/*.{csv,tsv}' },
  { globPattern: '**/*.{png,jpg,jpeg,webp,PNG,JPG,JPEG,WEBP}' },
  { globPattern: '**/journey.config.json' },
  { globPattern: '**/*.theme.json' },
  // Of a folder that goes, editors often tell without telling of the files in it.
  { globPattern: '**', kind: WatchKind.Delete },
];

/** Every kind of question that is answered. */
const answers: readonly Answers[] = [
  basics,
  diagnostics,
  navigation,
  rename,
  symbols,
  lenses,
  method,
  fileRenames,
  structure,
  tokens,
  hints,
  formatting,
  actions,
  refresh,
  exporting,
  mapEdits,
  comparing,
  largeMaps,
];

/**
 * Wires a connection to the features. Nothing but wiring is here: what is answered stands in `features`. `later` puts off
 * what is out of date as soon as more is said.
 */
export function startServer(connection: Connection, makeWorkspace: WorkspaceMaker, later?: Later): void {
  let store: Store | undefined;
  let previews: Previews | undefined;
  let index: WorkspaceIndex | undefined;
  let client: InitializeParams | undefined;
  let folders: readonly string[] = [];
  const analysedListeners: ((document: Analysed) => void)[] = [];
  const closedListeners: ((uri: string) => void)[] = [];

  const abilities = answers.map((answer) =>
    answer(connection, {
      get: async (uri) => store?.get(uri),
      store: () => store,
      index: () => index,
      previews: () => previews,
      client: () => client,
      onAnalysed: (listener) => void analysedListeners.push(listener),
      onClosed: (listener) => void closedListeners.push(listener),
    }),
  );

  connection.onInitialize((params): InitializeResult => {
    folders = foldersOf(params);
    const workspace = makeWorkspace(
      () => folders,
      (params.initializationOptions ?? {}) as protocol.InitializationOptions,
      connection,
    );
    client = params;
    const settings = new TeamSettings({
      workspace,
      ofEditor: (uri) => settingsOfEditor(connection, params, uri),
      log: (sentence) => connection.console.warn(sentence),
    });
    store = new Store(workspace, analysed, settings);
    index = new WorkspaceIndex({ workspace, store, log: (sentence) => connection.console.warn(sentence) });
    previews = new Previews(
      store,
      (state) => void connection.sendNotification(protocol.previewChanged, state),
      later,
    );
    workspace.watch(fileChanged);
    const capabilities = abilities.map((ability) =>
      typeof ability === 'function' ? ability(params) : ability,
    );
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...mergedCapabilities([
          { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
          ...capabilities,
        ]),
      },
      serverInfo: { name: 'journey' },
    };
  });

  connection.onInitialized(() => {
    void index?.start();
    if (client?.capabilities.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
    // A client that refuses what it said it can do tells us less, and that is all.
    if (client?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch(() => undefined);
    if (!client?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [...WATCHED] })
      .catch(() => undefined);
  });

  /** Something new is known of an open document. */
  function analysed(document: Analysed): void {
    previews?.update(document);
    for (const listener of analysedListeners) listener(document);
    index?.documentChanged(document.uri);
  }

  function settingsChanged(): void {
    store?.settingsChanged();
    index?.settingsChanged();
  }

  /** A client may leave out what it should say. */
  function foldersChanged(event?: WorkspaceFoldersChangeEvent): void {
    if (!event) return;
    const { added, removed } = event;
    const gone = new Set(removed.map(({ uri }) => normaliseUri(uri)));
    folders = [...new Set([...folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => normaliseUri(uri))])]; // prettier-ignore
    store?.foldersChanged();
    void index?.refresh();
  }

  function fileChanged(uri: string): void {
    if (TeamSettings.isConfig(uri)) settingsChanged();
    store?.fileChanged(uri);
    index?.fileChanged(uri);
  }

  connection.onDidChangeConfiguration(settingsChanged);
  connection.onDidOpenTextDocument(({ textDocument }) =>
    store?.set(textDocument.uri, textDocument.version, textDocument.text),
  );
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
    store?.change(textDocument.uri, textDocument.version, contentChanges),
  );
  connection.onDidCloseTextDocument(({ textDocument }) => {
    store?.close(textDocument.uri);
    for (const listener of closedListeners) listener(textDocument.uri);
    index?.documentClosed(textDocument.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const deleted = changes.flatMap(({ uri, type }) =>
      type === FileChangeType.Deleted ? addressOf(uri) : [],
    );
    for (const { uri } of changes) fileChanged(normaliseUri(uri));
    // What was deleted may have been a folder.
    if (store?.settings.isBelow(deleted)) settingsChanged();
    for (const uri of store?.files.below(deleted) ?? []) fileChanged(uri);
  });

  connection.onRequest(
    protocol.openPreview,
    ({ preview, uri, position, look, showsTable, sight }: protocol.OpenPreviewParams) =>
      previews
        ? previews.open(preview, uri, (document) => position && offsetOf(position, document.lines), {
            look: readLook(look),
            showsTable,
            sight: readSight(sight),
          })
        : null,
  );
  connection.onNotification(protocol.showTable, ({ preview, shows }: protocol.ShowTableParams) =>
    previews?.showTable(preview, shows),
  );
  connection.onRequest(
    protocol.refreshPreview,
    ({ preview }: protocol.RefreshPreviewParams) => previews?.refresh(preview) ?? null,
  );
  connection.onNotification(protocol.lookAtPreview, ({ preview, look }: protocol.LookAtPreviewParams) =>
    previews?.lookAt(preview, readLook(look)),
  );
  connection.onNotification(protocol.closePreview, ({ preview }: protocol.ClosePreviewParams) =>
    previews?.close(preview),
  );
  connection.onRequest(
    protocol.followCursor,
    async ({ preview, position }: protocol.FollowCursorParams): Promise<protocol.FollowCursorResult> =>
      (await previews?.follow(preview, (document) => offsetOf(position, document.lines))) ?? { things: [] },
  );
  connection.onRequest(
    protocol.locateThing,
    ({ preview, thing }: protocol.LocateThingParams) => previews?.locate(preview, thing) ?? null,
  );

  connection.listen();
}

/** The editor's own settings for a file; none where it cannot be asked. */
async function settingsOfEditor(
  connection: Connection,
  client: InitializeParams,
  uri: string,
): Promise<unknown> {
  if (!client.capabilities.workspace?.configuration) return {};
  return connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
}

function foldersOf(params: InitializeParams): readonly string[] {
  const folders =
    params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
  return folders.map(normaliseUri);
}
