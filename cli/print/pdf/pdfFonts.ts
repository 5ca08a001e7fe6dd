import type { Glyph } from '../setLine.ts';
import type { PrintFont } from '../fontShelf.ts';
import { hexOf } from './numbers.ts';
import type { PdfFile, Reference } from './pdfFile.ts';
import { subsetOf } from './subset.ts';

/** The fonts of a PDF: which code stands for a glyph, found out while the page is written. */
export interface PdfFonts {
  /** The name of a font on the page. */
  nameOf(font: PrintFont): string;
  /** The code of a glyph in its font. One glyph has several if it stands for several texts. */
  codeOf(glyph: Glyph): number;
  /** How far the pen goes on after a glyph, in thousandths of the size. */
  advanceOf(glyph: Glyph): number;
  /** Writes the fonts and gives the dictionary of their names. */
  write(file: PdfFile): Promise<string>;
}

/** A font and the glyphs that are used of it; their codes are their places in the list, from 1. */
interface Used {
  readonly name: string;
  readonly codes: Map<string, number>;
  readonly glyphs: Pick<Glyph, 'id' | 'text' | 'advance'>[];
}

export function pdfFonts(): PdfFonts {
  const used = new Map<PrintFont, Used>();
  const usedOf = (font: PrintFont): Used => {
    const known = used.get(font) ?? {
      name: `F${used.size + 1}`,
      codes: new Map<string, number>(),
      glyphs: [],
    };
    used.set(font, known);
    return known;
  };
  return {
    nameOf: (font) => usedOf(font).name,
    codeOf({ font, id, text, advance }) {
      const { codes, glyphs } = usedOf(font);
      const key = `${id} ${advance} ${text}`;
      const known = codes.get(key);
      if (known !== undefined) return known;
      glyphs.push({ id, text, advance });
      codes.set(key, glyphs.length);
      return glyphs.length;
    },
    advanceOf: ({ font, advance }) => thousandths(advance, font),
    async write(file) {
      const entries: string[] = [];
      for (const [font, { name, glyphs }] of used) entries.push(`/${name} ${await writeFont(file, font, glyphs, entries.length)}`); // prettier-ignore
      return `<< ${entries.join(' ')} >>`;
    },
  };
}

/** A length in units of a font as a PDF says it: a whole number of thousandths of the size. */
function thousandths(units: number, { unitsPerEm }: PrintFont): number {
  return Math.round((units * 1000) / unitsPerEm);
}

async function writeFont(
  file: PdfFile,
  font: PrintFont,
  glyphs: Used['glyphs'],
  index: number,
): Promise<Reference> {
  const subset = await subsetOf(font, new Set(glyphs.map(({ id }) => id)));
  const name = `${tagOf(index)}+${font.family}-${font.weight === 600 ? 'SemiBold' : 'Regular'}`;
  const { ascender, descender } = font.font.hExtents();
  const data = file.addStream(subset, `/Length1 ${subset.length}`);
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [-1000 -500 3000 1500] /ItalicAngle 0` +
      ` /Ascent ${thousandths(ascender, font)} /Descent ${thousandths(descender, font)} /CapHeight 714 /StemV ${font.weight === 600 ? 120 : 80} /FontFile2 ${data} >>`,
  );
  const glyphOfCode = Uint8Array.from(
    [0, ...glyphs.map(({ id }) => id)].flatMap((id) => [id >> 8, id & 0xff]),
  );
  const widths = glyphs.map(({ advance }) => thousandths(advance, font)).join(' ');
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>` +
      ` /FontDescriptor ${descriptor} /DW 0 /W [1 [${widths}]] /CIDToGIDMap ${file.addStream(glyphOfCode)} >>`,
  );
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant}]` +
      ` /ToUnicode ${file.addStream(textsOfCodes(glyphs))} >>`,
  );
}

/** Six letters that tell the parts of one font from each other, as PDF wants. */
function tagOf(index: number): string {
  let tag = '';
  for (let rest = index, i = 0; i < 6; i++, rest = Math.floor(rest / 26)) tag = String.fromCharCode(65 + (rest % 26)) + tag; // prettier-ignore
  return tag;
}

/** The map from codes to the characters that people search for and copy. */
function textsOfCodes(glyphs: Used['glyphs']): string {
  const rows = glyphs.map(({ text }, i) => `<${hexOf([i + 1])}> <${hexOf(text)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < rows.length; i += 100) {
    const part = rows.slice(i, i + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
