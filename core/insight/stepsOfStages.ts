import { wordOf } from '../model/facts.ts';
import type { MapSummary } from './mapSummary.ts';
import { missingIn, noStages, ofEachStage, type Finder, type Missing } from './missing.ts';
import type { MissingCode } from './missingWords.ts';
import { holds } from './said.ts';
import { calledOf, type StageSummary } from './stageSummary.ts';

/** There are at least two stages; one is enough for a one-off encounter. */
export const stages: Finder = (map) => {
  if (map.stages.length === 0) return noStages(map);
  const isEnough = map.stages.length > 1 || wordOf(map.journey, 'scope') === 'one-off';
  return isEnough ? [] : [missingIn(map, map.journey, 'one-stage', 'stage')];
};

/** Each stage itself has a goal, of everybody or of one persona: goals of touchpoints are smaller ones. */
export const goals: Finder = ofEachStage((stage, map) =>
  stage.hasGoal ? undefined : inStage(map, stage, 'stage-goal', 'goal'),
);

/** Each stage has a touchpoint, and each touchpoint a channel, unless somebody does it alone. */
export const touchpoints: Finder = ofEachStage((stage, map) =>
  stage.touchpoints.length === 0 && holds(stage.stage, 'touchpoint') !== 'none'
    ? inStage(map, stage, 'stage-touchpoints', 'touchpoint')
    : stage.withoutChannel.map((block) =>
        missingIn(map, block, 'touchpoint-channel', 'channels', { touchpoint: calledOf(block) }),
      ),
);

/** Each stage or one of its touchpoints is a moment of truth, of one of the four kinds or in the author's words. */
export const moments: Finder = ofEachStage((stage, map) =>
  stage.hasMoment ? undefined : inStage(map, stage, 'stage-moment', 'moment'),
);

/** Each stage, one of its touchpoints or one of their pains has evidence, or says how customers are asked. */
export const research: Finder = ofEachStage((stage, map) =>
  stage.hasResearch ? undefined : inStage(map, stage, 'stage-research', 'evidence'),
);

function inStage(map: MapSummary, { stage }: StageSummary, code: MissingCode, fact: string): Missing {
  return missingIn(map, stage, code, fact, { stage: calledOf(stage) });
}
