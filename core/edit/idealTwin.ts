import { factsOf, valueOf, wordOf } from '../model/facts.ts';
import { freeId } from '../model/ids.ts';
import type { Scope } from '../model/scope.ts';
import { originalOf } from '../model/tables.ts';
import { quoteText } from '../syntax/atoms.ts';
import type { Block, TextEdit } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { isHeadWrong } from './headSlips.ts';
import { indentUnitOf } from './manner.ts';
import { putBelow } from './place.ts';
import type { Spot } from './spot.ts';
import { words } from './words.ts';
import { writeId } from './writeId.ts';

/**
 * Writes a journey behind a journey that is its ideal: for the same personas and on the same scale, with the same stages
 * and touchpoints by their ids and titles, and nothing yet of what happens and is felt there. Nothing for a journey that
 * is an ideal itself or has one in the file, or stands where no journey may, or behind whose keyword something is wrong.
 */
export function idealTwin(spot: Spot, names: Scope): readonly TextEdit[] | undefined {
  const { block, holder, index } = spot;
  const { text, tree } = names.source;
  if (block.row?.keyword !== 'journey' || holder.block !== tree || isHeadWrong(block)) return undefined;
  if (wordOf(block, 'state') === 'ideal') return undefined;
  const written = writeId(spot, names);
  const id = block.id?.text ?? written?.id;
  if (id === undefined) return undefined;
  const hasOne = blocksOf(tree, 'journey').some((other) => wordOf(other, 'state') === 'ideal' && originalOf(other) === id); // prettier-ignore
  if (hasOne) return undefined;
  const unit = indentUnitOf(text, tree);
  const taken = new Set(names.candidates(['journey'], undefined));
  const own = freeId(`${id}-ideal`, (candidate) => taken.has(candidate));
  const title = quoteText(words.ideal(block.title?.text || id));
  const same = ['personas', 'scale'].filter((key) => valueOf(block, key) !== undefined);
  const facts = [`of: ${id}`, 'state: ideal', ...same.flatMap((key) => saidIn(block, spot.start, key, text))];
  const stages = blocksOf(block, 'stage').map((stage) => stageLines(stage, unit));
  const head = [`journey ${own} ${title} {`, ...facts.map((fact) => unit + fact)].join('\n');
  const twin = [head, ...stages].join('\n\n');
  return [...(written ? [written.edit] : []), putBelow({ text, tree }, holder, index, `\n${twin}\n}`)];
}

function saidIn(block: Block, start: number, key: string, text: string): readonly string[] {
  return factsOf(block, key).map(({ span }) => text.slice(start + span.start, start + span.end));
}

function stageLines(stage: Block, unit: string): string {
  const touchpoints = blocksOf(stage, 'touchpoint').map((touchpoint) => unit + unit + headOf(touchpoint));
  const head = unit + headOf(stage);
  return touchpoints.length > 0 ? [`${head} {`, ...touchpoints, `${unit}}`].join('\n') : head;
}

function headOf({ row, id, title }: Block): string {
  return [row?.keyword, id?.text, title && quoteText(title.text)].filter(Boolean).join(' ');
}
