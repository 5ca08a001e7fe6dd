/**
 * The patterns that a regular expression of the lexer cannot say: words of any script (the lexer drops the `u` flag
 * of a pattern without telling), texts that go on over lines, and things that end where a person would end them.
 * Each is linear in what it reads.
 */
import { letterAt, nameSignAt } from '../text/letters.ts';
import { HYPHEN, isBlank, isLineEnd } from './signs.ts';

type Match = [string] | null;

/** What two readers have to agree about (`tokens.ts`, `plainFact.ts`); each is tried at a place and nowhere else. */
export const closedText = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"/y;
export const dateText = /\d{4}-\d{2}-\d{2}(?![-\d])|\d{4}-\d{2}(?![-\d])/y;
export const numeral = /[+\-−]?\d+(?:\.\d+)?/y;

/** Matches a word that holds at least one letter, after one of the given signs if there are any. */
export function matchWord(signs: string): (text: string, offset: number) => Match {
  return (text, offset) => {
    const start = signs === '' ? offset : offset + 1;
    if (start !== offset && !signs.includes(text.charAt(offset))) return null;
    if (isKnownNoWord(text, start)) return null;
    const end = wordEnd(text, start);
    // A sign that waits for its word is what a person who types leaves for a moment.
    if (end === start && start !== offset) return [text.slice(offset, start)];
    if (end === start) return null;
    if (hasLetter(text, start, end)) return [text.slice(offset, end)];
    if (end - start > LONG_RUN) noWord = { text, from: start, end };
    return null;
  };
}

// A run of digits and the like without a letter is no word from any place in it: remembered, so that a long one, of which
// other tokens take a little each, is looked through once.
let noWord: { text: string; readonly from: number; readonly end: number } | undefined;
const LONG_RUN = 16;

function isKnownNoWord(text: string, start: number): boolean {
  if (!noWord || start < noWord.from || start >= noWord.end) return false;
  const isSame = noWord.text === text;
  // Comparing takes no time where it is the same object, or nothing is left to compare.
  if (isSame) noWord.text = text;
  else noWord = undefined;
  return isSame;
}

/** Where the run of letters, digits and single hyphens ends that begins at an offset; there, if there is none. */
function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const units = nameSignAt(text, at);
    if (units > 0) at += units;
    else if (at > start && text.charCodeAt(at) === HYPHEN && nameSignAt(text, at + 1) > 0) at++;
    else return at;
  }
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += nameSignAt(text, at) || 1) if (letterAt(text, at) > 0) return true;
  return false;
}

/** `<<<<<<<` and its like at the beginning of a line: what an unfinished merge leaves. The whole line is the token. */
export function matchMarker(text: string, offset: number): Match {
  if (offset > 0 && text[offset - 1] !== '\n' && text[offset - 1] !== '\r') return null;
  const sign = text[offset] ?? '';
  for (let i = 1; i < 7; i++) if (text[offset + i] !== sign) return null;
  return [text.slice(offset, lineEnd(text, offset))];
}

// A search that found nothing up to the end of a text finds nothing further on either: remembered, so that many
// unclosed comments cost one search.
let noCommentEnd: { text: string; from: number } | undefined;

/** Matches a block comment; one that is never closed ends with its line. */
export function matchBlockComment(text: string, offset: number): Match {
  if (!text.startsWith('/*', offset)) return null;
  const known = noCommentEnd?.text === text && offset >= noCommentEnd.from;
  const end = known ? -1 : text.indexOf('*/', offset + 2);
  if (end < 0 && !known) noCommentEnd = { text, from: offset };
  return [text.slice(offset, end < 0 ? lineEnd(text, offset) : end + 2)];
}

/**
 * Matches a text that goes on over lines. It opens with three quotes at the end of a line and closes with three as
 * the first thing on a later one; unclosed, it ends before the first line indented no deeper than the one it began
 * on that looks like a statement of its own.
 */
export function matchLongText(text: string, offset: number): Match {
  if (!text.startsWith('"""', offset)) return null;
  restBlank.lastIndex = offset + 3;
  if (!restBlank.test(text)) return null;
  const firstEnd = restBlank.lastIndex;
  const margin = indentOf(text, lineStartOf(text, offset));
  let end = firstEnd;
  for (let at = nextLine(text, firstEnd); at > 0; at = nextLine(text, lineEnd(text, at))) {
    const indent = indentOf(text, at);
    if (text.startsWith('"""', at + indent)) return [text.slice(offset, at + indent + 3)];
    const stop = lineEnd(text, at);
    if (at + indent < stop) {
      if (indent <= margin && statementStart.test(text.slice(at + indent, Math.min(stop, at + indent + 120))))
        break;
      end = stop;
    }
    if (stop === text.length) break;
  }
  return [text.slice(offset, end)];
}

/** Nothing but blanks up to the end of the line. */
const restBlank = /[^\S\r\n]*(?![^\r\n])/y;

const statementStart =
  /^(?:[}｝]|[\p{L}\p{M}\p{Nd}_-]+(?:[ \t]+[\p{L}\p{M}\p{Nd}_-]+)?(?:[ \t]+@\S+)?[ \t]*(?:[:：{]|"(?!"")))/u;

/**
 * Matches from a quote to the end of the line, where no quote closes it: texts that are closed were tried before.
 * Braces at the end of the line that the rest of the line does not balance belong to the block, not to the text.
 */
export function matchUnclosedText(text: string, offset: number): Match {
  if (!`"'‘“„«`.includes(text[offset] ?? ' ')) return null;
  const line = text.slice(offset, lineEnd(text, offset));
  let taken = line.trimEnd();
  let depth = 0;
  for (const sign of taken) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  // What stands behind the three quotes that a long text begins with is no brace of a block.
  const isLong = taken === '"{' && text.startsWith('""', offset - 2);
  if (depth > 0 && taken.endsWith('{') && !isLong) taken = taken.slice(0, -1);
  while (depth < 0 && taken.endsWith('}')) {
    taken = taken.slice(0, -1).trimEnd();
    depth++;
  }
  return [taken.trimEnd()];
}

/** Offset of the end of the line that `offset` is on, before its line end. */
export function lineEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) if (isLineEnd(text.charCodeAt(at))) return at;
  return text.length;
}

/** Offset of the beginning of the line that `offset` is on, looked for as far back as `from`, which it is then. */
export function lineStartOf(text: string, offset: number, from = 0): number {
  let at = offset;
  while (at > from && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** How many blanks and tabs a line begins with. */
export function indentOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (isBlank(text.charCodeAt(at))) at++;
  return at - lineStart;
}

/** In the blanks before the first word of a line, the place of that word: there a cursor means the line. */
export function firstWordFrom(text: string, offset: number): number {
  const first = lineStartOf(text, offset) + indentOf(text, lineStartOf(text, offset));
  return Math.max(first, offset);
}

function nextLine(text: string, end: number): number {
  if (end >= text.length) return -1;
  return end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
}

/** True if a long text begins on the first line: how deep it stands, the whole of that line says, and not its end alone. */
export function hasLongTextAtOnce(text: string): boolean {
  return /^[^\r\n]*"""/.test(text);
}
