import type { Problem } from '../checks/problem.ts';
import { importsOf, type Source } from '../model/load.ts';
import type { Scope } from '../model/scope.ts';
import { freeId, idFromTitle, isReservedId } from '../model/ids.ts';
import { usesOf } from '../model/uses.ts';
import type { Fix, TextEdit } from '../syntax/tree.ts';
import { NONE } from '../vocabulary/index.ts';
import { blockOf, journeyOf, pathTo, startOf, walk } from '../syntax/walk.ts';
import { cover, shift } from '../text/span.ts';
import { choices } from './choices.ts';
import { declareEdit, isDeclarable } from './declare.ts';
import { withLineEnds } from './lineEnds.ts';

/** A file and what its names mean. */
interface Known {
  readonly source: Source;
  readonly names: Scope;
}

/** Something to do about a problem. Beside the edits in the file itself, another file may have to be made. */
export interface Remedy extends Fix {
  /** The address of an empty file to make. */
  readonly creates?: string;
}

/**
 * All that can be done about a problem: the fix that the rule found, and what takes a look at the whole file, which no
 * rule that looks at one block can have. The latter are always for a person to choose.
 */
export function remediesOf(problem: Problem, known: Known): readonly Remedy[] {
  const { text } = known.source;
  const remedies = [...(problem.fix ? [problem.fix] : []), ...moreOf(problem, known)];
  return remedies.map((remedy) => ({ ...remedy, edits: withLineEnds(remedy.edits, text) }));
}

function moreOf(problem: Problem, known: Known): readonly Remedy[] {
  switch (problem.code) {
    case 'undeclared':
    case 'unresolved':
    case 'unresolved-near':
      return declare(problem, known);
    case 'reserved-id':
      return callAnew(problem, known);
    case 'import-missing':
      return makeFile(problem, known);
    case 'merge-conflict':
      return choices(problem.span.start, known.source.text);
    default:
      return [];
  }
}

/** Declares the name that leads nowhere. */
function declare({ span }: Problem, { source }: Known): readonly Remedy[] {
  const inner = blockOf(pathTo(source.tree, span.start));
  if (!inner) return [];
  const use = usesOf(inner.block).find(({ names }) => {
    const [first, last] = [names[0], names.at(-1)];
    return first && last && cover(first.span, last.span).start + inner.base === span.start;
  });
  const kind = use?.kinds[0];
  const name = use?.names.length === 1 ? use.names[0]?.text : undefined;
  if (!isDeclarable(kind) || name === undefined) return [];
  const edits = [declareEdit(source.text, source.tree, kind, name)];
  return [{ title: `Declare the ${kind} ${name}`, edits, isGuess: true }];
}

/** Gives a touchpoint an id that means nothing in paths, wherever it is named; `->` keeps the meaning it has there. */
function callAnew({ span }: Problem, { source, names }: Known): readonly Remedy[] {
  const path = pathTo(source.tree, span.start);
  const inner = blockOf(path);
  const journey = journeyOf(path);
  const kind = inner?.block.row?.declares?.kind;
  if (!inner?.block.id || !kind) return [];
  const { block, base } = inner;
  const taken = new Set(names.candidates([kind], journey));
  const own = block.title && idFromTitle(block.title.text);
  const wanted = own !== undefined && !isReservedId(own) ? own : inner.block.id.text;
  const id = freeId(wanted, (candidate) => taken.has(candidate));
  const edits: TextEdit[] = [{ span: shift(inner.block.id.span, base), text: id }];
  const around = journey ?? source.tree;
  const from = startOf(source.tree, around) ?? 0;
  const isEnd = inner.block.id.text !== NONE;
  walk(around, (user, at) => {
    for (const use of usesOf(user)) {
      // In a path it means the end of that.
      const found = use.by === '->' && isEnd ? undefined : names.find(use.names, use.kinds, journey);
      const last = use.names.at(-1);
      if (last && found && 'declaration' in found && found.declaration.block === block)
        edits.push({ span: shift(last.span, at + from), text: id });
    }
  });
  return [{ title: `Call it ${id}`, edits, isGuess: true }];
}

/** Makes the file that is imported and not there. */
function makeFile({ span }: Problem, { source }: Known): readonly Remedy[] {
  const missing = importsOf(source.uri, source.tree).find(
    ({ block, at }) => at + (block.title ?? block.keyword).span.start === span.start,
  );
  return missing?.uri?.endsWith('.journey')
    ? [{ title: `Make the file ${missing.path}`, edits: [], creates: missing.uri, isGuess: true }]
    : [];
}
