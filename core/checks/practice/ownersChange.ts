import { valuesOf } from '../../model/facts.ts';
import { kept } from '../../model/fold.ts';
import { headOf } from '../../model/title.ts';
import type { Block } from '../../syntax/tree.ts';
import { blocksOf } from '../../syntax/walk.ts';
import type { BlockRule } from '../rule.ts';
import { says } from './missing.ts';

/** Fewer stages than this with an owner make no pattern. */
const FEWEST = 3;

/** Silos: each stage has owners of its own, none of them looks after the next one too, and nobody after the whole. */
export const ownersChange: BlockRule = {
  reach: 'block',
  codes: ['owners-change'],
  on: ['journey'],
  isWide: true,
  check: (journey, { report }) => {
    if (says(journey, 'owner')) return;
    const owners = blocksOf(journey, 'stage')
      .map(ownersIn)
      .filter((ids) => ids.length > 0);
    const isBroken = owners.every((ids, i) => i === 0 || !ids.some((id) => owners[i - 1]?.includes(id)));
    if (owners.length >= FEWEST && isBroken) report({ code: 'owners-change', span: headOf(journey) });
  },
};

const ownersIn = kept((stage: Block): readonly string[] =>
  [stage, ...blocksOf(stage, 'touchpoint')].flatMap((block) =>
    valuesOf(block, 'owner').flatMap((value) => value.ref?.names.at(-1)?.text ?? []),
  ),
);
