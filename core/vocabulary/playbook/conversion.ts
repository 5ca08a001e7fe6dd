import { failure, point, type Play } from './play.ts';

/** The customer decides and buys. */
export const conversion: Play = {
  phase: 'conversion',
  title: 'Customers decide and buy.',
  works: [
    'Take obstacles away before adding a nudge.',
    'Keep forms short, ask once, and remember the answers.',
    'Show the whole price and the day of delivery before the last step.',
    'Say again, where it is decided, what speaks for it: free delivery, an easy return.',
    'Offer the ways to pay and to order that customers are used to, on the phone above all.',
    'Keep a cart or an application, so that it can be finished later and elsewhere.',
  ],
  fails: [
    failure(
      'Costs or conditions come up only at the last step.',
      'late-costs',
      'The price is another one when I am about to pay',
      'transparency',
    ),
    failure(
      'The order takes too many steps and fields.',
      'long-form',
      'Ordering takes longer than choosing',
      'duration',
    ),
    failure(
      'An account is demanded, and what is known is asked again.',
      'types-again',
      'I type in again what they know already',
      'identity',
    ),
    failure(
      'The page is slow, or does not fit the phone.',
      'slow-page',
      'It does not work on my phone',
      'capability',
    ),
    failure(
      'The wanted way to pay or to be served is missing.',
      'no-way-to-pay',
      'I cannot pay the way I always do',
      'capability',
    ),
    failure(
      'Nobody thinks of what customers must wait for: an approval, a new budget.',
      'waits-for-others',
      'I have to wait until somebody else agrees',
      'duration',
    ),
  ],
  touchpoints: [
    point('chooses', 'Makes a choice', 'site', 'app', 'store'),
    point('asks-last-question', 'Asks a last question', 'chat', 'phone', 'face-to-face'),
    point('orders', 'Orders', 'site', 'app', 'counter'),
    point('pays', 'Pays', 'site', 'app', 'counter'),
    point('gets-confirmation', 'Gets a confirmation', 'email', 'sms'),
  ],
  questions: [
    'What was the last thing that nearly stopped those who bought?',
    'Where do carts or applications stay behind, and why?',
    'What do customers believe they will get, and when?',
    'What do those who went to a rival say about the reason?',
  ],
  metrics: ['conversion', 'order-value'],
  moments: [{ kind: 'purchase', where: 'When the order is placed, or left behind.' }],
};
