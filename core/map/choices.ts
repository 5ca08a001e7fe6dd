import { valuesOf } from '../model/facts.ts';
import { kept } from '../model/fold.ts';
import { journeyShownBy } from '../model/view.ts';
import type { Scope } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import type { Block, Name } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import type { JourneyContent, StageContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { laneKindsOf } from './lanes.ts';
import { lanesOfWord } from './laneEntries.ts';
import { everything, type Selection } from './look.ts';
import { idOfOwnLane } from './ownLanes.ts';
import { thingsOf } from './things.ts';
import { ownOf } from '../text/own.ts';

/** What there is to choose from in a map: see `Look`. */
export interface Choices {
  /** The journeys of the file, by their keys. */
  readonly journeys: readonly Choice[];
  readonly personas: readonly Choice[];
  readonly lanes: readonly Choice[];
  readonly stages: readonly Choice[];
  readonly tags: readonly string[];
  readonly views: readonly Choice[];
}

export interface Choice {
  /** Of a persona, lane or view; the key of a journey or stage. */
  readonly id: string;
  readonly title: string;
}

/** Rows of the head of a map that can be left out like a lane. */
const headRows = ['phases', 'goals', 'kpis', 'paths'] as const;

/** What a stage and its touchpoints have to choose from: rows of the head and lanes in which something stands, and tags. */
const offerOf = kept((stage: StageContent): { readonly rows: readonly string[]; readonly tags: readonly string[] } => {
  const { about, kpis, touchpoints } = stage;
  const parts = [stage, ...touchpoints];
  const rows = new Set(parts.flatMap(({ entries }) => Object.keys(entries)));
  if (touchpoints.some(({ feelings, hopes }) => feelings.length + hopes.length > 0)) rows.add('feels');
  if (about.length > 0) rows.add('phases');
  if (parts.some(({ goals }) => goals.length > 0)) rows.add('goals');
  if (kpis.length > 0) rows.add('kpis');
  return { rows: [...rows], tags: [...new Set(parts.flatMap(({ tags }) => tags))] };
}); // prettier-ignore

/** All that a map shows, to be chosen from: lanes in which nothing stands are not among it. */
export function choicesOf(content: JourneyContent, journey: Block, names: Scope): Choices {
  const { stages } = content;
  const offers = stages.map(offerOf);
  const used = new Set([...Object.keys(content.entries), ...offers.flatMap((offer) => offer.rows)]);
  if (content.paths.length > 0) used.add('paths');
  const head = headRows.filter((id) => used.has(id)).map((id) => ({ id, title: drawnWords[id] }));
  const lanes = laneKindsOf(content).filter(({ id }) => used.has(id));
  const things = thingsOf(names.source.tree);
  const journeys = blocksOf(names.source.tree, 'journey');
  return {
    journeys: journeys.map((one) => ({
      id: things.keyOf(one),
      title: titleOf(one) || drawnWords.untitledJourney,
    })),
    personas: content.personas.map(({ id, name }) => ({ id, title: name })),
    lanes: [...head, ...lanes.map(({ id, words }) => ({ id, title: words.name }))],
    stages: stages.map(({ key, title }) => ({ id: key, title: title || drawnWords.untitledStage })),
    tags: [...new Set(offers.flatMap((offer) => offer.tags))].sort(),
    views: viewsOf(journey, names).map((view) => ({ id: view.id?.text ?? '', title: titleOf(view) })),
  };
}

/** The views of a file that show a journey; one that names none shows any. */
export function viewsOf(journey: Block, names: Scope): readonly Block[] {
  return blocksOf(names.source.tree, 'view').filter((view) => {
    const shown = journeyShownBy(view, names);
    return view.id !== undefined && (shown === undefined || shown === journey);
  });
}

/** What the view with an id selects of a journey; all where there is no such view. */
export function selectionOf(id: string | undefined, journey: Block, names: Scope): Selection {
  const view = id === undefined ? undefined : viewsOf(journey, names).find((one) => one.id?.text === id);
  if (!view) return everything;
  const things = thingsOf(names.source.tree);
  const named = (key: string): readonly string[] | undefined => {
    const ids = valuesOf(view, key).flatMap(
      ({ ref, mention }) => ref?.names.at(-1)?.text ?? mention?.text ?? [],
    );
    return ids.length > 0 ? ids : undefined;
  };
  const keysOf = (keyword: string, ids: readonly string[] | undefined): ReadonlySet<string> | undefined =>
    ids && new Set(blocksOf(journey, keyword).filter((one) => ids.includes(one.id?.text ?? '')).map(things.keyOf)); // prettier-ignore
  const personas = named('personas');
  const lanes = valuesOf(view, 'lanes').flatMap(({ ref }) => ref?.names.at(-1) ?? []);
  return {
    personas: personas && new Set(personas),
    lanes: lanes.length > 0 ? new Set(lanes.flatMap((name) => laneIdsOf(name, journey, names))) : undefined,
    stages: keysOf('stage', named('stages')),
    paths: keysOf('path', named('paths')),
  };
}

/** The lanes that a word of a view stands for: a keyword, a lane of the author's own, or a metric. */
function laneIdsOf(name: Name, journey: Block, names: Scope): readonly string[] {
  const found = names.find([name], ['lane', 'metric'], journey);
  const kind = found && ('declaration' in found ? found.declaration.kind : found.kind);
  if (kind === 'metric') return lanesOfWord['measure']!;
  return ownOf(lanesOfWord, name.text) ?? [idOfOwnLane(name.text)];
}
