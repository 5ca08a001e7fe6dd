import { applyEdits, inOrder } from '../../core/syntax/applyEdits.ts';
import type { Block, FileBlock, Slip, Statement } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';
import { shift } from '../../core/text/span.ts';

/** A tree as lines for a golden file: what each block, fact and step says, and what is wrong, with the text each stands for. */
export function printTree(tree: FileBlock, text: string): string {
  const lines: string[] = [];
  const { isWhole, hasOpenEnds, unread } = tree;
  if (!isWhole || hasOpenEnds || unread.length > 0)
    lines.push([!isWhole && 'torn', hasOpenEnds && 'open ends', ...unread.map(({ start, end }) => `unread ${start}..${end}`)].filter(Boolean).join(', ')); // prettier-ignore
  printInside(tree, { text, at: 0, indent: '', lines });
  return lines.join('\n');
}

/** The text, where in it a block starts, and the lines so far. */
interface Printing {
  readonly text: string;
  readonly at: number;
  readonly indent: string;
  readonly lines: string[];
}

function printInside(block: Block, printing: Printing): void {
  const { text, at, indent, lines } = printing;
  block.statements.forEach((statement, i) => {
    const start = at + (block.starts[i] ?? 0);
    if (statement.kind === 'block') {
      lines.push(`${indent}${headOf(statement, start)}`);
      printInside(statement, { ...printing, at: start, indent: `${indent}  ` });
    } else lines.push(`${indent}${start} ${saidIn(statement, text, at)}`);
  });
  for (const { isSilencer, ...span } of block.comments)
    lines.push(`${indent}${isSilencer ? 'silencer' : 'comment'} ${sliceOf(text, span, at)}`);
  for (const slip of block.slips) lines.push(`${indent}! ${slipIn(slip, text, at)}`);
}

function headOf({ keyword, id, title, row, body, closed, length }: Block, start: number): string {
  const what = row ? (row.keyword === keyword.text ? '' : ` is ${row.keyword}`) : ' is unknown';
  const inside = body ? ` {${start + body.start}..${start + body.end}${closed ? '}' : ''}` : '';
  return `${start}..${start + length} ${keyword.text}${what} ${id?.text ?? '-'} ${title ? JSON.stringify(title.text) : '-'}${inside}`;
}

/** All that a fact or a step says; each span as the text that stands there. */
function saidIn(statement: Statement, text: string, at: number): string {
  const row = statement.kind === 'fact' ? (statement.row?.key ?? 'unknown') : undefined;
  return JSON.stringify({ ...statement, row }, (key, value: unknown) => (key === 'kind' ? undefined : key === 'span' ? sliceOf(text, value as Span, at) : value)).replaceAll(/"(\w+)":/g, '$1:'); // prettier-ignore
}

function slipIn({ code, span, holes, related, fix }: Slip, text: string, at: number): string {
  const filled = Object.entries(holes).map(([name, value]) => ` ${name}=${value}`);
  const other = related ? ` against ${sliceOf(text, related, at)}` : '';
  const edits = inOrder((fix?.edits ?? []).map((edit) => ({ ...edit, span: shift(edit.span, at) })));
  const mended = fix ? `\n    ${fix.title}${fix.isGuess ? '?' : '.'} ${JSON.stringify(applyEdits(text, edits))}` : '';
  return `${code} ${span.start + at} ${sliceOf(text, span, at)}${filled.join('')}${other}${mended}`;
} // prettier-ignore

function sliceOf(text: string, { start, end }: Span, at: number): string {
  return JSON.stringify(text.slice(start + at, end + at));
}
