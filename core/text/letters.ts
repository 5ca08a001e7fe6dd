/**
 * What is a letter and what else a word may hold, in any script. Asked character by character: a pattern that says the same of
 * whole words is ten times as long to compile as any map takes to read, and every command would pay for it when it starts.
 */
const LETTER = 1;
/** Letters, marks, decimal digits and the low line: what names are made of. */
const OF_NAME = 2;
/** Letters, marks and numbers of all kinds: what is read in a text. */
const OF_WORD = 4;
const KNOWN = 8;

/** What is known of each UTF-16 unit that was met. */
const kinds = new Uint8Array(0x10000);
for (let unit = 0; unit < 128; unit++) {
  const isDigit = unit >= 48 && unit <= 57;
  const isLetter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  kinds[unit] =
    KNOWN |
    (isLetter ? LETTER : 0) |
    (isLetter || isDigit ? OF_WORD : 0) |
    (isLetter || isDigit || unit === 95 ? OF_NAME : 0);
}

const letter = /\p{L}/u;
const markOrDigit = /[\p{M}\p{Nd}]/u;

function kindOf(sign: string): number {
  if (letter.test(sign)) return KNOWN | LETTER | OF_NAME | OF_WORD;
  if (markOrDigit.test(sign)) return KNOWN | OF_NAME | OF_WORD;
  return KNOWN | (/\p{N}/u.test(sign) ? OF_WORD : 0);
}

/** How many units what stands at a place takes, if it is of a kind; 0 otherwise, and at the end. */
function unitsAt(text: string, at: number, kind: number): 0 | 1 | 2 {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  // Half of a character is what both halves are.
  if (unit >= 0xd800 && unit < 0xe000) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return sign.length === 2 && kindOf(sign) & kind ? 2 : 0;
  }
  let known = kinds[unit] ?? 0;
  if (known === 0) known = kinds[unit] = kindOf(String.fromCharCode(unit));
  return known & kind ? 1 : 0;
}

/** How many UTF-16 units the letter takes that stands at a place; 0 where none does. */
export function letterAt(text: string, at: number): 0 | 1 | 2 {
  return unitsAt(text, at, LETTER);
}

/** The same of what a name may be made of: a letter, a mark, a digit or `_`. */
export function nameSignAt(text: string, at: number): 0 | 1 | 2 {
  return unitsAt(text, at, OF_NAME);
}

/** The words of a text with one blank between them. What is named besides may stand in words. */
export function wordsAlone(text: string, besides = ''): string {
  const words: string[] = [];
  for (let at = 0; at < text.length;) {
    const start = at;
    for (let units; at < text.length; at += units) {
      units = unitsAt(text, at, OF_WORD) || (besides.includes(text.charAt(at)) ? 1 : 0);
      if (units === 0) break;
    }
    if (at > start) words.push(text.slice(start, at));
    at++;
  }
  return words.join(' ');
}
