import { waysOf } from '../../insight/flow.ts';
import { holds } from '../../insight/said.ts';
import { factsOf, valueOf } from '../../model/facts.ts';
import { headOf, titleOf } from '../../model/title.ts';
import type { Block } from '../../syntax/tree.ts';
import { blocksOf, placedBlocksOf } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/**
 * Customers leave, by a drop-off or by a step, and neither a pain nor the step says why. `pain: none` is an answer; why
 * customers leave a rival, only the rival knows.
 */
export const dropOffUnexplained: BlockRule = {
  reach: 'block',
  codes: ['drop-off-unexplained'],
  on: ['journey'],
  isWide: true,
  check: (journey, { standing, report }) => {
    if (standing?.isRival) return;
    const leaving = blocksOf(journey, 'path')
      .flatMap(waysOf)
      .filter(({ to }) => to.includes('leaves'));
    const explained = new Set(leaving.flatMap(({ from, text }) => (text === undefined ? [] : [from])));
    const left = new Set(leaving.map(({ from }) => from));
    const look = (block: Block, start: number, isExplained: boolean): void => {
      // A stage may bear the id of a touchpoint; steps lead from touchpoints.
      const id = block.row?.keyword === 'touchpoint' ? (block.id?.text ?? '') : '';
      const leaves = (valueOf(block, 'drop-off')?.number?.high ?? 0) > 0 || left.has(id);
      if (!leaves || isExplained || explained.has(id)) return;
      const span = factsOf(block, 'drop-off')[0]?.span ?? headOf(block);
      report({ code: 'drop-off-unexplained', span: shift(span, start), holes: { title: titleOf(block) } });
    };
    for (const { block: stage, start } of placedBlocksOf(journey, 'stage')) {
      const touchpoints = placedBlocksOf(stage, 'touchpoint');
      const hurts = holds(stage, 'pain') !== undefined;
      look(stage, start, hurts || touchpoints.some(({ block }) => holds(block, 'pain')));
      for (const { block, start: at } of touchpoints)
        look(block, start + at, hurts || holds(block, 'pain') !== undefined);
    }
  },
};
