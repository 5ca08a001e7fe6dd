import { breakClassAt, breakClassOf, mayBreakAtBlank, mayBreakBetween } from './breakRules.ts';
import { breakClass, type BreakClass } from './breakTable.ts';
import { clusterEnd } from './graphemes.ts';
import { clusterUnits, fullWidth, type WidthUnits } from './widthUnits.ts';

const { AL, HL, SP, BK, CM, SH, BA } = breakClass;

/** Why a stretch ends: a line may end there, may with a hyphen, must; the text ends; there was no more room. */
export type StretchEnd = 'may' | 'hyphen' | 'must' | 'text' | 'full';

const isPlain = (code: number): boolean => code < 0x300 || (code >= 0xac00 && code < 0xd7a4);

/**
 * Walks a text from one place where a line may end to the next, and measures on the way. What it found last stands
 * in its fields; it is one object for the whole text, so that a walk allocates nothing.
 */
export class BreakScanner {
  /** Where the stretch begins, blanks before it left out. UTF-16 offsets, as the next two. */
  start = 0;
  /** Where it ends, without the blanks after it; equal to `start` if there were only blanks. */
  contentEnd = 0;
  /** Where the next stretch begins, or where the walk stopped for want of room. */
  end = 0;
  /** Width from `start` to `contentEnd`, and of the blanks after it, in 1/1000 em. */
  units = 0;
  blankUnits = 0;
  reason: StretchEnd = 'text';

  readonly #text: string;
  readonly #widths: WidthUnits;

  constructor(text: string, widths: WidthUnits) {
    this.#text = text;
    this.#widths = widths;
  }

  /** Walks on from `from`; stops early, with reason 'full', as soon as the content is wider than `room`. */
  next(from: number, room: number): void {
    const text = this.#text;
    const dense = this.#widths.dense;
    let before: BreakClass = SP;
    let wordLength = 0;
    let afterBlank = false;
    let afterSoftHyphen = false;
    let at = from;
    this.start = this.contentEnd = from;
    this.units = this.blankUnits = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const end = clusterEnd(text, at);
      const single = end === at + 1;
      let found = single ? breakClassOf(code) : breakClassAt(text, at, end);
      if (found === BK) return this.#stop(end, 'must');
      if (found === SP) {
        this.blankUnits += dense[code]!;
        afterBlank = true;
        afterSoftHyphen = false;
        at = end;
        continue;
      }
      if (found === SH) {
        afterSoftHyphen = !afterBlank;
        at = end;
        continue;
      }
      const begins = this.contentEnd === from;
      if (found === CM) found = begins || afterBlank ? AL : before;
      else if (!begins) {
        if (afterBlank) {
          const next = end < text.length ? breakClassOf(text.charCodeAt(end)) : BK;
          if (mayBreakAtBlank(before, found, next, wordLength)) return this.#stop(at, 'may');
        } else if (afterSoftHyphen) {
          if (mayBreakBetween(BA, found, 2)) return this.#stop(at, 'hyphen');
        } else if ((found !== AL || before !== AL) && mayBreakBetween(before, found, wordLength)) {
          return this.#stop(at, 'may');
        }
      }
      if (begins) this.start = at;
      else this.units += this.blankUnits;
      if (afterBlank) wordLength = 0;
      this.blankUnits = 0;
      afterBlank = afterSoftHyphen = false;
      this.units += clusterUnits(text, at, end, this.#widths);
      before = found;
      wordLength++;
      at = end;
      // The greater part of most texts: plain letters and syllables within a word, each a cluster of its own.
      if (found === AL || found === HL) {
        for (let letter = text.charCodeAt(at); this.units <= room; wordLength++) {
          const following = text.charCodeAt(at + 1);
          if (!isPlain(letter) || !(isPlain(following) || at + 1 >= text.length)) break;
          if (breakClassOf(letter) !== found) break;
          this.units += letter < 0x300 ? dense[letter]! : fullWidth;
          letter = following;
          at++;
        }
      }
      this.contentEnd = at;
      if (this.units > room) return this.#stop(at, 'full');
    }
    this.#stop(at, 'text');
  }

  #stop(end: number, reason: StretchEnd): void {
    this.end = end;
    this.reason = reason;
  }
}
