import assert from 'node:assert/strict';
import { decide } from '../../../core/merge/decide.ts';
import { entitiesOf, type Entity } from '../../../core/merge/entities.ts';
import { folded, piecesOf, type PiecedText } from '../../../core/merge/pieces.ts';
import { parse } from '../../../core/syntax/parse.ts';

const cut = (text: string): PiecedText => piecesOf(text, parse(text));

/** What becomes of each thing that does not simply stay where it is: what holds it then, and why a choice is to be made. */
function fatesIn(base: string, ours: string, theirs: string): readonly string[] {
  const entities = entitiesOf(cut(base), cut(ours), cut(theirs));
  const name = (entity: Entity | undefined): string => {
    const piece = entity?.ours ?? entity?.theirs ?? entity?.base;
    return piece?.form === 'file'
      ? 'file'
      : piece
        ? folded(piece.head).replace(/:? ".*|(?<=feels): .*/, '')
        : 'nothing';
  };
  return [...decide(entities)].flatMap(([entity, { state, reason, holder }]) => {
    const was = entity.base?.parent && entities.of.get(entity.base.parent);
    if (entity === entities.root) {
      assert.deepEqual(
        [state, reason, holder.ours, holder.theirs],
        ['kept', undefined, undefined, undefined],
      );
      return [];
    }
    if (state === 'kept' && holder.ours === was && holder.theirs === was && !reason) return [];
    const where = holder.ours === holder.theirs ? name(holder.ours) : `${name(holder.ours)} or ${name(holder.theirs)}`; // prettier-ignore
    return [`${name(entity)}: ${state} ${where}${reason ? `, ${reason}` : ''}`];
  });
}

function expectFates(versions: readonly [string, string, string], ...fates: readonly string[]): void {
  assert.deepEqual(fatesIn(...versions), fates);
  const [base, ours, theirs] = versions;
  const swapped = (fate: string): string => fate.replace(/(\S+ \S+) or (\S+ \S+?)(?=,)/, '$2 or $1');
  assert.deepEqual([...fatesIn(base, theirs, ours)].sort(), fates.map(swapped).sort());
}

/** A journey with one stage and what it holds, in three versions. */
const stages = (...bodies: readonly [string, string, string]): [string, string, string] =>
  bodies.map((body) => `journey j "J" {\n  stage s "S" {\n${body}  }\n}\n`) as [string, string, string];

/** Expects that what the one side removed is gone, though the other wrote it otherwise. */
const expectGone = (was: string, is: string): void =>
  assert.deepEqual(fatesIn(...stages(was, '', is))[0]?.split(/[:,] /)[1], 'gone nothing', is);

/** Expects a choice, as the one side removed what the other changed. */
const expectChoice = (was: string, is: string): void => {
  for (const versions of [stages(was, '', is), stages(was, is, '')])
    assert.match(fatesIn(...versions)[0] ?? '', /: split stage s, removed-changed$/, is);
};

describe('what becomes of a thing', () => {
  it('is that it stays where it is, and comes where one side put it', () =>
    expectFates(
      stages(
        'touchpoint a "A" {\n  pain p "P"\n}\ntouchpoint b "B" {\n}\n',
        'touchpoint a "A" {\n}\ntouchpoint b "B" {\n  pain p "P"\n}\n',
        'touchpoint a "A" {\n  pain p "P"\n  feels: 1\n}\ntouchpoint b "Bo" {\n}\n',
      ),
      'pain p: kept touchpoint b',
      'feels: kept touchpoint a',
    ));

  it('is that it goes where both removed it, or one whom the other did not contradict', () =>
    expectFates(
      stages('pain p "P"\npain q "Q" { severity: 1 }\n', 'pain q "Q" { severity: 1 }\n', ''),
      'pain p: gone nothing',
      'pain q: gone nothing',
      'severity: 1: gone nothing',
    ));

  describe('that one side removed', () => {
    const point = 'touchpoint t "T" {\n  feels: 1\n  channels: app, email\n  pain p "P"\n  pain q "Q"\n}\n';
    const edited = (old: string, now: string): string => {
      assert.ok(point.includes(old), old);
      return point.replace(old, now);
    };

    it('is not for a person to decide where the other wrote the same otherwise', () => {
      expectGone(point, edited('touchpoint t "T" {', 'touchpoint  t: "T"  {'));
      expectGone(point, edited('pain p "P"', 'pain p "P" {}'));
      expectGone(point, edited('pain p "P"', 'pain p "P" ｛｝'));
      expectGone(point, edited('app, email', 'email , app'));
      expectGone(point, edited('feels: 1\n', 'feels: 1;\n'));
      expectGone(point, edited('feels: 1\n', 'feels: 1；\n\n'));
      expectGone(
        point,
        edited('  feels: 1\n  channels: app, email\n', '  channels: app, email\n  feels: 1\n'),
      );
    });

    it('is not either where the other removed a part of it', () => {
      expectGone(point, edited('  pain p "P"\n', ''));
      expectGone(point, edited('  feels: 1\n', ''));
    });

    it('is where the other said something else of it, or of what it holds', () => {
      expectChoice(point, edited('"T"', '"Tea"'));
      expectChoice(point, edited('feels: 1', 'feels: 2'));
      expectChoice(point, edited('"P"', '"Pay"'));
      expectChoice(point, edited('feels: 1', 'feels: 1\n  cost: 5 €'));
      expectChoice(point, edited('"Q"\n', '"Q"\n  pain r "R"\n'));
    });

    it('is where the other commented on it', () => {
      expectChoice(point, `// so\n${point}`);
      expectChoice(point, edited('"T" {', '"T" { // so'));
      expectChoice(point, edited('feels: 1', 'feels: 1 // so'));
      expectChoice(point, edited('  pain p', '  // so\n  pain p'));
      expectChoice('pain p "P" { severity: 1 }\n', 'pain p "P" { severity: 1 /* so */ }\n');
      expectChoice('pain p "P" {}\n', 'pain p "P" { /* so */ }\n');
    });

    it('is where the other put what it holds in another order, if only that', () => {
      expectChoice(point, edited('pain p "P"\n  pain q "Q"', 'pain q "Q"\n  pain p "P"'));
      const three = `${point.slice(0, -2)}  pain r "R"\n}\n`;
      expectChoice(three, three.replace('  pain q "Q"\n  pain r "R"\n', '  pain r "R"\n  pain q "Q"\n'));
      expectGone(three, three.replace('  pain q "Q"\n', ''));
    });

    it('is where the other moved it somewhere else', () =>
      expectFates(
        stages(
          'touchpoint a "A" {\n  pain p "P"\n}\ntouchpoint b "B" {\n}\n',
          'touchpoint a "A" {\n}\ntouchpoint b "B" {\n}\n',
          'touchpoint a "A" {\n}\ntouchpoint b "B" {\n  pain p "P"\n}\n',
        ),
        'pain p: split touchpoint b, removed-changed',
      ));

    it('is where the other moved something into it; that stands in a choice then as well', () =>
      expectFates(
        stages(
          'touchpoint a "A" {\n  pain p "P"\n}\ntouchpoint b "B" {\n}\n',
          'touchpoint a "A" {\n  pain p "P"\n}\n',
          'touchpoint a "A" {\n}\ntouchpoint b "B" {\n  pain p "P"\n}\n',
        ),
        'pain p: torn touchpoint a or touchpoint b, moved-into',
        'touchpoint b: split stage s, removed-changed',
      ));

    it('is where the other moved something into what stands deeper in it', () =>
      expectFates(
        [
          'journey j "J" {\n  stage r "R" {\n  }\n  stage s "S" {\n    pain p "P"\n  }\n}\n',
          'journey j "J" {\n  stage s "S" {\n    pain p "P"\n  }\n}\n',
          'journey j "J" {\n  stage r "R" {\n    touchpoint n "N" {\n      pain p "P"\n    }\n  }\n  stage s "S" {\n  }\n}\n',
        ],
        'stage r: split journey j, removed-changed',
        'pain p: torn stage s or touchpoint n, moved-into',
        'touchpoint n: kept stage r',
      ));

    it('leaves where they are what nobody moved, and what was moved past it', () =>
      expectFates(
        stages(
          'pain p "P" { severity: 1 }\nrisk r "R" { impact: 1 }\ntouchpoint a "A" {\n}\n',
          'risk r "R" { impact: 1 }\ntouchpoint a "A" {\n}\n',
          'pain p "Pay" { severity: 1 }\ntouchpoint a "A" {\n  risk r "R" { impact: 1 }\n}\n',
        ),
        'pain p: split stage s, removed-changed',
        'severity: 1: gone nothing',
        'risk r: kept touchpoint a',
      ));
  });

  describe('that both sides have somewhere else', () => {
    it('is there where both put it in one place', () =>
      expectFates(
        stages(
          'touchpoint a "A" {\n  pain p "P"\n}\ntouchpoint b "B" {\n}\n',
          'touchpoint a "A" {\n}\ntouchpoint b "B" {\n  pain p "P"\n}\n',
          'touchpoint a "A" {\n}\ntouchpoint b "B" {\n  pain p "Pay"\n}\n',
        ),
        'pain p: kept touchpoint b',
      ));

    it('is for a person to decide where they put it in two', () =>
      expectFates(
        stages(
          'touchpoint a "A" {\n  pain p "P"\n}\ntouchpoint b "B" {\n}\ntouchpoint c "C" {\n}\n',
          'touchpoint a "A" {\n}\ntouchpoint b "B" {\n  pain p "P"\n}\ntouchpoint c "C" {\n}\n',
          'touchpoint a "A" {\n}\ntouchpoint b "B" {\n}\ntouchpoint c "C" {\n  pain p "P"\n}\n',
        ),
        'pain p: torn touchpoint b or touchpoint c, moved-apart',
      ));

    it('is in each other where each side put the one into the other, and what was put there is with it', () =>
      expectFates(
        stages(
          'shelf a {\n}\nshelf b {\n}\npain p "P"\n',
          'shelf a {\n  shelf b {\n  }\n  pain p "P"\n}\n',
          'shelf b {\n  shelf a {\n  }\n}\npain p "P"\n',
        ),
        'shelf a: kept shelf b',
        'shelf b: kept shelf a',
        'pain p: kept shelf a',
      ));
  });

  describe('that both sides added', () => {
    it('is there once where both say the same, in whatever order', () =>
      expectFates(
        stages(
          '',
          'touchpoint n "N" {\n  feels: 1\n  cost: 5 €\n  does: "b"\n  flavour: sweet\n  pain p "P"\n}\n',
          'touchpoint n "N" {\n  does: "b"\n  flavour: sweet\n  pain p "P"\n  cost: 5 €\n  feels: 1\n}\n',
        ),
        'touchpoint n: kept stage s',
        'feels: kept touchpoint n',
        'cost: 5 €: kept touchpoint n',
        'does: kept touchpoint n',
        'flavour: sweet: kept touchpoint n',
        'pain p: kept touchpoint n',
      ));

    it('is for a person to decide where they say something else, as a whole', () => {
      const apart = (mine: string, other: string): void =>
        assert.equal(
          fatesIn(...stages('', `touchpoint n "N" {\n${mine}}\n`, `touchpoint n "N" {\n${other}}\n`))[0],
          'touchpoint n: split stage s, added-twice',
          other,
        );
      apart('feels: 1\n', 'feels: 2\n');
      apart('feels: 1\n', 'feels: 1\ncost: 5 €\n');
      apart('feels: 1\ncost: 5 €\n', 'feels: 1\n');
      apart('flavour: sweet\n', 'flavour: sour\n');
      apart('// so\n\n', '// no\n\n');
      apart('feels: 1 // so\n', 'feels: 1\n');
      apart('pain p "P" { severity: 1 }\n', 'pain p "P" { severity: 2 }\n');
      // Which comes first of what a thing holds is said as well.
      apart('pain p "P"\npain q "Q"\n', 'pain q "Q"\npain p "P"\n');
    });

    it('is, if it is a fact, for its own text to show', () =>
      expectFates(stages('', 'feels: 1\n', 'feels: 2\n'), 'feels: kept stage s'));

    it('is for a person to decide where they added it in two places', () =>
      expectFates(
        stages(
          'touchpoint b "B" {\n}\ntouchpoint c "C" {\n}\n',
          'touchpoint b "B" {\n  pain p "P"\n}\ntouchpoint c "C" {\n}\n',
          'touchpoint b "B" {\n}\ntouchpoint c "C" {\n  pain p "P"\n}\n',
        ),
        'pain p: torn touchpoint b or touchpoint c, added-twice',
      ));
  });
});
