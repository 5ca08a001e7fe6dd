import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { nameAt, placesNaming } from '../../core/model/places.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../lsp/convert.ts';
import { idPlaceOf } from './definition.ts';

/** The name at a place and all places in the file that lead to the same; nothing where no name stands. */
export function documentHighlightsAt(
  { source, names }: Analysis,
  offset: number,
  lines: LineIndex,
): DocumentHighlight[] {
  const wanted = nameAt(names, offset);
  if (!wanted) return [];
  const { found, target } = wanted;
  const declared = found && 'declaration' in found ? idPlaceOf(found.declaration) : undefined;
  const highlight = (span: Span, kind: DocumentHighlightKind) => ({
    span,
    range: rangeOf(span, lines),
    kind,
  });
  return [
    ...(declared?.source.uri === source.uri ? [highlight(declared.span, DocumentHighlightKind.Write)] : []),
    ...placesNaming(target, names).map(({ whole }) => highlight(whole, DocumentHighlightKind.Read)),
  ]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ range, kind }) => ({ range, kind }));
}
