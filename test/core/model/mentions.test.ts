import assert from 'node:assert/strict';
import { mentionsIn } from '../../../core/model/mentions.ts';
import { marked } from '../../harness/markers.ts';

/** Expects that the marked ranges name these personas, and nothing else does. */
function expectMentions(source: string, declared: readonly string[], wanted: readonly string[]): void {
  const { text, ranges } = marked(source);
  const ids = new Set(declared);
  assert.deepEqual(
    mentionsIn(text, (id) => ids.has(id)),
    wanted.map((id, i) => ({ id, span: ranges[i] })),
  );
}

describe('personas named in a text', () => {
  it('are the declared ones', () => expectMentions('@<|mina|> and @nobody', ['mina'], ['mina']));
  it('may have a particle or an ending behind them', () =>
    expectMentions('@<|수진|>은 @<|수진|>에게, @<|mina|>s', ['수진', 'mina'], ['수진', '수진', 'mina']));
  it('are the longest that begin there', () =>
    expectMentions('@<|mina-lee|>, @<|mina|>-kim', ['mi', 'mina', 'mina-lee'], ['mina-lee', 'mina']));
  it('are none behind a letter, and behind what else an address has before its sign', () =>
    expectMentions(
      'mail@mina.example, 안녕@mina a1@mina a.@mina a_@mina a%@mina a+@mina a-@mina',
      ['mina'],
      [],
    ));
  it('may have other signs before them, and one of full width', () =>
    expectMentions(
      '"@<|mina|>" (@<|mina|>),@<|mina|> ＠<|mina|>',
      ['mina'],
      ['mina', 'mina', 'mina', 'mina'],
    ));
  it('are found however their letters were typed', () => {
    const text = '@수진은 왔다'.normalize('NFD');
    const [found] = mentionsIn(text, (id) => id === '수진');
    assert.equal(text.slice(found?.span.start, found?.span.end), '수진'.normalize('NFD'));
  });
  it('are not found in a half of a letter', () => {
    assert.deepEqual(mentionsIn('@수진'.normalize('NFD'), (id) => id === '수지'), []); // prettier-ignore
    assert.deepEqual(
      mentionsIn('@re\u0323', (id) => id === 're'),
      [],
    );
    assert.deepEqual(
      mentionsIn('@rq\u0301', (id) => id === 'rq'),
      [],
    );
  });
  it('cost little in a text without blanks', () => {
    let asked = 0;
    mentionsIn(`@${'가'.repeat(100_000)}`, () => {
      asked++;
      return false;
    });
    assert.ok(asked < 1000);
  });
});
