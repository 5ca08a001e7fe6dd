import assert from 'node:assert/strict';
import { parse } from '../../core/syntax/parse.ts';
import { lengthOf, type Block, type FileBlock } from '../../core/syntax/tree.ts';
import { assertSame } from './same.ts';

/** Holds for every tree of every text: spans lie inside their block, in order, and apart from each other. */
export function assertTree(tree: Block, text: string): void {
  assert.equal(tree.length, text.length);
  assertInside(tree);
}

function assertInside(block: Block): void {
  const { length } = block;
  const inside = (span: { start: number; end: number }, what: string): void => {
    assert.ok(
      0 <= span.start && span.start <= span.end && span.end <= length,
      `${what} ${span.start}..${span.end} lies outside a block of ${length}`,
    );
  };
  let end = 0;
  assert.equal(block.starts.length, block.statements.length);
  block.statements.forEach((statement, i) => {
    const start = block.starts[i] ?? -1;
    inside({ start, end: start + lengthOf(statement) }, statement.kind);
    assert.ok(start >= end, 'statements overlap');
    end = start + lengthOf(statement);
    if (statement.kind === 'block') assertInside(statement);
    else assert.equal(statement.span.start, start);
    if (statement.kind === 'fact') for (const value of statement.values) inside(value.span, 'value');
  });
  for (const comment of block.comments) inside(comment, 'comment');
  if (block.body) inside(block.body, 'body');
  if (block.id) inside(block.id.span, 'id');
  if (block.title) inside(block.title.span, 'title');
}

/**
 * Expects a tree that came out of changes to be the one that a fresh read of the text gives. An open end may be
 * remembered for longer than it is there, which only costs time. Gives the fresh one.
 */
export function assertSameTree(changed: FileBlock, text: string, what: string): FileBlock {
  const fresh = parse(text);
  assert.ok(changed.hasOpenEnds || !fresh.hasOpenEnds, what);
  assertSame({ ...changed, hasOpenEnds: fresh.hasOpenEnds }, fresh, what);
  return fresh;
}
