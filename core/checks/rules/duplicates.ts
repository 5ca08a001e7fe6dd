import { shift, type Span } from '../../text/span.ts';
import { freeId } from '../../model/ids.ts';
import type { Declared, Scope } from '../../model/scope.ts';
import type { Fix } from '../../syntax/tree.ts';
import { journeyOf, pathTo, startOf } from '../../syntax/walk.ts';
import { pathEnds } from '../../vocabulary/index.ts';
import type { BlockRule, FileRule } from '../rule.ts';

/** Two things of one kind with one id; the later one is reported, or the import that brings it in. */
export const duplicates: FileRule = {
  reach: 'file',
  codes: ['duplicate-id', 'duplicate-import'],
  check: ({ names, report }) => {
    const given = new Set<string>();
    for (const { first, later, by } of names.clashes) {
      const holes = { id: later.id, kind: later.kind };
      const code = by ? 'duplicate-import' : 'duplicate-id';
      // For an import, the other place is the one in this file if there is one.
      const other = by && first.source.uri !== names.source.uri ? later : first;
      const title = by?.block.title;
      const span = by && title ? shift(title.span, by.at) : idSpan(later);
      const fix = by ? undefined : freeIdFix(later, names, given);
      const related = { uri: other.source.uri, span: idSpan(other) };
      report({ code, span, holes, related, ...(fix && { fix }) });
    }
  },
};

/** Another id for the later one of two; `given` are the ids that were offered before. */
function freeIdFix({ block, kind, id, source }: Declared, names: Scope, given: Set<string>): Fix | undefined {
  const at = startOf(source.tree, block);
  if (!block.id || at === undefined) return undefined;
  const taken = new Set(names.candidates([kind], journeyOf(pathTo(source.tree, at + 1))));
  const free = freeId(id, (candidate) => taken.has(candidate) || given.has(`${kind} ${candidate}`));
  given.add(`${kind} ${free}`);
  const edits = [{ span: shift(block.id.span, at), text: free }];
  return { title: `Call this one ${free}`, edits, isGuess: true };
}

/** Ids of touchpoints that mean something else in a path. */
export const reservedIds: BlockRule = {
  reach: 'block',
  codes: ['reserved-id'],
  on: ['touchpoint'],
  check: (block, { report }) => {
    if (!block.id) return;
    const id = block.id.text;
    if (pathEnds.some((end) => end.word === id))
      report({ code: 'reserved-id', span: block.id.span, holes: { id } });
  },
};

function idSpan({ block, source }: Declared): Span {
  return shift((block.id ?? block.keyword).span, startOf(source.tree, block) ?? 0);
}
