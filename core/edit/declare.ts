import { laneTypeOf } from '../checks/rules/lanes.ts';
import { factsOf } from '../model/facts.ts';
import { kept } from '../model/fold.ts';
import { lineStartOf } from '../syntax/patterns.ts';
import { quoteText } from '../syntax/atoms.ts';
import type { Block, TextEdit, Value } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { titleFromId } from '../model/ids.ts';
import type { Kind } from '../vocabulary/index.ts';
import { beginsLine, chunkOf, nextLineStart } from './chunk.ts';

/** What can be declared in a line of its own, in the file around the journeys. */
const declarable: ReadonlySet<Kind> = new Set(['persona', 'channel', 'actor', 'metric', 'lane']);

/** True if a line in the file is all that such a thing needs to be known. */
export function isDeclarable(kind: Kind | undefined): kind is Kind {
  return kind !== undefined && declarable.has(kind);
}

/**
 * Writes `actor growth "Growth"` into a file, and of a lane what it holds: behind the last of its kind, else behind the
 * last of the declarations above the journeys, else above the first journey.
 */
export function declareEdit(text: string, tree: Block, kind: Kind, id: string): TextEdit {
  const line = `${kind} ${id} ${quoteText(titleFromId(id))}${kind === 'lane' ? laneBody(tree, id) : ''}`;
  const keywords = tree.statements.map((statement) =>
    statement.kind === 'block' ? (statement.row?.keyword ?? '') : '',
  );
  const firstMap = keywords.findIndex((keyword) => keyword === 'journey' || keyword === 'view');
  const head = firstMap < 0 ? keywords : keywords.slice(0, firstMap);
  const like = keywords.lastIndexOf(kind);
  const last = like >= 0 ? like : head.findLastIndex((keyword) => keyword !== '');
  if (last >= 0) return behind(text, tree, last, line, keywords[last] === kind);
  const start = firstMap < 0 ? text.length : chunkOf(text, tree, 0, firstMap).span.start;
  const at = beginsLine(text, start) ? lineStartOf(text, start) : start;
  const before = at > 0 && at === text.length && !/[\n\r]$/.test(text) ? '\n' : '';
  const after = firstMap < 0 ? '\n' : '\n\n';
  return { span: { start: at, end: at }, text: before + line + after };
}

/** What a lane holds, by all that a file says in it; a lane of texts need not say so. */
function laneBody(tree: Block, id: string): string {
  const type = laneTypeOf(valuesInLanes(tree).get(id) ?? []);
  return type === 'text' ? '' : ` { type: ${type} }`;
}

const valuesInLanes = kept((tree: Block): ReadonlyMap<string, readonly Value[]> => {
  const values = new Map<string, Value[]>();
  walk(tree, (block) => {
    for (const { of, values: said } of factsOf(block, 'lane')) {
      if (!of) continue;
      const known = values.get(of.text) ?? [];
      known.push(...said.filter((value) => !value.none));
      values.set(of.text, known);
    }
  });
  return values;
});

/** Behind a statement; things of one kind that take a line each stand together, others with an empty line between. */
function behind(text: string, tree: Block, index: number, line: string, isAlike: boolean): TextEdit {
  const { span, core, endsLine } = chunkOf(text, tree, 0, index);
  const gap = isAlike && !/[\n\r]/.test(text.slice(core.start, core.end)) ? '' : '\n';
  if (!endsLine) return { span: { start: core.end, end: core.end }, text: `\n${gap}${line}\n` };
  const at = nextLineStart(text, span.end);
  // The last line of a text need not have an end.
  const isOpen = !/[\n\r]$/.test(text.slice(0, at));
  return {
    span: { start: at, end: at },
    text: isOpen ? `\n${gap}${line}` : `${gap}${line}\n`,
  };
}
