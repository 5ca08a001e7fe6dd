import { withLineEnds } from '../../../core/edit/lineEnds.ts';
import { spotAt, type Spot } from '../../../core/edit/spot.ts';
import type { Block, TextEdit } from '../../../core/syntax/tree.ts';
import type { Ask, Offer } from './ask.ts';

/** The block that a person means who asks for what can be done with blocks of some kind. */
export function spotOf(
  { analysis, span, isWide }: Ask,
  isWanted: (block: Block) => boolean,
): Spot | undefined {
  return spotAt(analysis.source, span.start, isWanted, { isWide });
}

/** True for blocks of a keyword, be it misspelt. */
export function isA(keyword: string): (block: Block) => boolean {
  return (block) => block.row?.keyword === keyword;
}

/** What is offered, if there are edits; they get the line ends of the file. */
export function offered(
  { analysis }: Ask,
  what: Pick<Offer, 'title' | 'kind'>,
  edits: readonly TextEdit[] | undefined,
): readonly Offer[] {
  return edits ? [{ ...what, edits: withLineEnds(edits, analysis.source.text) }] : [];
}
