/**
 * A reader of advance widths: just the `head`, `hhea`, `hmtx` and `cmap` tables of TrueType and OpenType files
 * (and of collections), so that makeWidthTable needs no font library.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** All font files under the given folders (files are taken as they are), by file name. */
export function findFonts(paths) {
  const found = new Map();
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (stat && /\.(ttf|otf|ttc)$/i.test(path) && !found.has(basename(path)))
      found.set(basename(path), path);
  };
  for (const path of paths) visit(path);
  return found;
}

/** Opens a font: `revision` as its maker counts, `width(codePoint)` in 1/1000 em or undefined without a glyph. */
export function openFont(path) {
  const bytes = readFileSync(path);
  const start = bytes.toString('latin1', 0, 4) === 'ttcf' ? bytes.readUInt32BE(12) : 0;
  const tables = new Map();
  for (let i = 0, at = start + 12; i < bytes.readUInt16BE(start + 4); i++, at += 16) {
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const head = tables.get('head');
  const hmtx = tables.get('hmtx');
  const unitsPerEm = bytes.readUInt16BE(head + 18);
  const metrics = bytes.readUInt16BE(tables.get('hhea') + 34);
  const glyphs = readCmap(bytes, tables.get('cmap'));
  return {
    name: basename(path),
    revision: (bytes.readInt32BE(head + 4) / 65536).toFixed(3),
    width(codePoint) {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return undefined;
      return (bytes.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm) * 1000;
    },
  };
}

/** The largest Unicode subtable (format 12 before format 4) as a map of code points to glyphs. */
function readCmap(bytes, cmap) {
  const glyphs = new Map();
  const offsets = new Map();
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) {
    const platform = bytes.readUInt16BE(cmap + 4 + 8 * i);
    const at = cmap + bytes.readUInt32BE(cmap + 8 + 8 * i);
    if (platform === 0 || platform === 3) offsets.set(bytes.readUInt16BE(at), at);
  }
  if (offsets.has(12)) readSegmentedCoverage(bytes, offsets.get(12), glyphs);
  else if (offsets.has(4)) readSegmentMapping(bytes, offsets.get(4), glyphs);
  return glyphs;
}

function readSegmentedCoverage(bytes, at, glyphs) {
  for (let i = 0, group = at + 16; i < bytes.readUInt32BE(at + 12); i++, group += 12) {
    const first = bytes.readUInt32BE(group);
    const glyph = bytes.readUInt32BE(group + 8);
    for (let c = first; c <= bytes.readUInt32BE(group + 4); c++) glyphs.set(c, glyph + c - first);
  }
}

function readSegmentMapping(bytes, at, glyphs) {
  const doubled = bytes.readUInt16BE(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const last = bytes.readUInt16BE(at + 14 + i);
    const first = bytes.readUInt16BE(at + 16 + doubled + i);
    const delta = bytes.readUInt16BE(at + 16 + 2 * doubled + i);
    const rangeAt = at + 16 + 3 * doubled + i;
    const range = bytes.readUInt16BE(rangeAt);
    for (let c = first; c <= last && c !== 0xffff; c++) {
      const raw = range === 0 ? c : bytes.readUInt16BE(rangeAt + range + 2 * (c - first));
      if (raw !== 0) glyphs.set(c, (raw + delta) & 0xffff);
    }
  }
}
