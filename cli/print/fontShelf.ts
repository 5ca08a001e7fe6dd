import type { Font, GlyphInfo, GlyphPosition } from 'harfbuzzjs';
import { graphemes } from '../../core/text/graphemes.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { basePackage, fontPackagesFor, type FontPackage } from './fontPackages.ts';
import { loadShaper, loadUnpacker, readPackaged, readPackagedText } from './libraries.ts';

export type Weight = 400 | 600;

/** One file of a font at one weight. */
export interface PrintFont {
  /** Unique among the fonts of a picture, and the same whenever the same file is used. */
  readonly key: string;
  readonly family: string;
  readonly weight: Weight;
  readonly unitsPerEm: number;
  /** The file as TrueType, of all weights. */
  readonly file: Uint8Array;
  readonly font: Font;
}

/** A stretch of a text, from `start` to `end`, which is written in one direction. */
export interface StretchOfText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rightToLeft: boolean;
}

/** A glyph with the room it takes and how far from the pen it stands, in units of its font, upwards; `cluster` is where its text begins. */
export type ShapedGlyph = GlyphInfo & GlyphPosition;

/** The fonts that a picture needs. */
export interface FontShelf {
  /** The font of a character as a person counts them; nothing where there is none. */
  fontOf(cluster: string, weight: Weight): PrintFont | undefined;
  /** The font whose glyph 0 is the box that stands for a character without a font. */
  boxFont(weight: Weight): PrintFont;
  /** The glyphs of a stretch in a font, from left to right. What stands around it is looked at, as letters may join it. */
  shape(font: PrintFont, stretch: StretchOfText): readonly ShapedGlyph[];
  /** Whether a family is installed. */
  has(family: FontPackage): boolean;
}

/** A file that has not been read: what it may hold, as its publisher says. */
interface FontFile {
  readonly from: FontPackage;
  readonly name: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

type Weights = Readonly<Record<Weight, PrintFont>>;

/**
 * Takes from the installed fonts what the texts need, file by file. Which font a character gets hangs on the fonts and on
 * `fontStack` alone, never on the other texts.
 */
export async function openShelf(texts: Iterable<string>, fontStack: string): Promise<FontShelf> {
  const [shaper, unpack] = await Promise.all([loadShaper(), loadUnpacker()]);
  const buffer = new shaper.Buffer();
  const files = (await Promise.all(fontPackagesFor(fontStack).map(filesOf))).flat();
  const opened = new Map<FontFile, Promise<Weights>>();
  const open = (file: FontFile): Promise<Weights> => {
    const known = opened.get(file) ?? readFont(file);
    opened.set(file, known);
    return known;
  };
  const chosen = new Map<string, Weights | undefined>();
  const [latin] = files;
  if (latin?.from !== basePackage) throw new Failure(messages.noPictureParts);
  const base = await open(latin);
  for (const text of texts) {
    for (const cluster of graphemes(text)) {
      if (!chosen.has(cluster)) chosen.set(cluster, await choose(cluster));
    }
  }
  return {
    shape,
    fontOf: (cluster, weight) => chosen.get(cluster)?.[weight],
    boxFont: (weight) => base[weight],
    has: (family) => files.some(({ from }) => from === family),
  };

  async function choose(cluster: string): Promise<Weights | undefined> {
    const visible = [...cluster].filter((character) => !isUnseen(character));
    if (visible.length === 0) return base;
    const codes = visible.map((character) => character.codePointAt(0)!);
    for (const file of inOrder(cluster)) {
      if (!codes.every((code) => holds(file, code))) continue;
      const font = await open(file);
      if (canWrite(cluster, font[400])) return font;
    }
    return undefined;
  }

  /** What asks to be drawn as an emoji is looked for among these first. */
  function inOrder(cluster: string): readonly FontFile[] {
    const asks = cluster.codePointAt(0)! >= firstEmoji || /[\ufe0f\u20e3]/.test(cluster);
    if (!asks) return files;
    return [...files].sort((a, b) => Number(isEmoji(b)) - Number(isEmoji(a)));
  }

  function canWrite(text: string, font: PrintFont): boolean {
    const stretch = { text, start: 0, end: text.length, rightToLeft: false };
    return shape(font, stretch).every(({ codepoint }) => codepoint !== 0);
  }

  function shape(
    { font }: PrintFont,
    { text, start, end, rightToLeft }: StretchOfText,
  ): readonly ShapedGlyph[] {
    buffer.reset();
    buffer.addText(text, start, end - start);
    buffer.guessSegmentProperties();
    buffer.setDirection(rightToLeft ? shaper.Direction.RTL : shaper.Direction.LTR);
    shaper.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map((info, i) => ({ ...info, ...positions[i]! }));
  }

  async function readFont(file: FontFile): Promise<Weights> {
    const bytes = await unpack(await readPackaged(`${file.from.name}/files/${file.name}`));
    const face = new shaper.Face(new shaper.Blob(bytes));
    const at = (weight: Weight): PrintFont => {
      const font = new shaper.Font(face);
      font.setVariations([new shaper.Variation('wght', weight)]);
      return {
        key: `${file.name}~${weight}`,
        family: file.from.family,
        weight,
        unitsPerEm: face.upem,
        file: bytes,
        font,
      };
    };
    return { 400: at(400), 600: at(600) };
  }
}

/** Above this there are pictures, below it signs that some fonts draw as pictures. */
const firstEmoji = 0x1f000;
const isEmoji = (file: FontFile): boolean => file.from.family === 'NotoEmoji';

/** Characters that choose among looks or join others, and are never drawn. */
function isUnseen(character: string): boolean {
  return /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]$/u.test(
    character,
  );
}

function holds({ ranges }: FontFile, code: number): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last);
}

/** The files of a family; none if it is not installed. */
async function filesOf(from: FontPackage): Promise<readonly FontFile[]> {
  const text = await readPackagedText(`${from.name}/unicode.json`);
  if (text === undefined) return [];
  const told = JSON.parse(text) as Readonly<Record<string, string>>;
  return (from.parts ?? Object.keys(told)).map((part) => ({
    from,
    name: `${from.prefix}-${part.replace(/[[\]]/g, '')}-${from.ending}`,
    ranges: (told[part] ?? '').split(',').map(rangeOf),
  }));
}

/** A range as style sheets write it: `U+20`, `U+20-7e`. */
function rangeOf(text: string): readonly [number, number] {
  const [first = '', last = first] = text.replace(/^U\+/i, '').split('-');
  return [parseInt(first, 16), parseInt(last, 16)];
}
