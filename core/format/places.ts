import { lineStartOf } from '../syntax/patterns.ts';
import type { Lexeme } from '../syntax/lexemes.ts';
import { lengthOf, type Block, type Fact, type FileBlock, type Slip, type Step } from '../syntax/tree.ts';
import { holdsTears, isDoubtful, isMisplaced, isTorn, slipsByStatement, tearsIn } from './doubts.ts';

/** What is known of a piece of the text: where it belongs, and whether it may be touched. */
export interface Place {
  /** How many blocks hold it, which is how deep a line stands that begins with it. */
  readonly depth: number;
  /** Which statement it is part of; nothing for what stands between statements and for closing braces. */
  readonly statement: Block | Fact | Step | undefined;
  /** What the statement says is in doubt: nothing in it is changed. */
  readonly isDoubtful: boolean;
  /** It may not be changed, nor the blanks beside it on its line, nor how deep that line stands. */
  readonly isLeft: boolean;
}

/** The braces of a block, by the index of their pieces. */
export interface Braces {
  readonly open: number;
  readonly close: number;
}

/** The pieces of a text with their places; both lists have the same order. */
export interface Placed {
  readonly places: readonly Place[];
  readonly braces: readonly Braces[];
}

type Building = { -readonly [Part in keyof Place]: Place[Part] };

/**
 * Says of each piece of a text where in the tree it stands, and which pieces have to be left as they are: blocks that
 * are torn, what stands between the markers of a merge, and all that did not get into the tree. With `careful`, a
 * whole block of the file is left where anything in it is torn.
 */
export function placesOf(
  tree: FileBlock,
  text: string,
  lexemes: readonly Lexeme[],
  { careful }: { readonly careful: boolean },
): Placed {
  const places: Building[] = [];
  const braces: Braces[] = [];
  const left = (from: number, to: number): void => {
    for (const place of places.slice(from, to)) place.isLeft = true;
  };
  const placeUpTo = (end: number, of: Pick<Place, 'depth' | 'statement' | 'isDoubtful'>): void => {
    while (places.length < lexemes.length && (lexemes[places.length]?.start ?? end) < end)
      places.push({ ...of, isLeft: false });
  };

  /** What stands between two statements: comments and semicolons; all else did not get into the tree. */
  const placeLoose = (end: number, depth: number): void => {
    const from = places.length;
    placeUpTo(end, { depth, statement: undefined, isDoubtful: false });
    const strange = lexemes.slice(from, places.length).map((lexeme) => !isLoose(lexeme));
    if (strange.includes(true)) left(from + strange.indexOf(true), from + strange.lastIndexOf(true) + 1);
  };

  /** Where braces are missing, what stands in the wrong place may well stand in a block that was closed too early. */
  const isAstray = (slips: readonly Slip[]): boolean => !tree.isWhole && slips.some(isMisplaced);

  const placeBlock = (block: Block, at: number, depth: number): void => {
    const from = places.length;
    const { body } = block;
    const header = at + (body ? body.start : block.length);
    const isUnsure = isDoubtfulHeader(block, lexemes.slice(from, indexOf(lexemes, header, from)));
    placeUpTo(header, { depth, statement: block, isDoubtful: isUnsure });
    if (!body) return;
    const open = places.length;
    if (lexemes[open]?.kind === 'open' && lexemes[open].start === header)
      placeUpTo(header + 1, { depth, statement: block, isDoubtful: isUnsure });
    const end = at + block.length;
    placeBody(block, at, block.closed ? end - 1 : end, depth + 1);
    if (block.closed) braces.push({ open, close: places.length });
    placeUpTo(end, { depth, statement: undefined, isDoubtful: false });
    if (isTorn(block)) left(from, places.length);
  };

  const placeBody = (block: Block, at: number, end: number, depth: number): void => {
    const slips = slipsByStatement(block);
    const spans: { readonly from: number; readonly to: number; readonly start: number }[] = [];
    block.statements.forEach((statement, i) => {
      const start = at + (block.starts[i] ?? 0);
      placeLoose(start, depth);
      const from = places.length;
      if (statement.kind === 'block') {
        placeBlock(statement, start, depth);
        const isSpared = careful && block === tree && holdsTears(statement);
        if (isSpared || isAstray(statement.slips.filter(({ span }) => span.start === 0)))
          left(from, places.length);
      } else {
        const stop = start + lengthOf(statement);
        const own = lexemes.slice(from, indexOf(lexemes, stop, from));
        const here = slips.get(i) ?? [];
        placeUpTo(stop, { depth, statement, isDoubtful: isDoubtfulStatement(statement, here, own) });
        if (isAstray(here)) left(from, places.length);
      }
      spans.push({ from, to: places.length, start });
    });
    placeLoose(end, depth);
    for (const { span } of tearsIn(block)) {
      const next = spans.findIndex(({ start }) => start >= at + span.start);
      const around = next < 0 ? spans.slice(-1) : spans.slice(Math.max(0, next - 1), next + 1);
      for (const { from, to } of around) left(from, to);
    }
  };

  placeBody(tree, 0, tree.length, 0);
  leaveMerges(text, lexemes, places);
  leaveOpenTexts(text, lexemes, places);
  return { places, braces };
}

function isLoose({ kind }: Lexeme): boolean {
  return kind === 'line-comment' || kind === 'block-comment' || kind === 'semicolon';
}

/** Which of the pieces, from one on, is the first that starts at an offset or behind it. */
function indexOf(lexemes: readonly Lexeme[], offset: number, from: number): number {
  let at = from;
  while ((lexemes[at]?.start ?? offset) < offset) at++;
  return at;
}

function isDoubtfulHeader(block: Block, own: readonly Lexeme[]): boolean {
  const end = block.body?.start ?? block.length;
  return (
    block.row === undefined ||
    own.some(({ kind }) => kind === 'odd') ||
    block.slips.some((slip) => slip.span.end <= end && slip.code !== 'unclosed-block' && isDoubtful(slip))
  );
}

function isDoubtfulStatement(statement: Fact | Step, here: readonly Slip[], own: readonly Lexeme[]): boolean {
  if (here.some(isDoubtful) || own.some(({ kind }) => kind === 'odd')) return true;
  if (statement.kind === 'step') return false;
  // What nothing is known of may be prose without its quotes.
  if (!statement.row && !here.some(({ code }) => code === 'misplaced-fact')) return true;
  return own.filter(({ kind }) => kind === 'colon').length !== 1;
}

/** What stands between the markers of a merge is left, whichever side is meant. */
function leaveMerges(text: string, lexemes: readonly Lexeme[], places: readonly Building[]): void {
  let from = -1;
  let last = -1;
  const leave = (): void => {
    for (const place of from < 0 ? [] : places.slice(from, last + 1)) place.isLeft = true;
    from = -1;
  };
  lexemes.forEach(({ kind, start }, i) => {
    if (kind !== 'marker') return;
    if (from < 0) from = i;
    last = i;
    if (text[start] === '>') leave();
  });
  leave();
}

/** A long text that is never closed ends where lines stand less deep than its own: that line and the next are left. */
function leaveOpenTexts(text: string, lexemes: readonly Lexeme[], places: readonly Building[]): void {
  const leave = (i: number): void => {
    const place = places[i];
    if (place) place.isLeft = true;
  };
  lexemes.forEach(({ kind, start }, i) => {
    if (kind !== 'odd' || !text.startsWith('"""', start)) return;
    const line = lineStartOf(text, start);
    for (let at = i; (lexemes[at]?.end ?? 0) > line; at--) leave(at);
    leave(i + 1);
  });
}
