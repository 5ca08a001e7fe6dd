import assert from 'node:assert/strict';
import { framed, rawServer, type RawMessage, type RawServer } from '../harness/rawServer.ts';

const uri = 'file:///work/main.journey';
const hello = framed({ jsonrpc: '2.0', id: 'hello', method: 'initialize', params: { processId: null, rootUri: 'file:///work', capabilities: {} } }); // prettier-ignore
const good = (id: string | number): string =>
  framed({ jsonrpc: '2.0', id, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } });
const opened = framed({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'journey', version: 1, text: 'journey j "J" {}' } } }); // prettier-ignore
const request = (more: object): string => framed({ jsonrpc: '2.0', method: 'textDocument/hover', ...more });

/** What is written, and what is answered to it where something is to be. */
type Case = readonly [
  bytes: string | Uint8Array,
  refused?: Pick<RawMessage, 'id'> & { readonly code: number },
];

/** After these the server cannot know where the next message begins. */
const lostThread: Readonly<Record<string, string>> = {
  'no length': 'Content-Type: application/json\r\n\r\n{"jsonrpc":"2.0"}',
  'no header': '{"jsonrpc":"2.0","id":1,"method":"shutdown"}',
  'a length below zero': 'Content-Length: -5\r\n\r\n{}',
  'a length that is no number': 'Content-Length: ten\r\n\r\n{}',
  'a length with a fraction': 'Content-Length: 2.5\r\n\r\n{}',
  'a length of nothing': 'Content-Length: \r\n\r\n{}',
  'a length beyond all bounds': 'Content-Length: 99999999999\r\n\r\n{}',
  'two lengths': 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
  'a length too short': framed({ id: 1, method: 'shutdown' }).replace(/\d+/, '10'),
  'a length too long by a little': framed({ jsonrpc: '2.0', id: 1, method: 'x' }).replace(/\d+/, '60'),
  'a length too long by far': framed({ jsonrpc: '2.0', id: 1, method: 'x' }).replace(/\d+/, '90000000'),
  'line ends of Unix': 'Content-Length: 2\n\n{}',
  garbage: 'hello, is anybody there?\r\n\r\n',
  'garbage without an end': 'hello',
  zeros: '\0'.repeat(1000),
  'a header without an end': `Content-Length: 2\r\nX-Long: ${'x'.repeat(10_000)}`,
  HTTP: 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}',
};

const invalid = -32600;
/** After these it goes on, and says so where something could be waiting for an answer. */
const refused: Readonly<Record<string, Case>> = {
  'not JSON': [framed('{"jsonrpc":"2.0",'), { id: null, code: -32700 }],
  nothing: ['Content-Length: 0\r\n\r\n', { id: null, code: -32700 }],
  'a part of a character': [Buffer.concat([Buffer.from('Content-Length: 3\r\n\r\n"'), Buffer.from([0xe2]), Buffer.from('"')]), { id: null, code: invalid }], // prettier-ignore
  null: [framed('null'), { id: null, code: invalid }],
  'a number': [framed('42'), { id: null, code: invalid }],
  'a text': [framed('"hello"'), { id: null, code: invalid }],
  'an empty object': [framed({}), { id: null, code: invalid }],
  'an empty list': [framed([]), { id: null, code: invalid }],
  'a list of messages': [framed([{ jsonrpc: '2.0', id: 'in-list', method: 'shutdown' }]), { id: 'in-list', code: invalid }], // prettier-ignore
  'a method that is no text': [
    framed({ jsonrpc: '2.0', id: 'number', method: 5 }),
    { id: 'number', code: invalid },
  ],
  'an id that is an object': [request({ id: {} }), { id: null, code: invalid }],
  'an id that is null': [request({ id: null }), { id: null, code: invalid }],
  'an unknown method': [
    framed({ jsonrpc: '2.0', id: 'unknown', method: 'no/such' }),
    { id: 'unknown', code: -32601 },
  ],
  'no parameters': [request({ id: 'none' }), { id: 'none', code: -32602 }],
  'parameters that are a text': [request({ id: 'text', params: 'x' }), { id: 'text', code: -32602 }],
  'parameters by position': [request({ id: 'position', params: [1] }), { id: 'position', code: -32602 }],
  'an address that is a number': [request({ id: 'uri', params: { textDocument: { uri: 5 } } }), { id: 'uri', code: -32602 }], // prettier-ignore
  'a second hello': [framed({ jsonrpc: '2.0', id: 'again', method: 'initialize', params: { capabilities: {} } }), { id: 'again', code: invalid }], // prettier-ignore
  'a document whose text is a number': [framed({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'journey', version: 1, text: 5 } } })], // prettier-ignore
  'a change that is none': [framed({ jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges: null } })], // prettier-ignore
  'an answer that nobody asked for': [framed({ jsonrpc: '2.0', id: 77, result: 1 })],
  'an answer without anything': [framed({ jsonrpc: '2.0', id: 78 })],
  'a cancel of nothing': [framed({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 9999 } })],
  'a cancel without parameters': [framed({ jsonrpc: '2.0', method: '$/cancelRequest' })],
  'a cancel of an object': [framed({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: {} } })],
  'ten thousand lists in one another': [framed(`{"jsonrpc":"2.0","id":"deep","method":"textDocument/hover","params":{"textDocument":{"uri":"x"},"position":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`), { id: 'deep', code: -32602 }], // prettier-ignore
  'a hundred thousand objects in one another': [framed(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), { id: null, code: invalid }], // prettier-ignore
};

describe('the server over a line that does not keep to the protocol', function () {
  this.timeout(60_000);
  let server: RawServer | undefined;
  afterEach(() => server?.kill());

  for (const [what, bytes] of Object.entries(lostThread))
    it(`ends and says why: ${what}`, async () => {
      server = rawServer();
      server.write(hello);
      await server.answer(({ id }) => id === 'hello');
      server.write(bytes);
      // What comes next makes it clear, at the latest.
      server.write(good('next'));
      assert.equal(await server.answer(({ id }) => id === 'next'), 1);
      assert.match(server.errors(), /cannot be read/);
    });

  it('answers the next question after whatever is no question', async () => {
    server = rawServer();
    server.write(hello);
    await server.answer(({ id }) => id === 'hello');
    for (const [what, [bytes, expected]] of Object.entries(refused)) {
      server.write(bytes);
      const next = `after ${what}`;
      server.write(opened + good(next));
      const answer = await server.answer(({ id, result }) => id === next && Array.isArray(result));
      assert.ok(typeof answer === 'object' && answer?.result, next);
      if (!expected) continue;
      const refusal = await server.answer(
        ({ id, error }) => id === expected.id && error?.code === expected.code,
      );
      assert.equal(typeof refusal, 'object', what);
    }
  });

  it('answers each of two questions with one id', async () => {
    server = rawServer();
    server.write(hello);
    await server.answer(({ id }) => id === 'hello');
    server.write(opened + good('twin') + good('twin'));
    const [right, wrong] = await Promise.all([
      server.answer(({ id, result }) => id === 'twin' && result !== undefined),
      server.answer(({ id, error }) => id === 'twin' && error !== undefined),
    ]);
    assert.ok(typeof right === 'object' && typeof wrong === 'object');
  });

  it('refuses questions before it is greeted and after it was shut down, and ends when it is told to', async () => {
    server = rawServer();
    server.write(good('early') + hello);
    const early = await server.answer(({ id }) => id === 'early');
    assert.equal(typeof early === 'object' && early?.error?.code, -32002);
    server.write(framed({ jsonrpc: '2.0', id: 'bye', method: 'shutdown' }) + good('late'));
    const late = await server.answer(({ id }) => id === 'late');
    assert.equal(typeof late === 'object' && late?.error?.code, invalid);
    server.write(framed({ jsonrpc: '2.0', method: 'exit' }));
    assert.equal(await server.ended, 0);
  });

  it('ends with an error where the client goes without a word', async () => {
    server = rawServer();
    server.write(hello);
    await server.answer(({ id }) => id === 'hello');
    server.end();
    assert.equal(await server.ended, 1);
  });

  it('lives with a client that refuses, or says nothing of use, whatever it is asked', async () => {
    const capabilities = {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        applyEdit: true,
      },
    };
    const answers = ['"result":null', '"result":[null]', '"result":5', '"result":[[[]]]', '"error":{"code":1,"message":"no"}', '"error":5', '"result":{"applied":"x"}', '"nothing":0']; // prettier-ignore
    for (const [n, said] of answers.entries()) {
      server?.kill();
      const own = (server = rawServer());
      // Whatever it asks is answered so.
      own.hear((message) => {
        if (message.method !== undefined && message.id !== undefined)
          own.write(framed(`{"jsonrpc":"2.0","id":${JSON.stringify(message.id)},${said}}`));
      });
      const params = { processId: null, rootUri: 'file:///work', capabilities };
      own.write(framed({ jsonrpc: '2.0', id: 'hello', method: 'initialize', params }));
      await own.answer(({ id }) => id === 'hello');
      own.write(framed({ jsonrpc: '2.0', method: 'initialized', params: {} }) + opened);
      own.write(framed({ jsonrpc: '2.0', method: 'workspace/didChangeConfiguration', params: { settings: null } })); // prettier-ignore
      own.write(good(n));
      const answer = await own.answer(({ id, result }) => id === n && Array.isArray(result));
      assert.equal(typeof answer, 'object', said);
      const diagnostics = await own.answer(({ method }) => method === 'textDocument/publishDiagnostics');
      assert.equal(typeof diagnostics, 'object', said);
    }
  });
});
