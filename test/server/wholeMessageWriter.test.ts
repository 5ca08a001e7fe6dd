import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { WholeMessageWriter } from '../../server/host/wholeMessageWriter.ts';

describe('messages over stdio', () => {
  it('leave in one piece each, in the turn in which they are sent, their length counted in bytes', async () => {
    const pieces: string[] = [];
    const stream = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        pieces.push(chunk.toString('utf8'));
        done();
      },
    });
    const writer = new WholeMessageWriter(stream);
    const written = writer.write({ jsonrpc: '2.0', method: '佐藤' } as never);
    assert.deepEqual(pieces, ['Content-Length: 35\r\n\r\n{"jsonrpc":"2.0","method":"佐藤"}']);
    await written;
  });

  it('are refused, and that is told, where nobody reads them any more', async () => {
    const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) });
    const writer = new WholeMessageWriter(stream);
    const told: string[] = [];
    writer.onError(([error]) => told.push(error.message));
    await assert.rejects(writer.write({ jsonrpc: '2.0' }), /gone/);
    assert.ok(told.length > 0);
  });
});
