import { practice } from './practiceRules.ts';
import type { Rule } from './rule.ts';
import { data } from './rules/data.ts';
import { duplicates, reservedIds } from './rules/duplicates.ts';
import { formerIds } from './rules/formerIds.ts';
import { imports } from './rules/imports.ts';
import { laneValues, viewLanes } from './rules/lanes.ts';
import { feelingsInScale, measuresInRange } from './rules/ranges.ts';
import { references } from './rules/references.ts';
import { slips } from './rules/slips.ts';

/** What is wrong in any case. */
const errors: readonly Rule[] = [
  slips,
  references,
  reservedIds,
  feelingsInScale,
  measuresInRange,
  laneValues,
  viewLanes,
  duplicates,
  formerIds,
  imports,
  data,
];

/** All rules. Which of them run for a block and which for a file says each itself. */
export const rules: readonly Rule[] = [...errors, ...practice];
