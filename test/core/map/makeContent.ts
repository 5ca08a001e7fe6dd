import type { EntryContent, Entries, SignContent } from '../../../core/map/entry.ts';
import type {
  ChannelContent,
  FeelingContent,
  JourneyContent,
  LineContent,
  PersonaContent,
  StageContent,
  TouchpointContent,
} from '../../../core/map/content.ts';

// Contents by hand, with as little said as a test needs. Keys are made of the key of the parent.

export type Said = string | readonly [persona: string, text: string];

export interface TouchpointSketch {
  readonly goals?: readonly Said[];
  readonly does?: readonly Said[];
  readonly thinks?: readonly Said[];
  readonly channels?: readonly string[];
  /** By persona: a number, a range, a word, or a number or range with its word. */
  readonly feels?: Readonly<Record<string, FeelingSketch>>;
  readonly moment?: string;
  readonly pains?: readonly PainSketch[];
  readonly opportunities?: readonly OpportunitySketch[];
  readonly hopes?: Readonly<Record<string, FeelingSketch>>;
  readonly personas?: readonly string[];
  readonly signs?: readonly SignContent[];
  readonly isOptional?: boolean;
  readonly tags?: readonly string[];
  /** Entries of other lanes, without their keys. */
  readonly lanes?: Readonly<Record<string, readonly Omit<EntryContent, 'key'>[]>>;
}

export interface PainSketch {
  readonly text: string;
  readonly personas?: readonly string[];
  readonly severity?: number;
  readonly friction?: string;
}

export interface OpportunitySketch {
  readonly text: string;
  readonly impact?: number;
  readonly effort?: number;
  readonly status?: string;
  readonly owner?: string;
}

export type FeelingSketch = number | string | readonly [number | readonly [number, number], string?];

export function lines(parent: string, name: string, said: readonly Said[] = []): readonly LineContent[] {
  return said.map((one, i) => ({
    key: `${parent}/${name}${i}`,
    text: typeof one === 'string' ? one : one[1],
    persona: typeof one === 'string' ? undefined : one[0],
  }));
}

export function channel(key: string, id: string): ChannelContent {
  return { key, id, title: `${id.charAt(0).toUpperCase()}${id.slice(1)}`, place: 'online', icon: id };
}

type LanesSketch = Pick<TouchpointSketch, 'pains' | 'opportunities' | 'lanes'>;

function pain(
  parent: string,
  place: number,
  { text, personas = [], severity, friction }: PainSketch,
): EntryContent {
  const ranks = [{ id: 'severity', value: severity, word: friction }] as const;
  return { key: `${parent}/pain${place}`, text, personas, ranks };
}

function opportunity(parent: string, place: number, sketch: OpportunitySketch): EntryContent {
  const { text, impact, effort, status, owner } = sketch;
  return {
    key: `${parent}/opportunity${place}`,
    text,
    ranks: [
      { id: 'impact', value: impact },
      { id: 'effort', value: effort },
    ],
    small: [[status, owner].filter(Boolean).join(' · ')].filter((line) => line !== ''),
  };
}

/** The entries of lanes, those of empty lanes left out. */
function entriesOf(key: string, { pains = [], opportunities = [], lanes = {} }: LanesSketch): Entries {
  const others = Object.entries(lanes).map(
    ([id, entries]) => [id, entries.map((entry, i) => ({ key: `${key}/${id}${i}`, ...entry }))] as const,
  );
  return filled({
    ...Object.fromEntries(others),
    pains: pains.map((one, i) => pain(key, i, one)),
    opportunities: opportunities.map((one, i) => opportunity(key, i, one)),
  });
}

function filled(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([, some]) => some.length > 0));
}

function said(key: string, name: string, some: readonly Said[] | undefined): readonly EntryContent[] {
  return lines(key, name, some).map(({ key: own, text, persona }) => ({
    key: own,
    text,
    personas: persona === undefined ? [] : [persona],
  }));
}

function feeling(parent: string, persona: string, sketch: FeelingSketch): FeelingContent {
  const key = `${parent}/feels@${persona}`;
  if (typeof sketch === 'string') return { key, persona, low: undefined, high: undefined, word: sketch };
  const [value, word] = typeof sketch === 'number' ? [sketch, undefined] : sketch;
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  return { key, persona, low, high, word };
}

export function touchpoint(id: string, title: string, sketch: TouchpointSketch = {}): TouchpointContent {
  const key = `journey:test/touchpoint:${id}`;
  const { moment, personas = [], signs = [], isOptional = false } = sketch;
  const channels = (sketch.channels ?? []).map((one) => channel(`${key}/channels`, one));
  const entries = {
    ...entriesOf(key, sketch),
    does: said(key, 'does', sketch.does),
    thinks: said(key, 'thinks', sketch.thinks),
    channels: channels.map((one) => ({ key: one.key, part: one.id, text: one.title, channel: one })),
    moments: moment === undefined ? [] : [{ key: `${key}/moment`, text: moment }],
  };
  return {
    key,
    title,
    personas,
    isOptional,
    signs,
    goals: lines(key, 'goal', sketch.goals),
    entries: filled(entries),
    feelings: Object.entries(sketch.feels ?? {}).map(([who, one]) => feeling(key, who, one)),
    hopes: Object.entries(sketch.hopes ?? {}).map(([who, one]) => ({
      ...feeling(key, who, one),
      key: `${key}/hopes@${who}`,
    })),
    moment: moment === undefined ? undefined : { key: `${key}/moment`, kind: undefined, text: moment },
    tags: sketch.tags ?? [],
  };
}

export function stage(
  id: string,
  title: string,
  touchpoints: readonly TouchpointContent[],
  sketch: LanesSketch & {
    readonly about?: readonly string[];
    readonly isOptional?: boolean;
    readonly goals?: readonly Said[];
    readonly kpis?: readonly string[];
  } = {},
): StageContent {
  const key = `journey:test/stage:${id}`;
  return {
    key,
    title,
    isOptional: sketch.isOptional ?? false,
    about: lines(key, 'about', sketch.about),
    goals: lines(key, 'goal', sketch.goals),
    kpis: (sketch.kpis ?? []).map((text) => ({ key: `${key}/kpi`, text, persona: undefined })),
    touchpoints,
    entries: entriesOf(key, sketch),
    tags: [],
  };
}

export function persona(
  id: string,
  name: string,
  sketch: {
    readonly role?: string;
    readonly quote?: string;
    readonly goals?: readonly string[];
    readonly needs?: readonly string[];
    readonly pains?: readonly string[];
    readonly objections?: readonly string[];
    readonly channels?: readonly string[];
    /** What else is said, by its label. */
    readonly more?: Readonly<Record<string, readonly string[]>>;
  } = {},
): PersonaContent {
  const key = `persona:${id}`;
  return {
    key,
    id,
    name,
    isPrimary: false,
    role: sketch.role,
    quote: lines(key, 'quote', sketch.quote === undefined ? [] : [sketch.quote])[0],
    parts: [
      { id: 'goal', label: 'Goals', lines: lines(key, 'goal', sketch.goals) },
      { id: 'need', label: 'Needs', lines: lines(key, 'need', sketch.needs) },
      { id: 'pain', label: 'Pains', lines: lines(key, 'pain', sketch.pains) },
      { id: 'objection', label: 'Objections', lines: lines(key, 'objection', sketch.objections) },
      ...Object.entries(sketch.more ?? {}).map(([label, said]) => ({ id: label, label, lines: lines(key, label, said) })), // prettier-ignore
    ].filter((part) => part.lines.length > 0),
    channels: (sketch.channels ?? []).map((one) => channel(`${key}/channels`, one)),
  };
}

export function journey(
  title: string,
  stages: readonly StageContent[],
  sketch: Partial<Pick<JourneyContent, 'facts' | 'personas' | 'scale' | 'ownLanes' | 'paths'>> &
    LanesSketch = {},
): JourneyContent {
  const nobody = { ...persona('', 'Customer'), key: '' };
  return {
    key: 'journey:test',
    kind: 'journey',
    title,
    facts: sketch.facts ?? [],
    personas: sketch.personas ?? [nobody],
    scale: sketch.scale ?? { low: -2, high: 2 },
    stages,
    entries: entriesOf('journey:test', sketch),
    ownLanes: sketch.ownLanes ?? [],
    paths: sketch.paths ?? [],
  };
}

export function fact(
  label: string,
  text: string,
): { readonly key: string; readonly label: string; readonly text: string } {
  return { key: `journey:test/${label.toLowerCase()}`, label, text };
}
