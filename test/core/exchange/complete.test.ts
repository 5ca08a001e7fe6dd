import assert from 'node:assert/strict';
import type { Analysis } from '../../../core/analyse.ts';
import { csvOf } from '../../../core/exchange/csv.ts';
import { htmlOf } from '../../../core/exchange/html.ts';
import { jsonOf } from '../../../core/exchange/json.ts';
import { markdownOf } from '../../../core/exchange/markdown.ts';
import { readingOf } from '../../../core/exchange/reading.ts';
import { toldOf } from '../../../core/exchange/told.ts';
import { escapeMarkdown } from '../../../core/markup/markdown.ts';
import { scopeOf, type Scope } from '../../../core/model/scope.ts';
import { textsOf } from '../../../core/model/texts.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { lengthOf, type Block } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { blockRows } from '../../../core/vocabulary/index.ts';
import { examples } from '../../harness/examples.ts';
import { homesOf, mapAround, namedFiles } from '../../harness/mapAround.ts';
import { analyseText } from '../../harness/problems.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;
const formats = ['json', 'csv', 'markdown', 'html'] as const;

type Written = Readonly<Record<(typeof formats)[number], string>>;

/** What a file tells in each format. The page is without a picture, so that its words alone have to say it. */
function written(names: Scope): Written {
  const told = toldOf(names);
  const reading = readingOf(told);
  return {
    json: jsonOf(told),
    csv: csvOf(told),
    markdown: markdownOf(reading),
    html: htmlOf(reading, { description: '', picture: () => undefined }),
  };
}

async function allOf(text: string, others: Files): Promise<Written> {
  return written((await analyseText(text, others)).names);
}

/** The same of another version of a text, whose checks nobody asks for. */
function afterwards({ source, sources }: Analysis, text: string): Written {
  const next = { ...source, text, tree: parse(text) };
  return written(scopeOf(next, new Map(sources).set(source.uri, next)));
}

/** A text as it stands in a format. */
const writtenAs = {
  json: (text: string) => JSON.stringify(text).slice(1, -1),
  csv: (text: string) => text.replaceAll('"', '""'),
  markdown: (text: string) => escapeMarkdown(text.trim()),
  html: (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
};

/** What the blocks of a file say, with where each statement stands; what an import says of files is no part of it. */
function saidIn(tree: Block): readonly { readonly start: number; readonly end: number; readonly texts: readonly string[] }[] {
  const said: { start: number; end: number; texts: readonly string[] }[] = [];
  walk(tree, (block, at) => {
    block.statements.forEach((statement, i) => {
      const start = at + (block.starts[i] ?? 0);
      if (statement.kind === 'block' && statement.row?.keyword === 'import') return;
      const texts = statement.kind === 'block' ? textsOf(statement).map(({ text }) => text) : [];
      said.push({ start, end: start + lengthOf(statement), texts });
    });
  });
  return said;
} // prettier-ignore

describe('no export leaves anything out', () => {
  for (const [name, text] of Object.entries(examples)) {
    it(`of the texts of ${name}`, async () => {
      const all = await allOf(text, examples);
      const { source } = await analyseText(text, examples);
      const texts = saidIn(source.tree).flatMap((one) => one.texts);
      assert.ok(texts.length > 10);
      for (const format of formats)
        for (const one of texts)
          assert.ok(all[format].includes(writtenAs[format](one)), `${format} lacks ${one}`);
    });

    it(`of what ${name} says: without a statement, each would be another`, async () => {
      const analysis = await analyseText(text, examples);
      const whole = written(analysis.names);
      for (const { start, end } of saidIn(analysis.source.tree)) {
        const without = afterwards(analysis, text.slice(0, start) + text.slice(end));
        for (const format of formats)
          assert.notEqual(without[format], whole[format], `${format} lacks ${text.slice(start, end)}`);
      }
    }).timeout(120_000);
  }

  for (const row of blockRows.filter(({ keyword }) => keyword !== 'import')) {
    it(`of ${row.keyword}, wherever it may stand, and of each of its facts`, async () => {
      for (const { keyword: home } of homesOf(row.keyword)) {
        const all = await allOf(mapAround(`${row.example} { }`, home), namedFiles);
        const title = /".*"/.exec(row.example)?.[0].slice(1, -1) ?? assert.fail(row.example);
        for (const format of formats)
          assert.ok(all[format].includes(writtenAs[format](title)), `${format} lacks ${row.example} in ${home}`);
      }
      for (const fact of row.facts) {
        const all = await allOf(mapAround(fact.example, row.keyword), namedFiles);
        // Every view that is made for a test shows a map, so that one shows another.
        const isShown = row.keyword === 'view' && fact.key === 'journey';
        const other = await allOf(mapAround(isShown ? 'journey: returns' : '', row.keyword), namedFiles);
        const said = /"(.*)"/.exec(fact.example)?.[1];
        for (const format of formats) {
          assert.notEqual(all[format], other[format], `${format} lacks ${fact.example} of ${row.keyword}`);
          if (said !== undefined) assert.ok(all[format].includes(writtenAs[format](said)), `${format}: ${said}`);
        }
        if (fact.key !== 'channel') assert.ok(all.json.includes(`"${fact.key}": [`), fact.example);
      }
    }).timeout(60_000); // prettier-ignore
  }

  it('of facts that are one in the text and several in the map', async () => {
    const text =
      'journey j { stage s { touchpoint a { channels: app, letter; channel: phone; for: @b "c" } } }';
    const { json } = await allOf(text, {});
    assert.match(
      json,
      /"channels": \[\s*\{ "ref": "app" \},\s*\{ "ref": "letter" \},\s*\{ "ref": "phone" \}\s*\]/,
    );
    assert.match(json, /\{ "persona": "b", "text": "c" \}/);
  });

  it('but what is no part of a map', async () => {
    const empty = await allOf('', {});
    const text = '// a remark\nimport "./people.journey"\nnonsense "x"\njourney';
    const all = await allOf(text, {});
    assert.deepEqual(JSON.parse(empty.json), { format: 'journey-map', version: 1 });
    assert.deepEqual(JSON.parse(all.json), { format: 'journey-map', version: 1, journey: [{}] });
    assert.equal(empty.csv.trim().split('\r\n').length, 1);
    assert.equal(empty.markdown, '');
  });
});
