import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { shift, touches, type Span } from '../../core/text/span.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { nameAt } from '../../core/model/places.ts';
import { rowsOfViews } from '../../core/model/view.ts';
import { pathTo, type Place } from '../../core/syntax/walk.ts';
import { NONE, pathEnds } from '../../core/vocabulary/index.ts';
import { rangeOf } from '../lsp/convert.ts';
import { helpSentences } from './helpSentences.ts';
import { blockMeaning, factMeaning, foundMeaning } from './meaning.ts';
import { workedOutAt } from './workedOut.ts';
import { playbookMeaning } from './playbookMeaning.ts';

/**
 * What the word at a place means: a keyword, a fact, one of its words, or the name of something. Behind it what can be
 * worked out there, and at a stage what the playbook says of its phase.
 */
export function hoverAt(analysis: Analysis, offset: number, lines: LineIndex): Hover | null {
  const path = pathTo(analysis.source.tree, offset);
  const found = [
    nameMeaning(analysis, offset) ?? wordMeaning(path.at(-1), offset),
    workedOutAt(analysis.names, path, offset),
    playbookMeaning(path, offset),
  ].flatMap((meaning) => meaning ?? []);
  if (!found[0]) return null;
  const value = found.map((meaning) => meaning.text).join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(found[0].span, lines) };
}

interface Meaning {
  readonly text: string;
  readonly span: Span;
}

/** A name of something declared or built in, or of one of the ends of a path; not where it is declared. */
function nameMeaning({ names }: Analysis, offset: number): Meaning | undefined {
  const place = nameAt(names, offset);
  if (!place || place.by === 'declaration') return undefined;
  const { found, whole: span, id } = place;
  if (found) return { text: foundMeaning(found), span };
  const end = place.by === 'end' ? pathEnds.find((known) => known.word === id) : undefined;
  return end && wordText(end.word, end.meaning, span);
}

/** A keyword, the key of a fact, or one of the few words that a fact knows. */
function wordMeaning(place: Place | undefined, offset: number): Meaning | undefined {
  if (!place) return undefined;
  const { statement, base } = place;
  if (statement.kind === 'block') {
    const span = shift(statement.keyword.span, base);
    return statement.row && statement.keyword.text !== '' && touches(span, offset)
      ? { text: blockMeaning(statement.row), span }
      : undefined;
  }
  if (statement.kind !== 'fact' || !statement.row) return undefined;
  const key = shift(statement.key.span, base);
  if (touches(key, offset)) return { text: factMeaning(statement.row), span: key };
  const value = statement.values.find(({ span }) => touches(shift(span, base), offset));
  if (value?.none) return wordText(NONE, helpSentences.none, shift(value.span, base));
  // A lane of a view that every map has; those of the author's own are names.
  const lane = statement.row.key === 'lanes' ? value?.ref?.names[0] : undefined;
  const meaning = rowsOfViews.get(lane?.text ?? '');
  if (lane && meaning !== undefined) return wordText(lane.text, meaning, shift(lane.span, base));
  const word = value?.word;
  const row = word && statement.row.shape.words?.rows.find((known) => known.word === word.text);
  const span = word && shift(word.span, base);
  return row && span && touches(span, offset) ? wordText(row.word, row.meaning, span) : undefined;
}

function wordText(word: string, meaning: string, span: Span): Meaning {
  return { text: `**${word}** — ${meaning}`, span };
}
