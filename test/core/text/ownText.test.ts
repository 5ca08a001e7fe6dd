import assert from 'node:assert/strict';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { FileBlock } from '../../../core/syntax/tree.ts';
import { ownText } from '../../../core/text/ownText.ts';
import { piecesOf } from '../../../core/text/pieces.ts';
import { heldBytes } from '../../harness/heldBytes.ts';

const size = 1_000_000;

/** A long text around a small map, in memory that nobody else holds. */
const around = (map: string): string => `${' \n'.repeat(size / 4)}${map}${'\n '.repeat(size / 4)}`;

/** What stays of a text of `size` bytes when what is made of it is held, and it is not. */
function heldOf<Made>(make: () => Made): number {
  const before = heldBytes();
  const made = make();
  const held = heldBytes() - before;
  assert.ok(made);
  return held;
}

const words = 'A title that is not short';
const inStage = (inside: string): string => `journey j "J" {\n  stage s "S" {\n    ${inside}\n  }\n}\n`;
const maps: Readonly<Record<string, string>> = {
  'a title': inStage(`touchpoint t "${words}"`),
  'an id': inStage('touchpoint an-id-that-is-not-short "T"'),
  'a text': inStage(`touchpoint t "T" { does: "${words}" }`),
  'a text with an escape': inStage(`touchpoint t "T" { does: "${words}, \\"yes\\"" }`),
  'a long text of one line': inStage(`touchpoint t "T" { does: """\n      ${words}\n      """ }`),
  'a name': inStage('touchpoint t "T" { owner: a-team-that-is-not-short }'),
  'a persona': inStage('touchpoint t "T" { for: @somebody-not-short }'),
  'a step': 'journey j "J" { path p { a-touchpoint-not-short -> another-touchpoint "and a reason for it" } }',
  'a comment': inStage(`// ${words}\n    touchpoint t "T"`),
  'a block in which something is wrong': inStage(`touchpoint t "${words}" { dose: "${words}"; for: nobody-that-is-known }`), // prettier-ignore
};

describe('a text with memory of its own', () => {
  it('is the same text', () => {
    for (const text of ['', 'a', words, `${words} 🙂 고객 e\u0301`, '\ud83d alone', words.repeat(1000)])
      for (const cut of [text, `x${text}y`.slice(1, -1)]) assert.equal(ownText(cut), text);
  });

  for (const [what, map] of Object.entries(maps))
    it(`lets go of the file that a map was read from: ${what}`, () => {
      heldOf(() => parse(around(map)));
      const held = heldOf(() => parse(around(map)));
      assert.ok(held < size / 4, `${held} bytes`);
    });

  it('lets go of the file as it was before an edit', () => {
    const edited = (): FileBlock => {
      const before = piecesOf(around(maps['a title'] ?? ''));
      const tree = parse(before.toString());
      const change = { start: size / 2 + 40, end: size / 2 + 40, text: ' x' };
      return parseChange(tree, before.replaced(change), change);
    };
    heldOf(edited);
    const held = heldOf(edited);
    assert.ok(held < size / 4, `${held} bytes`);
  });
});
