import { factsOf, valueOf, valuesOf, wordOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { eitherOf, holds, isLookedAt, isNoneBlock, saidIn, type Said } from './said.ts';

/** A pain counts as severe from here on; its scale goes from 1 to 5. */
const SEVERE = 4;

/** What a block itself says of what hurts and what is done about it, without the blocks in it. */
export interface Improvements {
  readonly pains: readonly Block[];
  /** `pain: none` was said. */
  readonly saysNoPain: boolean;
  /** Severe pains that nothing standing beside them answers; an opportunity elsewhere may. */
  readonly severe: readonly Block[];
  readonly hasRatedPain: boolean;
  /** Ids of the pains that opportunities answer. Dropped ones answer nothing. */
  readonly solves: readonly string[];
  /** Opportunities that were not dropped. */
  readonly ideas: readonly Block[];
  readonly ideaSaid: Said;
  readonly testSaid: Said;
}

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
  /** Of the stage itself and of each touchpoint, where there is anything to say. */
  readonly improvements: readonly Improvements[];
}

const stages = new WeakMap<Block, StageSummary>();
const touchpoints = new WeakMap<Block, TouchpointSummary>();
const improvements = new WeakMap<Block, Improvements>();

/** The summary of a stage, kept beside it: an edit costs the stage it is in. */
export function stageSummaryOf(stage: Block): StageSummary {
  return kept(stages, stage, summariseStage);
}

/** What a journey, stage or touchpoint itself says of pains and what is done about them. Kept beside it. */
export function improvementsOf(block: Block): Improvements {
  return kept(improvements, block, findImprovements);
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
    dropOff: eitherOf(saidIn(stage, 'drop-off'), ...points.map((point) => point.dropOff)),
    completes: eitherOf(saidIn(stage, 'completes'), ...points.map((point) => point.completes)),
    amplify: eitherOf(...points.map((point) => point.amplify)),
    heuristic: eitherOf(...points.map((point) => point.heuristic)),
    best: most(points, (point) => point.best),
    worst: most(points, (point) => (point.worst === undefined ? undefined : -point.worst)),
    improvements: [improvementsOf(stage), ...points.map((point) => point.improvements)].filter(isTelling),
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
  return eitherOf(holds(block, 'evidence'), saidIn(block, 'feedback'), ...pains);
}

function findImprovements(block: Block): Improvements {
  const pains = blocksOf(block, 'pain').filter((pain) => !isNoneBlock(pain));
  const ideas = blocksOf(block, 'opportunity').filter(
    (idea) => !isNoneBlock(idea) && wordOf(idea, 'status') !== 'dropped',
  );
  const solves = ideas.flatMap((idea) =>
    valuesOf(idea, 'solves').flatMap(({ ref }) => ref?.names.at(-1)?.text ?? []),
  );
  const severe = pains.filter((pain) => (severityOf(pain) ?? 0) >= SEVERE);
  // A pain without an id cannot be named: what stands beside it and names none is its answer.
  const hasNameless = ideas.some((idea) => valuesOf(idea, 'solves').every((value) => !value.ref));
  return {
    pains,
    saysNoPain: blocksOf(block, 'pain').length > pains.length,
    severe: severe.filter((pain) => pain.id || !hasNameless),
    hasRatedPain: pains.some((pain) => severityOf(pain) !== undefined),
    solves,
    ideas,
    ideaSaid: holds(block, 'opportunity'),
    testSaid: holds(block, 'experiment'),
  };
}

function severityOf(pain: Block): number | undefined {
  return valueOf(pain, 'severity')?.number?.high;
}

function isTelling(found: Improvements): boolean {
  return found.pains.length > 0 || found.saysNoPain || !!found.ideaSaid || !!found.testSaid;
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
