import { declarationsIn } from '../model/declarations.ts';
import { valuesOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { playOf, type Play } from '../vocabulary/playbook/index.ts';
import { holds, saidIn } from './said.ts';
import { phaseOf } from './phases.ts';

/** Something from the playbook that a stage does not say yet. */
export interface Suggestion {
  readonly kind: 'touchpoint' | 'pain' | 'question' | 'kpi' | 'moment';
  /** What it is, in a few words: a title, a question, the id of a metric. */
  readonly title: string;
  /** The statement to write in the stage, without indentation; lines are separated by `\n`. */
  readonly text: string;
  /** Why it is suggested; empty where the title says all. */
  readonly why: string;
}

/**
 * What usually belongs in a stage of its phase and is not there yet: touchpoints, pains, questions, figures, and where
 * the moment of truth may be. What a stage or its touchpoints hold under the same id or title is left out, and so are ids
 * that the journey uses elsewhere, and what the stage says that there is none of. Nothing where the phase cannot be told.
 */
export function suggestionsFor(stage: Block, journey: Block | undefined): readonly Suggestion[] {
  const phase = phaseOf(stage, journey);
  if (!phase) return [];
  const play = playOf(phase);
  const taken = new Set(declarationsIn(journey ?? stage).map(({ kind, id }) => `${kind} ${id}`));
  const titles = titlesIn(stage);
  const isNew = (kind: string, id: string, title: string): boolean =>
    !taken.has(`${kind} ${id}`) && !titles.has(fold(title));
  const all = [
    ...play.touchpoints
      .filter(({ id, title }) => isNew('touchpoint', id, title))
      .map(({ id, title, channels }) =>
        suggestion(
          'touchpoint',
          title,
          `touchpoint ${id} "${title}" {\n  channels: ${channels.join(', ')}\n}`,
        ),
      ),
    ...play.fails
      .filter(({ pain }) => isNew('pain', pain.id, pain.title))
      .map(({ mistake, pain: { id, title, friction } }) =>
        suggestion('pain', title, `pain ${id} "${title}" { friction: ${friction} }`, mistake),
      ),
    ...play.questions
      .filter((question) => !titles.has(fold(question)))
      .map((question) => suggestion('question', question, `question "${question}"`)),
    ...figures(stage, play),
    ...moments(stage, play),
  ];
  return all.filter(({ kind }) => holds(stage, kind) !== 'none');
}

const suggestion = (kind: Suggestion['kind'], title: string, text: string, why = ''): Suggestion => ({
  kind,
  title,
  text,
  why,
});

/** One fact with the usual figures; nothing where the stage names any. */
function figures(stage: Block, play: Play): readonly Suggestion[] {
  if (saidIn(stage, 'kpi')) return [];
  const ids = play.metrics.slice(0, 3).join(', ');
  return [suggestion('kpi', ids, `kpi: ${ids}`)];
}

/** Nothing where the stage or one of its touchpoints is a moment of truth. */
function moments(stage: Block, play: Play): readonly Suggestion[] {
  const points = blocksOf(stage, 'touchpoint');
  if (saidIn(stage, 'moment') || points.some((point) => valuesOf(point, 'moment').length > 0)) return [];
  return play.moments.map(({ kind, where }) => suggestion('moment', kind, `moment: ${kind}`, where));
}

/** Titles of what a stage and its touchpoints hold. */
function titlesIn(stage: Block): ReadonlySet<string> {
  const blocks = [stage, ...blocksOf(stage, 'touchpoint')].flatMap((block) =>
    block.statements.flatMap((statement) => (statement.kind === 'block' ? [statement] : [])),
  );
  return new Set(blocks.flatMap(({ title }) => (title ? [fold(title.text)] : [])));
}

function fold(title: string): string {
  return title.normalize('NFC').toLowerCase().trim();
}
