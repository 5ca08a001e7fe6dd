import assert from 'node:assert/strict';
import { itemsOf } from '../../../core/diff/index.ts';
import { formatText } from '../../../core/format/index.ts';
import { mergeMaps } from '../../../core/merge/index.ts';
import { conflictsIn, conflictSlip, hasMarks, oursAlone, sidesOf } from '../../../core/syntax/conflicts.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { FileBlock, Slip } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { assertSameTree, assertTree } from '../../harness/invariants.ts';
import { tripleOf } from '../../harness/mergeLaws.ts';
import { normalForm } from '../../harness/applyDifferences.ts';
import { randomOf } from '../../harness/random.ts';
import { sidesIn } from '../../harness/sidesIn.ts';
import { rounds } from '../../harness/rounds.ts';

const text = `journey j "Order" {
  stage find "Finds us" {
<<<<<<< HEAD
    touchpoint reel "Sees a reel" {
      feels: +2
||||||| abc123
    touchpoint reel "Sees a reel" {
      feels: +1
=======
    touchpoint reel "Sees a film" {
      feels: -1
>>>>>>> feature
      wait: 5 min
    }
  }
}
`;

function slipsIn(tree: FileBlock): readonly Slip[] {
  const slips: Slip[] = [];
  walk(tree, (block) => slips.push(...block.slips));
  return slips;
}

let made: readonly string[] | undefined;

/** Texts with marks in them, from merges that have conflicts. */
function inConflict(): readonly string[] {
  return (made ??= Array.from({ length: rounds(220) }, (_, seed) => mergeMaps(tripleOf(seed))).flatMap(
    (merged) => (merged.kind === 'conflicts' ? [merged.text] : []),
  ));
}

describe('a text with conflicts', () => {
  it('may be one from its first line on, behind a byte-order mark', () => {
    const whole = '\ufeff<<<<<<< ours\njourney a "A"\n=======\njourney b "B"\n>>>>>>> theirs\n';
    assert.deepEqual(sidesOf(whole), { ours: '\ufeffjourney a "A"\n', base: '\ufeff', theirs: '\ufeffjourney b "B"\n' }); // prettier-ignore
    assert.deepEqual(
      slipsIn(parse(whole)).map(({ code }) => code),
      ['merge-conflict'],
    );
    const [before, after] = [whole.replace('<<<<<<<', '<<<<<<'), whole];
    assertSameTree(parseChange(parse(before), after, { start: 7, end: 7, text: '<' }), after, 'typed');
    assert.deepEqual(
      conflictsIn(whole.replaceAll(/^([=>])/gm, '\ufeff$1')),
      [],
      'only before the first line',
    );
  });

  it('is read as ours has it, with one problem for each conflict', () => {
    const tree = parse(text);
    assertTree(tree, text);
    assert.deepEqual(
      slipsIn(tree).map(({ code, holes, span }) => [code, holes['what'], text.slice(span.start, span.end)]),
      [['merge-conflict', 'touchpoint reel', '<<<<<<< HEAD']],
    );
    const ours = sidesOf(text)?.ours ?? '';
    const items = (of: string) =>
      normalForm(itemsOf({ uri: '', text: of, tree: parse(of) }), { order: true });
    assert.deepEqual(items(text), items(ours));
    assert.equal(tree.isWhole, false);
  });

  it('gives the three texts, to the byte', () => {
    const sides = sidesOf(text);
    assert.equal(sides?.ours, text.replace(/<{7}.*\n/, '').replace(/\|{7}[^]*>{7}.*\n/, ''));
    assert.equal(sides?.base, text.replace(/<{7}[^]*\|{7}.*\n/, '').replace(/={7}[^]*>{7}.*\n/, ''));
    assert.equal(sides?.theirs, text.replace(/<{7}[^]*={7}\n/, '').replace(/>{7}.*\n/, ''));
    assert.equal(sidesOf('journey j {}\n'), undefined);
    for (const conflicted of inConflict()) {
      const { ours, theirs } = sidesIn(conflicted);
      assert.deepEqual([sidesOf(conflicted)?.ours, sidesOf(conflicted)?.theirs], [ours, theirs]);
    }
  });

  it('needs a whole set of marks, in order, and of seven signs', () => {
    const count = (...lines: readonly string[]): number => conflictsIn(`${lines.join('\r\n')}\r\n`).length;
    assert.equal(count('<<<<<<< a', 'x', '=======', 'y', '>>>>>>> b'), 1);
    assert.equal(count('<<<<<<<', '|||||||', '=======', '>>>>>>>', '<<<<<<<', '=======', '>>>>>>>'), 2);
    assert.equal(count('<<<<<<< a', '>>>>>>> b', 'x', '======='), 0);
    assert.equal(count('=======', '<<<<<<< a', '>>>>>>> b'), 0);
    assert.equal(count('<<<<<<< a', '========', '>>>>>>> b'), 0);
    assert.equal(count(' <<<<<<< a', '=======', '>>>>>>> b'), 0);
    assert.equal(count('<<<<<<< a', '<<<<<<< b', '=======', '>>>>>>> b'), 1);
  });

  it('has its lines and what stands behind its marks, however they end', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const whole = [
        'x',
        '<<<<<<< ours ',
        'a',
        'b',
        '|||||||\tbase',
        'c',
        '=======',
        '>>>>>>>  their branch',
        'y',
      ].join(eol);
      const [region, ...more] = conflictsIn(whole);
      assert.ok(region);
      assert.deepEqual(more, []);
      const cut = ({ start, end }: { readonly start: number; readonly end: number }): string =>
        whole.slice(start, end).replaceAll(eol, '|');
      assert.deepEqual(
        [
          cut(region.opening),
          cut(region.ours),
          region.base && cut(region.base),
          cut(region.theirs),
          region.labels,
        ],
        ['<<<<<<< ours ', 'a|b|', 'c|', '', { ours: 'ours', theirs: 'their branch' }],
      );
      assert.equal(cut({ start: 0, end: region.span.start }), 'x|');
      assert.equal(cut({ start: region.span.end, end: whole.length }), 'y');
      assert.equal(
        oursAlone(whole, [region]),
        whole
          .replace(/<.*/, (line) => ' '.repeat(line.length))
          .replace(/\|[^]*(?=[\r\n]+y)/, (lines) => lines.replaceAll(/[^\r\n]/g, ' ')),
      );
    }
    const [last] = conflictsIn('<<<<<<<\n=======\n>>>>>>>');
    assert.deepEqual(
      [last?.span, last?.base, last?.labels],
      [{ start: 0, end: 23 }, undefined, { ours: '', theirs: '' }],
    );
    // A second mark of one kind is a line like others.
    const [twice] = conflictsIn('<<<<<<<\n|||||||\n|||||||\n=======\n|||||||\n=======\n>>>>>>>\n');
    assert.deepEqual(
      [twice?.base, twice?.theirs],
      [
        { start: 16, end: 24 },
        { start: 32, end: 48 },
      ],
    );
  });

  it('is called by the first thing in it that has a name', () => {
    const called = (ours: string, theirs = ''): unknown => {
      const whole = `<<<<<<<\n${ours}=======\n${theirs}>>>>>>>\n`;
      const [region] = conflictsIn(whole);
      return region && conflictSlip(whole, region).holes['what'];
    };
    assert.equal(called('\tfeels : 1\n'), '“feels”');
    assert.equal(called('  touchpoint a "A" {\n'), 'touchpoint a');
    assert.equal(called('evidence "A" {\n'), 'evidence');
    assert.equal(called('// so\n  }\n가입 e\u0301-5_x {\n'), '가입 e\u0301-5_x');
    assert.equal(called('measure csat: 5\n'), '“measure”');
    assert.equal(called('}\n', 'pain p\n'), 'pain p');
    assert.equal(called('}\n', '"x"\n'), 'what stands here');
  });

  it('may be one where a line looks like a mark', () => {
    for (const line of ['<<<<<<<', 'x\n=======', 'x\r>>>>>>> b', '\ufeff|||||||', '<<<<<<<<'])
      assert.ok(hasMarks(line), line);
    for (const line of ['', '<<<<<<', ' =======', 'x=======', '<<<>>>>', '=====\n=='])
      assert.ok(!hasMarks(line), line);
  });

  it('may have ornaments in comments and long texts that look like marks', () => {
    const ornate =
      'journey j "J" {\n/*\n=======\nTitle\n=======\n*/\n  description: """\n  a\n>>>>>>> b\n  """\n}\n';
    const tree = parse(ornate);
    assert.deepEqual(slipsIn(tree), []);
    assert.equal(tree.isWhole, true);
  });

  it('says a mark that stands alone as before', () =>
    assert.deepEqual(slipsIn(parse('<<<<<<< a\nactor b "B" {}\n')).map(({ code }) => code), ['merge-conflict'])); // prettier-ignore

  it('reads every merge of generated maps without another problem than its conflicts', () => {
    const texts = inConflict();
    assert.ok(texts.length >= rounds(10));
    for (const conflicted of texts) {
      const slips = slipsIn(parse(conflicted)).filter(({ code }) => code === 'merge-conflict');
      assert.equal(slips.length, conflictsIn(conflicted).length);
    }
  });

  it('is read after each edit as it is read anew', () => {
    const pieces = [
      '<<<<<<< a\n',
      '=======\n',
      '>>>>>>> b\n',
      '||||||| c\n',
      '<',
      '=',
      '/*',
      '*/',
      '"""',
      '\n',
      'x',
      ' ',
      '}',
      '{',
    ];
    const bases = [
      ...inConflict().slice(0, 6),
      text,
      `/*\n<<<<<<< a\n=======\n*/\n${text}`,
      'actor a "A" {\n  note: """\n<<<<<<<\n=======\n  """\n}\nactor b "B" {\n}\n',
    ];
    const random = randomOf(11);
    for (const first of bases) {
      let now = first;
      let tree = parse(now);
      for (let step = 0; step < rounds(150); step++) {
        const marks = [...now.matchAll(/^[<|=>]{5,}/gm)].map(({ index }) => index);
        const near =
          marks.length > 0 && random.below(2) === 0
            ? random.pick(marks) + random.below(9)
            : random.below(now.length + 1);
        const start = Math.min(near, now.length);
        const end = Math.min(now.length, start + (random.below(2) ? random.below(10) : 0));
        const put = random.below(3) === 0 ? '' : random.pick(pieces);
        const after = now.slice(0, start) + put + now.slice(end);
        const changed = parseChange(tree, after, { start, end, text: put });
        assertSameTree(changed, after, `step ${step}`);
        [now, tree] = random.below(6) === 0 ? [first, parse(first)] : [after, changed];
      }
    }
  });

  it('is left as it is by the formatter, from the first mark to the last', () => {
    const untidy = text.replace('  stage find', '     stage   find').replace('      wait', '   wait');
    const formatted = formatText(untidy, { indent: '  ' });
    assert.ok(formatted.includes('  stage find "Finds us" {'));
    assert.equal(/<{7}[^]*>{7}.*\n/.exec(formatted)?.[0], /<{7}[^]*>{7}.*\n/.exec(untidy)?.[0]);
    for (const conflicted of inConflict().slice(0, 20)) {
      const regions = (of: string): readonly string[] =>
        conflictsIn(of).map(({ span }) => of.slice(span.start, span.end));
      assert.deepEqual(regions(formatText(conflicted, { indent: '  ' })), regions(conflicted));
    }
  });
});
