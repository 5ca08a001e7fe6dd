import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { Previews } from '../previews.ts';
import type { Analysed, Store } from '../store.ts';
import type { WorkspaceIndex } from '../workspaceIndex.ts';

/** What handlers may ask of the server. */
export interface Documents {
  /** What is known of a document at its present version, as soon as it is; nothing if it is not open. */
  get(uri: string): Promise<Analysed | undefined>;
  /** Everything that is open; there is none before a client has introduced itself. */
  store(): Store | undefined;
  /** All maps of the workspace; there is none before a client has introduced itself. */
  index(): WorkspaceIndex | undefined;
  /** All pictures that are shown; there are none before a client has introduced itself. */
  previews(): Previews | undefined;
  /** What the client said as it introduced itself. */
  client(): InitializeParams | undefined;
  /** Calls back each time something new is known of an open document. */
  onAnalysed(listener: (document: Analysed) => void): void;
  /** Calls back each time a document was closed, with its address as the client spells it. */
  onClosed(listener: (uri: string) => void): void;
}

/**
 * Handlers for some of the questions that an editor asks, and what to tell the client about them, which may hang on what
 * the client said of itself. One file for each kind of questions; nothing but wiring is in them, the answers stand in
 * `server/features`.
 */
export type Answers = (
  connection: Connection,
  documents: Documents,
) => ServerCapabilities | ((client: InitializeParams) => ServerCapabilities);
