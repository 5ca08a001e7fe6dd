import assert from 'node:assert/strict';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { spanOf } from '../../../server/lsp/convert.ts';
import { documentLinksOf } from '../../../server/features/documentLinks.ts';
import { cpuNow } from '../../harness/cpuNow.ts';
import { marked } from '../../harness/markers.ts';
import { analyseText } from '../../harness/problems.ts';

/** Expects a link under each marked range, with these targets, and none else. The text stands in `file:///work/`. */
async function expectLinks(source: string, targets: readonly string[]): Promise<void> {
  const { text, ranges } = marked(source);
  const lines = lineIndexOf(text);
  const links = documentLinksOf(await analyseText(text), lines, (uri) => uri.startsWith('file:///work/'));
  assert.deepEqual(
    links.map(({ range, target }) => ({ under: spanOf(range, lines), target })),
    ranges.map((under, i) => ({ under, target: targets[i] })),
  );
  for (const { tooltip } of links) assert.match(tooltip ?? '', /^Open .+\.$/);
}

describe('links lead', () => {
  it('to imported files', () =>
    expectLinks('import "<|./people.journey|>"\nimport "<|인물/사람 1.journey|>"', [
      'file:///work/people.journey',
      'file:///work/%EC%9D%B8%EB%AC%BC/%EC%82%AC%EB%9E%8C%201.journey',
    ]));
  it('to tables and pictures', () =>
    expectLinks(
      'metric m { data: "<|./data/m.csv|>" }\npersona p { photo: "<|p.png|>" }\njourney j { stage s { touchpoint t { image: "<|a/../t.png|>" } } }',
      ['file:///work/data/m.csv', 'file:///work/p.png', 'file:///work/t.png'],
    ));
  it('to pictures in rows of the author’s own', () =>
    expectLinks('lane shots "Shots" { type: image }\njourney j { stage s { touchpoint t { lane shots: "<|./b.png|>"; lane shots: "b" } } }', ['file:///work/b.png'])); // prettier-ignore
  it('nowhere out of the workspace', () =>
    expectLinks(
      'import "../people.journey"\nimport "/etc/passwd"\nimport "file:///etc/passwd"\nimport "a\\b"\nimport "..%2fx"\nmetric m { data: "https://example.com/m.csv" }',
      [],
    ));
  it('to no folder and no empty path', () => expectLinks('import ""\nimport "."\nimport "./a/"\nimport ".."', [])); // prettier-ignore
  it('to web addresses in texts', () =>
    expectLinks(
      'journey j "See <|https://a.example|>" {\n  link: "<|https://tracker.example/GR-42?a=b#c|>"\n  path p { a -> b "<|http://b.example/x|>" }\n}',
      ['https://a.example', 'https://tracker.example/GR-42?a=b#c', 'http://b.example/x'],
    ));
  it('to addresses as the sentence around them has it', () =>
    expectLinks(
      'journey j {\n  note: "(<|https://a.example/b_(c)|>), <|https://b.example|>. \\"<|https://c.example/d|>\\" <|https://d.example/x|>를 [e](<|https://e.example|>)"\n}',
      [
        'https://a.example/b_(c)',
        'https://b.example',
        'https://c.example/d',
        'https://d.example/x',
        'https://e.example',
      ],
    ));
  it('to addresses in texts over several lines, and without quotes', () =>
    expectLinks(
      'persona a {\n  bio: """\n    <|https://a.example|>\n    """\n  quote: <|https://b.example|>\n}',
      ['https://a.example', 'https://b.example'],
    ));
  it('nowhere from what is no web address', () =>
    expectLinks(
      'journey j { note: "command:x javascript:alert(1) ftp://a.example https:// https://."; }',
      [],
    ));
  it('in a time that grows with the text and not faster', async () => {
    for (const unit of ['https://a', ').(', '.,', 'https://.']) {
      const time = async (count: number): Promise<number> => {
        const text = `journey j { note: "https://a.example/${unit.repeat(count)}" }`;
        const analysis = await analyseText(text);
        const start = cpuNow();
        documentLinksOf(analysis, lineIndexOf(text), () => true);
        return cpuNow() - start;
      };
      await time(4000);
      const ratios = [];
      for (let i = 0; i < 3; i++) ratios.push((await time(64_000)) / Math.max(await time(16_000), 0.5));
      assert.ok(Math.min(...ratios) < 12, `${unit}: ${Math.min(...ratios).toFixed(1)}`);
    }
  });
});
