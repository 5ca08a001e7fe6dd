import { missing, says } from './missing.ts';

/** A stage in which the customer is after nothing that is said. */
export const stageWithoutGoal = missing('stage', 'stage-without-goal', (stage) => !says(stage, 'goal'));
