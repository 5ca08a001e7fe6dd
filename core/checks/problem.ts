import type { Span } from '../text/span.ts';
import type { Fix } from '../syntax/tree.ts';
import type { Code } from './messages.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Something to tell the author, at its place in one file. Spans count from the beginning of the file. */
export interface Problem {
  readonly code: Code;
  readonly severity: Severity;
  readonly span: Span;
  /** A sentence for a person who does not program, with a way out. */
  readonly message: string;
  readonly related: readonly Related[];
  readonly fix: Fix | undefined;
}

/** Another place that belongs to a problem. `uri` is left out where it is the same file. */
export interface Related {
  readonly uri?: string;
  readonly span: Span;
  readonly message: string;
}
