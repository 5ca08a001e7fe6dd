import assert from 'node:assert/strict';
import { foldSettled } from '../../../core/merge/fold.ts';

/** Long enough to be worth a sign. */
const long = 'does: "Something that takes more than sixty characters to be told."';
const point = (id: string, fact = long): string => `    touchpoint ${id} "${id}" {\n      ${fact}\n    }\n`;
const map = (...points: readonly string[]): string =>
  `journey j "J" {\n  stage s "S" {\n${points.join('')}  }\n}\n`;
const a = point('a');
const b = point('b');
const c = point('c');
/** A point of which only its head and its end are left, and a sign for what it holds. */
const sign = (i: number, id: string): string => `    touchpoint ${id} "${id}" {\n/*= ${i} =*/\n    }\n`;
const others = (fact: string): string => `${long}\n      ${fact}`;

interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Expects the texts without what need not be read, each as told; where one is told, all are the same. */
function expectLeft(versions: Versions, left: string | Versions): void {
  const told = typeof left === 'string' ? { base: left, ours: left, theirs: left } : left;
  assert.deepEqual(foldSettled(versions)?.texts, told);
}

function expectWhole(versions: Versions): void {
  assert.equal(foldSettled(versions), undefined);
}

/** Each side of that, of which the base is the same as theirs. */
const ours = (base: string, ours: string): Versions => ({ base, ours, theirs: base });
const swapped = ({ base, ours, theirs }: Versions): Versions => ({ base, ours: theirs, theirs: ours });

/** Expects what is put back where the text is written that was left, signs and all. */
function expectBack(versions: Versions, left: string, back: string): void {
  for (const each of [versions, swapped(versions)]) assert.equal(foldSettled(each)?.unfold(left, 1), back);
}

describe('what cannot be in conflict', () => {
  it('is what a block holds that stands in all three texts', () => {
    expectLeft(ours(map(a), map(a)), sign(0, 'j').replace(/.*/, 'journey j "J" {').replace('    }', '}'));
  });

  it('is what one side alone changed; that is put back', () => {
    const versions = { base: map(a, b), ours: map(point('a', others('feels: 1')), b), theirs: map(a, point('b', others('feels: 2'))) }; // prettier-ignore
    const left = map(`    touchpoint a "a" {\n/*= 0 =*/\n    }\n`);
    expectLeft(versions, left);
    expectBack(versions, left, map(point('a', others('feels: 1')), point('b', others('feels: 2'))));
  });

  it('is not what both sides changed', () => {
    const versions = {
      base: map(a, b, c),
      ours: map(a, point('b', 'feels: 1'), c),
      theirs: map(a, point('b', 'feels: 2'), c),
    };
    expectLeft(versions, {
      base: map(sign(0, 'a'), b, sign(1, 'c')),
      ours: map(sign(0, 'a'), point('b', 'feels: 1'), sign(1, 'c')),
      theirs: map(sign(0, 'a'), point('b', 'feels: 2'), sign(1, 'c')),
    });
    // Whatever is written between them.
    expectBack(versions, map(sign(0, 'a'), sign(1, 'c'), 'x'), map(a, c, 'x'));
  });

  it('is what stands further down or up, as another side brought something', () => {
    const base = map(a, b);
    expectLeft(
      { base, ours: map(point('n', 'feels: 1'), a, b), theirs: map(a, point('m', 'feels: 2'), b) },
      {
        base: map(sign(0, 'a'), sign(1, 'b')),
        ours: map(point('n', 'feels: 1'), sign(0, 'a'), sign(1, 'b')),
        theirs: map(sign(0, 'a'), point('m', 'feels: 2'), sign(1, 'b')),
      },
    );
  });

  describe('is one thing for blocks that follow one another,', () => {
    const [news, other] = [point('n', 'feels: 1'), point('m', 'feels: 2')];
    const joined = (...gaps: readonly string[]): string | undefined => {
      const texts = [['', ''], [news, ''], ['', other]].map(([top, end], i) => map(top!, a, gaps[i] ?? gaps[0]!, b, end!)); // prettier-ignore
      return foldSettled({ base: texts[0]!, ours: texts[1]!, theirs: texts[2]! })?.texts.base;
    };
    const one = map(sign(0, 'a'));

    it('with what is between them', () => {
      for (const gap of ['', '\n\n', '    // so\n', '    /* so\n  { */ ;\n', '    /**/ // {\n  ; \n']) {
        assert.equal(joined(gap), one, gap);
        const versions = { base: map(a, gap, b), ours: map(news, a, gap, b), theirs: map(a, gap, b, other) };
        expectBack(versions, map(news, sign(0, 'a'), other), map(news, a, gap, b, other));
      }
    });

    it('but not where that is something else than a comment, or not the same in all', () => {
      const two = (gap: string): string => map(sign(0, 'a'), gap, sign(1, 'b'));
      for (const gap of ['    feels: 1\n', '    pain p "P"\n', '    /* a */ feels: 1 /* b */\n'])
        assert.equal(joined(gap), two(gap), gap);
      assert.equal(joined('', '    // so\n', ''), two(''));
      assert.equal(joined('', '', '    // so\n'), two(''));
      assert.equal(joined('    // so\n', '', ''), two('    // so\n'));
    });

    it('the head being that of the first, and the end that of the last', () => {
      const last = `    touchpoint b "b" {\n      ${long}\n        }\n`;
      const versions = { base: map(a, last), ours: map(news, a, last), theirs: map(a, last, other) };
      const left = `    touchpoint a "a" {\n/*= 0 =*/\n        }\n`;
      expectLeft(versions, { base: map(left), ours: map(news, left), theirs: map(left, other) });
      expectBack(versions, map(left), map(a, last));
    });
  });

  describe('is not taken out', () => {
    const near = point('n', 'feels: 1');
    const far = point('m', 'feels: 2');
    /** Expects that of a changed block nothing is taken out, whoever changed it, while its neighbour is. */
    const expectKept = (was: string, is: string): void => {
      const versions = { base: map(was, 'goal: "g"\n', c), ours: map(is, 'goal: "g"\n', c, near), theirs: map(was, 'goal: "g"\n', c, far) }; // prettier-ignore
      for (const each of [versions, swapped(versions)]) {
        const { texts } = foldSettled(each) ?? assert.fail();
        assert.equal(texts.base, map(was, 'goal: "g"\n', sign(0, 'c')));
      }
    };

    it('where it is short, counted to the letter', () => {
      const fact = (length: number): string => `does: "${'x'.repeat(length - '\n      does: ""'.length)}"`;
      const sides = (length: number): Versions => ({
        base: map(point('a', fact(length))),
        ours: map(point('a', fact(length)), near),
        theirs: map(point('a', fact(length)), far),
      });
      expectWhole(sides(59));
      assert.ok(foldSettled(sides(60)));
    });

    it('where its last brace shares a line, or it has none', () => {
      expectKept(a.replace('\n    }\n', ' }\n'), a.replace('\n    }\n', ' }\n').replace('Some', 'some'));
      expectKept(`    pain p "${'x'.repeat(80)}"\n`, `    pain p "${'x'.repeat(81)}"\n`);
    });

    it('where its head or its end was changed', () => {
      expectKept(a, a.replace('"a"', '"A"'));
      expectKept(a, a.replace('"a" {', '"a"  {'));
      expectKept(a, a.replace('\n    }', '\n      }'));
      expectKept(a, a.replace('touchpoint a', 'touchpoint z'));
    });

    it('where something came into it, went from it or was called otherwise', () => {
      const whole = point('a', `${long}\n      pain p "P" { severity: 1 }\n      pain q "Q"`);
      expectKept(whole, whole.replace('      pain q "Q"\n', ''));
      expectKept(whole, whole.replace('      pain q "Q"\n', '      pain q "Q"\n      pain r "R"\n'));
      expectKept(whole, whole.replace('"Q"', '"Quick"'));
      expectKept(whole, whole.replace('pain q', 'pain r'));
      expectKept(
        whole,
        whole.replace('pain p "P" { severity: 1 }', 'pain p "P" { severity: 1; evidence "E" }'),
      );
      const turned = whole.replace('pain p "P" { severity: 1 }', 'pain q "Q"').replace(/pain q "Q"\n(?! *pain)/, 'pain p "P" { severity: 1 }\n'); // prettier-ignore
      assert.match(turned, /pain q "Q"\n +pain p/);
      expectKept(whole, turned);
    });

    it('where somebody wrote in it what it was called before', () => {
      const former = point('a', `${long}\n      was: z`);
      expectKept(a, former);
      expectKept(former, a);
      expectKept(former, former.replace('Some', 'some'));
      expectKept(
        point('a', `${long}\n      pain p "P" { was: z }`),
        point('a', `${long}\n      pain p "P" { was: y }`),
      );
    });

    it('where its id is there twice, or it has none and was changed', () => {
      expectKept(a + a, a.replace('Some', 'some') + a.replace('Some', 'any'));
      const mute = a.replace('touchpoint a', 'touchpoint');
      expectKept(mute, mute.replace('Some', 'some'));
    });

    it('where it was moved past something else', () => {
      const [was, is] = [map(a, 'goal: "g"\n', b, c), map(a, 'goal: "g"\n', c, b)];
      const { texts } =
        foldSettled({ base: was, ours: is + '// so\n', theirs: `// so\n${was}` }) ?? assert.fail();
      assert.equal(texts.base, map(sign(0, 'a'), 'goal: "g"\n', b, sign(1, 'c')));
    });
  });

  it('is taken out where only what is said in it was changed, and in what it holds', () => {
    const whole = point('a', `${long}\n      pain p "P" { severity: 1 }\n      pain q "Q"`);
    const near = point('n', 'feels: 1');
    for (const is of [
      whole.replace('Some', 'some'),
      whole.replace('severity: 1', 'severity: 2'),
      whole.replace(long, others('feels: 1')),
    ]) {
      const versions = { base: map(whole), ours: map(is), theirs: map(whole, near) };
      expectLeft(versions, {
        base: map(sign(0, 'a')),
        ours: map(sign(0, 'a')),
        theirs: map(sign(0, 'a'), near),
      });
      expectBack(versions, map(sign(0, 'a'), near), map(is, near));
    }
  });

  it('is found in what one side alone changed, wherever that stands', () => {
    const stages = (...bodies: readonly string[]): string =>
      `journey j "J" {\n${bodies.map((body, i) => `  stage s${i} "S" {\n${body}  }\n`).join('')}}\n`;
    const versions = {
      base: stages(a, b),
      ours: stages(a + point('n', 'feels: 1'), b),
      theirs: stages(a + point('m', 'feels: 2'), b),
    };
    const left = (more: string): string =>
      `journey j "J" {\n  stage s0 "S" {\n${sign(0, 'a')}${more}  }\n  stage s1 "S" {\n/*= 1 =*/\n  }\n}\n`;
    expectLeft(versions, {
      base: left(''),
      ours: left(point('n', 'feels: 1')),
      theirs: left(point('m', 'feels: 2')),
    });
  });

  it('is parted by line ends as the text has them', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const near = point('n', 'feels: 1');
    const versions = { base: windows(map(a)), ours: windows(map(a, near)), theirs: windows(map(a, b)) };
    const left = windows(map(sign(0, 'a'), near));
    assert.equal(foldSettled(versions)?.texts.ours, left);
    assert.equal(foldSettled(versions)?.unfold(left, 1), windows(map(a, near)));
  });

  it('is nothing in texts that have such signs themselves, that cannot be scanned, or in which nothing is settled', () => {
    const versions = {
      base: map(a),
      ours: map(a, point('n', 'feels: 1')),
      theirs: map(a, point('m', 'feels: 2')),
    };
    assert.ok(foldSettled(versions));
    for (const side of ['base', 'ours', 'theirs'] as const) {
      expectWhole({ ...versions, [side]: `${versions[side]}/*= 0 =*/\n` });
      expectWhole({ ...versions, [side]: `${versions[side]}}\n` });
    }
    expectWhole({ base: '', ours: map(a), theirs: map(b) });
    expectWhole({ base: map(point('a', 'feels: 1')), ours: map(point('a', 'feels: 1')), theirs: map() });
  });

  it('may hold such signs itself', () => {
    const own = point('a', others('/*= 0 =*/'));
    const versions = { base: map(own), ours: map(own, point('n', 'feels: 1')), theirs: map(own, point('m', 'feels: 2')) }; // prettier-ignore
    expectBack(versions, map(sign(0, 'a')), map(own));
  });

  it('is taken from whoever changed it, and what stands between from any', () => {
    const [near, far] = [point('n', 'feels: 1'), point('m', 'feels: 2')];
    const said = (id: string, who: string): string => point(id, others(`says: "${who}"`));
    const between = '    // so\n';
    const base = [a, between, b, between, c, between, point('d'), between, point('e')];
    const ours = [
      a,
      between,
      said('b', 'ours'),
      between,
      said('c', 'ours'),
      between,
      point('d'),
      between,
      point('e'),
      near,
    ];
    const theirs = [a, between, b, between, c, between, point('d'), between, said('e', 'theirs'), far];
    const left = `    touchpoint a "a" {\n/*= 0 =*/\n    }\n`;
    expectBack(
      { base: map(...base), ours: map(...ours), theirs: map(...theirs) },
      map(left),
      map(...ours.slice(0, 8), said('e', 'theirs')),
    );
  });

  describe('is not put back', () => {
    const versions = {
      base: map(a, 'goal: "g"\n', b),
      ours: map(a, 'goal: "h"\n', b),
      theirs: map(a, 'goal: "i"\n', b),
    };

    it('where a sign is missing, or there more often than it may be', () => {
      const { texts, unfold } = foldSettled(versions) ?? assert.fail();
      assert.equal(texts.base, map(sign(0, 'a'), 'goal: "g"\n', sign(1, 'b')));
      assert.equal(unfold(texts.base, 1), versions.base);
      assert.equal(unfold(map(sign(0, 'a')), 1), undefined);
      assert.equal(unfold(map(sign(1, 'b')), 1), undefined);
      assert.equal(unfold(map(sign(0, 'a'), sign(1, 'b'), sign(0, 'a')), 1), undefined);
      assert.equal(unfold(map(sign(0, 'a'), sign(1, 'b'), sign(1, 'b')), 1), undefined);
      assert.equal(unfold(map(sign(0, 'a'), sign(1, 'b'), sign(1, 'b')), 2), map(a, b, b));
    });

    it('where the line was set in, without that', () => {
      const { texts, unfold } = foldSettled(versions) ?? assert.fail();
      assert.equal(unfold(texts.base.replace('/*= 0 =*/', ' \t/*= 0 =*/'), 1), versions.base);
    });

    it('by the number of the sign, of however many', () => {
      const many = Array.from({ length: 12 }, (_, i) => i);
      const text = (mark: string): string => map(...many.map((i) => point(`p${i}`) + `goal: "${mark}"\n`));
      const folds = foldSettled({ base: text('a'), ours: text('b'), theirs: text('c') }) ?? assert.fail();
      assert.match(folds.texts.base, /= 11 =/);
      assert.equal(folds.unfold(folds.texts.ours, 1), text('b'));
    });
  });
});
