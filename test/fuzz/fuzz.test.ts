import assert from 'node:assert/strict';
import { parse } from '../../core/syntax/parse.ts';
import type { BlockRow } from '../../core/vocabulary/index.ts';
import { walk } from '../../core/syntax/walk.ts';
import { fuzz, type Finding } from './fuzz.ts';
import { inputsOf } from './inputs/inputs.ts';
import { allAllowed, makeFiles, roundsOfAll } from './inputs/made.ts';
import { everySlip } from './inputs/slips.ts';
import { shrunk } from './shrink.ts';
import type { Target } from './target.ts';
import { targets } from './targets/all.ts';

describe('a short run of fuzzing', () => {
  it('finds nothing', async () => {
    const found: Finding[] = [];
    const tried = await fuzz({
      targets,
      inputs: inputsOf(20260901),
      goesOn: ({ short }, count) => count < short,
      shrinkMs: 2000,
      found: (finding) => found.push(finding),
    });
    assert.deepEqual(found.map(({ target, n, message, input }) => `${target} ${n}: ${message}\n${JSON.stringify(input)}`), []); // prettier-ignore
    for (const { name, short } of targets) assert.equal(tried.get(name), short);
  }).timeout(60_000);
});

describe('made maps', () => {
  it('use all that the vocabulary allows', () => {
    const used = new Set<string>();
    const nameOf = (holder: BlockRow, what: string): string => `${holder.keyword} ${what}`;
    for (let n = 0; n < roundsOfAll; n++) {
      walk(parse(makeFiles(n, n)['main.journey'] ?? ''), (block, _, holder) => {
        if (holder?.row && block.row) used.add(nameOf(holder.row, block.row.keyword));
        for (const statement of block.statements)
          if (statement.kind === 'fact' && statement.row && block.row)
            used.add(nameOf(block.row, statement.row.key));
      });
    }
    const missing = allAllowed.flatMap(({ holder, fact, block }) => {
      const name = nameOf(holder, fact?.key ?? block?.keyword ?? '');
      return used.has(name) ? [] : [name];
    });
    assert.deepEqual(missing, []);
  });
});

describe('slips', () => {
  it('are all different places of a text, each once', () => {
    const slips = everySlip(['a: 1\nb: 2\n']);
    // 10 prefixes; 8 tokens (with the line ends) lost, doubled, swapped; 2 lines lost, doubled, swapped.
    assert.equal(slips.count, 10 + 8 + 8 + 7 + 2 + 2 + 1);
    const all = Array.from({ length: slips.count }, (_, i) => slips.at(i));
    assert.ok(all.includes('a: ') && all.includes('b: 2\na: 1\n') && all.includes('a 1\nb: 2\n'));
    assert.ok(all.includes('a: 1\nb: 2\nb: 2\n') && all.includes('a: 1\nb: 2 2\n') === false);
  });
});

describe('fuzzing', () => {
  const input = (text: string) => ({ seed: 1, files: { 'main.journey': text, 'other.journey': 'x' } });
  const target: Target = {
    name: 'trap',
    short: 1,
    run: ({ files }) => {
      if (/a[^]*z/.test(files['main.journey'] ?? '')) throw new Error('fell in');
    },
  };

  it('tells each way in which a target fails once, with the smallest text', async () => {
    const found: Finding[] = [];
    const texts = ['fine', 'xx\nbad\nxzx\n', 'a, z', 'fine'];
    const tried = await fuzz({
      targets: [target],
      inputs: { slips: 0, at: (n) => input(texts[n] ?? '') },
      goesOn: (_, count) => count < texts.length,
      shrinkMs: 2000,
      found: (finding) => found.push(finding),
    });
    assert.equal(tried.get('trap'), 4);
    assert.deepEqual(found.map(({ n, input: { files } }) => [n, files]), [[1, { 'main.journey': 'az' }]]); // prettier-ignore
  });

  it('leaves what it cannot make smaller', async () => {
    const whole = input('one two');
    const fails = ({ files }: typeof whole): Promise<boolean> => Promise.resolve(files['main.journey'] === 'one two' && files['other.journey'] === 'x'); // prettier-ignore
    assert.deepEqual(await shrunk(whole, fails as never, 1000), whole);
  });
});
