import { decodeText } from '../../server/host/nodeFiles.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';

/** All that comes through standard input, under the name that it goes by. @throws Failure if it is no text */
export async function readStandardInput(name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const file = decodeText(Buffer.concat(chunks));
  if (file.kind !== 'text') throw new Failure(messages.notText(name));
  return file.text;
}
