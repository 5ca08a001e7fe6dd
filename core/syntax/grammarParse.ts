import { createTokenInstance, Lexer, type IToken } from 'chevrotain';
import { isClosedLongText } from './atoms.ts';
import { Builder, type KnownBlocks } from './builder.ts';
import { conflictsIn, conflictSlip, hasMarks, oursAlone } from './conflicts.ts';
import { Grammar } from './grammar.ts';
import { isOpenComment, placeHidden, placeLoose } from './loose.ts';
import { hasLongTextAtOnce, lineStartOf } from './patterns.ts';
import * as t from './tokens.ts';
import type { Block, FileBlock, Slip } from './tree.ts';
import { ownText } from '../text/ownText.ts';
import type { Span } from '../text/span.ts';
import { LONGEST, longLineSlip, longLinesIn, MOST_SLIPS, slipCount, withoutSpans } from './unread.ts';

// Made when they are first needed: a map that is written plainly needs neither.
let lexer: Lexer | undefined;
let grammar: Grammar | undefined;
const idle = new Builder('', [], {});

/** What `parse` promises, with the grammar alone: slower, and the measure of it. */
export function parseByGrammar(text: string): FileBlock {
  if (text.length > LONGEST) return tooLong(text);
  const unread = longLinesIn(text);
  if (unread.length > 0) return leavingOut(text, unread, unread.map(longLineSlip));
  const conflicts = conflictsIn(text);
  if (conflicts.length === 0) return parseWhole(text);
  // One side is read as if it were all there is: with both, every name in them would be there twice.
  const tree = parseWhole(oursAlone(text, conflicts));
  const slips = conflicts.map((conflict) => conflictSlip(text, conflict));
  return { ...tree, isWhole: false, slips: [...tree.slips, ...slips] };
}

/** Reads a text without some parts of it. */
function leavingOut(text: string, unread: readonly Span[], slips: readonly Slip[]): FileBlock {
  const tree = parseWhole(withoutSpans(text, unread));
  return {
    ...tree,
    isWhole: false,
    unread: [...unread, ...tree.unread],
    slips: [...tree.slips, ...slips],
  };
}

function parseWhole(text: string): FileBlock {
  const { tokens, comments, blanks } = tokensOf(text);
  const tree = read(new Builder(text, tokens, {}), tokens, (reader) => reader.file());
  const [end = text.length] = tree.unread.map(({ start }) => start);
  const inTree = (all: readonly IToken[]): readonly IToken[] =>
    end === text.length ? all : all.filter(({ startOffset }) => startOffset < end);
  placeLoose(tree, inTree(comments), inTree(blanks), inTree(tokens));
  placeHidden(tree, text, inTree([...tokens, ...comments]));
  const whole = { ...tree, hasOpenEnds: openEndsOf(tokens, comments).length > 0 };
  if (comments.some(({ image }) => hasMarks(image)) || tokens.some(isMarkedText)) marked.add(whole);
  return whole;
}

/** Trees of texts with lines in comments or long texts that look like marks of a merge. */
const marked = new WeakSet<FileBlock>();

/** True if a change elsewhere could make marks of a merge of lines in comments or long texts. */
export function wasMarked(tree: FileBlock): boolean {
  return marked.has(tree);
}

function isMarkedText({ tokenType, image }: IToken): boolean {
  return tokenType === t.LongText && hasMarks(image);
}

/** A block that was read by itself. */
export interface ReadBlock {
  readonly block: Block;
  /** What would close a comment or a long text in it that is never closed; mostly nothing. */
  readonly openEnds: readonly string[];
}

/** What `parseBlock` promises, with the grammar alone. */
export function blockByGrammar(text: string, holders: readonly Block[]): ReadBlock | undefined {
  const { tokens, comments, blanks } = tokensOf(text);
  // A text that is not closed ends with its line; on the last line, that line may go on behind the block.
  const lastLine = lineStartOf(text, text.length);
  if (tokens.some((token) => token.tokenType === t.UnclosedText && token.startOffset >= lastLine))
    return undefined;
  if (tokens[0]?.tokenType !== t.Word || tokens[0].startOffset !== 0) return undefined;
  const builder = new Builder(text, tokens, { holders });
  if (!builder.isWhole) return undefined;
  const block = read(builder, tokens, (reader) => {
    const placed = reader.block();
    return reader.errors.length > 0 ? undefined : placed?.statement;
  });
  if (block?.kind !== 'block' || !builder.isWhole) return undefined;
  if (!block.closed || block.length !== text.length) return undefined;
  placeLoose(block, comments, blanks, tokens);
  placeHidden(block, text, [...tokens, ...comments]);
  return { block, openEnds: openEndsOf(tokens, comments) };
}

/**
 * Reads a file of which many blocks are known: each begins a line, is what it is wherever braces are missing around it
 * (`steady.ts`), and is read no more. Nothing if a comment or a text is open in what is read, or if a known block may be
 * another one where it stands now.
 */
export function parseAmong(text: string, known: KnownBlocks): FileBlock | undefined {
  if (text.length > LONGEST) return undefined;
  const found = tokensAmong(text, known);
  if (!found) return undefined;
  const { tokens, comments, blanks } = found;
  const builder = new Builder(text, tokens, { known });
  const tree = read(builder, tokens, (reader) => reader.file());
  if (!builder.isAsKnown) return undefined;
  placeLoose(tree, comments, blanks, tokens);
  // In what is known nothing is wrong, so there are no such letters.
  placeHidden(tree, found.read.join(''), [...tokens, ...comments]);
  // Where too much is wrong, the end of the file is not read.
  return tree.unread.length > 0 || slipCount(tree) > MOST_SLIPS ? undefined : tree;
}

/** The tokens of a text, one for each known block; nothing if something before one of them may go on behind it. */
function tokensAmong(text: string, known: KnownBlocks) {
  const tokens: IToken[] = [];
  const comments: IToken[] = [];
  const blanks: IToken[] = [];
  const read: string[] = [];
  let from = 0;
  const readTo = (end: number): boolean => {
    // Begins with the brace of the block before, so that what follows it does not look like the beginning of a line.
    const start = Math.max(0, from - 1);
    const part = ownText(text.slice(start, end));
    // How deep a long text stands, its whole line says.
    if (start > 0 && hasLongTextAtOnce(part)) return false;
    const found = tokensOf(part);
    if (openEndsOf(found.tokens, found.comments).length > 0) return false;
    read.push(part);
    for (const [all, some] of [
      [tokens, found.tokens],
      [comments, found.comments],
      [blanks, found.blanks],
    ] as const)
      // prettier-ignore
      for (const token of some) {
        token.startOffset += start;
        if (token.startOffset >= from) all.push(token);
      }
    return true;
  };
  for (const [at, { block }] of known) {
    if (!readTo(at)) return undefined;
    const image = block.keyword.text;
    tokens.push(createTokenInstance(t.KnownBlock, image, at, NaN, NaN, NaN, NaN, NaN));
    from = at + block.length;
  }
  return readTo(text.length) ? { tokens, comments, blanks, read } : undefined;
}

/** The tokens of a text; comments and odd blanks, which may stand anywhere, apart. */
export function tokensOf(text: string) {
  lexer ??= new Lexer(t.allTokens, {
    ensureOptimizations: true,
    positionTracking: 'onlyOffset',
    skipValidations: true,
  });
  const { tokens, groups } = lexer.tokenize(text);
  for (const token of tokens) token.image = ownText(token.image);
  return { tokens, comments: groups['comments'] ?? [], blanks: groups['oddBlanks'] ?? [] };
}

function read<T>(builder: Builder, tokens: IToken[], how: (reader: Grammar) => T): T {
  grammar ??= new Grammar({ validate: false });
  grammar.builder = builder;
  grammar.input = tokens;
  const result = how(grammar);
  // Tokens weigh several times what their text does: none are kept from one reading to the next.
  grammar.builder = idle;
  grammar.input = [];
  return result;
}

function openEndsOf(tokens: readonly IToken[], comments: readonly IToken[]): readonly string[] {
  const ends = [];
  if (comments.some((token) => isOpenComment(token))) ends.push('*/');
  if (tokens.some((token) => token.tokenType === t.LongText && !isClosedLongText(token.image)))
    ends.push('"""');
  return ends;
}

function tooLong(text: string): FileBlock {
  const slip = { code: 'too-long', span: { start: 0, end: 0 }, holes: {} };
  return {
    ...parseByGrammar(''),
    length: text.length,
    isWhole: false,
    unread: [{ start: 0, end: text.length }],
    slips: [slip],
  };
}
