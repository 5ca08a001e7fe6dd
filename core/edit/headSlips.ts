import type { Block } from '../syntax/tree.ts';

/** True if something is wrong with what stands behind a block's keyword, so that what is written there may be read otherwise. */
export function isHeadWrong({ keyword, body, length, slips }: Block): boolean {
  const end = body?.start ?? length;
  return slips.some(({ span }) => keyword.span.end <= span.start && span.start < end);
}
