import { addSuggestion } from '../../core/edit/addSuggestion.ts';
import { withLineEnds } from '../../core/edit/lineEnds.ts';
import { spotAt } from '../../core/edit/spot.ts';
import { phaseOf } from '../../core/insight/phases.ts';
import { suggestionsFor, type Suggestion } from '../../core/insight/suggestions.ts';
import type { Source } from '../../core/model/load.ts';
import { titleOf } from '../../core/model/title.ts';
import type { TextEdit } from '../../core/syntax/tree.ts';

/** What can be suggested at a place. */
export type StageSuggestions =
  | { readonly kind: 'no-stage' }
  /** What is suggested hangs on the phase of the stage, and nothing tells that. */
  | { readonly kind: 'no-phase'; readonly stage: string }
  | { readonly kind: 'suggestions'; readonly stage: string; readonly found: readonly WrittenSuggestion[] };

export interface WrittenSuggestion extends Suggestion {
  /** What writes it into the stage. */
  readonly edits: readonly TextEdit[];
}

/** What usually belongs in the stage around a place and is not there yet, with the edits that write it. */
export function stageSuggestionsAt(source: Source, offset: number): StageSuggestions {
  const spot = spotAt(source, offset, ({ row }) => row?.keyword === 'stage', { isWide: true });
  if (!spot) return { kind: 'no-stage' };
  const journey = spot.journey?.block;
  const stage = titleOf(spot.block);
  if (!phaseOf(spot.block, journey)) return { kind: 'no-phase', stage };
  const found = suggestionsFor(spot.block, journey).map((suggestion) => ({
    ...suggestion,
    edits: withLineEnds(addSuggestion(spot, suggestion, source), source.text),
  }));
  return { kind: 'suggestions', stage, found };
}
