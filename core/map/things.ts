import { folded, kept } from '../model/fold.ts';
import { lengthOf, type Block, type Fact } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { pathTo } from '../syntax/walk.ts';
import { remembered } from './remembered.ts';

/** The keys of the things in one file: what a picture calls the blocks and facts it shows. */
export interface Things {
  keyOf(thing: Block | Fact): string;
  /** Where a thing stands, counted from the beginning of the file; nothing if the file does not hold it. */
  placeOf(key: string): Span | undefined;
  /** The keys of what stands at a place, innermost first. */
  at(offset: number): readonly string[];
  /**
   * Whether a block has all its ids to itself, and those of the blocks in it. All keys in such a block follow from its own:
   * they are the same in two versions of a file as long as the block is and its own key is.
   */
  isAlone(block: Block): boolean;
}

/**
 * Names every block and fact of a file. A key stays the same while the thing is the same: with an id it is made of the
 * kind and the id (and the journey, where ids are its own), so a touchpoint that moves to another stage keeps it;
 * without, of the place among its like in its parent. A fact is named after its block, its key and whom it is of.
 *
 * The names in a part of a file (a persona, a stage of a journey) are kept with it as long as nothing in it wants a name
 * that something elsewhere wants; what is left is named for each version of the file anew, and counted on.
 */
export const thingsOf: (tree: Block) => Things = kept((tree) => {
  const twins = twinsIn(tree);
  const isAlone = (block: Block): boolean => {
    const { ofJourney, ofFile } = idsIn(block);
    return twins.size === 0 || ![...ofJourney, ...ofFile].some((id) => twins.has(id));
  };
  const rest = newNames();
  const parts: Keys[] = [];
  const nameOuter = (holder: Block, key: string, journey: string): void => {
    for (const statement of holder.statements) {
      if (statement.kind === 'step') continue;
      const own = claim(rest, statement, key, journey);
      if (statement.kind === 'fact') continue;
      if (isJourney(statement)) nameOuter(statement, own, own);
      else if (!isAlone(statement)) nameInside(rest, statement, own, journey);
      else
        parts.push(
          partKeys(statement, `${own} ${journey}`, () => nameInside(newNames(), statement, own, journey)),
        );
    }
  };
  nameOuter(tree, '', '');

  let last = 0;
  const keyOf = (thing: Block | Fact): string => {
    const own = rest.keys.get(thing);
    if (own !== undefined) return own;
    // Things are asked for in the order of the text, so most stand where the last one did, or in the next part.
    for (let i = 0; i < parts.length; i++) {
      const at = (last + i) % parts.length;
      const key = parts[at]!.get(thing);
      if (key === undefined) continue;
      last = at;
      return key;
    }
    return '';
  };
  let places: ReadonlyMap<string, Span> | undefined;
  return Object.freeze({
    keyOf,
    placeOf: (key: string) => (places ??= placesIn(tree, keyOf)).get(key),
    at: (offset: number) =>
      pathTo(tree, offset)
        .map(({ statement }) => (statement.kind === 'step' ? '' : keyOf(statement)))
        .filter((key) => key !== '')
        .reverse(),
    isAlone,
  });
});

type Keys = ReadonlyMap<Block | Fact, string>;

interface Names {
  readonly keys: Map<Block | Fact, string>;
  /** How often each key was wanted. */
  readonly counts: Map<string, number>;
}

function newNames(): Names {
  return { keys: new Map(), counts: new Map() };
}

const partKeys = remembered<Keys>();

function nameInside(names: Names, block: Block, key: string, journey: string): Keys {
  for (const statement of block.statements) {
    if (statement.kind === 'step') continue;
    const own = claim(names, statement, key, journey);
    if (statement.kind === 'block') nameInside(names, statement, own, isJourney(statement) ? own : journey);
  }
  return names.keys;
}

/** Gives a thing in a block its name. */
function claim({ keys, counts }: Names, thing: Block | Fact, key: string, journey: string): string {
  const wanted = thing.kind === 'fact' ? factKey(thing, key) : blockKey(thing, key, journey);
  const count = counts.get(wanted) ?? 0;
  counts.set(wanted, count + 1);
  const own = count === 0 ? wanted : `${wanted}#${count + 1}`;
  keys.set(thing, own);
  return own;
}

function factKey(fact: Fact, key: string): string {
  const persona = fact.mention ? `@${fact.mention.text}` : '';
  const of = fact.of ? `.${fact.of.text}` : '';
  return `${key}/${fact.row?.key ?? fact.key.text}${of}${persona}`;
}

function blockKey(block: Block, key: string, journey: string): string {
  if (!block.id) return key === '' ? kindOf(block) : `${key}/${kindOf(block)}`;
  const isOfJourney = block.row?.declares?.scope === 'journey' && journey !== '';
  return `${isOfJourney ? `${journey}/` : ''}${nameOf(block, block.id.text)}`;
}

function nameOf(block: Block, id: string): string {
  return `${kindOf(block)}:${id}`;
}

function kindOf(block: Block): string {
  return block.row?.keyword ?? block.keyword.text;
}

function isJourney(block: Block): boolean {
  return kindOf(block) === 'journey';
}

/** The kinds and ids of a block and of all blocks in it: those that are a journey's own, where it stands in one, and others. */
interface Ids {
  readonly ofJourney: readonly string[];
  readonly ofFile: readonly string[];
}

const noIds: Ids = { ofJourney: [], ofFile: [] };

const idsIn: (block: Block) => Ids = folded<Ids>((block, inner) => {
  const some = inner.filter((ids) => ids !== noIds);
  if (!block.id && some.length < 2) return some[0] ?? noIds;
  const own = block.id ? [nameOf(block, block.id.text)] : [];
  const isOfJourney = block.row?.declares?.scope === 'journey';
  return {
    ofJourney: [...(isOfJourney ? own : []), ...some.flatMap(({ ofJourney }) => ofJourney)],
    ofFile: [...(isOfJourney ? [] : own), ...some.flatMap(({ ofFile }) => ofFile)],
  };
});

/** The kinds and ids that stand twice where they may stand once: in the file, or in one of its journeys. */
function twinsIn(tree: Block): ReadonlySet<string> {
  const twins = new Set<string>();
  const add = (ids: readonly string[], to: Set<string>): void => {
    for (const id of ids) if (to.size === to.add(id).size) twins.add(id);
  };
  const file = new Set<string>();
  for (const statement of tree.statements) {
    if (statement.kind !== 'block') continue;
    const { ofJourney, ofFile } = idsIn(statement);
    add(ofFile, file);
    add(ofJourney, isJourney(statement) ? new Set() : file);
  }
  return twins;
}

function placesIn(tree: Block, keyOf: Things['keyOf']): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const down = (block: Block, at: number): void =>
    block.statements.forEach((statement, i) => {
      if (statement.kind === 'step') return;
      const start = at + (block.starts[i] ?? 0);
      places.set(keyOf(statement), { start, end: start + lengthOf(statement) });
      if (statement.kind === 'block') down(statement, start);
    });
  down(tree, 0);
  return places;
}
