import assert from 'node:assert/strict';
import { csvParse, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { cellOf, columns, csvOf, rowsOf } from '../../../core/exchange/csv.ts';
import type { ToldMap } from '../../../core/exchange/told.ts';
import { examples } from '../../harness/examples.ts';
import { exported, small, told } from './exported.ts';

/** A map that consists of one persona of that title. */
function titled(title: string): ToldMap {
  const base = { kind: 'persona', id: 'x', origin: 'here', block: undefined } as const;
  return { blocks: [{ ...base, title, facts: [], steps: [], blocks: [] }] };
}

describe('a map as a table', () => {
  it('is read back as the cells that were written', async () => {
    for (const text of [small, ...Object.values(examples)]) {
      const map = await told(text);
      const [head, ...lines] = csvParseRows(csvOf(map));
      assert.deepEqual(head, [...columns]);
      assert.deepEqual(lines, rowsOf(map).map((row) => columns.map((column) => cellOf(row[column])))); // prettier-ignore
    }
  });

  it('is read back so with any text', () => {
    const units = fc.string({ unit: fc.constantFrom(...'=+-@,;"\'\t\r\n a한\u200b＝\ud83d\udc4d') });
    fc.assert(
      fc.property(units, (title) => {
        const [, line] = csvParseRows(csvOf(titled(title)));
        assert.equal(line?.[columns.indexOf('text')], cellOf(title));
      }),
      { numRuns: 2000, seed: 20260901 },
    );
  });

  it('begins no formula, whichever separator a spreadsheet expects', () => {
    const units = fc.string({ unit: fc.constantFrom(...'=+-@,;"\t\r\n a＝＠') });
    fc.assert(
      fc.property(units, (title) => {
        const csv = csvOf(titled(title));
        for (const cell of csvParseRows(csv).flat())
          assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/, JSON.stringify(title));
        // Torn apart where other separators are expected and quotes mean nothing; dashes of lists may be left.
        for (const cell of csv.split(/[;\t\r\n]/))
          assert.doesNotMatch(cell, /^["\s]*(?:[=+@＝＋－＠]|-\w)/, JSON.stringify(title));
      }),
      { numRuns: 2000, seed: 20260902 },
    );
  });

  it('makes formulas harmless and leaves numbers alone', async () => {
    const text = 'journey j "=HYPERLINK(1)" { stage s { touchpoint t { feels: -2 "-2+3"; does: " @SUM(A1)"; cost: -5 € } } }';
    const rows = csvParse(await exported(text, 'csv'));
    const of = (what: string): (typeof rows)[number] =>
      rows.find((row) => row['what'] === what) ?? assert.fail(what);
    assert.equal(of('title')['text'], "'=HYPERLINK(1)");
    assert.equal(of('does')['text'], "' @SUM(A1)");
    assert.deepEqual([of('feels')['number'], of('feels')['text']], ['-2', "'-2+3"]);
    assert.deepEqual([of('cost')['number'], of('cost')['unit']], ['-5', '€']);
  }); // prettier-ignore

  it('marks each place in a text where a cell would begin, and no other', () => {
    for (const [text, cell] of [
      ['a;=b', "a;'=b"],
      ['a; ; =b', "a; ;' =b"],
      ['a;\t"\n=b', `a;'\t'"\n'=b`],
      ['a\t;=b', "a\t;'=b"],
      ['a;-b', "a;'-b"],
      ['a; - b', 'a; - b'],
      ['a;b\t=c', "a;b\t'=c"],
      ['a =b', 'a =b'],
      ['\ta', "'\ta"],
      ['a\tb', 'a\tb'],
    ])
      assert.equal(cellOf(text), cell, JSON.stringify(text));
  });

  it('has columns of their own for comparisons, paths of names and steps', async () => {
    const text = `metric a { target: <= 2 min }
metric b { target: > 1 }
metric c { target: < 3 }
metric d { target: = 4 %; unit: % }
journey j {
  stage s { touchpoint t { pain p { for: @x }; opportunity o "O" { solves: t.p } } }
  path w { t, s -> t "again"; t -> end }
}
persona x "X"
`;
    const rows = csvParse(await exported(text, 'csv'));
    const compared = rows.flatMap(({ compare, number, unit }) =>
      compare ? [`${compare} ${number} ${unit}`.trim()] : [],
    );
    assert.deepEqual(compared, ['at most 2 min', 'more than 1', 'less than 3', 'exactly 4 %']);
    const cells = (what: string, column: string): readonly (string | undefined)[] =>
      rows.filter((row) => row['what'] === what).map((row) => row[column]);
    assert.deepEqual(cells('solves', 'word'), ['t.p']);
    assert.deepEqual(cells('step', 'of'), ['t, s', 't']);
    assert.deepEqual(cells('step', 'text'), ['again', '']);
  });

  it('begins with a byte-order mark only where asked', async () => {
    const plain = await exported(small, 'csv');
    assert.equal(plain.startsWith('journey,'), true);
    assert.equal(await exported(small, 'csv', { bom: true }), `\uFEFF${plain}`);
  });

  it('says of a block in a block which one it is', async () => {
    const rows = csvParse(await exported('journey j { stage s { pain late "It comes late" { evidence "Panel" } } }', 'csv')); // prettier-ignore
    assert.deepEqual(rows.at(-1)?.['name'], 'late/Panel');
  });
});
