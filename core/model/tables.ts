import type { Block } from '../syntax/tree.ts';
import type { Kind } from '../vocabulary/index.ts';
import { declarationsIn, declareSame, type Declaration } from './declarations.ts';
import { valuesOf } from './facts.ts';

/** Two declarations of one id where there may be one. */
export interface LocalClash {
  readonly first: Declaration;
  readonly later: Declaration;
}

/** What is declared where ids have to differ: in a journey, or in the file around the journeys. */
export interface Table {
  find(kind: Kind, id: string): Declaration | undefined;
  ids(kind: Kind): readonly string[];
  all(): Iterable<Declaration>;
  readonly clashes: readonly LocalClash[];
}

/** What is declared in one file, apart from what it imports. */
export interface FileTables {
  readonly tree: Block;
  readonly own: Table;
  readonly journeys: ReadonlyMap<Block, Table>;
  /**
   * The same object as long as no name comes, goes or leads elsewhere. Whatever was worked out from names alone stays
   * true as long.
   */
  readonly shape: object;
  /** What an edit did to names; nothing if that is not known. */
  readonly moved: Moved | undefined;
}

/** The ids that may lead elsewhere than where the shape was another one. */
export interface Moved {
  readonly from: object;
  readonly ids: ReadonlySet<string>;
}

const known = new WeakMap<Block, FileTables>();

/**
 * The tables of a file. With the tables of the text before an edit, only what the edit touched is looked at: as long
 * as it declares the same names, the tables of the journeys stay.
 */
export function tablesOf(tree: Block, before?: FileTables): FileTables {
  let tables = known.get(tree);
  if (!tables) {
    tables = makeTables(tree, before);
    known.set(tree, tables);
  }
  return tables;
}

function makeTables(tree: Block, before: FileTables | undefined): FileTables {
  const own: Declaration[] = [];
  const journeys = new Map<Block, Table>();
  const old = before ? [...before.journeys] : [];
  /** Each journey stands where one stood before, and is of the same map. */
  let areAlike = before !== undefined;
  let isSame = before !== undefined;
  const moved = new Set<string>();
  for (const statement of tree.statements) {
    if (statement.kind !== 'block') continue;
    const [first, ...inner] =
      statement.row?.keyword === 'journey' ? journeyOnly(statement) : declarationsIn(statement);
    if (first) own.push({ ...first, holder: first.block === statement ? undefined : statement }, ...inner);
    if (statement.row?.keyword !== 'journey') continue;
    const [oldJourney, oldTable] = old[journeys.size] ?? [];
    const kept = oldJourney && oldTable && keptTable(oldJourney, oldTable, statement);
    const table = kept ?? tableOf(declarationsIn(statement).filter(({ block }) => block !== statement));
    journeys.set(statement, table);
    areAlike &&= oldJourney !== undefined && originalOf(oldJourney) === originalOf(statement);
    if (!kept && oldTable) addMoved(moved, oldTable, table);
    isSame &&= kept !== undefined;
  }
  const table = tableOf(own);
  areAlike &&= old.length === journeys.size;
  isSame &&= areAlike && table.clashes.length === 0;
  isSame &&= before !== undefined && declareSame([...before.own.all()], [...table.all()]);
  if (before && isSame) return { tree, own: table, journeys, shape: before.shape, moved: undefined };
  if (!before || !areAlike) return { tree, own: table, journeys, shape: {}, moved: undefined };
  addMoved(moved, before.own, table);
  return { tree, own: table, journeys, shape: {}, moved: { from: before.shape, ids: moved } };
}

/** Adds the ids that one of two tables has and the other has not, and those that one of them has twice. */
function addMoved(moved: Set<string>, a: Table, b: Table): void {
  const [old, now] = [(a as LayeredTable).base, (b as LayeredTable).base];
  for (const { first } of [...a.clashes, ...b.clashes]) moved.add(first.id);
  for (const [key, { id }] of old) if (!now.has(key)) moved.add(id);
  for (const [key, { id }] of now) if (!old.has(key)) moved.add(id);
}

/** The journey's own declaration, without reading what is in it. */
function journeyOnly(journey: Block): readonly Declaration[] {
  return journey.id ? [{ kind: 'journey', id: journey.id.text, block: journey, holder: undefined }] : [];
}

/** The id of the map that a journey is a run, an ideal or a plan of. */
export function originalOf(journey: Block): string | undefined {
  return valuesOf(journey, 'of')[0]?.ref?.names.at(-1)?.text;
}

/** More names than this declared by blocks that changed, and they are put among the others. */
const MOST_FRESH = 64;

interface LayeredTable extends Table {
  readonly base: ReadonlyMap<string, Declaration>;
  readonly fresh: ReadonlyMap<string, Declaration>;
}

/** The table of a journey before an edit, for the journey after it; nothing if the edit changed a name. */
function keptTable(before: Block, table: Table, after: Block): Table | undefined {
  if (before === after) return table;
  const { base, fresh: older } = table as LayeredTable;
  if (table.clashes.length > 0 || before.statements.length !== after.statements.length) return undefined;
  const fresh = new Map(older);
  for (let i = 0; i < after.statements.length; i++) {
    const [old, now] = [before.statements[i], after.statements[i]];
    if (old === now || (old?.kind !== 'block' && now?.kind !== 'block')) continue;
    if (old?.kind !== 'block' || now?.kind !== 'block') return undefined;
    const declared = declarationsIn(now);
    if (!declareSame(declarationsIn(old), declared)) return undefined;
    for (const declaration of declared) {
      const key = keyOf(declaration.kind, declaration.id);
      if ((fresh.get(key) ?? base.get(key))?.block !== declaration.block) fresh.set(key, declaration);
    }
  }
  return fresh.size > MOST_FRESH
    ? layered(new Map([...base, ...fresh]), new Map(), [])
    : layered(base, fresh, []);
}

function tableOf(declarations: readonly Declaration[]): Table {
  const base = new Map<string, Declaration>();
  const clashes: LocalClash[] = [];
  for (const declaration of declarations) {
    const key = keyOf(declaration.kind, declaration.id);
    const first = base.get(key);
    if (!first) base.set(key, declaration);
    // Pains of two personas stand apart, though both are known in the whole file.
    else if (declaration.kind !== 'pain' || isInJourney(declaration) || first.holder === declaration.holder)
      clashes.push({ first, later: declaration });
  }
  return layered(base, new Map(), clashes);
}

function isInJourney({ holder }: Declaration): boolean {
  return holder?.row?.keyword !== 'persona';
}

function layered(
  base: ReadonlyMap<string, Declaration>,
  fresh: ReadonlyMap<string, Declaration>,
  clashes: readonly LocalClash[],
): LayeredTable {
  let ids: ReadonlyMap<Kind, readonly string[]> | undefined;
  return {
    base,
    fresh,
    clashes,
    find: (kind, id) => {
      const key = keyOf(kind, id);
      return fresh.get(key) ?? base.get(key);
    },
    ids: (kind) => {
      ids ??= idsByKind(base.values());
      return ids.get(kind) ?? [];
    },
    all: () => [...base].map(([key, declaration]) => fresh.get(key) ?? declaration),
  };
}

function idsByKind(declarations: Iterable<Declaration>): ReadonlyMap<Kind, readonly string[]> {
  const ids = new Map<Kind, string[]>();
  for (const { kind, id } of declarations) {
    const list = ids.get(kind);
    if (list) list.push(id);
    else ids.set(kind, [id]);
  }
  return ids;
}

function keyOf(kind: Kind, id: string): string {
  return `${kind} ${id}`;
}
