import { longestRising } from '../text/longestRising.ts';
import { factWords, likenessOfWords } from './alike.ts';
import { holdersOf, journeyAround } from './holders.ts';
import type { Item, Said } from './item.ts';
import { match, type Match } from './match.ts';
import { namedBefore } from './names.ts';
import { ownOf } from '../text/own.ts';
import { sameEnds } from '../text/sameEnds.ts';
import { changeTexts, seenText } from './seen.ts';

/** How one thing differs between two maps. Items and facts are those of the two sides, so their places are known. */
export type Difference =
  | { readonly kind: 'added'; readonly after: Item; readonly holder: Item | undefined }
  | { readonly kind: 'removed'; readonly before: Item; readonly holder: Item | undefined }
  | {
      readonly kind: 'moved';
      readonly before: Item;
      readonly after: Item;
      readonly from: Item | undefined;
      readonly to: Item | undefined;
    }
  /** The id changed. */
  | { readonly kind: 'renamed'; readonly before: Item; readonly after: Item }
  | { readonly kind: 'retitled'; readonly before: Item; readonly after: Item }
  /** Stages or touchpoints of one parent that stand in another order: those that moved, as few as explain it. */
  | {
      readonly kind: 'reordered';
      readonly before: Item | undefined;
      readonly after: Item | undefined;
      readonly of: string;
      readonly moved: readonly Item[];
    }
  | FactDifference;

/** A fact that came, went or says something else. */
export interface FactDifference {
  readonly kind: 'fact';
  readonly item: Pairing;
  readonly before: Said | undefined;
  readonly after: Said | undefined;
}

/** The same thing on both sides. */
export interface Pairing {
  readonly before: Item;
  readonly after: Item;
}

export interface Comparison {
  readonly match: Match;
  /** Which fact of the one map is which of the other, changed or not. */
  readonly facts: ReadonlyMap<Said, Said>;
  readonly differences: readonly Difference[];
}

/** Kinds whose order among their like is a fact of the map. */
const sequences = ['stage', 'touchpoint'] as const;

/**
 * Everything in which two maps differ, each thing once: what came or went with its parent is not told by itself. Whoever
 * knows already which things are the same says so.
 */
export function compare(
  before: readonly Item[],
  after: readonly Item[],
  found: Match = match(before, after),
): Comparison {
  const differences: Difference[] = [];
  const facts = new Map<Said, Said>();
  const holderBefore = holdersOf(before);
  const renames = renamesOf(found, after);

  const visitAfter = (item: Item, holder: Item | undefined): void => {
    const old = found.before.get(item);
    if (!old) {
      const isNew = !holder || found.before.has(holder);
      if (isNew) differences.push({ kind: 'added', after: item, holder });
    } else {
      compareItems(old, item, renames(item), { differences, facts });
      const from = holderBefore(old);
      const stays = (from && found.after.get(from)) === holder;
      if (!stays) differences.push({ kind: 'moved', before: old, after: item, from, to: holder });
    }
    for (const child of item.items) visitAfter(child, item);
    if (old) reorder(old, item, found, differences);
  };
  const visitBefore = (item: Item, holder: Item | undefined): void => {
    const isGone = !found.after.has(item) && (!holder || found.after.has(holder));
    if (isGone) differences.push({ kind: 'removed', before: item, holder });
    for (const child of item.items) visitBefore(child, item);
  };
  for (const item of after) visitAfter(item, undefined);
  for (const item of before) visitBefore(item, undefined);
  return { match: found, facts, differences };
}

function compareItems(
  before: Item,
  after: Item,
  renames: Renames,
  { differences, facts }: { readonly differences: Difference[]; readonly facts: Map<Said, Said> },
): void {
  if (before.id !== after.id) differences.push({ kind: 'renamed', before, after });
  if (!isSeenAlike(before.title, after.title)) differences.push({ kind: 'retitled', before, after });
  for (const [was, is] of pairFacts(newsIn(before, after), newsIn(after, before), renames)) {
    if (was && is) facts.set(was, is);
    if (was && is && isSaidAlike(formOf(was, renames.before), formOf(is, renames.after))) continue;
    differences.push({ kind: 'fact', item: { before, after }, before: was, after: is });
  }
}

/** True for titles of which nobody sees on the map how they differ. */
function isSeenAlike(before: string | undefined, after: string | undefined): boolean {
  if (before === after) return true;
  return before !== undefined && after !== undefined && seenText(before) === seenText(after);
}

/** True for forms of facts of which nobody sees on the map how they differ. */
function isSaidAlike(before: string, after: string): boolean {
  if (before === after) return true;
  // Nearly all differ in a letter, where they first differ.
  const { start } = sameEnds(before, after);
  if (![before, after].some((form) => /[ \\]/.test(form.charAt(start)))) return false;
  return changeTexts(before, seenText) === changeTexts(after, seenText);
}

/** What an item says; a former id that says what the comparison says already is the same news. */
function newsIn({ facts }: Item, other: Item): readonly Said[] {
  if (!facts.some(({ key }) => key === 'was')) return facts;
  return facts.filter((said) => said.key !== 'was' || said.values.some((value) => value !== other.id));
}

/** Facts by key, word and persona; where they may repeat also by what they say: equal, then most alike, then order. */
export function pairFacts(
  before: readonly Said[],
  after: readonly Said[],
  renames: Renames,
): readonly (readonly [Said | undefined, Said | undefined])[] {
  if (before.length === 0 && after.length === 0) return [];
  const was = before.map((said) => slotOf(said, renames.before));
  const is = after.map((said) => slotOf(said, renames.after));
  // Mostly the same things are said in one order, each once.
  const isInOrder = was.length === is.length && was.every((slot, i) => slot === is[i]);
  if (isInOrder && (was.length === 1 || new Set(was).size === was.length))
    return before.flatMap((said, i) => onlyPair(said, after[i] ?? said, renames));
  const pairs: [Said | undefined, Said | undefined][] = [];
  const left = new Map<string, Said[]>();
  before.forEach((said, i) => push(left, was[i] ?? '', said));
  const right = new Map<string, Said[]>();
  after.forEach((said, i) => push(right, is[i] ?? '', said));
  for (const slot of new Set([...left.keys(), ...right.keys()])) {
    for (const [a, b] of alikeFirst(left.get(slot) ?? [], right.get(slot) ?? [], renames)) pairs.push([a, b]);
  }
  return pairs;
}

function alikeFirst(
  before: readonly Said[],
  after: readonly Said[],
  renames: Renames,
): readonly (readonly [Said | undefined, Said | undefined])[] {
  const [only, other] = [before[0], after[0]];
  if (only && other && before.length === 1 && after.length === 1) return onlyPair(only, other, renames);
  const pairs: [Said | undefined, Said | undefined][] = [];
  const [gone, come] = [new Set(before), new Set(after)];
  const take = (a: Said, b: Said): void => {
    gone.delete(a);
    come.delete(b);
    pairs.push([a, b]);
  };
  const inForm = new Map<string, Said[]>();
  for (const said of after) push(inForm, formOf(said, renames.after), said);
  for (const a of before) {
    const b = inForm.get(formOf(a, renames.before))?.shift();
    if (b) take(a, b);
  }
  if (gone.size * come.size <= 10_000) {
    const left = [...gone].map((a) => ({ a, words: factWords(a) }));
    const right = [...come].map((b) => ({ b, words: factWords(b) }));
    const scored = left.flatMap(({ a, words }, i) =>
      right.map(({ b, words: others }, j) => ({ a, b, score: likenessOfWords(words, others), apart: Math.abs(i - j), sum: i + j })),
    ); // prettier-ignore
    scored.sort((x, y) => y.score - x.score || x.apart - y.apart || x.sum - y.sum);
    for (const { a, b, score } of scored) {
      const isSame = isAlike(score) || !a.repeats;
      if (isSame && gone.has(a) && come.has(b)) take(a, b);
    }
  }
  // What is left is not the same sentence changed but one that went and one that came.
  return [
    ...pairs,
    ...[...gone].map((said) => [said, undefined] as const),
    ...[...come].map((said) => [undefined, said] as const),
  ];
}

/** Two facts that stand alone in their place: one that was changed, or one that went and one that came. */
function onlyPair(
  only: Said,
  other: Said,
  renames: Renames,
): readonly (readonly [Said | undefined, Said | undefined])[] {
  const isSame =
    !only.repeats ||
    formOf(only, renames.before) === formOf(other, renames.after) ||
    isOneFigure(only, other) ||
    isAlike(likenessOfWords(factWords(only), factWords(other)));
  return isSame
    ? [[only, other]]
    : [
        [only, undefined],
        [undefined, other],
      ];
}

/** True for two numbers without words, such as a measured value, that stand alone in their place: what was 72% is 65% now. */
function isOneFigure(a: Said, b: Said): boolean {
  return a.number !== undefined && b.number !== undefined && a.text === undefined && b.text === undefined;
}

/** True for two sentences so alike that they may be one that was changed. */
function isAlike(likeness: number): boolean {
  return likeness > 0.2;
}

/**
 * What the names of one side stand for, by kind, in a form that the other side shares: a thing that was renamed has one
 * form under both of its names, which no other thing has, whatever it is called.
 */
export type Called = (name: string, kind: string) => string;

/** The names of both sides. */
export interface Renames {
  readonly before: Called;
  readonly after: Called;
}

/** Nothing was renamed. */
const asWritten: Called = (name) => name;

/** Nothing was renamed. */
const unchanged: Renames = { before: asWritten, after: asWritten };

/**
 * The names of the two sides of a match, as they are meant in an item of the side after: what has an id in a journey has it in
 * that journey alone.
 */
export function renamesOf(found: Match, after: readonly Item[]): (item: Item | undefined) => Renames {
  const renamed = [...found.after].filter(([old, now]) => old.id !== undefined && now.id !== undefined && old.id !== now.id); // prettier-ignore
  if (renamed.length === 0) return () => unchanged;
  const holderOf = holdersOf(after);
  const worlds = new Map<Item | undefined, Renamed>();
  // A view, which stands outside of the journeys, names what is in one of them.
  const all: Renamed = { forth: new Map(), back: new Set() };
  for (const [old, now] of renamed) {
    const journey = now.kind === 'journey' ? undefined : journeyAround(now, holderOf);
    const own = worlds.get(journey) ?? { forth: new Map<string, string>(), back: new Set<string>() };
    worlds.set(journey, own);
    for (const world of [own, all]) {
      world.forth.set(`${old.kind} ${old.id}`, now.id ?? '');
      world.back.add(`${now.kind} ${now.id}`);
    }
  }
  const around = worlds.get(undefined);
  return (item) => {
    const journey = item && journeyAround(item, holderOf);
    const known = (journey ? [worlds.get(journey), around] : [all]).filter((world) => world !== undefined);
    if (known.length === 0) return unchanged;
    return {
      before: (name, kind) => {
        const now = known.map(({ forth }) => forth.get(`${kind} ${name}`)).find((id) => id !== undefined);
        return now === undefined ? name : `\u0001${now}`;
      },
      after: (name, kind) => (known.some(({ back }) => back.has(`${kind} ${name}`)) ? `\u0001${name}` : name),
    };
  };
}

/** New ids by the kinds and ids of before, and the kinds and ids of after that are new. */
interface Renamed {
  readonly forth: Map<string, string>;
  readonly back: Set<string>;
}

/** What a fact is said of, apart from what it says: key, word and persona; the two ends of a step. */
export function slotOf(said: Said, called: Called): string {
  const kind = said.key === '->' ? 'touchpoint' : ownOf(namedBefore, said.key);
  const of = kind === undefined ? said.of : pathCalled(said.of, kind, called);
  const whom = pathCalled(said.whom, said.key === '->' ? 'touchpoint' : 'persona', called);
  return `${said.key}\u0000${of ?? ''}\u0000${whom ?? ''}`;
}

/** What a fact says in one form. */
export function formOf(said: Said, called: Called): string {
  if (!said.refersTo || said.key === '->' || called === asWritten) return said.values.join('\u0000');
  const kind = said.refersTo;
  const values = said.values.map((value) => {
    const [, sign = '', name = '', rest = ''] = /^(@?)([^\s]+)(.*)$/s.exec(value) ?? [];
    return sign + (pathCalled(name, kind, called) ?? '') + rest;
  });
  const isSet = !['personas', 'lanes', 'stages'].includes(said.key);
  return (isSet ? values.sort() : values).join('\u0000');
}

/** What a name stands for that may be one of another journey, such as `returns.pay`. */
function pathCalled(name: string | undefined, kind: string, called: Called): string | undefined {
  if (name === undefined || called === asWritten) return name;
  const parts = name.split('.');
  const last = parts.pop() ?? '';
  return [...parts.map((part) => called(part, 'journey')), called(last, kind)].join('.');
}

/** The fewest stages or touchpoints whose moving explains the new order of those that stayed in their parent. */
function reorder(before: Item, after: Item, { after: forth }: Match, differences: Difference[]): void {
  if (before.items.length < 2) return;
  const placesAfter = new Map(after.items.map((item, i) => [item, i]));
  for (const kind of sequences) {
    const stayed = before.items.flatMap((item) => {
      const other = item.kind === kind ? forth.get(item) : undefined;
      const place = other && placesAfter.get(other);
      return place === undefined ? [] : [{ other, place }];
    });
    const still = new Set(longestRising(stayed.map(({ place }) => place)));
    const moved = stayed.flatMap(({ other }, i) => (still.has(i) || !other ? [] : [other]));
    if (moved.length > 0) differences.push({ kind: 'reordered', before, after, of: kind, moved });
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
