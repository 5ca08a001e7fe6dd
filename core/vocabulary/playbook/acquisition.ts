import { failure, point, type Play } from './play.ts';

/** The customer looks closer and compares, and is won as a contact. */
export const acquisition: Play = {
  phase: 'acquisition',
  title: 'Customers look closer and compare.',
  works: [
    'Say plainly what is better here, and for whom.',
    'Make comparing easy, also with rivals: they are compared anyway.',
    'Show prices, terms and delivery before anybody has to ask.',
    'Let doubts be answered by other customers: reviews, cases, people to talk to.',
    'Let people try without giving much: a sample, a visit, a trial.',
    'Answer the objections of each persona where they come up.',
  ],
  fails: [
    failure(
      'Customers are pushed to buy while they are still comparing.',
      'pushed',
      'I am asked to buy before I know enough',
      'consistency',
    ),
    failure(
      'What customers need to compare is missing or is put differently everywhere.',
      'hard-to-compare',
      'I cannot compare this with the others',
      'transparency',
    ),
    failure(
      'A form asks for more than the answer is worth.',
      'asked-too-much',
      'I have to give my data just to see the price',
      'capability',
    ),
    failure(
      'Questions are answered days later, or by nobody.',
      'no-answer',
      'Nobody answers while I am deciding',
      'duration',
    ),
    failure(
      'Each channel begins the talk anew.',
      'tells-it-again',
      'I explain my case again on every channel',
      'identity',
    ),
    failure(
      'Whoever did not buy is never asked why.',
      'not-heard',
      'Nobody wanted to know why I left',
      'transparency',
    ),
  ],
  touchpoints: [
    point('searches-alternatives', 'Searches for alternatives', 'search', 'marketplace'),
    point('reads-reviews', 'Reads what others say', 'review-site', 'social'),
    point('studies-offer', 'Studies the offer', 'site', 'app'),
    point('asks-question', 'Asks a question', 'chat', 'phone', 'email'),
    point('tries-it', 'Tries it or has it shown', 'store', 'event', 'app'),
    point('leaves-contact', 'Leaves an address to hear more', 'site', 'email'),
  ],
  questions: [
    'Which alternatives are looked at, doing nothing among them?',
    'What do customers compare, and where do they find it?',
    'What makes somebody who liked it stop here?',
    'Who else has a say in the decision?',
    'Which fear or doubt comes up last?',
  ],
  metrics: ['visits', 'conversion'],
  moments: [{ kind: 'discovery', where: 'When it comes on the short list, or drops from it.' }],
};
