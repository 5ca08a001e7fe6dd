import assert from 'node:assert/strict';
import { formatEdits, formatText } from '../../../core/format/index.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { readText, saysTheSame } from '../../../core/format/meaning.ts';
import { planEdits } from '../../../core/format/plan.ts';
import { compare } from '../../../core/diff/compare.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { examples } from '../../harness/examples.ts';
import { commentsIn, expectFormatLaws, itemsIn } from '../../harness/formatLaws.ts';
import { assertGrowsWithText } from '../../harness/growth.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import { untidy } from '../../harness/untidy.ts';

const options = { indent: '  ' };

/** Maps with what the examples have none of. No neighbours with comments: those may have stood under each other. */
const others: readonly string[] = [
  '/* first */ journey j "J" {  // one\n  goal: none\n  /* a\n     b */\n  stage s "S" {\n    does: """\n      Two\n        lines\n\n    """\n    says: "x"; says: "y"\n    /* last */\n  }\n  // end\n}\n',
  'persona 미나 "김미나" {\n  goal: "저녁을 제때"  // 가장 중요\n  need: "배송 시간"\n  pain "늦다" { severity: 3; friction: duration }\n}\n',
  'journey j "J" {\n  stage s "S" { touchpoint t "T" { feels: -1..2 "so"; drop-off: 38%; volume: 12 per day } }\n  path p "P" {\n    t -> t 2.5% "again" -> end, leaves\n  }\n}\n',
];
const maps = [...Object.values(examples), ...others];

/** What a slip of the hand leaves, and what half a paste does. */
const slips = ['x', ' ', '\n', '"', '{', '}', ':', '/*', '*/', '//', '"""', ',', ';', '@', '1', '->', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', 'does: "y"\n', 'pain p "P" { severity: 3 }\n', 'pain: "old"\n', '\r', '가', '\ud83d', '：', '｛', '\u00a0', '\u3000', '\ufeff', 'does: """\n  a\n    b\n  """\n', '/* a\n b */', ' // c\n']; // prettier-ignore

function broken(text: string, random: Random): string {
  let torn = text;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const start = random.below(torn.length + 1);
    const end = random.below(3) === 0 ? Math.min(torn.length, start + random.below(12)) : start;
    torn = torn.slice(0, start) + (random.below(5) === 0 ? '' : random.pick(slips)) + torn.slice(end);
  }
  return torn;
}

describe('the formatter', () => {
  it('leaves every example as it is', () => {
    for (const [name, text] of Object.entries(examples)) assert.equal(formatText(text, options), text, name);
  });

  it('brings an untidy map back to the tidy one, whatever its line ends', () => {
    const random = randomOf(11);
    for (const map of maps) {
      for (const end of ['\n', '\r\n', '\r']) {
        const tidy = formatText(map.replaceAll('\n', end), options);
        for (let round = 0; round < 4; round++) {
          const before = untidy(tidy, random);
          assert.equal(expectFormatLaws(before), tidy);
          assert.equal(expectFormatLaws(`\ufeff${before}`), `\ufeff${tidy}`);
        }
      }
    }
  });

  it('says the same of broken texts, and says it twice', () => {
    const random = randomOf(12);
    let changed = 0;
    for (let round = 0; round < 400; round++) {
      const map = random.pick(maps);
      const from = random.below(2) ? 0 : random.below(map.length);
      const text = broken(untidy(map.slice(from, from + 3000), random), random);
      changed += expectFormatLaws(text) === text ? 0 : 1;
    }
    assert.ok(changed > 300, `only ${changed} texts were formatted at all`);
  }).timeout(60_000);

  it('survives whatever is thrown at it', () => {
    const random = randomOf(13);
    const soup = [...slips, 'journey j ', 'stage s ', 'touchpoint ', '"t" ', 'feels', ': ', '2', '..', '%', '"""\n', '} ', '\u0000', '\u202e', '`', 'a.b', '\n\n\n']; // prettier-ignore
    for (let round = 0; round < 1500; round++)
      expectFormatLaws(
        Array.from({ length: random.below(30) }, () => random.pick(soup) + (random.below(3) ? ' ' : '')).join(
          '',
        ),
      );
  }).timeout(60_000);

  it('has to give up nothing where all braces match', () => {
    const random = randomOf(14);
    let whole = 0;
    for (let round = 0; round < 300; round++) {
      const text = broken(untidy(random.pick(maps).slice(0, 3000), random), random);
      const read = readText(text);
      if (!read.tree.isWhole) continue;
      whole++;
      assert.equal(formatText(text, options), applyEdits(text, planEdits(read, options)));
    }
    assert.ok(whole > 60, `only ${whole} were whole`);
  }).timeout(60_000);

  it('reads its own work: where it would say something else, it leaves a whole block, or all', () => {
    // Where a brace is missing, how deep lines stand tells where: set right, they would tell something else.
    for (const [text, wanted] of [
      ['actor a{}\nr{\n n{\ni}t', 'actor a {}\nr{\n n{\ni}t\n'],
      ['journ{personas{\ns}', 'journ{personas{\ns}'],
    ] as const) {
      const read = readText(text);
      const planned = applyEdits(text, planEdits(read, options));
      assert.ok(!saysTheSame(read, readText(planned)), 'no longer a trap');
      assert.equal(expectFormatLaws(text), wanted);
    }
  });

  it('leaves all outside a range alone', () => {
    const random = randomOf(15);
    let changed = 0;
    for (let round = 0; round < 150; round++) {
      const text = untidy(random.pick(maps), random);
      const start = random.below(text.length);
      const within = { start, end: Math.min(text.length, start + random.below(600)) };
      const edits = formatEdits(parse(text), text, options, within);
      const after = applyEdits(text, edits);
      changed += edits.length > 0 ? 1 : 0;
      assert.ok(after.startsWith(text.slice(0, within.start)) && after.endsWith(text.slice(within.end)));
      assert.deepEqual(compare(itemsIn(text), itemsIn(after)).differences, []);
      assert.deepEqual(commentsIn(after), commentsIn(text));
    }
    assert.ok(changed > 100, `only ${changed} ranges were formatted`);
  }).timeout(60_000);

  it('grows with the text and not faster', () => {
    // Each of these has something wrong, or something to set right, in every line.
    for (const unit of ['a: 1\n', 'does: """\n"""\n', 'pain:"x"// c\n\n\n', '/* c */\n', '<<<<<<<\n', '{ ']) {
      assertGrowsWithText(unit, { often: 2000, most: 12 }, (text) => {
        const tree = parse(text);
        return () => formatEdits(tree, text, options);
      });
    }
  }).timeout(60_000);
});
