/**
 * Makes the tree of a text that is written plainly, as most are, without the grammar: several times as soon, and without
 * even loading it. Which blocks there are one look at the characters tells (`scanOutline.ts`), facts and steps are found by
 * what they look like (`plainFact.ts`) and understood as those of the grammar are. It gives up wherever anything is wrong
 * or unusual, so that what is wrong is found in one place: a block in which something is the grammar reads by itself. That
 * the tree is the one that the grammar makes is a law of its tests.
 */
import { exact, none } from '../text/exact.ts';
import { hiddenIn } from '../text/hidden.ts';
import { ownText } from '../text/ownText.ts';
import { sharedSpan, type Span } from '../text/span.ts';
import { blockRow, factRow, fileRow, noneRow } from '../vocabulary/index.ts';
import { placeComment } from './comments.ts';
import { hasMarks } from './conflicts.ts';
import { idOf, titleOf, type Outline } from './outline.ts';
import { plainFactOf, plainStepOf } from './plainFact.ts';
import { saidTwice } from './saidTwice.ts';
import { factsIn, outlineOf, outlineOfBlock } from './scanOutline.ts';
import { sharedName } from './sharedName.ts';
import type { Block, Fact, FileBlock, Name, Slip, Statement, Step, Text } from './tree.ts';
import { longLinesIn, MOST_SLIPS, slipCount } from './unread.ts';

/** Reads a block that is not plain, of the text that it is; nothing if it cannot be read by itself. */
export type ReadOther = (text: string, holders: readonly Block[]) => Block | undefined;

/** The tree of a file as the grammar makes it; nothing if it is not written plainly. Blocks in it that are not, `other` may read. */
export function plainTreeOf(text: string, other: ReadOther = () => undefined): FileBlock | undefined {
  const outline = plainOutlineOf(text);
  if (!outline || isOdd(text)) return undefined;
  const making: Making = { outline, other, others: [] };
  const file = newBlock({
    row: fileRow,
    length: text.length,
    keyword: '',
    body: { start: 0, end: text.length },
  });
  const own = plainFactsIn(outline, 0, 0);
  if (!own || !fill(file, own, 0, 0, [file], making)) return undefined;
  placeComments(file, 0, making);
  // Where too much is wrong, the end of the file is not read.
  if (slipCount(file) > MOST_SLIPS) return undefined;
  return { ...file, isWhole: true, hasOpenEnds: false, unread: [] };
}

/** The outline of a text, if it has one and no line of it is too long to be read. */
export function plainOutlineOf(text: string): Outline | undefined {
  return longLinesIn(text).length > 0 ? undefined : outlineOf(text);
}

/** A text that is one block and nothing else, in the blocks around it, outermost first; nothing if it is not all plain. */
export function plainBlockOf(text: string, holders: readonly Block[]): Block | undefined {
  const row = holders.at(-1)?.row;
  const outline = row && outlineOfBlock(text, row);
  if (!outline || isOdd(text)) return undefined;
  const making: Making = { outline, other: () => undefined, others: [] };
  const block = blockOf(1, holders, making);
  if (block) placeComments(block, block.body?.start ?? 0, making);
  return block;
}

/** True where marks of a merge, or letters that nobody sees, stand in a text, be it in a comment: of these something is said. */
function isOdd(text: string): boolean {
  return hasMarks(text) || hiddenIn(text.startsWith('\ufeff') ? text.slice(1) : text).length > 0;
}

/** A tree that is being made of an outline. */
interface Making {
  readonly outline: Outline;
  readonly other: ReadOther;
  /** Between whose braces `other` read, comments and all. */
  readonly others: Span[];
}

/** A block to which more is added until somebody gets it. */
interface NewBlock extends Block {
  statements: readonly Statement[];
  starts: readonly number[];
  slips: readonly Slip[];
}

type Head = Pick<Block, 'row' | 'length' | 'body'> & {
  readonly keyword: string;
  readonly id?: Name | undefined;
  readonly title?: Text | undefined;
};

function newBlock({ row, length, keyword, id, title, body }: Head): NewBlock {
  return {
    kind: 'block',
    length,
    keyword: sharedName(keyword, 0),
    id,
    title,
    body,
    closed: true,
    row,
    statements: none,
    starts: none,
    comments: none,
    slips: none,
  };
}

function blockOf(index: number, holders: readonly Block[], making: Making): Block | undefined {
  const { text, rows, starts, ends, bodies, idStarts, idEnds, titleStarts, titleEnds } = making.outline;
  const [base = 0, end = 0, inside = 0] = [starts[index], ends[index], bodies[index]];
  const row = rows[index] ?? fileRow;
  const spanOf = (start = 0, end = 0): Span => sharedSpan(start - base, end - base);
  const id = idOf(making.outline, index);
  const title = titleOf(making.outline, index);
  const lacksTitle = row.title.need === 'must' && row.id === 'never' && title === undefined;
  const own = lacksTitle ? undefined : plainFactsIn(making.outline, index, base);
  if (!own) {
    if (inside > 0) making.others.push({ start: inside - 1, end });
    return making.other(ownText(text.slice(base, end)), holders);
  }
  const block = newBlock({
    row,
    length: end - base,
    keyword: row.keyword,
    id: id === undefined ? undefined : { text: ownText(id), span: spanOf(idStarts[index], idEnds[index]) },
    title:
      title === undefined
        ? undefined
        : { text: ownText(title), span: spanOf(titleStarts[index], titleEnds[index]) },
    body: inside > 0 ? spanOf(inside - 1, end) : undefined,
  });
  if (!fill(block, own, index, base, [...holders, block], making)) return undefined;
  block.slips = exact(saidTwice(block.statements, { text, base }));
  return block;
}

/** Puts what a block holds into it, in the order of the text; false if a block in it cannot be read. */
function fill(
  holder: NewBlock,
  own: readonly (Fact | Step)[],
  index: number,
  base: number,
  holders: readonly Block[],
  making: Making,
): boolean {
  const { starts, nexts } = making.outline;
  const end = nexts[index] ?? 0;
  const statements: Statement[] = [];
  const begins: number[] = [];
  let next = 0;
  const addOwn = (before: number): void => {
    for (let fact = own[next]; fact && fact.span.start < before; fact = own[++next]) {
      statements.push(fact);
      begins.push(fact.span.start);
    }
  };
  for (let inner = index + 1; inner < end; inner = nexts[inner] ?? end) {
    const start = (starts[inner] ?? 0) - base;
    addOwn(start);
    const block = blockOf(inner, holders, making);
    if (!block) return false;
    statements.push(block);
    begins.push(start);
  }
  addOwn(Infinity);
  holder.statements = exact(statements);
  holder.starts = exact(begins);
  return true;
}

/** What is said in a block itself, spans from `base` on; nothing if not all of it is plain. */
export function plainFactsIn(
  outline: Outline,
  index: number,
  base: number,
): readonly (Fact | Step)[] | undefined {
  const holder = outline.rows[index] ?? fileRow;
  const facts: (Fact | Step)[] = [];
  for (const { key, start, end } of factsIn(outline, index)) {
    const kind = blockRow(key);
    const row = factRow(holder, key) ?? (kind && noneRow(kind));
    const fact =
      key === '->'
        ? plainStepOf(outline.text, { start, end }, base)
        : row && plainFactOf(outline.text, { start, end }, row, base);
    if (!fact) return undefined;
    facts.push(fact);
  }
  return facts;
}

function placeComments(tree: Block, from: number, { outline, others }: Making): void {
  let next = 0;
  for (const { start, end } of outline.comments) {
    while ((others[next]?.end ?? Infinity) <= start) next++;
    if (start >= from && start < (others[next]?.start ?? Infinity))
      placeComment(tree, start, outline.text.slice(start, end));
  }
}
