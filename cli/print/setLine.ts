import createBidi from 'bidi-js';
import { graphemes } from '../../core/text/graphemes.ts';
import { textWidth } from '../../core/text/width.ts';
import type { FontShelf, PrintFont, Weight } from './fontShelf.ts';

/** A glyph of a line that has been set. Places are in px from where the line begins on the left, on its baseline. */
export interface Glyph {
  readonly font: PrintFont;
  readonly id: number;
  readonly x: number;
  /** Downwards. */
  readonly y: number;
  /** The characters that it stands for; none if another glyph stands for them too. */
  readonly text: string;
}

/** A line of text as glyphs from left to right, whatever way it is read. */
export interface SetLine {
  readonly glyphs: readonly Glyph[];
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
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const stretch of inVisualOrder(stretchesOf(text, style, shelf))) x = addStretch(stretch, x);
  const room = textWidth(line, { size: style.size, weight: style.weight === 600 ? 'bold' : 'normal' });
  const squeeze = x > room && room > 0 ? room / x : 1;
  return { glyphs, width: x * squeeze, squeeze };

  function addStretch({ font, level, start, end }: Stretch, from: number): number {
    return font === undefined ? addBoxes(start, end, from) : addGlyphs(font, level, start, end, from);
  }

  function addBoxes(start: number, end: number, from: number): number {
    const font = shelf.boxFont(style.weight);
    const advance = (font.font.glyphHAdvance(0) * style.size) / font.unitsPerEm;
    const boxes = graphemes(text.slice(start, end));
    boxes.forEach((box, i) => glyphs.push({ font, id: 0, x: from + i * advance, y: 0, text: box }));
    return from + boxes.length * advance;
  }

  function addGlyphs(font: PrintFont, level: number, start: number, end: number, from: number): number {
    const { Buffer, ClusterLevel, Direction, shape } = shelf.shaper;
    const buffer = new Buffer();
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    // The whole text goes in, as letters are joined across the borders of fonts.
    buffer.addText(text, start, end - start);
    buffer.guessSegmentProperties();
    buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
    shape(font.font, buffer);
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const textOf = textsOfClusters(text, infos.map(({ cluster }) => cluster), end); // prettier-ignore
    const scale = style.size / font.unitsPerEm;
    let pen = from;
    infos.forEach(({ codepoint: id, cluster }, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      glyphs.push({ font, id, x: pen + xOffset * scale, y: 0 - yOffset * scale, text: textOf(cluster) });
      pen += xAdvance * scale;
    });
    return pen;
  }
}

/** A text as it is drawn: one blank for several, and a sign for what cannot be written. */
export function drawnText(text: string): string {
  return text.toWellFormed().replace(/[\t\n\r ]+/g, ' ').trim().replace(/\p{Cc}/gu, '\ufffd'); // prettier-ignore
}

/** Gives the text of each cluster once: to the glyph that asks for it first. */
function textsOfClusters(
  text: string,
  clusters: readonly number[],
  end: number,
): (cluster: number) => string {
  const starts = [...new Set(clusters)].sort((a, b) => a - b);
  const texts = new Map(starts.map((start, i) => [start, text.slice(start, starts[i + 1] ?? end)]));
  return (cluster) => {
    const found = texts.get(cluster) ?? '';
    texts.delete(cluster);
    return found;
  };
}

function stretchesOf(text: string, { weight, rightToLeft }: LineStyle, shelf: FontShelf): readonly Stretch[] {
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const stretches: Stretch[] = [];
  let start = 0;
  for (const cluster of graphemes(text)) {
    const end = start + cluster.length;
    const font = shelf.fontOf(cluster, weight);
    const level = levels[start]!;
    const last = stretches.at(-1);
    if (last?.font === font && last?.level === level) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ font, level, start, end });
    start = end;
  }
  return stretches;
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
