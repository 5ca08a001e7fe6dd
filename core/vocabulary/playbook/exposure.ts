import { failure, point, type Play } from './play.ts';

/** The customer meets the brand, looking for it or not. */
export const exposure: Play = {
  phase: 'exposure',
  title: 'Customers notice a problem, and that somebody may solve it.',
  works: [
    "Speak of the problem in the customer's own words before speaking of the product.",
    'Be where these people already are, which is not where everybody is.',
    'Teach first and offer a discount later: what helps is remembered.',
    'Set the tone that all later touchpoints keep.',
    'Let customers who are content be seen and heard.',
  ],
  fails: [
    failure(
      'The message is about the company and not about the problem.',
      'not-for-me',
      'It does not say what it would do for me',
      'transparency',
    ),
    failure(
      'One message goes to everybody, on the channels the company likes best.',
      'wrong-channel',
      'It never comes up where I look for such things',
      'capability',
    ),
    failure(
      'The same advertisement comes again and again, also to those who have bought.',
      'same-again',
      'I see it again and again, though I said no',
      'identity',
    ),
    failure(
      'The advertisement promises what the page behind it does not show.',
      'other-than-shown',
      'What I find is not what I was shown',
      'consistency',
    ),
    failure(
      'What it costs or where it can be had stays open.',
      'no-first-answer',
      'I cannot tell whether it is for my area or my purse',
      'transparency',
    ),
  ],
  touchpoints: [
    point('hears-of-it', 'Hears of it from somebody', 'word-of-mouth'),
    point('sees-ad', 'Sees an advertisement', 'ad', 'social'),
    point('searches-problem', 'Searches for the problem', 'search'),
    point('reads-about-it', 'Reads or watches something that helps', 'content', 'press'),
    point('passes-by', 'Comes by it in the street or in a shop', 'outdoor', 'store'),
  ],
  questions: [
    'What had happened when customers began to look for a solution?',
    'Where do they turn first with this problem?',
    'Which words do they use for it?',
    'Who do they ask, and whom do they believe?',
  ],
  metrics: ['reach', 'visits'],
  moments: [{ kind: 'discovery', where: 'When it is worth a closer look, or is forgotten.' }],
};
