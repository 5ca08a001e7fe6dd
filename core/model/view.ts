import type { Block } from '../syntax/tree.ts';
import type { Scope } from './scope.ts';
import { usesOf } from './uses.ts';
import { blockRow, blockRows } from '../vocabulary/index.ts';

/** The journey that a view shows, whose stages and paths it names; nothing for any other block. */
export function journeyShownBy(block: Block, names: Scope): Block | undefined {
  if (block.row?.keyword !== 'view') return undefined;
  const use = usesOf(block).find((candidate) => candidate.by === 'journey');
  const found = use && names.find(use.names, use.kinds, undefined);
  return found && 'declaration' in found ? found.declaration.block : undefined;
}

/** What a view may show as a row besides lanes and metrics: what is said and what stands in stages and touchpoints. */
export const rowsOfViews: ReadonlyMap<string, string> = new Map(
  blockRows
    .filter(({ keyword }) => ['stage', 'touchpoint'].includes(keyword))
    .flatMap(({ facts, blocks }) => [
      ...facts.map(({ key, meaning }) => [key, meaning] as const),
      ...blocks.map((keyword) => [keyword, blockRow(keyword)?.meaning ?? ''] as const),
    ]),
);
