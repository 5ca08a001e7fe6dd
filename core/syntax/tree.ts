import type { Span } from '../text/span.ts';
import type { BlockRow, FactRow } from '../vocabulary/index.ts';

/**
 * The tree of a file. It is a value: nothing in it changes once it is made, and blocks that an edit did not touch are
 * the same objects before and after it, so whatever is known of a block can be kept beside it.
 *
 * Positions are relative: everything in a block counts from the start of that block, and a block does not know where
 * it starts; the block around it does. So text inserted above a block does not touch it.
 */
export interface Block {
  readonly kind: 'block';
  /** In UTF-16 units, from the keyword to past the closing brace. */
  readonly length: number;
  readonly keyword: Name;
  readonly id: Name | undefined;
  readonly title: Text | undefined;
  /** From the opening brace to past the closing one; nothing where there is no body. */
  readonly body: Span | undefined;
  /** False if the body's closing brace is missing. */
  readonly closed: boolean;
  /** What the keyword means here; nothing for a word that nothing is near to. */
  readonly row: BlockRow | undefined;
  readonly statements: readonly Statement[];
  /** Where each of the statements starts. */
  readonly starts: readonly number[];
  readonly comments: readonly Comment[];
  /** What is wrong with the block itself and its facts, not with the blocks in it. */
  readonly slips: readonly Slip[];
}

export type Statement = Block | Fact | Step;

/** The block that stands for a whole file. */
export interface FileBlock extends Block {
  /** True if no brace is missing or too many and no merge is unfinished: what a block is, then depends on it alone. */
  readonly isWhole: boolean;
  /** True if a comment or a long text in it is never closed, so that what is written later may close it. */
  readonly hasOpenEnds: boolean;
  /** What was not read, as too much is wrong before it or too much stands on its line: it is in no block. */
  readonly unread: readonly Span[];
}

/** A statement and where it starts in its block. */
export interface Placed {
  readonly statement: Statement;
  readonly start: number;
}

/** The length of a statement in UTF-16 units. */
export function lengthOf(statement: Statement): number {
  return statement.kind === 'block' ? statement.length : statement.span.end - statement.span.start;
}

/** `key of @mention: values`. `row` is nothing where the key means nothing in this block. */
export interface Fact {
  readonly kind: 'fact';
  readonly span: Span;
  readonly key: Name;
  readonly of: Name | undefined;
  readonly mention: Name | undefined;
  readonly values: readonly Value[];
  readonly row: FactRow | undefined;
}

/** `a -> b 62% "why" -> c, d`: each leg goes from the nodes before it to its own. */
export interface Step {
  readonly kind: 'step';
  readonly span: Span;
  readonly from: readonly Ref[];
  readonly legs: readonly Leg[];
}

export interface Leg {
  readonly to: readonly Ref[];
  readonly share: Quantity | undefined;
  readonly text: Text | undefined;
}

/** A word as written and, for comparing, in NFC; a persona or tag is without its sign. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** One or more names joined by dots. */
export interface Ref {
  readonly names: readonly Name[];
  readonly span: Span;
}

/** What a text says, its quotes, escapes and margin taken off. */
export interface Text {
  readonly text: string;
  readonly span: Span;
}

/** A number, or a range from `low` to `high`; equal when it is one number. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly compare: '>=' | '<=' | '>' | '<' | '=' | undefined;
  readonly unit: string | undefined;
  readonly per: string | undefined;
  /** True if a plus sign was written, which only matters when it is written again. */
  readonly plus: boolean;
  readonly span: Span;
}

/** One value of a fact: the parts its shape allows, as far as they were said. */
export interface Value {
  readonly span: Span;
  /** `none`: looked, there is none. */
  readonly none?: true;
  readonly text?: Text;
  readonly number?: Quantity;
  /** One of the words that the shape knows. */
  readonly word?: Name;
  readonly ref?: Ref;
  readonly mention?: Name;
  readonly date?: { readonly date: string; readonly time?: string; readonly span: Span };
  readonly unit?: string;
  readonly tag?: Name;
}

/** Where a comment stands. */
export interface Comment extends Span {
  /** Set if it tells the checks to be silent about something. */
  readonly isSilencer?: true;
}

/** A mistake as the reader of the text met it; the table of messages turns it into a sentence. */
export interface Slip {
  readonly code: string;
  readonly span: Span;
  /** What fills the holes of the sentence. */
  readonly holes: Readonly<Record<string, string>>;
  /** The place this one contradicts, in the same block. */
  readonly related?: Span;
  readonly fix?: Fix;
}

/** A change of the text that mends a mistake. Spans count from where the mistake's own span counts from. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** One of several ways out, so that a person should choose it. What mends all at once leaves it alone. */
  readonly isGuess?: true;
}

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}
