import type { Location } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { problemsOf } from '../../core/checks/run.ts';
import type { Findings } from '../../core/checks/findings.ts';
import { settledFindings } from '../../core/checks/settle.ts';
import { gatherSources, isMap, type Source, type Sources } from '../../core/model/load.ts';
import { scopeOf } from '../../core/model/scope.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace.ts';
import { rangeOf } from './convert.ts';
import { linesOf } from './files.ts';
import { sentences } from './sentences.ts';
import type { Store } from './store.ts';
import type { Settings } from './teamSettings.ts';

/** A workspace may hold more maps than these; the rest is read when something imports it. */
export interface IndexLimits {
  readonly files: number;
  /** Of all texts together, in UTF-16 units. */
  readonly text: number;
}

const LIMITS: IndexLimits = { files: 5000, text: 256 * 1024 * 1024 };
/** So many files are read at the same time. */
const AT_ONCE = 8;
/** After so long without a pause, others get their turn. */
const TURN_MS = 15;

export interface IndexParts {
  readonly workspace: Workspace;
  readonly store: Store;
  /** Writes a sentence to the log. */
  readonly log: (sentence: string) => void;
  readonly limits?: IndexLimits;
}

/**
 * All maps of the workspace: what is open as it stands in the editor, the rest as it stands on the disk. Files are read
 * in the background; what names in them mean and what is wrong is found out only when somebody asks, and kept as long as
 * neither the file nor one that it imports changes. Documents that are not files of the workspace are not in it.
 */
export class WorkspaceIndex {
  /** Settled once all files were read; never rejects. */
  readonly ready: Promise<void>;
  private readonly workspace: Workspace;
  private readonly store: Store;
  private readonly log: (sentence: string) => void;
  private readonly limits: IndexLimits;
  private readonly listeners = new Set<(edited: string | undefined) => void>();
  /** Files of the disk with their length; those that are open in the editor alone are not among them. */
  private readonly files = new Map<string, number>();
  private readonly analyses = new WeakMap<
    Source,
    { readonly analysis: Analysis; readonly settings: Settings }
  >();
  /** What is being read because it changed. */
  private busy: Promise<unknown> = Promise.resolve();
  private length = 0;
  private hasSaidSo = false;
  private settle: () => void = () => undefined;

  constructor({ workspace, store, log, limits = LIMITS }: IndexParts) {
    this.workspace = workspace;
    this.store = store;
    this.log = log;
    this.limits = limits;
    this.ready = new Promise((resolve) => (this.settle = resolve));
  }

  /** Lists and reads the files, once; afterwards `refresh` does. */
  async start(): Promise<void> {
    await this.refresh();
    this.settle();
  }

  /** Lists the files again, for when many may have come or gone. Never rejects. */
  refresh(): Promise<void> {
    const work = this.listAgain();
    this.busy = both(this.busy, work);
    return work;
  }

  /** A file of the disk changed, appeared or went. The store has to know before. */
  fileChanged(address: string): void {
    const uri = normaliseUri(address);
    if (!this.isMap(uri)) return;
    this.forget(uri);
    const work = this.add(uri).then(() => this.changed());
    this.busy = both(this.busy, work);
  }

  /** What holds for many files is another than before, such as settings. */
  settingsChanged(): void {
    this.changed();
  }

  /** Something is new in an open document. */
  documentChanged(address: string): void {
    const uri = normaliseUri(address);
    if (this.workspace.contains(uri)) this.changed(uri);
  }

  /** A document was closed: its file counts again, if there is one. */
  documentClosed(address: string): void {
    const uri = normaliseUri(address);
    if (this.files.has(uri)) this.fileChanged(uri);
    else this.documentChanged(uri);
  }

  /**
   * Calls back each time something is new; not in between of what belongs together. Told is the address of the document
   * that was edited, where nothing else is new.
   */
  onChange(listener: (edited: string | undefined) => void): void {
    this.listeners.add(listener);
  }

  /** True if a file is one of the workspace's maps, as far as these were read. */
  has(uri: string): boolean {
    return this.isOpenMap(uri) || (this.files.has(uri) && this.source(uri) !== undefined);
  }

  /** True if a document, open or not, would be one of them: it lies in a folder of the workspace. */
  covers(uri: string): boolean {
    return this.workspace.contains(uri);
  }

  uris(): readonly string[] {
    const open = this.store.allOpen().map(({ source }) => source.uri);
    return [...new Set([...this.files.keys(), ...open])].filter((uri) => this.has(uri)).sort();
  }

  /** The text and tree of a map, as it is now. */
  source(uri: string): Source | undefined {
    const known = this.store.known(uri);
    return isMap(known) ? known : undefined;
  }

  sources(): readonly Source[] {
    return this.uris().flatMap((uri) => this.source(uri) ?? []);
  }

  /** A place in a file, open or not, as an editor is told of it. */
  locationOf(source: Source, span: Span): Location {
    const open = this.store.opened(source.uri);
    return { uri: open?.uri ?? source.uri, range: rangeOf(span, open?.lines ?? linesOf(source)) };
  }

  /** All that is known of a map; nothing if there is no such file. */
  async analysis(uri: string): Promise<Analysis | undefined> {
    if (this.store.opened(uri)) return (await this.store.get(uri))?.analysis;
    for (;;) {
      const source = await this.store.files.read(uri);
      if (!isMap(source)) return undefined;
      const settings = await this.store.settings.read(uri);
      const { sources, wanted } = gatherSources(source, (other) => this.store.known(other));
      if (wanted.length === 0) return this.analysed(source, sources, settings);
      await Promise.all(wanted.map((other) => this.store.files.read(other)));
    }
  }

  /**
   * What is known of all maps, or of those that see what a file declares: itself and what imports it, directly or
   * through others. Waits until all were read, and lets others have their turn in between.
   */
  async all(reaching?: string): Promise<readonly Analysis[]> {
    await this.ready;
    await this.busy;
    return this.soFar(reaching);
  }

  /** The same, of what was read until now. */
  async soFar(reaching?: string): Promise<readonly Analysis[]> {
    const found: Analysis[] = [];
    let turn = Date.now();
    for (const uri of this.uris()) {
      if (Date.now() - turn > TURN_MS) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        turn = Date.now();
      }
      if (reaching !== undefined && !this.reaches(uri, reaching)) continue;
      const analysis = await this.analysis(uri);
      if (analysis && (reaching === undefined || analysis.sources.has(reaching))) found.push(analysis);
    }
    return found;
  }

  /** False only if it is certain that a file does not import another. */
  private reaches(uri: string, other: string): boolean {
    const source = this.source(uri);
    if (!source) return false;
    const { sources, wanted } = gatherSources(source, (each) => this.store.known(each));
    return sources.has(other) || wanted.length > 0;
  }

  private analysed(source: Source, sources: Sources, settings: Settings): Analysis {
    const known = this.analyses.get(source);
    const before = known?.analysis;
    if (before && known.settings === settings && isSame(before.sources, sources)) return before;
    const names = scopeOf(source, sources, before?.names);
    const today = this.workspace.today();
    let found: Findings | undefined;
    const find = (): Findings =>
      (found ??= settledFindings(source, problemsOf(names, sources, today), settings.checks));
    const analysis: Analysis = {
      source,
      sources,
      names,
      how: { today, settings: settings.checks },
      get found() {
        return find();
      },
      get problems() {
        return find().all();
      },
    };
    this.analyses.set(source, { analysis, settings });
    return analysis;
  }

  private async listAgain(): Promise<void> {
    const listed = await this.workspace.list().catch(() => undefined);
    if (!listed) return;
    const found = new Set(listed.filter((uri) => this.isMap(uri)));
    const gone = [...this.files.keys()].filter((uri) => !found.has(uri));
    const waiting = [...found].filter((uri) => !this.files.has(uri)).sort();
    for (const uri of gone) this.forget(uri);
    // Those that import them have to know as well.
    for (const uri of [...gone, ...waiting.filter((each) => typeof this.store.known(each) === 'string')])
      this.store.fileChanged(uri);
    const readNext = async (): Promise<void> => {
      for (let uri = waiting.shift(); uri !== undefined; uri = waiting.shift()) await this.add(uri);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readNext));
    this.changed();
  }

  private async add(uri: string): Promise<void> {
    if (this.files.has(uri)) return;
    if (this.files.size >= this.limits.files || this.length >= this.limits.text) {
      if (!this.hasSaidSo) this.log(sentences.tooManyMaps(this.files.size));
      this.hasSaidSo = true;
      return;
    }
    // What is open is read when it is closed.
    this.files.set(uri, 0);
    if (this.store.opened(uri)) return;
    const file = await this.store.files.read(uri);
    if (!this.files.has(uri)) return;
    this.forget(uri);
    if (!isMap(file)) return;
    this.files.set(uri, file.text.length);
    this.length += file.text.length;
  }

  private forget(uri: string): void {
    this.length -= this.files.get(uri) ?? 0;
    this.files.delete(uri);
  }

  private isOpenMap(uri: string): boolean {
    return this.store.opened(uri) !== undefined && this.covers(uri);
  }

  private isMap(uri: string): boolean {
    return this.workspace.contains(uri) && uri.endsWith('.journey') && !uri.includes('/node_modules/');
  }

  private changed(edited?: string): void {
    for (const listener of this.listeners) listener(edited);
  }
}

function isSame(a: Sources, b: Sources): boolean {
  return a.size === b.size && [...b].every(([uri, imported]) => a.get(uri) === imported);
}

/** Done when both are, however they end. Gives nothing, as what one gives would be kept for as long as there are others. */
function both(a: Promise<unknown>, b: Promise<unknown>): Promise<void> {
  return Promise.allSettled([a, b]).then(() => undefined);
}
