import type { Analysis } from '../../core/analyse.ts';
import { journeyShownBy } from '../../core/model/view.ts';
import { wordOf } from '../../core/model/facts.ts';
import { mentionAt } from '../../core/model/mentions.ts';
import type { Scope } from '../../core/model/scope.ts';
import type { Block } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { holdersOf, pathEnds } from '../../core/vocabulary/index.ts';
import { mentionStartOf, partsOf, type Part, type Role } from './blockParts.ts';
import { modifierBits, typeIndex, typeOfKind, type TokenModifier, type TokenType } from './tokenLegend.ts';
import { visitBlocks, wholeOf } from './visitBlocks.ts';

/** A piece of the text on one line, with what it is. Offsets are absolute. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Words that say of a thing that it is given up or no longer true. */
export const goneWords: ReadonlySet<string | undefined> = new Set(['dropped', 'retired']);

const roles: Readonly<Record<Exclude<Role, 'declaration'>, TokenType>> = {
  keyword: 'keyword',
  key: 'property',
  word: 'enumMember',
  other: 'variable',
  text: 'string',
  number: 'number',
  unit: 'unit',
  operator: 'operator',
  comment: 'comment',
  tag: 'decorator',
};

/**
 * What the pieces of a file are, in the order of the text and apart from each other. A name has the type of what it
 * leads to; a name in a text is a token where it leads to a persona. With `within`, only the blocks that touch it.
 */
export function tokensOf({ source, names }: Analysis, within: Span = wholeOf(source.tree)): readonly Token[] {
  const tokens: Token[] = [];
  visitBlocks(source.tree, within, (block, at, around) =>
    addBlock(tokens, { block, at, text: source.text, names, journey: around }, within),
  );
  return apart(tokens);
}

/**
 * The tokens of a block that begins at `at`, in the journey `around`, and of all that is in it; or with `isAlone` of the
 * block itself.
 */
export function tokensWithin(
  { source, names }: Analysis,
  block: Block,
  {
    at,
    around,
    isAlone,
  }: { readonly at: number; readonly around: Block | undefined; readonly isAlone: boolean },
): readonly Token[] {
  const tokens: Token[] = [];
  const whole = { start: at, end: at + block.length };
  const add = (inner: Block, start: number, journey: Block | undefined): void =>
    addBlock(tokens, { block: inner, at: start, text: source.text, names, journey }, whole);
  if (isAlone) add(block, at, around);
  else visitBlocks(block, whole, add, { at, around });
  return apart(tokens);
}

function addBlock(tokens: Token[], around: Surroundings, within: Span): void {
  const { block, at, text, names } = around;
  const journey = journeyShownBy(block, names) ?? around.journey;
  for (const part of partsOf(block, text, at)) {
    if (at + part.span.start <= within.end && at + part.span.end >= within.start)
      addTokens(tokens, part, { ...around, journey });
  }
}

function apart(tokens: Token[]): readonly Token[] {
  // Comments in the first lines of blocks stand before their place.
  tokens.sort((a, b) => a.start - b.start);
  let last = 0;
  return tokens.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

interface Surroundings {
  readonly block: Block;
  readonly at: number;
  readonly text: string;
  readonly names: Scope;
  readonly journey: Block | undefined;
}

function addTokens(tokens: Token[], part: Part, around: Surroundings): void {
  const { block, at, text, names, journey } = around;
  const add = (span: Span, type: TokenType, modifiers: readonly TokenModifier[] = []): void => {
    if (span.end > span.start) tokens.push({ start: at + span.start, end: at + span.end, type, modifiers });
  };
  if (part.role === 'declaration') {
    const modifiers: readonly TokenModifier[] = isGone(block)
      ? ['declaration', 'deprecated']
      : ['declaration'];
    add(part.span, typeOfKind(block.row?.declares?.kind), modifiers);
  } else if (part.role === 'mention') {
    const found = mentionAt(
      mentionStartOf(part, text, at),
      (id) => names.declared('persona', id) !== undefined,
    );
    if (found) add({ start: part.span.start, end: found.span.end }, 'class');
    add({ start: found?.span.end ?? part.span.start, end: part.span.end }, 'string');
  } else if (part.role === 'name') {
    const found = names.find(part.names, part.kinds, journey);
    const word = part.names.at(-1)?.text ?? '';
    if (!found) add(part.span, ...unresolved(part, word));
    else if ('builtIn' in found) add(part.span, 'variable', ['defaultLibrary']);
    else
      add(
        part.span,
        typeOfKind(found.declaration.kind),
        isGone(found.declaration.block) ? ['deprecated'] : [],
      );
  } else {
    add(part.span, roles[part.role]);
  }
}

/** A name that leads to nothing may be one of the ends of a path, or a fact that a view lists among its lanes. */
function unresolved(
  { kinds, names }: Part & { readonly role: 'name' },
  word: string,
): readonly [TokenType, readonly TokenModifier[]] {
  if (names.length > 1) return ['variable', []];
  if (kinds.includes('touchpoint') && pathEnds.some((end) => end.word === word))
    return ['enumMember', ['defaultLibrary']];
  return kinds.includes('lane') && holdersOf(word).length > 0 ? ['property', []] : ['variable', []];
}

function isGone(block: Block): boolean {
  return goneWords.has(wordOf(block, 'status'));
}

/** Tokens as LSP sends them: five numbers each, the places counted from the token before. */
export function encodeTokens(tokens: readonly Token[], lines: LineIndex): readonly number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  // Tokens stand in the order of the text: a line is looked for once for all tokens on it.
  let [lineStart, nextStart, currentLine] = [0, 0, 0];
  for (const { start, end, type, modifiers } of tokens) {
    if (start >= nextStart) {
      const position = lines.positionAt(start);
      currentLine = position.line;
      lineStart = start - position.character;
      nextStart = currentLine + 1 < lines.lineCount ? lines.lineStart(currentLine + 1) : Infinity;
    }
    const column = start - lineStart;
    data.push(
      currentLine - line,
      currentLine === line ? column - character : column,
      end - start,
      typeIndex(type),
      modifierBits(modifiers),
    );
    [line, character] = [currentLine, column];
  }
  return data;
}
