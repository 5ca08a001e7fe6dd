import type { InlayHint } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { averageFeeling } from '../../core/insight/averages.ts';
import { feelingOn, scaleOf } from '../../core/insight/feelings.ts';
import { computedPriority } from '../../core/insight/priority.ts';
import { titleOf } from '../../core/model/title.ts';
import { valuesOf } from '../../core/model/facts.ts';
import type { Scope } from '../../core/model/scope.ts';
import type { Block, Name } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { helpSentences } from './helpSentences.ts';
import { visitBlocks } from './visitBlocks.ts';

/** What is shown behind a place of a block, and why. `end` counts from the block. */
interface Hint {
  readonly end: number;
  readonly label: string;
  readonly tooltip: string;
}

/**
 * What a map tells and does not say, shown in a part of a file: the names of personas behind their ids, the average
 * feeling of a stage behind its title, the priority of an opportunity that says none.
 */
export function inlayHintsIn({ source, names }: Analysis, within: Span, lines: LineIndex): InlayHint[] {
  const hints: InlayHint[] = [];
  visitBlocks(source.tree, within, (block, at, journey) => {
    for (const { end, label, tooltip } of hintsOf(block, journey, names)) {
      const offset = at + end;
      if (offset < within.start || offset > within.end) continue;
      hints.push({ position: lines.positionAt(offset), label, tooltip, paddingLeft: true });
    }
  });
  return hints;
}

function hintsOf(block: Block, journey: Block | undefined, names: Scope): readonly Hint[] {
  const keyword = block.row?.keyword;
  const computed = keyword === 'stage' && journey ? feelingHint(block, journey, names) : keyword === 'opportunity' ? priorityHint(block) : undefined; // prettier-ignore
  return [...(computed ? [computed] : []), ...personaHints(block, names)];
}

/** Behind each persona whose name is not what its id says already. */
function personaHints(block: Block, names: Scope): readonly Hint[] {
  return block.statements.flatMap((statement) => {
    if (statement.kind !== 'fact') return [];
    const mentions = [statement.mention, ...statement.values.map((value) => value.mention)];
    return mentions.flatMap((mention) => (mention ? (personaHint(mention, names) ?? []) : []));
  });
}

function personaHint({ text: id, span }: Name, names: Scope): Hint | undefined {
  const title = names
    .declared('persona', id)
    ?.block.title?.text.trim()
    .split(/[\r\n]/, 1)[0];
  if (!title || title.normalize('NFC').toLowerCase() === id.toLowerCase()) return undefined;
  return { end: span.end, label: title, tooltip: helpSentences.personaName(id, title) };
}

function feelingHint(stage: Block, journey: Block, names: Scope): Hint | undefined {
  const persona = primaryOf(journey, names);
  const felt = averageFeeling(stage, persona?.id?.text ?? '');
  if (!felt) return undefined;
  const scale = scaleOf(journey);
  const average = feelingOn(felt.average, scale);
  return {
    end: headEndOf(stage),
    label: helpSentences.feels(average),
    tooltip: helpSentences.averageFeeling({
      who: persona && titleOf(persona),
      average,
      said: felt.said,
      all: felt.all,
      scale: `${feelingOn(scale.low, scale)} to ${feelingOn(scale.high, scale)}`,
    }),
  };
}

function priorityHint(opportunity: Block): Hint | undefined {
  const computed = computedPriority(opportunity);
  return (
    computed && {
      end: headEndOf(opportunity),
      label: helpSentences.priority(computed.priority),
      tooltip: helpSentences.computedPriority(computed),
    }
  );
}

/** The first persona of a journey that is declared, as on its picture. */
function primaryOf(journey: Block, names: Scope): Block | undefined {
  for (const { mention } of valuesOf(journey, 'personas')) {
    const found = mention && names.declared('persona', mention.text);
    if (found) return found.block;
  }
  return undefined;
}

function headEndOf({ keyword, id, title }: Block): number {
  return Math.max(keyword.span.end, id?.span.end ?? 0, title?.span.end ?? 0);
}
