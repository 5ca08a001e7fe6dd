import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { documentHighlightsAt } from '../../../server/features/documentHighlights.ts';
import { spanOf } from '../../../server/lsp/convert.ts';
import { examples } from '../../harness/examples.ts';
import { marked } from '../../harness/markers.ts';
import { analyseText } from '../../harness/problems.ts';

/** Expects the marked ranges to be highlighted, wherever in one of them the cursor is; those in `writes` as declared. */
async function expectHighlights(source: string, writes: readonly number[] = []): Promise<void> {
  const { text, ranges } = marked(source);
  const analysis = await analyseText(text);
  const lines = lineIndexOf(text);
  const wanted = ranges.map((span, i) => ({ span, kind: writes.includes(i) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read })); // prettier-ignore
  for (const { start, end } of ranges) {
    for (const at of [start, start + 1, end]) {
      const found = documentHighlightsAt(analysis, at, lines);
      assert.deepEqual(found.map(({ range, kind }) => ({ span: spanOf(range, lines), kind })), wanted); // prettier-ignore
    }
  }
}

async function expectNothing(source: string): Promise<void> {
  const { text, cursors } = marked(source);
  const analysis = await analyseText(text);
  for (const at of cursors) assert.deepEqual(documentHighlightsAt(analysis, at, lineIndexOf(text)), []);
}

describe('highlights show', () => {
  it('a persona where it is declared, named, and named in texts', () =>
    expectHighlights(
      'persona <|수진|> "박수진" { quote: "나는 수진" }\njourney j "<|@수진|>의 길" {\n  personas: <|@수진|>\n  stage s { feels <|@수진|>: +1 "<|@수진|>은"; for: <|@수진|> }\n}\nactor 수진 "A"\n',
      [0],
    ));
  it('a touchpoint and the steps to it', () =>
    expectHighlights(
      'journey j { stage pay { touchpoint <|pay|> {} touchpoint b {} }\n path p {\n b -> <|pay|> 62% -> b, <|pay|>\n }\n}\njourney k { stage s { touchpoint pay {} }\n path p { pay -> pay }\n}',
      [0],
    ));
  it('a journey named from elsewhere and its stage', async () => {
    const map = 'journey other { stage a {} }\n';
    await expectHighlights(
      `${map}journey <|first|> { stage a {} }\nview v { journey: <|first|>; stages: a, <|first|>.a, other.a }`,
      [0],
    );
    await expectHighlights(
      `${map}journey first { stage <|a|> {} }\nview v { journey: first; stages: <|a|>, first.<|a|>, other.a }`,
      [0],
    );
  });
  it('what is built in, whatever the fact', () =>
    expectHighlights(
      'metric m {}\njourney j { measure <|csat|>: 7; stage csat { kpi: <|csat|> } }\nview v { lanes: <|csat|> }',
    ));
  it('what nobody declared', () =>
    expectHighlights('journey j { owner: <|growth|>; stage growth { owner: <|growth|>, support } }'));
  it('the ends of paths', () =>
    expectHighlights(
      'journey j { stage s { touchpoint a {} }\n path p {\n a -> <|leaves|>\n a -> <|leaves|>\n } }',
    ));
  it('each of two that have the same id by itself', async () => {
    await expectHighlights('persona <|a|> {}\npersona a {}\njourney j { personas: <|@a|> }', [0]);
    await expectHighlights('persona a {}\npersona <|a|> {}\njourney j { personas: @a }', [0]);
  });
  it('nothing for braces, keywords, keys, words and plain texts', () =>
    expectNothing(
      'pers<|>ona a "A<|>nna @no<|>body" <|>{ va<|>lue: hi<|>gh; // a<|>\n <|>}\n<|>\njour<|>ney j { personas<|>: @a }',
    ));
  it('at every place of a map no more than there is', async () => {
    const text = examples['personas-ko.journey'] ?? '';
    const analysis = await analyseText(text);
    const lines = lineIndexOf(text);
    for (let at = 0; at <= text.length; at++) {
      const spans = documentHighlightsAt(analysis, at, lines).map(({ range }) => spanOf(range, lines));
      assert.ok(spans.length === 0 || spans.some(({ start, end }) => start <= at && at <= end));
      assert.ok(new Set(spans.map(({ start, end }) => text.slice(start, end).replace('@', ''))).size <= 1);
    }
  });
});
