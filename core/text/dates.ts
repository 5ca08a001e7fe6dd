import { ownOf } from './own.ts';

/**
 * Dates as maps write them, `2026-09-01` or `2026-09`, counted without a clock. A month without a day stands for its
 * last day where something is overdue, so that nobody is told off too early.
 */

/** Days since 1970-01-01 of a date; that of a month's last day where no day is said. */
export function dayOf(date: string): number {
  const [year = 1970, month = 1, day] = date.split('-').map(Number);
  return day === undefined ? daysBefore(year, month + 1) - 1 : daysBefore(year, month) + day - 1;
}

/** Days of one unit of time; months, quarters and years as long as they are on average. */
const daysIn: Readonly<Record<string, number>> = {
  day: 1, week: 7, month: 365.25 / 12, quarter: 365.25 / 4, year: 365.25,
}; // prettier-ignore

/** The length of a time in days, whole days only: 3 months are 91 days. Units below a day count as nothing. */
export function daysOf(amount: number, unit: string): number {
  return Math.floor(amount * (ownOf(daysIn, unit.replace(/s$/, '')) ?? 0));
}

const monthsIn: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The day so long after a date. Whole months, quarters and years are those of the calendar: three months after the
 * first of June is the first of September, one after the last of January the last of February.
 */
export function dayAfter(date: string, amount: number, unit: string): number {
  const months = amount * (ownOf(monthsIn, unit.replace(/s$/, '')) ?? NaN);
  if (!Number.isInteger(months)) return dayOf(date) + daysOf(amount, unit);
  const [year = 1970, month = 1, dayOfMonth = 31] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const first = daysBefore(Math.floor(count / 12), (count % 12) + 1);
  const next = daysBefore(Math.floor((count + 1) / 12), ((count + 1) % 12) + 1);
  return Math.min(first + dayOfMonth - 1, next - 1);
}

/** Days from 1970-01-01 to the first of a month in the Gregorian calendar; months may run past 12. */
function daysBefore(year: number, month: number): number {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month];
  // Years are counted from March, so that the leap day is the last day of a year.
  const shifted = m <= 2 ? y - 1 : y;
  const monthFromMarch = (m + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) - 719468;
}

/** The date of a day, the reverse of `dayOf`. */
export function dateOf(day: number): string {
  // The same count backwards: 400 years are 146097 days, and years begin in March.
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const inEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return [
    String(year).padStart(4, '0'),
    ...[month, dayOfMonth].map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
