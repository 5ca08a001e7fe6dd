import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as lsp from 'vscode-languageserver-protocol';
import { lineServer, type LineServer } from '../harness/lineServer.ts';
import { news, odd, pathsIn, questions, replaced, type About } from '../harness/lspMessages.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';
import { randomOf } from '../harness/random.ts';

const uri = 'file:///work/main.journey';
const text = `persona mina "Mina" {}
journey j "J" {
  personas: @mina
  stage s "S" {
    touchpoint t "T" { feels: +1 }
    touchpoint u "U" { feels @mina: -1 }
  }
}
`;
const about: About = {
  random: randomOf(1),
  uri: () => uri,
  position: () => ({ line: 4, character: 16 }),
  text: () => text,
  version: () => 1,
};
const methodNotFound = -32601;

async function started(): Promise<LineServer> {
  const server = lineServer({ workspace: memoryWorkspace() });
  await server.start({ textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } });
  open(server);
  await server.ask('journey/openPreview', { preview: 'p1', uri });
  return server;
}

function open(server: LineServer): void {
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } });
}

/** Expects the server to know the good text and nothing else. */
async function expectSound(server: LineServer, what: string): Promise<void> {
  open(server);
  const outline = await server.ask('textDocument/documentSymbol', { textDocument: { uri } });
  assert.equal(JSON.stringify(outline.result).match(/"name":"[A-Z]\w*"/g)?.length, 5, what);
  const state = await server.ask('journey/openPreview', { preview: 'p1', uri });
  assert.match(JSON.stringify(state.result), /"kind":"scene"/, what);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined, what);
}

describe('messages of a wrong kind', () => {
  it('are tried of all that the server answers', async () => {
    const server = await started();
    const known = Object.values(lsp).flatMap((type) =>
      typeof type === 'object' && 'method' in type && typeof type.method === 'string' ? [type.method] : [],
    );
    const parts = new URL('../../server/protocol/', import.meta.url);
    const own = readdirSync(parts).flatMap((name) =>
      [...readFileSync(new URL(name, parts), 'utf8').matchAll(/Request, client to server[^]*?= '(journey\/\w+)'/g)].map(([, method = '']) => method)); // prettier-ignore
    assert.ok(known.length > 50 && own.length > 8);
    const answered = new Set<string>();
    for (const method of [...known, ...own]) {
      if (method === 'shutdown' || method === 'initialize') continue;
      const { error } = await server.ask(method, {});
      if (error?.code !== methodNotFound) answered.add(method);
    }
    assert.deepEqual([...answered].sort(), Object.keys(questions).sort());
  });

  for (const [method, paramsFor] of Object.entries({ ...questions, ...news }))
    it(`leave no question without an answer: ${method}`, async () => {
      const server = await started();
      const right = paramsFor(about);
      for (const path of pathsIn(right))
        for (const put of [...odd, undefined]) {
          const params = replaced(right, path, put);
          const answer = method in questions ? server.ask(method, params) : server.tell(method, params);
          await answer;
        }
      assert.deepEqual(server.unanswered(), []);
      await expectSound(server, method);
    });

  it('begin no comparison of one text, which would fail at each edit that follows', async () => {
    const server = await started();
    for (const params of [
      { compare: 'c1', after: { uri, label: 'Now' } },
      { compare: 'c1', before: 3, after: 3 },
      {},
    ])
      assert.equal(
        (await server.ask('journey/openCompare', params)).error?.code,
        lsp.ErrorCodes.InvalidParams,
      );
    assert.equal((await server.ask('journey/refreshCompare', { compare: 'c1' })).result, null);
  });
});
