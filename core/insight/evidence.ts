import { kept } from '../model/fold.ts';
import { textOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';

/** How well something on a map is known: by research, by belief, or not at all. */
export type EvidenceState = 'researched' | 'assumed' | 'unknown';

/**
 * How well a stage, a touchpoint or a pain is known. Evidence in it, or in anything it holds, makes it researched. Without,
 * an assumption makes it assumed; so does a question that was answered, as the answer names no source. An open question,
 * or nothing said at all, leaves it unknown. Kept beside the block.
 */
export const evidenceStateOf: (block: Block) => EvidenceState = kept(findState);

function findState(block: Block): EvidenceState {
  let state: EvidenceState = 'unknown';
  for (const statement of block.statements) {
    if (statement.kind !== 'block') continue;
    const inner = stateBy(statement);
    if (inner === 'researched') return inner;
    if (inner === 'assumed') state = inner;
  }
  return state;
}

/** What a block that stands in another says of how well that one is known. */
function stateBy(block: Block): EvidenceState {
  switch (block.row?.keyword) {
    case 'evidence':
      return 'researched';
    case 'assumption':
      return 'assumed';
    case 'question':
      return textOf(block, 'answer') ? 'assumed' : 'unknown';
    default:
      return evidenceStateOf(block);
  }
}
