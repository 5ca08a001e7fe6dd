import type { Block } from '../syntax/tree.ts';
import type { MapSummary } from './mapSummary.ts';
import type { MissingCode } from './missingWords.ts';
import type { StageSummary } from './stageSummary.ts';

/** Something that a step of the method still wants. `missingSentenceOf` makes a sentence of it. */
export interface Missing {
  readonly code: MissingCode;
  readonly holes: Readonly<Record<string, string>>;
  /** The block it belongs in, or the journey where nothing tells which one that is. */
  readonly block: Block;
  /** The file that the block stands in: a persona may be described in one that is imported. */
  readonly uri: string;
  /** The word that would say it: the key of a fact or the keyword of a block. */
  readonly fact: string;
}

/** Looks for what is missing to one step. */
export type Finder = (map: MapSummary) => readonly Missing[];

/** Something missing in a block of the map's own file. */
export function missingIn(
  { uri }: MapSummary,
  block: Block,
  code: MissingCode,
  fact: string,
  holes: Missing['holes'] = {},
): Missing {
  return { code, holes, block, uri, fact };
}

/** A finder that asks each stage; a map without stages lacks them first of all. */
export function ofEachStage(
  find: (stage: StageSummary, map: MapSummary) => Missing | readonly Missing[] | undefined,
): Finder {
  return (map) =>
    map.stages.length === 0 ? noStages(map) : map.stages.flatMap((stage) => find(stage, map) ?? []);
}

export function noStages(map: MapSummary): readonly Missing[] {
  return [missingIn(map, map.journey, 'no-stages', 'stage')];
}
