import { kept } from '../../core/model/fold.ts';
import { isMap, readSource, type Imported, type Source } from '../../core/model/load.ts';
import { lineIndexOf, type LineIndex } from '../../core/text/lineIndex.ts';
import type { Workspace } from '../../core/workspace.ts';

/** Files that were read and parsed, each once until it changes. Addresses are in normal form. */
export class Files {
  private readonly workspace: Workspace;
  private readonly known = new Map<string, Imported>();
  private readonly reading = new Map<string, Promise<Imported>>();
  /** What changed while it was read. */
  private readonly stale = new Set<string>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** What became of a file that was read. */
  get(uri: string): Imported | undefined {
    return this.known.get(uri);
  }

  /** The same, read if it was not. Never rejects. */
  read(uri: string): Promise<Imported> {
    const known = this.known.get(uri);
    if (known !== undefined) return Promise.resolve(known);
    let reading = this.reading.get(uri);
    if (!reading) {
      reading = this.readFresh(uri);
      this.reading.set(uri, reading);
    }
    return reading;
  }

  /** A file changed: it is read again when somebody asks. True if it was known. */
  forget(uri: string): boolean {
    if (this.reading.has(uri)) this.stale.add(uri);
    return this.known.delete(uri);
  }

  /** Those that were read, or are being read, and lie in one of these folders, however deep. */
  below(folders: readonly string[]): readonly string[] {
    if (folders.length === 0) return [];
    const among = new Set(folders);
    return [...this.known.keys(), ...this.reading.keys()].filter((uri) => liesIn(uri, among));
  }

  /** Forgets what is no map of the workspace: what could not be read, and what lies outside of its folders. */
  forgetOthers(): void {
    for (const uri of this.reading.keys()) this.stale.add(uri);
    for (const [uri, file] of this.known) if (!isMap(file) || !this.workspace.contains(uri)) this.forget(uri);
  }

  private async readFresh(uri: string): Promise<Imported> {
    for (;;) {
      this.stale.delete(uri);
      const file = await readSource(uri, this.workspace);
      if (this.stale.has(uri)) continue;
      this.reading.delete(uri);
      this.known.set(uri, file);
      return file;
    }
  }
}

/** Looks from the file upwards: there may be many folders, as when a whole tree of them is deleted. */
export function liesIn(uri: string, folders: ReadonlySet<string>): boolean {
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1))
    if (folders.has(uri.slice(0, end))) return true;
  return false;
}

/** The lines of a file that is not open, found once. */
export const linesOf: (source: Source) => LineIndex = kept(({ text }: Source) => lineIndexOf(text));
