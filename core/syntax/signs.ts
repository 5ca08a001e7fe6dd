/** Signs of the language as UTF-16 units, for those who look at one character after the other. */
export const QUOTE = 34;
export const HASH = 35;
export const PERCENT = 37;
export const APOSTROPHE = 39;
export const PLUS = 43;
export const COMMA = 44;
export const HYPHEN = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const EQUALS = 61;
export const MORE = 62;
export const AT = 64;
export const BACKSLASH = 92;
export const LOW_LINE = 95;
export const OPEN = 123;
export const CLOSE = 125;
export const ARROW = 0x2192;

/** True for what may stand between the words of a line. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** Where the blanks end that begin at an offset. */
export function afterBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** True for what a line ends with; the two units of Windows are one each. */
export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** True for the digits that numbers and dates are written with, which are those of ASCII. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
