// Puts the tables of dist/bench.json where docs/performance.md has a place for them: between `<!-- bench parse -->` and
// `<!-- end -->`. `npm run bench -- --docs` starts it.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { markdownOf, type Table } from './report.ts';

const results = new URL('../../dist/bench.json', import.meta.url);
const page = new URL('../../docs/performance.md', import.meta.url);
const place = /(<!-- bench (\w+) -->\n)[^]*?(<!-- end -->)/g;

const measured = JSON.parse(await readFile(results, 'utf8')) as Readonly<
  Record<string, { readonly tables: readonly Table[] }>
>;
const text = (await readFile(page, 'utf8')).replaceAll(
  place,
  (whole, begin: string, area: string, end: string) => {
    const tables = measured[area]?.tables;
    return tables ? `${begin}\n${tables.map(markdownOf).join('\n')}\n${end}` : whole;
  },
);
const config = await resolveConfig(fileURLToPath(page));
await writeFile(page, await format(text, { ...config, parser: 'markdown' }));
