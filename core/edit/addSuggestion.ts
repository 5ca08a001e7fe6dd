import type { Suggestion } from '../insight/suggestions.ts';
import type { Statement, TextEdit } from '../syntax/tree.ts';
import { gapBefore, isTallAt } from './gaps.ts';
import { indentUnitOf, innerIndentOf } from './manner.ts';
import { putAbove, putBelow, putLast, type Written } from './place.ts';
import type { Spot } from './spot.ts';

/**
 * Writes something from the playbook into a stage: a block behind the last of its kind, else at the end; a fact behind
 * the other facts, else before everything else.
 */
export function addSuggestion(
  stage: Spot,
  { text: suggested, kind }: Pick<Suggestion, 'text' | 'kind'>,
  written: Written,
): readonly TextEdit[] {
  const { text, tree } = written;
  const indent = innerIndentOf(text, tree, stage.block, stage.start);
  const unit = indentUnitOf(text, tree);
  const lines = suggested
    .replaceAll(/^(?: {2})+/gm, (blanks) => unit.repeat(blanks.length / 2))
    .replaceAll(/^/gm, indent);
  const { statements } = stage.block;
  const isFact = kind === 'kpi' || kind === 'moment';
  const neighbour = statements.findLastIndex(isFact ? isAFact : isOf(kind));
  const isTall = lines.includes('\n');
  if (neighbour >= 0) {
    const isApart = isTall || (!isFact && isTallAt(stage, neighbour, text));
    return [putBelow(written, stage, neighbour, (isApart ? '\n' : '') + lines)];
  }
  return isFact && statements.length > 0
    ? [putAbove(written, stage, 0, lines)]
    : putLast(text, stage, stage.holder, gapBefore(stage, written, isTall) + lines);
}

function isAFact({ kind }: Statement): boolean {
  return kind === 'fact';
}

function isOf(keyword: string): (statement: Statement) => boolean {
  return (statement) => statement.kind === 'block' && statement.row?.keyword === keyword;
}
