import { idsOf } from '../../insight/measures.ts';
import type { DataRow, DataTable } from '../../model/dataTable.ts';
import { dataOf, isTablePath } from '../../model/load.ts';
import type { Scope } from '../../model/scope.ts';
import { blocksOf, placedBlocksOf } from '../../syntax/walk.ts';
import type { Block } from '../../syntax/tree.ts';
import { shift, type Span } from '../../text/span.ts';
import type { Code } from '../messages.ts';
import type { FileContext, FileRule } from '../rule.ts';

/** Rows beyond these are counted. */
const MOST_ROWS = 20;

/** Tables that are not there or not right, row by row, and rows about what no map has. All at the `data` of the metric. */
export const data: FileRule = {
  reach: 'file',
  codes: [
    'data-missing', 'data-outside', 'data-kind', 'data-unreadable', 'data-too-long', 'data-empty', 'data-column', 'data-row',
    'data-more-rows', 'data-unknown', 'data-former-id',
  ], // prettier-ignore
  check: (context) => {
    const { names, sources, report } = context;
    for (const { block: metric, start } of placedBlocksOf(names.source.tree, 'metric')) {
      for (const { fact, path, uri } of dataOf(names.source.uri, metric)) {
        const span = shift(fact.values[0]?.span ?? fact.span, start);
        const holes = { path: `“${path}”` };
        const found = uri === undefined ? 'outside' : sources.get(uri);
        if (uri !== undefined && !isTablePath(path)) report({ code: 'data-kind', span, holes });
        else if (typeof found === 'object' && 'table' in found) reportTable(found.table, path, span, context);
        else report({ code: problemOf(found), span, holes });
      }
    }
  },
};

function problemOf(found: unknown): Code {
  if (found === 'outside') return 'data-outside';
  return found === 'unreadable' ? 'data-unreadable' : 'data-missing';
}

function reportTable(table: DataTable, path: string, span: Span, { names, report }: FileContext): void {
  const file = { path: `“${path}”` };
  for (const { code, row, column, text, wants } of table.slips.slice(0, MOST_ROWS)) {
    const said = text ? `“${text}”` : 'empty';
    const holes = { ...file, row: String(row), column: column ?? '', said, wants: wants ?? '' };
    report({ code, span, holes });
  }
  const more = table.slips.length - MOST_ROWS;
  if (more > 0) report({ code: 'data-more-rows', span, holes: { ...file, count: String(more) } });
  for (const { kind, name, row, now } of strangersIn(table, names)) {
    const holes = { ...file, kind, name, row: String(row), now: now ?? '' };
    report({ code: now === undefined ? 'data-unknown' : 'data-former-id', span, holes });
  }
}

interface Stranger {
  readonly kind: string;
  readonly name: string;
  readonly row: number;
  /** The id it has now, where it is a former one. */
  readonly now: string | undefined;
}

/** The columns that name something of a map, and what. */
const columns: readonly (readonly [column: 'journey' | 'stage' | 'touchpoint' | 'persona' | 'from' | 'to', kind: string])[] = [
  ['journey', 'journey'], ['stage', 'stage'], ['touchpoint', 'touchpoint'], ['persona', 'persona'],
  ['from', 'touchpoint'], ['to', 'touchpoint'],
]; // prettier-ignore

/** Ends of paths, which are no touchpoints. */
const ends = ['start', 'end', 'leaves'];

/** Names in a table that are no id of now, each once. Nobody can tell in a file that sees no journeys. */
function strangersIn(table: DataTable, names: Scope): readonly Stranger[] {
  const journeys = names.allDeclared('journey').map(({ block }) => block);
  if (journeys.length === 0) return [];
  const known = knownIds(journeys, names);
  const found = new Map<string, Stranger>();
  for (const row of table.rows) {
    for (const [column, kind] of columns) {
      const name = row[column];
      if (name === undefined || ((column === 'from' || column === 'to') && ends.includes(name))) continue;
      const key = `${kind} ${name}`;
      const now = known.get(key);
      if (now === name || found.has(key)) continue;
      found.set(key, strangerOf(kind, name, row, now));
    }
  }
  return [...found.values()];
}

function strangerOf(kind: string, name: string, { row }: DataRow, now: string | undefined): Stranger {
  return { kind, name, row, now };
}

/** For each id, present or former, the one of now. */
function knownIds(journeys: readonly Block[], names: Scope): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const former = new Map<string, string>();
  const add = (kind: string, block: Block): void => {
    for (const id of idsOf(block)) {
      const ids = id === block.id?.text ? known : former;
      if (!ids.has(`${kind} ${id}`)) ids.set(`${kind} ${id}`, block.id?.text ?? id);
    }
  };
  for (const { block } of names.allDeclared('persona')) add('persona', block);
  for (const journey of journeys) {
    add('journey', journey);
    for (const stage of blocksOf(journey, 'stage')) {
      add('stage', stage);
      for (const touchpoint of blocksOf(stage, 'touchpoint')) add('touchpoint', touchpoint);
    }
  }
  // What has an id now is meant by it, whatever had it before.
  return new Map([...former, ...known]);
}
