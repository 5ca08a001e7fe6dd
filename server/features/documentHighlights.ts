import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { journeyShownBy } from '../../core/model/view.ts';
import { mentionAt } from '../../core/model/mentionsInText.ts';
import type { Scope } from '../../core/model/scope.ts';
import type { Block, Name } from '../../core/syntax/tree.ts';
import { blockOf, journeyOf, pathTo } from '../../core/syntax/walk.ts';
import { shift, touches, type Span } from '../../core/text/span.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import type { Kind } from '../../core/vocabulary/index.ts';
import { rangeOf } from '../lsp/convert.ts';
import { mentionStartOf, partsOf } from './blockParts.ts';
import { visitBlocks, wholeOf } from './visitBlocks.ts';

/** Where a name stands in a block, and what it leads to: what declares it, or else how it is called. */
interface Named {
  readonly id: string;
  readonly span: Span;
  readonly isDeclaration: boolean;
  readonly target: () => Block | string;
}

/** The name at a place and all places in the file that lead to the same; nothing where no name stands. */
export function documentHighlightsAt(
  { source, names }: Analysis,
  offset: number,
  lines: LineIndex,
): DocumentHighlight[] {
  const path = pathTo(source.tree, offset);
  const inner = blockOf(path);
  if (!inner) return [];
  const { text, tree } = source;
  const wanted = namesIn(inner.block, text, inner.base, names, journeyOf(path)).find(({ span }) =>
    touches(shift(span, inner.base), offset),
  );
  if (!wanted) return [];
  const target = wanted.target();
  const highlights: DocumentHighlight[] = [];
  visitBlocks(tree, wholeOf(tree), (block, at, journey) => {
    for (const { id, span, isDeclaration, target: other } of namesIn(block, text, at, names, journey)) {
      if (id !== wanted.id || other() !== target) continue;
      const kind = isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
      highlights.push({ range: rangeOf(shift(span, at), lines), kind });
    }
  });
  return highlights;
}

/** The names in a block itself, in the order of the text. */
function namesIn(
  block: Block,
  text: string,
  at: number,
  names: Scope,
  around: Block | undefined,
): readonly Named[] {
  const journey = journeyShownBy(block, names) ?? around;
  const isDeclared = (id: string): boolean => names.declared('persona', id) !== undefined;
  return partsOf(block, text, at).flatMap((part): readonly Named[] => {
    if (part.role === 'declaration')
      return [{ id: block.id?.text ?? '', span: part.span, isDeclaration: true, target: () => block }];
    if (part.role === 'name') {
      const target = (): Block | string => targetOf(part.names, part.kinds, names, journey);
      return [{ id: part.names.at(-1)?.text ?? '', span: part.span, isDeclaration: false, target }];
    }
    if (part.role !== 'mention') return [];
    const found = mentionAt(mentionStartOf(part, text, at), isDeclared);
    const target = (): Block | string => (found && names.declared('persona', found.id)?.block) ?? '';
    return found ? [{ id: found.id, span: found.span, isDeclaration: false, target }] : [];
  });
}

/** What nobody declared is the same as long as it is called the same and meant as the same kind of thing. */
function targetOf(
  path: readonly Name[],
  kinds: readonly Kind[],
  names: Scope,
  journey: Block | undefined,
): Block | string {
  const found = names.find(path, kinds, journey);
  if (found) return 'declaration' in found ? found.declaration.block : `built in: ${found.builtIn}`;
  return `${kinds.join(' ')}: ${path.map((name) => name.text).join('.')}`;
}
