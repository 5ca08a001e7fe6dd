import assert from 'node:assert/strict';
import type { Problem } from '../../../core/checks/problem.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { fixAll, fixesTogether } from '../../../core/edit/fixAll.ts';
import type { TextEdit } from '../../../core/syntax/tree.ts';
import { examples } from '../../harness/examples.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf } from '../../harness/random.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ span: { start, end }, text });

describe('edits', () => {
  it('are applied wherever they stand in the list', () => {
    assert.equal(applyEdits('one two', [edit(4, 7, 'three'), edit(0, 3, 'two')]), 'two three');
    assert.equal(applyEdits('ab', [edit(1, 1, 'x'), edit(1, 1, 'y'), edit(1, 2, 'B')]), 'axyB');
    assert.equal(applyEdits('', [edit(0, 0, 'a')]), 'a');
    assert.equal(applyEdits('same', []), 'same');
  });

  it('that overlap or leave the text are refused', () => {
    for (const edits of [
      [edit(0, 3, ''), edit(2, 4, '')],
      [edit(0, 3, ''), edit(1, 1, 'x')],
      [edit(0, 8, '')],
      [edit(2, 1, '')],
    ])
      assert.throws(() => applyEdits('one two', edits), RangeError);
  });

  it('give what doing them one by one from the end gives', () => {
    const random = randomOf(11);
    for (let round = 0; round < 300; round++) {
      const text = 'abcdefghij'.repeat(3);
      const edits: TextEdit[] = [];
      for (let at = random.below(5); at < text.length; at += 1 + random.below(6)) {
        const end = Math.min(text.length, at + random.below(4));
        edits.push(edit(at, end, 'X'.repeat(random.below(3))));
        at = end;
      }
      const wanted = edits.reduceRight(
        (now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end),
        text,
      );
      const shuffled = [...edits].sort(() => random.below(3) - 1);
      assert.equal(applyEdits(text, shuffled), wanted);
    }
  });
});

/** A problem that carries a fix with these edits. */
function problem(severity: Problem['severity'], ...edits: readonly TextEdit[]): Problem {
  const span = edits[0]?.span ?? { start: 0, end: 0 };
  return { code: 'wrong-shape', severity, span, message: '', related: [], fix: { title: '', edits } };
}

describe('fixes together', () => {
  const expectTaken = (fixes: readonly (readonly TextEdit[])[], taken: readonly number[]): void => {
    const problems = fixes.map((edits) => problem('error', ...edits));
    const found = fixesTogether(problems).map((fix) => problems.findIndex((each) => each.fix === fix));
    assert.deepEqual(found, taken);
  };

  it('are those that touch none before them', () => {
    expectTaken([[edit(0, 2, 'x')], [edit(1, 3, 'y')], [edit(5, 6, 'z')]], [0, 2]);
    expectTaken([[edit(5, 6, 'z')], [edit(0, 2, 'x')]], [1, 0]);
  });
  it('may stand side by side where each replaces something', () =>
    expectTaken([[edit(0, 2, 'x')], [edit(2, 3, 'y')]], [0, 1]));
  it('do not put two things at one place', () => {
    expectTaken([[edit(2, 2, 'x')], [edit(2, 2, 'y')]], [0]);
    expectTaken([[edit(0, 2, 'x')], [edit(2, 2, 'y')]], [0]);
    expectTaken([[edit(2, 2, 'x')], [edit(2, 4, 'y')]], [0]);
  });
  it('are taken whole or not at all', () => {
    expectTaken([[edit(4, 6, 'x')], [edit(0, 1, 'a'), edit(5, 7, 'b')], [edit(0, 1, 'c')]], [1]);
    expectTaken([[edit(0, 1, 'a'), edit(5, 7, 'b')], [edit(2, 3, 'c')], [edit(6, 8, 'd')]], [0, 1]);
    expectTaken([[edit(0, 5, 'a'), edit(3, 7, 'b')], [edit(1, 2, 'c')]], [1]);
  });
  it('leave out problems without one', () => expectTaken([[]], []));
});

describe('mending all', () => {
  const mend = (text: string) => fixAll(text, async (now) => (await analyseText(now)).problems);

  it('mends what can be mended and leaves the rest as it was written', async () => {
    const { text, count, isHeldBack } = await mend(
      'journey j "J" {\r\n  scenaro： “x”  // why\r\n  stage s "S" { touchpoint t "T" { wait: 2min; drop-off: 38 } }\r\n}\r\n',
    );
    assert.equal(
      text,
      'journey j "J" {\r\n  scenario: "x"  // why\r\n  stage s "S" { touchpoint t "T" { wait: 2 min; drop-off: 38 } }\r\n}\r\n',
    );
    assert.equal(count, 4);
    assert.equal(isHeldBack, false);
  });

  it('finds nothing more to mend in what it has mended', async () => {
    const once = await mend(
      'jurney j "J" {\n  does：「x」\n  owner: ‘me’\n  volume: 1,000 orders per month\n}\n',
    );
    const twice = await mend(once.text);
    assert.deepEqual(twice, { text: once.text, count: 0, isHeldBack: false });
  });

  it('never leaves more errors than there were, whatever was torn', async () => {
    const random = randomOf(23);
    const original = examples['first-order.journey'] ?? '';
    const errorsIn = async (text: string) =>
      (await analyseText(text)).problems.filter(({ severity }) => severity === 'error').length;
    let mended = 0;
    for (let round = 0; round < 60; round++) {
      let torn = original;
      for (let edits = 1 + random.below(4); edits > 0; edits--) {
        const at = random.below(torn.length);
        const put = random.pick(['', '', '：', '“', '%', ',', '1,000', ' ', '{', '}', '"']);
        torn = torn.slice(0, at) + put + torn.slice(at + random.below(3));
      }
      const { text, count } = await mend(torn);
      assert.ok((await errorsIn(text)) <= (await errorsIn(torn)), JSON.stringify(torn));
      assert.equal(count === 0, text === torn);
      mended += count;
    }
    assert.ok(mended > 20, `only ${mended} were mended, so little was tested`);
  });

  /** Problems of a language in which nothing but these pairs is wrong: what is found is replaced. */
  const replacing =
    (pairs: Readonly<Record<string, string>>) =>
    (text: string): readonly Problem[] =>
      Object.entries(pairs).flatMap(([wrong, right]) => {
        const at = text.indexOf(wrong);
        return at < 0 ? [] : [problem('error', edit(at, at + wrong.length, right))];
      });

  it('goes on with what a fix uncovers', async () => {
    const { text, count } = await fixAll('a', replacing({ a: 'b', b: 'c', c: 'd' }));
    assert.equal(text, 'd');
    assert.equal(count, 3);
  });

  it('ends where fixes go round in circles', async () => {
    const { text } = await fixAll('a', replacing({ a: 'b', b: 'a' }));
    assert.equal(text, 'b');
  });

  it('ends after ten rounds where fixes go on for ever', async () => {
    const { text, count } = await fixAll('x', (now) => [problem('error', edit(now.length, now.length, 'x'))]);
    assert.equal(text, 'x'.repeat(11));
    assert.equal(count, 10);
  });

  it('leaves a text as it is where mending brings new errors', async () => {
    const { text, count, isHeldBack } = await fixAll('a', replacing({ a: 'bc', b: 'b!', c: 'c!' }));
    assert.deepEqual({ text, count, isHeldBack }, { text: 'a', count: 0, isHeldBack: true });
  });

  it('keeps the rounds before one that would bring new errors', async () => {
    const { text, count, isHeldBack } = await fixAll('a', replacing({ a: 'b', b: 'cd', c: 'c!', d: 'd!' }));
    assert.deepEqual({ text, count, isHeldBack }, { text: 'b', count: 1, isHeldBack: true });
  });

  it('lets warnings come where errors go', async () => {
    const { text } = await fixAll('a', (now) =>
      now === 'a' ? [problem('error', edit(0, 1, 'b'))] : [problem('warning'), problem('warning')],
    );
    assert.equal(text, 'b');
  });
});
