import assert from 'node:assert/strict';
import { analyseLoaded } from '../../../core/analyse.ts';
import type { Problem } from '../../../core/checks/problem.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { editsBetween } from '../../../core/edit/editsBetween.ts';
import { fixAll } from '../../../core/edit/fixAll.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { examples } from '../../harness/examples.ts';
import { randomOf } from '../../harness/random.ts';

const uri = 'file:///work/main.journey';

function problemsOf(text: string): readonly Problem[] {
  const source = { uri, text, tree: parse(text) };
  return analyseLoaded(source, new Map([[uri, source]])).problems;
}

const errorsIn = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

const touchpoint = (lines: string): string =>
  `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      ${lines}\n    }\n  }\n}\n`;

describe('fixAll', () => {
  const cases: readonly [name: string, before: string, after: string, mended: number][] = [
    ['mends what is misspelt', 'jurney j "J" {\n  scenaro: "x"\n}\n', 'journey j "J" {\n  scenario: "x"\n}\n', 2],
    ['goes on with what it could not see before', 'journey j "J" {\n  scenario one evening\n}\n', 'journey j "J" {\n  scenario: "one evening"\n}\n', 2],
    ['mends one after the other in a list', 'persona a "A"\npersona b "B"\njourney j "J" {\n  personas: a, b,\n}\n', 'persona a "A"\npersona b "B"\njourney j "J" {\n  personas: @a, @b\n}\n', 3],
    ['closes what is open, once', 'journey j "J" {\n  stage s "S" {\n    goal: "x"\n', 'journey j "J" {\n  stage s "S" {\n    goal: "x"\n  }\n}\n', 2],
    ['writes the line ends of the file', 'journey j "J" {\r\n  scenario: "x"\r\n', 'journey j "J" {\r\n  scenario: "x"\r\n}\r\n', 1],
    ['leaves what a person should choose', 'persona mina "M"\njourney j "J" {\n  personas: @mona\n  owner: growth\n}\n', 'persona mina "M"\njourney j "J" {\n  personas: @mona\n  owner: growth\n}\n', 0],
    ['leaves a text alone that goes on in the next line', touchpoint('says: "No\n      does it work?"'), touchpoint('says: "No\n      does it work?"'), 0],
    ['leaves a word alone that may be one with the next', touchpoint('drop off: "35%"'), touchpoint('drop off: "35%"'), 0],
    ['leaves words alone before a colon further on', touchpoint('moment of truth: yes'), touchpoint('moment of truth: yes'), 0],
    ['closes two texts, one below the other', touchpoint('says: "No\n      does: "Waits'), touchpoint('says: "No"\n      does: "Waits"'), 2],
    ['does nothing where nothing is wrong', 'journey j "J" {\n}\n', 'journey j "J" {\n}\n', 0],
  ]; // prettier-ignore
  for (const [name, before, after, mended] of cases)
    it(name, () => assert.deepEqual(fixAll(before, problemsOf), { text: after, mended }));

  /** One problem for each capital letter, which is mended as told; each `!` is a problem that nothing mends. */
  const lettersOf =
    (fixes: Readonly<Record<string, string>>) =>
    (text: string): readonly Problem[] =>
      [...text].flatMap((letter, at): readonly Problem[] => {
        const span = { start: at, end: at + 1 };
        const error = { severity: 'error', span, message: '', related: [] } as const;
        if (letter === '!') return [{ ...error, code: 'stray-line', fix: undefined }];
        const mended = fixes[letter];
        return mended === undefined
          ? []
          : [{ ...error, code: 'stray-sign', fix: { title: '', edits: [{ span, text: mended }] } }];
      });

  it('leaves a fix alone that makes more errors than it takes away', () =>
    assert.deepEqual(fixAll('xA', lettersOf({ A: 'a!!' })), { text: 'xA', mended: 0 }));

  it('leaves a fix alone that does not take its problem away', () =>
    assert.deepEqual(fixAll('xA', lettersOf({ A: 'AA' })), { text: 'xA', mended: 0 }));

  it('applies the others beside such a one', () =>
    assert.deepEqual(fixAll('ABCD', lettersOf({ A: 'a', B: 'b!!', C: 'c', D: 'd' })), { text: 'aBcd', mended: 3 })); // prettier-ignore

  it('ends where two fixes undo each other', () => {
    const span = { start: 0, end: 1 };
    const flip = (text: string): readonly Problem[] => [
      { code: text === 'a' ? 'stray-sign' : 'stray-line', severity: 'error', span, message: '', related: [], fix: { title: '', edits: [{ span, text: text === 'a' ? 'b' : 'a' }] } },
    ]; // prettier-ignore
    assert.equal(fixAll('a', flip).mended, 1);
  });

  it('never leaves more errors, whatever was typed, and nothing that it could still mend', () => {
    const random = randomOf(11);
    const pieces = ['x', ' ', '\n', '"', '{', '}', ':', '/*', '"""', ',', '@', '1', '->', ' does "y"\n', '：', '\u00a0', 'goal: x y\n', 'sevrity: 3\n']; // prettier-ignore
    let mendedAtAll = 0;
    for (const source of Object.values(examples)) {
      for (let round = 0; round < 12; round++) {
        let text = source;
        for (let step = 0; step <= round % 4; step++) {
          const at = random.below(text.length);
          text = text.slice(0, at) + random.pick(pieces) + text.slice(at + random.below(3));
        }
        const before = problemsOf(text);
        const result = fixAll(text, problemsOf);
        assert.ok(errorsIn(problemsOf(result.text)) <= errorsIn(before), text);
        assert.equal(fixAll(result.text, problemsOf).mended, 0);
        assert.equal(result.mended === 0, result.text === text);
        mendedAtAll += result.mended;
      }
    }
    assert.ok(mendedAtAll > 30, `only ${mendedAtAll} mended`);
  });
});

describe('editsBetween', () => {
  it('leads from the one text to the other and leaves lines alone that stay', () => {
    assert.deepEqual(editsBetween('a\nb\nc\nd', 'a\nb2\nc\nd\ne'), [
      { span: { start: 3, end: 3 }, text: '2' },
      { span: { start: 7, end: 7 }, text: '\ne' },
    ]);
    assert.deepEqual(editsBetween('x😀', 'x😁'), [{ span: { start: 1, end: 3 }, text: '😁' }]);
  });

  it('holds for any two texts', () => {
    const random = randomOf(3);
    const lines = ['a\n', 'b\n', 'a\r\n', '\n', '😀\n', '😁\n', 'long line\n', 'long lane\n', 'x'];
    const make = (): string => Array.from({ length: random.below(12) }, () => random.pick(lines)).join('');
    for (let round = 0; round < 3000; round++) {
      const [before, after] = [make(), make()];
      assert.equal(applyEdits(before, editsBetween(before, after)), after);
    }
  });
});
