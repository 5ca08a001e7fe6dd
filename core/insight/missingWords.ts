/**
 * What is missing where a step of the method is not done yet: what there is to say, and where. Each ends with the way
 * out; names in holes are the author's own.
 */
export const missingSentences = {
  'no-personas': 'The map names nobody who travels. Say whose journey it is, with personas: @mina.',
  'persona-unknown': 'Nothing is known of @{persona} yet. Describe this person in a persona block.',
  'persona-goal': '{persona} has no goal yet. Say what this person wants to reach.',
  'persona-pain': '{persona} has no pain yet. Say what makes it hard today.',
  'persona-objection': '{persona} has no objection yet. Say why this person might say no.',
  'no-stages':
    'The map has no stages yet. Begin with the parts of the journey in which the customer is after one thing.',
  'one-stage': 'The map has one stage. Say what comes before and after it, or that the journey is a one-off.',
  'stage-goal': 'What does the customer want in “{stage}”? Say it as the goal of the stage.',
  'stage-touchpoints': '“{stage}” has no touchpoints yet. Say what the customer meets or does there.',
  'touchpoint-channel': 'On which way does “{touchpoint}” meet the customer? Name its channels.',
  'stage-moment':
    'Where does the customer decide something important in “{stage}”? Mark that touchpoint as a moment of truth.',
  'drop-off':
    'The map does not say where customers leave. Give a drop-off to the touchpoint that loses most.',
  completes: 'The map does not say where customers reach their goal. Say how many complete it.',
  'stage-research':
    '“{stage}” is a blind spot: nothing says where it is known from. Add evidence, or how customers are asked.',
  'no-pains': 'The map names nothing that hurts. Add the pains that you know of, or write pain: none.',
  'pains-unrated': 'None of the pains says how bad it is. Give “{pain}” a severity from 1 to 5.',
  'pain-unanswered': 'Nothing answers “{pain}” yet. Add an opportunity that solves it.',
  amplify: 'The best moments are left to themselves. Say with amplify how to make more of them.',
  'no-other-map':
    "There is nothing to compare with. Draw the ideal map or a rival's beside it, with of: {journey}.",
  heuristic: 'No touchpoint was held against rules of thumb. Add a heuristic to one of them.',
  'no-ideas': 'The map holds no ideas yet. Add an opportunity where something could be made better.',
  'no-tests': 'None of the ideas is put to the test. Add an experiment.',
} as const;

export type MissingCode = keyof typeof missingSentences;

/** The sentence of what is missing, with its holes filled. */
export function missingSentenceOf(code: MissingCode, holes: Readonly<Record<string, string>>): string {
  return missingSentences[code].replaceAll(/\{(\w+)\}/g, (all, name: string) => holes[name] ?? all);
}
