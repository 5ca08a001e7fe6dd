import assert from 'node:assert/strict';
import { codes } from '../../core/checks/messages.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { silencersAt } from '../../server/features/completionSilencers.ts';
import { maySilence } from '../../server/features/silencing.ts';
import { marked } from '../harness/markers.ts';
import { analyseText } from '../harness/problems.ts';

/** What the text is once an item is chosen, and the items, in the order in which they are shown. */
async function offeredAt(source: string): Promise<readonly { label: string; text: string; detail: string }[] | undefined> {
  const { text, cursors } = marked(source);
  const lines = lineIndexOf(text);
  const items = silencersAt(await analyseText(text), cursors[0] ?? 0, lines);
  return items
    ?.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1))
    .map(({ label, detail = '', textEdit }) => {
      assert.ok(textEdit && 'range' in textEdit);
      const [start, end] = [lines.offsetAt(textEdit.range.start), lines.offsetAt(textEdit.range.end)];
      return { label, detail, text: text.slice(0, start) + textEdit.newText + text.slice(end) };
    });
} // prettier-ignore

const map = (comment: string): string =>
  `persona a "A" {}\njourney j "J" {\n  personas: @a\n  stage s "S" {\n    touchpoint t "T" {\n      ${comment}\n      pain "Waits"\n    }\n  }\n}\n`;

describe('completion in a comment that silences', () => {
  it('offers what is found on the line that it speaks of first, with what is said there', async () => {
    const [first] = (await offeredAt(map('// journey-ignore <|>'))) ?? [];
    assert.equal(first?.label, 'pain-without-cause');
    assert.match(first.detail, /^What causes “Waits”\?/);
    assert.match(first.text, /\n {6}\/\/ journey-ignore pain-without-cause: \n/);
  });

  it('offers all that may be silenced, and nothing else', async () => {
    const offered = (await offeredAt(map('// journey-ignore <|>'))) ?? [];
    assert.deepEqual(offered.map(({ label }) => label).sort(), codes.filter(maySilence).sort());
    for (const { detail } of offered) assert.doesNotMatch(detail, /[{}]/);
  });

  it('looks through the whole file for one that is for it', async () => {
    const offered = await offeredAt('// journey-ignore-file <|>\n' + map(''));
    assert.ok(offered?.slice(0, 5).some(({ label }) => label === 'pain-without-cause'));
  });

  it('changes a name that stands there, and leaves the reason alone', async () => {
    const offered = (await offeredAt(map('// journey-ignore pain<|>s-x: we know'))) ?? [];
    assert.match(offered[0]?.text ?? '', /\/\/ journey-ignore pain-without-cause: we know\n/);
    const inBlock = (await offeredAt(map('/* journey-ignore <|>*/'))) ?? [];
    assert.match(inBlock[0]?.text ?? '', /\/\* journey-ignore pain-without-cause: \*\/\n/);
  });

  it('offers none of several twice', async () => {
    const offered = (await offeredAt(map('// journey-ignore pain-without-cause, <|>'))) ?? [];
    assert.ok(offered.length > 10);
    assert.ok(!offered.some(({ label }) => label === 'pain-without-cause'));
  });

  it('offers the words that silence, where a comment begins like them', async () => {
    const offered = (await offeredAt(map('// jour<|>'))) ?? [];
    assert.deepEqual(
      offered.map(({ label, text }) => [label, /\/\/.*/.exec(text)?.[0]]),
      [
        ['journey-ignore', '// journey-ignore '],
        ['journey-ignore-file', '// journey-ignore-file '],
      ],
    );
  });

  it('is nothing anywhere else', async () => {
    for (const comment of [
      '// <|>',
      '// the journey-ignore <|>',
      '// journey-ignore pain-without-cause: <|>',
      '// journey-ignored <|>',
      '/* journey-ignore */<|>',
      'note: "// journey-ignore <|>"',
      '<|>// journey-ignore ',
    ])
      assert.equal(await offeredAt(map(comment)), undefined, comment);
  });
});
