/** What a statement is made of while it is read, between the grammar that finds it and the builder that makes the tree. */
import type { IToken } from 'chevrotain';
import type { Span } from '../text/span.ts';
import type { BlockRow } from '../vocabulary/index.ts';
import type { Atom } from './atoms.ts';
import type { Form, Meaning } from './classify.ts';
import type { Placed, Slip } from './tree.ts';
import type { Values } from './values.ts';

/** A block that is being read. */
export interface Frame {
  readonly row: BlockRow | undefined;
  /** Absolute offset from which everything in the block counts. */
  readonly base: number;
  readonly slips: Slip[];
  readonly key: IToken | undefined;
  /** The block may not stand where it does. */
  readonly isMisplaced: boolean;
}

/** A statement of which the first word was read: a block has a frame of its own, a fact has not. */
export interface Head {
  readonly key: IToken;
  readonly form: Form;
  readonly meaning: Meaning;
  readonly frame: Frame | undefined;
}

/** The rest of a statement up to its body. */
export interface Header {
  readonly key: IToken;
  readonly of: IToken | undefined;
  readonly mention: IToken | undefined;
  readonly colon: IToken | undefined;
  readonly values: Values;
  /** True if there is a brace in it that opens nothing. */
  readonly isTorn?: boolean;
}

/** What the grammar found after a fact's colon: values that commas part, each a run of atoms. */
export interface Written {
  readonly key: string;
  readonly keySpan: Span;
  readonly values: readonly (readonly Atom[])[];
  /** From the first atom to past the last; empty right after the colon where there is none. */
  readonly span: Span;
  /** The text it stands in, and where in it spans count from. */
  readonly text: string;
  readonly base: number;
}

/** A body as the grammar found it; `next` is what stands after it. */
export interface Body {
  readonly open: IToken | undefined;
  /** The opening brace stands on a later line. */
  readonly isLate: boolean;
  readonly statements: readonly Placed[];
  readonly close: IToken | undefined;
  readonly next: IToken;
}
