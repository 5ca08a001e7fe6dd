import { feelingOn } from '../insight/feelings.ts';
import { kept } from '../model/fold.ts';
import type { Difference, FactDifference, Pairing } from './compare.ts';
import type { Change } from './change.ts';
import type { Compared } from './compared.ts';
import { comparedOfMany, comparedSentences, sidesInWords } from './comparedWords.ts';
import { fingerprintOf } from '../text/fingerprint.ts';
import type { Item, Place, Said } from './item.ts';
import { answersIn, moodOf } from './judge.ts';
import { markedBreaks } from './seen.ts';
import { fill, holes, type Holes } from './holes.ts';
import { namedBefore, nameFrom } from './names.ts';
import { journeyName } from './titles.ts';
import { diffRules, type DiffRule, type Level, type RuleId } from './rules.ts';
import { feltText, quoted, ranged, shown, shownBreaks, signs } from './values.ts';
import type { World } from './world.ts';
import { scaleOf, solvedBy } from './world.ts';
import { wording } from './wording.ts';
import { ownOf } from '../text/own.ts';

/** What describing needs of both maps: names for ids, and who holds what. */
export interface Telling {
  readonly world: World;
  /** The block around an item of either side; nothing for what stands in the file itself. */
  holderOf(item: Item): Item | undefined;
  /**
   * What a thing with an id is called: on either side, after the change where it is on both. The journeys are those in which
   * it is named, before and after.
   */
  titleOf(kind: string, id: string, journeys?: Journeys): string;
  /** The same, before the change where it is on both. */
  formerTitleOf(kind: string, id: string, journeys?: Journeys): string;
  fileOf(place: Place | undefined): string;
  levelOf(rule: RuleId): Level;
  /** What the sides are called where neither became the other; nothing for a map before and after. */
  readonly compared?: Compared | undefined;
}

/** One journey on both sides, by name. */
export type Journeys = Readonly<Record<'before' | 'after', string | undefined>>;

/** A difference as a change that people can read. */
export function describe(difference: Difference, rule: RuleId, all: Telling): Change {
  const telling = within(difference, all);
  const parts = partsOf(difference, telling);
  const journey = journeyAround(parts.item, telling);
  const sentence = sentenceOf(rule, parts, telling.compared);
  const path = [...pathTo(parts.item, telling), ...(parts.fact ? [parts.fact] : [])].join('/');
  const place = parts.at.after ?? parts.at.before;
  return {
    file: telling.fileOf(place),
    journey,
    kind: parts.kind,
    level: telling.levelOf(rule),
    rule,
    subject: parts.item.id ?? parts.item.title ?? parts.item.kind,
    path,
    persona: parts.persona,
    whom: parts.persona === '' ? whomOf(parts.item, telling) : [parts.persona],
    before: parts.before,
    after: parts.after,
    sentence,
    fingerprint: fingerprintOf(
      [rule, journey, path, parts.persona, parts.before, parts.after].join('\u0000'),
    ),
    at: parts.at,
  };
}

/** With names as they are meant where the difference is. */
function within(difference: Difference, telling: Telling): Telling {
  const { world } = telling;
  const sides = difference.kind === 'fact' ? difference.item : { before: undefined, after: undefined, ...difference }; // prettier-ignore
  const item = sides.after ?? sides.before;
  const nameOf = (journey: Item | undefined): string | undefined => journey && journeyName(journey);
  const journeys = item && {
    before: nameOf(world.before.journeyOf(item)),
    after: nameOf(world.after.journeyOf(item)),
  };
  return {
    ...telling,
    titleOf: (kind, id) => telling.titleOf(kind, id, journeys),
    formerTitleOf: (kind, id) => telling.formerTitleOf(kind, id, journeys),
  };
}

function sentenceOf(rule: RuleId, { holes: hole, isMany }: Parts, compared: Compared | undefined): string {
  const { sentence, ofMany }: DiffRule = diffRules[rule];
  if (!compared) return ended(fill((isMany ? ofMany : undefined) ?? sentence, hole));
  const sides = holes(sidesInWords(compared));
  const said = fill(
    (isMany ? comparedOfMany[rule] : undefined) ?? comparedSentences[rule],
    (name) => sides(name) ?? hole(name) ?? (name === 'toWhom' ? '' : undefined),
  );
  return ended(said.slice(0, 1).toUpperCase() + said.slice(1));
}

/** What is quoted at the end may have ended its sentence already. */
function ended(sentence: string): string {
  return sentence.replace(/([.!?…。！？]”)\.$/u, '$1');
}

interface Parts {
  readonly item: Item;
  readonly kind: Change['kind'];
  readonly before: string;
  readonly after: string;
  readonly persona: string;
  readonly fact: string;
  /** True if several things came or went at once. */
  readonly isMany?: boolean;
  readonly holes: Holes;
  readonly at: Change['at'];
}

function partsOf(difference: Difference, telling: Telling): Parts {
  const nothing = { before: '', after: '', persona: '', fact: '' };
  switch (difference.kind) {
    case 'added':
    case 'removed':
      return presence(
        difference.kind,
        difference.kind === 'added' ? difference.after : difference.before,
        difference.holder,
        telling,
      );
    case 'moved': {
      const before = nameOr(difference.from, wording.file);
      const after = nameOr(difference.to, wording.file);
      return {
        ...nothing,
        ...both(difference.before, difference.after),
        kind: 'moved',
        before,
        after,
        holes: holes({ ...names(difference.after, telling), before, after }),
      };
    }
    case 'renamed': {
      const [before, after] = [difference.before.id ?? wording.noId, difference.after.id ?? wording.noId];
      return {
        ...nothing,
        ...both(difference.before, difference.after),
        kind: 'renamed',
        before,
        after,
        holes: holes({ ...names(difference.after, telling), before, after }),
      };
    }
    case 'retitled': {
      const called = ({ title, id }: Item): string => title ?? id ?? '';
      const [was, is] = [called(difference.before), called(difference.after)];
      const [before, after] = [quoted(was), quoted(is)];
      const marked = before === after && {
        before: quoted(markedBreaks(was)),
        after: quoted(markedBreaks(is)),
      };
      return {
        ...nothing,
        ...both(difference.before, difference.after),
        kind: 'changed',
        fact: 'title',
        before,
        after,
        holes: holes({ ...names(difference.after, telling), before, after, ...marked }),
      };
    }
    case 'reordered': {
      const order = (item: Item | undefined): string => (item?.items ?? []).filter((child) => child.kind === difference.of).map((child) => nameOf(child)).join(', '); // prettier-ignore
      const item = difference.after ?? difference.before;
      if (!item) throw new RangeError('An order belongs to something.');
      const [before, after] = [order(difference.before), order(difference.after)];
      return {
        ...nothing,
        ...both(difference.before ?? item, item),
        kind: 'reordered',
        fact: difference.of,
        before,
        after,
        holes: holes({ ...names(item, telling), before, after }),
      };
    }
    case 'fact':
      return factParts(difference, telling);
  }
}

function presence(kind: 'added' | 'removed', item: Item, holder: Item | undefined, telling: Telling): Parts {
  const isAdded = kind === 'added';
  const side = isAdded ? telling.world.after : telling.world.before;
  const mood = item.kind === 'touchpoint' ? moodOf(item, side.neutralOf(item)) : 0;
  const feelings = item.facts.flatMap((said) => (mood !== 0 && said.key === 'feels' ? [shown(said, telling.titleOf)] : [])); // prettier-ignore
  const value = feelings.join('; ');
  const scale = scaleOf(side.journeyOf(item));
  const felt = feelings.map((feeling) => feltText(feeling, scale)).join('; ');
  const answered = telling.world.answers(item, kind);
  const pains = answered.length > 0 ? answered : solvedBy(item);
  return {
    item,
    kind,
    before: isAdded ? '' : value,
    after: isAdded ? value : '',
    persona: '',
    fact: '',
    isMany: pains.length > 1,
    holes: holes({
      ...names(item, telling),
      before: felt,
      after: felt,
      place: holder ? subjectOf(holder, telling) : wording.file,
      pain: painsCalled(pains, telling),
      what: nameOf(item),
      persona: nameOf(item),
    }),
    at: { before: isAdded ? undefined : item.at, after: isAdded ? item.at : undefined },
  };
}

/** Of the pains that an opportunity answers, those that lost their answer or have one now; if there are none, those that changed. */
function painsIn(
  difference: FactDifference,
  changed: readonly string[],
  { world }: Telling,
): readonly string[] {
  const { lost, gained } = answersIn(difference, world);
  const told = lost.length > 0 ? lost : gained;
  return told.length > 0 ? told : changed.map((pain) => pain.split(' ')[0] ?? '');
}

function painsCalled(pains: readonly string[], { titleOf }: Telling): string {
  return wording.list(pains.map((pain) => quoted(titleOf('pain', pain))));
}

/** Facts by which a pain may lose its answer. */
const answering: ReadonlySet<string> = new Set(['solves', 'status']);

function factParts(difference: FactDifference, telling: Telling): Parts {
  const { item, before, after } = difference;
  const said = after ?? before;
  if (!said) throw new RangeError('A fact stands on one side at least.');
  const was = before ? shown(before, telling.formerTitleOf) : '';
  const is = after ? shown(after, telling.titleOf) : '';
  // What is said of one may be told beside what was, or is, said of all.
  const who = said.key === '->' ? undefined : (after?.whom ?? before?.whom);
  const changed = changedIn(before, after);
  const pains = painsIn(difference, changed, telling);
  // Of texts in the same words the lines are what differs.
  const isSame = was === is;
  return {
    item: item.after,
    kind: before && after ? 'changed' : before ? 'removed' : 'added',
    before: was,
    after: is,
    persona: who ?? '',
    fact: [said.key, said.key === '->' ? `${said.of}->${said.whom}` : said.of].filter(Boolean).join(' '),
    isMany: (answering.has(said.key) ? pains : changed).length > 1,
    holes: (name) => {
      switch (name) {
        case 'subject':
          return subjectOf(item.after, telling);
        case 'kind':
          return item.after.kind;
        case 'is':
          return wording.verb[isCalledMany(said) ? 'many' : 'one'].is;
        case 'was':
          return wording.verb[isCalledMany(before ?? said) ? 'many' : 'one'].was;
        case 'before':
        case 'after': {
          const [own, text, titleOf] =
            name === 'before' ? [before, was, telling.formerTitleOf] : [after, is, telling.titleOf];
          return sideText(isSame && own ? shownBreaks(own, titleOf) : text, name, said, item, telling);
        }
        case 'persona':
          return who === undefined ? allBut(said, item, telling) : telling.titleOf('persona', who);
        case 'toWhom':
          return who === undefined ? '' : wording.toPersona(telling.titleOf('persona', who));
        case 'what': {
          const what = whatOf(said, changed, telling);
          return who === undefined ? what : what + wording.forPersona(telling.titleOf('persona', who));
        }
        case 'pain':
          return painsCalled(pains, telling);
        case 'from':
        case 'to':
          return quoted(telling.titleOf('touchpoint', (name === 'from' ? said.of : said.whom) ?? ''));
        default:
          return undefined;
      }
    },
    at: { before: before?.at ?? item.before.at, after: after?.at ?? item.after.at },
  };
}

/** The values that went, or those that came where none went. */
function changedIn(before: Said | undefined, after: Said | undefined): readonly string[] {
  const [was, is] = [before?.values ?? [], after?.values ?? []];
  const lost = was.filter((value) => !is.includes(value));
  return lost.length > 0 ? lost : is.filter((value) => !was.includes(value));
}

/**
 * Whom it concerns that is said of nobody in particular: not those of whom the same is said by name on either side, as what
 * became of that is told of them, nor those for whom the thing is not.
 */
function allBut({ key, of }: Said, { before, after: item }: Pairing, telling: Telling): string {
  const journey = telling.world.after.journeyOf(item);
  const all = journey?.facts.find((said) => said.key === 'personas')?.values.map((value) => value.replace('@', '')) ?? []; // prettier-ignore
  if (all.length === 0) return wording.everybody;
  const named = new Set([...before.facts, ...item.facts].flatMap((said) => (said.key === key && said.of === of ? (said.whom ?? []) : []))); // prettier-ignore
  const concerned = whomOf(item, telling);
  const isOf = (id: string): boolean => !named.has(id) && (concerned.length === 0 || concerned.includes(id));
  const titles = (ids: readonly string[]): string =>
    wording.list(ids.map((id) => telling.titleOf('persona', id)));
  const [those, others] = [all.filter(isOf), all.filter((id) => !isOf(id))];
  if (others.length === 0 || those.length === 0) return wording.everybody;
  return those.length <= others.length + 1 ? titles(those) : wording.everybodyBut(titles(others));
}

/** What one side says; of a feeling also on which scale, where that of the other is another. */
function sideText(
  text: string,
  side: 'before' | 'after',
  { key }: Said,
  item: Pairing,
  { world }: Telling,
): string {
  if (text === '') return wording.nothing;
  if (!signs.has(key)) return ranged(text);
  const [was, is] = [
    scaleOf(world.before.journeyOf(item.before)),
    scaleOf(world.after.journeyOf(item.after)),
  ];
  const scale = side === 'before' ? was : is;
  const felt = feltText(text, scale);
  const isOne = was.low === is.low && was.high === is.high;
  return isOne || !/\d/.test(felt)
    ? felt
    : wording.onScale(felt, feelingOn(scale.low, scale), feelingOn(scale.high, scale));
}

/** What a fact is about, in the words of a sentence. */
function whatOf(said: Said, changed: readonly string[], telling: Telling): string {
  if (said.key === 'personas' && changed.length > 0) return wording.list(changed.map((value) => telling.titleOf('persona', value.replace('@', '')))); // prettier-ignore
  const kind = ownOf(namedBefore, said.key);
  if (said.of !== undefined && kind !== undefined) {
    const name = nameFrom(telling.titleOf, kind, said.of);
    return ownOf(wording.factsOf, said.key)?.(name) ?? name;
  }
  const ofMany = said.values.length > 1 ? ownOf(wording.factsOfMany, said.key) : undefined;
  return ofMany ?? ownOf(wording.facts, said.key) ?? said.key;
}

/** True if what a fact says is called by a word of many. */
function isCalledMany({ key, values }: Said): boolean {
  return wording.many.has(key) || (values.length > 1 && ownOf(wording.factsOfMany, key) !== undefined);
}

function names(item: Item, telling: Telling): { readonly subject: string; readonly kind: string } {
  return { subject: subjectOf(item, telling), kind: item.kind };
}

/** Two journeys that are compared are called by their names in each sentence already. */
function subjectOf(item: Item, { compared }: Telling): string {
  return compared?.kind === 'journeys' && item.kind === 'journey' ? wording.journey : nameOf(item);
}

function nameOf(item: Item): string {
  return quoted(item.title ?? item.id ?? item.kind);
}

function nameOr(item: Item | undefined, otherwise: string): string {
  return item ? nameOf(item) : otherwise;
}

function both(before: Item, after: Item): { readonly item: Item; readonly at: Change['at'] } {
  return { item: after, at: { before: before.at, after: after.at } };
}

function journeyAround(item: Item, { world }: Telling): string {
  const journey =
    item.kind === 'journey' ? item : (world.after.journeyOf(item) ?? world.before.journeyOf(item));
  return journey ? journeyName(journey) : '';
}

/** Asked for each change of a thing, of which there may be as many as it has facts. */
const saidFor = kept((item: Item): Said | undefined => item.facts.find(({ key }) => key === 'for'));

/** Whom a thing, or the nearest block around it that says so, is for. */
function whomOf(item: Item, telling: Telling): readonly string[] {
  if (item.kind === 'persona' && item.id !== undefined) return [item.id];
  const said = saidFor(item);
  if (said) return said.values.flatMap((value) => (value.startsWith('@') ? [value.slice(1)] : []));
  const holder = telling.holderOf(item);
  return holder ? whomOf(holder, telling) : [];
}

function pathTo(item: Item, telling: Telling): readonly string[] {
  const holder = telling.holderOf(item);
  return [...(holder ? pathTo(holder, telling) : []), item.id ?? item.title ?? item.kind];
}
