import { hasEmojiStyle } from './graphemes.ts';
import { markKind, notMark } from './graphemesMarks.ts';
import { addressBreaks, breakCharacters, breakClass, breakRanges, type BreakClass } from './breakTable.ts';

const { AL, NU, HL, SP, BK, GL, WJ, ID, EB, NS, OP, OX, CP, CL, IS, IN } = breakClass;
const { QI, QF, QU, HY, BA, SY, PR, CU, PO, CJ, SA, SE, SS, CM } = breakClass;

const classes = new Uint8Array(0x10000);
for (const [name, ranges] of breakRanges) {
  for (const range of ranges.split(' ')) {
    const [first, last = first] = range.split('-').map((digits) => parseInt(digits, 16));
    classes.fill(breakClass[name], first!, last! + 1);
  }
}
for (const [name, characters] of breakCharacters) {
  for (const character of characters) classes[character.charCodeAt(0)] = breakClass[name];
}
const afterAddressPart = new Uint8Array(0x10000);
for (const character of addressBreaks) afterAddressPart[character.charCodeAt(0)] = 1;

/** The line break class of the cluster text[start, end), which is that of its first character. */
export function breakClassAt(text: string, start: number, end: number): BreakClass {
  const code = text.charCodeAt(start);
  if (end === start + 1 || (code === 0x0d && text.charCodeAt(start + 1) === 0x0a)) return breakClassOf(code);
  const codePoint = text.codePointAt(start)!;
  if (codePoint > 0xffff) return astralClass(codePoint);
  const own = breakClassOf(code);
  if (own === SP) return AL;
  const last = text.charCodeAt(end - 1);
  return (last === 0xfe0f || last === 0x20e3) && hasEmojiStyle(code) ? EB : own;
}

/** The line break class of a single UTF-16 unit. */
export function breakClassOf(code: number): BreakClass {
  const found = classes[code] as BreakClass;
  return found === AL && code >= 0x300 && markKind(code) !== notMark ? CM : found;
}

/** True where a word or address that has to be broken somewhere is best broken after this unit. */
export function endsAddressPart(code: number): boolean {
  return afterAddressPart[code] === 1;
}

function astralClass(codePoint: number): BreakClass {
  if (codePoint >= 0x1f000 && codePoint < 0x1fc00) return EB;
  if (codePoint >= 0x20000 && codePoint < 0x40000) return ID;
  if (codePoint >= 0x1b000 && codePoint < 0x1b300) return ID;
  return markKind(codePoint) !== notMark ? CM : AL;
}

/**
 * Whether a line may end between two clusters with no blank between them.
 *
 * @param wordLength clusters from the last blank or line start to the end of `before`: a hyphen or slash after fewer
 *   than two letters does not divide a word (e-mail, -x, w/o).
 */
export function mayBreakBetween(before: BreakClass, after: BreakClass, wordLength: number): boolean {
  switch (after) {
    case GL:
    case WJ:
    case NS:
    case CP:
    case CL:
    case IS:
    case IN:
    case QF:
    case QU:
    case HY:
    case BA:
    case SY:
    case SS:
    case CM:
    case PO:
      return false;
  }
  switch (before) {
    case GL:
    case WJ:
    case OP:
    case OX:
    case QI:
    case QU:
    case PR:
    case CU:
    case SE:
      return false;
    case HY:
    case SY:
      return after !== NU && wordLength > 2;
    case BA:
    case IN:
      return wordLength > 1;
    case EB:
      return true;
    case CL:
    case NS:
    case ID:
    case CJ:
      return after !== HL;
    case QF:
      return after === ID || after === OX || after === EB || after === CJ;
    case SA:
    case SS:
      return after === SA || after === SE || after === ID || after === EB || after === OX;
    case NU:
      return after === ID || after === EB || after === OX;
    case HL:
      return after === EB || after === OX;
    default:
      return after === ID || after === EB || after === OX || after === CJ;
  }
}

/**
 * Whether a line may end at blanks: not after an opening bracket, not before a lone closing mark (French "Quoi ?"),
 * not between a number and its per cent or currency sign.
 *
 * @param before the class before the blanks
 * @param after the class behind them
 * @param next the class that follows `after` at once; BK at the end of the text
 * @param wordLength clusters from the blank before to the end of `before`
 */
export function mayBreakAtBlank(
  before: BreakClass,
  after: BreakClass,
  next: BreakClass,
  wordLength: number,
): boolean {
  if (before === OP || before === OX || (before === QI && wordLength === 1)) return false;
  switch (after) {
    case WJ:
      return false;
    case IS:
    case CP:
    case CL:
    case QF:
    case SY:
      return !endsWord(next);
    case PO:
      return before !== NU;
    case CU:
      return before !== NU || next === NU;
    case NU:
      return before !== CU || wordLength > 1;
    default:
      return true;
  }
}

/**
 * Whether a word wider than the line had better not be cut here: a full stop or a small kana would begin a line, an
 * opening bracket end it, a per cent sign lose its number.
 */
export function spoilsCut(before: BreakClass, after: BreakClass): boolean {
  const opens =
    before === OP || before === OX || before === QI || before === CU || before === SE || before === WJ;
  return opens || !mayBreakBetween(EB, after, 0);
}

/** True for what may follow a closing mark that stands alone: nothing, a blank, more such marks. */
function endsWord(next: BreakClass): boolean {
  return (
    next === SP || next === BK || next === IS || next === CP || next === CL || next === QF || next === QU
  );
}
