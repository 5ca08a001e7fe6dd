import assert from 'node:assert/strict';
import { applyEdits } from '../../core/syntax/applyEdits.ts';
import { indentOf } from '../../core/format/indent.ts';
import { parse } from '../../core/syntax/parse.ts';
import { piecesOf } from '../../core/text/pieces.ts';
import { formatting, formattingOnType } from '../../server/features/format.ts';
import { spanOf } from '../../server/lsp/convert.ts';
import { marked } from '../harness/markers.ts';

const source = (text: string) => ({ uri: 'file:///work/main.journey', text, tree: parse(text) });

/** Expects what formatting the marked range makes of a text, or the whole of it where nothing is marked. */
function expectFormatted(before: string, after: string, indent = '  '): void {
  const { text, ranges } = marked(before);
  const lines = piecesOf(text);
  const edits = formatting(source(text), indent, lines, ranges[0]);
  const applied = edits.map(({ range, newText }) => ({ span: spanOf(range, lines), text: newText }));
  assert.equal(applyEdits(text, applied), after);
}

/** Expects what becomes of a text when something was just typed before the cursor. */
function expectTyped(before: string, typed: string, after: string): void {
  const { text, cursors } = marked(before);
  const lines = piecesOf(text);
  const edits = formattingOnType(parse(text), lines, cursors[0] ?? 0, { typed, indent: '  ' });
  const applied = edits.map(({ range, newText }) => ({ span: spanOf(range, lines), text: newText }));
  assert.equal(applyEdits(text, applied), after);
}

describe('formatting', () => {
  it('sets a whole file right, in blanks or tabs', () => {
    expectFormatted('journey j "J"{\r\ngoal:none}\r\n', 'journey j "J" {\r\n    goal: none\r\n}\r\n', '    ');
    expectFormatted('journey j "J"{\ngoal:none\n}', 'journey j "J" {\n\tgoal: none\n}\n', '\t');
  });

  it('sets only the lines right that are marked, from their beginning', () => {
    expectFormatted(
      'journey j "J"  {\nowner:a\n state: <|current\nscenario |> :"x"\nscope :one-off\n}\n',
      'journey j "J"  {\nowner:a\n  state: current\n  scenario: "x"\nscope :one-off\n}\n',
    );
    expectFormatted(
      'journey j "J" {\n<|owner:a\n|>owner:b\n}\n',
      'journey j "J" {\n  owner: a\nowner:b\n}\n',
    );
  });

  it('moves all lines of a long text or none', () => {
    const text = 'journey j "J" {\n  note: """\n      a\n      b\n      """\n}\n';
    expectFormatted(text, 'journey j "J" {\n  note: """\n  a\n  b\n  """\n}\n');
    expectFormatted(text.replace('a\n', '<|a|>\n'), text);
  });

  it('gives a file that needs nothing no changes', () =>
    assert.deepEqual(formatting(source('journey j {\n}\n'), '  ', piecesOf('journey j {\n}\n')), []));
});

describe('formatting while somebody types', () => {
  const text = 'journey j "J" {\n  stage s "S" {\n    goal: none\n';

  it('puts a brace under the block that it closes', () => {
    expectTyped(`${text}    }<|>\n}\n`, '}', `${text}  }\n}\n`);
    expectTyped(`${text}  }\n    }<|>`, '}', `${text}  }\n}`);
    expectTyped(`${text}  }\n  }\n  }<|>`, '}', `${text}  }\n  }\n}`);
  });

  it('leaves a brace that is not the first on its line', () =>
    expectTyped(' stage s { goal: none }<|>', '}', ' stage s { goal: none }'));

  it('begins a line where it belongs', () => {
    expectTyped(`${text}<|>\n  }\n}\n`, '\n', `${text}    \n  }\n}\n`);
    expectTyped(`${text}  }\n    <|>\n}\n`, '\n', `${text}  }\n  \n}\n`);
    expectTyped(`${text}<|>}\n}\n`, '\n', `${text}  }\n}\n`);
    expectTyped(`${text}<|>`, '\n', `${text}    `);
    expectTyped('  <|>', '\n', '');
  });

  it('leaves the lines of a long text or a comment alone', () => {
    const long = 'journey j {\n  note: """\n    a\n<|>\n    """\n  /* a\n';
    expectTyped(`${long}*/\n}`, '\n', `${long.replace('<|>', '')}*/\n}`);
    const comment = 'journey j {\n  /* a\n<|>\n*/\n}';
    expectTyped(comment, '\n', comment.replace('<|>', ''));
    const brace = 'journey j {\n  note: """\n}<|>\n    """\n}';
    expectTyped(brace, '}', brace.replace('<|>', ''));
  });
});

describe('indentOf', () => {
  it('prefers what the team has set to what the editor says', () => {
    const editor = { tabSize: 4, insertSpaces: true };
    assert.equal(indentOf(undefined), '  ');
    assert.equal(indentOf(undefined, editor), '    ');
    assert.equal(indentOf({}, { ...editor, insertSpaces: false }), '\t');
    assert.equal(indentOf({ indent: 3 }, editor), '   ');
    assert.equal(indentOf({ indent: 'tab' }, editor), '\t');
  });
});
