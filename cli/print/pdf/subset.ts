import { readPackaged } from '../libraries.ts';
import type { PrintFont } from '../fontShelf.ts';

/** The functions of HarfBuzz's other half that are needed here, by their names in its manual. */
interface Subsetter {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(at: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, member: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** HB_MEMORY_MODE_WRITABLE: the bytes are in its own memory. */
const writable = 2;
/** HB_SUBSET_FLAGS_NO_HINTING, RETAIN_GIDS and NOTDEF_OUTLINE: glyphs keep their numbers, and 0 its box. */
const flags = 0x1 | 0x2 | 0x40;
/** HB_SUBSET_SETS_DROP_TABLE_TAG */
const droppedTables = 3;
/** What a PDF says itself, or needs not. */
const unneeded = [
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'STAT',
  'DSIG',
  'name',
  'OS/2',
  'post',
  'cmap',
  'gasp',
  'meta',
];

let subsetter: Promise<Subsetter> | undefined;

/** The part of a font that holds some of its glyphs, at its one weight, as a TrueType file. */
export async function subsetOf(from: PrintFont, glyphs: Iterable<number>): Promise<Uint8Array> {
  const hb = await (subsetter ??= startSubsetter());
  const at = hb.malloc(from.file.length);
  new Uint8Array(hb.memory.buffer).set(from.file, at);
  const blob = hb.hb_blob_create(at, from.file.length, writable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, flags);
  for (const table of unneeded) hb.hb_set_add(hb.hb_subset_input_set(input, droppedTables), tagOf(table));
  for (const glyph of glyphs) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph);
  hb.hb_subset_input_pin_axis_location(input, face, tagOf('wght'), from.weight);
  const made = hb.hb_subset_or_fail(face, input);
  if (made === 0) throw new Error(`${from.key} could not be cut.`);
  const result = hb.hb_face_reference_blob(made);
  const start = hb.hb_blob_get_data(result, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result));
  hb.hb_blob_destroy(result);
  hb.hb_face_destroy(made);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(at);
  return bytes;
}

async function startSubsetter(): Promise<Subsetter> {
  const { instance } = await WebAssembly.instantiate(
    await readPackaged('harfbuzzjs/dist/harfbuzz-subset.wasm'),
  );
  const hb = instance.exports as unknown as Subsetter;
  hb._initialize();
  return hb;
}

function tagOf(name: string): number {
  return [...name.padEnd(4)].reduce((tag, letter) => (tag << 8) | letter.charCodeAt(0), 0);
}
