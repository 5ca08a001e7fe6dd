import type {
  JourneyContent,
  LineContent,
  PathContent,
  StageContent,
  TouchpointContent,
} from '../content.ts';
import type { Entries, EntryContent } from '../entry.ts';
import { seenBy } from '../look.ts';

/**
 * A journey as one of its personas lives it: what is said for others is not in it. It is not marked for whom something
 * is said, since it is all for one. Nobody's journey is everybody's.
 */
export function livedBy(content: JourneyContent, persona: string): JourneyContent {
  const others = content.personas.flatMap(({ id }) => (id === persona ? [] : [id]));
  const seen = seenBy(content, { hiddenPersonas: others });
  return {
    ...seen,
    hasHandles: false,
    stages: seen.stages.map(stageOf),
    entries: entriesOf(seen.entries),
    paths: pathsOf(content, seen, persona),
  };
}

/** The ways of that persona, without the steps to and from what is for others. */
function pathsOf(content: JourneyContent, seen: JourneyContent, persona: string): readonly PathContent[] {
  const keysIn = ({ stages }: JourneyContent): readonly string[] =>
    stages.flatMap(({ touchpoints }) => touchpoints.map(({ key }) => key));
  const own = new Set(keysIn(seen));
  const others = new Set(keysIn(content).filter((key) => !own.has(key)));
  return content.paths.flatMap((path) => {
    if (path.personas.length > 0 && !path.personas.includes(persona)) return [];
    const ways = path.ways.filter(({ from, to }) => !others.has(from) && !others.has(to));
    return ways.length > 0 || path.ways.length === 0 ? [{ ...path, personas: [], ways }] : [];
  });
}

function stageOf(stage: StageContent): StageContent {
  const entries = entriesOf(stage.entries);
  const felt = stage.entries['feels'] ?? [];
  // What is felt is said once: for the persona or, where that is not said, for all.
  const isOwn = (entry: EntryContent): boolean => (entry.personas ?? []).length > 0;
  const own = felt.filter((entry) => isOwn(entry) || !felt.some((other) => isOwn(other) && factOf(other) === factOf(entry))); // prettier-ignore
  return {
    ...stage,
    about: stage.about.map(withoutPersona),
    goals: stage.goals.map(withoutPersona),
    kpis: stage.kpis.map(withoutPersona),
    touchpoints: stage.touchpoints.map(touchpointOf),
    entries: own.length > 0 ? { ...entries, feels: own.map(forAll) } : entries,
  };
}

function touchpointOf(touchpoint: TouchpointContent): TouchpointContent {
  return {
    ...touchpoint,
    personas: [],
    goals: touchpoint.goals.map(withoutPersona),
    entries: entriesOf(touchpoint.entries),
  };
}

/** The key of a fact as it would be if it were said for nobody. */
function factOf({ key }: EntryContent): string {
  const persona = key.indexOf('@', key.lastIndexOf('/') + 1);
  return persona < 0 ? key : key.slice(0, persona);
}

function withoutPersona(line: LineContent): LineContent {
  return line.persona === undefined ? line : { ...line, persona: undefined };
}

function forAll(entry: EntryContent): EntryContent {
  return entry.personas && entry.personas.length > 0 ? { ...entry, personas: [] } : entry;
}

function entriesOf(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).map(([lane, all]) => [lane, all.map(forAll)]));
}
