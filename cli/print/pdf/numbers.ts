/** A number as PDF wants it: to four decimals, never with an exponent. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000 || 0;
  return rounded !== 0 && Math.abs(rounded) < 0.001 ? rounded.toFixed(4) : String(rounded);
}

/** An operator with its numbers before it. */
export function operation(operator: string, ...values: readonly number[]): string {
  return [...values.map(pdfNumber), operator].join(' ');
}

/** A text that people read, as a PDF writes it in its dictionaries: UTF-16 in hexadecimal digits. */
export function pdfText(text: string): string {
  return `<FEFF${hexOf(text)}>`;
}

/** The UTF-16 units of a text, or any numbers below 65536, in four hexadecimal digits each. */
export function hexOf(units: string | readonly number[]): string {
  const numbers = typeof units === 'string' ? [...units.split('')].map((unit) => unit.charCodeAt(0)) : units;
  return numbers.map((number) => number.toString(16).toUpperCase().padStart(4, '0')).join('');
}
