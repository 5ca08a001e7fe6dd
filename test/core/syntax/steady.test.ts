import assert from 'node:assert/strict';
import { parse } from '../../../core/syntax/parse.ts';
import { isSteady } from '../../../core/syntax/steady.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { marked } from '../../harness/markers.ts';

/** The text, the block that is marked in it, and where that starts. */
function markedBlock(source: string): { readonly text: string; readonly at: number; readonly block: Block } {
  const { text, ranges } = marked(source);
  const [{ start, end } = { start: -1, end: -1 }] = ranges;
  let found: Block | undefined;
  walk(parse(text), (block, at) => {
    if (at === start && at + block.length === end && block.keyword.text !== '') found = block;
  });
  assert.ok(found, source);
  return { text, at: start, block: found };
}

const inJourney = (block: string): string => `journey j {\n${block}\n}\n`;

describe('what is the same wherever braces are missing around it', () => {
  for (const block of [
    '  <|stage s {\n  }|>',
    '  <|stage s {\n    goal: "g"\n    kpi: reach; owner: a\n  }|>',
    '  <|stage s { goal: "g" }|>',
    '  <|stage s { }|>',
    '<|stage s {\n goal: "g"\n}|>',
    '\t<|stage re\u0301s "} /* odd {" {\n\t\tgoal: "g"\n\t}|>',
    '  <|stage s {\n    touchpoint t {\n      does: "d"\n    }\n    touchpoint u\n    touchpoint v { does: "d" }\n    goal: "g"; touchpoint w { does: "d" }\n  }|>',
    '  <|stage s {\n\n    // so\n    goal: "g" // so\n    // so\n  }|>',
    '  <|stage s {\n    goal: """\n  far out\n    """\n  }|>',
  ])
    it(`is ${JSON.stringify(block)}`, () => {
      const { text, at, block: found } = markedBlock(inJourney(block));
      assert.equal(isSteady(text, at, found), true);
      assert.equal(isSteady(text, at, found), true, 'asked again');
    });

  for (const [what, block] of [
    ['something before it on its line', '  owner: a; <|stage s {\n    goal: "g"\n  }|>'],
    ['a comment before it on its line', '  /* so */ <|stage s { goal: "g" }|>'],
    ['no body', '  <|stage s|>'],
    ['a mistake', '  <|stage s {\n    goal: 5\n  }|>'],
    ['a mistake further in', '  <|stage s {\n    touchpoint t { wait: 5 }\n  }|>'],
    ['a comment in its head', '  <|stage s /* so */ {\n    goal: "g"\n  }|>'],
    ['a comment behind its title', '  <|stage s "S" /* so */ {\n    goal: "g"\n  }|>'],
    ['an odd blank in its head', '  <|stage\u00a0s {\n    goal: "g"\n  }|>'],
    ['something in it that stands no deeper', '  <|stage s {\n  goal: "g"\n  }|>'],
    ['something in it that stands less deep', '  <|stage s {\n goal: "g"\n  }|>'],
    ['two columns in it', '  <|stage s {\n    goal: "g"\n     kpi: reach\n  }|>'],
    ['something in it behind a comment', '  <|stage s {\n    /* so */ goal: "g"\n  }|>'],
    ['its brace deeper', '  <|stage s {\n    goal: "g"\n    }|>'],
    ['its brace less deep', '  <|stage s {\n    goal: "g"\n }|>'],
    ['its brace behind a comment', '  <|stage s {\n    goal: "g"\n  /* so */ }|>'],
    ['its brace behind something on a later line', '  <|stage s {\n    goal: "g" }|>'],
    ['a block in it that is so', '  <|stage s {\n    touchpoint t {\n    does: "d"\n    }\n  }|>'],
    [
      'a block in it that does not begin its line and ends on another',
      '  <|stage s {\n    goal: "g"; touchpoint t {\n    }\n  }|>',
    ],
    [
      'a block in it behind another that goes on',
      '  <|stage s { touchpoint t {\n      does: "d"\n    }\n  }|>',
    ],
  ] as const)
    // prettier-ignore
    it(`is not what has ${what}`, () => {
      const { text, at, block: found } = markedBlock(inJourney(block));
      assert.equal(isSteady(text, at, found), false);
      assert.equal(isSteady(text, at, found), false, 'asked again');
    });

  it('is not what is not closed', () => {
    const { text, at, block } = markedBlock('journey j {\n  <|stage s {\n    goal: "g"\n|>');
    assert.equal(isSteady(text, at, block), false);
  });

  it('stays so where it stands in the same column, or on one line', () => {
    const long = markedBlock(inJourney('  <|stage s {\n    goal: "g"\n  }|>'));
    const short = markedBlock(inJourney('  <|stage s { goal: "g" }|>'));
    for (const { text, at, block } of [long, short]) {
      const stands = (before: string): boolean =>
        isSteady(`${before}${text.slice(at, at + block.length)}`, before.length, block);
      assert.deepEqual(
        ['// so\n\n  ', ' ', '    ', '', 'x  ', 'x\n  '].map(stands),
        block === long.block
          ? [true, false, false, false, false, true]
          : [true, true, true, true, false, true],
      );
    }
  });
});
