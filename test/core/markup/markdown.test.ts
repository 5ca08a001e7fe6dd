import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../core/markup/markdown.ts';
import { findTriggers, hostileText, hostileTexts } from '../../harness/hostile.ts';
import { randomOf } from '../../harness/random.ts';

function expectHarmless(text: string): void {
  const escaped = escapeMarkdown(text);
  assert.deepEqual(
    findTriggers(escaped),
    [],
    `${JSON.stringify(text.slice(0, 80))} became ${escaped.slice(0, 200)}`,
  );
  assert.ok(!escaped.includes('\n'));
}

describe('a text in Markdown', () => {
  it('is seen to be dangerous without the escape', () => {
    for (const text of [
      '@octocat',
      'closes #1',
      'gh-99',
      'o/r#3',
      'www.evil.example',
      '<b>',
      '`x`',
      '&#64;x',
      'deadbeef',
      '\u202e',
    ])
      assert.notDeepEqual(findTriggers(text), [], text);
  });

  for (const text of hostileTexts)
    it(`mentions, links, closes and runs nothing: ${JSON.stringify(text.slice(0, 60))}`, () =>
      expectHarmless(text));

  it('stands on one line, and what nobody would see is seen', () => {
    assert.equal(escapeMarkdown('one\r\ntwo\u2028three'), 'one two three');
    assert.equal(escapeMarkdown('a\u0007b'), 'a\ufffdb');
  });

  it('whatever is put together', () => {
    const random = randomOf(61);
    for (let i = 0; i < 3000; i++) expectHarmless(hostileText(random));
  });

  it('is no emoji together with a colon that follows', () => {
    for (const text of [':x', 'a :rocket', '::error::x'])
      assert.deepEqual(findTriggers(`${escapeMarkdown(text)}: more`), [], text);
  });

  it('reads as it was written', () => {
    const seen = (text: string): string =>
      escapeMarkdown(text)
        .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
        .replaceAll('\u200b', '');
    for (const text of [
      'Pays €12 (or $13) – 80% of 5-step & more',
      'R&D @mina #12 a@b.c',
      'बी می‌خواهم 👩‍💻',
      'x_y*z [a](b)',
    ])
      assert.equal(seen(text), text);
    assert.equal(escapeMarkdown('Pays by card, 2 min'), 'Pays by card, 2 min');
  });
});
