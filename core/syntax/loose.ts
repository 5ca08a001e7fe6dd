import type { IToken } from 'chevrotain';
import { hiddenIn } from '../text/hidden.ts';
import type { Span } from '../text/span.ts';
import { complete } from './complete.ts';
import { codeOf } from './quoting.ts';
import * as t from './tokens.ts';
import { innermost, placeComment } from './comments.ts';
import type { Block, Slip } from './tree.ts';
import { MOST_SLIPS } from './unread.ts';

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
): void {
  let said = 0;
  const addSlip = (block: Block, slip: Slip): void => {
    if (said++ <= MOST_SLIPS) complete(block, 'slips', slip);
  };
  // What stands in the head of a block belongs to the block around it, which is not read here.
  const from = tree.body?.start ?? 0;
  for (const token of comments) {
    if (token.startOffset < from) continue;
    const { block, span } = placeComment(tree, token.startOffset, token.image);
    if (isOpenComment(token)) {
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
    if (said > MOST_SLIPS) break;
    if (token.startOffset < from) continue;
    const { block, base } = innermost(tree, token.startOffset);
    const span = relative(token, base);
    addSlip(block, {
      code: 'odd-blank',
      span,
      holes: { sign: codeOf(token.image) },
      fix: { title: 'Make it a space', edits: [{ span, text: ' ' }] },
    });
  }
  for (const token of tokens) {
    if (said > MOST_SLIPS) break;
    const sign = token.image[0] ?? '';
    const isLongArrow = token.tokenType === t.Arrow && token.image !== '->';
    const plain = isLongArrow
      ? '->'
      : sign > '\u00ff' && token.tokenType !== t.Word
        ? halfWidth[sign]
        : undefined;
    if (plain === undefined || token.startOffset < from) continue;
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
}

/**
 * Notes what nobody sees in the texts, names and comments of a text, for the innermost block that it stands in, head and
 * all. Signs that mean nothing are said already, with their codes.
 */
export function placeHidden(tree: Block, text: string, tokens: readonly IToken[]): void {
  if (hiddenIn(text).length === 0) return;
  let said = 0;
  for (const { image, startOffset, tokenType } of tokens) {
    const runs = tokenType === t.Unknown ? [] : hiddenIn(image);
    const [first] = runs;
    if (!first) continue;
    const { block, base } = innermost(tree, startOffset, { inHead: true });
    const at = startOffset - base;
    const edits = runs.map(({ start, end }) => ({ span: { start: at + start, end: at + end }, text: '' }));
    if (said++ > MOST_SLIPS) return;
    complete(block, 'slips', {
      code: runs.some(({ isTurning }) => isTurning) ? 'turned-direction' : 'hidden-character',
      span: { start: at + first.start, end: at + first.end },
      holes: { sign: codeOf(image.slice(first.start, first.end)) },
      fix: { title: 'Take out what nobody sees', edits, isGuess: true },
    });
  }
}

/** True for a block comment that is never closed. */
export function isOpenComment(token: IToken): boolean {
  return token.tokenType === t.BlockComment && (token.image.length < 4 || !token.image.endsWith('*/'));
}

function relative(token: IToken, base: number): Span {
  return { start: token.startOffset - base, end: token.startOffset - base + token.image.length };
}
