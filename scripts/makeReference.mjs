// Makes the language reference in docs/language: a page for each kind of block out of the vocabulary, pages of what is
// built in and of every word, and the index out of scripts/reference/index.md. `--check` says whether the committed
// pages are current.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { blockRows, fileRow } from '../core/vocabulary/index.ts';
import { blockPage } from './reference/blockPage.mjs';
import { actorsPage, channelsPage, frameworksPage, metricsPage, wordsPage } from './reference/listPages.mjs';
import { linkTo, pageOf, table } from './reference/markdown.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const read = (/** @type {string} */ path) => readFile(here(path), 'utf8');

/** The blocks by where they may begin: in a file, or in something else. */
const blocksTable = (/** @type {boolean} */ inFile) =>
  table(
    ['Block', 'What it is'],
    blockRows
      .filter(({ keyword }) => fileRow.blocks.includes(keyword) === inFile)
      .map(({ keyword, meaning }) => [linkTo(keyword), meaning]),
  );

/** @type {Record<string, string>} */
const pages = {
  'README.md': (await read('reference/index.md'))
    .replace('{{blocks of a file}}', blocksTable(true))
    .replace('{{other blocks}}', blocksTable(false)),
  'built-in-channels.md': channelsPage(),
  'built-in-metrics.md': metricsPage(),
  'built-in-actors.md': actorsPage(),
  'frameworks.md': frameworksPage(),
  'words.md': wordsPage(),
};
for (const row of blockRows)
  pages[pageOf(row.keyword)] = blockPage(row, await read(`reference/examples/${row.keyword}.journey`));

const note = '<!-- Made by `npm run reference` from core/vocabulary and scripts/reference: change those. -->';
const isCheck = process.argv.includes('--check');
await mkdir(here('../docs/language'), { recursive: true });
for (const [name, text] of Object.entries(pages)) {
  const path = here(`../docs/language/${name}`);
  const options = (await prettier.resolveConfig(path)) ?? {};
  const wanted = await prettier.format(`${note}\n\n${text}\n`, { ...options, parser: 'markdown' });
  const current = await readFile(path, 'utf8').catch(() => '');
  if (current === wanted) continue;
  if (isCheck) {
    console.error(`docs/language/${name} is not current: run npm run reference.`);
    process.exitCode = 1;
  } else {
    await writeFile(path, wanted);
  }
}
