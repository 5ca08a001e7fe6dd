import type { Analysis } from '../../../core/analyse.ts';
import type { Problem } from '../../../core/checks/problem.ts';
import type { TextEdit } from '../../../core/syntax/tree.ts';
import type { Span } from '../../../core/text/span.ts';

/** What an editor asks when it wants to know what can be done at a place. */
export interface Ask {
  readonly analysis: Analysis;
  /** What is selected; a cursor is an empty span. */
  readonly span: Span;
  /**
   * True if a person asked and not the editor by itself after each move of the cursor: then what can be done with the
   * blocks around the place is offered as well, and not only where the cursor is on their first line.
   */
  readonly isWide: boolean;
  /** Files can be made. */
  readonly canCreate: boolean;
  /** True if there is a file of an address already. */
  readonly exists: (uri: string) => Promise<boolean>;
}

/** Something that can be done, with all that it changes. Spans count in the text that was asked about. */
export interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly TextEdit[];
  /** The same as snippets, for an editor that takes them: the cursor goes to where the author writes on. */
  readonly snippets?: readonly TextEdit[];
  /** Another file to make first, with its text. */
  readonly creates?: { readonly uri: string; readonly text: string };
  /** The problems it takes away. */
  readonly problems?: readonly Problem[];
  readonly isPreferred?: true;
}

/** The kinds of actions there are, from general to special with dots between. */
export const kinds = {
  quickFix: 'quickfix',
  fixAll: 'source.fixAll.journey',
  rewrite: 'refactor.rewrite',
  extract: 'refactor.extract',
  move: 'refactor.move',
} as const;

/** True if a kind is among those that were asked for; where none are named, all are. */
export function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}
