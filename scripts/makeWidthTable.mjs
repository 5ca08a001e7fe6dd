/**
 * Writes core/text/widthTable.ts and core/text/graphemesTable.ts from installed fonts and Node's Unicode data.
 *
 *     node scripts/makeWidthTable.mjs [font files or folders ...]
 *
 * Nobody needs this to build: both tables are committed. Run it to look at another font or a newer Unicode.
 * Debian has all the fonts: fonts-liberation fonts-noto-core fonts-noto-extra fonts-noto-cjk fonts-open-sans
 * fonts-roboto fonts-inter fonts-dejavu-core, and fonts-ubuntu (non-free). A missing one stops the script.
 */
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { graphemesTableSource } from './makeWidthTable.marks.mjs';
import { findFonts, openFont } from './makeWidthTable.fonts.mjs';

/** The fonts a viewer is likely to have: a character is as wide as in the widest of them. */
const latin = [
  ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'],
  ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'],
  ['OpenSans-Regular.ttf', 'OpenSans-Bold.ttf'],
  ['Roboto-Regular.ttf', 'Roboto-Bold.ttf'],
  ['Inter-Regular.otf', 'Inter-Bold.otf'],
  ['Ubuntu-R.ttf', 'Ubuntu-B.ttf'],
];
/** Stands in where one of the above has no glyph: what a Linux desktop falls back to. */
const fallback = [
  ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'],
  ['NotoSansSymbols-Regular.ttf', 'NotoSansSymbols-Bold.ttf'],
];
const symbols = ['NotoSansSymbols2-Regular.ttf', 'NotoSansMath-Regular.ttf', 'NotoSansCJK-Regular.ttc'];

/** Given character by character: blocks as [first, last], and single characters of wide use outside them. */
const exactBlocks = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x1ea0, 0x1ef9],
  [0x2002, 0x200a],
  [0x2010, 0x2027],
  [0x2190, 0x2199],
];
const exactSingles = 'ƒƠơƯưǍǎȘșȚțəƏҐґҒғҚқҢңҮүҰұҲҳҺһӘәӨөẞ\u02c6\u02dc\u202f‰′″‹›‼⁄€₩₹₽₺₴₫₪₿№™℃℉−≈≠≤≥∞√∑∆';

/** Blocks of one script each, in steps of 1/20 em: [first, last, Noto font]. */
const scriptBlocks = [
  [0x530, 0x58f, 'Armenian'],
  [0x590, 0x5ff, 'Hebrew'],
  [0x600, 0x6ff, 'Arabic'],
  [0x900, 0x97f, 'Devanagari'],
  [0x980, 0x9ff, 'Bengali'],
  [0xa00, 0xa7f, 'Gurmukhi'],
  [0xa80, 0xaff, 'Gujarati'],
  [0xb00, 0xb7f, 'Oriya'],
  [0xb80, 0xbff, 'Tamil'],
  [0xc00, 0xc7f, 'Telugu'],
  [0xc80, 0xcff, 'Kannada'],
  [0xd00, 0xd7f, 'Malayalam'],
  [0xd80, 0xdff, 'Sinhala'],
  [0xe00, 0xe5f, 'Thai'],
  [0xe80, 0xedf, 'Lao'],
  [0x1000, 0x104f, 'Myanmar'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x1780, 0x17ff, 'Khmer'],
];
/** Of these DejaVu Sans is the usual fallback too. */
const alsoInDejaVu = new Set(['Armenian', 'Hebrew', 'Arabic', 'Georgian', 'Lao']);

/** Blocks with one width, [first, last, font of the script]: 95 % of the symbols, 75 % of the letters keep to it. */
const evenBlocks = [
  [0x180, 0x24f],
  [0x250, 0x2ff],
  [0x370, 0x3ff],
  [0x460, 0x52f],
  [0x780, 0x7bf, 'NotoSansThaana'],
  [0x860, 0x8ff, 'NotoSansArabic'],
  [0xf00, 0xfff, 'NotoSerifTibetan'],
  [0x1200, 0x139f, 'NotoSansEthiopic'],
  [0x13a0, 0x13ff, 'NotoSansCherokee'],
  [0x1400, 0x167f, 'NotoSansCanadianAboriginal'],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1eff],
  [0x1f00, 0x1fff],
  [0x2000, 0x206f],
  [0x2070, 0x209f],
  [0x20a0, 0x20cf],
  [0x2100, 0x214f],
  [0x2150, 0x218f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2500, 0x259f],
  [0x25a0, 0x25ff],
];

const paths = process.argv.slice(2);
const files = findFonts(
  paths.length
    ? paths
    : ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts'), '/Library/Fonts'],
);
const used = new Map();
function font(name) {
  const path = files.get(name);
  if (!path)
    throw new Error(`Font file ${name} not found. See the list of Debian packages in ${import.meta.url}`);
  if (!used.has(name)) used.set(name, openFont(path));
  return used.get(name);
}

const isNonspacing = (c) => /[\p{Mn}\p{Me}\p{Cf}]/u.test(String.fromCodePoint(c)) && c !== 0xad;
const isAssigned = (c) => !/\p{Cn}/u.test(String.fromCodePoint(c));
const widest = (fonts, c) => Math.max(...fonts.map((f) => f.width(c) ?? -1));
const pair = (names, bold) => font(names[bold ? 1 : 0]);

/** The widest advance among the Latin fonts, and among the fallback fonts where one of those has no glyph. */
function latinWidth(c, bold, extra = []) {
  const own = latin.map((names) => pair(names, bold));
  const missing = own.some((f) => f.width(c) === undefined);
  const all = missing ? [...own, ...fallback.map((names) => pair(names, bold)), ...extra] : own;
  return Math.ceil(widest(all, c) - 0.01);
}

/** Groups of equal width; beyond Latin-1 a character may join a group up to 1.6 % of an em wider, to keep it short. */
function exactGroups() {
  const groups = [];
  const singles = [...exactSingles].map((ch) => [ch.codePointAt(0), ch.codePointAt(0)]);
  for (const [first, last] of [...exactBlocks, ...singles]) {
    const slack = first < 0x100 && last < 0x100 ? 0 : 16;
    for (let c = first; c <= last; c++) {
      if (isNonspacing(c) || c === 0xad || !isAssigned(c)) continue;
      const [regular, bold] = [latinWidth(c, false), latinWidth(c, true)];
      const fits = (g) => g[0] >= regular && g[0] <= regular + slack && g[1] >= bold && g[1] <= bold + slack;
      const group = groups.filter(fits).sort((a, b) => a[0] + a[1] - b[0] - b[1])[0];
      if (group) group[2] += String.fromCodePoint(c);
      else groups.push([regular, bold, String.fromCodePoint(c)]);
    }
  }
  groups.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return groups.map(([regular, bold, chars]) => `  [${regular}, ${bold}, ${quoted(chars)}],`);
}

/** A string literal in prettier's style; what is blank, unseen or right to left is written as an escape. */
function quoted(chars) {
  const body = [...chars].map((ch) =>
    /[\p{Z}\p{C}\p{M}\p{Lm}\p{Sk}]/u.test(ch) && !/[ ^`]/.test(ch)
      ? `\\u${ch.codePointAt(0).toString(16).padStart(4, '0')}`
      : ch === '\\' || (ch === "'" && chars.includes('"'))
        ? `\\${ch}`
        : ch,
  );
  const mark = chars.includes("'") && !chars.includes('"') ? '"' : "'";
  return mark + body.join('') + mark;
}

function scriptRows() {
  const endings = new Map([...arabicForms()].map(([letter, forms]) => [letter, forms.slice(0, 2)]));
  return scriptBlocks.map(([first, last, script]) => {
    const fonts = [false, true].map((bold) => {
      const own = font(`NotoSans${script}-${bold ? 'Bold' : 'Regular'}.ttf`);
      return alsoInDejaVu.has(script) ? [own, pair(fallback[0], bold)] : [own];
    });
    let digits = '';
    const ratios = [];
    for (let c = first; c <= last; c++) {
      const forms = [c, ...(endings.get(String.fromCharCode(c)) ?? [])];
      const [regular, bold] = fonts.map((both) => Math.max(...forms.map((form) => widest(both, form))));
      if (regular > 0 && bold > 0 && !isNonspacing(c)) ratios.push(bold / regular);
      const width = takesNoRoom(c) ? 0 : regular >= 0 ? regular : isAssigned(c) ? 600 : 0;
      digits += Math.min(35, Math.ceil(width / 50 - 0.3)).toString(36);
    }
    const bolder = (ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toFixed(3);
    return `  // ${script}\n  '${first.toString(16)} ${bolder} ${digits.replace(/0+$/, '')}',`;
  });
}

/** Some Telugu, Kannada and Malayalam vowel signs are nonspacing by category and yet take room of their own. */
const takesNoRoom = (c) => isNonspacing(c) && !(c >= 0xb80 && c <= 0xd7f);

function evenRows() {
  return evenBlocks.map(([first, last, script]) => {
    const extra = script ? [font(`${script}-Regular.ttf`), font(`${script}-Bold.ttf`)] : symbols.map(font);
    const widths = [];
    for (let c = first; c <= last; c++) {
      const width = Math.max(latinWidth(c, false, extra), latinWidth(c, true, extra));
      if (width > 0 && !isNonspacing(c)) widths.push(width);
    }
    widths.sort((a, b) => a - b);
    return `  [0x${first.toString(16)}, 0x${last.toString(16)}, ${widths[Math.floor(widths.length * (script ? 0.75 : 0.95))]}],`;
  });
}

/** Isolated, final, initial and medial form of Arabic letters: presentation forms, which the fonts still carry. */
function arabicForms() {
  const forms = new Map();
  for (let c = 0xfb50; c <= 0xfef4; c += c === 0xfbff ? 0x281 : 1) {
    const letter = String.fromCharCode(c).normalize('NFKC');
    if (letter.length > 1 || letter === String.fromCharCode(c)) continue;
    forms.set(letter, [...(forms.get(letter) ?? []), c]);
  }
  // Alef maksura has two more forms, for Uighur, which come first.
  forms.set('\u0649', forms.get('\u0649').slice(2));
  return forms;
}

function joinedGroups() {
  const groups = new Map();
  for (const [letter, [, , initial, medial]] of [...arabicForms()].sort()) {
    if (medial === undefined) continue;
    const widths = [false, true].map((bold) => {
      const fonts = [font(`NotoSansArabic-${bold ? 'Bold' : 'Regular'}.ttf`), pair(fallback[0], bold)];
      return Math.ceil(Math.max(widest(fonts, initial), widest(fonts, medial)) / 20) * 20;
    });
    groups.set(widths.join(', '), (groups.get(widths.join(', ')) ?? '') + letter);
  }
  return [...groups]
    .sort(([a], [b]) => parseInt(a) - parseInt(b))
    .map(([key, chars]) => `  [${key}, '${chars}'],`);
}

const sections = { exact: exactGroups(), scripts: scriptRows(), even: evenRows(), joined: joinedGroups() };
const latinFonts = latin
  .map((names) => font(names[0]))
  .map((f) => `${f.name.replace(/-R.*$/, '')} ${f.revision}`);
const source = `/**
 * Advance widths of characters in 1/1000 em. Written by scripts/makeWidthTable.mjs, do not edit. Measured in
${wrapComment(`${latinFonts.join(', ')}; other scripts in Noto Sans and DejaVu Sans.`)}
 */

/** Characters as wide as in the widest of the Latin fonts: [regular, bold, the characters]. */
export const exactWidths: readonly (readonly [number, number, string])[] = [
${sections.exact.join('\n')}
];

/** Scripts: first character in hexadecimal, bold / regular, one base 36 digit a character in steps of 1/20 em. */
export const scriptWidths: readonly string[] = [
${sections.scripts.join('\n')}
];

/** Blocks of one width each, which most of their characters keep to: [first, last, width]. */
export const evenWidths: readonly (readonly [number, number, number])[] = [
${sections.even.join('\n')}
];

/** Arabic letters when joined to the next letter: [regular, bold, the letters]. */
export const joinedWidths: readonly (readonly [number, number, string])[] = [
${sections.joined.join('\n')}
];
`;

function wrapComment(text) {
  return text.replace(/(.{1,106})(?: |$)/g, ' * $1\n').trimEnd();
}

for (const [name, content] of [
  ['widthTable.ts', source],
  ['graphemesTable.ts', graphemesTableSource()],
]) {
  const path = new URL(`../core/text/${name}`, import.meta.url);
  writeFileSync(path, content);
  console.log(`core/text/${name}: ${Buffer.byteLength(content)} bytes`);
}
