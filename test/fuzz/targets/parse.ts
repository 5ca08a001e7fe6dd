import assert from 'node:assert/strict';
import { lexemesOf } from '../../../core/syntax/lexemes.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { assertTree } from '../../harness/invariants.ts';
import { assertReadPlainly } from '../../harness/plainLaws.ts';
import { assertSame } from '../../harness/same.ts';
import { assertPrints, assertTokensPrint } from '../oracles/prints.ts';
import { withinTime } from '../oracles/time.ts';
import { nothing } from '../oracles/nothing.ts';
import type { Target } from '../target.ts';

/** Reading never fails, and what is read is what stands there. */
export const parseTarget: Target = {
  name: 'parse',
  short: 270,
  run: async ({ files }) => {
    for (const text of Object.values(files)) {
      const tree = await withinTime('reading', text, nothing, () => parse(text));
      assertTree(tree, text);
      assertReadPlainly(text, 'without the grammar');
      assertTokensPrint(text);
      const lexemes = lexemesOf(text);
      assertPrints(tree, text, lexemes);
      assertSame(parse(text), tree, 'read again, it is another tree');
      let end = 0;
      for (const lexeme of lexemes) {
        assert.ok(end <= lexeme.start && lexeme.start < lexeme.end, 'pieces overlap or are out of order');
        end = lexeme.end;
      }
    }
  },
};
