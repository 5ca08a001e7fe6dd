import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { newFrames } from '../../server/host/frames.ts';
import { overStdio } from '../../server/host/stdio.ts';
import { randomOf } from '../harness/random.ts';
import { framed } from '../harness/rawServer.ts';

/** What is heard of bytes that come in pieces of so many. */
function heard(bytes: Buffer, size: number): { readonly messages: unknown[]; readonly lost: string[] } {
  const messages: unknown[] = [];
  const lost: string[] = [];
  const frames = newFrames({
    message: (value) => messages.push(value),
    lost: (reason) => lost.push(reason),
  });
  for (let at = 0; at < bytes.length; at += size) frames.push(bytes.subarray(at, at + size));
  return { messages, lost };
}

describe('messages on a stream', () => {
  const good = [
    { a: '가입 "quoted"' },
    ['x', 1, null],
    { text: 'Content-Length: 12\r\n\r\n{}' },
    { long: 'x'.repeat(3000) },
  ];
  const bytes = Buffer.from(
    good.map((message) => framed(message)).join('') +
      'content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:2\r\n\r\n{}',
  );

  it('are read whatever pieces they come in', () => {
    for (const size of [1, 2, 3, 7, 64, 1000, bytes.length])
      assert.deepEqual(heard(bytes, size), { messages: [...good, {}], lost: [] }, `pieces of ${size}`);
  });

  it('are told from what is no JSON', () => {
    const torn = Buffer.from(framed('{"a":') + framed('{"b":1}'));
    assert.deepEqual(heard(torn, 5), { messages: [undefined, { b: 1 }], lost: [] });
  });

  it('are lost once where a length is wrong, however it is wrong and whatever pieces come', () => {
    const random = randomOf(3);
    const message = framed({ jsonrpc: '2.0', id: 1, method: 'textDocument/hover' });
    const right = Number(/\d+/.exec(message)?.[0]);
    for (let length = 0; length < 3 * right; length++) {
      if (length === right) continue;
      const wrong = message.replace(/\d+/, String(length)) + message + message + message;
      const { messages, lost } = heard(Buffer.from(wrong), 1 + random.below(80));
      assert.equal(lost.length, 1, `a length of ${length}, not ${right}`);
      // What was torn is no message, and what came after it is not believed.
      assert.deepEqual(messages.filter((one) => one !== undefined), []); // prettier-ignore
    }
  });

  it('are lost where one begins and does not end', async () => {
    const input = new PassThrough();
    const reason = await new Promise<string>((lost) => {
      const { reader } = overStdio({ input, output: new PassThrough(), lost, patienceMs: 1 });
      reader.listen(() => undefined);
      input.write('Content-Length: 20\r\n\r\n{"half":');
      // Should it wait for ever, this says so sooner.
      setTimeout(() => lost('nothing came'), 5000).unref();
    });
    assert.match(reason, /did not end/);
  });

  it('may take any time between them', async () => {
    const input = new PassThrough();
    const heard: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      const { reader } = overStdio({ input, output: new PassThrough(), lost: reject, patienceMs: 1 });
      reader.listen((message) => heard.push(message));
      input.write(framed({ one: 1 }));
      setTimeout(() => {
        input.write(framed({ two: 2 }));
        setImmediate(resolve);
      }, 20);
    });
    assert.deepEqual(heard, [{ one: 1 }, { two: 2 }]);
  });
});
