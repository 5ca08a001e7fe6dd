import { EOF, type IToken } from 'chevrotain';
import { sharedSpan, type Span } from '../text/span.ts';
import { factRow, fileRow, mayHold } from '../vocabulary/index.ts';
import { atomOf, nameAt, quantityOf, refOf, type QuantityParts } from './atomOf.ts';
import type { Atom } from './atoms.ts';
import { meaningOf, type Form } from './classify.ts';
import { UNNAMED } from './conflicts.ts';
import { factOf, say, sayWrong } from './factOf.ts';
import { headerOf } from './header.ts';
import { Layout } from './layout.ts';
import { sayCloseBrace, sayOpenBrace } from './missingBraces.ts';
import { saidTwice } from './saidTwice.ts';
import type { Body, Frame, Head, Header } from './statementParts.ts';
import { readSteps } from './steps.ts';
import { sayExtraBrace, sayMisplacedStep, sayPartingComma, sayStrayLine, sayStraySign } from './strays.ts';
import * as t from './tokens.ts';
import type { Block, Fact, FileBlock, Placed, Slip, Step } from './tree.ts';
import { MOST_SLIPS } from './unread.ts';
import type { Values } from './values.ts';

/** A block that was read before, the block it stood in, and how deep it stood. */
export interface KnownBlock {
  readonly block: Block;
  readonly holder: Block;
  readonly depth: number;
}

/** Blocks that were read before, by their absolute offsets. */
export type KnownBlocks = ReadonlyMap<number, KnownBlock>;

/**
 * Makes the tree of what the grammar finds, and says what is wrong on the way. The grammar knows the order of tokens;
 * what they mean here, the vocabulary says.
 */
export class Builder {
  private readonly text: string;
  private readonly frames: Frame[] = [];
  private readonly layout: Layout;
  /** Absolute offset of the place up to which a missing brace was already said. */
  private unclosedSaid = -1;
  /** Slips of the blocks that were read to their end. */
  private finished = 0;
  private inConflict = false;
  private sawMarker = false;

  /** Blocks that need not be read, by where they start. */
  private readonly knownBlocks: KnownBlocks;
  private foundStranger = false;
  /** Where the last known block stands; -1 before the first. */
  private lastKnown = -1;

  /** `holders`: the blocks around what is read, outermost first; a whole file has none. */
  constructor(
    text: string,
    tokens: readonly IToken[],
    {
      holders = [],
      known = new Map(),
    }: { readonly holders?: readonly Block[]; readonly known?: KnownBlocks },
  ) {
    this.text = text;
    this.layout = new Layout(text, tokens);
    this.knownBlocks = known;
    for (const holder of holders) {
      this.frames.push({
        row: holder.row,
        base: 0,
        slips: [],
        key: undefined,
        isMisplaced: isMisplaced(holder),
      });
      this.layout.open(undefined);
    }
  }

  /** True if nothing so far hangs on what stands elsewhere in the text. */
  get isWhole(): boolean {
    return this.layout.isBalanced && !this.sawMarker && !this.isFull;
  }

  /** True if so much is wrong that what follows is not read. */
  get isFull(): boolean {
    let count = this.finished;
    let last: Slip[] | undefined;
    for (const { slips } of this.frames) {
      // Braces that belong to no block share those of the block around them.
      if (slips !== last) count += slips.length;
      last = slips;
    }
    return count > MOST_SLIPS;
  }

  /** True if each known block stands in such a block as it stood in before, so that it is what it was. */
  get isAsKnown(): boolean {
    return !this.foundStranger;
  }

  openFile(): Frame {
    const frame: Frame = { row: fileRow, base: 0, slips: [], key: undefined, isMisplaced: false };
    this.frames.push(frame);
    this.layout.open(undefined);
    return frame;
  }

  /** `rest`: the first of what was not read; the end of the file where all was. */
  closeFile(frame: Frame, placed: readonly Placed[], rest: IToken): FileBlock {
    const isWhole = this.isWhole;
    this.frames.pop();
    const isRead = rest.tokenType === EOF;
    if (!isRead) say(frame.slips, 'too-many-mistakes', this.spanOf(rest, 0), { count: String(MOST_SLIPS) });
    const statements = placed.map(({ statement }) => statement);
    return {
      kind: 'block',
      length: this.text.length,
      isWhole,
      hasOpenEnds: false,
      unread: isRead ? [] : [{ start: rest.startOffset, end: this.text.length }],
      keyword: { text: '', span: { start: 0, end: 0 } },
      id: undefined,
      title: undefined,
      body: { start: 0, end: this.text.length },
      closed: true,
      row: fileRow,
      statements,
      starts: placed.map(({ start }) => start),
      comments: [],
      slips: frame.slips,
    };
  }

  /** The first word of a statement: decides whether a block or a fact begins. */
  begin(key: IToken, form: Form): Head {
    const holder = this.frame;
    const found = meaningOf(key.image.normalize('NFC'), holder.row, form);
    // In a block that stands in the wrong place, what stands in the wrong place follows from that.
    const meaning =
      holder.isMisplaced && found.wrong?.code.startsWith('misplaced')
        ? { ...found, wrong: undefined }
        : found;
    const isFact = meaning.fact !== undefined || (form.colon && !meaning.block);
    if (isFact) return { key, form, meaning, frame: undefined };
    const frame: Frame = {
      row: meaning.block,
      base: key.startOffset,
      slips: [],
      key,
      isMisplaced: meaning.wrong?.code === 'misplaced-block',
    };
    this.frames.push(frame);
    return { key, form, meaning, frame };
  }

  /** True if the statements of the block that is being read end before `next`. */
  endsHere(next: IToken, last: IToken): boolean {
    if (next.tokenType === EOF || this.isFull) return true;
    if (this.frames.length === 1) return false;
    if (next.tokenType === t.Close) return !this.layout.isExtraClose(next, last);
    return this.layout.balance > 0 && t.isWord(next) && this.layout.endsBefore(next, last, this.frames);
  }

  /** True if the closing brace closes the block that is being read, and not one around it. */
  closes(next: IToken, last: IToken): boolean {
    return next.tokenType === t.Close && !this.layout.closesOuter(next, last);
  }

  /** True if there are more closing braces than opening ones in what is still to be explained. */
  get lacksOpenBrace(): boolean {
    return this.layout.balance < 0;
  }

  /** True if there are more opening braces than closing ones in what is still to be explained. */
  get lacksCloseBrace(): boolean {
    return this.layout.balance > 0;
  }

  /** True if `next`, the first of a later line, does not stand deeper than the statement that begins at `start`. */
  holdsNothing(start: IToken, next: IToken): boolean {
    return next.tokenType === EOF || this.layout.holdsNothing(start, next);
  }

  /** True if the block that is being read holds steps. */
  get holdsSteps(): boolean {
    return this.frame.row?.steps === true;
  }

  /** True if a word begins a block in the one around the one whose head is being read. */
  beginsOther({ image }: IToken): boolean {
    return this.frames.at(-2)?.row?.blocks.includes(image) === true;
  }

  /** The word that begins a block here, behind a sign that makes something else of it: `@stage`, `"stage first "`. */
  wordBehindSign({ image }: IToken): string | undefined {
    const [, word = ''] = /^[@#"]([\p{L}-]{1,30})(?![\p{L}\p{M}\p{Nd}_-])/u.exec(image.slice(0, 40)) ?? [];
    return this.frame.row?.blocks.includes(word) ? word : undefined;
  }

  beginBehindSign(sign: IToken): Head {
    const image = this.wordBehindSign(sign) ?? '';
    const frame = this.frame;
    const span = { start: sign.startOffset - frame.base, end: sign.startOffset + 1 - frame.base };
    sayStraySign(frame, span, sign.image.slice(0, 1));
    return this.begin(
      { ...sign, image, startOffset: sign.startOffset + 1, tokenType: t.Word },
      { colon: false, brace: true },
    );
  }

  /** A sign that is not to be where it is. */
  straySign(token: IToken): void {
    sayStraySign(this.frame, this.spanOf(token), token.image);
  }

  /** A comma behind a statement, which parts the values of one fact and nothing else. */
  partingComma(token: IToken, next: IToken): void {
    const isLast = next.tokenType === t.Newline || next.tokenType === t.Close || next.tokenType === EOF;
    sayPartingComma(this.frame, this.spanOf(token), isLast);
  }

  /** True if a word begins a fact in the block that is being read. */
  beginsFact({ image }: IToken): boolean {
    const { row } = this.frame;
    return row !== undefined && factRow(row, image) !== undefined;
  }

  /** True if a word begins a block in the one that is being read. */
  beginsBlock({ image }: IToken): boolean {
    return this.frame.row?.blocks.includes(image) === true;
  }

  /**
   * True if the body of a block begins here although its brace is missing: on this line with a fact, or on the next
   * with a statement that stands deeper.
   */
  bodyIsImplied(head: Head, next: IToken, afterNext: IToken, isFact: boolean): boolean {
    const row = head.frame?.row;
    if (!row || !this.lacksOpenBrace) return false;
    if (next.tokenType === t.Word) return isFact && mayHold(row, next.image);
    if (next.tokenType !== t.Newline || !this.layout.isIndentedUnder(head.key, afterNext)) return false;
    return row.steps === true || mayHold(row, afterNext.image);
  }

  /** A body begins: how deep it stands. A stray one belongs to no block. */
  openBody({ isStray }: { readonly isStray: boolean }): number {
    const { key, base, slips, isMisplaced } = this.frame;
    this.layout.open(isStray ? undefined : key);
    // What braces hold that belong to nothing means nothing, so of its words nothing is said.
    if (isStray) this.frames.push({ row: undefined, base, slips, key: undefined, isMisplaced });
    return this.layout.depth;
  }

  tooDeep(open: IToken): void {
    say(this.frame.slips, 'too-deep', this.spanOf(open), {});
  }

  openImplied(): void {
    this.layout.open(this.frame.key);
    this.layout.foundOpen();
  }

  finish(head: Head, written: Header, body: Body | undefined): Placed {
    if (!head.frame) {
      const frame = this.frame;
      if (body) this.leaveOut(body);
      return placed(factOf({ head, written, frame, text: this.text, body }));
    }
    const statement = this.finishBlock(head.frame, head, written, body);
    return { statement, start: head.frame.base - (this.frames.at(-1)?.base ?? 0) };
  }

  step(start: IToken, parts: readonly Values[], arrows: readonly IToken[], last: IToken): Placed | undefined {
    const frame = this.frame;
    const span = { start: start.startOffset - frame.base, end: endOf(last) - frame.base };
    if (frame.row && !frame.row.steps) {
      sayMisplacedStep(frame, span, this.text.slice(start.startOffset, endOf(last)));
      return undefined;
    }
    const step = readSteps(
      span,
      parts,
      arrows.map((arrow) => this.spanOf(arrow)),
      {
        spanOf: (token) => this.spanOf(token),
        sourceOf: ({ start, end }) => this.text.slice(frame.base + start, frame.base + end),
      },
      (slip) => frame.slips.push(slip),
    );
    return step && placed(step);
  }

  /** A block that was read before. */
  known({ startOffset }: IToken): Placed {
    const known = this.knownBlocks.get(startOffset);
    if (!known) throw new RangeError('A block that nobody knows.');
    const { row, isMisplaced: isOut, base } = this.frame;
    const { block, holder, depth } = known;
    if (row !== holder.row || isOut !== isMisplaced(holder) || depth !== this.layout.depth)
      this.foundStranger = true;
    this.lastKnown = startOffset;
    return { statement: block, start: startOffset - base };
  }

  /** A line that begins with no word. */
  stray(start: IToken, values: Values, next: IToken): void {
    sayStrayLine(this.frame, values, {
      span: this.spanOf(start),
      text: this.text,
      opensBody: next.tokenType === t.Open,
    });
  }

  /** A body that belongs to no block: what is in it was read and said, and is left out. */
  dropBody(body: Body): void {
    this.frames.pop();
    this.leaveOut(body);
  }

  /** The statements of a body are no part of the tree; comments in it are, and those of a known block only it has. */
  private leaveOut({ open, close }: Body): void {
    this.layout.close(close !== undefined);
    if (this.lastKnown > (open?.startOffset ?? 0)) this.foundStranger = true;
  }

  /** A brace that opens or closes nothing. */
  extraBrace(token: IToken): void {
    if (token.tokenType === t.Open) this.layout.foundExtraOpen();
    else this.layout.foundClose();
    sayExtraBrace(this.frame, this.spanOf(token));
  }

  marker(token: IToken): void {
    this.sawMarker = true;
    const sign = token.image[0];
    // One conflict is one mistake: what goes on or ends one that was said to begin is not said again.
    if (sign === '<' || !this.inConflict)
      say(this.frame.slips, 'merge-conflict', this.spanOf(token), { what: UNNAMED });
    this.inConflict = sign !== '>' && (sign === '<' || this.inConflict);
  }

  atom(token: IToken): Atom {
    return atomOf(token, this.frame.base);
  }

  quantity(parts: QuantityParts): Atom {
    return quantityOf(parts, this.frame.base);
  }

  ref(first: IToken, rest: readonly IToken[] | undefined): Atom {
    return refOf(first, rest, this.frame.base);
  }

  private get frame(): Frame {
    const frame = this.frames.at(-1);
    if (!frame) throw new RangeError('A statement outside every block.');
    return frame;
  }

  private finishBlock(frame: Frame, head: Head, written: Header, body: Body | undefined): Block {
    this.frames.pop();
    const { id, title, headerEnd } = headerOf(written, frame, this.text, (token) =>
      nameAt(token, frame.base),
    );
    // A block whose brace is missing goes on to where that was found out, so that what is typed at its end is in it.
    const bodyEnd = body && (body.close ? endOf(body.close) : offsetOf(body.next, this.text));
    const end = bodyEnd ?? frame.base + headerEnd;
    const keySpan = { start: 0, end: head.key.image.length };
    if (head.meaning.wrong) sayWrong(frame.slips, head.meaning.wrong, keySpan);
    if (body) {
      this.layout.close(body.close !== undefined);
      sayOpenBrace(frame, headerEnd, body, this.text);
      if (!body.close) this.sayUnclosed(frame, headerEnd, end, offsetOf(body.next, this.text));
    }
    const statements = body?.statements.map(({ statement }) => statement) ?? [];
    for (const slip of saidTwice(statements, { text: this.text, base: frame.base })) frame.slips.push(slip);
    this.finished += frame.slips.length;
    const bodyStart = body && (body.open ? body.open.startOffset : frame.base + headerEnd);
    return {
      kind: 'block',
      length: end - frame.base,
      keyword: nameAt(head.key, frame.base),
      id,
      title,
      body: bodyStart === undefined ? undefined : { start: bodyStart - frame.base, end: end - frame.base },
      closed: body === undefined || body.close !== undefined,
      row: frame.row,
      statements,
      starts: body?.statements.map(({ start }) => start) ?? [],
      comments: [],
      slips: frame.slips,
    };
  }

  /** Blocks that all end at one place lack one brace, as far as is said. */
  private sayUnclosed(frame: Frame, headerEnd: number, end: number, next: number): void {
    if (this.unclosedSaid === next || this.isFull) return;
    this.unclosedSaid = next;
    sayCloseBrace(frame, headerEnd, { text: this.text, end, indent: this.layout.indentOfLineOf(frame.key) });
  }

  private spanOf(token: IToken, base = this.frame.base): Span {
    const start = offsetOf(token, this.text);
    return sharedSpan(start - base, start + token.image.length - base);
  }
}

/** True for a block that may not stand where it does. */
function isMisplaced({ slips }: Block): boolean {
  return slips.some(({ code, span }) => code === 'misplaced-block' && span.start === 0);
}

function placed(statement: Fact | Step): Placed {
  return { statement, start: statement.span.start };
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

function offsetOf(token: IToken, text: string): number {
  return token.tokenType === EOF ? text.length : token.startOffset;
}
