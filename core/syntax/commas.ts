import type { IToken } from 'chevrotain';
import type { Span } from '../text/span.ts';
import type { Slip } from './tree.ts';

/** What is wrong with a list in which nothing stands before, between or behind commas; nothing if something does. */
export function commaSlip(
  values: readonly (readonly unknown[])[],
  commas: readonly IToken[],
  spanOf: (comma: IToken) => Span,
): Slip | undefined {
  const at = values.findIndex((value) => value.length === 0);
  const isLast = at === values.length - 1;
  const comma = commas[isLast ? at - 1 : at];
  if (!comma) return undefined;
  const span = spanOf(comma);
  const fix = { title: 'Remove the comma', edits: [{ span, text: '' }] };
  return { code: isLast ? 'trailing-comma' : 'comma-too-many', span, holes: {}, fix };
}
