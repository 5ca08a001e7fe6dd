import { declarationsIn } from '../model/declarations.ts';
import { importsOf } from '../model/load.ts';
import { mentionedIn } from '../model/places.ts';
import type { Scope } from '../model/scope.ts';
import { usesOf, type Use } from '../model/uses.ts';
import { quoteText } from '../syntax/atoms.ts';
import { lineStartOf } from '../syntax/patterns.ts';
import type { Block, TextEdit } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { oneSlipFrom } from '../text/nearest.ts';
import { builtInChannels } from '../vocabulary/index.ts';
import { chunkOf, nextLineStart } from './chunk.ts';
import { cut, putAbove, putBelow } from './place.ts';
import type { Spot } from './spot.ts';

/** A persona that goes to a file of its own. */
export interface Extracted {
  /** What the file holds that it came from, afterwards. */
  readonly edits: readonly TextEdit[];
  /** What the new file holds. */
  readonly text: string;
}

/** The paths, beside the file, that the persona's own could have; the first that is free is the best. */
export function pathsFor(persona: Block): readonly string[] {
  const id = persona.id?.text ?? 'persona';
  const more = Array.from({ length: 20 }, (_, i) => `./${id}-${i + 2}.journey`);
  return ['./people.journey', `./${id}.journey`, ...more];
}

/**
 * Takes a persona with the comments over it out of a file and imports it from `path`, which is beside the file. Nothing
 * where the persona could not be understood over there: where it names another persona of this file, or has a pain of the
 * same id as another persona's.
 */
export function extractPersona(spot: Spot, names: Scope, path: string): Extracted | undefined {
  const { block, holder, index } = spot;
  const { text, tree, uri } = names.source;
  const chunk = chunkOf(text, tree, 0, index);
  if (block.row?.keyword !== 'persona' || holder.block !== tree || !chunk.beginsLine || !chunk.endsLine)
    return undefined;
  const needed = importsFor(spot, names);
  if (!needed || !isAlone(block, names)) return undefined;
  const own = `${text.slice(lineStartOf(text, chunk.span.start), chunk.span.end)}\n`;
  const line = `import ${quoteText(path)}`;
  const others = importsOf(uri, tree);
  const last = others.at(-1);
  const head = needed.map((other) => `import ${quoteText(other)}\n`).join('');
  const moved = head === '' ? own : `${head}\n${own}`;
  if (!last && index === 0) {
    const start = lineStartOf(text, chunk.span.start);
    const end = nextLineStart(text, chunk.span.end);
    const gap = end === text.length || /^[ \t]*[\n\r]/.test(text.slice(end, end + 200)) ? '' : '\n';
    return { edits: [{ span: { start, end }, text: `${line}\n${gap}` }], text: moved };
  }
  const added = last
    ? putBelow({ text, tree }, holder, tree.statements.indexOf(last.block), line)
    : putAbove({ text, tree }, holder, 0, `${line}\n`);
  return { edits: [added, cut(text, holder, index)], text: moved };
}

/**
 * The imports that the persona needs over there to be understood as it is here; nothing if imports do not do. Channels
 * may go undeclared, unless one looks like a slip for a known one.
 */
function importsFor({ block: persona, start }: Spot, names: Scope): readonly string[] | undefined {
  const { uri, tree } = names.source;
  const imports = importsOf(uri, tree);
  const own = new Set(declarationsIn(persona).map((declaration) => declaration.block));
  const needed = new Set<string>();
  let isClear = true;
  walk(persona, (block, at) => {
    const mentions = mentionedIn(block, start + at, names).map((name): Use => ({ names: [name], kinds: ['persona'], open: false, by: 'text' })); // prettier-ignore
    for (const use of [...usesOf(block), ...mentions]) {
      const found = names.find(use.names, use.kinds, undefined);
      if (!found || 'builtIn' in found || own.has(found.declaration.block)) continue;
      const { source, id } = found.declaration;
      const from = imports.find((entry) => entry.uri === source.uri);
      if (from) needed.add(from.path);
      else
        isClear &&=
          source.uri === uri && use.open && !builtInChannels.some((known) => oneSlipFrom(id, known.id));
    }
  });
  return isClear ? [...needed] : undefined;
}

/** True if no other persona has a pain of the same id: in one file they stand apart, in two they do not. */
function isAlone(persona: Block, names: Scope): boolean {
  const inner = declarationsIn(persona).filter(({ block }) => block !== persona);
  const others = names.source.tree.statements.flatMap((statement) =>
    statement.kind === 'block' && statement !== persona && statement.row?.keyword === 'persona'
      ? declarationsIn(statement)
      : [],
  );
  return !inner.some(({ kind, id }) => others.some((other) => other.kind === kind && other.id === id));
}
