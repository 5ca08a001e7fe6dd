import { saidIn } from '../../insight/said.ts';
import { folded } from '../../model/fold.ts';
import { valueOf, valuesOf } from '../../model/facts.ts';
import { headOf, titleOf } from '../../model/title.ts';
import type { Block } from '../../syntax/tree.ts';
import { blocksOf, startsIn } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** From this severity on, of 1 to 5, a pain wants an answer. */
const SEVERE = 4;

/**
 * A severe pain of a journey that no opportunity solves. One beside it that does not say what it solves counts, and so does
 * `opportunity: none`. A rival's pains are the rival's to answer.
 */
export const severePainUnanswered: BlockRule = {
  reach: 'block',
  codes: ['severe-pain-unanswered'],
  on: ['journey'],
  isWide: true,
  check: (journey, { standing, report }) => {
    if (standing?.isRival) return;
    const { severe, solved } = answersIn(journey);
    const startOf = startsIn(journey);
    for (const pain of severe) {
      const id = pain.id?.text;
      if (id !== undefined && (solved.has(id) || solved.has(`${journey.id?.text}.${id}`))) continue;
      const severity = String(valueOf(pain, 'severity')?.number?.high ?? '');
      const span = shift(headOf(pain), startOf(pain));
      report({ code: 'severe-pain-unanswered', span, holes: { title: titleOf(pain), severity } });
    }
  },
};

interface Answers {
  readonly severe: readonly Block[];
  /** Ids of the pains that opportunities solve, as they are written. */
  readonly solved: ReadonlySet<string>;
}

const answersIn = folded<Answers>((block, inner) => {
  const opportunities = blocksOf(block, 'opportunity');
  const isAnswered =
    saidIn(block, 'opportunity') === 'none' ||
    opportunities.some((opportunity) => valuesOf(opportunity, 'solves').length === 0);
  const own = isAnswered ? [] : blocksOf(block, 'pain').filter(isSevere);
  const solved = opportunities.flatMap((opportunity) =>
    valuesOf(opportunity, 'solves').flatMap(
      (value) => value.ref?.names.map(({ text }) => text).join('.') ?? [],
    ),
  );
  return {
    severe: [...own, ...inner.flatMap((each) => each.severe)],
    solved: new Set([...solved, ...inner.flatMap((each) => [...each.solved])]),
  };
});

function isSevere(pain: Block): boolean {
  return (valueOf(pain, 'severity')?.number?.high ?? 0) >= SEVERE;
}
