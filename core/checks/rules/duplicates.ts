import { shift } from '../../text/span.ts';
import { pathEnds } from '../../vocabulary/index.ts';
import { relatedSentenceOf } from '../messages.ts';
import type { Declaration } from '../../model/scope.ts';
import type { Rule } from '../rule.ts';

/** Two things of one kind with one id; the later one is reported, or the import that brings it in. */
export const duplicates: Rule = {
  codes: ['duplicate-id', 'duplicate-import'],
  reach: 'file',
  check: (_file, _at, _journey, { names, report }) => {
    for (const { first, later, by } of names.clashes) {
      const holes = { id: later.id, kind: later.kind };
      const code = by ? 'duplicate-import' : 'duplicate-id';
      const other = by && first.source.uri === names.source.uri ? first : by ? later : first;
      const related = [{ uri: other.source.uri, span: idSpan(other), message: relatedSentenceOf(code) }];
      const title = by?.block.title;
      const span = by && title ? shift(title.span, by.at) : idSpan(later);
      report({ code, span, holes, related });
    }
  },
};

/** Ids of touchpoints that mean something else in a path. */
export const reservedIds: Rule = {
  codes: ['reserved-id'],
  reach: 'block',
  check: (block, at, _journey, { report }) => {
    if (block.row?.keyword !== 'touchpoint' || !block.id) return;
    const id = block.id.text;
    if (pathEnds.some((end) => end.word === id))
      report({ code: 'reserved-id', span: shift(block.id.span, at), holes: { id } });
  },
};

function idSpan(declaration: Declaration): { readonly start: number; readonly end: number } {
  const { block, at } = declaration;
  return shift(block.id?.span ?? block.keyword.span, at);
}
