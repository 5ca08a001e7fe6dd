import { compare, type Difference } from '../diff/compare.ts';
import type { Item, Said } from '../diff/item.ts';
import { kept } from '../model/fold.ts';
import type { FileBlock } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { isMute, type Entities, type Entity, type Side } from './entities.ts';
import { chosen, type Part, type Written } from './parts.ts';
import { folded, piecesOf, type Piece, type PiecedText } from './pieces.ts';
import { ordered } from './slots.ts';

/** The texts that were merged. */
export interface Texts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** How texts are read: the tree that `parse` would give. Nothing for a text that cannot be read so. */
export type ReadTree = (text: string) => FileBlock | undefined;

/** The trees of the texts that were merged. */
export type Trees = Readonly<Record<keyof Texts, FileBlock>>;

/**
 * True if the result holds what both sides did to the base and nothing else. It is read again, once with ours and once
 * with theirs chosen wherever there is a choice: each time all that this side did has to be in it, and nothing that
 * neither side did.
 */
export function isRight(
  parts: readonly Part[],
  entities: Entities,
  { texts, trees, readTree }: { readonly texts: Texts; readonly trees: Trees; readonly readTree: ReadTree },
): boolean {
  const isClean = !parts.some((part) => part.kind === 'choice');
  const deeds = { ours: deedsOf(entities, 'ours'), theirs: deedsOf(entities, 'theirs') };
  const names = namesOf(entities);
  const countIn = (side: keyof Texts): Counts =>
    countsOf(texts[side], trees[side], entities.root[side], (piece) => names.get(entities.of.get(piece)));
  const counts = { base: countIn('base'), ours: countIn('ours'), theirs: countIn('theirs') };
  return (isClean ? (['ours'] as const) : both).every((side) => {
    const result = chosen(parts, side);
    const read = readAgain(result, readTree);
    if (!read) return false;
    /** Whose deeds have to be there. */
    const must: readonly Side[] = isClean ? both : [side];
    const done = deedsBetween(entities, read.pieces.root, read.entityOf);
    const isKnown = ([what, times]: readonly [string, number]): boolean =>
      times <= Math.max(deeds.ours.get(what) ?? 0, deeds.theirs.get(what) ?? 0);
    const now = countsOf(result.text, read.tree, read.pieces.root, (piece) =>
      names.get(piece === read.pieces.root ? entities.root : read.entityOfPiece.get(piece)),
    );
    return (
      must.every((own) => holds(done, deeds[own])) &&
      [...done].every(isKnown) &&
      isOrdered(entities, read, must) &&
      hasCounts(now, counts, must)
    );
  });
}

const both = ['ours', 'theirs'] as const;

/** The result as it is read, and which thing each of its blocks is. */
interface Read {
  readonly tree: FileBlock;
  readonly pieces: PiecedText;
  readonly entityOf: ReadonlyMap<Item, Entity>;
  readonly entityOfPiece: ReadonlyMap<Piece, Entity>;
}

/** Nothing if it does not read as the blocks that were written, each once. */
function readAgain({ text, blocks }: Written, readTree: ReadTree): Read | undefined {
  const tree = readTree(text);
  if (!tree?.isWhole || new Set(blocks).size !== blocks.length) return undefined;
  const pieces = piecesOf(text, tree);
  const entityOf = new Map<Item, Entity>();
  const entityOfPiece = new Map<Piece, Entity>();
  let next = 0;
  let isSame = true;
  const down = (piece: Piece): void => {
    if (piece.form === 'block') {
      const entity = blocks[next++];
      const kind = (entity?.ours ?? entity?.theirs)?.item?.kind;
      if (!entity || kind !== piece.item?.kind) isSame = false;
      else {
        entityOfPiece.set(piece, entity);
        if (piece.item) entityOf.set(piece.item, entity);
      }
    }
    piece.children.forEach(down);
  };
  down(pieces.root);
  return isSame && next === blocks.length ? { tree, pieces, entityOf, entityOfPiece } : undefined;
}

/** What was done to the base, each deed with how often. */
type Deeds = ReadonlyMap<string, number>;

function deedsOf(entities: Entities, side: Side): Deeds {
  const entityOf = new Map<Item, Entity>();
  for (const entity of entities.all) {
    const item = entity[side]?.item;
    if (item) entityOf.set(item, entity);
  }
  return deedsBetween(entities, entities.root[side], entityOf);
}

/** A number for each thing. */
const namesOf = kept(
  ({ all }: Entities): ReadonlyMap<Entity | undefined, number> =>
    new Map(all.map((entity, i) => [entity, i])),
);

function itemsIn(root: Piece | undefined): readonly Item[] {
  return (root?.children ?? []).flatMap(({ item }) => item ?? []);
}

function deedsBetween(
  entities: Entities,
  after: Piece | undefined,
  entityOf: ReadonlyMap<Item, Entity>,
): Deeds {
  const names = namesOf(entities);
  const baseOf = new Map<Item, Entity>();
  const [forth, back] = [new Map<Item, Item>(), new Map<Item, Item>()];
  for (const entity of entities.all) if (entity.base?.item) baseOf.set(entity.base.item, entity);
  for (const [item, { base }] of entityOf) {
    if (!base?.item) continue;
    forth.set(base.item, item);
    back.set(item, base.item);
  }
  const match = { after: forth, before: back };
  const { differences } = compare(itemsIn(entities.root.base), itemsIn(after), match);
  const deeds = new Map<string, number>();
  const add = (deed: string): void => void deeds.set(deed, (deeds.get(deed) ?? 0) + 1);
  const name = (item: Item | undefined): string => {
    const entity = item && (entityOf.get(item) ?? baseOf.get(item));
    return entity ? `#${names.get(entity)}` : '#';
  };
  const addNew = (item: Item, holder: Item | undefined): void => {
    add(`${name(item)} came to ${name(holder)} as ${item.kind} ${item.id} ${item.title}`);
    for (const said of item.facts) addSaid(add, name(item), '+', said);
    for (const child of item.items) if (!back.has(child)) addNew(child, item);
  };
  const addGone = (item: Item): void => {
    add(`${name(item)} went`);
    for (const child of item.items) if (!forth.has(child)) addGone(child);
  };
  for (const difference of differences) tell(difference, { add, name, addNew, addGone });
  return deeds;
}

interface Teller {
  readonly add: (deed: string) => void;
  readonly name: (item: Item | undefined) => string;
  readonly addNew: (item: Item, holder: Item | undefined) => void;
  readonly addGone: (item: Item) => void;
}

function tell(difference: Difference, { add, name, addNew, addGone }: Teller): void {
  switch (difference.kind) {
    case 'added':
      return addNew(difference.after, difference.holder);
    case 'removed':
      return addGone(difference.before);
    case 'moved':
      return add(`${name(difference.after)} moved to ${name(difference.to)}`);
    case 'renamed':
      return add(`${name(difference.after)} is ${difference.after.id}`);
    case 'retitled':
      return add(`${name(difference.after)} is called ${difference.after.title}`);
    case 'fact': {
      const { before, after, item } = difference;
      // Of lists each value counts by itself; what both have did not change.
      if (before) addSaid(add, name(item.after), '-', before, after?.values);
      if (after) addSaid(add, name(item.after), '+', after, before?.values);
      return;
    }
    case 'reordered':
  }
}

function addSaid(
  add: (deed: string) => void,
  of: string,
  sign: '+' | '-',
  said: Said,
  except: readonly string[] = [],
): void {
  const slot = [said.key, said.of ?? '', said.whom ?? ''].join(' ');
  for (const value of said.values) if (!except.includes(value)) add(`${of} ${sign} ${slot}: ${value}`);
}

/** True if all deeds are among others; what was taken from a thing that is not there any more is. */
function holds(all: Deeds, some: Deeds): boolean {
  return [...some].every(([what, times]) => {
    if ((all.get(what) ?? 0) >= times) return true;
    const [name = '', sign] = what.split(' ', 2);
    return sign === '-' && all.has(`${name} went`);
  });
}

/**
 * True if stages and touchpoints that were in one thing and still are stand to one another as some side has it, and as
 * the given sides have it where they turned them round; and so do the values of lists whose order says something.
 */
function isOrdered(entities: Entities, { pieces, entityOfPiece: of }: Read, must: readonly Side[]): boolean {
  const placeIn = (kid: Entity, side: 'base' | Side, holder: Entity | undefined): number => {
    const piece = kid[side];
    return piece?.parent && entities.of.get(piece.parent) === holder
      ? piece.parent.children.indexOf(piece)
      : -1;
  };
  const check = (piece: Piece): boolean => {
    const holder = of.get(piece);
    for (const kind of ['stage', 'touchpoint']) {
      const kids = piece.children.flatMap((child): readonly Places[] => {
        const kid = child.item?.kind === kind ? of.get(child) : undefined;
        if (!kid) return [];
        const base = placeIn(kid, 'base', holder);
        if (base < 0) return [];
        return [{ base, ours: placeIn(kid, 'ours', holder), theirs: placeIn(kid, 'theirs', holder) }];
      });
      if (!isRightOrder(kids, must)) return false;
    }
    const lists = piece.item?.facts.filter(({ key, values }) => values.length > 1 && ordered.has(key)) ?? [];
    return lists.every((list) => isRightOrder(placesOf(list, holder), must)) && piece.children.every(check);
  };
  return check(pieces.root);
}

/** Where the values of a list that were in it before stand in each text. */
function placesOf(list: Said, holder: Entity | undefined): readonly Places[] {
  const valuesIn = (side: 'base' | Side): readonly string[] =>
    holder?.[side]?.item?.facts.find(({ key, whom }) => key === list.key && whom === list.whom)?.values ?? [];
  const [base, ours, theirs] = [valuesIn('base'), valuesIn('ours'), valuesIn('theirs')];
  return list.values
    .filter((value) => base.includes(value))
    .map((value) => ({
      base: base.indexOf(value),
      ours: ours.indexOf(value),
      theirs: theirs.indexOf(value),
    }));
}

/** Where one of the things that a thing holds stands in each text, -1 where it is not there. */
type Places = Readonly<Record<'base' | Side, number>>;

/** True if of each two that stand behind one another in the result some side has it so, and all sides that turned them. */
function isRightOrder(things: readonly Places[], must: readonly Side[]): boolean {
  // As all three have it, which is what is asked for nearly always.
  if (things.every((thing, i) => i === 0 || isBefore(things[i - 1], thing))) return true;
  return things.every((a, i) =>
    things.slice(i + 1).every((b) => {
      const knows = (side: Side): boolean => a[side] >= 0 && b[side] >= 0;
      const turned = (side: Side): boolean => knows(side) && a[side] < b[side] !== a.base < b.base;
      return a.base > b.base ? both.some(turned) : !must.some(turned);
    }),
  );
}

function isBefore(a: Places | undefined, b: Places): boolean {
  return a !== undefined && a.base < b.base && a.ours < b.ours && a.theirs < b.theirs;
}

/** Comments, and what the diff knows nothing of, each with how often it is there. */
type Counts = ReadonlyMap<string, number>;

/** True if each is there as often as it should be: as often as the one side has it that did something to it. */
function hasCounts(
  now: Counts,
  counts: Readonly<Record<keyof Texts, Counts>>,
  must: readonly Side[],
): boolean {
  const all = new Set([counts.base, counts.ours, counts.theirs, now].flatMap((some) => [...some.keys()]));
  return [...all].every((what) => {
    const is = now.get(what) ?? 0;
    const was = counts.base.get(what) ?? 0;
    const [mine, other] = [counts.ours.get(what) ?? 0, counts.theirs.get(what) ?? 0];
    const sum = mine + other - was;
    // Where each side did something to it, as often as one of them has it, or both together.
    if (must.length > 1 && (mine === was || other === was)) return is === sum;
    const least = must.map((side) => counts[side].get(what) ?? 0);
    return is >= Math.min(...least, sum) && is <= Math.max(mine, other, sum);
  });
}

/**
 * Comments wherever they stand, and statements that the diff knows nothing of by the name of what holds them: a text that is
 * left open could take those along that are put behind it.
 */
function countsOf(
  text: string,
  tree: FileBlock,
  root: Piece | undefined,
  nameOf: (holder: Piece) => number | undefined,
): Counts {
  const counts = new Map<string, number>();
  const add = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  walk(tree, ({ comments }, at) => {
    for (const { start, end } of comments) add(folded(text.slice(at + start, at + end)));
  });
  const down = (holder: Piece): void => {
    for (const child of holder.children) {
      if (child.form !== 'loose' && isMute(child)) add(`#${nameOf(holder)} ${folded(child.head)}`);
      down(child);
    }
  };
  if (root) down(root);
  return counts;
}
