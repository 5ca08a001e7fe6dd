import type { Span } from '../text/span.ts';
import type { Slip } from './tree.ts';

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date if there is such a day (or month, where no day is said), in the form it was written in. */
export function readDate(text: string): string | undefined {
  const [year = 0, month = 0, day] = text.split('-').map(Number);
  const last = month === 2 && !isLeap(year) ? 28 : days[month - 1];
  if (last === undefined || year < 1) return undefined;
  return day === undefined || (day >= 1 && day <= last) ? text : undefined;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A way to write a number that could be misread, and its cure; without one, `example` shows how it is done. */
interface Habit {
  readonly code: string;
  readonly pattern: RegExp;
  readonly cure?: (parts: readonly string[]) => string;
  readonly example?: string;
}

/** The first that fits is meant. */
const habits: readonly Habit[] = [
  { code: 'number-thousands', pattern: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, cure: ([all = '']) => all.replaceAll(',', '') },
  { code: 'number-thousands', pattern: /^\d{1,3}(?:\.\d{3}){2,}$/, cure: ([all = '']) => all.replaceAll('.', '') },
  { code: 'number-decimal', pattern: /^(\d+),(\d+)$/, cure: ([, whole, rest]) => `${whole}.${rest}` },
  { code: 'number-currency', pattern: /^(\D)([^,]+)$/, cure: ([, sign, amount]) => `${amount} ${sign}` },
  { code: 'number-currency', pattern: /^\D/, example: '1200 €' },
  { code: 'number-date', pattern: /^(\d{4})[-–/](\d{1,2})[-–/](\d{1,2})$/, cure: ([, year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}` },
  { code: 'number-date', pattern: /^\d+[-–/]\d+[-–/]\d+$/, example: '2026-09-01' },
  { code: 'number-date', pattern: /^(\d{4})[-–/](\d{1,2})$/, cure: ([, year, month]) => `${year}-${twoDigits(month)}` },
  { code: 'number-range', pattern: /^(\d+)[-–](\d+)$/, cure: ([, low, high]) => `${low}..${high}` },
]; // prettier-ignore

function twoDigits(part = ''): string {
  return part.padStart(2, '0');
}

/** What to say of something that looks like a number and is not one here. */
export function readBadNumber(text: string, span: Span): Slip {
  for (const { code, pattern, cure, example } of habits) {
    const parts = pattern.exec(text);
    if (!parts) continue;
    const cured = cure?.(parts);
    const fix =
      cured === undefined ? {} : { fix: { title: `Write it as ${cured}`, edits: [{ span, text: cured }] } };
    return { code, span, holes: { text, cured: cured ?? example ?? '' }, ...fix };
  }
  return { code: 'number-unclear', span, holes: { text } };
}
