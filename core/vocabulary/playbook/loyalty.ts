import { failure, point, type Play } from './play.ts';

/** The customer receives, uses, gets help, and comes back. */
export const loyalty: Play = {
  phase: 'loyalty',
  title: 'Customers receive it, use it, get help, and come back.',
  works: [
    'Keep the promise that was made, and say early when it cannot be kept.',
    'Help with the first use until it has brought what it was bought for.',
    'Solve problems at the first contact, and call back instead of keeping people on hold.',
    'Let people do simple things by themselves, such as seeing where an order is.',
    'Know regular customers, and give them something for it: a tier, early access, a thank-you.',
    'Ask what it was like at chosen points, and say what came of the answers.',
  ],
  fails: [
    failure(
      'After the payment nothing is heard until the parcel is there.',
      'silence',
      'I do not know where things stand',
      'transparency',
    ),
    failure(
      'What was promised comes late or incomplete.',
      'late',
      'It comes later than they said',
      'duration',
    ),
    failure(
      'Whoever needs help waits, and then begins from the start.',
      'help-from-start',
      'Each time I tell the whole story again',
      'identity',
    ),
    failure(
      'New customers get better terms than old ones.',
      'worse-than-new',
      'I pay more than somebody who comes today',
      'consistency',
    ),
    failure(
      'Whoever wants to go, to return or to cancel does not find out how.',
      'hard-to-return',
      'Giving it back is made hard',
      'capability',
    ),
  ],
  touchpoints: [
    point('waits', 'Waits and looks where it is', 'app', 'email', 'sms'),
    point('receives', 'Receives it', 'delivery', 'packaging', 'store'),
    point('first-use', 'Uses it for the first time', 'product', 'help-center'),
    point('gets-help', 'Gets help', 'phone', 'chat', 'help-center'),
    point('is-asked', 'Is asked what it was like', 'email', 'app'),
    point('comes-back', 'Comes back', 'app', 'site', 'store'),
  ],
  questions: [
    'When did customers first feel that it was worth the money?',
    'What did they expect that did not come?',
    'How easy was it to have a problem solved?',
    'What would bring them to a rival?',
    'What do those do differently who come back?',
  ],
  metrics: ['csat', 'ces', 'retention', 'churn', 'on-time-delivery', 'resolution-time'],
  moments: [
    { kind: 'experience', where: 'At the first use, when the promise holds or does not.' },
    { kind: 'loyalty', where: 'When the next need comes up, and with it the choice to come back.' },
  ],
};
