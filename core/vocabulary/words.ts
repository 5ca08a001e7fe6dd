import type { WordRow } from './types.ts';

/** The word that says: looked, and there is none. It may stand as the value of every fact. */
export const NONE = 'none';

/** Names that every path knows without their being declared: the beginning, the good end, and the loss. */
export const pathEnds: readonly WordRow[] = [
  { word: 'start', meaning: 'The beginning of the journey.' },
  { word: 'end', meaning: 'The good end of the journey.' },
  { word: 'leaves', meaning: 'The customer leaves and does not come back.' },
];

const words = (rows: Readonly<Record<string, string>>): readonly WordRow[] =>
  Object.entries(rows).map(([word, meaning]) => ({ word, meaning }));

export const personaKinds = words({
  actual: 'Found in research among real customers.',
  ideal: 'The customer the company wishes for.',
});

export const worth = words({
  high: 'Among the most valuable to the business.',
  medium: 'Of middling value to the business.',
  low: 'Of little value to the business.',
});

export const priorities = words({
  high: 'To be done first.',
  medium: 'To be done after the most urgent.',
  low: 'To be done when there is time.',
});

export const channelKinds = words({
  'word-of-mouth': 'People tell one another.',
  outbound: 'The company reaches out: advertisements and campaigns.',
  inbound: 'The customer comes looking: search, content, press.',
  social: 'Social networks.',
  support: 'Help from people or machines.',
  site: 'A web site.',
  app: 'An app.',
  email: 'E-mail.',
  delivery: 'What is packed, sent and brought.',
  store: 'A place of sale.',
  partner: 'Somebody else who sells or speaks for the company.',
  'self-service': 'The customer does it alone.',
});

export const places = words({
  online: 'Reached through a screen or a call.',
  offline: 'Met in the physical world.',
});

export const actorKinds = words({
  team: 'A team of the company.',
  system: 'A program or machine.',
  provider: 'A company that provides the service.',
  partner: 'A company that works with ours.',
  regulator: 'An authority that sets rules.',
  stakeholder: 'Anybody else with an interest.',
});

export const metricKinds = words({
  csat: 'Customer satisfaction: the share of satisfied answers.',
  nps: 'Net promoter score: promoters less detractors.',
  ces: 'Customer effort score: how easy it was.',
  share: 'A share of a whole, in %.',
  count: 'A number of things.',
  mean: 'An average.',
  duration: 'A length of time.',
  money: 'An amount of money.',
});

export const directions = words({ higher: 'More is better.', lower: 'Less is better.' });

export const laneTypes = words({
  text: 'Sentences.',
  number: 'Numbers.',
  percent: 'Shares in %.',
  image: 'Pictures from the workspace.',
  channel: 'Channels, shown as icons.',
});

export const laneSides = words({
  customer: 'What the customer lives through.',
  frontstage: 'What the company does in sight of the customer.',
  backstage: 'What the company does out of sight.',
  support: 'What those backstage rely on.',
});

export const journeyStates = words({
  current: 'How it is today.',
  ideal: 'How it ought to be.',
  planned: 'How it is meant to run.',
  actual: 'How one run really went.',
});

export const journeyScopes = words({
  'end-to-end': 'From the first problem to its solution.',
  'one-off': 'A single encounter that goes no further.',
});

export const journeyStatus = words({
  draft: 'Being written.',
  reviewed: 'Read by others.',
  agreed: 'Agreed upon.',
  retired: 'No longer true; kept for the record.',
});

export const triggers = words({
  pain: 'A problem to get rid of.',
  desire: 'A wish to fulfil.',
});

export const phases = words({
  exposure: 'The customer meets the brand.',
  acquisition: 'The customer is won as a contact.',
  conversion: 'The customer buys.',
  loyalty: 'The customer comes back.',
  advocacy: 'The customer tells others.',
});

export const purchaseTimes = words({
  before: 'Before the purchase.',
  purchase: 'The purchase itself.',
  after: 'After the purchase.',
});

export const entries = words({
  outbound: 'The company interrupts the customer, for instance with an advertisement.',
  inbound: 'The customer comes looking, for instance by a search.',
});

export const momentsOfTruth = words({
  discovery: 'The customer decides to look closer.',
  purchase: 'The customer decides to buy.',
  experience: 'The customer finds out whether the promise holds.',
  loyalty: 'The customer decides to come back or to tell others.',
});

export const runStatus = words({
  completed: 'Happened as planned.',
  missing: 'Was planned and did not happen.',
  'ad-hoc': 'Happened without having been planned.',
  failing: 'Happened and went wrong.',
});

export const conditions = words({
  missing: 'It ought to exist and does not.',
  'under-developed': 'It exists in a rough form.',
  'under-performing': 'It exists and does not do its job.',
});

export const parties = words({
  own: "The company's own.",
  partner: "A partner's.",
  rival: "A rival's.",
});

export const frictions = words({
  capability: 'The wanted way to do it is missing.',
  duration: 'It takes too long, or nobody knows how long.',
  identity: 'The customer is not known and has to repeat things.',
  transparency: 'The customer cannot see where things stand.',
  consistency: 'It is not the same everywhere, or not like the promise.',
});

export const opportunityStatus = words({
  idea: 'Thought of.',
  planned: 'Decided.',
  running: 'Under way.',
  done: 'Finished.',
  dropped: 'Given up.',
});

export const experimentStatus = words({
  planned: 'Decided.',
  running: 'Under way.',
  done: 'Finished.',
  dropped: 'Given up.',
});

export const variations = words({
  format: 'The form in which it comes.',
  message: 'What it says.',
  design: 'How it looks.',
});

export const causes = words({
  inside: 'Within the power of the company.',
  outside: 'Outside the power of the company.',
});

export const evidenceKinds = words({
  interview: 'Talks with single customers.',
  survey: 'Questions that many customers answered.',
  analytics: 'Figures of what customers did, as programs count them.',
  'support-log': 'Calls, chats and letters to support.',
  recording: 'Recordings of customers or calls.',
  'usability-test': 'People watched while they try.',
  employee: 'What those who serve customers report.',
  review: 'Public reviews.',
});

export const skipping = words({
  yes: 'Customers may skip it.',
  no: 'Every customer goes through it.',
});

/** Stage frameworks: the word an author writes and the stages it stands for, in order. */
export const frameworkStages: Readonly<Record<string, readonly string[]>> = {
  'early-late': ['early', 'middle', 'late'],
  'awareness-decision': ['awareness', 'consideration', 'decision'],
  'awareness-loyalty': ['awareness', 'consideration', 'decision', 'loyalty'],
  'awareness-advocacy': ['awareness', 'consideration', 'conversion', 'loyalty', 'advocacy'],
  'consider-bond': ['consider', 'evaluate', 'buy', 'enjoy-advocate-bond'],
};

export const frameworks: readonly WordRow[] = Object.entries(frameworkStages).map(([word, stages]) => ({
  word,
  meaning: `The stages ${stages.join(', ')}.`,
}));
