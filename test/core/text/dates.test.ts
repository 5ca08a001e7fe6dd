import assert from 'node:assert/strict';
import { dateOf, dayAfter, dayOf, daysOf } from '../../../core/text/dates.ts';
import { randomOf } from '../../harness/random.ts';

// `Date` knows the calendar, so it is asked here; core may not.
const DAY = 86_400_000;
const dayByDate = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateByDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

describe('days of dates', () => {
  it('are those of the calendar, and lead back to their date', () => {
    const random = randomOf(11);
    // From the year 1 to the year 9999.
    const [first, last] = [dayByDate('0001-01-01'), dayByDate('9999-12-31')];
    for (let i = 0; i < 20_000; i++) {
      const day = first + random.below(last - first + 1);
      const date = dateByDate(day);
      assert.equal(dayOf(date), day, date);
      assert.equal(dateOf(day), date);
    }
  });

  it('are right around every end of February for centuries', () => {
    for (let year = 1890; year <= 2110; year++)
      for (const end of ['02-28', '03-01']) {
        const date = `${year}-${end}`;
        assert.equal(dayOf(date), dayByDate(date), date);
        assert.equal(dateOf(dayOf(date) + 1), dateByDate(dayByDate(date) + 1));
      }
  });

  it('of a month without a day are those of its last one', () => {
    const lasts = [
      ['2026-01', '2026-01-31'],
      ['2026-02', '2026-02-28'],
      ['2024-02', '2024-02-29'],
      ['2000-02', '2000-02-29'],
      ['1900-02', '1900-02-28'],
      ['2026-12', '2026-12-31'],
    ] as const;
    for (const [month, last] of lasts) assert.equal(dateOf(dayOf(month)), last);
  });
});

describe('a time after a date', () => {
  const cases: readonly (readonly [date: string, amount: number, unit: string, after: string])[] = [
    ['2026-06-01', 3, 'months', '2026-09-01'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2026-02', 1, 'month', '2026-03-31'],
    ['2026-12-15', 1, 'month', '2027-01-15'],
    ['2026-11-30', 1, 'quarter', '2027-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 4, 'years', '2028-02-29'],
    ['2026-09-01', 2, 'weeks', '2026-09-15'],
    ['2026-12-31', 1, 'day', '2027-01-01'],
    ['2026-09-01', 0.5, 'years', '2027-03-01'],
    ['2026-09-01', 0.5, 'months', '2026-09-16'],
    ['2026-09-01', 36, 'h', '2026-09-01'],
    ['2026-09-01', 0, 'months', '2026-09-01'],
  ];
  for (const [date, amount, unit, after] of cases)
    it(`${amount} ${unit} after ${date} is ${after}`, () =>
      assert.equal(dateOf(dayAfter(date, amount, unit)), after));

  it('is as long as months are, however many', () => {
    const random = randomOf(12);
    for (let i = 0; i < 5_000; i++) {
      const [year, month, months] = [1900 + random.below(200), random.below(12), random.below(300)];
      const date = dateByDate(Date.UTC(year, month, 1 + random.below(28)) / DAY);
      const [, , day = 0] = date.split('-').map(Number);
      const wanted = Date.UTC(year, month + months, day) / DAY;
      assert.equal(dayAfter(date, months, 'months'), wanted, `${months} months after ${date}`);
    }
  });
});

describe('lengths of time', () => {
  it('are whole days, by the average where the calendar is not asked', () => {
    const lengths = [[3, 'months', 91], [1, 'quarter', 91], [1, 'year', 365], [2, 'weeks', 14], [1.5, 'days', 1], [90, 'min', 0]] as const; // prettier-ignore
    for (const [amount, unit, days] of lengths) assert.equal(daysOf(amount, unit), days, unit);
  });
});
