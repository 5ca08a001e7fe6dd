import { compare, type Difference } from '../diff/compare.ts';
import type { Item, Said } from '../diff/item.ts';
import { lexemesOf } from '../syntax/lexemes.ts';
import { parse } from '../syntax/parse.ts';
import type { Entities, Entity, Side } from './entities.ts';
import { chosen, type Part, type Written } from './parts.ts';
import { piecesOf, type Piece, type PiecedText } from './pieces.ts';

/** The texts that were merged. */
export interface Texts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * True if the result holds what both sides did to the base and nothing else. It is read again, once with ours and once
 * with theirs chosen wherever there is a choice: each time all that this side did has to be in it, and nothing that
 * neither side did.
 */
export function isRight(parts: readonly Part[], entities: Entities, texts: Texts): boolean {
  const sides = parts.some((part) => part.kind === 'choice')
    ? (['ours', 'theirs'] as const)
    : (['ours'] as const);
  const deeds = { ours: deedsOf(entities, 'ours'), theirs: deedsOf(entities, 'theirs') };
  return sides.every((side) => {
    const result = chosen(parts, side);
    const read = readAgain(result);
    if (!read) return false;
    const done = deedsBetween(entities, read.items, read.entityOf);
    const wanted = sides.length === 1 ? [deeds.ours, deeds.theirs] : [deeds[side]];
    return (
      wanted.every((deed) => holds(done, deed)) &&
      [...done].every(
        ([what, times]) => times <= Math.max(deeds.ours.get(what) ?? 0, deeds.theirs.get(what) ?? 0),
      ) &&
      isOrdered(
        entities,
        read.pieces,
        read.entityOfPiece,
        sides.length === 1 ? (['ours', 'theirs'] as const) : [side],
      ) &&
      hasComments(result.text, texts, side)
    );
  });
}

/** The result as it is read, and which thing each of its blocks is. */
interface Read {
  readonly items: readonly Item[];
  readonly pieces: PiecedText;
  readonly entityOf: ReadonlyMap<Item, Entity>;
  readonly entityOfPiece: ReadonlyMap<Piece, Entity>;
}

/** Nothing if it does not read as the blocks that were written, each once. */
function readAgain({ text, blocks }: Written): Read | undefined {
  const tree = parse(text);
  if (!tree.isWhole || new Set(blocks).size !== blocks.length) return undefined;
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
  return isSame && next === blocks.length
    ? { items: pieces.items, pieces, entityOf, entityOfPiece }
    : undefined;
}

/** What was done to the base, each deed with how often. */
type Deeds = ReadonlyMap<string, number>;

function deedsOf(entities: Entities, side: Side): Deeds {
  const entityOf = new Map<Item, Entity>();
  const top: Item[] = [];
  for (const entity of entities.all) {
    const item = entity[side]?.item;
    if (item) entityOf.set(item, entity);
    if (item && entity[side]?.parent === entities.root[side]) top.push(item);
  }
  return deedsBetween(entities, inOrder(top, entities.root[side]), entityOf);
}

function inOrder(items: readonly Item[], root: Piece | undefined): readonly Item[] {
  const known = new Set(items);
  return (root?.children ?? []).flatMap(({ item }) => (item && known.has(item) ? [item] : []));
}

function deedsBetween(
  entities: Entities,
  after: readonly Item[],
  entityOf: ReadonlyMap<Item, Entity>,
): Deeds {
  const names = new Map<Entity, number>(entities.all.map((entity, i) => [entity, i]));
  const baseOf = new Map<Item, Entity>();
  const [forth, back] = [new Map<Item, Item>(), new Map<Item, Item>()];
  for (const entity of entities.all) if (entity.base?.item) baseOf.set(entity.base.item, entity);
  for (const [item, { base }] of entityOf) {
    if (!base?.item) continue;
    forth.set(base.item, item);
    back.set(item, base.item);
  }
  const before = (entities.root.base?.children ?? []).flatMap(({ item }) => (item ? [item] : []));
  const { differences } = compare(before, after, { after: forth, before: back });
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
      const [was, is] = [before?.values ?? [], after?.values ?? []];
      // Of lists each value counts by itself; what both have did not change.
      const isList = was.length > 1 || is.length > 1;
      if (before) addSaid(add, name(item.after), '-', before, isList ? is : []);
      if (after) addSaid(add, name(item.after), '+', after, isList ? was : []);
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
  for (const value of said.values.length === 0 ? [''] : said.values)
    if (!except.includes(value)) add(`${of} ${sign} ${slot}: ${value}`);
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
 * the given sides have it where they turned them round.
 */
function isOrdered(
  entities: Entities,
  read: PiecedText,
  of: ReadonlyMap<Piece, Entity>,
  must: readonly Side[],
): boolean {
  const placeIn = (entity: Entity, side: 'base' | Side): number => {
    const piece = entity[side];
    return piece?.parent &&
      entity.base?.parent &&
      entities.of.get(piece.parent) === entities.of.get(entity.base.parent)
      ? piece.parent.children.indexOf(piece)
      : -1;
  };
  const check = (piece: Piece): boolean => {
    const holder = piece.form === 'file' ? entities.root : of.get(piece);
    for (const kind of ['stage', 'touchpoint']) {
      const kids = piece.children.flatMap((child) => {
        const kid = child.item?.kind === kind ? of.get(child) : undefined;
        const isOld = kid?.base?.parent && entities.of.get(kid.base.parent) === holder;
        return kid && isOld
          ? [{ kid, base: placeIn(kid, 'base'), ours: placeIn(kid, 'ours'), theirs: placeIn(kid, 'theirs') }]
          : [];
      });
      const isTurned = kids.some(({ base, ours, theirs }, i) =>
        (['base', 'ours', 'theirs'] as const).some(
          (side) => i > 0 && (kids[i - 1]?.[side] ?? 0) > { base, ours, theirs }[side],
        ),
      );
      // As all three have it, which is what is asked for nearly always.
      if (!isTurned) continue;
      for (let i = 0; i < kids.length; i++)
        for (let j = i + 1; j < kids.length; j++) {
          const [a, b] = [kids[i]!, kids[j]!];
          const knows = (side: Side): boolean => a[side] >= 0 && b[side] >= 0;
          const turned = (side: Side): boolean => knows(side) && a[side] < b[side] !== a.base < b.base;
          const isTurnedHere = a.base > b.base;
          if (isTurnedHere && !turned('ours') && !turned('theirs')) return false;
          if (!isTurnedHere && must.some(turned)) return false;
        }
    }
    return piece.children.every(check);
  };
  return check(read.root);
}

/** True if each comment is there as often as it should be. */
function hasComments(result: string, texts: Texts, side: Side): boolean {
  const [base, ours, theirs, now] = [texts.base, texts.ours, texts.theirs, result].map(commentsIn);
  const all = new Set([
    ...(base?.keys() ?? []),
    ...(ours?.keys() ?? []),
    ...(theirs?.keys() ?? []),
    ...(now?.keys() ?? []),
  ]);
  return [...all].every((comment) => {
    const [was, mine, other, is] = [base, ours, theirs, now].map((counts) => counts?.get(comment) ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    const own = side === 'ours' ? mine : other;
    const both = mine + other - was;
    return is >= Math.min(own, both) && is <= Math.max(mine, other, both, was);
  });
}

function commentsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, start, end } of lexemesOf(text)) {
    if (kind !== 'line-comment' && kind !== 'block-comment') continue;
    const comment = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
    counts.set(comment, (counts.get(comment) ?? 0) + 1);
  }
  return counts;
}
