import { shift, type Span } from '../../text/span.ts';
import { isReservedId } from '../../model/ids.ts';
import type { Declared, Scope } from '../../model/scope.ts';
import type { Block } from '../../syntax/tree.ts';
import { journeyOf, pathTo, startsIn } from '../../syntax/walk.ts';
import { blockRows, NONE } from '../../vocabulary/index.ts';
import type { BlockRule, FileRule } from '../rule.ts';

/** Two things of one kind with one id; the later one is reported, or the import that brings it in. */
export const duplicates: FileRule = {
  reach: 'file',
  codes: ['duplicate-id', 'duplicate-import'],
  check: ({ names, report }) => {
    if (names.clashes.length === 0) return;
    const startOf = placing();
    const freeFor = freeIds(names);
    const idSpan = (declared: Declared): Span =>
      shift((declared.block.id ?? declared.block.keyword).span, startOf(declared));
    for (const { first, later, by } of names.clashes) {
      const holes = { id: later.id, kind: later.kind };
      const code = by ? 'duplicate-import' : 'duplicate-id';
      // For an import, the other place is the one in this file if there is one.
      const other = by && first.source.uri !== names.source.uri ? later : first;
      const title = by?.block.title;
      const span = by && title ? shift(title.span, by.at) : idSpan(later);
      const free = by || !later.block.id ? undefined : freeFor(later, startOf(later));
      const fix = free && {
        title: `Call this one ${free}`,
        edits: [{ span, text: free }],
        isGuess: true as const,
      };
      const related = { uri: other.source.uri, span: idSpan(other) };
      report({ code, span, holes, related, ...(fix && { fix }) });
    }
  },
};

/** Where declarations start in their files, each file looked through once. */
function placing(): (declared: Declared) => number {
  const files = new Map<Block, (block: Block) => number>();
  return ({ block, source }) => {
    const startOf = files.get(source.tree) ?? startsIn(source.tree);
    files.set(source.tree, startOf);
    return startOf(block);
  };
}

/** Other ids for the later ones of two, each given once. */
function freeIds(names: Scope): (later: Declared, at: number) => string {
  const taken = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  /** Several journeys may have no id, or one and the same. */
  const journeys = new Map<Block | undefined, number>();
  return ({ kind, id, source }, at) => {
    const journey = journeyOf(pathTo(source.tree, at + 1));
    const number = journeys.get(journey) ?? journeys.size;
    journeys.set(journey, number);
    const scope = `${kind} ${number}`;
    const ids = taken.get(scope) ?? new Set(names.candidates([kind], journey));
    taken.set(scope, ids);
    // Those before the last one that was given are taken, so that many of one id cost no more than each of them once.
    const key = `${scope} ${id}`;
    let count = counts.get(key) ?? 2;
    while (ids.has(`${id}-${count}`) || isReservedId(`${id}-${count}`)) count++;
    counts.set(key, count + 1);
    ids.add(`${id}-${count}`);
    return `${id}-${count}`;
  };
}

/** What words mean where an id may stand, so that nothing can be named by them. */
const meanings: Readonly<Record<string, string>> = {
  start: 'the beginning of a journey',
  end: 'its good end',
  leaves: 'that the customer is lost',
  [NONE]: 'that there is nothing',
};

/** Ids that mean something else where they are named: in paths, or in any fact. Personas are named with a sign of their own. */
export const reservedIds: BlockRule = {
  reach: 'block',
  codes: ['reserved-id'],
  on: blockRows.flatMap(({ keyword, declares }) => (declares && declares.kind !== 'persona' ? keyword : [])),
  check: ({ id, row }, { report }) => {
    if (!id || !isReservedId(id.text) || (id.text !== NONE && row?.keyword !== 'touchpoint')) return;
    report({ code: 'reserved-id', span: id.span, holes: { id: id.text, means: meanings[id.text] ?? '' } });
  },
};
