import assert from 'node:assert/strict';
import { entitiesOf, type Entities } from '../../../core/merge/entities.ts';
import { folded, piecesOf, type PiecedText } from '../../../core/merge/pieces.ts';
import { parse } from '../../../core/syntax/parse.ts';

const cut = (text: string): PiecedText => piecesOf(text, parse(text));

/** The things of three texts, each as it begins in all of them, `-` where it is not. */
function thingsIn(base: string, ours: string, theirs: string): readonly string[] {
  const { all, of, root } = entitiesOf(cut(base), cut(ours), cut(theirs));
  assert.equal(all[0], root);
  expectHoldersFirst({ all, of, root });
  return all.map(({ base, ours, theirs }) =>
    [base, ours, theirs]
      .map((piece) => (piece ? (piece.form === 'file' ? 'file' : folded(piece.head)) : '-'))
      .join(' | '),
  );
}

/** What holds others stands before what it holds, and each piece knows which thing it is. */
function expectHoldersFirst({ all, of }: Entities): void {
  const seen = new Set<unknown>();
  for (const entity of all) {
    for (const piece of [entity.base, entity.ours, entity.theirs]) {
      if (!piece) continue;
      assert.equal(of.get(piece), entity);
      if (piece === (entity.base ?? entity.ours ?? entity.theirs) && piece.parent)
        assert.ok(seen.has(of.get(piece.parent)), piece.head);
    }
    seen.add(entity);
  }
}

/** Expects those things, and beside them only the file, the journey and what the three texts begin with. */
function expectThings(versions: readonly [string, string, string], ...things: readonly string[]): void {
  const [base, ours, theirs] = versions;
  const frame = /^file |^journey |^stage |^touchpoint t /;
  assert.deepEqual(
    thingsIn(base, ours, theirs).filter((thing) => !frame.test(thing)),
    things,
  );
}

/** One touchpoint in three versions. */
const points = (...bodies: readonly [string, string, string]): [string, string, string] =>
  bodies.map((body) => `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n${body}}\n}\n}\n`) as [
    string,
    string,
    string,
  ];

describe('what is the same thing in three texts', () => {
  it('is the file and what it holds, each once', () =>
    assert.deepEqual(
      thingsIn('persona a "A" { role: "x" }\n', 'persona a "A" { role: "y" }\n', 'persona a "Al" {}\n'),
      ['file | file | file', 'persona a "A" | persona a "A" | persona a "Al"', 'role: "x" | role: "y" | -'],
    ));

  describe('that was there before', () => {
    it('is what has its id, its former id or nearly its title', () =>
      expectThings(
        points(
          'pain p "Too slow on the train"\nrisk r "R" { impact: 1 }\n',
          'pain q "Too slow on the train"\nrisk n "N" { was: r }\n',
          'pain p "Quite another"\nrisk r "R" { impact: 2 }\n',
        ),
        'pain p "Too slow on the train" | pain q "Too slow on the train" | pain p "Quite another"',
        'risk r "R" | risk n "N" | risk r "R"',
        'impact: 1 | - | impact: 2',
        '- | was: r | -',
      ));

    it('is a fact by what it is said of, whatever it says', () =>
      expectThings(
        points(
          'feels: 1\nfeels @a: 2\nmeasure csat: 5%\n',
          'measure csat: 6%\nfeels @a: 1\nfeels: 2\n',
          'feels @b: 2\nfeels: 3\nmeasure ces: 5\n',
        ),
        'feels: 1 | feels: 2 | feels: 3',
        'feels @a: 2 | feels @a: 1 | -',
        'measure csat: 5% | measure csat: 6% | -',
        '- | - | feels @b: 2',
        '- | - | measure ces: 5',
      ));

    it('is a comment, and what nobody knows, by its text, in their order', () =>
      expectThings(
        points(
          '// one\n\n// two\n\nflavour: sweet\nfeels: 1\n',
          '// two\n\nfeels: 1\nflavour:  sweet\n',
          '// one\n\n// one\n\nflavour: sour\nfeels: 1\n',
        ),
        '// one | - | // one',
        '// two | // two | -',
        'flavour: sweet | flavour: sweet | -',
        'feels: 1 | feels: 1 | feels: 1',
        '- | - | // one',
        '- | - | flavour: sour',
      ));

    it('is not what got its new id from the one side, and was made anew by the other', () =>
      expectThings(
        points('pain p "Slow" { severity: 1 }\n', 'pain q "Slow" { was: p }\n', 'pain q "Loud"\n'),
        'pain p "Slow" | pain q "Slow" | -',
        'severity: 1 | - | -',
        '- | was: p | -',
        '- | - | pain q "Loud"',
      ));
  });

  describe('that both sides added', () => {
    it('is what has one id, wherever it stands', () =>
      expectThings(
        [
          'journey j "J" {\n  stage s "S" {\n  }\n  stage z "Z" {\n  }\n}\n',
          'journey j "J" {\n  stage s "S" {\n    pain p "Slow"\n  }\n  stage z "Z" {\n  }\n}\n',
          'journey j "J" {\n  stage s "S" {\n  }\n  stage z "Z" {\n    pain p "Loud"\n  }\n}\n',
        ],
        '- | pain p "Slow" | pain p "Loud"',
      ));

    it('is not what only looks like it, under another id or none', () =>
      expectThings(
        points(
          '',
          'pain p "Slow on the train" { severity: 3 }\nrisk r "Rain" { impact: 2 }\n',
          'pain q "Slow on the train" { severity: 3 }\nrisk "Rain" { impact: 2 }\n',
        ),
        '- | pain p "Slow on the train" | -',
        '- | severity: 3 | -',
        '- | risk r "Rain" | -',
        '- | impact: 2 | -',
        '- | - | pain q "Slow on the train"',
        '- | - | severity: 3',
        '- | - | risk "Rain"',
        '- | - | impact: 2',
      ));

    it('is what has no id and one title in one place, however that is written', () =>
      expectThings(
        points(
          '',
          'evidence "Panel of May" { sample: 1 }\nevidence { sample: 2 }\n',
          'evidence "panel  of may" { sample: 3 }\nevidence { sample: 2 }\n',
        ),
        '- | evidence "Panel of May" | evidence "panel of may"',
        '- | sample: 1 | sample: 3',
        '- | evidence | evidence',
        '- | sample: 2 | sample: 2',
      ));

    it('is not what has no id and another title, or the same in another place', () => {
      expectThings(
        points('', 'evidence "Panel of May" { sample: 1 }\n', 'evidence "Panel of June" { sample: 1 }\n'),
        '- | evidence "Panel of May" | -',
        '- | sample: 1 | -',
        '- | - | evidence "Panel of June"',
        '- | - | sample: 1',
      );
      expectThings(
        [
          'journey j "J" {\n  stage s "S" {\n  }\n  stage z "Z" {\n  }\n}\n',
          'journey j "J" {\n  stage s "S" {\n    question "Why now?"\n  }\n  stage z "Z" {\n  }\n}\n',
          'journey j "J" {\n  stage s "S" {\n  }\n  stage z "Z" {\n    question "Why now?"\n  }\n}\n',
        ],
        '- | question "Why now?" | -',
        '- | - | question "Why now?"',
      );
    });

    it('is a fact that is said once, and one of several that says the same', () =>
      expectThings(
        points(
          '',
          'feels: 1\ndoes: "Waits for the bus"\nsays: "Ah"\nsays: "Oh"\n// so\n\n// oh\n\n',
          'feels: 2\ndoes: "Waits for the train"\nsays:   "Oh"\n// so\n\n// no\n\n',
        ),
        '- | feels: 1 | feels: 2',
        '- | does: "Waits for the bus" | -',
        '- | says: "Ah" | -',
        '- | says: "Oh" | says: "Oh"',
        '- | // so | // so',
        '- | // oh | -',
        '- | - | does: "Waits for the train"',
        '- | - | // no',
      ));
  });

  describe('among the steps of a path', () => {
    const paths = (...bodies: readonly [string, string, string]): [string, string, string] =>
      bodies.map((body) => `journey j "J" {\n  path p "P" {\n${body}  }\n}\n`) as [string, string, string];
    const steps = (versions: readonly [string, string, string]): readonly string[] =>
      thingsIn(...versions).slice(3);

    it('is the statement that says most of the same, whatever its share', () =>
      assert.deepEqual(
        steps(paths('a -> b -> c\na -> d\n', 'a -> d 20%\na -> b 10% -> c\n', 'b -> c -> e\na -> d\n')),
        ['a -> b -> c | a -> b 10% -> c | b -> c -> e', 'a -> d | a -> d 20% | a -> d'],
      ));

    it('is the one that says it in the same words, then the one that stands nearest', () => {
      assert.deepEqual(steps(paths('a -> b 1%\na -> b 2%\n', 'a -> b 2%\na -> b 1%\n', '')), [
        'a -> b 1% | a -> b 1% | -',
        'a -> b 2% | a -> b 2% | -',
      ]);
      assert.deepEqual(steps(paths('a -> b 1%\na -> b 2%\n', 'x -> y\na -> b 3%\n', '')), [
        'a -> b 1% | - | -',
        'a -> b 2% | a -> b 3% | -',
        '- | x -> y | -',
      ]);
      assert.deepEqual(steps(paths('a -> b 1%\na -> b 2%\n', '', 'a -> b 3%\na -> b 4%\na -> b 5%\n')), [
        'a -> b 1% | - | a -> b 3%',
        'a -> b 2% | - | a -> b 4%',
        '- | - | a -> b 5%',
      ]);
    });

    it('is none with which it shares no step, and what goes nowhere by its text', () =>
      assert.deepEqual(steps(paths('a -> b\na ->\n', 'b -> a\na ->\n', 'a -> b.c\nb ->\n')), [
        'a -> b | - | -',
        'a -> | a -> | -',
        '- | b -> a | -',
        '- | - | a -> b.c',
        '- | - | b ->',
      ]));

    it('follows the touchpoints that were given another id', () =>
      assert.deepEqual(
        thingsIn(
          'journey j "J" { stage s "S" { touchpoint a "A place" {} touchpoint b "B" {} }\npath p "P" {\na -> b\n}\n}\n',
          'journey j "J" { stage s "S" { touchpoint n "A place" {} touchpoint b "B" {} }\npath p "P" {\nn -> b 5%\n}\n}\n',
          'journey j "J" { stage s "S" { touchpoint a "A place" {} touchpoint b "B" {} }\npath p "P" {\na -> b 6%\n}\n}\n',
        ).slice(-1),
        ['a -> b | n -> b 5% | a -> b 6%'],
      ));
  });
});
