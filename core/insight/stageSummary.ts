import { factsOf, valuesOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { improvementsOf, together, type Improvements } from './improvements.ts';
import { eitherOf, holds, isLookedAt, isNoneBlock, saidIn, type Said } from './said.ts';

/** What the ten steps ask of a touchpoint. */
export interface TouchpointSummary {
  readonly touchpoint: Block;
  readonly hasChannel: boolean;
  readonly moment: Said;
  readonly research: Said;
  readonly dropOff: Said;
  readonly completes: Said;
  readonly amplify: Said;
  readonly heuristic: Said;
  /** The best it feels to anybody, on the scale of its map. */
  readonly best: number | undefined;
  /** The worst it feels to anybody. */
  readonly worst: number | undefined;
  readonly improvements: Improvements;
}

/** What the ten steps ask of a stage, its touchpoints included. */
export interface StageSummary {
  readonly stage: Block;
  readonly touchpoints: readonly TouchpointSummary[];
  readonly withoutChannel: readonly Block[];
  readonly hasGoal: boolean;
  readonly hasMoment: boolean;
  readonly hasResearch: boolean;
  readonly dropOff: Said;
  readonly completes: Said;
  readonly amplify: Said;
  readonly heuristic: Said;
  readonly best: TouchpointSummary | undefined;
  readonly worst: TouchpointSummary | undefined;
  readonly improvements: Improvements;
}

const stages = new WeakMap<Block, StageSummary>();
const touchpoints = new WeakMap<Block, TouchpointSummary>();

/** The summary of a stage, kept beside it: an edit costs the stage it is in. */
export function stageSummaryOf(stage: Block): StageSummary {
  return kept(stages, stage, summariseStage);
}

function kept<T>(known: WeakMap<Block, T>, block: Block, make: (block: Block) => T): T {
  let found = known.get(block);
  if (found === undefined) {
    found = make(block);
    known.set(block, found);
  }
  return found;
}

function summariseStage(stage: Block): StageSummary {
  const points = blocksOf(stage, 'touchpoint')
    .filter((block) => !isNoneBlock(block))
    .map((touchpoint) => kept(touchpoints, touchpoint, summariseTouchpoint));
  return {
    stage,
    touchpoints: points,
    withoutChannel: points.filter((point) => !point.hasChannel).map((point) => point.touchpoint),
    hasGoal: saidIn(stage, 'goal') !== undefined,
    hasMoment: isLookedAt(
      saidIn(stage, 'moment'),
      points.map((point) => point.moment),
    ),
    hasResearch: isLookedAt(
      researchIn(stage),
      points.map((point) => point.research),
    ),
    dropOff: eitherOf([saidIn(stage, 'drop-off'), ...points.map((point) => point.dropOff)]),
    completes: eitherOf([saidIn(stage, 'completes'), ...points.map((point) => point.completes)]),
    amplify: eitherOf(points.map((point) => point.amplify)),
    heuristic: eitherOf(points.map((point) => point.heuristic)),
    best: most(points, (point) => point.best),
    worst: most(points, (point) => (point.worst === undefined ? undefined : -point.worst)),
    improvements: together([improvementsOf(stage), ...points.map((point) => point.improvements)]),
  };
}

function summariseTouchpoint(touchpoint: Block): TouchpointSummary {
  const feelings = valuesOf(touchpoint, 'feels').flatMap(({ number }) => (number ? [number] : []));
  return {
    touchpoint,
    hasChannel: saidIn(touchpoint, 'channels', 'channel') !== undefined || isAction(touchpoint),
    moment: saidIn(touchpoint, 'moment'),
    research: researchIn(touchpoint),
    dropOff: saidIn(touchpoint, 'drop-off'),
    completes: saidIn(touchpoint, 'completes'),
    amplify: saidIn(touchpoint, 'amplify'),
    heuristic: holds(touchpoint, 'heuristic'),
    best: feelings.length > 0 ? Math.max(...feelings.map((number) => number.high)) : undefined,
    worst: feelings.length > 0 ? Math.min(...feelings.map((number) => number.low)) : undefined,
    improvements: improvementsOf(touchpoint),
  };
}

/** True if somebody does it alone: it begins with somebody and nobody is at the other end, so no channel is needed. */
export function isAction(touchpoint: Block): boolean {
  return factsOf(touchpoint, 'from').length > 0 && factsOf(touchpoint, 'to').length === 0;
}

/** Evidence or a way of asking in a block itself, or evidence of one of its pains. */
function researchIn(block: Block): Said {
  const pains = blocksOf(block, 'pain').map((pain) => holds(pain, 'evidence'));
  return eitherOf([holds(block, 'evidence'), saidIn(block, 'feedback'), ...pains]);
}

function most(
  points: readonly TouchpointSummary[],
  rank: (point: TouchpointSummary) => number | undefined,
): TouchpointSummary | undefined {
  let found: TouchpointSummary | undefined;
  let highest = -Infinity;
  for (const point of points) {
    const value = rank(point) ?? -Infinity;
    if (value > highest) [found, highest] = [point, value];
  }
  return found;
}

/** The name of a block for a sentence: its title, else its id, else its keyword. */
export function calledOf(block: Block): string {
  return block.title?.text || block.id?.text || block.keyword.text;
}
