import { isPractice, type Code } from '../../core/checks/messages.ts';

/** What is no advice and may be left as it is for a reason all the same. */
const others: ReadonlySet<Code> = new Set<Code>([
  'undeclared',
  'former-id-alive',
  'former-id-twice',
  'data-row',
  'data-more-rows',
  'data-unknown',
  'data-former-id',
]);

/**
 * True for what a comment may silence: all that is only advised, and some more. What is wrong in any case is mended, and so is
 * what a comment itself says wrongly.
 */
export function maySilence(code: Code): boolean {
  return isPractice(code) || others.has(code);
}
