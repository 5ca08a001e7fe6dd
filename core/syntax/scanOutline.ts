/**
 * Finds the blocks of a text that is written as it should be, in one look at its characters. It is for those who have two
 * texts that are mostly the same and would rather not read twice what is said twice (`core/diff/cut.ts`).
 *
 * It knows what a text, a comment and a brace is, and which words begin a block or a fact; all else it leaves to `parse`.
 * So it gives up wherever something is wrong that could make `parse` see other blocks than meet the eye: a word that is
 * not known where it stands, a quote that is not closed, braces that do not balance. Whoever gets nothing parses.
 */
import { fileRow, NONE, noneRow, type BlockRow } from '../vocabulary/index.ts';
import { isClosedLongText } from './atoms.ts';
import { Beside } from './beside.ts';
import { firstWordsOf, meaningOf, type Meaning, type Words } from './firstWords.ts';
import type { Outline, OutlinedFact } from './outline.ts';
import { lineEnd, matchLongText, matchWord } from './patterns.ts';
import { afterBlanks, APOSTROPHE, ARROW, BACKSLASH, CLOSE, COLON, COMMA, DOT, HYPHEN, isBlank, isDigit, isLineEnd, LOW_LINE, MORE, OPEN, QUOTE, SEMICOLON, SLASH } from './signs.ts'; // prettier-ignore
import { letterAt, nameSignAt } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import { LONGEST } from './unread.ts';

/**
 * The outline of a whole file; nothing if the text is not all as it should be. Where it is a later version of another
 * text, blocks that are the same are not looked into.
 */
export function outlineOf(text: string, earlier?: Outline): Outline | undefined {
  if (text.length > LONGEST) return undefined;
  // Two versions that a merge left, of which one is read, may stand in comments and long texts too.
  if (text.includes('<<<<<<<')) return undefined;
  const scan = new Scan(text, earlier);
  return scan.file() ? scan : undefined;
}

/** The outline of a text that is one block and nothing else, as it may stand in a kind of block: of that it is the only one. */
export function outlineOfBlock(text: string, holder: BlockRow): Outline | undefined {
  const scan = new Scan(text);
  return scan.file(holder) && scan.starts[1] === 0 && scan.ends[1] === text.length ? scan : undefined;
}

/** What is said in a block itself and not in the blocks in it, in order. The block has no twin. */
export function factsIn(outline: Outline, block: number): readonly OutlinedFact[] {
  const facts: OutlinedFact[] = [];
  // Scanning goes on in what was scanned: making a scan for each block would cost more than looking at it.
  const scan = outline instanceof Scan ? outline : new Scan(outline.text);
  if (block === 0 || outline.bodies[block]) scan.facts(outline, block, facts);
  return facts;
}

const wordAt = matchWord('');

/** Signs beyond ASCII, beside what words are made of, that may stand outside of texts; all others are mistakes, some of which look like braces or quotes. */
const plainSign = /[→≥≤−–¢£¤¥฿₠-⃀]/;

/** One look at a text, from the beginning to the end or to where something is wrong. */
class Scan implements Outline {
  readonly text: string;
  readonly rows: BlockRow[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly idStarts: number[] = [];
  readonly idEnds: number[] = [];
  readonly titleStarts: number[] = [];
  readonly titleEnds: number[] = [];
  readonly bodies: number[] = [];
  readonly nexts: number[] = [];
  readonly twins: number[] = [];
  readonly comments: Span[] = [];
  readonly former = new Set<number>();
  readonly formerWithin = new Set<number>();
  readonly earlier: Outline | undefined;
  private at = 0;

  constructor(text: string, earlier?: Outline) {
    this.text = text;
    this.earlier = earlier;
  }

  /** The whole text, of what a kind of block may hold; false if not all of it is as it should be. */
  file(row = fileRow): boolean {
    this.at = this.text.startsWith('\ufeff') ? 1 : 0;
    const file = this.add(row, 0);
    this.bodies[file] = this.at;
    const beside = this.earlier && new Beside(this.earlier, 0);
    if (!this.statements(file, row, beside) || this.at < this.text.length) return false;
    this.ends[file] = this.at;
    this.nexts[file] = this.starts.length;
    return true;
  }

  /** What is said in a block that was scanned before. */
  facts({ rows, starts, ends, bodies, nexts }: Outline, block: number, facts: OutlinedFact[]): void {
    const row = rows[block] ?? fileRow;
    const words = firstWordsOf(row);
    this.at = bodies[block] ?? 0;
    for (let inner = block + 1; this.isInside();) {
      const start = this.at;
      if (inner < (nexts[block] ?? 0) && starts[inner] === start) {
        this.at = ends[inner] ?? start;
        inner = nexts[inner] ?? 0;
        continue;
      }
      const key = this.keyOf(row, this.word(words));
      const end = this.fact(row);
      facts.push({ key, start, end });
    }
  }

  private add(row: BlockRow, start: number): number {
    this.rows.push(row);
    this.starts.push(start);
    this.ends.push(0);
    this.idStarts.push(0);
    this.idEnds.push(0);
    this.titleStarts.push(0);
    this.titleEnds.push(0);
    this.bodies.push(0);
    this.nexts.push(0);
    return this.twins.push(0) - 1;
  }

  /** Statements up to a closing brace or the end of the text, which are left standing. Kinds of blocks are not nested without end. */
  private statements(holder: number, row: BlockRow, beside: Beside | undefined): boolean {
    const words = firstWordsOf(row);
    while (this.isInside()) {
      const start = this.at;
      if (beside && this.isTwin(beside, holder)) continue;
      const meaning = this.word(words);
      if (meaning?.block && this.beginsBlock()) {
        const block = this.head(meaning.block, start);
        if (block < 0) return false;
        const inside = beside?.inside(this, block);
        if (this.bodies[block] && !this.body(block, meaning.block, inside)) return false;
        this.nexts[block] = this.starts.length;
        if (this.formerWithin.has(block)) this.formerWithin.add(holder);
      } else {
        const key = this.keyOf(row, meaning);
        if (key === '') return false;
        if (key === 'was') {
          this.former.add(holder);
          this.formerWithin.add(holder);
        }
        if (this.fact(row) <= start) return false;
      }
    }
    return this.at >= 0;
  }

  private body(block: number, row: BlockRow, beside: Beside | undefined): boolean {
    if (!this.statements(block, row, beside) || this.at >= this.text.length) return false;
    this.ends[block] = ++this.at;
    return true;
  }

  /** Goes on to the next statement; false at the end, or before the beginning of the text if something is wrong. */
  private isInside(): boolean {
    return this.blanks(true) && this.at < this.text.length && this.text.charCodeAt(this.at) !== CLOSE;
  }

  /** Passes over the word that begins a statement, if it is one that may. */
  private word(words: Words): Meaning | undefined {
    const { text } = this;
    const { length } = text;
    let end = this.at;
    while (end < length && isKeyUnit(text.charCodeAt(end))) end++;
    if (end < length && isWordUnit(text.charCodeAt(end))) return undefined;
    const meaning = meaningOf(words, text, this.at, end);
    if (meaning) this.at = end;
    return meaning;
  }

  /** What a statement is about that is no block; '' if nobody can tell. */
  private keyOf(row: BlockRow, meaning: Meaning | undefined): string {
    if (row.steps) return meaning?.fact === 'was' ? 'was' : meaning?.fact || this.isStep() ? '->' : '';
    return meaning?.fact ?? (meaning?.block && this.isNone() ? noneRow(meaning.block)?.key : undefined) ?? '';
  }

  /** True if what follows a word that begins a block is a block indeed. */
  private beginsBlock(): boolean {
    const { text } = this;
    const at = afterBlanks(text, this.at);
    // With a colon it may say that there is none; what else it may be then, `parse` knows.
    return text.charCodeAt(at) !== COLON && !(text.startsWith(NONE, at) && this.isNone());
  }

  /** True if names and commas follow up to an arrow. */
  private isStep(): boolean {
    const { text } = this;
    let { at } = this;
    if (!beginsName(text, at)) return false;
    for (;;) {
      const [name] = wordAt(text, at) ?? [];
      if (name === undefined) return false;
      at += name.length;
      if (text.charCodeAt(at) === DOT) at++;
      else {
        at = afterBlanks(text, at);
        const unit = text.charCodeAt(at);
        if (unit === ARROW || (unit === HYPHEN && text.charCodeAt(at + 1) === MORE)) return true;
        if (unit === COMMA) at = afterBlanks(text, at + 1);
      }
    }
  }

  /** True if `none` and nothing else follows, with or without a colon. */
  private isNone(): boolean {
    isNone.lastIndex = this.at;
    return isNone.test(this.text);
  }

  /** A block from behind its keyword to past its opening brace, or to its end if it has none; -1 if something is wrong. */
  private head(row: BlockRow, start: number): number {
    const { text } = this;
    const block = this.add(row, start);
    let end = this.at;
    if (!this.blanks(false)) return -1;
    const unit = text.charCodeAt(this.at);
    const [id] = unit === QUOTE || unit === OPEN ? [] : (wordAt(text, this.at) ?? []);
    if (id !== undefined) {
      if (row.id === 'never') return -1;
      this.idStarts[block] = this.at;
      end = this.idEnds[block] = this.at += id.length;
      if (!this.blanks(false)) return -1;
    }
    if (text.charCodeAt(this.at) === QUOTE) {
      end = text.startsWith('"""', this.at) ? -1 : this.afterText(this.at);
      if (end < 0) return -1;
      this.titleStarts[block] = this.at;
      this.titleEnds[block] = this.at = end;
      if (!this.blanks(false)) return -1;
    }
    const next = this.at < text.length ? text.charCodeAt(this.at) : SEMICOLON;
    if (next === OPEN) this.bodies[block] = ++this.at;
    else if (isLineEnd(next) || next === SEMICOLON || next === CLOSE) this.ends[block] = end;
    else return -1;
    return block;
  }

  /** Passes over a block that stands here as it stands in the earlier text, where it comes next. */
  private isTwin(beside: Beside, holder: number): boolean {
    const block = beside.next;
    const { text, starts, ends, bodies, idStarts, idEnds, titleStarts, titleEnds, rows, formerWithin } = beside.outline; // prettier-ignore
    const [start = 0, end = 0, body = 0] = [starts[block], ends[block], bodies[block]];
    // Without a body, a block goes on as long as its line does.
    if (beside.isOver || body === 0 || !this.text.startsWith(text.slice(start, end), this.at)) return false;
    const by = this.at - start;
    const twin = this.add(rows[block] ?? fileRow, this.at);
    this.at += end - start;
    this.ends[twin] = this.at;
    this.bodies[twin] = body + by;
    if (idEnds[block]) {
      this.idStarts[twin] = (idStarts[block] ?? 0) + by;
      this.idEnds[twin] = (idEnds[block] ?? 0) + by;
    }
    if (titleEnds[block]) {
      this.titleStarts[twin] = (titleStarts[block] ?? 0) + by;
      this.titleEnds[twin] = (titleEnds[block] ?? 0) + by;
    }
    this.nexts[twin] = twin + 1;
    this.twins[twin] = block;
    if (formerWithin.has(block)) this.formerWithin.add(holder);
    beside.goPast(block);
    return true;
  }

  /** A fact or a step up to what ends it; gives where its last character ends, or -1. */
  private fact({ steps }: BlockRow): number {
    const { text } = this;
    const { length } = text;
    let { at } = this;
    let last = at;
    let hasComma = false;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit)) continue;
      if (unit === COMMA) hasComma = true;
      // Behind a comma it may belong to another fact.
      if (unit === COLON && hasComma) return -1;
      if (isLineEnd(unit) || unit === SEMICOLON || unit === CLOSE) break;
      if (unit === QUOTE) {
        at = this.afterText(at) - 1;
        if (at < 0) return -1;
      } else if (unit === SLASH) {
        // A web address without its quotes may hold signs that end a statement elsewhere.
        const end = text.charCodeAt(at - 1) === COLON ? -1 : this.afterComment(at);
        if (end < 0) return -1;
        at = end - 1;
        continue;
      } else if (unit === OPEN || unit === APOSTROPHE) return -1;
      // An arrow ends a fact, and what it begins is no step where there are none.
      else if (unit === MORE && text.charCodeAt(at - 1) === HYPHEN) {
        if (!steps || !this.leadsSomewhere(at + 1)) return -1;
      } else if (unit > 127) {
        const units = nameSignAt(text, at);
        const sign = text.charAt(at);
        if (units === 0 && !plainSign.test(sign)) return -1;
        if (sign === '→' && !(steps && this.leadsSomewhere(at + 1))) return -1;
        if (units === 2) at++;
      }
      last = at + 1;
    }
    this.at = at;
    return last;
  }

  /** True if a name follows an arrow: a step that leads nowhere is none, and how much of it one is, `parse` knows. */
  private leadsSomewhere(at: number): boolean {
    const begin = afterBlanks(this.text, at);
    return beginsName(this.text, begin) && wordAt(this.text, begin) !== null;
  }

  /** Where a text in quotes ends, on one line or on more; -1 if it is not closed. */
  private afterText(start: number): number {
    const { text } = this;
    if (text.charCodeAt(start + 1) === QUOTE && text.startsWith('"""', start)) {
      const [long] = matchLongText(text, start) ?? [];
      if (long !== undefined) return isClosedLongText(long) ? start + long.length : -1;
    }
    const { length } = text;
    for (let at = start + 1; at < length; at++) {
      let unit = text.charCodeAt(at);
      if (unit === QUOTE) return at + 1;
      if (unit === BACKSLASH && ++at < length) unit = text.charCodeAt(at);
      if (isLineEnd(unit)) return -1;
    }
    return -1;
  }

  /** Passes over blanks and comments, and where a line may end also over line ends and semicolons. */
  private blanks(lines: boolean): boolean {
    const { text } = this;
    const { length } = text;
    let { at } = this;
    while (at >= 0 && at < length) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit) || (lines && (isLineEnd(unit) || unit === SEMICOLON))) at++;
      else if (unit === SLASH) at = this.afterComment(at);
      else break;
    }
    this.at = at;
    return at >= 0;
  }

  private afterComment(start: number): number {
    const { text, comments } = this;
    const isLine = text.startsWith('//', start);
    const close = isLine ? -1 : text.startsWith('/*', start) ? text.indexOf('*/', start + 2) : -1;
    const end = isLine ? lineEnd(text, start) : close < 0 ? -1 : close + 2;
    // What is looked at again was seen before.
    if (end >= 0 && start >= (comments.at(-1)?.end ?? 0)) comments.push({ start, end });
    return end;
  }
}

/** What begins with a digit may be a number, which leads nowhere. */
function beginsName(text: string, at: number): boolean {
  return letterAt(text, at) > 0 || text.charCodeAt(at) === LOW_LINE;
}

const isNone = new RegExp(`[ \\t]*(?::[ \\t]*)?${NONE}[ \\t]*(?=[\\r\\n;}]|$)`, 'y');

/** Words of the vocabulary are of small letters and hyphens. */
function isKeyUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || unit === HYPHEN;
}

/** True for what would make a longer word of a word before it, or may do so. */
function isWordUnit(unit: number): boolean {
  return unit > 127 || isDigit(unit) || (unit >= 65 && unit <= 90) || unit === LOW_LINE;
}
