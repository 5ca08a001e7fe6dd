import { phaseOf } from '../../core/insight/phases.ts';
import { shift, touches, type Span } from '../../core/text/span.ts';
import { journeyOf, type Place } from '../../core/syntax/walk.ts';
import { playOf } from '../../core/vocabulary/playbook/index.ts';

const headings = {
  works: 'What usually works',
  fails: 'What usually goes wrong',
  questions: 'What to ask',
} as const;

/** What the playbook says of the phase of a stage, where a place touches the keyword or the id of one. */
export function playbookMeaning(
  path: readonly Place[],
  offset: number,
): { readonly text: string; readonly span: Span } | undefined {
  const place = path.at(-1);
  if (place?.statement.kind !== 'block' || place.statement.row?.keyword !== 'stage') return undefined;
  const stage = place.statement;
  const names = stage.id ? [stage.keyword, stage.id] : [stage.keyword];
  const name = names.find(({ span }) => touches(shift(span, place.base), offset));
  const phase = name && phaseOf(stage, journeyOf(path));
  if (!phase) return undefined;
  const play = playOf(phase);
  const mistakes = play.fails.map(({ mistake }) => mistake);
  const text = [
    `**${phase}** — ${play.title}`,
    listOf(headings.works, play.works),
    listOf(headings.fails, mistakes),
    listOf(headings.questions, play.questions),
  ].join('\n\n');
  return { text, span: shift(name.span, place.base) };
}

function listOf(heading: string, entries: readonly string[]): string {
  return `${heading}:\n${entries.map((entry) => `- ${entry}`).join('\n')}`;
}
