import type {
  ChannelContent,
  FeelingContent,
  JourneyContent,
  LineContent,
  OpportunityContent,
  PainContent,
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
  readonly pains?: readonly Partial<PainContent>[];
  readonly opportunities?: readonly Partial<OpportunityContent>[];
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

export function pain(parent: string, place: number, sketch: Partial<PainContent>): PainContent {
  const known = { text: '', personas: [], severity: undefined, friction: undefined };
  return { key: `${parent}/pain${place}`, ...known, ...sketch };
}

export function opportunity(
  parent: string,
  place: number,
  sketch: Partial<OpportunityContent>,
): OpportunityContent {
  const known = {
    text: '',
    impact: undefined,
    effort: undefined,
    status: undefined,
    owner: undefined,
    solves: [],
  };
  return { key: `${parent}/opportunity${place}`, ...known, ...sketch };
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
  return {
    key,
    title,
    goals: lines(key, 'goal', sketch.goals),
    does: lines(key, 'does', sketch.does),
    thinks: lines(key, 'thinks', sketch.thinks),
    channels: (sketch.channels ?? []).map((one) => channel(`${key}/channels`, one)),
    pains: (sketch.pains ?? []).map((one, i) => pain(key, i, one)),
    opportunities: (sketch.opportunities ?? []).map((one, i) => opportunity(key, i, one)),
    feelings: Object.entries(sketch.feels ?? {}).map(([persona, one]) => feeling(key, persona, one)),
    moment:
      sketch.moment === undefined
        ? undefined
        : { key: `${key}/moment`, kind: undefined, text: sketch.moment },
  };
}

export function stage(
  id: string,
  title: string,
  touchpoints: readonly TouchpointContent[],
  sketch: {
    readonly goals?: readonly Said[];
    readonly kpis?: readonly string[];
    readonly pains?: readonly Partial<PainContent>[];
    readonly opportunities?: readonly Partial<OpportunityContent>[];
  } = {},
): StageContent {
  const key = `journey:test/stage:${id}`;
  return {
    key,
    title,
    goals: lines(key, 'goal', sketch.goals),
    kpis: (sketch.kpis ?? []).map((text) => ({ key: `${key}/kpi`, text, persona: undefined })),
    touchpoints,
    pains: (sketch.pains ?? []).map((one, i) => pain(key, i, one)),
    opportunities: (sketch.opportunities ?? []).map((one, i) => opportunity(key, i, one)),
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
    goals: lines(key, 'goal', sketch.goals),
    needs: lines(key, 'need', sketch.needs),
    pains: lines(key, 'pain', sketch.pains),
    objections: lines(key, 'objection', sketch.objections),
    channels: (sketch.channels ?? []).map((one) => channel(`${key}/channels`, one)),
  };
}

export function journey(
  title: string,
  stages: readonly StageContent[],
  sketch: Partial<Pick<JourneyContent, 'facts' | 'personas' | 'scale'>> = {},
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
  };
}

export function fact(
  label: string,
  text: string,
): { readonly key: string; readonly label: string; readonly text: string } {
  return { key: `journey:test/${label.toLowerCase()}`, label, text };
}
