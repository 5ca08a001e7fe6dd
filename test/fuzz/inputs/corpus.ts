import { readdirSync, readFileSync } from 'node:fs';
import { blockRows, fileRow } from '../../../core/vocabulary/index.ts';
import { examples } from '../../harness/examples.ts';
import { homesOf, mapAround } from '../../harness/mapAround.ts';
import { readFound } from '../found.ts';

const project = new URL('../../../', import.meta.url);

/** Longer texts would be most of what is tried. */
const longest = 20_000;

/** Texts that people wrote or that were wrong once: what slips of the hand are tried on. */
export function corpusTexts(): readonly string[] {
  return [
    ...Object.values(examples),
    ...textsIn('scripts/reference/examples/'),
    ...textsIn('test/core/format/golden/'),
    ...readFound().map(({ input }) => input.files['main.journey'] ?? ''),
    ...editTexts(),
    ...vocabularyTexts(),
  ].filter((text) => text !== '' && text.length < longest);
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, project))
    .filter((name) => name.endsWith('.journey'))
    .sort()
    .map((name) => readFileSync(new URL(folder + name, project), 'utf8'));
}

function editTexts(): readonly string[] {
  const edits: unknown = JSON.parse(readFileSync(new URL('test/corpus/edits.json', project), 'utf8'));
  return (edits as readonly { readonly text: string }[]).map(({ text }) => text);
}

/** The examples of the vocabulary, those of one kind of block together in a map around them. */
function vocabularyTexts(): readonly string[] {
  return [fileRow, ...blockRows].flatMap((row) => {
    const facts = row.facts.map((fact) => fact.example).join('\n');
    const inside = facts === '' ? [] : [mapAround(facts, row.keyword)];
    const home = homesOf(row.keyword)[0];
    return row === fileRow || !home ? inside : [...inside, mapAround(`${row.example} {\n}`, home.keyword)];
  });
}
