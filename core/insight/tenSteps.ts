import type { Finder } from './missing.ts';
import * as ofMap from './stepsOfMap.ts';
import * as ofStages from './stepsOfStages.ts';

/** One of the ten steps of the method. It is done when it finds nothing missing. */
export interface MethodStep {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly find: Finder;
}

const step = (id: string, title: string, question: string, find: Finder): MethodStep => ({
  id,
  title,
  question,
  find,
});

/**
 * The ten steps of the method of journey mapping, in their order. What they have in common: only what a map says itself
 * counts, and `none` counts as looked at. Where a step asks each stage, `none` of the stage or of all its touchpoints is
 * meant; where it asks the map as a whole, one `none` is.
 */
export const tenSteps: readonly MethodStep[] = [
  step('profiles', 'Profiles', 'Who travels, and what do they want, suffer and doubt?', ofMap.profiles),
  step('stages', 'Stages', 'Which parts does the journey have?', ofStages.stages),
  step('goals', 'Goals', 'What does the customer want in each stage?', ofStages.goals),
  step('touchpoints', 'Touchpoints', 'What does the customer meet, and on which way?', ofStages.touchpoints),
  step('moments', 'Moments of truth', 'Where is something important decided?', ofStages.moments),
  step(
    'ends',
    'Drop-offs and completions',
    'Where do customers leave, and where do they arrive?',
    ofMap.ends,
  ),
  step('research', 'Evidence and feedback', 'Where is each stage known from?', ofStages.research),
  step('improvement', 'Improvement', 'What is done about the worst, and about the best?', ofMap.improvement),
  step('comparison', 'Comparison', 'How does it look beside the ideal, a rival, the rules of thumb?', ofMap.comparison), // prettier-ignore
  step('ideas', 'Ideas and tests', 'What is to be tried, and how will it show?', ofMap.ideas),
];
