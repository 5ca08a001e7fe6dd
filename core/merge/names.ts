/**
 * A merge of whole texts in which names lead where they did. What got another id on one side takes along what the other
 * side calls by the old one. Where a name would lead nowhere that led somewhere on its own side, or one id would be that
 * of two things, somebody has to choose.
 */
import { namesPathEnd, placesByTarget } from '../model/places.ts';
import { scopeOf, type Scope } from '../model/scope.ts';
import { tablesOf } from '../model/tables.ts';
import { usesOf } from '../model/uses.ts';
import { journeyShownBy } from '../model/view.ts';
import { applyEdits } from '../syntax/applyEdits.ts';
import type { Block, FileBlock, TextEdit } from '../syntax/tree.ts';
import { pathTo, startsIn, walk } from '../syntax/walk.ts';
import { shift } from '../text/span.ts';
import type { Kind } from '../vocabulary/index.ts';
import { declaredBy, isGivenBy, isLostBy, mayMislead } from './astray.ts';
import type { ReadTree, Texts } from './check.ts';
import type { Reason } from './decide.ts';
import { holderOf, type Entities, type Entity, type Side } from './entities.ts';
import {
  finished,
  mergeFolded,
  putTogether,
  readThree,
  toMerge,
  withMark,
  type Merged,
  type MergeOptions,
  type ReadThree,
  type ToMerge,
} from './mergeTexts.ts';
import { chosen, type Part } from './parts.ts';
import type { Piece } from './pieces.ts';

/** Merges three texts, read as said: first what both sides may have touched, and all if there is any doubt. */
export function mergeRead(three: ToMerge, readTree: ReadTree, options: MergeOptions): Merged {
  const { texts, settled, left } = three;
  if (settled !== undefined) return { kind: 'clean', text: settled };
  const merged = left && mergeFolded(left, readTree, options);
  return withMark(merged ?? mergeWhole(texts, readTree, options), three);
}

/** Merges three whole texts, none of which begins with a byte-order mark. */
export function mergeWhole(texts: Texts, readTree: ReadTree, options: MergeOptions = {}): Merged {
  const three = readThree(texts, readTree);
  if ('kind' in three) return three;
  if (!mayMislead(three.entities)) return finished(putTogether(three, readTree), three, options);
  const carried = withNewNames(three, readTree);
  const merged = carried && mergeRead(toMerge(carried), readTree, options);
  return !merged || merged.kind === 'refused' ? mergeUnsure(three, readTree, options) : merged;
}

/**
 * Asks wherever the result would have a name that leads nowhere, or an id twice. Where it cannot be told what is to be
 * asked, the merge is refused.
 */
function mergeUnsure(three: ReadThree, readTree: ReadTree, options: MergeOptions): Merged {
  const unsure = new Map<Entity, Reason>();
  let parts = putTogether(three, readTree);
  while (parts) {
    const faults = faultsOf(three, parts, readTree);
    if (faults.length === 0) break;
    const before = unsure.size;
    for (const fault of faults)
      for (const [entity, reason] of fault.isTwice ? givenTwice(fault, three) : namedInVain(fault, three))
        unsure.set(entity, reason);
    parts = unsure.size > before ? putTogether(three, readTree, unsure) : undefined;
  }
  return finished(parts, three, options);
}

const others = { ours: 'theirs', theirs: 'ours' } as const;
const sides = ['ours', 'theirs'] as const;

/**
 * The three texts with what got another id on one side called so in all of them, wherever it is named: then neither side
 * did anything to these names. Nothing if there is no such thing, or if a name would then mean something else.
 */
function withNewNames({ texts, trees, entities }: ReadThree, readTree: ReadTree): Texts | undefined {
  const newIds = new Map<Entity, string>();
  for (const entity of entities.all) {
    const [was, ours, theirs] = [entity.base, entity.ours, entity.theirs].map(
      (piece) => declaredBy(piece)?.id,
    );
    if (was === undefined || ours === undefined || theirs === undefined) continue;
    const id = ours === was ? theirs : ours;
    // Where both gave it another one, and not the same, somebody has to choose.
    if (id !== was && [was, id].includes(theirs)) newIds.set(entity, id);
  }
  if (newIds.size === 0) return undefined;
  const carried = { ...texts };
  for (const side of ['base', ...sides] as const) {
    const own = new Map<Block, string>();
    for (const [entity, id] of newIds) {
      const block = entity[side]?.statement;
      if (block?.kind === 'block') own.set(block, id);
    }
    const text = renamed(texts[side], trees[side], own);
    const tree = readTree(text);
    if (!tree || !leadsAlike([texts[side], trees[side]], [text, tree])) return undefined;
    carried[side] = text;
  }
  return carried;
}

/** A text in which blocks have other ids, and are named by them. */
function renamed(text: string, tree: FileBlock, newIds: ReadonlyMap<Block, string>): string {
  const places = placesByTarget(scopeIn(text, tree));
  const startOf = startsIn(tree);
  const edits: TextEdit[] = [...newIds].flatMap(([block, id]) => [
    ...(block.id ? [{ span: shift(block.id.span, startOf(block)), text: id }] : []),
    ...(places.get(block) ?? []).map(({ span }) => ({ span, text: id })),
  ]);
  return applyEdits(text, edits);
}

type Read = readonly [text: string, tree: FileBlock];

/** True if the names of two texts lead to the same blocks, one by one, and no more ids are given twice than before. */
function leadsAlike(was: Read, is: Read): boolean {
  const [before, after] = [scopeIn(...was), scopeIn(...is)];
  return after.clashes.length <= before.clashes.length && isSameList(leads(before), leads(after));
}

/** What each name of a text leads to, in their order: the how manieth block of the file, or nothing that stands in it. */
function leads(names: Scope): readonly (number | undefined)[] {
  const numbers = new Map<Block | string, number>();
  walk(names.source.tree, (block) => void numbers.set(block, numbers.size));
  return [...placesByTarget(names)]
    .flatMap(([target, places]) => places.map(({ span }) => ({ at: span.start, to: numbers.get(target) })))
    .sort((a, b) => a.at - b.at)
    .map(({ to }) => to);
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** A name that leads nowhere, or an id that is given twice. */
interface Fault {
  readonly kinds: readonly Kind[];
  /** The id, behind that of a journey where it is named with one. */
  readonly path: readonly string[];
  /** The id of the journey it is named or given in. */
  readonly journey: string | undefined;
  readonly isTwice: boolean;
}

/** By a text that is the same for the same fault. */
function faultsIn(text: string, tree: FileBlock | undefined): ReadonlyMap<string, Fault> {
  const faults = new Map<string, Fault>();
  if (!tree) return faults;
  const add = (fault: Fault): void => void faults.set(JSON.stringify(Object.values(fault)), fault);
  const names = scopeIn(text, tree);
  const down = (block: Block, around: Block | undefined): void => {
    const within = around ?? (block.row?.keyword === 'journey' ? block : undefined);
    const journey = journeyShownBy(block, names) ?? within;
    for (const use of usesOf(block)) {
      if (namesPathEnd(use) || names.find(use.names, use.kinds, journey)) continue;
      add({
        kinds: use.kinds,
        path: use.names.map((name) => name.text),
        journey: journey?.id?.text,
        isTwice: false,
      });
    }
    for (const statement of block.statements) if (statement.kind === 'block') down(statement, within);
  };
  down(tree, undefined);
  const { own, journeys } = tablesOf(tree);
  for (const [journey, { clashes }] of [[undefined, own] as const, ...journeys])
    for (const { later } of clashes)
      add({ kinds: [later.kind], path: [later.id], journey: journey?.id?.text, isTwice: true });
  return faults;
}

function scopeIn(text: string, tree: FileBlock): Scope {
  return scopeOf({ uri: '', text, tree }, new Map());
}

/** The faults of a result that neither side has. */
function faultsOf({ texts, trees }: ReadThree, parts: readonly Part[], readTree: ReadTree): readonly Fault[] {
  const known = sides.map((side) => faultsIn(texts[side], trees[side]));
  const isClean = parts.every((part) => part.kind === 'text');
  const [inOurs, inTheirs] = (isClean ? (['ours'] as const) : sides).map((side) => {
    const { text } = chosen(parts, side);
    return faultsIn(text, readTree(text));
  });
  return [...(inOurs ?? [])].flatMap(([name, fault]) => {
    // What is so on one side of a choice alone is seen by whoever chooses.
    const isSeen = inTheirs !== undefined && !inTheirs.has(name);
    return isSeen || known.some((faults) => faults.has(name)) ? [] : [fault];
  });
}

/** Something between whose versions somebody has to choose. */
type Unsure = readonly [Entity, Reason];

/** What a name that leads nowhere led to, if it is gone; else what names it by the id that it had. */
function namedInVain({ kinds, path, journey }: Fault, three: ReadThree): readonly Unsure[] {
  const { entities } = three;
  const isCalled = ({ base }: Entity, among: readonly Kind[], id: string | undefined): boolean => {
    const declared = declaredBy(base);
    return declared !== undefined && declared.id === id && among.includes(declared.kind);
  };
  const all = entities.all.filter((entity) => isLostBy('ours', entity) || isLostBy('theirs', entity));
  const inJourney = path.length > 1 ? path[0] : journey;
  const found = all.filter((entity) => isCalled(entity, kinds, path.at(-1)));
  const isNear = ({ base }: Entity): boolean => journeyOf(base) === inJourney;
  const entity =
    found.find(isNear) ?? found[0] ?? all.find((each) => isCalled(each, ['journey'], path.at(-2)));
  if (!entity) return [];
  return isGone(entity) ? [[goneWith(entity, entities), 'removed-named']] : newlyNaming(entity, three);
}

function isGone({ ours, theirs }: Entity): boolean {
  return !ours || !theirs;
}

/** What a side removed together with a thing: the thing itself, or what held it. */
function goneWith(entity: Entity, { of }: Pick<Entities, 'of'>): Entity {
  const holder = entity.base && holderOf(entity.base, of);
  return holder && isGone(holder) ? goneWith(holder, { of }) : entity;
}

/** What is new or changed on one side and names a thing by the id that it has on the other side no more. */
function newlyNaming(entity: Entity, { texts, trees, entities: { all } }: ReadThree): readonly Unsure[] {
  return sides.flatMap((side) => {
    const block = entity[side]?.statement;
    if (block?.kind !== 'block' || isLostBy(side, entity)) return [];
    const places = placesByTarget(scopeIn(texts[side], trees[side])).get(block) ?? [];
    const statements = new Set(places.map(({ span }) => pathTo(trees[side], span.start).at(-1)?.statement));
    return all
      .filter(({ base, [side]: own }) => own && statements.has(own.statement) && own.head !== base?.head)
      .map((naming) => [naming, 'renamed-named'] as const);
  });
}

/** One of two that have one id: what is new rather than what got another id, theirs before ours. */
function givenTwice({ kinds, path, journey }: Fault, { entities: { all } }: ReadThree): readonly Unsure[] {
  const given = (side: Side, isNew: boolean): Entity | undefined =>
    all.find((entity) => {
      const { base, [side]: own, [others[side]]: other } = entity;
      const declared = declaredBy(own);
      if (declared?.id !== path[0] || !declared || !kinds.includes(declared.kind)) return false;
      const isMeant = isNew ? !base && !other : base && other && isGivenBy(side, entity);
      return isMeant && journeyOf(own) === journey;
    });
  const found =
    given('theirs', true) ?? given('ours', true) ?? given('theirs', false) ?? given('ours', false);
  return found ? [[found, 'same-id']] : [];
}

/** The id of the journey that something stands in. */
function journeyOf(piece: Piece | undefined): string | undefined {
  let journey: string | undefined;
  for (let up = piece?.parent; up; up = up.parent) {
    const declared = declaredBy(up);
    if (declared?.kind === 'journey') journey = declared.id;
  }
  return journey;
}
