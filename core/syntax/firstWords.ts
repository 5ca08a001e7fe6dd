import { blockRow, blockRows, factRow, fileRow, type BlockRow } from '../vocabulary/index.ts';

/** What a word at the beginning of a statement is: there is none that begins both facts and blocks in one block. */
export interface Meaning {
  readonly word: string;
  readonly fact: string | undefined;
  readonly block: BlockRow | undefined;
}

/** Words by their length and first letter. */
export type Words = ReadonlyMap<number, readonly Meaning[]>;

const known: ReadonlyMap<BlockRow, Words> = new Map(
  [fileRow, ...blockRows].map((row) => {
    const words = new Map<number, Meaning[]>();
    for (const word of new Set([...row.facts.map(({ key }) => key), ...row.blocks])) {
      const block = row.blocks.includes(word) ? blockRow(word) : undefined;
      const place = placeOf(word.length, word.charCodeAt(0));
      words.set(place, [...(words.get(place) ?? []), { word, fact: factRow(row, word)?.key, block }]);
    }
    return [row, words];
  }),
);

/** The words that may begin a statement in a kind of block. */
export function firstWordsOf(row: BlockRow): Words {
  return known.get(row) ?? none;
}

const none: Words = new Map();

function placeOf(length: number, first: number): number {
  return length * 128 + first;
}

/** What a word of a text means in a block; it is not cut out of the text for that, as there is one on every line. */
export function meaningOf(words: Words, text: string, start: number, end: number): Meaning | undefined {
  const alike = words.get(placeOf(end - start, text.charCodeAt(start)));
  if (alike) for (const meaning of alike) if (text.startsWith(meaning.word, start)) return meaning;
  return undefined;
}
