import assert from 'node:assert/strict';
import { analyse } from '../../../core/analyse.ts';
import type { Source } from '../../../core/model/load.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { cpuNow } from '../../harness/cpuNow.ts';
import { memoryWorkspace } from '../../harness/memoryWorkspace.ts';

/** Files by what each of them imports. */
type Graph = (count: number) => readonly (readonly number[])[];

const everyone: Graph = (count) => {
  const all = Array.from({ length: count }, (_, i) => i);
  return all.map((own) => all.filter((other) => other !== own));
};
const chain: Graph = (count) => Array.from({ length: count }, (_, i) => (i + 1 < count ? [i + 1] : []));
const circle: Graph = (count) => Array.from({ length: count }, (_, i) => [(i + 1) % count]);
const ladder: Graph = (count) =>
  Array.from({ length: count }, (_, i) => [i + 1, i + 2].filter((next) => next < count));

/** Milliseconds to find out what the first file means, reading the files left out, for each file and import. */
async function costOf(graph: Graph, count: number): Promise<number> {
  const files = graph(count);
  const work = files.length + files.reduce((sum, imports) => sum + imports.length, 0);
  const texts = files.map((imports) => imports.map((i) => `import "./f${i}.journey"\n`).join(''));
  const workspace = memoryWorkspace(
    Object.fromEntries(texts.map((text, i) => [`f${i}.journey`, `${text}persona p${i} "P"\n`])),
  );
  const sources = new Map(
    texts.map((text, i) => {
      const uri = workspace.uri(`f${i}.journey`);
      return [uri, { uri, text, tree: parse(`${text}persona p${i} "P"\n`) }];
    }),
  );
  const entry = sources.get(workspace.uri('f0.journey')) ?? assert.fail();
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = cpuNow();
    const { names } = await analyse(entry, workspace, { known: (uri) => sources.get(uri) });
    best = Math.min(best, cpuNow() - start);
    assert.equal(names.allDeclared('persona').length, count);
  }
  return best / work;
}

describe('imports of many files', () => {
  const cases: readonly [name: string, graph: Graph, few: number, many: number][] = [
    ['each of all others', everyone, 40, 300],
    ['each of the next', chain, 400, 5000],
    ['in a circle', circle, 400, 5000],
    ['each of the two that follow', ladder, 400, 5000],
  ];
  for (const [name, graph, few, many] of cases)
    it(`${name} cost by files and imports`, async () => {
      // What costs each file once more for each other grows as the files do; a machine that is busy may seem to, once.
      let worse = Infinity;
      for (let tries = 0; tries < 5 && worse >= many / few / 2; tries++)
        worse = Math.min(worse, (await costOf(graph, many)) / (await costOf(graph, few)));
      assert.ok(worse < many / few / 2, `${worse.toFixed(1)} times as much for each`);
    });

  it('read each of them once, be there 1,000 that import all others', async () => {
    const count = 1000;
    const text = Array.from({ length: count }, (_, i) => `import "./f${i}.journey"\n`).join('');
    const source = { uri: 'file:///work/main.journey', text, tree: parse(text) };
    const asked: string[] = [];
    const known = (uri: string): Source => {
      asked.push(uri);
      return { ...source, uri };
    };
    await analyse(source, memoryWorkspace(), { known });
    assert.equal(asked.length, count);
  }).timeout(60_000);
});
