import assert from 'node:assert/strict';
import type { Block } from '../../core/syntax/tree.ts';

/** Holds for every tree of every text: spans lie inside their block, in order, and apart from each other. */
export function assertTree(tree: Block, text: string): void {
  assert.equal(tree.span.start, 0);
  assert.equal(tree.span.end, text.length);
  assertInside(tree);
}

function assertInside(block: Block): void {
  const length = block.span.end - block.span.start;
  const inside = (span: { start: number; end: number }, what: string): void => {
    assert.ok(
      0 <= span.start && span.start <= span.end && span.end <= length,
      `${what} ${span.start}..${span.end} lies outside a block of ${length}`,
    );
  };
  let end = 0;
  for (const statement of block.statements) {
    inside(statement.span, statement.kind);
    assert.ok(statement.span.start >= end, 'statements overlap');
    end = statement.span.end;
    if (statement.kind === 'block') assertInside(statement);
    else if (statement.kind === 'fact') for (const value of statement.values) inside(value.span, 'value');
  }
  for (const comment of block.comments) inside(comment, 'comment');
  if (block.body) inside(block.body, 'body');
  if (block.id) inside(block.id.span, 'id');
  if (block.title) inside(block.title.span, 'title');
}
