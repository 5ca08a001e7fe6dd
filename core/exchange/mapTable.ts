import type { Told, ToldFact } from './told.ts';
import { nameOf, numberText, valueText } from './values.ts';
import { labelOf, pluralOf } from './words.ts';

/** The stages of a map beside each other, and below them what is said in each: what a picture shows, in words. */
export interface MapTable {
  readonly stages: readonly { readonly number: string; readonly title: string }[];
  /** Only lanes in which something is said. */
  readonly lanes: readonly MapLane[];
}

export interface MapLane {
  readonly label: string;
  /** What the lane is of, in the author's words: a figure, a row of their own, a team. */
  readonly of: string | undefined;
  /** One for each stage. */
  readonly cells: readonly (readonly MapCell[])[];
}

/** One thing that is said in a cell. */
export interface MapCell {
  /** The number of the touchpoint it is said of; nothing for the stage as a whole. */
  readonly number: string | undefined;
  readonly persona: string | undefined;
  readonly text: string;
}

/** The lanes from the customer to the company, as pictures of journeys have them. */
const lanes: readonly string[] = [
  'goal', 'need', 'kpi', 'touchpoint', 'image', 'channels', 'does', 'says', 'thinks', 'feels', 'hopes', 'moment', 'pain', 'gain',
  'opportunity', 'experiment', 'risk', 'drop-off', 'completes', 'measure', 'lane', 'frontstage', 'backstage', 'support',
  'system', 'assumption', 'question', 'evidence',
]; // prettier-ignore

/** Lanes that are one for each thing that they are of. */
const many: ReadonlySet<string> = new Set(['measure', 'lane']);

export function tableOf(stages: readonly Told[]): MapTable {
  return {
    stages: stages.map((stage, i) => ({ number: String(i + 1), title: nameOf(stage) })),
    lanes: lanes.flatMap((key) => lanesOf(key, stages)).filter(({ cells }) => cells.some((cell) => cell.length > 0)),
  }; // prettier-ignore
}

function lanesOf(key: string, stages: readonly Told[]): readonly MapLane[] {
  if (!many.has(key)) return [{ label: laneLabel(key), of: undefined, cells: cellsOf(key, stages) }];
  const things = new Map<string, string>();
  for (const { facts } of stages.flatMap((stage) => [stage, ...touchpointsOf(stage)]))
    for (const fact of facts) if (fact.key === key) things.set(fact.of?.id ?? '', fact.of?.title ?? '');
  return [...things].map(([id, title]) => ({
    label: labelOf(key),
    of: title === '' ? undefined : title,
    cells: cellsOf(key, stages, id),
  }));
}

/** Facts are called as the map calls them, blocks by their plural. */
function laneLabel(key: string): string {
  return blockKinds.has(key) ? pluralOf(key) : labelOf(key);
}

const blockKinds: ReadonlySet<string> = new Set([
  'touchpoint', 'pain', 'opportunity', 'experiment', 'risk', 'assumption', 'question', 'evidence',
]); // prettier-ignore

function touchpointsOf(stage: Told): readonly Told[] {
  return stage.blocks.filter(({ kind }) => kind === 'touchpoint');
}

function cellsOf(key: string, stages: readonly Told[], of?: string): readonly (readonly MapCell[])[] {
  return stages.map((stage, i) => {
    const touchpoints = touchpointsOf(stage);
    const number = (k: number): string => `${i + 1}.${k + 1}`;
    if (key === 'touchpoint')
      return touchpoints.map((told, k) => ({ number: number(k), persona: undefined, text: nameOf(told) }));
    return [
      ...cellOf(stage, key, undefined, of),
      ...touchpoints.flatMap((told, k) => cellOf(told, key, number(k), of)),
    ];
  });
}

function cellOf(told: Told, key: string, number: string | undefined, of?: string): readonly MapCell[] {
  const facts = told.facts.filter((fact) => fact.key === key && (of === undefined || (fact.of?.id ?? '') === of)); // prettier-ignore
  const blocks = told.blocks.filter(({ kind }) => kind === key);
  const isOne = facts.length > 0 && facts.every(({ isList }) => isList);
  const texts = isOne
    ? [{ persona: undefined, text: facts.map(valueText).join(', ') }]
    : facts.map((fact) => ({ persona: fact.persona?.title, text: factText(fact, of === undefined) }));
  return [...texts, ...blocks.map(blockText)].map((cell) => ({ number, ...cell }));
}

function factText(fact: ToldFact, tellsOf: boolean): string {
  const text = valueText(fact);
  return tellsOf && fact.of ? `${fact.of.title}: ${text}` : text;
}

/** A block in a cell: its title, how much it matters, and whom it concerns. */
function blockText(told: Told): { readonly persona: string | undefined; readonly text: string } {
  const whom = told.facts.filter(({ key }) => key === 'for').map(valueText);
  const ranks = told.facts.flatMap(({ key, value }) =>
    (key === 'severity' || key === 'impact') && value.number
      ? [`${labelOf(key).toLowerCase()} ${numberText(value.number)}`]
      : [],
  );
  return {
    persona: whom.length > 0 ? whom.join(', ') : undefined,
    text: ranks.length > 0 ? `${nameOf(told)} (${ranks.join(', ')})` : nameOf(told),
  };
}
