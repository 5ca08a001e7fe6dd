import { wordOf } from '../../model/facts.ts';
import type { Block } from '../../syntax/tree.ts';

/** True for an opportunity that is neither done nor dropped. */
export function isOpen(opportunity: Block): boolean {
  const status = wordOf(opportunity, 'status');
  return status !== 'done' && status !== 'dropped';
}
