import assert from 'node:assert/strict';
import { exported } from './exported.ts';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '[link](https://example.com)',
  '![x](y)',
  '# title',
  '`code`',
  '**bold** _it_ ~~x~~',
  '| cell |',
  '$x$',
  '<!-- x -->',
  '&lt;',
  '- [ ] task',
  '\\',
  '[^1]',
  'https://example.com and www.example.com',
  ':tada:',
];

/** A map in which a text stands in every kind of place, a long one with line ends among them. */
function mapWith(text: string): string {
  const quoted = JSON.stringify(text);
  const long = `"""\n    first\n    ${text}\n    """`;
  return `persona p ${quoted} { quote: ${quoted} }\njourney j ${quoted} {\n  personas: @p\n  stage s ${quoted} {\n    touchpoint t ${quoted} { does @p: ${quoted}; link: ${quoted}; feels: +1 ${quoted} }\n    note: ${long}\n    pain ${quoted}\n  }\n  path x ${quoted} {\n t -> t 3% ${quoted}\n }\n}\n`;
}

describe('a map as Markdown', () => {
  for (const text of hostile) {
    it(`shows ${text} as it is`, async () => {
      const markdown = await exported(mapWith(text), 'markdown');
      // What is escaped gone, only our own signs may be left, in the places where they stand for a plain word too.
      const skeleton = (written: string): string =>
        written.replaceAll(/\\[!-/:-@[-`{-~]/g, '').replaceAll(/[^\n|*#`<>[\]_$&~\\-]/g, '');
      const plain = await exported(mapWith('word'), 'markdown');
      assert.equal(skeleton(markdown), skeleton(plain));
      assert.equal(markdown.split('\n').length, plain.split('\n').length);
    });
  }

  it('calls nobody, no issue and no mail address', async () => {
    const markdown = await exported(mapWith('ask @mina about #12, a@example.com'), 'markdown');
    assert.doesNotMatch(markdown, /@[\p{L}\p{N}]|#\d/u);
    assert.match(markdown, /ask \\@\u200bmina about \\#\u200b12, a\\@\u200bexample\\\.com/);
  });

  it('has a heading for each journey and one for its stages', async () => {
    const markdown = await exported(
      'journey a "A" { stage s "S" }\njourney b "B"\npersona p "P"',
      'markdown',
    );
    assert.deepEqual(markdown.match(/^#.*$/gm), ['# A', '## 1 S', '# B', '## Personas', '### P (p)']);
  });
});
