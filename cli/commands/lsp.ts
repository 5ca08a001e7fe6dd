import { readArguments } from '../arguments/readArguments.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';

/** `journey lsp --stdio`: the same server that the extension starts. It goes on until the client says `exit`. */
export async function lsp(args: readonly string[]): Promise<undefined> {
  const { values, positionals } = readArguments('lsp', args);
  if (!values.stdio || positionals.length > 0) throw new Failure(messages.stdioOnly);
  await import('../../server/host/node.ts');
  return undefined;
}
