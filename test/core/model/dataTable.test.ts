import assert from 'node:assert/strict';
import { LONGEST_TABLE, readTable, type DataRow } from '../../../core/model/dataTable.ts';
import { randomOf, type Random } from '../../harness/random.ts';

/** Expects the rows of a table without their numbers, and its slips as `row column "text"`. */
function expectTable(text: string, rows: readonly Omit<DataRow, 'row'>[], slips: readonly string[] = []): void {
  const table = readTable(text);
  assert.deepEqual(table.rows.map(({ row: _row, ...rest }) => rest), rows);
  assert.deepEqual(
    table.slips.map(({ code, row, column, text: found }) =>
      code === 'data-row' ? `${row} ${column} ${JSON.stringify(found)}` : [code, column].filter(Boolean).join(' '),
    ),
    slips,
  );
} // prettier-ignore

const values = (...all: readonly number[]): readonly { value: number }[] => all.map((value) => ({ value }));

describe('a table of measured values', () => {
  it('has columns in any order, by their names in any case', () =>
    expectTable('Date , VALUE,touchpoint\n2026-09-01,72.5,pay\n', [
      { value: 72.5, touchpoint: 'pay', date: '2026-09-01' },
    ]));
  it('may name the place, the person, the time and the sample', () =>
    expectTable('journey,stage,touchpoint,persona,date,value,sample\nj,s,t,@mina,2026-09,3,412\n', [
      { journey: 'j', stage: 's', touchpoint: 't', persona: 'mina', date: '2026-09', value: 3, sample: 412 },
    ]));
  it('may have other columns, which are left alone', () =>
    expectTable('value,remark\n1,"a, b"\n', values(1)));
  it('leaves empty cells and empty rows out', () =>
    expectTable('touchpoint,value\n,1\n\n , \npay,2\n', [{ value: 1 }, { value: 2, touchpoint: 'pay' }]));
  it('may end without a line end', () => expectTable('value\n1', values(1)));
  it('may have a mark of its bytes', () => expectTable('\uFEFFvalue\n1\n', values(1)));
  it('may have any line ends', () => {
    expectTable('value\r\n1\r\n2\r\n', values(1, 2));
    expectTable('value\r1\r2\r', values(1, 2));
  });
  it('may have quotes, with separators, quotes and line ends in them', () =>
    expectTable('touchpoint,value\n"pay","1"\n"a ""b"", c\nd",2\n', [
      { touchpoint: 'pay', value: 1 },
      { touchpoint: 'a "b", c\nd', value: 2 },
    ]));
  it('may have semicolons or tabs, and then decimal commas', () => {
    expectTable('touchpoint;value\npay;72,5\n', [{ touchpoint: 'pay', value: 72.5 }]);
    expectTable('touchpoint\tvalue\npay\t72,5\n', [{ touchpoint: 'pay', value: 72.5 }]);
    expectTable('touchpoint;value\npay;72.5\n', [{ touchpoint: 'pay', value: 72.5 }]);
  });
  it('has no decimal commas where commas part its cells', () =>
    expectTable('value,sample\n"72,5",1\n', [], ['2 value "72,5"']));
  it('has names in one form, whatever form they are written in', () =>
    expectTable(`touchpoint,value\n${'가입'.normalize('NFD')},1\n`, [{ touchpoint: '가입', value: 1 }]));
  it('may tell the steps of paths', () =>
    expectTable('from,to,value\nreel,page,62%\nreel,leaves,38%\n', [
      { from: 'reel', to: 'page', value: 62 },
      { from: 'reel', to: 'leaves', value: 38 },
    ]));
});

describe('numbers in a table', () => {
  const numbers: readonly (readonly [text: string, number: number])[] = [
    ['0', 0], ['-1', -1], ['+2.5', 2.5], ['−3', -3], ['72%', 72], ['72 %', 72], ['72\u00a0%', 72], ['1234567', 1234567], ['1.234', 1.234],
  ]; // prettier-ignore
  for (const [text, number] of numbers)
    it(`are read from ${text}`, () => expectTable(`value\n${text}\n`, values(number)));
  for (const text of ['1 234', '12.', '.5', '1e3', '0x10', 'n/a', '#DIV/0!', '€12', '1,2,3', '--1', '1.234,5', 'NaN', 'Infinity'])
    it(`are not read from ${text}`, () => expectTable(`value,sample\n"${text}",1\n`, [], [`2 value ${JSON.stringify(text)}`])); // prettier-ignore

  it('that half of the world reads as a thousand are not guessed at', () => {
    expectTable('value;sample\n1.234;1\n1,234;1\n-12,345;1\n', [], ['2 value "1.234"', '3 value "1,234"', '4 value "-12,345"']); // prettier-ignore
    expectTable('value;sample\n0,125;1\n1234,567;1\n', [
      { value: 0.125, sample: 1 },
      { value: 1234.567, sample: 1 },
    ]);
  });
});

describe('what is wrong in a table', () => {
  it('costs its row, and one message each', () =>
    expectTable(
      'value,date,sample,from,to\nx,y,z,,\n1,2026-02-30,,,\n2,2026-13,,,\n3,2026-9-1,,,\n4,,many,,\n5,,,a,\n6,,,,b\n7,2024-02-29,,,\n8,2026-02,,,\n',
      [
        { value: 7, date: '2024-02-29' },
        { value: 8, date: '2026-02' },
      ],
      ['2 value "x"', '3 date "2026-02-30"', '4 date "2026-13"', '5 date "2026-9-1"', '6 sample "many"', '7 to ""', '8 from ""'],
    )); // prettier-ignore
  it('is a row that is too short', () => expectTable('touchpoint,value\npay\n', [], ['2 value ""']));
  it('is not a row that is too long', () => expectTable('value\n1,2,3\n', values(1)));
  it('counts rows as a spreadsheet does', () => {
    const { rows, slips } = readTable('value\n1\n\nx\n4\n');
    assert.deepEqual(rows.map(({ row }) => row), [2, 5]); // prettier-ignore
    assert.deepEqual(slips.map(({ row }) => row), [4]); // prettier-ignore
  });
  it('is a quote that is never closed', () =>
    expectTable('value\n1\n"2\n3\n', values(1), ['3 value "2\\n3"']));
  it('is that there is nothing in it', () => {
    for (const text of ['', '\uFEFF', '\n', ' ,\n', '""']) expectTable(text, [], ['data-empty']);
  });
  it('is that it has no values', () => expectTable('touchpoint,csat\npay,3\n', [], ['data-column value']));
  it('is that it is too long, and nothing of it is read', () => {
    const text = `value,remark\n1,${'x'.repeat(LONGEST_TABLE)}`;
    expectTable(text, [], ['data-too-long']);
    expectTable(text.slice(0, LONGEST_TABLE), values(1));
  });
});

/** A table as people and programs write it: quoted or not, with one of three separators, line ends of any sort. */
function written(rows: readonly Omit<DataRow, 'row'>[], random: Random): string {
  const separator = random.pick([',', ';', '\t']);
  const end = random.pick(['\n', '\r\n']);
  const columns = ['value', 'touchpoint', 'persona', 'date', 'sample'] as const;
  const order = [...columns].sort(() => random.below(3) - 1);
  const cell = (text: string): string =>
    /[",;\t\n]/.test(text) || random.below(3) === 0 ? `"${text.replaceAll('"', '""')}"` : text;
  const said = (row: Omit<DataRow, 'row'>, column: (typeof columns)[number]): string => {
    const text = String(row[column] ?? '');
    return column === 'value' && separator !== ',' && random.below(2) === 0 ? text.replace('.', ',') : text;
  };
  const lines = [order.map(cell), ...rows.map((row) => order.map((column) => cell(said(row, column))))];
  return (random.below(2) === 0 ? '\uFEFF' : '') + lines.map((line) => line.join(separator) + end).join('');
}

describe('tables, however they are written', () => {
  it('say what they say', () => {
    const random = randomOf(5);
    for (let round = 0; round < 400; round++) {
      const rows = Array.from({ length: random.below(6) }, () => ({
        value: (random.below(2000) - 1000) / 10,
        ...(random.below(2) === 0 && { touchpoint: random.pick(['pay', '결제', 'a "b"', 'x, y; z']) }),
        ...(random.below(2) === 0 && { persona: random.pick(['mina', 'joon']) }),
        ...(random.below(2) === 0 && { date: random.pick(['2026-09', '2024-02-29']) }),
        ...(random.below(2) === 0 && { sample: random.below(900) }),
      }));
      expectTable(written(rows, random), rows);
    }
  });

  it('never throw, whatever stands in them', () => {
    const random = randomOf(6);
    const soup = ['value', 'date', ',', ';', '\t', '"', '\n', '\r', '1', '2026-09-01', '%', '\uFEFF', '\0', '\ud800', 'from', 'to', ' ']; // prettier-ignore
    for (let round = 0; round < 2_000; round++) {
      const text = Array.from({ length: random.below(30) }, () => random.pick(soup)).join('');
      const { rows, slips } = readTable(text);
      for (const { value } of rows) assert.ok(Number.isFinite(value), JSON.stringify(text));
      assert.ok(rows.length + slips.length <= text.split(/\r\n|\r|\n/).length, JSON.stringify(text));
    }
  });
});
