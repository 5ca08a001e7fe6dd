/** What a change does to the customer's experience. */
export type Level = 'harm' | 'risk' | 'neutral' | 'better';

export const levels: readonly Level[] = ['harm', 'risk', 'neutral', 'better'];

export interface DiffRule {
  readonly level: Level;
  /** The rule that the same change has when the two sides are swapped. */
  readonly mirror: string;
  /** One sentence for one change; `{name}` is a hole. */
  readonly sentence: string;
  /** The same where it names several pains, personas or owners. */
  readonly ofMany?: string;
}

const rule = (level: Level, mirror: string, sentence: string, ofMany?: string): DiffRule => ({
  level,
  mirror,
  sentence,
  ...(ofMany !== undefined && { ofMany }),
});

/**
 * Every kind of change, by the id that settings and accepted changes name: ids are an API and never get a new meaning.
 * Each has a mirror, and the mirror of harm is better.
 */
export const diffRules = {
  'feeling-fell': rule(
    'harm',
    'feeling-rose',
    'For {persona}, {subject} now feels worse: {before} to {after}.',
  ),
  'feeling-rose': rule(
    'better',
    'feeling-fell',
    'For {persona}, {subject} now feels better: {before} to {after}.',
  ),
  'feeling-added': rule(
    'neutral',
    'feeling-removed',
    'It is now said how {subject} feels to {persona}: {after}.',
  ),
  'feeling-removed': rule(
    'neutral',
    'feeling-added',
    'It is no longer said how {subject} feels to {persona}; it was {before}.',
  ),
  'feeling-reworded': rule(
    'neutral',
    'feeling-reworded',
    'How {subject} feels to {persona} has another word: {before}, now {after}.',
  ),
  'measure-worse': rule('harm', 'measure-better', '{subject}: {what} is worse, {before} to {after}.'),
  'measure-better': rule('better', 'measure-worse', '{subject}: {what} is better, {before} to {after}.'),
  'drop-off-rose': rule('harm', 'drop-off-fell', 'More customers leave at {subject}: {before} to {after}.'),
  'drop-off-fell': rule(
    'better',
    'drop-off-rose',
    'Fewer customers leave at {subject}: {before} to {after}.',
  ),
  'completion-fell': rule(
    'harm',
    'completion-rose',
    'Fewer customers reach their goal at {subject}: {before} to {after}.',
  ),
  'completion-rose': rule(
    'better',
    'completion-fell',
    'More customers reach their goal at {subject}: {before} to {after}.',
  ),
  'wait-longer': rule('harm', 'wait-shorter', 'Customers wait longer at {subject}: {before} to {after}.'),
  'wait-shorter': rule('better', 'wait-longer', 'Customers wait less at {subject}: {before} to {after}.'),
  'pain-added': rule('harm', 'pain-removed', 'A new pain at {place}: {subject}.'),
  'pain-removed': rule('better', 'pain-added', 'A pain at {place} is gone: {subject}.'),
  'pain-worse': rule('harm', 'pain-milder', 'The pain {subject} is worse: severity {before} to {after}.'),
  'pain-milder': rule('better', 'pain-worse', 'The pain {subject} is milder: severity {before} to {after}.'),
  'pain-unanswered': rule(
    'harm',
    'pain-answered',
    'The pain {pain} has no answer any more; it was {subject}.',
    'The pains {pain} have no answer any more; it was {subject}.',
  ),
  'pain-answered': rule(
    'better',
    'pain-unanswered',
    'The pain {pain} has an answer now: {subject}.',
    'The pains {pain} have an answer now: {subject}.',
  ),
  'moment-lost': rule('harm', 'moment-gained', '{subject} is no longer a moment of truth ({before}).'),
  'moment-gained': rule('better', 'moment-lost', '{subject} is now a moment of truth ({after}).'),
  'touchpoint-removed-liked': rule(
    'harm',
    'touchpoint-added-liked',
    'The touchpoint {subject} is gone, where customers felt good ({before}).',
  ),
  'touchpoint-added-liked': rule(
    'better',
    'touchpoint-removed-liked',
    'A new touchpoint at {place}: {subject}, where customers feel good ({after}).',
  ),
  'touchpoint-added-disliked': rule(
    'harm',
    'touchpoint-removed-disliked',
    'A new touchpoint at {place}: {subject}, where customers feel bad ({after}).',
  ),
  'touchpoint-removed-disliked': rule(
    'better',
    'touchpoint-added-disliked',
    'The touchpoint {subject} is gone, where customers felt bad ({before}).',
  ),
  'opportunity-set-back': rule(
    'harm',
    'opportunity-advanced',
    'The opportunity {subject} was set back from {before} to {after}.',
  ),
  'opportunity-advanced': rule(
    'better',
    'opportunity-set-back',
    'The opportunity {subject} has moved on from {before} to {after}.',
  ),
  'experiment-set-back': rule(
    'harm',
    'experiment-advanced',
    'The experiment {subject} was set back from {before} to {after}.',
  ),
  'experiment-advanced': rule(
    'better',
    'experiment-set-back',
    'The experiment {subject} has moved on from {before} to {after}.',
  ),
  'evidence-removed': rule('risk', 'evidence-added', 'Evidence at {place} is gone: {subject}.'),
  'evidence-added': rule('neutral', 'evidence-removed', 'New evidence at {place}: {subject}.'),
  'promise-removed': rule('risk', 'promise-added', '{subject} no longer promises {before}.'),
  'promise-added': rule('neutral', 'promise-removed', '{subject} now promises {after}.'),
  'persona-removed': rule(
    'risk',
    'persona-added',
    'The persona {what} is no longer part of {subject}.',
    'The personas {what} are no longer part of {subject}.',
  ),
  'persona-added': rule(
    'neutral',
    'persona-removed',
    'The persona {what} is now part of {subject}.',
    'The personas {what} are now part of {subject}.',
  ),
  'owner-removed': rule(
    'risk',
    'owner-added',
    '{subject} has lost its owner: {before}.',
    '{subject} has lost its owners: {before}.',
  ),
  'owner-added': rule(
    'neutral',
    'owner-removed',
    '{subject} has an owner now: {after}.',
    '{subject} has owners now: {after}.',
  ),
  'risk-added': rule('risk', 'risk-removed', 'A new risk at {place}: {subject}.'),
  'risk-removed': rule('neutral', 'risk-added', 'A risk at {place} is gone: {subject}.'),
  'stages-reordered': rule(
    'risk',
    'stages-reordered',
    'The stages of {subject} stand in another order: {after}, before it was {before}.',
  ),
  'touchpoints-reordered': rule(
    'neutral',
    'touchpoints-reordered',
    'The touchpoints of {subject} stand in another order: {after}, before it was {before}.',
  ),
  'persona-gone': rule('risk', 'persona-new', 'The persona {subject} is gone.'),
  'persona-new': rule('neutral', 'persona-gone', 'There is a new persona: {subject}.'),
  added: rule('neutral', 'removed', 'New in {place}: the {kind} {subject}.'),
  removed: rule('neutral', 'added', 'Gone from {place}: the {kind} {subject}.'),
  moved: rule('neutral', 'moved', 'The {kind} {subject} has moved from {before} to {after}.'),
  renamed: rule('neutral', 'renamed', 'The id of the {kind} {subject} is {after} now; it was {before}.'),
  retitled: rule('neutral', 'retitled', 'The {kind} {before} is called {after} now.'),
  'fact-added': rule('neutral', 'fact-removed', '{subject}: {what} {is} now said: {after}.'),
  'fact-removed': rule('neutral', 'fact-added', '{subject}: {what} {is} no longer said; {was} {before}.'),
  'fact-changed': rule('neutral', 'fact-changed', '{subject}: {what} {is} {after} now; {was} {before}.'),
  'step-added': rule(
    'neutral',
    'step-removed',
    'On the path {subject}, customers now go from {from} to {to}.',
  ),
  'step-removed': rule(
    'neutral',
    'step-added',
    'On the path {subject}, customers no longer go from {from} to {to}.',
  ),
  'step-changed': rule(
    'neutral',
    'step-changed',
    'On the path {subject}, the step from {from} to {to} is {after} now; it was {before}.',
  ),
} satisfies Readonly<Record<string, DiffRule>>;

export type RuleId = keyof typeof diffRules;

/** The rule of a change when the sides are swapped. */
export function mirrorOf(id: RuleId): RuleId {
  return diffRules[id].mirror as RuleId;
}

/** Ids that rules had before, so that settings that name them go on working. */
export const formerRuleIds: Readonly<Record<string, RuleId>> = {};
