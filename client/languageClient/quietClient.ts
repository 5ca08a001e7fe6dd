import {
  BaseLanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient';
import { message } from '../messages.ts';

/** The id also names the setting `journey.trace.server`, which the client library reads. */
const clientId = 'journey';

/**
 * A client of the library, the same in both kinds of host. Writes what goes wrong to the log, and leaves telling people to us.
 */
export class QuietClient extends BaseLanguageClient {
  readonly #connect: () => MessageTransports;

  /** @param connect Starts the server and opens the line to it; called once, when the client starts. */
  constructor(options: LanguageClientOptions, connect: () => MessageTransports) {
    super(clientId, message('client-name'), options);
    this.#connect = connect;
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    return this.#connect();
  }

  override error(text: string, data?: unknown): void {
    super.error(text, data, false);
  }
}
