/** A way of meeting the customer that every map knows without declaring it. */
export interface BuiltInChannel {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly place: 'online' | 'offline';
}

/** A measure that every map knows without declaring it. Bounds are those of its values; none means any number. */
export interface BuiltInMetric {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly unit?: string;
  readonly low?: number;
  readonly high?: number;
  readonly better: 'higher' | 'lower';
}

/** Somebody who takes part in every map. */
export interface BuiltInActor {
  readonly id: string;
  readonly title: string;
}

const channel = (id: string, title: string, kind: string, place: 'online' | 'offline'): BuiltInChannel => ({
  id,
  title,
  kind,
  place,
});

export const builtInChannels: readonly BuiltInChannel[] = [
  channel('word-of-mouth', 'Word of mouth', 'word-of-mouth', 'offline'),
  channel('review-site', 'Review site', 'word-of-mouth', 'online'),
  channel('press', 'Press', 'inbound', 'offline'),
  channel('tv', 'Television', 'outbound', 'offline'),
  channel('radio', 'Radio', 'outbound', 'offline'),
  channel('outdoor', 'Outdoor advertising', 'outbound', 'offline'),
  channel('search', 'Search', 'inbound', 'online'),
  channel('ad', 'Advertisement', 'outbound', 'online'),
  channel('social', 'Social media', 'social', 'online'),
  channel('content', 'Articles and videos', 'inbound', 'online'),
  channel('site', 'Web site', 'site', 'online'),
  channel('app', 'App', 'app', 'online'),
  channel('email', 'E-mail', 'email', 'online'),
  channel('sms', 'Text message', 'outbound', 'online'),
  channel('phone', 'Phone call', 'support', 'offline'),
  channel('chat', 'Chat', 'support', 'online'),
  channel('chatbot', 'Chatbot', 'support', 'online'),
  channel('letter', 'Letter', 'outbound', 'offline'),
  channel('parcel', 'Parcel', 'delivery', 'offline'),
  channel('packaging', 'Packaging', 'delivery', 'offline'),
  channel('product', 'The product itself', 'delivery', 'offline'),
  channel('delivery', 'Delivery', 'delivery', 'offline'),
  channel('store', 'Store', 'store', 'offline'),
  channel('counter', 'Service counter', 'store', 'offline'),
  channel('kiosk', 'Kiosk', 'self-service', 'offline'),
  channel('face-to-face', 'Face to face', 'support', 'offline'),
  channel('event', 'Event', 'outbound', 'offline'),
  channel('self-service', 'Self-service', 'self-service', 'online'),
  channel('help-center', 'Help centre', 'self-service', 'online'),
  channel('partner', 'Partner', 'partner', 'offline'),
  channel('marketplace', 'Marketplace', 'partner', 'online'),
];

export const builtInMetrics: readonly BuiltInMetric[] = [
  {
    id: 'csat',
    title: 'Customer satisfaction',
    meaning: 'The share of customers who say they are satisfied.',
    unit: '%',
    low: 0,
    high: 100,
    better: 'higher',
  },
  {
    id: 'nps',
    title: 'Net promoter score',
    meaning: 'The share of promoters less the share of detractors.',
    low: -100,
    high: 100,
    better: 'higher',
  },
  {
    id: 'ces',
    title: 'Customer effort score',
    meaning: 'How easy customers say it was, from 1 to 7.',
    low: 1,
    high: 7,
    better: 'higher',
  },
  {
    id: 'conversion',
    title: 'Conversion',
    meaning: 'The share of visitors who take the step that counts.',
    unit: '%',
    low: 0,
    high: 100,
    better: 'higher',
  },
  {
    id: 'retention',
    title: 'Retention',
    meaning: 'The share of customers who stay.',
    unit: '%',
    low: 0,
    high: 100,
    better: 'higher',
  },
  {
    id: 'churn',
    title: 'Churn',
    meaning: 'The share of customers who leave.',
    unit: '%',
    low: 0,
    high: 100,
    better: 'lower',
  },
  { id: 'reach', title: 'Reach', meaning: 'How many people notice.', low: 0, better: 'higher' },
  { id: 'visits', title: 'Visits', meaning: 'How many come by.', low: 0, better: 'higher' },
  { id: 'order-value', title: 'Order value', meaning: 'What one order is worth.', low: 0, better: 'higher' },
  {
    id: 'on-time-delivery',
    title: 'On-time delivery',
    meaning: 'The share of deliveries in the promised window.',
    unit: '%',
    low: 0,
    high: 100,
    better: 'higher',
  },
  {
    id: 'resolution-time',
    title: 'Resolution time',
    meaning: 'How long it takes until a problem is solved.',
    low: 0,
    better: 'lower',
  },
  {
    id: 'referral-rate',
    title: 'Referral rate',
    meaning: 'The share of customers who recommend.',
    unit: '%',
    low: 0,
    high: 100,
    better: 'higher',
  },
];

export const builtInActors: readonly BuiltInActor[] = [
  { id: 'customer', title: 'Customer' },
  { id: 'company', title: 'Company' },
];
