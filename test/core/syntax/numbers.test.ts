import assert from 'node:assert/strict';
import { readBadNumber, readDate } from '../../../core/syntax/numbers.ts';

describe('numbers that are written otherwise', () => {
  const cases: readonly [text: string, code: string, cured: string][] = [
    ['1,000', 'number-thousands', '1000'],
    ['1,234,567.5', 'number-thousands', '1234567.5'],
    ['1.234.567', 'number-thousands', '1234567'],
    ['12,5', 'number-decimal', '12.5'],
    ['€12', 'number-currency', '12 €'],
    ['$-3.5', 'number-currency', '-3.5 $'],
    ['€1,200', 'number-currency', '1200 €'],
    ['2-5', 'number-range', '2..5'],
    ['2026-9-1', 'number-date', '2026-09-01'],
    ['2026/9', 'number-date', '2026-09'],
    ['9/1/2026', 'number-date', '2026-09-01'],
  ];
  for (const [text, code, cured] of cases) {
    it(`${text} is ${code}`, () => {
      const slip = readBadNumber(text, { start: 0, end: text.length });
      assert.deepEqual([slip.code, slip.holes['cured']], [code, cured]);
    });
  }
  it('offers no cure that is only a guess', () => {
    assert.equal(readBadNumber('9/1/2026', { start: 0, end: 8 }).fix, undefined);
  });
});

describe('readDate', () => {
  for (const date of ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12', '0001-01-01'])
    it(`knows ${date}`, () => assert.equal(readDate(date), date));
  for (const date of [
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-01',
    '2026-04-31',
    '0000-01-01',
    '2026-01-00',
    '2026-13',
  ]) {
    it(`knows that there is no ${date}`, () => assert.equal(readDate(date), undefined));
  }
});
