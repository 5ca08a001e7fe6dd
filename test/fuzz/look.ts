import { analyseLoaded, type Analysis } from '../../core/analyse.ts';
import { readTable } from '../../core/model/dataTable.ts';
import { isImagePath, readImage } from '../../core/model/image.ts';
import { gatherSources, isTablePath, type Imported, type Source } from '../../core/model/load.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import { scopeOf, type Scope } from '../../core/model/scope.ts';
import { parse } from '../../core/syntax/parse.ts';
import { mainOf, type Input } from './target.ts';

const root = 'file:///work/';
const today = '2026-09-01';

/** The address of a file of an input. */
export function uriOf(path: string): string {
  return normaliseUri(root + path);
}

/** The files of an input that stand beside the main one, read once. */
export function besideOf({ files }: Input): ReadonlyMap<string, Imported> {
  return new Map(
    Object.entries(files).flatMap(([path, text]): readonly [string, Imported][] =>
      path === 'main.journey' ? [] : [[uriOf(path), readBeside(uriOf(path), text)]],
    ),
  );
}

const mostBeside = 32;
const readLately = new Map<string, Imported>();

/** What was read lately is not read again: the same files stand beside many inputs. */
function readBeside(uri: string, text: string): Imported {
  const key = `${uri}\n${text}`;
  const found = readLately.get(key) ?? readAs(uri, text);
  if (readLately.size === mostBeside) readLately.clear();
  readLately.set(key, found);
  return found;
}

function readAs(uri: string, text: string): Imported {
  // A picture stands among texts as one character for each byte.
  if (isImagePath(uri))
    return { uri, image: readImage({ kind: 'bytes', bytes: Buffer.from(text, 'latin1') }) };
  return isTablePath(uri) ? { uri, table: readTable(text) } : sourceOf(text, uri);
}

/** A text as a file that was read. */
export function sourceOf(text: string, uri = uriOf('main.journey')): Source {
  return { uri, text, tree: parse(text) };
}

/** All that is known of a file beside others. `before` is what was known of its text before an edit. */
export function look(source: Source, beside: ReadonlyMap<string, Imported>, before?: Analysis): Analysis {
  const { sources } = gatherSources(source, (uri) => beside.get(uri) ?? 'missing');
  return analyseLoaded(source, sources, { before, today });
}

/** All that is known of the main file of an input. */
export function lookAt(input: Input): Analysis {
  return look(sourceOf(mainOf(input)), besideOf(input));
}

/** What the names in the main file of an input mean: for targets that do not ask what is wrong. */
export function namesIn(source: Source, beside: ReadonlyMap<string, Imported>): Scope {
  return scopeOf(source, gatherSources(source, (uri) => beside.get(uri) ?? 'missing').sources);
}

/** The same of all maps of an input, each looked at by itself. */
export function namesInAll(input: Input): readonly Scope[] {
  const main = sourceOf(mainOf(input));
  const beside = besideOf(input);
  const all = new Map<string, Imported>([...beside, [main.uri, main]]);
  return [...all.values()].flatMap((file) =>
    typeof file === 'object' && 'tree' in file ? [namesIn(file, all)] : [],
  );
}
