import type { Range } from 'vscode-languageserver-types';
import { analyseLoaded, type Analysis } from '../../core/analyse.ts';
import { gatherSources, mapsOf, type Imported, type Source } from '../../core/model/load.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import { parse } from '../../core/syntax/parse.ts';
import { parseChange } from '../../core/syntax/edit.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { piecesOf, type Pieces } from '../../core/text/pieces.ts';
import type { FileBlock } from '../../core/syntax/tree.ts';
import type { FolderEntry, Workspace } from '../../core/workspace.ts';
import { spanOf } from './convert.ts';
import { TeamSettings } from './teamSettings.ts';
import { Files, linesOf } from './files.ts';

/** A document open in the editor, at one version of its text. */
export interface OpenDocument {
  /** As the client spells it; the source has the form that is compared. */
  readonly uri: string;
  readonly version: number;
  readonly source: Source;
  /** The text and its lines. */
  readonly lines: Pieces;
}

/** A change as LSP has it: without a range, of the whole text. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** A text as it was opened, or as a client put it in the place of another one. */
function read(uri: string, text: string): Pick<OpenDocument, 'source' | 'lines'> {
  const lines = piecesOf(text);
  return { source: sourceOf(uri, lines, parse(text)), lines };
}

/** A source whose text is put together only when somebody asks for it: hardly anybody does after each key. */
function sourceOf(uri: string, pieces: Pieces, tree: FileBlock): Source {
  return {
    uri,
    tree,
    get text() {
      return pieces.toString();
    },
  };
}

/** A document with all that is known of it. */
export interface Analysed extends OpenDocument {
  readonly analysis: Analysis;
}

/**
 * The documents that are open and the files that they import. A document goes through two stages: *open* (its text is
 * read; there is a tree) and *analysed* (what it imports is at hand; names are resolved and problems known). Where all
 * imports are at hand, both happen at once.
 */
export class Store {
  /** What was read and is not open. */
  readonly files: Files;
  /** What holds for files beside their own text. */
  readonly settings: TeamSettings;
  private readonly workspace: Workspace;
  private readonly analysed: (document: Analysed) => void;
  private readonly open = new Map<string, OpenDocument>();
  private readonly results = new Map<string, Analysed>();
  private readonly loading = new Map<string, Promise<void>>();

  /** `analysed` is called each time something new is known of an open document. */
  constructor(
    workspace: Workspace,
    analysed: (document: Analysed) => void,
    settings = new TeamSettings({ workspace }),
  ) {
    this.workspace = workspace;
    this.settings = settings;
    this.files = new Files(workspace);
    this.analysed = analysed;
  }

  /** A document was opened, or its whole text was replaced. */
  set(uri: string, version: number, text: string): void {
    this.put({ uri, version, ...read(normaliseUri(uri), text) });
  }

  /**
   * Parts of a document's text were replaced, one after the other. What is not open is left alone; where a change cannot
   * be made, the document is as good as closed.
   */
  change(uri: string, version: number, changes: readonly Change[]): void {
    const before = this.open.get(normaliseUri(uri));
    if (!before) return;
    let { source, lines } = before;
    try {
      for (const { range, text } of changes) {
        if (!range) {
          ({ source, lines } = read(source.uri, text));
          continue;
        }
        const { start, end } = spanOf(range, lines);
        const change = { start: Math.min(start, end), end: Math.max(start, end), text };
        lines = lines.replaced(change);
        source = sourceOf(source.uri, lines, parseChange(source.tree, lines, change));
      }
    } catch (problem) {
      // From here on the client means another text than is known here.
      this.close(uri);
      throw problem;
    }
    this.put({ uri, version, source, lines });
  }

  close(uri: string): void {
    const key = normaliseUri(uri);
    this.open.delete(key);
    this.results.delete(key);
    this.files.forget(key);
    this.refreshUsersOf(key);
  }

  /** A file changed on the disk; what imports it is looked at again. */
  fileChanged(uri: string): void {
    const key = normaliseUri(uri);
    if (!this.files.forget(key) || this.open.has(key)) return;
    this.refreshUsersOf(key);
  }

  /** The workspace has other folders: what could not be read may be there now, and what was is read no more. */
  foldersChanged(): void {
    this.files.forgetOthers();
    this.settingsChanged();
  }

  /** Settings changed; everything that is open is looked at again. */
  settingsChanged(): void {
    this.settings.forget();
    for (const key of this.open.keys()) this.refresh(key);
  }

  /** What is known of a document at its present version, as soon as it is; nothing if it is not open. */
  async get(uri: string): Promise<Analysed | undefined> {
    const key = normaliseUri(uri);
    for (;;) {
      const waiting = this.loading.get(key);
      if (!waiting) return this.results.get(key);
      await waiting;
    }
  }

  /** The text of a file that was read, open or not. */
  source(uri: string): { readonly source: Source; readonly lines: LineIndex } | undefined {
    const document = this.open.get(uri);
    if (document) return document;
    const file = this.files.get(uri);
    return file && typeof file === 'object' && 'tree' in file
      ? { source: file, lines: linesOf(file) }
      : undefined;
  }

  /** What is at hand of a file: its open text, or what became of reading it. Addresses are in normal form. */
  known(uri: string): Imported | undefined {
    const file = this.fileOf(uri);
    return this.open.get(file)?.source ?? this.files.get(file);
  }

  /** The open document of an address in normal form, analysed or not. */
  opened(uri: string): OpenDocument | undefined {
    return this.open.get(uri);
  }

  allOpen(): readonly OpenDocument[] {
    return [...this.open.values()];
  }

  /** True if the file lies in the workspace. */
  contains(uri: string): boolean {
    return this.workspace.contains(uri);
  }

  /** What is directly in a folder of the workspace, whose address ends with a slash. */
  entries(folder: string): Promise<readonly FolderEntry[]> {
    return this.workspace.entries(folder);
  }

  /** True if there is such a file, be it only in the editor. What lies outside the workspace is not there. */
  async exists(uri: string): Promise<boolean> {
    return this.open.has(uri) || (this.workspace.contains(uri) && (await this.workspace.exists(uri)));
  }

  all(): readonly Analysed[] {
    return [...this.results.values()];
  }

  private put(document: OpenDocument): void {
    this.open.set(document.source.uri, document);
    this.refresh(document.source.uri);
    this.refreshUsersOf(document.source.uri);
  }

  private refreshUsersOf(key: string): void {
    for (const [user, { analysis }] of this.results) {
      const isUser = analysis.sources.has(key) || (this.fileOf(user) !== user && mapsOf(analysis.sources).some(({ uri }) => uri === key)); // prettier-ignore
      if (user !== key && isUser) this.refresh(user);
    }
  }

  /**
   * What an address outside of the workspace stands for: a version of a file in git, or in a pull request, bears the path
   * of the file, and imports what is there now. An address that does not stays as it is.
   */
  private fileOf(uri: string): string {
    if (this.workspace.contains(uri)) return uri;
    const path = /^(?!file:)[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?(\/[^/?#][^?#]*)/i.exec(uri)?.[1];
    const file = path === undefined ? uri : normaliseUri(`file://${path}`);
    return this.workspace.contains(file) ? file : uri;
  }

  private refresh(key: string): void {
    const document = this.open.get(key);
    if (!document) {
      this.loading.delete(key);
      return;
    }
    const own = this.fileOf(key);
    // A version of a file that is imported in turn is there already.
    const { sources, wanted } = gatherSources(document.source, (uri) =>
      own !== key && this.fileOf(uri) === own ? document.source : this.known(uri),
    );
    const settings = this.settings.known(key);
    if (wanted.length > 0 || !settings) {
      this.loading.set(key, this.load(key, wanted));
      return;
    }
    this.loading.delete(key);
    let result: Analysed;
    try {
      const before = this.results.get(key)?.analysis;
      const how = { before, today: this.workspace.today(), settings: settings.checks };
      result = { ...document, analysis: analyseLoaded(document.source, sources, how) };
    } catch (problem) {
      // What was known is of another text, and edits for that one would spoil this one.
      this.results.delete(key);
      throw problem;
    }
    this.results.set(key, result);
    this.analysed(result);
  }

  private async load(key: string, wanted: readonly string[]): Promise<void> {
    // The refresh below must come after this promise stands in `loading`.
    await Promise.resolve();
    await Promise.all([this.settings.read(key), ...wanted.map((uri) => this.files.read(this.fileOf(uri)))]);
    this.refresh(key);
  }
}
