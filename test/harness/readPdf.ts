import { inflateSync } from 'node:zlib';

/** What a reader finds in a PDF of one page. */
export interface ReadPdf {
  /** The strings of the page in their order, as the characters that their fonts give for them. */
  readonly strings: readonly string[];
  /** In points. */
  readonly page: { readonly width: number; readonly height: number };
  readonly fonts: readonly string[];
  readonly language: string | undefined;
  /** What is said of the document, by key. */
  readonly info: Readonly<Record<string, string>>;
}

/** Reads PDF as our own writer writes it, from its table of objects on: an object that is not where the table says is missed. */
export function readPdf(bytes: Buffer): ReadPdf {
  const text = bytes.toString('latin1');
  const table = text.slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]));
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  const object = (reference: string): string => {
    const number = parseInt(reference, 10);
    const written = text.slice(offsets[number - 1]);
    if (!written.startsWith(`${number} 0 obj\n`)) throw new Error(`no object ${reference}`);
    return written.slice(0, written.indexOf('endobj'));
  };
  const entry = (from: string, key: string): string =>
    new RegExp(`/${key} (\\d+ 0 R|\\[[^\\]]*\\]|\\([^)]*\\)|<[0-9A-F]+>|\\S+)`).exec(from)?.[1] ?? '';
  const stream = (reference: string): string => {
    const start = offsets[parseInt(reference, 10) - 1]! + object(reference).indexOf('stream\n') + 7;
    return inflateSync(bytes.subarray(start, start + Number(entry(object(reference), 'Length')))).toString('latin1'); // prettier-ignore
  };
  const catalog = object(entry(table, 'Root'));
  const page = object(/\[(\d+ 0 R)\]/.exec(object(entry(catalog, 'Pages')))?.[1] ?? '');
  const [, , width = 0, height = 0] = entry(page, 'MediaBox').slice(1, -1).split(' ').map(Number);
  const fonts = new Map([...page.matchAll(/\/(F\d+) (\d+ 0 R)/g)].map(([, name, font]) => [name!, object(font!)])); // prettier-ignore
  const maps = new Map(
    [...fonts].map(([name, font]) => [name, charactersOf(stream(entry(font, 'ToUnicode')))]),
  );
  return {
    strings: stringsOf(stream(entry(page, 'Contents')), maps),
    page: { width, height },
    fonts: [...fonts.values()].map((font) => entry(font, 'BaseFont')),
    language: entry(catalog, 'Lang').slice(1, -1),
    info: Object.fromEntries([...object(entry(table, 'Info')).matchAll(/\/(\w+) <FEFF([0-9A-F]*)>/g)].map(([, key, hex]) => [key!, utf16(hex!)])), // prettier-ignore
  };
}

function charactersOf(map: string): ReadonlyMap<string, string> {
  return new Map([...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]*)>$/gm)].map(([, code, hex]) => [code!, utf16(hex!)])); // prettier-ignore
}

function stringsOf(
  content: string,
  maps: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly string[] {
  let font = '';
  return content.split('\n').flatMap((line) => {
    font = /^\/(F\d+) \S+ Tf$/.exec(line)?.[1] ?? font;
    if (!line.endsWith(' TJ')) return [];
    const codes = [...line.matchAll(/<([0-9A-F]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
    return codes.map((code) => maps.get(font)?.get(code) ?? `(${code}?)`).join('');
  });
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}
