import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Analysed, Store } from '../store.ts';

/** What handlers may ask of the server. */
export interface Documents {
  /** What is known of a document at its present version, as soon as it is; nothing if it is not open. */
  get(uri: string): Promise<Analysed | undefined>;
  /** Everything that is open; there is none before a client has introduced itself. */
  store(): Store | undefined;
  /** What the client said it can do; nothing before it has introduced itself. */
  client(): ClientCapabilities;
}

/**
 * Handlers for some of the questions that an editor asks, and what to tell the client about them. One file for each
 * kind of questions; nothing but wiring is in them, the answers stand in `server/features`.
 */
export type Answers = (connection: Connection, documents: Documents) => ServerCapabilities;
