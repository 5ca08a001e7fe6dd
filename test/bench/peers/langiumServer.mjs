// The language server of the language made with Langium, over stdio: `node langiumServer.mjs --stdio`.
import { startLanguageServer } from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { langiumServices } from './langium.mjs';

const { shared } = await langiumServices(createConnection(ProposedFeatures.all));
startLanguageServer(shared);
