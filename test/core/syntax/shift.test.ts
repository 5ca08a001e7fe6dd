import assert from 'node:assert/strict';
import { parse } from '../../../core/syntax/parse.ts';
import { shiftStatement } from '../../../core/syntax/shift.ts';
import type { Block, Statement } from '../../../core/syntax/tree.ts';

/** The first statement of a block with that in it, which stands so much further in. */
function statementOf(inside: string, keyword: string, by: number): Statement | undefined {
  const tree = parse(`${keyword} {${' '.repeat(by)} ${inside} }\n`);
  return (tree.statements[0] as Block).statements[0];
}

describe('a statement that stands further on', () => {
  for (const [keyword, statement] of [
    ['persona a', 'role: "Buyer"'],
    ['persona a', 'age: 5..9'],
    ['persona a', 'channels: app, email'],
    ['persona a', 'role: none'],
    ['persona a', 'goal @b: "x"'],
    ['persona a', 'tags: #a, #b-c'],
    ['journey j', 'personas: @a, @b'],
    ['journey j', 'reviewed: 2026-09-01'],
    ['journey j', 'trigger: pain "Nothing to cook"'],
    ['journey j', 'measure csat @a: 72 %'],
    ['journey j', 'of: other.part'],
    ['journey j', 'owner: growth, sales'],
    ['metric m', 'target: >= 80 orders per month'],
    ['path p', 'a.b, c -> d 5% "so" -> e'],
    ['path p', 'a -> b'],
    ['persona a', 'unknown-thing: 1'],
    ['persona a', 'role:'],
  ] as const)
    it(`has all that it is made of there: ${statement}`, () => {
      const [here, there] = [statementOf(statement, keyword, 0), statementOf(statement, keyword, 7)];
      assert.ok(here && here.kind !== 'block');
      assert.notDeepEqual(here, there);
      assert.deepEqual(shiftStatement(here, 7), there);
      assert.deepEqual(there && there.kind !== 'block' && shiftStatement(there, -7), here);
    });
});
