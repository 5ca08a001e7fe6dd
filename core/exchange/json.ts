import type { Quantity, Value } from '../syntax/tree.ts';
import type { Named, Told, ToldFact, ToldMap, ToldStep } from './told.ts';

/** The version of the format: it goes up when something that programs read is gone or means something else. */
export const JSON_VERSION = 1;

/** What a value is in JSON. */
type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Members = readonly (readonly [key: string, value: Json | undefined])[];

/**
 * A map as JSON, as `syntaxes/schemas/map.schema.json` describes it. Every property is named by the word that the map
 * itself uses and holds a list, however often it was said; what is not said is left out. The same map gives the same
 * bytes, in whatever order its facts stand.
 */
export function jsonOf(map: ToldMap): string {
  const whole = objectOf([['format', 'journey-map'], ['version', JSON_VERSION], ...byKind(map.blocks, true)]);
  return `${laidOut(whole, '')}\n`;
}

/** One value a line, so that two exports can be compared as text: what holds no lists stands on one. */
function laidOut(json: Json, indent: string): string {
  if (typeof json !== 'object') return JSON.stringify(json);
  const inner = `${indent}  `;
  const members = Array.isArray(json)
    ? (json as readonly Json[]).map((item) => laidOut(item, inner))
    : Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${laidOut(value, inner)}`);
  const [open, close] = Array.isArray(json) ? ['[', ']'] : ['{', '}'];
  const isShort = Object.values(json).every((value) => typeof value !== 'object');
  if (isShort && members.length > 0)
    return Array.isArray(json) ? `[${members.join(', ')}]` : `{ ${members.join(', ')} }`;
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`;
}

function blockJson(told: Told, isTop: boolean): Json {
  // `pain: none` stands with the pains.
  const kinds = new Set(told.blocks.map(({ kind }) => kind));
  const facts = groupedBy(told.facts, ({ key }) => key);
  return objectOf([
    ['id', told.id],
    ['title', told.title],
    ...(isTop && told.origin !== 'here' ? [[told.origin, true] as const] : []),
    ...[...facts].flatMap(([key, values]) => (kinds.has(key) ? [] : [[key, values.map(factJson)] as const])),
    ['steps', told.steps.length > 0 ? told.steps.map(stepJson) : undefined],
    ...byKind(told.blocks).map(
      ([kind, blocks]) => [kind, [...blocks, ...(facts.get(kind) ?? []).map(factJson)]] as const,
    ),
  ]);
}

function byKind(blocks: readonly Told[], isTop = false): readonly (readonly [string, readonly Json[]])[] {
  return [...groupedBy(blocks, ({ kind }) => kind)].map(([kind, own]) => [
    kind,
    own.map((told) => blockJson(told, isTop)),
  ]);
}

function factJson({ of, persona, value }: ToldFact): Json {
  return objectOf([['of', of?.id], ['for', persona?.id], ...valueMembers(value)]);
}

function valueMembers(value: Value): Members {
  return [
    ['none', value.none],
    ['word', value.word?.text],
    ['ref', value.ref?.names.map(({ text }) => text).join('.')],
    ['persona', value.mention?.text],
    ['tag', value.tag?.text],
    ['date', value.date?.date],
    ['time', value.date?.time],
    ...(value.number ? numberMembers(value.number) : []),
    ...(value.unit === undefined ? [] : [['unit', value.unit] as const]),
    ['text', value.text?.text],
  ];
}

function numberMembers({ low, high, compare, unit, per }: Quantity): Members {
  const ends: Members = low === high ? [['number', low]] : [['low', low], ['high', high]]; // prettier-ignore
  return [['compare', compare], ...ends, ['unit', unit], ['per', per]];
}

function stepJson({ from, to, share, text }: ToldStep): Json {
  const ids = (all: readonly Named[]): Json => all.map(({ id }) => id);
  return objectOf([
    ['from', ids(from)],
    ['to', ids(to)],
    ...(share ? numberMembers(share) : []),
    ['text', text],
  ]);
}

function objectOf(members: Members): Json {
  return Object.fromEntries(
    members.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}

/** Things by what they have in common, in the order in which that comes first. */
function groupedBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
