import { listOf } from '../../core/syntax/classify.ts';
import type { BlockRow, FactRow, Shape } from '../../core/vocabulary/index.ts';
import { helpSentences } from './helpSentences.ts';

/** The parts of a statement that are shown one by one. */
export type Part = 'id' | 'title' | 'of' | 'persona' | ValuePart;
export type ValuePart = 'words' | 'number' | 'unit' | 'date' | 'mention' | 'ref' | 'tag' | 'text';

/** A piece of a form: a part to fill in, with what is to be said of it, or what stands between parts. */
export interface Piece {
  readonly text: string;
  readonly part?: Part;
  readonly says?: string;
}

/** Longer lists of words are told in the sentence about the value alone. */
const MOST_WORDS = 6;

/** The form of a block's first line: `touchpoint id "title" { … }`. */
export function blockForm(row: BlockRow): readonly Piece[] {
  const { keyword, id, title } = row;
  const isBare = row.facts.length === 0 && row.blocks.length === 0;
  return [
    { text: keyword },
    ...(id === 'never'
      ? []
      : [{ text: ' ' }, { text: 'id', part: 'id', says: helpSentences.id(id) } as const]),
    { text: ' ' },
    { text: isBare ? '"path"' : '"title"', part: 'title', says: helpSentences.title(title.is, title.need) },
    { text: isBare ? '' : ' { … }' },
  ];
}

/** The form of a fact: `feels @persona: number "word"`. */
export function factForm(row: FactRow): readonly Piece[] {
  const { key, of, mention, shape } = row;
  const says = helpSentences.value(shape.wants, row.list ?? false);
  return [
    { text: key },
    ...(of
      ? [
          { text: ' ' },
          { text: listOf(of.to), part: 'of', says: helpSentences.of(listOf(of.to), of.need) } as const,
        ]
      : []),
    ...(mention
      ? [{ text: ' ' }, { text: '@persona', part: 'persona', says: helpSentences.persona } as const]
      : []),
    { text: ': ' },
    ...valueForm(shape).map((piece) => (piece.part ? { ...piece, says } : piece)),
    { text: row.list ? ', …' : '' },
  ];
}

function valueForm(shape: Shape): readonly Piece[] {
  const parts = partsOf(shape);
  return parts.flatMap(([part, text], i) => {
    const before = parts[i - 1]?.[0];
    const isOther = before !== undefined && areAlternatives(shape, before, part);
    const between = i === 0 ? '' : isOther && part !== 'unit' ? ' | ' : text === '%' ? '' : ' ';
    return [{ text: between }, { text, part }];
  });
}

/** Whether either of two parts may stand, and not both. */
export function areAlternatives(shape: Shape, a: ValuePart, b: ValuePart): boolean {
  return isAlternative(shape, a) && isAlternative(shape, b);
}

function isAlternative({ oneOf = [], together }: Shape, part: ValuePart): boolean {
  return !together && oneOf.some((other) => other === part || (other === 'number' && part === 'unit'));
}

/** The parts that a value has, in the order in which they are written, with a word that stands for each. */
export function partsOf(shape: Shape): readonly (readonly [ValuePart, string])[] {
  const { words, number, date, mention, ref, unit, tag, text } = shape;
  const parts: (readonly [ValuePart, string] | undefined)[] = [
    words && ['words', words.rows.length > MOST_WORDS ? 'word' : words.rows.map(({ word }) => word).join(' | ')],
    number && ['number', `${number.compare ? '>= ' : ''}${number.range === 'must' ? 'low..high' : 'number'}`],
    number?.unit && ['unit', number.unit.words.length === 1 ? (number.unit.words[0] ?? 'unit') : 'unit'],
    date && ['date', date.time ? 'date time' : 'date'],
    mention && ['mention', '@persona'],
    ref && ['ref', ref.to.length === 0 ? 'id' : listOf(ref.to)],
    unit && ['unit', 'unit'],
    tag && ['tag', '#tag'],
    text && ['text', `"${shape.path ? 'path' : shape.together ? 'word' : 'text'}"`],
  ]; // prettier-ignore
  return parts.filter((part) => part !== undefined);
}
