import type { Span } from '../text/span.ts';
import { blockRow, factRow, fileRow, noneRow } from '../vocabulary/index.ts';
import { commentOf } from './comment.ts';
import { blocksIn, idOf, titleOf, type Outline } from './outline.ts';
import { plainFactOf, type PlainFact } from './plainFact.ts';
import { factsIn, outlineOf } from './scanOutline.ts';
import type { Block, Comment, FileBlock, Statement } from './tree.ts';
import { longLinesIn } from './unread.ts';

/**
 * The tree of a text as `parse` makes it, but for what is wrong with it, of which nothing is said, and without loading the
 * grammar. Nothing if anything in the text is written in a way that only `parse` knows.
 */
export function plainTreeOf(text: string): FileBlock | undefined {
  const outline = plainOutlineOf(text);
  const file = outline && new Maker(outline).block(0);
  if (!file) return undefined;
  const body = { start: 0, end: text.length };
  return { ...file, body, isWhole: true, hasOpenEnds: false, unread: [] };
}

/** The outline of a text of which `parse` would leave nothing out, if it has one. */
export function plainOutlineOf(text: string): Outline | undefined {
  return longLinesIn(text).length > 0 ? undefined : outlineOf(text);
}

/** What is said in a block itself, with spans from `base` on; nothing if not all of it is plain. */
export function plainFactsIn(
  outline: Outline,
  block: number,
  base: number,
): readonly PlainFact[] | undefined {
  const holder = outline.rows[block] ?? fileRow;
  const source = { text: outline.text, base };
  const facts: PlainFact[] = [];
  for (const { key, start, end } of factsIn(outline, block)) {
    const kind = blockRow(key);
    const row = factRow(holder, key) ?? (kind && noneRow(kind));
    const fact = row && plainFactOf(source, { start, end }, row);
    if (!fact) return undefined;
    facts.push(fact);
  }
  return facts;
}

/** Makes the blocks of a tree, in the order of the text. */
class Maker {
  private readonly outline: Outline;
  /** How many comments stand in blocks that are made. */
  private commented = 0;

  constructor(outline: Outline) {
    this.outline = outline;
  }

  block(block: number): Block | undefined {
    const { outline } = this;
    const { starts, ends, bodies, titleStarts, titleEnds, idStarts, idEnds } = outline;
    const [start = 0, end = 0, body = 0] = [starts[block], ends[block], bodies[block]];
    const span = (from = 0, to = 0): Span => ({ start: from - start, end: to - start });
    const row = outline.rows[block] ?? fileRow;
    const [id, title] = [idOf(outline, block), titleOf(outline, block)];
    const inside = this.inside(block, start);
    return inside && {
      kind: 'block',
      length: end - start,
      keyword: { text: row.keyword, span: { start: 0, end: row.keyword.length } },
      id: id === undefined ? undefined : { text: id, span: span(idStarts[block], idEnds[block]) },
      title: title === undefined ? undefined : { text: title, span: span(titleStarts[block], titleEnds[block]) },
      body: body === 0 ? undefined : span(body - 1, end),
      closed: true,
      row,
      ...inside,
      slips: [],
    };
  } // prettier-ignore

  /** What stands in a block that starts at `base`. */
  private inside(block: number, base: number): Pick<Block, 'statements' | 'starts' | 'comments'> | undefined {
    const { bodies, ends, starts: places } = this.outline;
    const facts = plainFactsIn(this.outline, block, base);
    if (!facts) return undefined;
    const placed: (readonly [number, Statement])[] = facts.map((fact) => [fact.span.start, fact]);
    const comments: Comment[] = [];
    for (const inner of blocksIn(this.outline, block)) {
      // What stands in the head of a block belongs to the block around it.
      comments.push(...this.commentsUpTo(bodies[inner] || (ends[inner] ?? 0), base));
      const made = this.block(inner);
      if (!made) return undefined;
      placed.push([(places[inner] ?? 0) - base, made]);
    }
    if (bodies[block] || block === 0) comments.push(...this.commentsUpTo(ends[block] ?? 0, base));
    placed.sort(([a], [b]) => a - b);
    return { statements: placed.map(([, statement]) => statement), starts: placed.map(([at]) => at), comments };
  } // prettier-ignore

  private commentsUpTo(end: number, base: number): readonly Comment[] {
    const { text, comments } = this.outline;
    const found: Comment[] = [];
    for (let next = comments[this.commented]; next && next.start < end; next = comments[++this.commented])
      found.push(commentOf(text.slice(next.start, next.end), next.start - base));
    return found;
  }
}
