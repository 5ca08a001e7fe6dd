import type { FeelingContent, JourneyContent, LineContent, PathContent, StageContent, TouchpointContent } from './content.ts'; // prettier-ignore
import type { Entries } from './entry.ts';
import { remembered } from './remembered.ts';

/**
 * What of a map somebody wants to see, and how. All is seen where nothing is said; what is left out or folded is said
 * by name, so that what an author adds is seen.
 */
export interface Look {
  /** Key of the journey that is shown; else the one at the cursor, or the first. */
  readonly journey?: string;
  readonly density?: Density;
  /** Ids of personas, ids of lanes, keys of stages that are left out. */
  readonly hiddenPersonas?: readonly string[];
  readonly hiddenLanes?: readonly string[];
  readonly hiddenStages?: readonly string[];
  /** Only touchpoints that bear one of these tags, or whose stage does; all where there is none in the list. */
  readonly tags?: readonly string[];
  /** Id of the view whose selection is shown; the rest of the look still holds. */
  readonly view?: string;
  /** Keys of stages and ids of lanes that take little room and tell only how much is in them. */
  readonly foldedStages?: readonly string[];
  readonly foldedLanes?: readonly string[];
}

export type Density = 'comfortable' | 'compact';

/** What a view of the author's selects; nothing where it does not choose. */
export interface Selection {
  readonly personas: ReadonlySet<string> | undefined;
  /** In the order in which they are to stand. */
  readonly lanes: ReadonlySet<string> | undefined;
  /** Keys. */
  readonly stages: ReadonlySet<string> | undefined;
  readonly paths: ReadonlySet<string> | undefined;
}

export const everything: Selection = {
  personas: undefined,
  lanes: undefined,
  stages: undefined,
  paths: undefined,
};

/**
 * A map as it is seen: without what is left out, and with the stages folded that are to be. Whoever selects all personas
 * away sees them all. What is not touched stays the same objects.
 */
export function seenBy(
  content: JourneyContent,
  look: Look,
  selection: Selection = everything,
): JourneyContent {
  const personas = content.personas.filter(
    ({ id }) => !look.hiddenPersonas?.includes(id) && (selection.personas?.has(id) ?? true),
  );
  const isSome = personas.length > 0 && personas.length < content.personas.length;
  const some = isSome
    ? personas.map((persona) => ({ ...persona, place: content.personas.indexOf(persona) }))
    : content.personas;
  const filter: Filter = {
    personas: isSome ? new Set(some.map(({ id }) => id)) : undefined,
    isLaneShown: (id) => !look.hiddenLanes?.includes(id) && (selection.lanes?.has(id) ?? true),
    tags: look.tags ?? [],
    text: JSON.stringify([
      some.map(({ id }) => id),
      look.hiddenLanes,
      look.tags,
      selection.lanes && [...selection.lanes],
    ]),
  };
  const folded = new Set(look.foldedStages);
  const stages = content.stages.flatMap((stage) => {
    const isShown = !look.hiddenStages?.includes(stage.key) && (selection.stages?.has(stage.key) ?? true);
    const seen = isShown ? stagesSeen(stage, filter.text, () => stageSeen(stage, filter)) : undefined;
    return !seen ? [] : folded.has(stage.key) ? [foldedStages(seen, '', () => foldedStage(seen))] : [seen];
  });
  const paths = content.paths.filter(
    ({ key, personas: whose }) =>
      filter.isLaneShown('paths') && (selection.paths?.has(key) ?? true) && concerns(whose, filter.personas),
  );
  return {
    ...content,
    personas: some,
    stages,
    entries: entriesSeen(content.entries, filter),
    paths: pathsSeen(paths, content, stages),
    foldedLanes: new Set(look.foldedLanes),
    ...(selection.lanes && { laneOrder: [...selection.lanes] }),
    density: look.density ?? 'comfortable',
    hasHandles: true,
  };
}

const listNames = [
  'hiddenPersonas',
  'hiddenLanes',
  'hiddenStages',
  'tags',
  'foldedStages',
  'foldedLanes',
] as const;

/** A look from what was kept or sent, which may be anything: what is no look is left out. */
export function readLook(from: unknown): Look {
  if (typeof from !== 'object' || from === null) return {};
  const all = from as Readonly<Record<string, unknown>>;
  const look: Record<string, unknown> = {};
  for (const name of listNames) {
    const list = all[name];
    if (!Array.isArray(list)) continue;
    const texts = list.filter((one): one is string => typeof one === 'string');
    if (texts.length > 0) look[name] = texts;
  }
  for (const name of ['view', 'journey'] as const) if (typeof all[name] === 'string') look[name] = all[name];
  if (all['density'] === 'compact') look['density'] = 'compact';
  return look;
}

interface Filter {
  /** Ids of those that are seen; nothing for all. */
  readonly personas: ReadonlySet<string> | undefined;
  isLaneShown(id: string): boolean;
  readonly tags: readonly string[];
  /** The same for the same filter. */
  readonly text: string;
}

/** The stage without what is left out; nothing where that leaves no touchpoint of several. */
function stageSeen(stage: StageContent, filter: Filter): StageContent | undefined {
  const { tags } = filter;
  const isTagged = tags.some((tag) => stage.tags.includes(tag));
  const touchpoints = stage.touchpoints
    .filter(
      (one) =>
        (tags.length === 0 || isTagged || tags.some((tag) => one.tags.includes(tag))) &&
        concerns(one.personas, filter.personas),
    )
    .map((one) => touchpointsSeen(one, filter.text, () => touchpointSeen(one, filter)));
  if (tags.length > 0 && touchpoints.length === 0) return undefined;
  const lines = (id: string, said: readonly LineContent[]): readonly LineContent[] =>
    filter.isLaneShown(id) ? said.filter((line) => isSaidOf(line, filter)) : [];
  return {
    ...stage,
    touchpoints,
    about: lines('phases', stage.about),
    goals: lines('goals', stage.goals),
    kpis: lines('kpis', stage.kpis),
    entries: entriesSeen(stage.entries, filter),
  };
}

/** A stage or touchpoint that has not changed is the same object under the same filter. */
const stagesSeen = remembered<StageContent | undefined>();
const foldedStages = remembered<StageContent>();
const touchpointsSeen = remembered<TouchpointContent>();

function touchpointSeen(touchpoint: TouchpointContent, filter: Filter): TouchpointContent {
  const entries = entriesSeen(touchpoint.entries, filter);
  const felt = (feelings: readonly FeelingContent[]): readonly FeelingContent[] =>
    filter.isLaneShown('feels')
      ? feelings.filter(({ persona }) => persona === '' || (filter.personas?.has(persona) ?? true))
      : [];
  const seen: TouchpointContent = {
    ...touchpoint,
    goals: filter.isLaneShown('goals') ? touchpoint.goals.filter((line) => isSaidOf(line, filter)) : [],
    entries,
    feelings: felt(touchpoint.feelings),
    hopes: felt(touchpoint.hopes),
    moment: filter.isLaneShown('moments') ? touchpoint.moment : undefined,
  };
  return isLike(seen, touchpoint) ? touchpoint : seen;
}

/** True where nothing was left out. */
function isLike(seen: TouchpointContent, whole: TouchpointContent): boolean {
  return (
    seen.entries === whole.entries &&
    seen.goals.length === whole.goals.length &&
    seen.feelings.length === whole.feelings.length &&
    seen.hopes.length === whole.hopes.length &&
    seen.moment === whole.moment
  );
}

function entriesSeen(entries: Entries, filter: Filter): Entries {
  let isWhole = true;
  const seen: Record<string, Entries[string]> = {};
  for (const [id, all] of Object.entries(entries)) {
    const some = filter.isLaneShown(id)
      ? all.filter(({ personas = [] }) => concerns(personas, filter.personas))
      : [];
    if (some.length < all.length) isWhole = false;
    if (some.length > 0) seen[id] = some.length < all.length ? some : all;
  }
  return isWhole ? entries : seen;
}

function isSaidOf({ persona }: LineContent, { personas }: Filter): boolean {
  return persona === undefined || (personas?.has(persona) ?? true);
}

/** True for what is said of all, and for what is said of somebody who is seen. */
function concerns(whose: readonly string[], seen: ReadonlySet<string> | undefined): boolean {
  return whose.length === 0 || seen === undefined || whose.some((id) => seen.has(id));
}

function foldedStage(stage: StageContent): StageContent {
  return {
    ...stage,
    folded: stage.touchpoints.length,
    about: [],
    goals: [],
    kpis: [],
    touchpoints: [],
    entries: {},
  };
}

/**
 * The paths between what is seen: a step to a folded stage ends at that stage, one to what is left out says the title of
 * what it leads to, and one between two that are not seen is left out.
 */
function pathsSeen(
  paths: readonly PathContent[],
  whole: JourneyContent,
  stages: readonly StageContent[],
): readonly PathContent[] {
  const isWhole =
    stages.length === whole.stages.length &&
    stages.every(({ touchpoints }, i) => touchpoints.length === whole.stages[i]!.touchpoints.length);
  if (paths.length === 0 || isWhole) return paths;
  const drawn = new Set(stages.flatMap(({ touchpoints }) => touchpoints.map(({ key }) => key)));
  const folded = new Set(stages.flatMap(({ key, folded: count }) => (count === undefined ? [] : [key])));
  const elsewhere = new Map<string, string>();
  for (const stage of whole.stages)
    for (const { key, title } of stage.touchpoints)
      if (!drawn.has(key)) elsewhere.set(key, folded.has(stage.key) ? stage.key : title);
  if (elsewhere.size === 0) return paths;
  return paths.flatMap((path) => {
    const ways = path.ways
      .map((way) => ({
        ...way,
        from: elsewhere.get(way.from) ?? way.from,
        to: elsewhere.get(way.to) ?? way.to,
      }))
      .filter(({ from, to }, i) => {
        const way = path.ways[i]!;
        return (
          !(elsewhere.has(way.from) && elsewhere.has(way.to)) ||
          (folded.has(from) && folded.has(to) && from !== to)
        );
      });
    return ways.length === 0 ? [] : [{ ...path, ways }];
  });
}
