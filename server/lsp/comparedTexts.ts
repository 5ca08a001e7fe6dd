import { analyseLoaded, type Analysis } from '../../core/analyse.ts';
import { readTable } from '../../core/model/dataTable.ts';
import { gatherSources, isTablePath, type Imported, type Source } from '../../core/model/load.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import { sidesOf } from '../../core/syntax/conflicts.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { ComparedText } from '../protocol.ts';
import { sentences } from './sentences.ts';
import type { Store } from './store.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** A text that is compared, read with all that it imports, and what a reader should know of that. */
export interface ReadText {
  readonly analysis: Analysis;
  readonly notes: readonly string[];
}

/** What reading needs of the server. */
export interface Reading {
  readonly store: Store;
  readonly index: WorkspaceIndex | undefined;
  /** A file of the version that a text is of; nothing where it cannot be had. */
  readonly fileOf: (uri: string) => Promise<string | undefined>;
}

/**
 * Reads one of two texts that are compared: as it is now, or as it is given. Its imports are those of the same version
 * where the client has them, and else as they are now. A sentence where there is no such text.
 */
export async function readComparedText(text: ComparedText, reading: Reading): Promise<ReadText | string> {
  const { store, index } = reading;
  const uri = normaliseUri(text.uri);
  const now = text.text === undefined ? await nowOf(uri, store, index) : undefined;
  const whole = text.text ?? now?.source.text;
  if (whole === undefined) return sentences.compareNoText(text.label);
  if (text.part === undefined && now) return { analysis: now, notes: [] };
  const sides = text.part === undefined ? undefined : sidesOf(whole);
  if (text.part !== undefined && !sides) return sentences.compareNoConflict;
  const said = sides && text.part ? sides[text.part] : whole;
  return analysed({ uri, text: said, tree: parse(said) }, text, reading);
}

async function nowOf(
  uri: string,
  store: Store,
  index: WorkspaceIndex | undefined,
): Promise<Analysis | undefined> {
  const open = await store.get(uri);
  if (open) return open.analysis;
  return store.contains(uri) ? index?.analysis(uri) : undefined;
}

async function analysed(
  source: Source,
  { hasFiles, label }: ComparedText,
  { store, fileOf }: Reading,
): Promise<ReadText> {
  const read = new Map<string, Imported>();
  const asNow: string[] = [];
  const readOne = async (uri: string): Promise<Imported> => {
    if (!store.contains(uri)) return 'outside';
    const text = hasFiles === true ? await fileOf(uri) : undefined;
    if (text !== undefined)
      return isTablePath(uri) ? { uri, table: readTable(text) } : { uri, text, tree: parse(text) };
    const file = store.known(uri) ?? (await store.files.read(uri));
    if (hasFiles === true && typeof file === 'object') asNow.push(uri.slice(uri.lastIndexOf('/') + 1));
    return file;
  };
  for (;;) {
    const { sources, wanted } = gatherSources(source, (uri) => read.get(uri));
    if (wanted.length > 0) {
      await Promise.all(wanted.map(async (uri) => read.set(uri, await readOne(uri))));
      continue;
    }
    const { checks: settings } = await store.settings.read(source.uri);
    const notes = asNow.length > 0 ? [sentences.compareImports(label, asNow.sort().join(', '))] : [];
    return { analysis: analyseLoaded(source, sources, { settings }), notes };
  }
}
