/**
 * Whether a text is read from right to left: its first letter that has a direction decides, as in the Unicode
 * bidirectional algorithm. Ranges are our own, so that every version of Node decides the same.
 */
export function isRightToLeft(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41) continue;
    if (code < 0x590) {
      if (isLetterBelowHebrew(code)) return false;
    } else if (code <= 0x8ff || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff)) {
      if (!isArabicDigitOrMark(code)) return true;
    } else if (code === 0x200f) return true;
    else if (code === 0x200e) return false;
    else if (code >> 10 === 0x36) {
      const next = text.codePointAt(i)!;
      if ((next >= 0x10800 && next <= 0x10fff) || (next >= 0x1e800 && next <= 0x1efff)) return true;
      if (next < 0x1d000 || (next >= 0x20000 && next < 0xe0000)) return false;
      i++;
    } else if (code < 0x2000 || (code >= 0x2c00 && code < 0xd800 && !(code >= 0x2e00 && code <= 0x3004)))
      return false;
  }
  return false;
}

function isLetterBelowHebrew(code: number): boolean {
  if (code <= 0x7a) return code <= 0x5a || code >= 0x61;
  if (code < 0xaa) return false;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2b9 && code <= 0x36f);
}

function isArabicDigitOrMark(code: number): boolean {
  return (
    (code >= 0x591 && code <= 0x5bd) ||
    (code >= 0x600 && code <= 0x607) ||
    code === 0x60c ||
    (code >= 0x610 && code <= 0x61a) ||
    (code >= 0x64b && code <= 0x66c) ||
    (code >= 0x6f0 && code <= 0x6f9)
  );
}
