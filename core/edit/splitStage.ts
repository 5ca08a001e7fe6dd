import { factsOf } from '../model/facts.ts';
import { freeId, idFromTitle } from '../model/ids.ts';
import { isNamed, placesNaming } from '../model/places.ts';
import type { Scope } from '../model/scope.ts';
import { lineStartOf } from '../syntax/patterns.ts';
import { quoteText } from '../syntax/atoms.ts';
import type { Block, Statement, TextEdit } from '../syntax/tree.ts';
import { shift } from '../text/span.ts';
import { chunkOf, indentAt } from './chunk.ts';
import { innerIndentOf } from './manner.ts';
import { blanksBefore, cut, emptyLinesAbove, together } from './place.ts';
import { linesOf, longPartsOf } from './reindent.ts';
import type { Spot } from './spot.ts';
import { words } from './words.ts';

/** Facts of a stage that its touchpoints stand under, so that they are as true of the second half. */
const lasting = ['for', 'as', 'when', 'phase', 'optional'] as const;

/**
 * Splits a stage at one of its touchpoints: that one and those behind it go to a new stage, which gets a free id and a
 * title to be changed. What else the stage holds stays in the first; views of the file that show it show both. Nothing
 * for the first touchpoint of a stage, outside of journeys, and where something is wrong with the facts behind it: where
 * they end is not certain then.
 */
export function splitStage(spot: Spot, names: Scope): readonly TextEdit[] | undefined {
  const { holder, index, journey } = spot;
  const { text, tree } = names.source;
  const stage = holder.block;
  if (!journey || stage.row?.keyword !== 'stage' || !stage.statements.slice(0, index).some(isTouchpoint))
    return undefined;
  const indent = indentAt(text, holder.start);
  const inner = innerIndentOf(text, tree, stage, holder.start);
  const staying = stage.statements.flatMap((statement, i) =>
    i > index && !isTouchpoint(statement) ? [i] : [],
  );
  if (staying.length > 0 && stage.slips.length > 0) return undefined;
  const stays = staying.map((i) => `${linesAt(spot, i, text, inner)}\n`).join('');
  const kept = lasting
    .flatMap((key) => factsOf(stage, key))
    .map((fact) => shift(fact.span, holder.start))
    .map((span) => `${inner}${text.slice(span.start, span.end)}\n`);
  const id = idFor(stage, names, journey.block);
  const head = `${indent}stage ${id} ${quoteText(words.second(nameOf(stage)))} {`;
  const seam = `${stays}${indent}}\n\n${head}\n${kept.join('')}`;
  const cuts = together(
    text,
    staying.map((i) => cut(text, holder, i)),
  );
  const shown = (isNamed(stage, names) ? placesNaming(stage, names) : []).map(
    ({ span: { end } }): TextEdit => ({ span: { start: end, end }, text: `, ${id}` }),
  );
  const { span, core, beginsLine } = chunkOf(text, stage, holder.start, index);
  const line = lineStartOf(text, span.start);
  const seamEdit = beginsLine
    ? { span: { start: emptyLinesAbove(text, line), end: line }, text: seam }
    : { span: { start: blanksBefore(text, core.start), end: core.start }, text: `\n${seam}${inner}` };
  return [seamEdit, ...cuts, ...shown];
}

function isTouchpoint(statement: Statement): boolean {
  return statement.kind === 'block' && statement.row?.keyword === 'touchpoint';
}

function linesAt({ holder }: Spot, index: number, text: string, to: string): string {
  const statement = holder.block.statements[index];
  const start = holder.start + (holder.block.starts[index] ?? 0);
  const own = statement?.kind === 'fact' ? shift(statement.span, holder.start) : undefined;
  const long = statement?.kind === 'block' ? longPartsOf(statement, start, text) : own ? [own] : [];
  return linesOf(text, chunkOf(text, holder.block, holder.start, index), long, to);
}

function idFor(stage: Block, names: Scope, journey: Block): string {
  const base = stage.id?.text ?? idFromTitle(stage.title?.text ?? '') ?? 'stage';
  const taken = new Set([base, ...names.candidates(['stage'], journey)]);
  return freeId(base, (candidate) => taken.has(candidate));
}

function nameOf(stage: Block): string {
  return stage.title?.text || stage.id?.text || words.toBeSaid;
}
