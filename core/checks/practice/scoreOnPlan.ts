import { factsOf } from '../../model/facts.ts';
import type { Block, Fact, Fix } from '../../syntax/tree.ts';
import type { BlockRule } from '../rule.ts';

/** Feelings and measures on a map that is a plan. */
export const scoreOnPlan: BlockRule = {
  reach: 'block',
  codes: ['score-on-plan'],
  on: ['journey', 'stage', 'touchpoint'],
  check: (block, { standing, report }) => {
    if (standing?.state !== 'planned') return;
    for (const fact of factsOf(block, 'feels')) {
      const fix = hopeFix(block, fact);
      const instead = block.row?.keyword === 'stage' ? 'the hopes of its touchpoints' : 'hopes';
      if (isScore(fact))
        report({ code: 'score-on-plan', span: fact.span, holes: { instead }, ...(fix && { fix }) });
    }
    for (const fact of factsOf(block, 'measure')) {
      const holes = { instead: 'the target of the metric' };
      if (isScore(fact)) report({ code: 'score-on-plan', span: fact.span, holes });
    }
  },
};

function isScore({ values }: Fact): boolean {
  return values.some((value) => !value.none);
}

/** Touchpoints may say what feeling is hoped for, if they do not yet. */
function hopeFix(block: Block, { key, mention }: Fact): Fix | undefined {
  if (block.row?.keyword !== 'touchpoint') return undefined;
  if (factsOf(block, 'hopes').some((hope) => hope.mention?.text === mention?.text)) return undefined;
  return {
    title: 'Say what is wanted instead: hopes',
    edits: [{ span: key.span, text: 'hopes' }],
  };
}
