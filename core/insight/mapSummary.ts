import { kept } from '../model/fold.ts';
import { valuesOf } from '../model/facts.ts';
import type { Scope } from '../model/scope.ts';
import type { Block, Ref } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { improvementsOf, type Improvements } from './improvements.ts';
import { stageSummaryOf, type StageSummary, type TouchpointSummary } from './stageSummary.ts';

/** A map as the ten steps look at it. Only what it says itself is in it, not what it would inherit from a plan. */
export interface MapSummary {
  readonly journey: Block;
  readonly names: Scope;
  /** The file that the journey stands in. */
  readonly uri: string;
  /** Ids of the personas that it names, each once. */
  readonly personas: readonly string[];
  readonly stages: readonly StageSummary[];
  /** Of the journey itself and of each stage with its touchpoints. */
  readonly improvements: readonly Improvements[];
  /** A path leads to `leaves`. */
  readonly hasLeaves: boolean;
  /** A path leads to `end`. */
  readonly hasEnd: boolean;
  /** The touchpoint that feels best to somebody, if any says how it feels. */
  readonly best: Block | undefined;
  readonly worst: Block | undefined;
  /** The last touchpoint, else the last stage, else the journey. */
  readonly end: Block;
}

/** Looks at a journey as a whole; what its stages say is kept beside them. */
export function mapSummaryOf(journey: Block, names: Scope): MapSummary {
  const stages = blocksOf(journey, 'stage').map(stageSummaryOf);
  const ends = blocksOf(journey, 'path').map(endsOf);
  const ids = valuesOf(journey, 'personas').flatMap(({ mention }) => mention?.text ?? []);
  const last = stages.at(-1);
  return {
    journey,
    names,
    uri: names.source.uri,
    personas: [...new Set(ids)],
    stages,
    improvements: [improvementsOf(journey), ...stages.map((stage) => stage.improvements)],
    hasLeaves: ends.some((found) => found.leaves),
    hasEnd: ends.some((found) => found.end),
    best: extreme(stages, (stage) => stage.best, (point) => point.best ?? -Infinity),
    worst: extreme(stages, (stage) => stage.worst, (point) => -(point.worst ?? Infinity)),
    end: last?.touchpoints.at(-1)?.touchpoint ?? last?.stage ?? journey,
  }; // prettier-ignore
}

interface Ends {
  readonly leaves: boolean;
  readonly end: boolean;
}

/** Which of the two ends a path leads to. Kept beside it. */
const endsOf = kept((path: Block): Ends => {
  const steps = path.statements.flatMap((statement) => (statement.kind === 'step' ? [statement] : []));
  const leadsTo = (end: string): boolean =>
    steps.some((step) => step.legs.some((leg) => leg.to.some((ref) => isEnd(ref, end))));
  return { leaves: leadsTo('leaves'), end: leadsTo('end') };
});

function isEnd({ names }: Ref, end: string): boolean {
  return names.length === 1 && names[0]?.text === end;
}

function extreme(
  stages: readonly StageSummary[],
  pick: (stage: StageSummary) => TouchpointSummary | undefined,
  rank: (point: TouchpointSummary) => number,
): Block | undefined {
  let found: TouchpointSummary | undefined;
  for (const stage of stages) {
    const point = pick(stage);
    if (point && (!found || rank(point) > rank(found))) found = point;
  }
  return found?.touchpoint;
}
