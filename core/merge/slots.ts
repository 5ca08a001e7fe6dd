import { headOf } from './entities.ts';
import { mergeOrders } from './order.ts';
import { folded, type Piece } from './pieces.ts';
import type { Block } from '../syntax/tree.ts';

/** What three texts have in one place; nothing for those that have not got it. */
export interface Slot<T> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/**
 * What stands in one place in the end: what the side has that changed it, by what `by` makes of it. Nothing if both did,
 * and not alike. Where both say the same, it is written as in ours.
 */
export function oneOf<T>({ base, ours, theirs }: Slot<T>, by: (value: T) => unknown): T | undefined {
  if (ours === undefined) return theirs;
  if (theirs === undefined || ours === theirs) return ours;
  if (base !== undefined) {
    if (ours === base) return theirs;
    if (theirs === base) return ours;
  }
  const [a, b] = [by(ours), by(theirs)];
  if (a === b) return ours;
  if (base === undefined) return undefined;
  const was = by(base);
  return a === was ? theirs : b === was ? ours : undefined;
}

export function slotOf<T>(pieces: Slot<Piece>, of: (piece: Piece) => T): Slot<T> {
  const at = (piece: Piece | undefined): T | undefined => piece && of(piece);
  return { base: at(pieces.base), ours: at(pieces.ours), theirs: at(pieces.theirs) };
}

/**
 * What stands behind a statement in the end: at the end of a line, a line comment that one side brought and the block
 * comment that the other did. Nothing if both sides changed it in another way, and not alike.
 */
export function mergedAfter(pieces: Slot<Piece>): string | undefined {
  const after = slotOf(pieces, (piece) => piece.after);
  const same = oneOf(after, folded);
  if (same !== undefined) return same;
  const { base = '', ours = '', theirs = '' } = after;
  const isOurs = ours.includes('//');
  const [line, other] = isOurs ? [ours, theirs] : [theirs, ours];
  if (/\/[/*]/.test(base) || isOurs === theirs.includes('//') || !/[\r\n]$/.test(other)) return undefined;
  return `${other.trimEnd()} ${line.replace(/^[\s;；]+/, '')}`;
}

/** What a statement says in the end, without its body; nothing if both sides changed it, and not alike. */
export function mergedHead(pieces: Slot<Piece>): string | undefined {
  const exact = slotOf(pieces, (piece) => piece.head);
  const same = oneOf(exact, folded);
  if (same !== undefined) return same;
  const { ours, theirs } = pieces;
  const meant = oneOf<Piece>(pieces, headOf);
  if (meant) return withComments(meant, pieces)?.head;
  if (!ours || !theirs) return undefined;
  return ours.form === 'block' ? mergedHeader(pieces) : mergedList(pieces);
}

/**
 * What says the same as one side does, with the comments in it that both sides brought or left; nothing if neither side has
 * just those.
 */
function withComments(meant: Piece, { base, ours, theirs }: Slot<Piece>): Piece | undefined {
  const has = (piece: Piece | undefined, comment: string): boolean => !!piece?.comments.includes(comment);
  const isWanted = (comment: string): boolean =>
    has(ours, comment) === has(theirs, comment) ? has(ours, comment) : !has(base, comment);
  const all = [ours, theirs].flatMap((piece) => piece?.comments ?? []);
  return [meant, ours, theirs].find(
    (piece) =>
      piece &&
      headOf(piece) === headOf(meant) &&
      all.every((comment) => has(piece, comment) === isWanted(comment)),
  );
}

/** The id of the one side with the title of the other. */
function mergedHeader({ base, ours, theirs }: Slot<Piece>): string | undefined {
  const [was, mine, other] = [headed(base), headed(ours), headed(theirs)];
  if (!was || !mine || !other) return undefined;
  /** The side that changed a part, ours where it is the same on both; nothing if both did, and not alike. */
  const sideOf = (part: (block: Block) => string | undefined): Headed | undefined => {
    const [old, own, their] = [part(was.block), part(mine.block), part(other.block)];
    return own === their || their === old ? mine : own === old ? other : undefined;
  };
  const [byId, byTitle] = [sideOf(({ id }) => id?.text), sideOf(({ title }) => title?.text)];
  if (!byId || !byTitle) return undefined;
  const { title } = byTitle.block;
  const titleText = title && byTitle.head.slice(title.span.start, title.span.end);
  return [mine.block.keyword.text, byId.block.id?.text, titleText]
    .filter((word) => word !== undefined)
    .join(' ');
}

interface Headed {
  readonly block: Block;
  readonly head: string;
}

function headed(piece: Piece | undefined): Headed | undefined {
  return piece?.statement?.kind === 'block' ? { block: piece.statement, head: piece.head } : undefined;
}

/** Lists whose order says something. */
export const ordered: ReadonlySet<string> = new Set(['personas', 'lanes', 'stages']);

/** A list from which each side took and to which each side added; nothing if it is no list. */
function mergedList({ base, ours, theirs }: Slot<Piece>): string | undefined {
  if (!ours || !theirs || !isList(ours) || !isList(theirs) || (base && !isList(base))) return undefined;
  const [was, mine, other] = [base ? valuesOf(base) : [], valuesOf(ours), valuesOf(theirs)];
  // What is in it twice by mistake, of that nobody can tell which one is meant.
  if ([was, mine, other].some((values) => new Set(values).size < values.length)) return undefined;
  const gone = (side: readonly string[]): readonly string[] => was.filter((value) => !side.includes(value));
  const news = (side: readonly string[]): readonly string[] => side.filter((value) => !was.includes(value));
  // Both put something else in one's place: that is one thing said differently, not two.
  const isReplaced =
    gone(mine).some((value) => gone(other).includes(value)) &&
    news(mine).length > 0 &&
    news(other).length > 0;
  if (isReplaced) return undefined;
  const stays = (value: string): boolean => !gone(mine).includes(value) && !gone(other).includes(value);
  const isSequence = ordered.has(ours.saids[0]?.key ?? '');
  // Whose values come first says something, and neither side has said it of both.
  if (isSequence && !base) return undefined;
  const { order, torn } = mergeOrders(
    { base: was.filter(stays), ours: mine.filter(stays), theirs: other.filter(stays) },
    () => isSequence,
  );
  if (torn.size > 0 || order.length === 0) return undefined;
  const frame = mine.length > other.length ? ours : theirs;
  const statement = frame.statement;
  if (statement?.kind !== 'fact') return undefined;
  const from = (statement.values[0]?.span.start ?? 0) - statement.span.start;
  // A word for one of them gives way to the word for several.
  const key = (order.length > 1 ? statement.row?.sameAs : undefined) ?? statement.key.text;
  return key + frame.head.slice(statement.key.text.length, from) + order.join(', ');
}

function isList({ statement, saids }: Piece): boolean {
  return statement?.kind === 'fact' && statement.row?.list === true && saids.length === 1;
}

/** The values of a fact as they are written. */
function valuesOf({ statement, head }: Piece): readonly string[] {
  if (statement?.kind !== 'fact') return [];
  return statement.values.map(({ span }) =>
    head.slice(span.start - statement.span.start, span.end - statement.span.start),
  );
}
