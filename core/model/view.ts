import type { Block } from '../syntax/tree.ts';
import type { Scope } from './scope.ts';
import { usesOf } from './uses.ts';

/** The journey that a view shows, whose stages and paths it names; nothing for any other block. */
export function journeyShownBy(block: Block, names: Scope): Block | undefined {
  if (block.row?.keyword !== 'view') return undefined;
  const use = usesOf(block).find((candidate) => candidate.by === 'journey');
  const found = use && names.find(use.names, use.kinds, undefined);
  return found && 'declaration' in found ? found.declaration.block : undefined;
}
