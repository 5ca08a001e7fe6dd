import type { IToken } from 'chevrotain';
import type { Span } from '../text/span.ts';
import { visible } from './read.ts';
import * as t from './tokens.ts';
import type { Block, Slip } from './tree.ts';

const halfWidth: Readonly<Record<string, string>> = {
  '：': ':', '；': ';', '，': ',', '、': ',', '｛': '{', '｝': '}', '％': '%', '＠': '@', '＃': '#', '→': '->',
}; // prettier-ignore

/**
 * Puts what stands between the statements into the innermost block it stands in: comments, and the signs and blanks
 * that look right and are not. Both lists of tokens are in the order of the text.
 */
export function placeLoose(
  tree: Block,
  comments: readonly IToken[],
  blanks: readonly IToken[],
  tokens: readonly IToken[],
): Block {
  for (const token of comments) {
    const { block, base } = innermost(tree, token.startOffset);
    const start = token.startOffset - base;
    const span = { start, end: start + token.image.length };
    (block.comments as Span[]).push(span);
    if (token.tokenType === t.BlockComment && (token.image.length < 4 || !token.image.endsWith('*/'))) {
      addSlip(block, {
        code: 'unclosed-comment',
        span,
        holes: {},
        fix: {
          title: 'Close the comment',
          edits: [{ span: { start: span.end, end: span.end }, text: ' */' }],
        },
      });
    }
  }
  for (const token of blanks) {
    const { block, base } = innermost(tree, token.startOffset);
    const span = relative(token, base);
    addSlip(block, {
      code: 'odd-blank',
      span,
      holes: { sign: visible(token.image[0] ?? '') },
      fix: { title: 'Make it a space', edits: [{ span, text: ' ' }] },
    });
  }
  for (const token of tokens) {
    const sign = token.image[0] ?? '';
    const isLongArrow = token.tokenType === t.Arrow && token.image !== '->';
    const plain = isLongArrow
      ? '->'
      : sign > '\u00ff' && token.tokenType !== t.Word
        ? halfWidth[sign]
        : undefined;
    if (plain === undefined) continue;
    const { block, base } = innermost(tree, token.startOffset);
    const length = isLongArrow ? token.image.length : 1;
    const span = { start: token.startOffset - base, end: token.startOffset - base + length };
    addSlip(block, {
      code: 'full-width',
      span,
      holes: { sign: isLongArrow ? token.image : sign, plain },
      fix: { title: `Write ${plain}`, edits: [{ span, text: plain }] },
    });
  }
  return tree;
}

function relative(token: IToken, base: number): Span {
  return { start: token.startOffset - base, end: token.startOffset - base + token.image.length };
}

/** The tree is not shown to anybody before this is done, so what is said to be read-only may still be completed. */
function addSlip(block: Block, slip: Slip): void {
  (block.slips as Slip[]).push(slip);
}

function innermost(tree: Block, offset: number): { readonly block: Block; readonly base: number } {
  let block = tree;
  let base = 0;
  for (;;) {
    const at = offset - base;
    const inner = childAt(block, at);
    if (!inner?.body || at - inner.span.start < inner.body.start) return { block, base };
    base += inner.span.start;
    block = inner;
  }
}

/** The block among a block's statements that holds a place, found by halving. */
function childAt(block: Block, at: number): Block | undefined {
  const { statements } = block;
  let low = 0;
  let high = statements.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const statement = statements[middle];
    if (!statement || statement.span.start > at) high = middle - 1;
    else if (statement.span.end <= at) low = middle + 1;
    else return statement.kind === 'block' ? statement : undefined;
  }
  return undefined;
}
