import assert from 'node:assert/strict';
import type { Lexeme } from '../../../core/syntax/lexemes.ts';
import { tokensOf } from '../../../core/syntax/grammarParse.ts';
import type { Block, Name, Ref, Statement, Value } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { shift, type Span } from '../../../core/text/span.ts';

/** Something that the tree says, and where in the text it says it. */
interface Leaf extends Span {
  readonly what: string;
  /** What stands there, in NFC, if it is to be the same. */
  readonly name?: string;
  /** What it consists of, if comments may stand between that. */
  readonly parts?: readonly Span[];
}

/** Expects the tokens of a text and the blanks between them to be the text. */
export function assertTokensPrint(text: string): void {
  const { tokens, comments, blanks } = tokensOf(text);
  const all = [...tokens, ...comments, ...blanks].sort((a, b) => a.startOffset - b.startOffset);
  let printed = '';
  for (const { startOffset, image } of all) {
    assert.ok(startOffset >= printed.length, `tokens overlap at ${startOffset}`);
    const gap = text.slice(printed.length, startOffset);
    assert.match(gap, /^[ \t\ufeff]*$/, `nobody read ${JSON.stringify(gap)}`);
    printed += gap + image;
  }
  printed += text.slice(printed.length).match(/^[ \t\ufeff]*$/)?.[0] ?? '';
  assert.ok(printed === text, 'the tokens and what is between them are not the text');
}

/**
 * Expects all that a tree says to stand in the text where it says so, in order and apart; and, where nothing is wrong,
 * all that the text says to be in the tree.
 */
export function assertPrints(tree: Block, text: string, lexemes: readonly Lexeme[]): void {
  const leaves: Leaf[] = [];
  let slips = 0;
  walk(tree, (block, at) => {
    slips += block.slips.length;
    for (const leaf of leavesOf(block)) leaves.push(moved(leaf, at));
  });
  leaves.sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  let last: Leaf | undefined;
  for (const leaf of leaves) {
    if (leaf.what === 'comment' && last?.parts && leaf.end <= last.end) {
      const isApart = last.parts.every((part) => part.end <= leaf.start || leaf.end <= part.start);
      assert.ok(isApart, `a comment in what is said at ${leaf.start}`);
      continue;
    }
    last = leaf;
    assert.ok(
      end <= leaf.start && leaf.start <= leaf.end && leaf.end <= text.length,
      `${leaf.what} at ${leaf.start}`,
    );
    end = leaf.end;
    if (leaf.name !== undefined) assert.equal(written(text.slice(leaf.start, leaf.end)), leaf.name);
  }
  if (slips > 0) return;
  let next = 0;
  for (const { kind, start, end: stop } of lexemes) {
    while ((leaves[next]?.end ?? Infinity) <= start) next++;
    const leaf = leaves[next];
    const isIn = leaf !== undefined && leaf.start <= start && stop <= leaf.end;
    assert.ok(
      isIn || punctuation.has(kind),
      `nothing is wrong, and ${JSON.stringify(text.slice(start, stop))} at ${start} is not in the tree`,
    );
  }
}

function moved(leaf: Leaf, by: number): Leaf {
  return {
    ...leaf,
    ...shift(leaf, by),
    ...(leaf.parts && { parts: leaf.parts.map((part) => shift(part, by)) }),
  };
}

const punctuation: ReadonlySet<string> = new Set([
  'colon',
  'comma',
  'semicolon',
  'arrow',
  'open',
  'close',
  'compare',
]);

/** A name without its sign, as it is compared. */
function written(text: string): string {
  return text.replace(/^[@＠#＃]/, '').normalize('NFC');
}

function leavesOf(block: Block): readonly Leaf[] {
  return [
    nameLeaf('keyword', block.keyword),
    ...(block.id ? [nameLeaf('id', block.id)] : []),
    ...(block.title ? [{ ...block.title.span, what: 'title' }] : []),
    ...block.comments.map(({ start, end }) => ({ start, end, what: 'comment' })),
    ...block.statements.flatMap(statementLeaves),
  ];
}

function nameLeaf(what: string, { span, text }: Name): Leaf {
  return { ...span, what, name: text };
}

function statementLeaves(statement: Statement): readonly Leaf[] {
  if (statement.kind === 'block') return [];
  if (statement.kind === 'step') {
    const legs = statement.legs.flatMap(({ to, share, text }) => [
      ...to.flatMap(refLeaves),
      ...[share, text].flatMap((part) => (part ? [{ ...part.span, what: 'part of a step' }] : [])),
    ]);
    return [...statement.from.flatMap(refLeaves), ...legs];
  }
  const { key, of, mention, values } = statement;
  return [
    nameLeaf('fact', key),
    ...(of ? [nameLeaf('of', of)] : []),
    ...(mention ? [nameLeaf('mention', mention)] : []),
    ...values.flatMap(valueLeaves),
  ];
}

function refLeaves({ span }: Ref): readonly Leaf[] {
  return [{ ...span, what: 'reference' }];
}

/** The span of a value holds its parts; comments may stand between them. */
function valueLeaves(value: Value): readonly Leaf[] {
  const { text, number, word, ref, mention, date, tag, span } = value;
  const parts = [text, number, word, ref, mention, date, tag].flatMap((part) => (part ? [part.span] : []));
  for (const part of parts)
    assert.ok(span.start <= part.start && part.end <= span.end, 'a part outside its value');
  // A comment may also stand between a number and its unit, and between a date and its time.
  const whole = parts.filter((part) => part !== number?.span && !(date?.time && part === date.span));
  return [{ ...span, what: 'value', parts: whole }];
}
