import { factsOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { NONE } from '../vocabulary/index.ts';

/** Whether something was said: with words, by `none` (looked, there is none), or not at all. */
export type Said = 'said' | 'none' | undefined;

/** True for `pain: none`: looked, and there is no such block. */
export function isNoneBlock(block: Block): boolean {
  return block.id?.text === NONE && !block.title && !block.body;
}

/** Whether a block says one of some facts, for everybody or for one persona. An empty text counts as not said. */
export function saidIn(block: Block, ...keys: readonly string[]): Said {
  let said: Said;
  for (const key of keys)
    for (const fact of factsOf(block, key))
      for (const value of fact.values) {
        if (value.none) said = 'none';
        else if (value.text?.text !== '') return 'said';
      }
  return said;
}

/** Whether a block directly holds one of a keyword. */
export function holds(block: Block, keyword: string): Said {
  const found = blocksOf(block, keyword);
  if (found.some((inner) => !isNoneBlock(inner))) return 'said';
  return found.length > 0 ? 'none' : undefined;
}

/** The stronger of several: words before `none`, `none` before silence. */
export function eitherOf(all: readonly Said[]): Said {
  return all.includes('said') ? 'said' : all.find((said) => said === 'none');
}

/**
 * True if a stage was looked at: it or one of its touchpoints says so in words, or it says `none`, or all of its
 * touchpoints do. One touchpoint's `none` speaks for that touchpoint alone.
 */
export function isLookedAt(stage: Said, touchpoints: readonly Said[]): boolean {
  if (stage || touchpoints.includes('said')) return true;
  return touchpoints.length > 0 && touchpoints.every((said) => said === 'none');
}
