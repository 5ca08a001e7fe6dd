import { waysOf } from '../../insight/flow.ts';
import { holds } from '../../insight/said.ts';
import { factsOf, valueOf } from '../../model/facts.ts';
import { kept } from '../../model/fold.ts';
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
    for (const { block: stage, start } of placedBlocksOf(journey, 'stage')) {
      for (const { block, start: at, isLoss } of silentIn(stage)) {
        // A stage may bear the id of a touchpoint; steps lead from touchpoints.
        const id = block === stage ? '' : (block.id?.text ?? '');
        if (explained.has(id) || !(isLoss || left.has(id))) continue;
        const span = factsOf(block, 'drop-off')[0]?.span ?? headOf(block);
        report({
          code: 'drop-off-unexplained',
          span: shift(span, start + at),
          holes: { title: titleOf(block) },
        });
      }
    }
  },
};

/** A stage and its touchpoints, as far as no pain says what is wrong there; `isLoss`: some customers are said to leave. */
const silentIn = kept((stage: Block) => {
  if (holds(stage, 'pain') !== undefined) return [];
  const touchpoints = placedBlocksOf(stage, 'touchpoint');
  const silent = touchpoints.filter(({ block }) => holds(block, 'pain') === undefined);
  const all = silent.length === touchpoints.length ? [{ block: stage, start: 0 }, ...silent] : silent;
  return all.map((place) => ({
    ...place,
    isLoss: (valueOf(place.block, 'drop-off')?.number?.high ?? 0) > 0,
  }));
});
