import type { Message } from './messages.ts';

const info = (text: string, related?: string): Message => ({
  severity: 'info',
  isPractice: true,
  text,
  ...(related && { related }),
});
const warning = (text: string, related?: string): Message => ({
  ...info(text, related),
  severity: 'warning',
});

/**
 * What the method of journey mapping advises, by code. Each sentence is about the customer first and says a way out;
 * where nothing can be said, “none” is an answer. At most eight are warnings.
 */
export const practiceMessages = {
  'stage-without-goal': info(
    'What does the customer want in “{title}”? Say it as goal: "…". If you looked and there is nothing, write goal: none.',
  ),
  'stage-without-touchpoint': info(
    'Nothing happens in “{title}” yet. Add the touchpoints where customers meet you, or do something on their own.',
  ),
  'stage-without-moment': info(
    'Where in “{title}” does the customer make an important decision? Say it at that touchpoint as moment: …; if there is none, write moment: none.',
  ),
  'stage-without-kpi': info(
    'How would you notice that “{title}” works? Name a figure as kpi: …; if there is none, write kpi: none.',
  ),
  'stage-without-evidence': info(
    '“{title}” is a blind spot: nobody says where this is known from. Add evidence "…", or how customers are asked as feedback: "…".',
  ),
  'touchpoint-without-channel': info(
    'Where does “{title}” take place? Name its channels, such as channels: app; for something customers do on their own, write channels: none.',
  ),
  'touchpoint-without-feeling': info(
    'How does “{title}” feel to the customer? Say it as feels: +1 "curious"; if nobody knows yet, write feels: none.',
  ),
  'drop-off-unexplained': warning(
    'Customers leave at “{title}”, and the map does not say why. Add the pain that drives them away, or a reason to the step that leaves.',
  ),
  'severe-pain-unanswered': warning(
    'Nothing answers “{title}”, which is severe ({severity} of 5). Add an opportunity that solves it, or one that says why not, with status: dropped.',
  ),
  'pain-without-cause': info(
    'What causes “{title}”? Say which of the five it is as friction: capability, duration, identity, transparency or consistency.',
  ),
  'pain-of-nobody': info(
    'This map has several personas. Whose pain is “{title}”? Say it as for: {example}, or for: {all} if it is everybody\u2019s.',
  ),
  'opportunity-without-impact': info(
    'How much would “{title}” change for the customer? Say it as impact: 1 to 5, so that ideas can be compared.',
  ),
  'opportunity-without-owner': info('Who takes care of “{title}”? Say it as owner: …, or nobody will.'),
  'experiment-without-metric': info(
    'Which figure decides whether “{title}” worked? Say it as metric: …, before the test begins.',
  ),
  'promise-broken': warning(
    '“{title}” promises “{promise}”, yet {who} feels {score} there. Find out what is in the way, or promise something else.',
  ),
  'persona-thin': info(
    'Nothing is said about the {missing} of {title}, by which customers are understood. Say them, or write none where there is nothing.',
  ),
  'persona-unused': info(
    'No journey here is about {title}. Add @{id} to the personas of one, or leave the persona out.',
  ),
  'personas-only-ideal': info(
    'All personas of this map are ideal ones. Add one that research found among real customers.',
  ),
  'only-online': info(
    'This map knows online touchpoints only. What do customers see, hear or do away from a screen? Word of mouth, parcels and phone calls count.',
  ),
  'ends-at-purchase': info(
    'The map ends with the purchase. What happens afterwards decides whether customers come back: add stages for using it, coming back and telling others.',
  ),
  'decision-too-early': info(
    '“{title}” asks for a decision while the customer is still in “{stage}”. Move it to a later stage, or offer something lighter here.',
  ),
  'company-side-name': info('“{word}” is how the company sees it. What would the customer call this stage?'),
  'touchpoints-alike': info(
    '“{title}” stands here twice. If it is one encounter, keep one; if not, say in the titles how they differ.',
    'It stands here first.',
  ),
  'shares-over-100': warning(
    'More customers go on from “{from}” than come to it: the shares make {sum} % together. Lower one of them.',
  ),
  'touchpoint-unreached': info(
    'By the paths of this map nobody comes to “{title}”. Add a step that leads here, or say optional: yes.',
  ),
  'framework-stage-missing': info(
    'By the framework {framework}, customers pass through {missing}, which this map lacks. Add it, or say which of your stages stands for it, as: {first}.',
  ),
  'framework-order': info(
    'By the framework {framework}, customers come to {stage} before {before}. Put the stages in that order, or say with as: … what each stands for.',
  ),
  'ideal-without-current': info(
    'An ideal map is worth most beside today\u2019s. Say which map it is the ideal of, as of: …',
  ),
  'score-on-plan': warning(
    'This map is a plan, so nobody has felt or measured anything yet. Say what is wanted as {instead} instead.',
  ),
  'target-missed': info(
    '{metric} is {value} here and misses its target of {target}. Look for what is in the way, or set another target.',
  ),
  'review-overdue': warning(
    'Customers and offers change, and this map was to be gone through again by {due}. Do so, and write the new date as reviewed: …',
  ),
  'assumption-old': info(
    'This has been believed of customers since {since}, and nobody found out. Ask them, and write down the evidence instead.',
  ),
  'too-many-touchpoints': info(
    'This map has {count} touchpoints. More than {most} are hard to take in: move some into journeys of their own, and name these with journey: …',
  ),
  'risk-without-fallback': info('What will you do when “{title}” happens? Say it as fallback: "…".'),
  'channel-unused-by-personas': info(
    'None of the personas concerned says that {channel} is a way they use. Meet them elsewhere, or add it to their channels.',
  ),
  'measure-stalls': info(
    '{metric} has not become better over the last three dates{where}: {values}. Ask what customers still miss, and try something else.',
  ),
  'measure-differs': info(
    '{metric} is {said} here and {measured} in the table. Leave this line out to show the newest value of the table.',
  ),
  'owners-change': info(
    'The owner changes at every stage, and customers feel such borders. Name somebody who looks after the whole journey, as owner: … of the map.',
  ),
  'private-details': warning('This looks like {what} of a real person. Leave it out: a map is read by many.'),
  'drop-off-twice': warning(
    'That customers leave at “{title}” is said twice: as drop-off, and as a step that leaves. Keep one of the two.',
    'It is said here as well.',
  ),
} satisfies Readonly<Record<string, Message>>;
