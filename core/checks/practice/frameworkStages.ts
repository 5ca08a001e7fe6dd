import { frameworkOf, standsFor } from '../../insight/phases.ts';
import { factsOf, valueOf, wordOf } from '../../model/facts.ts';
import { headOf, titleOf } from '../../model/title.ts';
import { placedBlocksOf } from '../../syntax/walk.ts';
import { listOf } from '../../syntax/classify.ts';
import { nearest } from '../../text/nearest.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** Stages that stand for something a framework does not have, that it misses, or that are in another order. */
export const frameworkStages: BlockRule = {
  reach: 'block',
  codes: ['framework-stage-unknown', 'framework-stage-missing', 'framework-order'],
  on: ['journey'],
  check: (journey, { standing, report }) => {
    const wanted = frameworkOf(journey);
    const framework = wordOf(journey, 'framework') ?? '';
    const stages = placedBlocksOf(journey, 'stage');
    if (wanted.length === 0 || stages.length === 0) return;
    for (const { block, start } of stages) {
      const said = valueOf(block, 'as')?.ref;
      const name = said?.names.at(-1)?.text ?? '';
      if (!said || wanted.includes(name)) continue;
      const near = nearest(name, wanted);
      report({
        code: 'framework-stage-unknown',
        span: shift(said.span, start),
        holes: { name, framework, stages: listOf(wanted) },
        ...(near && {
          fix: { title: `Change it to ${near}`, edits: [{ span: shift(said.span, start), text: near }] },
        }),
      });
    }
    const found = stages.flatMap(({ block, start }) => {
      const place = wanted.indexOf(standsFor(block) ?? '');
      return place < 0 ? [] : [{ place, block, start }];
    });
    const missing = wanted.filter((_name, i) => !found.some(({ place }) => place === i));
    const span = factsOf(journey, 'framework')[0]?.span ?? headOf(journey);
    // What a run of another map leaves out is said there.
    if (missing.length > 0 && !standing?.isRun)
      report({ code: 'framework-stage-missing', span, holes: { framework, missing: listOf(missing, 'and'), first: missing[0] ?? '' } }); // prettier-ignore
    for (let i = 1; i < found.length; i++) {
      const [before, now] = [found[i - 1], found[i]];
      if (!before || !now || before.place <= now.place) continue;
      const holes = { framework, stage: `“${titleOf(now.block)}”`, before: `“${titleOf(before.block)}”` };
      report({ code: 'framework-order', span: shift(headOf(now.block), now.start), holes });
    }
  },
};
