import { concernsOf, factsOf, textOf, valueOf, valuesOf, wordOf } from '../model/facts.ts';
import type { Declared, Scope } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import { feelingFact, scaleOf } from '../insight/feelings.ts';
import type { Block, Value } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { blockRow, builtInChannels, builtInMetrics, factRow } from '../vocabulary/index.ts';
import type {
  ChannelContent, Content, FeelingContent, JourneyContent, LabelledText, LineContent, MomentContent, OpportunityContent,
  PainContent, PersonaContent, StageContent, TouchpointContent,
} from './content.ts'; // prettier-ignore
import { labels } from './labels.ts';
import { thingsOf, type Things } from './things.ts';

/** The journeys of a file, in order. */
export function journeysOf(tree: Block): readonly Block[] {
  return blocksOf(tree, 'journey');
}

/** What the picture of a journey shows. */
export function contentOf(journey: Block, names: Scope): JourneyContent {
  const reader = readerOf(names, journey);
  const things = thingsOf(names.source.tree);
  const personas = personasOf(journey, names);
  return {
    key: things.keyOf(journey),
    kind: 'journey',
    title: titleOf(journey),
    facts: journeyFacts(journey, names, things),
    personas,
    scale: scaleOf(journey),
    stages: blocksOf(journey, 'stage').map((stage) => reader.stage(stage, personas.map((persona) => persona.id))), // prettier-ignore
  };
}

/** What the picture of a file without journeys shows: the cards of its personas; nothing if there are none. */
export function personasContentOf(names: Scope): Content | undefined {
  const { tree } = names.source;
  const personas = blocksOf(tree, 'persona').map((block, i) =>
    personaContent(block, thingsOf(tree), names, i === 0),
  );
  return personas.length === 0
    ? undefined
    : { key: 'personas', kind: 'personas', title: labels.personas, personas };
}

/** The labelled lines at the head of a map, in the order in which they are shown. */
const headFacts = [
  'state',
  'competitor',
  'of',
  'scenario',
  'trigger',
  'outcome',
  'promise',
  'objective',
  'description',
  'status',
  'owner',
  'reviewed',
];

function journeyFacts(journey: Block, names: Scope, things: Things): readonly LabelledText[] {
  return headFacts.flatMap((key) =>
    factsOf(journey, key).flatMap((fact) => {
      const text = fact.values.filter((value) => !value.none).map((value) => saidOf(value, key, names)).join(', '); // prettier-ignore
      return text === '' ? [] : [{ key: things.keyOf(fact), label: labels.facts[key] ?? key, text }];
    }),
  );
}

/** A value as a reader is shown it: names instead of ids. */
function saidOf(value: Value, key: string, names: Scope): string {
  if (value.text) return value.text.text;
  if (value.word) return labels.words[`${key}.${value.word.text}`] ?? value.word.text;
  if (value.date) return value.date.date;
  if (value.ref) return nameOfRef(value.ref.names.at(-1)?.text ?? '', value, key, names);
  return '';
}

function nameOfRef(id: string, value: Value, key: string, names: Scope): string {
  const row = factRow(blockRow('journey') ?? { ...emptyRow }, key);
  const found = names.find(value.ref?.names ?? [], row?.shape.ref?.to ?? [], undefined);
  return found && 'declaration' in found ? titleOf(found.declaration.block) : id;
}

const emptyRow = {
  keyword: '',
  meaning: '',
  example: '',
  title: { need: 'never', is: '' },
  id: 'never',
  facts: [],
  blocks: [],
} as const;

function personasOf(journey: Block, names: Scope): readonly PersonaContent[] {
  const ids = valuesOf(journey, 'personas').flatMap((value) => (value.mention ? [value.mention.text] : []));
  const personas = [...new Set(ids)].flatMap((id) => {
    const found = names.declared('persona', id);
    return found ? [found] : [];
  });
  if (personas.length === 0) {
    const nobody = {
      role: undefined,
      quote: undefined,
      goals: [],
      needs: [],
      pains: [],
      objections: [],
      channels: [],
    };
    return [{ key: '', id: '', name: labels.customer, isPrimary: true, ...nobody }];
  }
  return personas.map((persona, i) =>
    personaContent(persona.block, thingsOf(persona.source.tree), names, i === 0),
  );
}

function personaContent(block: Block, things: Things, names: Scope, isPrimary: boolean): PersonaContent {
  const lines = (key: string): readonly LineContent[] => linesOf(block, key, things);
  return {
    key: things.keyOf(block),
    id: block.id?.text ?? '',
    name: titleOf(block),
    isPrimary,
    role: textOf(block, 'role'),
    quote: lines('quote')[0],
    goals: lines('goal'),
    needs: lines('need'),
    pains: blocksOf(block, 'pain').map((pain) => ({
      key: things.keyOf(pain),
      text: titleOf(pain),
      persona: undefined,
    })),
    objections: lines('objection'),
    channels: channelsOf(block, things, names),
  };
}

interface Reader {
  stage(stage: Block, personas: readonly string[]): StageContent;
}

function readerOf(names: Scope, journey: Block): Reader {
  const things = thingsOf(names.source.tree);

  const pain = (block: Block): PainContent => ({
    key: things.keyOf(block),
    text: titleOf(block),
    personas: concernsOf(block) ?? [],
    severity: valueOf(block, 'severity')?.number?.low,
    friction: wordOf(block, 'friction'),
  });
  const opportunity = (block: Block): OpportunityContent => ({
    key: things.keyOf(block),
    text: titleOf(block),
    impact: valueOf(block, 'impact')?.number?.low,
    effort: valueOf(block, 'effort')?.number?.low,
    status: wordOf(block, 'status'),
    owner: valuesOf(block, 'owner').map((value) => actorName(value)).join(', ') || undefined, // prettier-ignore
    solves: valuesOf(block, 'solves').flatMap((value) => {
      const found = value.ref && names.find(value.ref.names, ['pain'], journey);
      return found && 'declaration' in found ? [keyOfDeclaration(found.declaration)] : [];
    }),
  });
  const actorName = (value: Value): string => {
    const found = value.ref && names.find(value.ref.names, ['actor'], journey);
    return found && 'declaration' in found
      ? titleOf(found.declaration.block)
      : (value.ref?.names.at(-1)?.text ?? '');
  };
  const touchpoint = (block: Block, personas: readonly string[]): TouchpointContent => ({
    key: things.keyOf(block),
    title: titleOf(block),
    goals: linesOf(block, 'goal', things),
    does: linesOf(block, 'does', things),
    thinks: linesOf(block, 'thinks', things),
    channels: channelsOf(block, things, names),
    pains: blocksOf(block, 'pain').map(pain),
    opportunities: blocksOf(block, 'opportunity').map(opportunity),
    feelings: personas.flatMap((id) => feelingOf(block, id, things)),
    moment: momentOf(block, things),
  });
  return {
    stage: (stage, personas) => ({
      key: things.keyOf(stage),
      title: titleOf(stage),
      goals: linesOf(stage, 'goal', things),
      kpis: kpisOf([stage, ...blocksOf(stage, 'touchpoint')], things, names, journey),
      touchpoints: blocksOf(stage, 'touchpoint').map((block) => touchpoint(block, personas)),
      pains: blocksOf(stage, 'pain').map(pain),
      opportunities: blocksOf(stage, 'opportunity').map(opportunity),
    }),
  };
}

/** The figures that a stage and its touchpoints are judged by, each once. */
function kpisOf(
  blocks: readonly Block[],
  things: Things,
  names: Scope,
  journey: Block,
): readonly LineContent[] {
  const lines = new Map<string, LineContent>();
  for (const fact of blocks.flatMap((block) => factsOf(block, 'kpi'))) {
    for (const { ref } of fact.values) {
      const id = ref?.names.at(-1)?.text;
      const found = ref && names.find(ref.names, ['metric'], journey);
      const builtIn = builtInMetrics.find((metric) => metric.id === id)?.title;
      const text = found && 'declaration' in found ? titleOf(found.declaration.block) : (builtIn ?? id);
      if (text !== undefined && !lines.has(text))
        lines.set(text, { key: things.keyOf(fact), text, persona: undefined });
    }
  }
  return [...lines.values()];
}

function linesOf(block: Block, key: string, things: Things): readonly LineContent[] {
  return factsOf(block, key).flatMap((fact) => {
    const text = fact.values[0]?.text?.text;
    return text === undefined ? [] : [{ key: things.keyOf(fact), text, persona: fact.mention?.text }];
  });
}

function channelsOf(block: Block, things: Things, names: Scope): readonly ChannelContent[] {
  return [...factsOf(block, 'channels'), ...factsOf(block, 'channel')].flatMap((fact) =>
    fact.values.flatMap((value) => {
      const id = value.ref?.names.at(-1)?.text;
      return id === undefined ? [] : [channelContent(id, things.keyOf(fact), names)];
    }),
  );
}

function channelContent(id: string, key: string, names: Scope): ChannelContent {
  const known = builtInChannels.find((channel) => channel.id === id);
  const declared = names.declared('channel', id)?.block;
  const place = declared && wordOf(declared, 'place');
  const icon = declared && valueOf(declared, 'icon')?.ref?.names.at(-1)?.text;
  return {
    key,
    id,
    title: declared ? titleOf(declared) : (known?.title ?? id),
    place: place === 'online' || place === 'offline' ? place : known?.place,
    icon: [icon, id].find((name) => builtInChannels.some((channel) => channel.id === name)),
  };
}

function feelingOf(touchpoint: Block, persona: string, things: Things): readonly FeelingContent[] {
  const fact = feelingFact(touchpoint, persona);
  const value = fact?.values[0];
  if (!fact || !value) return [];
  const { number, text } = value;
  return [{ key: things.keyOf(fact), persona, low: number?.low, high: number?.high, word: text?.text }];
}

function momentOf(touchpoint: Block, things: Things): MomentContent | undefined {
  const fact = factsOf(touchpoint, 'moment')[0];
  const value = fact?.values[0];
  if (!fact || !value || value.none) return undefined;
  const kind = value.word?.text;
  return {
    key: things.keyOf(fact),
    kind,
    text: value.text?.text ?? labels.words[`moment.${kind}`] ?? kind ?? '',
  };
}

function keyOfDeclaration(declaration: Declared): string {
  return thingsOf(declaration.source.tree).keyOf(declaration.block);
}
