import type { IToken } from 'chevrotain';
import { mayHold, type BlockRow } from '../vocabulary/index.ts';
import { indentOf, lineStartOf } from './patterns.ts';
import * as t from './tokens.ts';

/**
 * Finds out where a brace is missing or too many. Only where the braces of a text do not balance is its indentation
 * looked at, so a text that is whole may be indented as it likes.
 */
export class Layout {
  /** Opening braces less closing ones in what is still to be explained: above 0 some are not closed. */
  balance: number;
  private wasBalanced: boolean;
  private readonly text: string;
  /** Where the line begins of the last place that was asked about. */
  private line = { asked: 0, start: 0 };
  private readonly stack: {
    readonly start: number;
    readonly indent: number;
    bodyIndent: number | undefined;
  }[] = [];

  constructor(text: string, tokens: readonly IToken[]) {
    this.text = text;
    this.balance = 0;
    for (const { tokenType } of tokens)
      this.balance += tokenType === t.Open ? 1 : tokenType === t.Close ? -1 : 0;
    this.wasBalanced = this.balance === 0;
  }

  /** True if no brace has been found missing or too many. */
  get isBalanced(): boolean {
    return this.wasBalanced;
  }

  /** How many bodies are open. */
  get depth(): number {
    return this.stack.length;
  }

  /** A body begins, in the block that begins with this word; nothing for braces that belong to no block. */
  open(key: IToken | undefined): void {
    this.stack.push({
      start: key?.startOffset ?? 0,
      indent: this.indentOfLineOf(key),
      bodyIndent: undefined,
    });
  }

  /** A body ended, with its brace or without. */
  close(withBrace: boolean): void {
    this.stack.pop();
    if (withBrace) return;
    this.balance--;
    this.wasBalanced = false;
  }

  /** A closing brace that closes nothing was found. */
  foundClose(): void {
    this.balance++;
    this.wasBalanced = false;
  }

  /** An opening brace that opens nothing was found. */
  foundExtraOpen(): void {
    this.balance--;
    this.wasBalanced = false;
  }

  /** A body without its opening brace was found. */
  foundOpen(): void {
    this.balance++;
    this.wasBalanced = false;
  }

  /** Looks back no further than to the last place that was asked about: a line may be the whole text. */
  private lineStartOf(offset: number): number {
    const isBehind = this.line.asked <= offset;
    const found = lineStartOf(this.text, offset, isBehind ? this.line.asked : 0);
    const start = isBehind && found === this.line.asked ? this.line.start : found;
    this.line = { asked: offset, start };
    return start;
  }

  /** Blanks at the beginning of the line on which a block begins, or -1 if something stands before it there. */
  indentOfLineOf(key: IToken | undefined): number {
    if (!key) return -1;
    const start = this.lineStartOf(key.startOffset);
    const indent = indentOf(this.text, start);
    return start + indent === key.startOffset ? indent : -1;
  }

  /**
   * True for a brace that is one too many, where there are too many of them: it stands deeper than the block it would
   * close begins, or behind something else on a line that the block did not begin on.
   */
  isExtraClose(next: IToken, last: IToken): boolean {
    const top = this.stack.at(-1);
    if (this.balance >= 0 || !top || top.indent < 0) return false;
    if (isFirst(last)) return this.indentOfLineOf(next) > top.indent;
    return this.lineStartOf(next.startOffset) > top.start;
  }

  /** True for a brace that stands where a block further out begins, where some are missing. */
  closesOuter(next: IToken, last: IToken): boolean {
    const top = this.stack.at(-1);
    if (this.balance <= 0 || !top || top.indent < 0 || !isFirst(last)) return false;
    const indent = this.indentOfLineOf(next);
    return indent < top.indent && this.stack.slice(0, -1).some((outer) => outer.indent === indent);
  }

  /** True if the word begins a statement that stands outside the innermost block, whose brace is missing. */
  endsBefore(next: IToken, last: IToken, frames: readonly { readonly row: BlockRow | undefined }[]): boolean {
    const top = this.stack.at(-1);
    if (!top || !isFirst(last)) return false;
    const indent = this.indentOfLineOf(next);
    const outer = frames.slice(0, -1);
    const here = frames.at(-1)?.row;
    const word = next.image;
    const fitsOuter = outer.some((frame) => frame.row && mayHold(frame.row, word));
    const fitsHere = here !== undefined && mayHold(here, word);
    const isIndented = top.bodyIndent === undefined || top.bodyIndent > top.indent;
    const outside = isIndented && top.indent >= 0 ? indent <= top.indent : !fitsHere;
    if (outside && (fitsOuter || !fitsHere)) return true;
    top.bodyIndent ??= indent;
    return false;
  }

  /** True for a statement that begins its line, behind which the next line stands no deeper. */
  holdsNothing(start: IToken, next: IToken): boolean {
    const indent = this.indentOfLineOf(start);
    return indent >= 0 && this.indentOfLineOf(next) <= indent;
  }

  /** True if a statement stands on a later line, deeper than its block begins. */
  isIndentedUnder(key: IToken, statement: IToken): boolean {
    if (!t.isWord(statement)) return false;
    const indent = this.indentOfLineOf(key);
    return indent >= 0 && this.indentOfLineOf(statement) > indent;
  }
}

function isFirst(last: IToken): boolean {
  return last.tokenType === t.Newline;
}
