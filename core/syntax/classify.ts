import { withArticle } from '../text/article.ts';
import { nearest, oneSlipFrom } from '../text/nearest.ts';
import {
  blockRow,
  blockRows,
  factRow,
  holdersOf,
  meantBy,
  noneRow,
  wordsIn,
  type BlockRow,
  type FactRow,
} from '../vocabulary/index.ts';

/** What the first word of a statement means in the block it stands in. */
export interface Meaning {
  readonly block?: BlockRow;
  readonly fact?: FactRow;
  /** Set where the word is wrong: the code of the message and what fills its holes. */
  readonly wrong?: {
    readonly code: string;
    readonly holes: Readonly<Record<string, string>>;
    readonly near?: string;
  };
}

/** How the statement goes on, as far as that tells a block from a fact. */
export interface Form {
  /** A colon follows the word, as after a fact's key. */
  readonly colon: boolean;
  /** A brace opens before the line ends. */
  readonly brace: boolean;
  /** The word `none` follows, with or without a colon before it, and nothing else does. */
  readonly none?: boolean;
}

/**
 * The meaning of a word at the start of a statement; the keyword of a block that `none` follows says that there is none
 * and begins no block. A word that is not known here but one slip from one that is, is taken for that, and so is what
 * others call it (`otherWords.ts`); one that is known in another block keeps its meaning and is said to be in the wrong
 * place; one that is only near to a known word is taken for it; the rest means nothing.
 */
export function meaningOf(word: string, holder: BlockRow | undefined, form: Form): Meaning {
  const meaning = meaningIn(word, holder, form);
  const fact = form.none && meaning.block ? noneRow(meaning.block) : undefined;
  return fact ? { fact, ...(meaning.wrong && { wrong: meaning.wrong }) } : meaning;
}

function meaningIn(word: string, holder: BlockRow | undefined, form: Form): Meaning {
  const right = holder && known(word, holder);
  if (right) return right;
  const key = `${holder?.keyword} ${form.colon} ${form.brace} ${word}`;
  let meaning = guesses.get(key);
  if (!meaning) {
    meaning = guessed(word, holder, form);
    if (guesses.size >= mostGuesses) guesses.clear();
    guesses.set(key, meaning);
  }
  return meaning;
}

/** What a word that is wrong was taken for: it mostly stands in a text more than once, and is read again at each edit. */
const guesses = new Map<string, Meaning>();
const mostGuesses = 500;

function guessed(word: string, holder: BlockRow | undefined, form: Form): Meaning {
  if (!holder) return { ...(blockRow(word) && { block: blockRow(word) }) } as Meaning;
  // Where steps stand, a word alone is a step that is being written.
  if (holder.steps && !form.colon && !form.brace) return { wrong: { code: 'step-without-end', holes: {} } };
  const near = nearest(word, candidates(holder, form));
  if (near !== undefined && oneSlipFrom(word, near)) return slipOf(word, near, holder);
  const meant = meantBy(word).find((each) => candidates(holder, form).includes(each));
  if (meant !== undefined) return slipOf(word, meant, holder);
  // What a brace opens after is no fact, wherever it is one.
  const elsewhere = form.brace && !blockRow(word) ? [] : holdersOf(word);
  if (elsewhere.length > 0) return misplaced(word, holder, elsewhere, form);
  if (near !== undefined) return slipOf(word, near, holder);
  const far = nearest(word, form.colon ? [] : blockRows.map((row) => row.keyword));
  if (far !== undefined)
    return { ...slipOf(word, far, holder), ...(blockRow(far) && { block: blockRow(far) }) } as Meaning;
  const code =
    form.brace && !form.colon
      ? 'unknown-block'
      : holder.facts.length > 0
        ? 'unknown-fact'
        : 'unknown-beginning';
  const can = holder.blocks.length > 0 ? listOf(holder.blocks) : 'single lines only';
  return { wrong: { code, holes: { word, holder: placeOf(holder), can } } };
}

/** How a block that holds something is called in a message. */
function placeOf(row: BlockRow): string {
  return row.keyword === '' ? 'the file itself' : withArticle(row.keyword);
}

/** In one block, no word is both a fact and a block. */
function known(word: string, holder: BlockRow): Meaning | undefined {
  const fact = factRow(holder, word);
  if (fact) return { fact };
  const block = holder.blocks.includes(word) ? blockRow(word) : undefined;
  return block && { block };
}

function candidates(holder: BlockRow, form: Form): readonly string[] {
  if (form.brace) return holder.blocks;
  return wordsIn(holder);
}

function slipOf(word: string, near: string, holder: BlockRow): Meaning {
  const meaning = known(near, holder);
  const code = meaning?.fact ? 'unknown-fact-near' : 'unknown-block-near';
  return { ...meaning, wrong: { code, holes: { word, near }, near } };
}

function misplaced(word: string, holder: BlockRow, elsewhere: readonly BlockRow[], form: Form): Meaning {
  const block = blockRow(word);
  const asFact = form.colon && !form.brace && elsewhere.some((row) => factRow(row, word));
  const homes = elsewhere.filter((row) =>
    asFact || !block ? factRow(row, word) : row.blocks.includes(word),
  );
  const home = homes[0] ?? elsewhere[0];
  const holes = {
    word,
    holder: placeOf(holder),
    homes: listOf(homes.slice(0, 4).map(placeOf)),
  };
  const wrong = { code: asFact || !block ? 'misplaced-fact' : 'misplaced-block', holes };
  const fact = home && factRow(home, word);
  if (block && !asFact) return { block, wrong };
  return fact ? { fact, wrong } : { wrong };
}

/** `a`, `a or b`, `a, b or c`. */
export function listOf(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
