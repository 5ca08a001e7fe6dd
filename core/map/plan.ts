import { deviationsOf, originalOf, type Deviation } from '../insight/deviations.ts';
import { standingOf } from '../insight/standing.ts';
import { factsOf, valueOf } from '../model/facts.ts';
import type { Scope } from '../model/scope.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import type { LabelledText, StageContent } from './content.ts';
import { labels } from './labels.ts';
import { linesFrom } from './personas.ts';
import { readerOf, type Reader } from './reader.ts';
import { deviationFacts, stageBeside, touchpointBeside } from './runContent.ts';
import { titleInRun } from './said.ts';
import { plannedTouchpoint, stageAlone } from './stageContent.ts';

/** The plan of a real run, and how the run differs from it. */
export interface Plan {
  readonly journey: Block;
  readonly reader: Reader;
  readonly run: Block;
  readonly deviations: readonly Deviation[];
  /** Its stages and touchpoints by their ids. */
  readonly stages: ReadonlyMap<string, Block>;
  readonly touchpoints: ReadonlyMap<string, Block>;
}

/** Nothing where a journey is no run, or its plan is not known. */
export function planOf(run: Block, names: Scope): Plan | undefined {
  const journey = standingOf(run).isRun ? originalOf(run, names) : undefined;
  if (!journey || journey === run) return undefined;
  const home = names.allDeclared('journey').find(({ block }) => block === journey)?.source;
  const stages = blocksOf(journey, 'stage');
  return {
    journey,
    reader: readerOf(journey, names, home && { home }),
    run,
    deviations: deviationsOf(run, names),
    stages: byId(stages),
    touchpoints: byId(stages.flatMap((stage) => blocksOf(stage, 'touchpoint'))),
  };
}

function byId(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  return new Map(blocks.flatMap((block) => (block.id ? [[block.id.text, block] as const] : [])));
}

/** A stage of a run with its touchpoints, as it stands beside its plan. */
export function besidePlan(block: Block, stage: StageContent, plan: Plan): StageContent {
  const { reader, run, journey, deviations } = plan;
  const [scale, planned] = [standingOf(run).scale, standingOf(journey).scale];
  const isSameScale = scale.low === planned.low && scale.high === planned.high;
  const touchpoints = blocksOf(block, 'touchpoint').map((one, i) => {
    const again = valueOf(one, 'of')?.ref?.names.at(-1)?.text;
    const twin = plan.touchpoints.get(again ?? one.id?.text ?? '');
    const kinds = deviations.filter(({ touchpoint }) => touchpoint === one).map(({ kind }) => kind);
    return touchpointBeside(stage.touchpoints[i]!, twin && plannedTouchpoint(twin, reader), kinds, { isSameScale }); // prettier-ignore
  });
  const twin = plan.stages.get(block.id?.text ?? '');
  const whole = twin ? stageBeside(stage, stageAlone(twin, reader)) : stage;
  return { ...whole, touchpoints };
}

/** The facts at the head of a run: how it differs and what only its plan says stand behind what names the plan. */
export function factsBeside(own: readonly LabelledText[], plan: Plan): readonly LabelledText[] {
  const { reader, run, journey, deviations } = plan;
  const place = own.findIndex(({ label }) => label === labels.facts['of']) + 1;
  const told = deviationFacts(deviations, ({ touchpoint }) => titleInRun(touchpoint, reader), own[place - 1]?.key ?? ''); // prettier-ignore
  const silent = ['scenario', 'trigger', 'outcome', 'promise'].filter((key) => factsOf(run, key).length === 0); // prettier-ignore
  const planned = silent.flatMap((key) => {
    const label = labels.plannedLabel(labels.facts[key] ?? key);
    return linesFrom(journey, key, reader).map((line) => ({ key: line.key, label, text: line.text }));
  });
  return [...own.slice(0, place), ...told, ...planned, ...own.slice(place)];
}
