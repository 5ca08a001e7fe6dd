import { evidenceStateOf } from '../insight/evidence.ts';
import { scaleOf } from '../insight/feelings.ts';
import { valuesOf } from '../model/facts.ts';
import { kept } from '../model/fold.ts';
import type { Scope } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import type { JourneyContent, StageContent } from './content.ts';
import type { Entries } from './entry.ts';
import { headFactsOf } from './headFacts.ts';
import { entriesOf } from './laneEntries.ts';
import { idOfOwnLane, ownLanesOf } from './ownLanes.ts';
import { pathsOf } from './paths.ts';
import { personasOf } from './personas.ts';
import { besidePlan, factsBeside, planOf } from './plan.ts';
import { readerOf } from './reader.ts';
import { stageContent } from './stageContent.ts';

export { personasContentOf } from './personas.ts';

/** The journeys of a file, in order. */
export function journeysOf(tree: Block): readonly Block[] {
  return blocksOf(tree, 'journey');
}

/**
 * What the picture of a journey shows. A real run shows how it differs from its plan as well, and what only the plan
 * says, for reading; `isAlone` leaves out what it does not say itself, but for titles.
 */
export function contentOf(
  journey: Block,
  names: Scope,
  { isAlone = false }: { readonly isAlone?: boolean } = {},
): JourneyContent {
  const reader = readerOf(journey, names);
  const plan = isAlone ? undefined : planOf(journey, names);
  const isForNobody = valuesOf(journey, 'personas').length === 0;
  const personas = personasOf(plan && isForNobody ? plan.journey : journey, names);
  const ids = personas.map((persona) => persona.id);
  const blocks = blocksOf(journey, 'stage');
  // Where nobody ever said from where anything is known, a mark at each touchpoint would tell nothing.
  const tellsEvidence = blocks.some((stage) => evidenceStateOf(stage) !== 'unknown');
  const stages = blocks.map((block) => {
    const stage = stageContent(block, ids, tellsEvidence, reader);
    return plan ? besidePlan(block, stage, plan) : stage;
  });
  const entries = entriesOf(journey, reader);
  const own = new Set([...ownLanesIn(entries), ...stages.flatMap(ownLanesOfStage)]);
  return {
    key: reader.things.keyOf(journey),
    kind: 'journey',
    title: titleOf(journey),
    facts: plan ? factsBeside(headFactsOf(journey, reader), plan) : headFactsOf(journey, reader),
    personas,
    scale: scaleOf(journey),
    stages,
    entries,
    ownLanes: ownLanesOf(reader, own, plan?.journey),
    paths: pathsOf(journey, reader),
  };
}

function ownLanesIn(entries: Entries): readonly string[] {
  return Object.keys(entries).filter((id) => id.startsWith(idOfOwnLane('')));
}

const ownLanesOfStage = kept((stage: StageContent) =>
  [stage, ...stage.touchpoints].flatMap(({ entries }) => ownLanesIn(entries)),
);
