import { shift, type Span } from '../../text/span.ts';
import type { Declared } from '../../model/scope.ts';
import { startOf } from '../../syntax/walk.ts';
import { pathEnds } from '../../vocabulary/index.ts';
import type { BlockRule, FileRule } from '../rule.ts';

/** Two things of one kind with one id; the later one is reported, or the import that brings it in. */
export const duplicates: FileRule = {
  reach: 'file',
  codes: ['duplicate-id', 'duplicate-import'],
  check: ({ names, report }) => {
    for (const { first, later, by } of names.clashes) {
      const holes = { id: later.id, kind: later.kind };
      const code = by ? 'duplicate-import' : 'duplicate-id';
      // For an import, the other place is the one in this file if there is one.
      const other = by && first.source.uri !== names.source.uri ? later : first;
      const title = by?.block.title;
      const span = by && title ? shift(title.span, by.at) : idSpan(later);
      report({ code, span, holes, related: { uri: other.source.uri, span: idSpan(other) } });
    }
  },
};

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
