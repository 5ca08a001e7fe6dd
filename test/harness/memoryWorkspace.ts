import { normaliseUri } from '../../core/model/uri.ts';
import type { FileBytes, FileText, Workspace } from '../../core/workspace.ts';

/** A workspace that lives in memory, under `file:///work/`. Files are given by their path in it. */
export interface MemoryWorkspace extends Workspace {
  uri(path: string): string;
  write(path: string, text: string | Uint8Array): void;
  remove(path: string): void;
  /** Addresses that were read so far, in order. */
  readonly reads: readonly string[];
}

export function memoryWorkspace(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryWorkspace {
  const root = 'file:///work/';
  const texts = new Map<string, string | Uint8Array>();
  const listeners = new Set<(uri: string) => void>();
  const reads: string[] = [];
  const uri = (path: string): string => normaliseUri(root + path);
  const tell = (address: string): void => listeners.forEach((listener) => listener(address));
  const workspace: MemoryWorkspace = {
    reads,
    uri,
    write: (path, text) => {
      texts.set(uri(path), text);
      tell(uri(path));
    },
    remove: (path) => {
      texts.delete(uri(path));
      tell(uri(path));
    },
    read: (address): Promise<FileText> => {
      reads.push(address);
      const text = texts.get(address);
      if (text === undefined) return Promise.resolve({ kind: 'missing' });
      return Promise.resolve(
        typeof text !== 'string' || text.includes('\0') ? { kind: 'unreadable' } : { kind: 'text', text },
      );
    },
    readBytes: (address, most): Promise<FileBytes> => {
      reads.push(address);
      const file = texts.get(address);
      if (file === undefined) return Promise.resolve({ kind: 'missing' });
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
      return Promise.resolve(bytes.length > most ? { kind: 'too-large' } : { kind: 'bytes', bytes });
    },
    exists: (address) => Promise.resolve(texts.has(address)),
    list: () => Promise.resolve([...texts.keys()].filter((address) => address.endsWith('.journey'))),
    entries: (folder) => {
      const inside = [...texts.keys()].filter((address) => address.startsWith(folder));
      const names = inside.map((address) => address.slice(folder.length).split('/'));
      const entries = names.map(([name = '', ...rest]) => ({
        name: decodeURIComponent(name),
        isFolder: rest.length > 0,
      }));
      return Promise.resolve(
        entries.filter((entry, i) => entries.findIndex(({ name }) => name === entry.name) === i),
      );
    },
    watch: (changed) => {
      listeners.add(changed);
      return { dispose: () => void listeners.delete(changed) };
    },
    today: () => '2026-09-01',
    contains: (address) => address.startsWith(root),
  };
  for (const [path, text] of Object.entries(files)) texts.set(uri(path), text);
  return workspace;
}
