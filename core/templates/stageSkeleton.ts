import { frameworkStages } from '../vocabulary/index.ts';
import { phaseOfFrameworkStage } from '../vocabulary/phaseWords.ts';
import { plainOf, snippetOf } from './placeholders.ts';

/** What customers would call the stages of the frameworks. */
const titles: Readonly<Record<string, string>> = {
  early: 'How it begins',
  middle: 'On the way',
  late: 'How it ends',
  awareness: 'Hearing about it',
  consideration: 'Weighing it up',
  decision: 'Deciding',
  conversion: 'Buying',
  loyalty: 'Using it and coming back',
  advocacy: 'Telling others',
  consider: 'Having it in mind',
  evaluate: 'Comparing',
  buy: 'Buying',
  'enjoy-advocate-bond': 'Living with it and telling others',
};

/** All stages of a framework, to be put into a journey. */
export interface StageSkeleton {
  /** As a snippet: titles and goals are places to fill in. */
  readonly text: string;
  readonly plain: string;
}

/**
 * The stages of a framework as blocks without indentation, each with its phase and a goal to fill in; nothing for a word
 * that is no framework. `early-late` is the neutral one, so its stages are given no phase.
 */
export function stageSkeleton(framework: string): StageSkeleton | undefined {
  const stages = Object.hasOwn(frameworkStages, framework) ? frameworkStages[framework] : undefined;
  if (!stages) return undefined;
  const written = stages
    .map((stage) => {
      const phase = framework === 'early-late' ? undefined : phaseOfFrameworkStage[stage];
      return [
        `stage ${stage} "«${titles[stage] ?? stage}»" {`,
        ...(phase ? [`  phase: ${phase}`] : []),
        '  goal: "«What the customer wants here»"',
        '}',
      ].join('\n');
    })
    .join('\n\n');
  return { text: snippetOf(written), plain: plainOf(written) };
}
