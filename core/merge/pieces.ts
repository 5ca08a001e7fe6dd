import { itemsOf, type Item, type Said } from '../diff/item.ts';
import { countUpTo } from '../text/countUpTo.ts';
import { indentOf, lineEnd } from '../syntax/patterns.ts';
import { none } from '../text/exact.ts';
import { lengthOf, type Block, type FileBlock, type Statement } from '../syntax/tree.ts';

/**
 * A part of a text that is merged as one thing: a statement with the comments directly above it and behind it, or a
 * comment that stands by itself. Nothing is left out: written one after the other, `before`, `head`, `open`, the
 * children, `foot` and `after` of all pieces are the text, to the character.
 */
export interface Piece {
  readonly form: 'file' | 'block' | 'fact' | 'step' | 'loose';
  /** Empty lines and comments above it, and its margin. */
  readonly before: string;
  /** A whole fact, or what a block begins with up to its title. */
  readonly head: string;
  /** The comments in that, blanks aside. */
  readonly comments: readonly string[];
  /** From there to past the opening brace, with the rest of that line if nothing else stands on it. */
  readonly open: string;
  readonly children: readonly Piece[];
  /** The closing brace and what stands before it. */
  readonly foot: string;
  /** A semicolon, the comments behind it and the end of the line. */
  readonly after: string;
  /** It has whole lines to itself. */
  readonly isLine: boolean;
  readonly parent: Piece | undefined;
  /** What the diff knows of it: a block's item, what a fact or step says. */
  readonly item: Item | undefined;
  readonly saids: readonly Said[];
  readonly statement: Statement | undefined;
}

type Building = { -readonly [Part in keyof Piece]: Piece[Part] };

/** A text in pieces, and its blocks as the diff compares them, imports among them. */
export interface PiecedText {
  readonly root: Piece;
  readonly items: readonly Item[];
  readonly pieceOf: ReadonlyMap<Item, Piece>;
}

/**
 * Cuts a text into pieces. The tree is to be that of the text. Comments among `loose` stand by themselves wherever they
 * stand.
 */
export function piecesOf(text: string, tree: FileBlock, loose: ReadonlySet<string> = new Set()): PiecedText {
  const pieceOf = new Map<Item, Piece>();
  const known = itemsOf({ uri: '', text, tree });
  const items = topItems(tree, known);
  const cutter = new Cutter(text, pieceOf, loose);
  const root = blank('file', undefined);
  cutter.cutBody(root, tree, { at: 0, from: 0, end: text.length, items });
  return { root, items: items.filter((item) => item !== undefined), pieceOf };
}

/** A text with all blanks made one and none around it: what differs in blanks alone is the same. */
export function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The comments of a text that stand by themselves. */
export function looseIn({ root }: PiecedText): readonly string[] {
  const down = (piece: Piece): readonly string[] =>
    piece.form === 'loose' ? [folded(piece.head)] : piece.children.flatMap(down);
  return down(root);
}

/** The items of the blocks of a file; an import, which is no part of the map, is one by its path. */
function topItems(tree: FileBlock, known: readonly Item[]): readonly Item[] {
  let next = 0;
  return tree.statements.flatMap((statement) => {
    if (statement.kind !== 'block') return [];
    const kind = statement.row?.keyword ?? statement.keyword.text;
    const item = kind === 'import' ? importOf(statement) : known[next++];
    return item ? [item] : [];
  });
}

function importOf({ title }: Block): Item {
  return { kind: 'import', id: undefined, title: title?.text, facts: [], items: [], at: undefined };
}

/** A body to cut: where its block starts, where the text in it begins and ends. */
interface Body {
  readonly at: number;
  readonly from: number;
  readonly end: number;
  readonly items: readonly Item[];
}

class Cutter {
  private readonly text: string;
  private readonly pieceOf: Map<Item, Piece>;
  private readonly loose: ReadonlySet<string>;

  constructor(text: string, pieceOf: Map<Item, Piece>, loose: ReadonlySet<string>) {
    this.text = text;
    this.pieceOf = pieceOf;
    this.loose = loose;
  }

  /** Cuts what stands between two braces; gives the foot all that no statement takes. */
  cutBody(holder: Building, block: Block, { at, from, end, items }: Body): void {
    const children: Piece[] = [];
    const comments = commentsIn(block, at);
    const saids = saidsByStart(holder.item);
    let last = from;
    let nextItem = 0;
    block.statements.forEach((statement, i) => {
      const start = at + (block.starts[i] ?? 0);
      const piece = blank(statement.kind, holder);
      const looseEnd = this.cutLoose(children, holder, comments, last, start);
      piece.before = this.text.slice(looseEnd, start);
      piece.statement = statement;
      const stop = start + lengthOf(statement);
      if (statement.kind === 'block') {
        piece.item = items[nextItem++];
        if (piece.item) this.pieceOf.set(piece.item, piece);
        this.cutBlock(piece, statement, start);
      } else {
        piece.head = this.text.slice(start, stop);
        piece.saids = saids.get(start) ?? [];
      }
      piece.comments = this.within(comments, start, stop);
      last = this.behind(comments, stop, end);
      piece.after = this.text.slice(stop, last);
      piece.isLine = this.beginsLine(looseEnd, start) && this.endsLine(last);
      children.push(piece);
    });
    const footStart = this.cutLoose(children, holder, comments, last, end);
    holder.children = children;
    holder.foot = this.text.slice(footStart, end) + holder.foot;
  }

  /** The comments between two offsets. */
  private within({ starts, ends }: Comments, start: number, stop: number): readonly string[] {
    const first = countUpTo(starts, start - 1);
    const count = countUpTo(starts, stop - 1) - first;
    if (count === 0) return none;
    return starts
      .slice(first, first + count)
      .map((from, i) => folded(this.text.slice(from, ends[first + i])));
  }

  private cutBlock(piece: Building, block: Block, start: number): void {
    const { body } = block;
    const stop = start + block.length;
    if (!body) {
      piece.head = this.text.slice(start, stop);
      return;
    }
    const bodyStart = start + body.start;
    const headEnd = start + this.text.slice(start, bodyStart).trimEnd().length;
    const comments = commentsIn(block, start);
    const end = block.closed ? stop - 1 : stop;
    const openEnd = this.behind(comments, bodyStart + 1, end);
    // Without the end of the line, what stands behind the brace belongs to what follows it.
    const opens = this.endsLine(openEnd) ? openEnd : bodyStart + 1;
    piece.head = this.text.slice(start, headEnd);
    piece.open = this.text.slice(headEnd, opens);
    piece.foot = this.text.slice(end, stop);
    this.cutBody(piece, block, { at: start, from: opens, end, items: piece.item?.items ?? [] });
  }

  /**
   * Makes pieces of the comments between two statements that an empty line parts from what follows; where they end is
   * given back.
   */
  private cutLoose(children: Piece[], holder: Piece, comments: Comments, from: number, to: number): number {
    if (this.text.slice(from, to).trim() === '' || !this.endsLine(from)) return from;
    // Comments one by one, with the empty lines above each; those directly above a statement belong to it.
    const loose: [number, number][] = [];
    const found: [number, number][] = [];
    let lineStart = from;
    let at = from;
    while (at < to) {
      const stop = lineEnd(this.text, at);
      if (stop >= to && to < this.text.length) break;
      if (this.text.slice(at, stop).trim() === '') {
        loose.push(...found.splice(0));
        at = this.afterLineEnd(stop);
        continue;
      }
      const end = this.afterLineEnd(this.commentEnd(comments, at, stop));
      if (end > to) break;
      found.push([lineStart, end]);
      if (this.loose.has(folded(this.text.slice(at, end)))) loose.push(...found.splice(0));
      lineStart = at = end;
    }
    if (this.isFoot(to)) loose.push(...found);
    for (const [start, end] of loose) this.pushLoose(children, holder, start, end);
    return loose.at(-1)?.[1] ?? from;
  }

  /** Where the line ends on which the last comment ends that begins on a line; a comment may go on over lines. */
  private commentEnd(comments: Comments, at: number, stop: number): number {
    const { starts, ends } = comments;
    let end = stop;
    for (let i = countUpTo(starts, at - 1); (starts[i] ?? end) < end; i++) {
      const last = ends[i] ?? end;
      // One that ends on the line is not asked where that ends: there may be thousands of them.
      if (last > end) end = lineEnd(this.text, last);
    }
    return end;
  }

  private isFoot(to: number): boolean {
    return to === this.text.length || /[}｝]/.test(this.text.charAt(to));
  }

  private pushLoose(children: Piece[], holder: Piece, from: number, to: number): void {
    const whole = this.text.slice(from, to);
    const start = from + (/^(?:[^\S\r\n]*(?:\r\n|\r|\n))*/.exec(whole)?.[0].length ?? 0);
    const end = from + whole.replace(/(?:\r\n|\r|\n)$/, '').length;
    const piece = blank('loose', holder);
    piece.before = this.text.slice(from, start);
    piece.head = this.text.slice(start, end);
    piece.after = this.text.slice(end, to);
    piece.isLine = true;
    children.push(piece);
  }

  /** Where what belongs to a statement ends: past the line's end, or before what else stands on the line. */
  private behind(comments: Comments, from: number, most: number): number {
    let end = from;
    for (let at = from; ;) {
      while (at < most && /[^\S\r\n]/.test(this.text[at] ?? '')) at++;
      if (at >= most) return most === this.text.length ? most : end;
      const sign = this.text[at] ?? '';
      if (sign === '\n' || sign === '\r') return this.afterLineEnd(at);
      const comment = countUpTo(comments.starts, at - 1);
      const commentEnd = comments.starts[comment] === at ? (comments.ends[comment] ?? most) : Infinity;
      if (commentEnd <= most && !/[\r\n]/.test(this.text.slice(at, commentEnd))) at = end = commentEnd;
      else if (sign === ';' || sign === '；') end = ++at;
      else return end;
    }
  }

  private afterLineEnd(at: number): number {
    return at + (this.text.startsWith('\r\n', at) ? 2 : at < this.text.length ? 1 : 0);
  }

  private beginsLine(from: number, start: number): boolean {
    return this.endsLine(from) && isMargin(this.text.slice(from, start));
  }

  /** True at the beginning of a line, and where the text ends. */
  private endsLine(at: number): boolean {
    return at === 0 || at >= this.text.length || this.text[at - 1] === '\n' || this.text[at - 1] === '\r';
  }
}

/** True if the last line of what stands before a statement is blank. */
function isMargin(before: string): boolean {
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return indentOf(before, line) === before.length - line;
}

/** Where the comments of a block begin and end in the text, one behind the other. */
interface Comments {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** `at`: where the block stands. */
function commentsIn({ comments }: Block, at: number): Comments {
  return { starts: comments.map(({ start }) => at + start), ends: comments.map(({ end }) => at + end) };
}

function blank(form: Piece['form'], parent: Piece | undefined): Building {
  return {
    form, parent, before: '', head: '', comments: none, open: '', children: [], foot: '', after: '', isLine: false,
    item: undefined, saids: [], statement: undefined,
  }; // prettier-ignore
}

function saidsByStart(item: Item | undefined): ReadonlyMap<number, Said[]> {
  const found = new Map<number, Said[]>();
  for (const said of item?.facts ?? []) {
    const start = said.at?.span.start ?? -1;
    const list = found.get(start);
    if (list) list.push(said);
    else found.set(start, [said]);
  }
  return found;
}
