import type { Analysis } from '../../core/analyse.ts';
import { wordOf } from '../../core/model/facts.ts';
import { folded } from '../../core/model/fold.ts';
import type { Block } from '../../core/syntax/tree.ts';
import type { LineIndex, Position } from '../../core/text/lineIndex.ts';
import { encodeTokens, goneWords, tokensOf, tokensWithin, type Token } from './semanticTokens.ts';

/** The numbers of the tokens of a block and all that is in it, and where it begins and its first and last token stand. */
interface Run {
  readonly data: Uint32Array;
  /** In lines from where the block begins; on that line, columns count from there. */
  readonly first: Position;
  readonly last: Position;
}

/** What tokens of a block hang on besides the block. */
interface Ground {
  readonly shape: object;
  readonly world: object;
  /** What is given up in the file, and in which of its journeys the block is. */
  readonly rest: string;
}

const known = new WeakMap<Block, { readonly ground: Ground; readonly run: Run | undefined }>();

/**
 * The tokens of a whole file as LSP sends them, those of `encodeTokens(tokensOf(…))`. What is made of a stage, and of
 * a block outside of journeys, is kept beside it, so that an edit costs the block around it and one look at the numbers.
 */
export function wholeTokens(analysis: Analysis, lines: LineIndex): Uint32Array {
  const pieces = piecesOf(analysis, lines);
  return pieces ? joined(pieces, lines) : Uint32Array.from(encodeTokens(tokensOf(analysis), lines));
}

/** A token that stands by itself, or the run of a block. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly run: Run | undefined;
  readonly token: Token | undefined;
}

/** All pieces in the order of the text; nothing where they are not apart, as a comment may stand in an odd place. */
function piecesOf(analysis: Analysis, lines: LineIndex): readonly Piece[] | undefined {
  const { source, names } = analysis;
  const pieces: Piece[] = [];
  const gone = goneIn(source.tree);
  let journeys = 0;
  const add = (block: Block, at: number, journey: Block | undefined): void => {
    for (const token of tokensWithin(analysis, block, { at, around: journey, isAlone: true }))
      pieces.push({ start: token.start, end: token.end, run: undefined, token });
    const rest = journey ? `${gone} ${journeys}` : gone;
    block.statements.forEach((statement, i) => {
      if (statement.kind !== 'block') return;
      const start = at + (block.starts[i] ?? 0);
      if (statement.row?.keyword === 'journey' && !journey) {
        journeys++;
        return add(statement, start, statement);
      }
      const ground = { shape: names.shape, world: names.world, rest };
      const run = runOf(statement, ground, () => {
        const tokens = tokensWithin(analysis, statement, { at: start, around: journey, isAlone: false });
        return encodedFrom(lines.positionAt(start), tokens, lines);
      });
      pieces.push({ start, end: start + statement.length, run, token: undefined });
    });
  };
  add(source.tree, 0, undefined);
  pieces.sort((a, b) => a.start - b.start);
  return pieces.every(({ start }, i) => start >= (pieces[i - 1]?.end ?? 0)) ? pieces : undefined;
}

function runOf(block: Block, ground: Ground, make: () => Run | undefined): Run | undefined {
  const before = known.get(block);
  const isSame =
    before?.ground.shape === ground.shape &&
    before.ground.world === ground.world &&
    before.ground.rest === ground.rest;
  if (isSame) return before.run;
  const run = make();
  known.set(block, { ground, run });
  return run;
}

/** What in a block, and in those in it, is given up: names that lead there look like it. */
const goneIn = folded<string>((block, inner) => {
  const isGone = block.id && goneWords.has(wordOf(block, 'status'));
  return [isGone ? `${block.keyword.text} ${block.id.text}` : '', ...inner].filter(Boolean).join(' ');
});

function encodedFrom(from: Position, tokens: readonly Token[], lines: LineIndex): Run | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return undefined;
  const placeOf = ({ start }: Token): Position => {
    const { line, character } = lines.positionAt(start);
    return line === from.line
      ? { line: 0, character: character - from.character }
      : { line: line - from.line, character };
  };
  return {
    data: Uint32Array.from(encodeTokens(tokens, lines)),
    first: placeOf(first),
    last: placeOf(last),
  };
}

/** One list of all: only the place of the first token of each piece hangs on what stands before it. */
function joined(pieces: readonly Piece[], lines: LineIndex): Uint32Array {
  let length = 0;
  for (const { run } of pieces) length += run?.data.length ?? 0;
  const alone = pieces.filter(({ token }) => token).length;
  const data = new Uint32Array(length + 5 * alone);
  let [end, line, character] = [0, 0, 0];
  for (const { start, run, token } of pieces) {
    if (!run && !token) continue;
    const at = lines.positionAt(start);
    const from = run ? within(at, run.first) : at;
    data.set(run?.data ?? encodeTokens(token ? [token] : [], lines), end);
    data[end] = from.line - line;
    data[end + 1] = from.line === line ? from.character - character : from.character;
    end += run?.data.length ?? 5;
    ({ line, character } = run ? within(at, run.last) : at);
  }
  return data;
}

/** A place that counts from another, as one of the text. */
function within(from: Position, { line, character }: Position): Position {
  return line === 0
    ? { line: from.line, character: from.character + character }
    : { line: from.line + line, character };
}
