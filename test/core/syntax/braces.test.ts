import { parse } from '../../../core/syntax/parse.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { expectGolden } from '../../harness/golden.ts';
import { assertTree } from '../../harness/invariants.ts';

const good = `persona mina {
  pain p { severity: 3 }
}
journey j {
  stage s {
    goal: "g"
    touchpoint t {
      does: "d"
    }
    touchpoint u { does: "e" }
  }
  path p {
    t -> u
  }
}
`;

/** One map, laid out as people lay them out, and as they do not. */
const layouts: Readonly<Record<string, string>> = {
  'as it should be': good,
  'without blanks': good.replaceAll(/^ +/gm, ''),
  'braces at the end': `persona mina {
  pain p { severity: 3 } }
journey j {
  stage s {
    goal: "g"
    touchpoint t {
      does: "d" }
    touchpoint u { does: "e" } }
  path p {
    t -> u } }
`,
  'blocks in one line': `persona mina { pain p {
    severity: 3
} }
journey j { stage s {
    goal: "g"
    touchpoint t { does: "d" }; touchpoint u {
      does: "e"
    } }
  path p { t -> u } }
`,
  ragged: `  persona mina {
 pain p {
     severity: 3
  }
   }
journey j {
      stage s {
    goal: "g"
  touchpoint t {
 does: "d"
      }
  touchpoint u { does: "e" }
 }
   path p {
      t -> u
    }
 }
`,
};

/** What stands in what: the words of all statements, what blocks hold in brackets; … for one that is not closed. */
function shapeOf({ statements }: Block): string {
  return statements
    .map((statement) => {
      if (statement.kind === 'step') return '->';
      if (statement.kind === 'fact') return statement.key.text;
      return `${statement.keyword.text}${statement.body ? `(${shapeOf(statement)}${statement.closed ? '' : '…'})` : ''}`;
    })
    .join(' ');
}

function toldOf(text: string): string {
  const tree = parse(text);
  assertTree(tree, text);
  const slips: string[] = [];
  walk(tree, (block, at) => {
    for (const { code, span, fix } of block.slips) {
      const edit = fix?.edits[0];
      slips.push(
        `${code} ${at + span.start}${edit ? ` ${at + edit.span.start} ${JSON.stringify(edit.text)}` : ''}`,
      );
    }
  });
  return `${shapeOf(tree)}${slips
    .sort()
    .map((slip) => `\n    ${slip}`)
    .join('')}\n`;
}

describe('where a brace is missing or too many', () => {
  for (const [name, text] of Object.entries(layouts))
    it(`one message says so, and all else stands where it is meant: ${name}`, () => {
      const braces = [...text.matchAll(/[{}]/g)];
      const told = braces.flatMap(({ 0: brace, index }, i) => {
        const without = text.slice(0, index) + text.slice(index + 1);
        const twice = text.slice(0, index) + brace + text.slice(index);
        // With another one gone as well, more than one thing is wrong.
        const next = braces[(i + 5) % braces.length]?.index ?? 0;
        const [first, second] = [Math.min(index, next), Math.max(index, next)];
        const two = text.slice(0, first) + text.slice(first + 1, second) + text.slice(second + 1);
        return [
          `without ${brace} ${i}: ${toldOf(without)}`,
          `with ${brace} ${i} twice: ${toldOf(twice)}`,
          `without ${brace} ${i} and ${(i + 5) % braces.length}: ${toldOf(two)}`,
        ];
      });
      expectGolden(new URL(`golden/braces-${name.replaceAll(' ', '-')}.txt`, import.meta.url), told.join(''));
    });
});
