import { failure, point, type Play } from './play.ts';

/** The customer tells others. */
export const advocacy: Play = {
  phase: 'advocacy',
  title: 'Customers tell others.',
  works: [
    'Ask for a recommendation right after something went well.',
    'Make telling easy: a link, a picture, a sentence to pass on.',
    'Thank both, the one who recommends and the one who comes.',
    'Show what customers make, and name them if they like.',
    'Answer bad reviews in public and put right what they speak of.',
  ],
  fails: [
    failure(
      'Everybody is asked for a review, also those who wait for help.',
      'asked-at-wrong-time',
      'They want praise while my problem is open',
      'consistency',
    ),
    failure(
      'Recommending takes an account, a code and small print.',
      'hard-to-recommend',
      'Recommending it is work',
      'duration',
    ),
    failure(
      'Praise and complaints are heard by nobody.',
      'no-reply',
      'I told them, and nothing came back',
      'transparency',
    ),
    failure(
      'The reward is meant for new customers alone.',
      'no-thanks',
      'Whoever I bring gets more than I do',
      'identity',
    ),
  ],
  touchpoints: [
    point('tells-friend', 'Tells a friend', 'word-of-mouth'),
    point('writes-review', 'Writes a review', 'review-site', 'marketplace'),
    point('shares-picture', 'Shares a picture or a story', 'social'),
    point('invites', 'Invites somebody', 'app', 'email'),
    point('meets-others', 'Meets other customers', 'event', 'social'),
  ],
  questions: [
    'What do customers say when they tell others, in their own words?',
    'What was it that made them speak of it?',
    'Who would never recommend it though content, and why?',
    'What happens to those who come by a recommendation?',
  ],
  metrics: ['nps', 'referral-rate'],
  moments: [{ kind: 'loyalty', where: 'When somebody else asks, and they recommend it or keep silent.' }],
};
