import createBidi from 'bidi-js';
import { graphemes } from '../../core/text/graphemes.ts';
import { textWidth } from '../../core/text/width.ts';
import type { FontShelf, PrintFont, ShapedGlyph, Weight } from './fontShelf.ts';

/** A glyph of a line that has been set. Places are in px from where the line begins on the left, on its baseline. */
export interface Glyph {
  readonly font: PrintFont;
  readonly id: number;
  readonly x: number;
  /** Downwards. */
  readonly y: number;
  /**
   * The characters that it stands for, from left to right; none if it is part of what another glyph stands for.
   */
  readonly text: string;
  /** How much room these characters take, in units of the font. */
  readonly advance: number;
}

/** A line of text as glyphs. */
export interface SetLine {
  /** Glyphs of one font each, from left to right; the stretches themselves are in the order in which they are read. */
  readonly stretches: readonly (readonly Glyph[])[];
  readonly width: number;
  /** How much narrower than usual the glyphs are, so that the line stays in the room that the map gives it; mostly 1. */
  readonly squeeze: number;
}

export interface LineStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly rightToLeft: boolean;
}

/** A stretch of one font and one direction. */
interface Stretch {
  readonly font: PrintFont | undefined;
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

const bidi = createBidi();

/** Sets one line. Glyphs are those of the font in the order of the Unicode bidirectional algorithm, joined as the script wants. */
export function setLine(line: string, style: LineStyle, shelf: FontShelf): SetLine {
  const text = drawnText(line);
  const stretches = stretchesOf(text, style, shelf);
  const set = new Map<Stretch, readonly Glyph[]>();
  let glyphs: Glyph[] = [];
  let x = 0;
  for (const stretch of inVisualOrder(stretches)) {
    glyphs = [];
    x = addStretch(stretch, x);
    set.set(stretch, glyphs);
  }
  const room = textWidth(line, { size: style.size, weight: style.weight === 600 ? 'bold' : 'normal' });
  const squeeze = x > room && room > 0 ? room / x : 1;
  return { stretches: stretches.map((stretch) => set.get(stretch) ?? []), width: x * squeeze, squeeze };

  function addStretch({ font, level, start, end }: Stretch, from: number): number {
    return font === undefined ? addBoxes(level, start, end, from) : addGlyphs(font, level, start, end, from);
  }

  function addBoxes(level: number, start: number, end: number, from: number): number {
    const font = shelf.boxFont(style.weight);
    const advance = font.font.glyphHAdvance(0);
    const boxes = graphemes(text.slice(start, end));
    if (level % 2 === 1) boxes.reverse();
    const step = (advance * style.size) / font.unitsPerEm;
    boxes.forEach((box, i) =>
      glyphs.push({ font, id: 0, x: from + i * step, y: 0, text: asReadersTurnIt(box, level), advance }),
    );
    return from + boxes.length * step;
  }

  function addGlyphs(font: PrintFont, level: number, start: number, end: number, from: number): number {
    const shaped = shelf.shape(font, { text, start, end, rightToLeft: level % 2 === 1 });
    const scale = style.size / font.unitsPerEm;
    let pen = from;
    for (const cluster of clustersOf(text, shaped, end)) {
      // A letter with its marks is one thing to those who search: the first glyph that takes room stands for all.
      const main = Math.max(0, cluster.glyphs.findIndex(({ xAdvance }) => xAdvance > 0)); // prettier-ignore
      const whole = cluster.glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      cluster.glyphs.forEach(({ codepoint: id, xAdvance, xOffset, yOffset }, i) => {
        const advance = cluster.glyphs.length > 1 ? whole : font.font.glyphHAdvance(id);
        const spoken =
          i === main ? { text: asReadersTurnIt(cluster.text, level), advance } : { text: '', advance: 0 };
        glyphs.push({ font, id, x: pen + xOffset * scale, y: 0 - yOffset * scale, ...spoken });
        pen += xAdvance * scale;
      });
    }
    return pen;
  }
}

/** A text as it is drawn: one blank for several, and a sign for what cannot be written. */
export function drawnText(text: string): string {
  return text.toWellFormed().replace(/[\t\n\r ]+/g, ' ').trim().replace(/\p{Cc}/gu, '\ufffd'); // prettier-ignore
}

/** Readers of PDF turn what is read from the right around character by character, within a letter and its marks too. */
function asReadersTurnIt(text: string, level: number): string {
  return level % 2 === 1 ? [...text].reverse().join('') : text;
}

/** Glyphs that stand for the same characters, which stand beside each other, and these characters. */
interface Cluster {
  readonly glyphs: readonly ShapedGlyph[];
  readonly text: string;
}

function clustersOf(text: string, shaped: readonly ShapedGlyph[], end: number): readonly Cluster[] {
  const starts = [...new Set(shaped.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? end]));
  const clusters: Cluster[] = [];
  for (let i = 0; i < shaped.length;) {
    const start = shaped[i]!.cluster;
    let next = i;
    while (shaped[next]?.cluster === start) next++;
    clusters.push({ glyphs: shaped.slice(i, next), text: text.slice(start, ends.get(start)) });
    i = next;
  }
  return clusters;
}

function stretchesOf(text: string, { weight, rightToLeft }: LineStyle, shelf: FontShelf): readonly Stretch[] {
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const stretches: Stretch[] = [];
  let start = 0;
  for (const cluster of graphemes(text)) {
    const end = start + cluster.length;
    const level = levels[start]!;
    const last = stretches.at(-1);
    const goesOn = cluster === ' ' && hasBlank(last?.font);
    const font = goesOn ? last?.font : shelf.fontOf(cluster, weight);
    if (last?.font === font && last?.level === level) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ font, level, start, end });
    start = end;
  }
  return stretches;
}

/**
 * Whether the blank after a word can be of the same font, so that a text falls into few stretches, which are found as one.
 * Those of emoji and signs are too wide.
 */
function hasBlank(font: PrintFont | undefined): boolean {
  const blank = font?.font.nominalGlyph(0x20);
  return font !== undefined && blank !== undefined && font.font.glyphHAdvance(blank) < font.unitsPerEm * 0.4;
}

/** Rule L2 of the bidirectional algorithm, for stretches in place of characters. */
function inVisualOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  const ordered = [...stretches];
  const levels = ordered.map(({ level }) => level);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let i = 0; i < ordered.length; i++) {
      let end = i;
      while (end < ordered.length && ordered[end]!.level >= level) end++;
      if (end > i + 1) ordered.splice(i, end - i, ...ordered.slice(i, end).reverse());
      i = Math.max(i, end);
    }
  }
  return ordered;
}
