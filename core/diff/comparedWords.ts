import type { Compared } from './compared.ts';
import type { Level, RuleId } from './rules.ts';

/**
 * What the rules say of two sides of which neither became the other. `{here}` is the first, `{there}` the second, such as
 * "for Mina Kim" or "in “Today”"; `{toWhom}` the persona who feels it, where the sides are journeys.
 */
export const comparedSentences: Readonly<Record<RuleId, string>> = {
  'feeling-fell': '{subject} feels worse{toWhom} {there} than {here}: {after} against {before}.',
  'feeling-rose': '{subject} feels better{toWhom} {there} than {here}: {after} against {before}.',
  'feeling-added': 'How {subject} feels{toWhom} is said only {there}: {after}.',
  'feeling-removed': 'How {subject} feels{toWhom} is said only {here}: {before}.',
  'feeling-reworded':
    '{subject} feels{toWhom} as good {there} as {here}, in other words: {after} and {before}.',
  'measure-worse': '{subject}: {what} is worse {there} than {here}, {after} against {before}.',
  'measure-better': '{subject}: {what} is better {there} than {here}, {after} against {before}.',
  'drop-off-rose': 'More customers leave at {subject} {there} than {here}: {after} against {before}.',
  'drop-off-fell': 'Fewer customers leave at {subject} {there} than {here}: {after} against {before}.',
  'completion-fell':
    'Fewer customers reach their goal at {subject} {there} than {here}: {after} against {before}.',
  'completion-rose':
    'More customers reach their goal at {subject} {there} than {here}: {after} against {before}.',
  'wait-longer': 'Customers wait longer at {subject} {there} than {here}: {after} against {before}.',
  'wait-shorter': 'Customers wait less at {subject} {there} than {here}: {after} against {before}.',
  'pain-added': 'Only {there} is there a pain at {place}: {subject}.',
  'pain-removed': 'Only {here} is there a pain at {place}: {subject}.',
  'pain-worse': 'The pain {subject} is worse {there} than {here}: severity {after} against {before}.',
  'pain-milder': 'The pain {subject} is milder {there} than {here}: severity {after} against {before}.',
  'pain-unanswered': 'The pain {pain} has an answer only {here}: {subject}.',
  'pain-answered': 'The pain {pain} has an answer only {there}: {subject}.',
  'moment-lost': '{subject} is a moment of truth only {here} ({before}).',
  'moment-gained': '{subject} is a moment of truth only {there} ({after}).',
  'touchpoint-removed-liked':
    'Only {here} is there the touchpoint {subject}, where customers feel good ({before}).',
  'touchpoint-added-liked':
    'Only {there} is there the touchpoint {subject}, where customers feel good ({after}).',
  'touchpoint-added-disliked':
    'Only {there} is there the touchpoint {subject}, where customers feel bad ({after}).',
  'touchpoint-removed-disliked':
    'Only {here} is there the touchpoint {subject}, where customers feel bad ({before}).',
  'opportunity-set-back':
    'The opportunity {subject} is less far {there} than {here}: {after} against {before}.',
  'opportunity-advanced':
    'The opportunity {subject} is further {there} than {here}: {after} against {before}.',
  'experiment-set-back':
    'The experiment {subject} is less far {there} than {here}: {after} against {before}.',
  'experiment-advanced': 'The experiment {subject} is further {there} than {here}: {after} against {before}.',
  'evidence-removed': 'Only {here} is there evidence at {place}: {subject}.',
  'evidence-added': 'Only {there} is there evidence at {place}: {subject}.',
  'promise-removed': '{subject} promises {before} only {here}.',
  'promise-added': '{subject} promises {after} only {there}.',
  'persona-removed': 'The persona {what} takes part only {here}.',
  'persona-added': 'The persona {what} takes part only {there}.',
  'owner-removed': '{subject} has an owner only {here}: {before}.',
  'owner-added': '{subject} has an owner only {there}: {after}.',
  'risk-added': 'Only {there} is there a risk at {place}: {subject}.',
  'risk-removed': 'Only {here} is there a risk at {place}: {subject}.',
  'stages-reordered':
    'The stages of {subject} stand in another order {there}: {after}; {here} it is {before}.',
  'touchpoints-reordered':
    'The touchpoints of {subject} stand in another order {there}: {after}; {here} it is {before}.',
  'persona-gone': 'The persona {subject} is known only {here}.',
  'persona-new': 'The persona {subject} is known only {there}.',
  added: 'The {kind} {subject} in {place} is only {there}.',
  removed: 'The {kind} {subject} in {place} is only {here}.',
  moved: 'The {kind} {subject} stands elsewhere {there}: in {after}, and not in {before}.',
  renamed: 'The {kind} {subject} has another id {there}: {after}, and not {before}.',
  retitled: 'The {kind} {before} is called {after} {there}.',
  'fact-added': '{subject}: {what} {is} said only {there}: {after}.',
  'fact-removed': '{subject}: {what} {is} said only {here}: {before}.',
  'fact-changed': '{subject}: {what} {is} {after} {there}, and {before} {here}.',
  'step-added': 'On the path {subject}, customers go from {from} to {to} only {there}.',
  'step-removed': 'On the path {subject}, customers go from {from} to {to} only {here}.',
  'step-changed':
    'On the path {subject}, the step from {from} to {to} is {after} {there}, and {before} {here}.',
};

/** The same of rules that have a sentence for several pains, personas or owners. */
export const comparedOfMany: Readonly<Partial<Record<RuleId, string>>> = {
  'pain-unanswered': 'The pains {pain} have an answer only {here}: {subject}.',
  'pain-answered': 'The pains {pain} have an answer only {there}: {subject}.',
  'persona-removed': 'The personas {what} take part only {here}.',
  'persona-added': 'The personas {what} take part only {there}.',
  'owner-removed': '{subject} has owners only {here}: {before}.',
  'owner-added': '{subject} has owners only {there}: {after}.',
};

const said: Readonly<Record<Compared['kind'], (name: string) => string>> = {
  personas: (name) => `for ${name}`,
  journeys: (name) => `in “${name}”`,
  versions: (name) => `in ${name}`,
};

/** The two sides inside a sentence. */
export function sidesInWords({ kind, before, after }: Compared): {
  readonly here: string;
  readonly there: string;
} {
  return { here: said[kind](before), there: said[kind](after) };
}

/** What is said of two sides as a whole. */
export interface ComparedWords {
  readonly title: string;
  /** Above the differences of each level. */
  readonly levels: Readonly<Record<Level, string>>;
  /** Beside a single difference, and at the head of a column. */
  readonly brief: Readonly<Record<Level, string>>;
}

export function comparedWords(compared: Compared): ComparedWords {
  const { here, there } = sidesInWords(compared);
  return {
    title: `${compared.before} and ${compared.after}, compared`,
    levels: {
      harm: `Worse ${there} than ${here}`,
      risk: `Risks ${there}`,
      better: `Better ${there} than ${here}`,
      neutral: 'Neither better nor worse',
    },
    brief: { harm: 'Worse', risk: 'Risk', better: 'Better', neutral: 'Neutral' },
  };
}

/** The words of the sentence for the whole; the same parts as for what changed. */
export function comparedSummary(compared: Compared) {
  const { here, there } = sidesInWords(compared);
  const felt =
    (how: string) =>
    (persona: string, stage: string, before: string, after: string): string =>
      `“${stage}” feels ${how}${compared.kind === 'personas' ? '' : ` to ${persona}`} ${there} than ${here}: ${after} against ${before}.`;
  const all =
    (how: string) =>
    (persona: string, stage: string, before: string, after: string): string =>
      `“${stage}” feels ${how} to everybody ${there} than ${here}, to ${persona} ${after} against ${before}.`;
  const same = `Nothing differs between ${compared.before} and ${compared.after}.`;
  return {
    identical: same,
    textOnly: same,
    feelingWorse: felt('worse'),
    feelingBetter: felt('better'),
    allWorse: all('worse'),
    allBetter: all('better'),
    counts: {
      harm: { first: [`difference is worse ${there}`, `differences are worse ${there}`], next: ['is worse', 'are worse'] },
      risk: { first: [`difference is a risk ${there}`, `differences are a risk ${there}`], next: ['is a risk', 'are a risk'] },
      better: { first: [`difference is better ${there}`, `differences are better ${there}`], next: ['is better', 'are better'] },
      neutral: {
        first: ['difference is neither better nor worse', 'differences are neither better nor worse'],
        next: ['is neutral', 'are neutral'],
      },
    },
  } as const; // prettier-ignore
}
