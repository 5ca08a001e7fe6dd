import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { blockRows, NONE, pathEnds } from '../../core/vocabulary/index.ts';
import { cpuNow } from '../harness/cpuNow.ts';

interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly patterns?: readonly Rule[];
  readonly name?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../syntaxes/${path}`, import.meta.url), 'utf8'));
const { repository } = read('journey.tmLanguage.json') as {
  readonly repository: Readonly<Record<string, Rule>>;
};

// VS Code's engine is another one, but every pattern is written such that both read it alike.
const pattern = (source: string | undefined, flags = 'u'): RegExp => new RegExp(source ?? '(?!)', flags);
const fact = pattern(repository['fact']?.match);
const block = pattern(repository['block']?.begin);
const path = pattern(repository['path']?.begin);

/** The words of the first alternation in a pattern that is a list of words and nothing else. */
function wordsOf(source: string | undefined): readonly string[] {
  const found = /\(([a-z-]+(?:\|[a-z-]+)+)\)/.exec(source ?? '')?.[1] ?? '';
  return found.split('|').sort();
}

describe('the grammar for colours', () => {
  it('knows the keywords of all blocks, and no others', () => {
    for (const source of [repository['block']?.begin, repository['none']?.match])
      assert.deepEqual(wordsOf(source), blockRows.map(({ keyword }) => keyword).sort());
  });

  it('knows the keys of all facts, and no others', () => {
    const keys = new Set(blockRows.flatMap(({ facts }) => facts.map(({ key }) => key)));
    assert.deepEqual(wordsOf(repository['fact']?.match), [...keys].sort());
  });

  it('knows no word that the vocabulary does not know', () => {
    const known = new Set([
      ...blockRows.flatMap(({ keyword, facts }) => [keyword, ...facts.map(({ key }) => key)]),
      ...[NONE, ...pathEnds.map(({ word }) => word), 'per', 'https'],
    ]);
    const sources = [...JSON.stringify(repository).matchAll(/"(?:match|begin|end)":("(?:[^"\\]|\\.)*")/g)];
    const words = sources.flatMap(([, source = '""']) => {
      const bare = (JSON.parse(source) as string).replaceAll(/\\[pP]\{\w+\}|\\./g, ' ');
      return bare.match(/[a-z]+(?:-[a-z]+)*/gi) ?? [];
    });
    assert.ok(words.length > 100);
    assert.deepEqual(words.filter((word) => !known.has(word)), []); // prettier-ignore
  });

  it('finds the keyword and the id in the example of each block', () => {
    for (const { keyword, example, id } of blockRows) {
      const found = block.exec(`  ${example} {`);
      assert.equal(found?.[1], keyword, example);
      if (id === 'must') assert.equal(found[2], example.split(' ')[1], example);
    }
  });

  it('finds the key in the example of each fact, with whose and for whom', () => {
    for (const { facts } of blockRows) {
      for (const { key, example } of facts) assert.equal(fact.exec(`    ${example}`)?.[1], key, example);
    }
    assert.deepEqual([...(fact.exec('measure csat @mina: 72%') ?? [])].slice(1), [
      'measure',
      'csat',
      '@mina',
      ':',
    ]);
  });

  it('takes a word for a keyword only at the start of a statement', () => {
    for (const text of ['role: "x"; pain "y"', 'stage a { touchpoint b "c"', '} journey'])
      assert.match(text, pattern(`^.+?${block.source}`));
    for (const text of ['trigger pain', 'a, stage b', 'my-stage x', 'stage-x y', '가stage x'])
      assert.doesNotMatch(text, pattern(`.${block.source}`));
    assert.doesNotMatch('pain -> stage', block);
    assert.doesNotMatch('stages: a', block);
  });

  it('knows a step by its arrow', () => {
    for (const step of ['a -> b', 'stage->pain 3%', 'a.b, c → leaves', '가입 -> 첫-주문'])
      assert.match(step, path);
    for (const other of ['does: "a -> b"', 'note "a" -> b', '-> b']) assert.doesNotMatch(other, path);
  });

  it('knows the words that mean the same everywhere', () => {
    const all = JSON.stringify(repository);
    assert.ok(all.includes(`(?:${pathEnds.map(({ word }) => word).join('|')})`));
    assert.ok(all.includes(`${NONE}(?!`));
  });

  it('knows numbers, dates and their units', () => {
    const number = pattern(repository['number']?.match);
    const numbers: readonly (readonly [string, string, string | undefined])[] = [
      ['38%', '38', '%'],
      ['+0.5 "x"', '+0.5', undefined],
      ['−1', '−1', undefined],
      ['2 min', '2', 'min'],
      ['12 €', '12', '€'],
    ];
    for (const [text, value, unit] of numbers) {
      const found = number.exec(text);
      assert.deepEqual([found?.[1], found?.[4] ?? found?.[5]], [value, unit], text);
    }
    assert.deepEqual([...(number.exec('-2..2') ?? [])].slice(1, 4), ['-2', '..', '2']);
    for (const word of ['5-step', '3g', 'q3']) assert.doesNotMatch(word, number);
    const date = pattern(repository['date']?.match);
    assert.equal(date.exec('2026-09-01 14:05')?.[2], '14:05');
    assert.equal(date.exec('2026-09')?.[1], '2026-09');
  });

  it('has patterns that this engine reads, and that do not go wild', () => {
    const patterns = [...JSON.stringify(repository).matchAll(/"(?:match|begin|end)":("(?:[^"\\]|\\.)*")/g)];
    assert.ok(patterns.length > 20);
    for (const [, source = '""'] of patterns) {
      const expression = pattern(JSON.parse(source) as string, 'gu');
      for (const attack of [
        'a-'.repeat(20_000),
        ' '.repeat(40_000),
        'a, '.repeat(10_000),
        '"'.repeat(40_000),
      ]) {
        const start = cpuNow();
        expression.lastIndex = 0;
        expression.exec(attack);
        assert.ok(cpuNow() - start < 1000, `${source} on ${attack.slice(0, 10)}`);
      }
    }
  });
});

describe('the colours of maps in Markdown', () => {
  const { repository: own } = read('journey-fence.tmLanguage.json') as {
    readonly repository: Readonly<Record<string, Rule & { readonly end?: string }>>;
  };
  // `\G` is where the last match ended, which a line has no more of than its beginning here.
  const lines = (source: string | undefined): RegExp => pattern(source?.replaceAll('\\G', '^'));

  it('begin where a fence of the language begins, and end with it', () => {
    const begin = lines(own['fence']?.begin);
    for (const line of ['```journey', '~~~journey', '  ````  Journey {.wide}', '``` journey main.journey'])
      assert.match(line, begin);
    for (const line of ['```', '```js', '```journeys', '```journey-map', 'journey', '``journey', '```journey```'])
      assert.doesNotMatch(line, begin);
    const [, blanks = '', marks = ''] = begin.exec('  ```journey') ?? [];
    const end = lines(own['fence']?.end?.replaceAll('\\1', blanks).replaceAll('\\2', marks));
    for (const line of ['  ```', '```', '  ````  ']) assert.match(line, end);
    for (const line of ['  ``', '  ``` x', '  journey']) assert.doesNotMatch(line, end);
  }); // prettier-ignore

  it('are those of the language, which the editor is told', () => {
    const { contributes } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as {
      readonly contributes: { readonly grammars: readonly Readonly<Record<string, unknown>>[] };
    };
    const inner = own['fence']?.patterns?.[0] as Rule & { readonly contentName?: string };
    const [language, injection] = contributes.grammars;
    assert.deepEqual(inner.patterns, [{ include: language?.['scopeName'] }]);
    assert.deepEqual(injection?.['embeddedLanguages'], { [inner.contentName ?? '']: language?.['language'] });
    assert.deepEqual(injection?.['injectTo'], ['text.html.markdown']);
  });
});
