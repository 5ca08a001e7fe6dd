import type { Scope as Names } from '../model/scope.ts';
import type { Sources } from '../model/load.ts';
import type { Block, Fix } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Code } from './messages.ts';
import type { Related } from './problem.ts';

/** What a rule looks at, and so what has to change before it need look again. */
export type Reach = 'block' | 'journey' | 'file';

/** A mistake that a rule found. The span counts from the beginning of the file. */
export interface Finding {
  readonly code: Code;
  readonly span: Span;
  readonly holes: Readonly<Record<string, string>>;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}

/** What a rule may use of the file it looks at. */
export interface Context {
  readonly names: Names;
  readonly sources: Sources;
  readonly report: (finding: Finding) => void;
}

/**
 * One rule of the checks. `block` rules are asked once for each block of the file, with the absolute offset it starts
 * at and the journey around it; the others once, with the whole file.
 */
export interface Rule {
  readonly codes: readonly Code[];
  readonly reach: Reach;
  readonly check: (block: Block, at: number, journey: Block | undefined, context: Context) => void;
}
