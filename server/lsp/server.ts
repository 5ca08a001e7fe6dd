import {
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { normaliseUri } from '../../core/model/uri.ts';
import type { Workspace } from '../../core/workspace.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import * as protocol from '../protocol.ts';
import { actions } from './answers/actions.ts';
import type { Answers } from './answers/answers.ts';
import { basics } from './answers/basics.ts';
import { offsetOf } from './convert.ts';
import { Previews } from './previews.ts';
import { Store, type Analysed } from './store.ts';

/** Makes the workspace once the client has said where its folders are. */
export type WorkspaceMaker = (
  folders: readonly string[],
  options: protocol.InitializationOptions,
  connection: Connection,
) => Workspace;

/** Every kind of question that is answered. */
const answers: readonly Answers[] = [basics, actions];

/** Wires a connection to the features. Nothing but wiring is here: what is answered stands in `features`. */
export function startServer(connection: Connection, makeWorkspace: WorkspaceMaker): void {
  let store: Store | undefined;
  let previews: Previews | undefined;
  let client: ClientCapabilities = {};
  let pull = false;
  let canRefresh = false;
  let canWatch = false;

  const capabilities = answers.map((answer) =>
    answer(connection, {
      get: async (uri) => store?.get(uri),
      store: () => store,
      client: () => client,
    }),
  );

  connection.onInitialize((params): InitializeResult => {
    const workspace = makeWorkspace(
      foldersOf(params),
      (params.initializationOptions ?? {}) as protocol.InitializationOptions,
      connection,
    );
    client = params.capabilities;
    pull = params.capabilities.textDocument?.diagnostic !== undefined;
    canRefresh = params.capabilities.workspace?.diagnostics?.refreshSupport === true;
    canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    store = new Store(workspace, analysed);
    previews = new Previews(
      store,
      (state) => void connection.sendNotification(protocol.previewChanged, state),
    );
    workspace.watch((uri) => store?.fileChanged(uri));
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...Object.assign({}, ...capabilities),
        ...(pull && { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }),
      },
      serverInfo: { name: 'journey' },
    };
  });

  connection.onInitialized(() => {
    if (!canWatch) return;
    const watchers = [{ globPattern: '**/*.journey' }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });

  /** Something new is known of an open document. */
  function analysed(document: Analysed): void {
    previews?.update(document);
    if (!pull) {
      void connection.sendDiagnostics({
        uri: document.uri,
        version: document.version,
        diagnostics: diagnosticsFor(document),
      });
    } else if (canRefresh && isAfterImport(document)) {
      connection.languages.diagnostics.refresh();
    }
  }

  const seen = new WeakSet<object>();
  /** True if the same text is known anew because something that it imports changed; then nobody asks by themselves. */
  function isAfterImport(document: Analysed): boolean {
    const isNew = !seen.has(document.source);
    seen.add(document.source);
    return !isNew;
  }

  const diagnosticsFor = (document: Analysed) =>
    diagnosticsOf(
      document.analysis.problems,
      document.uri,
      document.lines,
      (uri) => store?.source(uri)?.lines,
    );

  connection.onDidOpenTextDocument(({ textDocument }) =>
    store?.set(textDocument.uri, textDocument.version, textDocument.text),
  );
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
    store?.change(textDocument.uri, textDocument.version, contentChanges),
  );
  connection.onDidCloseTextDocument(({ textDocument }) => {
    store?.close(textDocument.uri);
    if (!pull) void connection.sendDiagnostics({ uri: textDocument.uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    changes.forEach((change) => store?.fileChanged(normaliseUri(change.uri))),
  );

  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const document = await store?.get(textDocument.uri);
    return { kind: 'full', items: document ? diagnosticsFor(document) : [] };
  });
  connection.onRequest(protocol.openPreview, ({ preview, uri, position }: protocol.OpenPreviewParams) =>
    previews
      ? previews.open(preview, uri, (document) => position && offsetOf(position, document.lines))
      : null,
  );
  connection.onRequest(
    protocol.refreshPreview,
    ({ preview }: protocol.RefreshPreviewParams) => previews?.refresh(preview) ?? null,
  );
  connection.onNotification(protocol.closePreview, ({ preview }: protocol.ClosePreviewParams) =>
    previews?.close(preview),
  );
  connection.onRequest(
    protocol.followCursor,
    async ({ preview, position }: protocol.FollowCursorParams): Promise<protocol.FollowCursorResult> => {
      const things = await previews?.follow(preview, (document) => offsetOf(position, document.lines));
      return { things: things ?? [] };
    },
  );
  connection.onRequest(
    protocol.locateThing,
    ({ preview, thing }: protocol.LocateThingParams) => previews?.locate(preview, thing) ?? null,
  );

  connection.listen();
}

function foldersOf(params: InitializeParams): readonly string[] {
  const folders =
    params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
  return folders.map(normaliseUri);
}
