import { zlibSync } from 'fflate';

/** A PDF file in the making: objects that name each other. */
export interface PdfFile {
  /** Keeps a number for an object that is written later. */
  reserve(): Reference;
  /** Writes an object and gives what others name it by. */
  add(body: string, at?: Reference): Reference;
  /** Writes data, packed, with what else its dictionary says. */
  addStream(data: string | Uint8Array, entries?: string): Reference;
  /** Writes data that is packed already, with what its dictionary says of that and of all else. */
  addPacked(bytes: Uint8Array, entries: string): Reference;
  /** The file, with the objects to begin with. */
  finish(root: Reference, info: Reference): Uint8Array;
}

/** How an object is named by others: `3 0 R`. */
export type Reference = string & { readonly isReference: true };

/** Packed by JavaScript rather than by Node's zlib, whose bytes differ from one processor to another. */
const packed = (data: Uint8Array): Uint8Array => zlibSync(data, { level: 9 });

/** An empty file of PDF 1.7, whose bytes hang on nothing but what is written. */
export function pdfFile(): PdfFile {
  const bodies: (readonly Uint8Array[] | undefined)[] = [];
  const reserve = (): Reference => {
    bodies.push(undefined);
    return `${bodies.length} 0 R` as Reference;
  };
  const put = (parts: readonly Uint8Array[], at = reserve()): Reference => {
    bodies[parseInt(at, 10) - 1] = parts;
    return at;
  };
  const addPacked: PdfFile['addPacked'] = (bytes, entries) =>
    put([latin1(`<< ${entries} /Length ${bytes.length} >>\nstream\n`), bytes, latin1('\nendstream')]);
  return {
    reserve,
    addPacked,
    add: (body, at) => put([latin1(body)], at),
    addStream(data, entries = '') {
      const bytes = packed(typeof data === 'string' ? latin1(data) : data);
      return addPacked(bytes, `${entries}${entries === '' ? '' : ' '}/Filter /FlateDecode`);
    },
    finish(root, info) {
      const parts: Uint8Array[] = [latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
      let length = parts[0]!.length;
      const push = (part: Uint8Array): void => {
        parts.push(part);
        length += part.length;
      };
      const offsets = bodies.map((body, i) => {
        const offset = length;
        for (const part of [latin1(`${i + 1} 0 obj\n`), ...(body ?? []), latin1('\nendobj\n')]) push(part);
        return offset;
      });
      const table = length;
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
      push(latin1(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`));
      push(latin1(`trailer\n<< /Size ${bodies.length + 1} /Root ${root} /Info ${info} >>\nstartxref\n${table}\n%%EOF\n`)); // prettier-ignore
      return joined(parts, length);
    },
  };
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
