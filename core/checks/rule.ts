import type { Standing } from '../insight/standing.ts';
import type { Sources } from '../model/load.ts';
import type { Scope, World } from '../model/scope.ts';
import type { Block, Fix } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Code } from './messages.ts';

/** A mistake that a rule found. Spans count from where the rule was told to count from. */
export interface Finding {
  readonly code: Code;
  readonly span: Span;
  readonly holes?: Readonly<Record<string, string>>;
  /** A place that belongs to it: in the same block, or counted from the beginning of the file that is named. */
  readonly related?: { readonly uri?: string; readonly span: Span };
  readonly fix?: Fix;
}

/**
 * A rule that looks at one block at a time, with the blocks in it. What it finds may hang on these and on the standing of
 * the journey, and on nothing else unless it says so: only when one of these changes is it asked again. With
 * `asks: 'names'` it may hang on where names lead to; with `asks: 'world'` on what is declared outside of journeys, on
 * the lanes that journeys declare, and on today's date. Spans count from the block.
 */
export type BlockRule =
  | (BlockRuleFor<BlockContext> & { readonly asks?: undefined })
  | (BlockRuleFor<NamesContext> & { readonly asks: 'names' })
  | (BlockRuleFor<WorldContext> & { readonly asks: 'world' });

interface BlockRuleFor<Context> {
  readonly reach: 'block';
  readonly codes: readonly Code[];
  /** Keywords of the blocks that it looks at; left out: all, and the file. */
  readonly on?: readonly string[];
  /** True for what looks through a whole journey. Journeys too large to take in are not looked through. */
  readonly isWide?: true;
  readonly check: (block: Block, context: Context) => void;
}

/** A rule that looks at the file as a whole, after each edit. Spans count from the beginning of the file. */
export interface FileRule {
  readonly reach: 'file';
  readonly codes: readonly Code[];
  readonly check: (context: FileContext) => void;
}

export type Rule = BlockRule | FileRule;

export interface BlockContext {
  /** What the journey around the block says of itself, if there is one. */
  readonly standing: Standing | undefined;
  readonly report: (finding: Finding) => void;
}

export interface NamesContext extends BlockContext {
  readonly names: Scope;
  /** The journey around the block, if there is one. */
  readonly journey: Block | undefined;
}

export interface WorldContext extends BlockContext {
  readonly names: World;
  /** The journey around the block, if there is one: only its ids and its lanes are part of the world. */
  readonly journey: Block | undefined;
  /** Today's date as `2026-09-01`; nothing where nobody said. */
  readonly today: string | undefined;
}

export interface FileContext {
  readonly names: Scope;
  readonly sources: Sources;
  readonly report: (finding: Finding) => void;
}
