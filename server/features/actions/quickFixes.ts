import { overlap } from '../../../core/syntax/applyEdits.ts';
import { remediesOf, type Remedy } from '../../../core/edit/remedies.ts';
import type { Problem } from '../../../core/checks/problem.ts';
import type { TextEdit } from '../../../core/syntax/tree.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { titles } from './titles.ts';

/** More of a kind are not mended at once, so that a long file does not keep the cursor waiting. */
const MOST_AT_ONCE = 500;

/**
 * What mends the problems at a place: an action for each way out of each, and one for all problems of the same kind in
 * the file where there are more.
 */
export function quickFixes({ analysis, span, canCreate }: Ask): readonly Offer[] {
  const here = analysis.problems.filter(
    (problem) => problem.span.start <= span.end && span.start <= problem.span.end,
  );
  const single = here.flatMap((problem) =>
    remediesOf(problem, analysis).flatMap((remedy): readonly Offer[] =>
      remedy.creates === undefined || canCreate ? [offerOf(problem, remedy)] : [],
    ),
  );
  const codes = [...new Set(here.map((problem) => problem.code))];
  return [...together(single), ...codes.flatMap((code) => allOf(code, { analysis }))];
}

function offerOf(problem: Problem, { title, edits, creates, isGuess }: Remedy): Offer {
  return {
    title,
    kind: kinds.quickFix,
    edits,
    problems: [problem],
    ...(creates !== undefined && { creates: { uri: creates, text: '' } }),
    ...(!isGuess && { isPreferred: true }),
  };
}

/** Two problems that one and the same change takes away, as a name that is used twice in a line: one action for both. */
function together(offers: readonly Offer[]): readonly Offer[] {
  const known = new Map<string, Offer>();
  for (const offer of offers) {
    const key = JSON.stringify([offer.title, offer.edits, offer.creates]);
    const same = known.get(key);
    const problems = [...(same?.problems ?? []), ...(offer.problems ?? [])];
    known.set(key, { ...(same ?? offer), problems });
  }
  return [...known.values()];
}

/** The first way out of each problem of a kind, as far as they do not touch the same place. */
function allOf(code: Problem['code'], { analysis }: Pick<Ask, 'analysis'>): readonly Offer[] {
  // Which of two versions is right is another question each time.
  if (code === 'merge-conflict') return [];
  const alike = analysis.problems.filter((problem) => problem.code === code).slice(0, MOST_AT_ONCE);
  if (alike.length < 2) return [];
  const edits: TextEdit[] = [];
  const problems = alike.filter((problem) => {
    const remedy = remediesOf(problem, analysis)[0];
    if (!remedy || remedy.creates !== undefined) return false;
    const fresh = remedy.edits.filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (fresh.some((edit) => edits.some((other) => overlap(edit, other) && !isBeside(edit, other))))
      return false;
    edits.push(...fresh);
    return true;
  });
  if (problems.length < 2) return [];
  return [{ title: titles.fixAllOf(problems.length), kind: kinds.quickFix, edits, problems }];
}

/** The same name declared for two problems is declared once. */
function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

/** Whole lines that are inserted at one place stand one below the other. */
function isBeside(a: TextEdit, b: TextEdit): boolean {
  const isInserted = (edit: TextEdit): boolean => edit.span.start === edit.span.end && /\n/.test(edit.text);
  return isInserted(a) && isInserted(b);
}
