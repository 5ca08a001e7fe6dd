/**
 * The blocks of a text that is written as it should be: where each begins and ends, its id and its title. What facts say
 * is passed over. It is for those who have two texts that are mostly the same and would rather not read twice what is
 * said twice (`core/diff/cut.ts`).
 *
 * It knows what a text, a comment and a brace is, and which words begin a block or a fact; all else it leaves to `parse`.
 * So it gives up wherever something is wrong that could make `parse` see other blocks than meet the eye: a word that is
 * not known where it stands, a quote that is not closed, braces that do not balance. Whoever gets nothing parses.
 *
 * Blocks are rows of a table and not objects: of a large map there are tens of thousands, of which few are asked for.
 */
import { blockRow, blockRows, factRow, fileRow, NONE, noneRow, type BlockRow } from '../vocabulary/index.ts';
import type { Span } from '../text/span.ts';
import { longTextOf, unescapeText } from './atoms.ts';
import { lineEnd, matchLongText, matchWord } from './patterns.ts';

/** The blocks of a text, those in a block right behind it; the first is the file. Offsets are of the text. */
export interface Outline {
  readonly text: string;
  readonly rows: readonly BlockRow[];
  /** From the keyword to past the closing brace. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where the id stands; both 0 where there is none. */
  readonly idStarts: readonly number[];
  readonly idEnds: readonly number[];
  /** Where the title stands, with its quotes; both 0 where there is none. */
  readonly titleStarts: readonly number[];
  readonly titleEnds: readonly number[];
  /** Past the opening brace; 0 where there is no body. */
  readonly bodies: readonly number[];
  /** The block behind all that are in this one. */
  readonly nexts: readonly number[];
  /** The same block in the earlier text, to the letter; 0 if it was not found. What is in it stands in that outline alone. */
  readonly twins: readonly number[];
  readonly earlier: Outline | undefined;
  /** Blocks that say themselves what they were called before. */
  readonly former: ReadonlySet<number>;
}

/** A fact or a step by its outline: from its first character to past its last. */
export interface OutlinedFact extends Span {
  /** What it is about, as in the vocabulary; `->` for a step. */
  readonly key: string;
}

/** Blocks nested deeper than this are left to `parse`, which has a limit of its own. */
const DEEPEST = 32;

/**
 * The outline of a whole file; nothing if the text is not all as it should be. Where it is a later version of another
 * text, blocks that are the same are not looked into.
 */
export function outlineOf(text: string, earlier?: Outline): Outline | undefined {
  const scan = new Scan(text, earlier);
  return scan.file() ? scan : undefined;
}

/** The blocks directly in a block. */
export function blocksIn({ nexts }: Outline, block: number): readonly number[] {
  const blocks: number[] = [];
  const end = nexts[block] ?? 0;
  for (let inner = block + 1; inner < end; inner = nexts[inner] ?? end) blocks.push(inner);
  return blocks;
}

/** What is said in a block itself and not in the blocks in it, in order. The block has no twin. */
export function factsIn(outline: Outline, block: number): readonly OutlinedFact[] {
  const facts: OutlinedFact[] = [];
  if (outline.bodies[block]) new Scan(outline.text).facts(outline, block, facts);
  return facts;
}

/** The id of a block, in NFC. */
export function idOf({ text, idStarts, idEnds }: Outline, block: number): string | undefined {
  const [start = 0, end = 0] = [idStarts[block], idEnds[block]];
  return end > 0 ? inNfc(text, start, end) : undefined;
}

/** The keyword and the id of a block, parted by a blank. */
export function idNameOf(outline: Outline, block: number): string | undefined {
  const { text, starts, rows } = outline;
  const [start = 0, idStart = 0, end = 0] = [starts[block], outline.idStarts[block], outline.idEnds[block]];
  if (end === 0) return undefined;
  const { keyword } = rows[block] ?? fileRow;
  // As it mostly stands in the text.
  const isWritten = idStart === start + keyword.length + 1 && text.charCodeAt(idStart - 1) === BLANK;
  return isWritten ? inNfc(text, start, end) : `${keyword} ${inNfc(text, idStart, end)}`;
}

/** A piece of a text in NFC, which ASCII is. */
function inNfc(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 127) return piece.normalize('NFC');
  return piece;
}

/** What a block is called, without quotes and escapes. */
export function titleOf({ text, titleStarts, titleEnds }: Outline, block: number): string | undefined {
  const end = titleEnds[block];
  return end ? unescapeText(text.slice((titleStarts[block] ?? 0) + 1, end - 1)) : undefined;
}

/** What a word at the beginning of a statement is: there is none that begins both facts and blocks in one block. */
interface Meaning {
  readonly word: string;
  readonly fact: string | undefined;
  readonly block: BlockRow | undefined;
}

/** The words that may begin a statement in a kind of block, by length and first letter. */
type Words = ReadonlyMap<number, readonly Meaning[]>;

const wordsOf: ReadonlyMap<BlockRow, Words> = new Map(
  [fileRow, ...blockRows].map((row) => {
    const words = new Map<number, Meaning[]>();
    for (const word of new Set([...row.facts.map(({ key }) => key), ...row.blocks])) {
      const block = row.blocks.includes(word) ? blockRow(word) : undefined;
      const place = placeOf(word.length, word.charCodeAt(0));
      words.set(place, [...(words.get(place) ?? []), { word, fact: factRow(row, word)?.key, block }]);
    }
    return [row, words];
  }),
);

function placeOf(length: number, first: number): number {
  return length * 128 + first;
}

/** What a word of a text means in a block; it is not cut out of the text for that, as there is one on every line. */
function meaningOf(words: Words, text: string, start: number, end: number): Meaning | undefined {
  const alike = words.get(placeOf(end - start, text.charCodeAt(start)));
  if (alike) for (const meaning of alike) if (text.startsWith(meaning.word, start)) return meaning;
  return undefined;
}

const wordAt = matchWord('');

/** Signs beyond ASCII that may stand outside of texts; all others are mistakes, some of which look like braces or quotes. */
const plainSign = /[\p{L}\p{M}\p{Nd}→≥≤−–¢£¤¥฿₠-⃀]/u;

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
  readonly former = new Set<number>();
  readonly earlier: Outline | undefined;
  private at = 0;

  constructor(text: string, earlier?: Outline) {
    this.text = text;
    this.earlier = earlier;
  }

  /** The whole text; false if not all of it is as it should be. */
  file(): boolean {
    this.at = this.text.startsWith('\ufeff') ? 1 : 0;
    const file = this.add(fileRow, 0);
    this.bodies[file] = this.at;
    if (!this.statements(file, fileRow, 0, this.earlier ? 0 : -1) || this.at < this.text.length) return false;
    this.ends[file] = this.at;
    this.nexts[file] = this.starts.length;
    return true;
  }

  /** What is said in a block that was scanned before. */
  facts({ rows, starts, ends, bodies, nexts }: Outline, block: number, facts: OutlinedFact[]): void {
    const row = rows[block] ?? fileRow;
    const words = wordsOf.get(row) ?? noWords;
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

  /** Statements up to a closing brace or the end of the text, which are left standing. */
  private statements(holder: number, row: BlockRow, depth: number, before: number): boolean {
    const words = wordsOf.get(row) ?? noWords;
    /** The block of the earlier text that may come next, as both are gone through side by side. */
    let next = before + 1;
    while (this.isInside()) {
      const start = this.at;
      if (before >= 0 && this.isTwin(next, before)) {
        next = this.earlier?.nexts[next] ?? 0;
        continue;
      }
      const meaning = this.word(words);
      if (meaning?.block && this.beginsBlock()) {
        if (depth === DEEPEST) return false;
        const block = this.head(meaning.block, start);
        if (block < 0) return false;
        const same = before < 0 ? -1 : this.sameIn(before, next, block);
        if (same >= 0) next = this.earlier?.nexts[same] ?? 0;
        if (this.bodies[block] && !this.body(block, meaning.block, depth, same)) return false;
        this.nexts[block] = this.starts.length;
      } else {
        const key = this.keyOf(row, meaning);
        if (key === '') return false;
        if (key === 'was') this.former.add(holder);
        if (this.fact(row) <= start) return false;
      }
    }
    return this.at >= 0;
  }

  private body(block: number, row: BlockRow, depth: number, before: number): boolean {
    if (!this.statements(block, row, depth + 1, before) || this.at >= this.text.length) return false;
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
    if (row.steps) return meaning?.fact === 'was' ? 'was' : '->';
    return meaning?.fact ?? (meaning?.block && this.isNone() ? noneRow(meaning.block)?.key : undefined) ?? '';
  }

  /** True if what follows a word that begins a block is a block indeed. */
  private beginsBlock(): boolean {
    const { text } = this;
    let { at } = this;
    while (isBlank(text.charCodeAt(at))) at++;
    // With a colon it may say that there is none; what else it may be then, `parse` knows.
    return text.charCodeAt(at) !== COLON && !(text.startsWith(NONE, at) && this.isNone());
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

  /** Passes over a block that stands here as it stands in the earlier text. */
  private isTwin(block: number, holder: number): boolean {
    const { earlier } = this;
    if (!earlier || block >= (earlier.nexts[holder] ?? 0)) return false;
    const { text, starts, ends, bodies, idStarts, idEnds, titleStarts, titleEnds, rows } = earlier;
    const [start, end, body] = [starts[block] ?? 0, ends[block] ?? 0, bodies[block] ?? 0];
    // Without a body, a block goes on as long as its line does.
    if (body === 0 || !this.text.startsWith(text.slice(start, end), this.at)) return false;
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
    return true;
  }

  /** The block of the earlier text that has the id of one that differs, from a place on; -1 if there is none. */
  private sameIn(holder: number, from: number, block: number): number {
    const { earlier } = this;
    const id = idOf(this, block);
    if (!earlier || id === undefined) return -1;
    for (let other = from; other < (earlier.nexts[holder] ?? 0); other = earlier.nexts[other] ?? Infinity)
      if (earlier.rows[other] === this.rows[block] && idOf(earlier, other) === id) return other;
    return -1;
  }

  /** A fact or a step up to what ends it; gives where its last character ends, or -1. */
  private fact({ steps }: BlockRow): number {
    const { text } = this;
    const { length } = text;
    let { at } = this;
    let last = at;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit)) continue;
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
      else if (unit === MORE && text.charCodeAt(at - 1) === HYPHEN && !steps) return -1;
      else if (unit > 127) {
        const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
        if (!plainSign.test(sign) || (sign === '→' && !steps)) return -1;
        at += sign.length - 1;
      }
      last = at + 1;
    }
    this.at = at;
    return last;
  }

  /** Where a text in quotes ends, on one line or on more; -1 if it is not closed. */
  private afterText(start: number): number {
    const { text } = this;
    if (text.charCodeAt(start + 1) === QUOTE && text.startsWith('"""', start)) {
      const [long] = matchLongText(text, start) ?? [];
      if (long !== undefined) return longTextOf(long).closed ? start + long.length : -1;
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
    const { text } = this;
    if (text.startsWith('//', start)) return lineEnd(text, start);
    const end = text.startsWith('/*', start) ? text.indexOf('*/', start + 2) : -1;
    return end < 0 ? -1 : end + 2;
  }
}

const noWords: Words = new Map();
const isNone = new RegExp(`[ \\t]*:?[ \\t]*${NONE}[ \\t]*(?=[\\r\\n;}]|$)`, 'y');

const [BLANK, QUOTE, APOSTROPHE, HYPHEN, SLASH, COLON, SEMICOLON, MORE, BACKSLASH, OPEN, CLOSE] = [32, 34, 39, 45, 47, 58, 59, 62, 92, 123, 125] as const; // prettier-ignore

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** Words of the vocabulary are of small letters and hyphens. */
function isKeyUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || unit === 45;
}

/** True for what would make a longer word of a word before it, or may do so. */
function isWordUnit(unit: number): boolean {
  return unit > 127 || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || unit === 95;
}
