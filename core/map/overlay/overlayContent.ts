import type { Compared } from '../../diff/index.ts';
import type {
  ChannelContent,
  JourneyContent,
  LabelledText,
  LineContent,
  PathContent,
  PersonaContent,
  PersonaPart,
  StageContent,
  TouchpointContent,
} from '../content.ts';
import type { OwnLaneContent } from '../content.ts';
import { marksOf } from '../marks.ts';
import type { Colour } from '../scene.ts';
import type { KeyPairs } from './keyPairs.ts';
import { merged, type Row } from './merged.ts';
import type { OverlayWords } from './overlayWords.ts';
import { unionOf, type Union } from './union.ts';
import { pathUnion } from './pathUnion.ts';
import { wasKey, type Home, type MarkKind, type Shown } from './shown.ts';
import { withPersonas } from './withPersonas.ts';

/** Two journeys as one: what is laid out, and how each thing in it is shown. */
export interface OverlayContent {
  /** All that stands on either side, each thing once, but twice where it moved. */
  readonly content: JourneyContent;
  /** By the keys of nodes and things in the picture; what is not in it is the same on both sides. */
  readonly shown: ReadonlyMap<string, Shown>;
  readonly before: JourneyContent;
  readonly after: JourneyContent;
  /** The touchpoints of the union as they are on either side. */
  readonly oldOf: ReadonlyMap<TouchpointContent, TouchpointContent>;
  readonly nowOf: ReadonlyMap<TouchpointContent, TouchpointContent>;
  /** What a touchpoint of the map after was, wherever it stood. */
  readonly originOf: ReadonlyMap<TouchpointContent, TouchpointContent>;
  /** The same of its stages. */
  readonly oldStageOf: ReadonlyMap<StageContent, StageContent>;
  readonly nowStageOf: ReadonlyMap<StageContent, StageContent>;
  /** Whose feelings are compared with whose: those of each persona with their own, or those of two with one another. */
  readonly lines: readonly { readonly old: string; readonly now: string }[];
  readonly compared: Compared | undefined;
  readonly words: OverlayWords;
  readonly colourOf: (mark: MarkKind) => Colour;
  /** Keys of touchpoints that moved, from the one in the old place to the one in the new. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/** What the two sides are to one another, and the words for it. */
export type OverlayHow = Pick<OverlayContent, 'compared' | 'words'>;

/** What came and what went have colours of their own; of two sides neither is good or bad, and personas have theirs. */
function coloursOf(compared: Compared | undefined, personas: readonly PersonaContent[]): OverlayContent['colourOf'] {
  if (!compared) return (mark) => mark;
  const marks = marksOf(personas);
  const ofPersona = (index: number): Colour => marks.of(personas[index]?.id ?? '').colour;
  const [went, came] = compared.kind === 'personas' ? [ofPersona(0), ofPersona(1)] : (['inkSoft', 'ink'] as const);
  return (mark) => ({ went, came, changed: 'changed', moved: 'moved' } as const)[mark];
} // prettier-ignore

/**
 * Lays two contents on one another. What is the same on both sides keeps its key and what only the map before holds gets
 * that of `wasKey`; the order is that of the map after, and what went stands where it stood.
 */
export function overlayContent(
  old: JourneyContent,
  after: JourneyContent,
  pairs: KeyPairs,
  { compared, words }: OverlayHow,
): OverlayContent {
  const before = withPersonas(old, personaNames(old, after, pairs));
  const union = unionOf(pairs, compared !== undefined);
  const stages = stageUnion(before, after, pairs, union);
  const content: JourneyContent = {
    ...after,
    title: union.text('~title', before.title, after.title, 'both'),
    facts: union.list(before.facts, after.facts, 'both', {
      textOf: ({ text }) => text,
      asOld: (fact: LabelledText, key) => ({ ...fact, key }),
    }),
    personas: personaUnion(before, after, union),
    stages: stages.stages,
    entries: union.entries(before.entries, after.entries, 'both'),
    ownLanes: ownLanesOf(before, after),
    paths: [],
  };
  const paths = pathUnion(before.paths, after.paths, stages.places, union);
  const withPaths = { ...content, paths: [...paths, ...movesPath(stages.moves, words.moves)] };
  const shown = compared ? asTwo(union.shown) : union.shown;
  const lines =
    compared?.kind === 'personas'
      ? [{ old: before.personas[0]?.id ?? '', now: after.personas[0]?.id ?? '' }]
      : content.personas.map(({ id }) => ({ old: id, now: id }));
  const colourOf = coloursOf(compared, [...before.personas, ...after.personas]);
  return { ...stages, content: withPaths, shown, before, after, lines, compared, words, colourOf };
}

/** Of two maps of which neither became the other none is lowered, and nothing is struck through. */
function asTwo(shown: ReadonlyMap<string, Shown>): ReadonlyMap<string, Shown> {
  return new Map(
    [...shown].map(([key, how]) => [key, { ...how, isStruck: false, isGhost: how.isGhost === true && how.mark === 'moved' }]),
  );
} // prettier-ignore

/** The ids that personas of the map before have after. */
function personaNames(
  old: JourneyContent,
  after: JourneyContent,
  pairs: KeyPairs,
): ReadonlyMap<string, string> {
  const ids = new Map(after.personas.map(({ key, id }) => [key, id]));
  return new Map(
    old.personas.flatMap(({ key, id }) => {
      const now = ids.get(pairs.nowOf(key) ?? '');
      return now === undefined || now === id ? [] : [[id, now] as const];
    }),
  );
}

function ownLanesOf(before: JourneyContent, after: JourneyContent): readonly OwnLaneContent[] {
  const known = new Map(after.ownLanes.map((lane) => [lane.id, lane]));
  return merged(before.ownLanes, after.ownLanes, ({ id }) => known.get(id)).flatMap(
    ({ old, now }) => now ?? old ?? [],
  );
}

function personaUnion(
  before: JourneyContent,
  after: JourneyContent,
  union: Union,
): readonly PersonaContent[] {
  const byId = new Map(after.personas.map((persona) => [persona.id, persona]));
  return merged(before.personas, after.personas, ({ id }) => byId.get(id)).flatMap(({ old, now }) => {
    if (!now) return old ? [goneUnion(old, union)] : [];
    if (!old) {
      union.mark(now.key, { views: 'new both', mark: 'came' });
      return [now];
    }
    const made = [
      {
        ...now,
        name: union.text(`${now.key}~name`, old.name, now.name, 'both'),
        role: union.text(`${now.key}~role`, old.role ?? '', now.role ?? '', 'both') || undefined,
        quote: quoteUnion(old.quote, now.quote, union),
        channels: channelUnion(old, now, union),
        parts: partsUnion(old, now, union),
      },
    ];
    // One badge for the card, whatever in it changed.
    for (const part of ['name', 'role']) {
      const key = `${now.key}~${part}`;
      if (!union.shown.get(key)?.mark) continue;
      union.mark(key, { mark: undefined });
      union.mark(now.key, { mark: 'changed' });
    }
    return made;
  });
}

/** A quote has one place on the card: what it was stands above what it is. */
function quoteUnion(
  old: LineContent | undefined,
  now: LineContent | undefined,
  union: Union,
): LineContent | undefined {
  if (old && now) return { ...now, text: union.text(now.key, old.text, now.text, 'both') };
  return linesUnion(old ? [old] : [], now ? [now] : [], 'both', union)[0];
}

/** Channels of a card are told apart by their ids; the nodes that stand for them bear the key of the card. */
function channelUnion(old: PersonaContent, now: PersonaContent, union: Union): readonly ChannelContent[] {
  const known = new Map(now.channels.map((channel) => [channel.id, channel]));
  return merged(old.channels, now.channels, ({ id }) => known.get(id)).flatMap((row) => {
    const channel = row.now ?? row.old;
    if (!channel) return [];
    const node = `${now.key}~channel:${channel.id}`;
    if (!row.now) union.mark(node, { views: 'old both', mark: 'went', isGhost: true, isStruck: true });
    if (!row.old) union.mark(node, { views: 'new both', mark: 'came' });
    return [row.now ? channel : { ...channel, key: wasKey(channel.key) }];
  });
}

function goneUnion(old: PersonaContent, union: Union): PersonaContent {
  const key = wasKey(old.key);
  union.mark(key, { views: 'old both', mark: 'went', isGhost: true, isStruck: true });
  return {
    ...old,
    key,
    parts: old.parts.map((part) => ({ ...part, lines: part.lines.map((line) => ({ ...line, key: wasKey(line.key) })) })),
  }; // prettier-ignore
}

function partsUnion(old: PersonaContent, now: PersonaContent, union: Union): readonly PersonaPart[] {
  const byId = new Map(now.parts.map((part) => [part.id, part]));
  return merged(old.parts, now.parts, ({ id }) => byId.get(id)).flatMap(({ old: was, now: is }) => {
    const part = is ?? was;
    return part ? [{ ...part, lines: linesUnion(was?.lines ?? [], is?.lines ?? [], 'both', union) }] : [];
  });
}

function linesUnion(
  olds: readonly LineContent[],
  nows: readonly LineContent[],
  home: Home,
  union: Union,
): readonly LineContent[] {
  return union.list(olds, nows, home, {
    textOf: ({ text, persona }) => `${persona ?? ''}\u0000${text}`,
    asOld: (line, key) => ({ ...line, key }),
  });
}

type Stages = Omit<
  OverlayContent,
  'content' | 'shown' | 'before' | 'after' | 'lines' | 'compared' | 'words' | 'colourOf'
> & {
  readonly stages: readonly StageContent[];
  /** Where the touchpoints of the map before stand in the picture, by their keys there. */
  readonly places: ReadonlyMap<string, string>;
};

function stageUnion(before: JourneyContent, after: JourneyContent, pairs: KeyPairs, union: Union): Stages {
  const oldOf = new Map<TouchpointContent, TouchpointContent>();
  const nowOf = new Map<TouchpointContent, TouchpointContent>();
  const originOf = new Map<TouchpointContent, TouchpointContent>();
  const oldStageOf = new Map<StageContent, StageContent>();
  const nowStageOf = new Map<StageContent, StageContent>();
  const moves: { from: string; to: string }[] = [];
  const places = new Map<string, string>();
  const newStages = new Map(after.stages.map((stage) => [stage.key, stage]));
  const newTouchpoints = new Map(after.stages.flatMap(({ touchpoints }) => touchpoints.map((one) => [one.key, one] as const))); // prettier-ignore
  const oldStages = new Map(before.stages.flatMap((stage) => paired(stage.key, stage, pairs)));
  const oldTouchpoints = new Map(before.stages.flatMap(({ touchpoints }) => touchpoints.flatMap((one) => paired(one.key, one, pairs)))); // prettier-ignore
  const still = <Thing extends { readonly key: string }>(old: Thing, known: ReadonlyMap<string, Thing>): Thing | undefined => {
    const key = pairs.nowOf(old.key);
    return key === undefined || pairs.isMoved(key) ? undefined : known.get(key);
  }; // prettier-ignore

  const touchpointOf = ({ old, now }: Row<TouchpointContent>, home: Home): TouchpointContent => {
    const thing = now ?? old!;
    if (now) {
      // One that comes into a stage may have been elsewhere; one in a stage that moved has moved with it.
      const was = old ?? oldTouchpoints.get(now.key);
      const at: Home = home === 'both' ? (old ? 'both' : was ? 'arrived' : 'came') : was ? 'arrived' : 'came';
      const made = touchpointUnion(was, now, at, union);
      const hasMoved = at === 'arrived' && (home !== 'arrived' || pairs.isMoved(now.key));
      if (at === 'came')
        union.mark(now.key, {
          views: 'new both',
          isColumn: true,
          mark: home === 'came' ? undefined : 'came',
        });
      if (at === 'arrived')
        union.mark(now.key, { views: 'new both', isColumn: true, mark: hasMoved ? 'moved' : undefined });
      if (at === 'both' && was) places.set(was.key, now.key);
      nowOf.set(made, now);
      if (was) originOf.set(made, was);
      if (at === 'both' && was) oldOf.set(made, was);
      return made;
    }
    const later = pairs.nowOf(thing.key);
    const isLeft = later !== undefined && newTouchpoints.has(later);
    const key = wasKey(thing.key);
    const at: Home = isLeft ? 'left' : 'went';
    const made = { ...touchpointUnion(thing, undefined, at, union), key };
    const isNews = home !== 'left' && home !== 'went';
    const mark = isLeft
      ? isNews || pairs.isMoved(later)
        ? 'moved'
        : undefined
      : home === 'went'
        ? undefined
        : 'went';
    union.mark(key, { views: 'old both', isColumn: true, mark, isGhost: true, isStruck: mark === 'went' });
    if (mark === 'moved' && later !== undefined) moves.push({ from: key, to: later });
    places.set(thing.key, key);
    oldOf.set(made, thing);
    return made;
  };

  const stages = merged(before.stages, after.stages, (stage) => still(stage, newStages)).map(
    ({ old, now }): StageContent => {
      const was = old ?? (now && oldStages.get(now.key));
      const home: Home = now ? (old ? 'both' : was ? 'arrived' : 'came') : isLater(old, newStages, pairs) ? 'left' : 'went';
      const stage = (now ?? old)!;
      const key = now ? now.key : wasKey(stage.key);
      const inStage = new Map(home === 'both' ? (now?.touchpoints ?? []).map((one) => [one.key, one] as const) : []);
      const rows =
        home === 'both'
          ? merged(old?.touchpoints ?? [], now?.touchpoints ?? [], (one) => still(one, inStage))
          : stage.touchpoints.map((one): Row<TouchpointContent> => (now ? { old: undefined, now: one } : { old: one, now: undefined }));
      const made: StageContent = {
        ...stageParts(home === 'left' || home === 'went' ? old : was, now, home, union),
        key,
        touchpoints: rows.map((row) => touchpointOf(row, home)),
      };
      if (home === 'came') union.mark(key, { views: 'new both', isColumn: true, mark: 'came' });
      if (home === 'arrived') union.mark(key, { views: 'new both', isColumn: true, mark: 'moved' });
      if (home === 'left') union.mark(key, { views: 'old both', isColumn: true, mark: 'moved', isGhost: true });
      if (home === 'went') union.mark(key, { views: 'old both', isColumn: true, mark: 'went', isGhost: true, isStruck: true });
      if (home === 'left') {
        const first = made.touchpoints.find((one) => oldOf.has(one));
        const to = oldOf.get(first ?? made.touchpoints[0]!)?.key;
        const later = to === undefined ? undefined : pairs.nowOf(to);
        if (first && later !== undefined && newTouchpoints.has(later) && !moves.some((move) => move.from === first.key))
          moves.push({ from: first.key, to: later });
      }
      // What is said of a stage without touchpoints is said of the side that it stands on.
      if (made.touchpoints.length === 0 && home !== 'both')
        union.mark(`${key}~empty`, { views: now ? 'new both' : 'old both' });
      if (now) nowStageOf.set(made, now);
      if (old) oldStageOf.set(made, old);
      return made;
    },
  ); // prettier-ignore
  return { stages, oldOf, nowOf, originOf, oldStageOf, nowStageOf, moves, places };
}

function paired<Thing>(key: string, thing: Thing, pairs: KeyPairs): readonly (readonly [string, Thing])[] {
  const now = pairs.nowOf(key);
  return now === undefined ? [] : [[now, thing]];
}

function isLater(old: StageContent | undefined, known: ReadonlyMap<string, StageContent>, pairs: KeyPairs): boolean {
  const now = old && pairs.nowOf(old.key);
  return now !== undefined && known.has(now);
} // prettier-ignore

function stageParts(
  old: StageContent | undefined,
  now: StageContent | undefined,
  home: Home,
  union: Union,
): StageContent {
  const stage = (now ?? old)!;
  return {
    ...stage,
    title: old && now ? union.text(now.key, old.title, now.title, home) : stage.title,
    about: linesUnion(old?.about ?? [], now?.about ?? [], home, union),
    goals: linesUnion(old?.goals ?? [], now?.goals ?? [], home, union),
    kpis: linesUnion(old?.kpis ?? [], now?.kpis ?? [], home, union),
    entries: union.entries(old?.entries ?? {}, now?.entries ?? {}, home),
  };
}

function touchpointUnion(
  old: TouchpointContent | undefined,
  now: TouchpointContent | undefined,
  home: Home,
  union: Union,
): TouchpointContent {
  const touchpoint = (now ?? old)!;
  return {
    ...touchpoint,
    title: old && now ? union.text(now.key, old.title, now.title, home) : touchpoint.title,
    goals: linesUnion(old?.goals ?? [], now?.goals ?? [], home, union),
    entries: union.entries(old?.entries ?? {}, now?.entries ?? {}, home),
  };
}

function movesPath(moves: Stages['moves'], title: string): readonly PathContent[] {
  return moves.length === 0
    ? []
    : [
        {
          key: '~moves',
          title,
          personas: [],
          ways: moves.map((move) => ({ ...move, text: '' })),
        },
      ];
}
