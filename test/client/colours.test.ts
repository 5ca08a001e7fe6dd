import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../core/syntax/parse.ts';
import { walk } from '../../core/syntax/walk.ts';
import { blockRows, NONE, pathEnds } from '../../core/vocabulary/index.ts';
import { coloursOf } from '../harness/colours.ts';
import { examples } from '../harness/examples.ts';
import { mapAround } from '../harness/mapAround.ts';

const keyword = 'keyword.control.journey';
const key = 'variable.other.property.journey';
const name = 'entity.name.type.journey';
const mention = 'entity.name.type.mention.journey';
const word = 'variable.other.enummember.journey';

/** Expects one colour for a part of a text that stands in a block of a kind. */
function expectColour(text: string, holder: string, part: string, colour: string): void {
  const whole = mapAround(text, holder);
  const from = whole.indexOf(text) + text.indexOf(part);
  const found = new Set(coloursOf(whole).slice(from, from + part.length));
  assert.deepEqual([...found], [colour], `${part} in ${text}`);
}

/** The signs of a text that have no colour, but for blanks. */
function uncoloured(text: string): string {
  const colours = coloursOf(text);
  return text.split('').filter((sign, i) => sign.trim() !== '' && colours[i] === '').join(''); // prettier-ignore
}

const folder = new URL('../../scripts/reference/examples/', import.meta.url);
const maps: Readonly<Record<string, string>> = {
  ...examples,
  ...Object.fromEntries(readdirSync(folder).map((file) => [`the page of ${file}`, readFileSync(new URL(file, folder), 'utf8')])), // prettier-ignore
};

describe('colours', () => {
  it('are those of a keyword, an id and a title in the first line of each block', () => {
    for (const row of blockRows) {
      const [, id] = /^\S+ ([^\s"]+)/.exec(row.example) ?? [];
      const holder = blockRows.find(({ blocks }) => blocks.includes(row.keyword))?.keyword ?? '';
      expectColour(row.example, holder, row.keyword, keyword);
      if (id !== undefined) expectColour(row.example, holder, id, name);
      const [title = ''] = /(?<=").*(?=")/.exec(row.example) ?? [];
      expectColour(row.example, holder, title, 'string.quoted.double.title.journey');
    }
  });

  it('are those of a fact, of whose it is and for whom', () => {
    for (const row of blockRows) {
      for (const fact of row.facts) {
        expectColour(fact.example, row.keyword, fact.key, key);
        const [, of] = fact.of ? (/^\S+ (\S+):/.exec(fact.example) ?? []) : [];
        if (of !== undefined) expectColour(fact.example, row.keyword, of, name);
        if (fact.mention) expectColour(fact.example.replace(':', ' @mina:'), row.keyword, '@mina', mention);
      }
    }
  });

  it('are those of a word for every word that a fact knows', () => {
    for (const row of blockRows)
      for (const fact of row.facts)
        for (const each of fact.shape.words?.rows ?? []) {
          const text = `${fact.key}: ${each.word}`;
          const whole = mapAround(text, row.keyword);
          const from = whole.indexOf(text) + fact.key.length + 2;
          assert.deepEqual([...new Set(coloursOf(whole).slice(from, from + each.word.length))], [word], text);
        }
  });

  it('are those of a fixed name for none and the ends of paths', () => {
    expectColour(`goal: ${NONE}`, 'stage', NONE, 'constant.language.journey');
    for (const text of [`pain: ${NONE}`, `pain: ${NONE} // nobody`])
      expectColour(text, 'stage', NONE, 'constant.language.journey');
    for (const end of pathEnds)
      expectColour(`first -> ${end.word} 3%`, 'path', end.word, 'constant.language.journey');
  });

  it('are those of an id where a keyword or a key is one', () => {
    for (const each of ['pain', 'goal', 'stage']) {
      expectColour(`${each} -> first`, 'path', each, name);
      expectColour(`owner: ${each}`, 'stage', each, word);
      expectColour(`touchpoint ${each} "x"`, 'stage', each, name);
    }
  });

  for (const [file, text] of Object.entries(maps)) {
    it(`say of every word in ${file} what the reader of the language says`, () => {
      const colours = coloursOf(text);
      let count = 0;
      const expect = (from: number, to: number, colour: string): void => {
        assert.deepEqual([...new Set(colours.slice(from, to))], [colour], text.slice(from, to));
        count++;
      };
      walk(parse(text), (block, at) => {
        if (block.keyword.text !== '') {
          expect(at + block.keyword.span.start, at + block.keyword.span.end, keyword);
          if (block.id) expect(at + block.id.span.start, at + block.id.span.end, name);
        }
        for (const statement of block.statements) {
          if (statement.kind !== 'fact') continue;
          const { key: said, of, mention: whom } = statement;
          expect(at + said.span.start, at + said.span.end, key);
          if (of) expect(at + of.span.start, at + of.span.end, name);
          if (whom) expect(at + whom.span.start, at + whom.span.end, mention);
        }
      });
      assert.ok(count > 3);
      assert.equal(uncoloured(text), '');
    });
  }
});
