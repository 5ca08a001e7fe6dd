import type { Sources } from '../model/load.ts';
import type { Scope } from '../model/scope.ts';
import type { Block, Fix } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Code } from './messages.ts';

/** A mistake that a rule found. Spans count from where the rule was told to count from. */
export interface Finding {
  readonly code: Code;
  readonly span: Span;
  readonly holes: Readonly<Record<string, string>>;
  /** A place that belongs to it: in the same block, or counted from the beginning of the file that is named. */
  readonly related?: { readonly uri?: string; readonly span: Span };
  readonly fix?: Fix;
}

/**
 * A rule that looks at one block at a time. What it finds may hang on the block itself, on what names lead to and on
 * the scale of the journey, and on nothing else: only when one of these changes is it asked again. Spans count from
 * the block.
 */
export interface BlockRule {
  readonly reach: 'block';
  readonly codes: readonly Code[];
  readonly check: (block: Block, context: BlockContext) => void;
}

/** A rule that looks at the file as a whole, after each edit. Spans count from the beginning of the file. */
export interface FileRule {
  readonly reach: 'file';
  readonly codes: readonly Code[];
  readonly check: (context: FileContext) => void;
}

export type Rule = BlockRule | FileRule;

export interface BlockContext {
  readonly names: Scope;
  /** The journey around the block, if there is one. */
  readonly journey: Block | undefined;
  readonly report: (finding: Finding) => void;
}

export interface FileContext {
  readonly names: Scope;
  readonly sources: Sources;
  readonly report: (finding: Finding) => void;
}
