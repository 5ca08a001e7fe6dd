import assert from 'node:assert/strict';
import { parseByGrammar } from '../../../core/syntax/grammarParse.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { parseLazily } from '../../../core/syntax/parseLazily.ts';
import { plainTreeOf } from '../../../core/syntax/plainTree.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { countPlain, inMap } from '../../harness/countPlain.ts';
import { assertReadPlainly } from '../../harness/plainLaws.ts';
import { rounds } from '../../harness/rounds.ts';
import { assertSame } from '../../harness/same.ts';

/** Facts of a touchpoint that are written plainly, or are not: of those only the grammar knows what they are. */
const plain = [
  'does: "Orders dinner"', 'does: "Says \\"yes\\", and \\\\ or \\n"', 'does @mina: "Waits"', 'does: none', 'pain: none', 'does : "x"; says:"y"',
  'feels: +1 "curious"', 'feels @수진: -2..+1.5 "불안함"', 'feels: -0', 'feels: -2..−1 "sad"', 'drop-off: 12.5%', 'drop-off: 2..5 %', 'duration: 2..5 min',
  'measure csat: 72%', 'volume: 3 orders', 'at: 2026-09-01', 'channels: app , email,chat', 'backstage web-team: "Packs"', 'tags: #mobile, #5-step',
  'from: @mina "by phone"', 'for: @mina, @수진', 'moment: "It is paid"', 'does: """\n    One\n      two\n    """', 'does: "e\u0301"; after: re\u0301sume\u0301',
  'feels: 0; importance: 5', 'pain p { severity: 3} feels: -1.90', 'at:\t2026-09-01;', 'pain p "P" {\tseverity\t:\t3\t}', 'at: 2026-09-01\t; feels:1', 'wait: 9 min;',
  'after: returns.pay', 'does: "x" // why', 'does: "x" /* why */; // journey-ignore stage-without-goal', '// above\n  does: "x"\n  /* below */', 'pain p "P" /* in the head */ { // in it\n}',
  'cost: 12 €', 'cost: 12€', 'cost: 1..2 ₩ per visit', 'volume: 3 orders per month',
  'does: "x"; does: "y"; wait: 1 min; wait: 2 min',
]; // prettier-ignore
const unplain = [
  'volume: 3 per month', 'volume: 3 orders per',
  'does "Orders"', 'does:', 'does: Orders', 'does: “Orders”', 'does: "a", "b"', 'channels: app,', 'channels: , app', 'does: "x" /* why */; says: "y" "z"',
  'cost: €12', 'cost: 12€5', 'cost: 12 € 5', 'cost: 12 $-5', 'cost: 12 per € visit', 'volume: 3 orders per 5', 'volume: 3 orders per month per year', 'volume: 3 orders,per month', 'cost: 1,000', 'at: 2026-09-01 14:05', 'at: 2026-13-01',
  'after: returns.', 'after: returns .pay', 'feels: 9..1', 'feels: 1.2.3', 'importance: 7', 'duration: 5min', 'measure csat: 1,2', 'link: https://example.com',
  'owner: ', 'for: mina', 'for: @', 'tags: #', 'does: "x"\u00a0', 'does: ""', 'wait: 2', 'feels: - 1', 'at: 2026-09-01-02', 'does: "x" "y"', 'does #mina: "x"', 'channels: app -> chat', 'after: returns . pay', 'channels: app,, chat', 'wait: 5 min,6 min', 'at: 2026-09-01,2026-09-02', 'feels: 1,5', 'does: 5:30', 'at: 2026-09-01x',
  'does x: "y"', 'wait @mina: 2 min', 'measure: 72%', 'does: "a\u200bb"', 'does: "x" /*', 'does: /* why */ "x"', 'a -> b', 'wait: 5 pain "x" { }', 'pain "x" p {}', 'opportunity o { solves }',
]; // prettier-ignore
const steps = [
  'a -> b', 'a -> b 62% "why" -> c, d', 'a, b->c "x", d 40%', 'start -> 광고-보기 "수동"', 'j.a -> end // why', 'was: x; a -> b; c -> d',
]; // prettier-ignore
const unplainSteps = [
  'a → b', 'a --> b', 'a ->', '-> a', 'a -> b 120%', 'a -> b c', 'a -> b,', 'a -> b,> c', 'a, -> b', 'a -> 5', 'a -> b 62', 'a -> "x"', 'a . b -> c', 'a -> b "x" "y"', 'a -> b /* why */ -> c',
]; // prettier-ignore

const metrics = [
  'target: >= 80', 'target: >=80 %', 'target: < 1', 'target: > -1', 'target: = +80%', 'target: < −1', 'target: <= 2 min', 'unit: %', 'unit: €', 'unit: min',
]; // prettier-ignore
const unplainMetrics = [
  'target: >= 1,2', 'target: => 80', 'target: == 80', 'target: >', 'target: > = 80', 'target: ≥ 80', 'target: >= % 80', 'target: < 1..−5', 'target: −5 % 5', 'unit: $5', 'unit: >= min', 'target: >= €5',
]; // prettier-ignore

const inMetric = (fact: string): string => `metric m "Metric, as it is" {\n  ${fact}\n}\n`;
const inPath = (step: string): string => `journey j "J" {\n  path p "P" {\n  ${step}\n  }\n}\n`;

describe('a text that is written plainly', () => {
  for (const text of [...plain.map(inMap), ...steps.map(inPath), ...metrics.map(inMetric)])
    it(`is read as the grammar reads it: ${JSON.stringify(text.slice(40))}`, () => {
      for (const each of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\ufeff${text}`])
        assert.ok(assertReadPlainly(each, each));
    });

  for (const text of [...unplain.map(inMap), ...unplainSteps.map(inPath), ...unplainMetrics.map(inMetric)])
    it(`is left to the grammar where it is not: ${JSON.stringify(text.slice(40))}`, () =>
      assert.ok(!assertReadPlainly(text, text)));

  it('is read as the grammar reads it, whatever map it is', function () {
    this.timeout(120_000);
    const found = countPlain(assertReadPlainly);
    assert.ok(found > rounds(60), `${found} are plain`);
  });

  it('is one wherever it begins, and whatever stands before a block without braces', () => {
    for (const text of [`\n\n${inMap('feels: 1')}`, '// one\nimport "./people.journey" // two\n// three\n'])
      assert.ok(assertReadPlainly(text, text));
    for (const text of ['// one\nimport // two\n// three\npersona a {}\n', 'import { // one\n}\n'])
      assert.ok(!assertReadPlainly(text, text));
  });

  it('is none where a line is too long, or too much is wrong', () => {
    const inLine = 'persona a { } '.repeat(10_000);
    assert.equal(plainTreeOf(inLine), undefined);
    const wrong = (count: number): string => `${'persona a { age: -1 }\n'.repeat(count)}persona b { }\n`;
    for (const text of [inLine, wrong(1000), wrong(1001)])
      assertSame(parse(text), parseByGrammar(text), text.slice(-20));
  });

  it('is read as any other where the grammar is loaded only if it is needed', async () => {
    for (const text of [inMap('does: "x"'), inMap('does "x"')])
      assertSame(await parseLazily(text), parseByGrammar(text), text);
  });

  it('has blocks that are read by somebody else where they are not plain, comments and all', () => {
    const text =
      '// one\njourney j "J" { // two\n  stage s {// three\n  goal "G" // four\n }// five\n stage t { // six\n goal "H" } owner: me }\n';
    const others: string[] = [];
    const other = (own: string, holders: readonly Block[]): Block | undefined => {
      others.push(own);
      assert.deepEqual(holders.map(({ row }) => row?.keyword), ['', 'journey']); // prettier-ignore
      let found: Block | undefined;
      walk(parseByGrammar(text), (block) => {
        if (block.row?.keyword === 'stage' && block.length === own.length) found = block;
      });
      return found;
    };
    assertSame(plainTreeOf(text, other), parseByGrammar(text), 'the tree');
    assert.deepEqual(others, ['stage s {// three\n  goal "G" // four\n }', 'stage t { // six\n goal "H" }']);
  });
});
