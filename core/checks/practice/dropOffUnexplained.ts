import { waysOf } from '../../insight/flow.ts';
import { factsOf, valueOf } from '../../model/facts.ts';
import { headOf, titleOf } from '../../model/title.ts';
import type { Block } from '../../syntax/tree.ts';
import { blocksOf, placedBlocksOf } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** Customers leave, by a drop-off or by a step, and neither a pain nor the step says why. */
export const dropOffUnexplained: BlockRule = {
  reach: 'block',
  codes: ['drop-off-unexplained'],
  on: ['journey'],
  isWide: true,
  check: (journey, { report }) => {
    const leaving = blocksOf(journey, 'path')
      .flatMap(waysOf)
      .filter(({ to }) => to === 'leaves');
    const explained = new Set(leaving.flatMap(({ from, text }) => (text === undefined ? [] : [from])));
    const left = new Set(leaving.map(({ from }) => from));
    const look = (block: Block, start: number, pains: readonly Block[]): void => {
      const id = block.id?.text ?? '';
      const leaves = (valueOf(block, 'drop-off')?.number?.high ?? 0) > 0 || left.has(id);
      if (!leaves || pains.length > 0 || explained.has(id)) return;
      const span = factsOf(block, 'drop-off')[0]?.span ?? headOf(block);
      report({ code: 'drop-off-unexplained', span: shift(span, start), holes: { title: titleOf(block) } });
    };
    for (const { block: stage, start } of placedBlocksOf(journey, 'stage')) {
      const touchpoints = placedBlocksOf(stage, 'touchpoint');
      const ownPains = blocksOf(stage, 'pain');
      const allPains = [...ownPains, ...touchpoints.flatMap(({ block }) => blocksOf(block, 'pain'))];
      look(stage, start, allPains);
      for (const { block, start: at } of touchpoints)
        look(block, start + at, [...blocksOf(block, 'pain'), ...ownPains]);
    }
  },
};
