import type { Span } from './span.ts';

/** What is not seen, or turns the direction in which others are read; some of it has its place in some scripts. */
const candidates =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff]/;
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffe\uffff]/u;
const turning = /[\u202a-\u202e\u2066-\u2069]/;

const joiner = /[\u200c\u200d]/;
const directionMark = /[\u061c\u200e\u200f]/;
const readFromTheRight = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;
/** Letters that do not join others; of all others a joiner may change the shape. */
const alone = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;
const joined = /[\p{L}\p{M}]/u;
const pictured = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0f]/u;
const styled = /[\p{Emoji}\p{S}\p{P}]/u;
const withoutBlanks = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const conjoining = /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/;

/** A run of characters that nobody sees. */
export interface HiddenRun extends Span {
  /** True if one of them turns the direction in which what follows is read. */
  readonly isTurning: boolean;
}

/**
 * The characters of a text that nobody sees and that it could do without: controls, blanks of no width, fillers, halves of
 * characters, and those that turn the direction of what follows. Line ends and tabs are none, and what scripts and emoji
 * need is none where it does its work: joiners, signs that choose a form, marks of direction beside what is read from the
 * right. Costs one look at a text that has nothing of the kind.
 */
export function hiddenIn(text: string): readonly HiddenRun[] {
  if (!candidates.test(text)) return [];
  const runs: { start: number; end: number; isTurning: boolean }[] = [];
  const marksBelong = readFromTheRight.test(text);
  let before = '';
  for (let at = 0; at < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + sign.length;
    const isBlank = sign === '\t' || sign === '\n' || sign === '\r';
    if (!isBlank && hidden.test(sign) && !(directionMark.test(sign) && marksBelong) && !belongs(sign, before, text, end)) {
      const last = runs.at(-1);
      if (last?.end === at) {
        last.end = end;
        last.isTurning ||= turning.test(sign);
      } else runs.push({ start: at, end, isTurning: turning.test(sign) });
    }
    before = sign;
    at = end;
  }
  return runs;
} // prettier-ignore

/** A text with whatever nobody would see in it made visible, and all else as it is. */
export function showHidden(text: string): string {
  const runs = hiddenIn(text);
  let shown = '';
  let at = 0;
  for (const { start, end } of runs) {
    shown += text.slice(at, start) + '\ufffd'.repeat([...text.slice(start, end)].length);
    at = end;
  }
  return shown + text.slice(at);
}

/** True where a character that is not seen does the work that it is there for. */
function belongs(sign: string, before: string, text: string, end: number): boolean {
  const unit = sign.codePointAt(0) ?? 0;
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0);
  if (joiner.test(sign)) return (joins(before) && joins(after)) || (pictured.test(before) && pictured.test(after));
  if (unit === 0xfe0e || unit === 0xfe0f) return styled.test(before);
  if ((unit >= 0xfe00 && unit <= 0xfe0d) || (unit >= 0xe0100 && unit <= 0xe01ef)) return /\p{sc=Hani}|\p{sc=Mymr}|\p{S}/u.test(before);
  if (unit >= 0x180b && unit <= 0x180f) return /\p{sc=Mong}/u.test(before);
  if (unit === 0x200b) return withoutBlanks.test(before) && withoutBlanks.test(after);
  if (unit === 0x115f || unit === 0x1160) return conjoining.test(before) || conjoining.test(after);
  // The flags of England, Scotland and Wales are written with them.
  if (unit >= 0xe0020 && unit <= 0xe007f) return isOfFlag(text, end);
  return false;
} // prettier-ignore

/** Letters that are not seen stand behind a black flag, two units each. */
function isOfFlag(text: string, end: number): boolean {
  let at = end - 2;
  // No flag has more than six.
  for (let count = 0; count < 7 && /^[\u{e0020}-\u{e007f}]/u.test(text.slice(at - 2, at)); count++) at -= 2;
  return text.slice(at - 2, at) === '\u{1f3f4}';
}

function joins(sign: string): boolean {
  return joined.test(sign) && !alone.test(sign);
}
