import { factsOf } from '../../model/facts.ts';
import { headOf, titleOf } from '../../model/title.ts';
import type { Block } from '../../syntax/tree.ts';
import type { Code } from '../messages.ts';
import type { BlockContext, BlockRule } from '../rule.ts';

/**
 * A rule about something that blocks of a kind should say and do not. It reports the block by its head, its title in
 * the hole `title`. A run of another map is not asked: what it leaves unsaid is said there.
 */
export function missing(
  on: string,
  code: Code,
  isMissing: (block: Block, context: BlockContext) => boolean,
): BlockRule {
  return {
    reach: 'block',
    codes: [code],
    on: [on],
    check: (block, context) => {
      if (!context.standing?.isRun && isMissing(block, context))
        context.report({ code, span: headOf(block), holes: { title: titleOf(block) } });
    },
  };
}

/** True if any of the facts is said, if only by `none`. */
export function says(block: Block, ...keys: readonly string[]): boolean {
  return keys.some((key) => factsOf(block, key).length > 0);
}

/** True for a map of what happens to customers today, which can be looked at: no ideal, no plan, no rival's map. */
export function isObserved({ standing }: BlockContext): boolean {
  return (
    standing !== undefined && !standing.isRival && standing.state !== 'ideal' && standing.state !== 'planned'
  );
}
