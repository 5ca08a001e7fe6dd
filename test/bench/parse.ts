import { Lexer } from 'chevrotain';
import { analyseLoaded } from '../../core/analyse.ts';
import { parse } from '../../core/syntax/parse.ts';
import { allTokens } from '../../core/syntax/tokens.ts';
import { garbageOf } from './garbage.ts';
import { langiumReader } from './langium.ts';
import { makeMap } from './makeMap.ts';
import { interleave, type Stats } from './measure.ts';
import { rowOf, type Table } from './report.ts';
import { scan0 } from './scan0.ts';

export const sizes: readonly number[] = [100, 1000, 10_000, 50_000];

/** A whole map read for the first time, in process, counted in looks at each of its characters. */
export async function measureParse(seed: number, lines: readonly number[]): Promise<readonly Table[]> {
  const langium = await langiumReader();
  const columns: ReadonlyMap<string, Stats>[] = [];
  const head = [];
  for (const size of lines) {
    const { text } = makeMap(seed, { lines: size });
    head.push(`${size} lines`);
    columns.push(await interleave(subjectsFor(text, langium), { budgetMs: 25_000 }));
  }
  const names = [...(columns[0]?.keys() ?? [])];
  const rows = names.map((name) => rowOf(name, columns));
  return [
    { title: 'A whole map, read in process', columns: head, baseline: 'scan0', rows },
    await measureGarbage(seed),
  ];
}

/** What nobody would write, and a good map behind each, to see that nothing of it stays. */
async function measureGarbage(seed: number): Promise<Table> {
  const { text: good } = makeMap(seed, { lines: 1000 });
  const measured: ReadonlyMap<string, Stats>[] = [];
  const garbage = garbageOf(seed);
  for (const text of Object.values(garbage)) {
    const subjects = [
      { name: 'scan0', run: () => scan0(text) },
      { name: 'ours: parse', run: () => parse(text) },
      { name: 'ours: parse and first problems', run: () => problemCountOf(text) },
    ];
    measured.push(await interleave(subjects, { budgetMs: 15_000, most: 9 }));
    if (problemCountOf(good) > 0) throw new Error('Something is wrong with the map that came next.');
  }
  return {
    title: 'What nobody would write, read in process',
    columns: Object.keys(garbage),
    baseline: 'scan0',
    rows: [...(measured[0]?.keys() ?? [])].map((name) => rowOf(name, measured)),
  };
}

/** How much is wrong in a text, errors and warnings. */
function problemCountOf(text: string): number {
  const uri = 'file:///map.journey';
  const source = { uri, text, tree: parse(text) };
  const { counts } = analyseLoaded(source, new Map([[uri, source]])).found;
  return counts.error + counts.warning;
}

function subjectsFor(text: string, langium: Awaited<ReturnType<typeof langiumReader>>) {
  const lexer = new Lexer(allTokens, {
    ensureOptimizations: true,
    positionTracking: 'onlyOffset',
    skipValidations: true,
  });
  if (parse(text).slips.length > 0 || problemCountOf(text) > 0)
    throw new Error('Something is wrong with the map.');
  return [
    { name: 'scan0', run: () => scan0(text) },
    { name: "chevrotain's lexer with our tokens", run: () => lexer.tokenize(text) },
    { name: 'ours: parse', run: () => parse(text) },
    { name: 'ours: parse and first problems', run: () => problemCountOf(text) },
    { name: 'Langium: parse', run: () => langium.parse(text) },
    { name: 'Langium: parse, link and validate', run: () => langium.build(text) },
  ];
}
