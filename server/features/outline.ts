import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { Block } from '../../core/syntax/tree.ts';
import { shift } from '../../core/text/span.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { rangeOf } from '../lsp/convert.ts';
import { ownOf } from '../../core/text/own.ts';

const kinds: Readonly<Record<string, SymbolKind>> = {
  import: SymbolKind.File,
  persona: SymbolKind.Class,
  journey: SymbolKind.Module,
  stage: SymbolKind.Namespace,
  touchpoint: SymbolKind.Function,
  pain: SymbolKind.Event,
  opportunity: SymbolKind.Property,
  path: SymbolKind.Interface,
  metric: SymbolKind.Number,
  actor: SymbolKind.Object,
  channel: SymbolKind.Enum,
};

/** The sign that an editor puts beside a block. */
export function symbolKindOf({ row, keyword }: Block): SymbolKind {
  return ownOf(kinds, row?.keyword ?? keyword.text) ?? SymbolKind.Field;
}

/** The blocks of a file as a tree, each called by its title, with its keyword and id beside it. */
export function outlineOf(tree: Block, lines: LineIndex): DocumentSymbol[] {
  return blocksIn(tree, 0, lines);
}

function blocksIn(block: Block, at: number, lines: LineIndex): DocumentSymbol[] {
  return block.statements.flatMap((statement, i) => {
    if (statement.kind !== 'block') return [];
    const start = at + (block.starts[i] ?? 0);
    const keyword = statement.row?.keyword ?? statement.keyword.text;
    // An editor refuses a symbol without a name.
    const name = statement.title?.text.trim() || statement.id?.text || keyword;
    const selection = (statement.id ?? statement.title ?? statement.keyword).span;
    const children = blocksIn(statement, start, lines);
    return [
      {
        name,
        detail: [keyword, statement.id?.text].filter(Boolean).join(' '),
        kind: symbolKindOf(statement),
        range: rangeOf({ start, end: start + statement.length }, lines),
        selectionRange: rangeOf(shift(selection, start), lines),
        children,
      },
    ];
  });
}
