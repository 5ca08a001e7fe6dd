import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';

/** Changes that come in a row, as when an editor saves, are one: so long after the first (ms), all of them have come. */
const TOGETHER = 50;

interface Watched {
  readonly watcher: FSWatcher | undefined;
  /** Which folder it is, since another one may take its name. */
  readonly id: string;
}

/** The folders that are watched. One that is not there is watched for in the nearest that is. */
export class Watching {
  readonly #watched = new Map<string, Watched>();
  #names: ReadonlySet<string> = new Set();
  #isChanged = false;
  #wake: () => void = () => undefined;

  /** Watches these folders and no others; true if all of them were watched before. */
  async set(folders: ReadonlySet<string>, names: ReadonlySet<string>): Promise<boolean> {
    this.#names = names;
    const wanted = new Map<string, string>();
    for (const folder of folders) {
      const there = await nearest(folder);
      if (there) wanted.set(there.path, there.id);
    }
    for (const [path, { watcher, id }] of this.#watched) {
      if (wanted.get(path) === id) continue;
      watcher?.close();
      this.#watched.delete(path);
    }
    let isComplete = true;
    for (const [path, id] of wanted) {
      if (this.#watched.has(path)) continue;
      isComplete = false;
      this.#watched.set(path, { watcher: this.#open(path), id });
    }
    return isComplete;
  }

  /** Comes back when something has changed since the last time, or is to stop. */
  async change(stop: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const end = (): void => {
        clearTimeout(timer);
        this.#wake = () => undefined;
        stop.removeEventListener('abort', end);
        resolve();
      };
      this.#wake = () => (timer ??= setTimeout(end, TOGETHER));
      stop.addEventListener('abort', end);
      if (stop.aborted) end();
      else if (this.#isChanged) this.#wake();
    });
    this.#isChanged = false;
  }

  close(): void {
    for (const { watcher } of this.#watched.values()) watcher?.close();
    this.#watched.clear();
  }

  #open(path: string): FSWatcher | undefined {
    try {
      const watcher = watch(path, (kind, name) => {
        if (!this.#concerns(kind, name)) return;
        this.#isChanged = true;
        this.#wake();
      });
      // A folder that goes away is seen in the one that holds it.
      watcher.on('error', () => watcher.close());
      return watcher;
    } catch {
      // Some file systems cannot be watched; the rest is watched all the same.
      return undefined;
    }
  }

  /** What comes and goes may be a folder with maps; what only changes must be one of the files. */
  #concerns(kind: string, name: string | null): boolean {
    return kind === 'rename' || name === null || extname(name) === '.journey' || this.#names.has(name);
  }
}

async function nearest(folder: string): Promise<{ readonly path: string; readonly id: string } | undefined> {
  for (let path = folder; ; path = dirname(path)) {
    const info = await stat(path).catch(() => undefined);
    if (info?.isDirectory()) return { path, id: `${info.dev}:${info.ino}` };
    if (dirname(path) === path) return undefined;
  }
}
