import * as s from './shapes.ts';
import type { BlockRow, FactRow, Kind, OfPart, Shape } from './types.ts';
import * as w from './words.ts';

type Options = Partial<Pick<FactRow, 'list' | 'repeat' | 'mention' | 'of'>>;

const fact = (
  key: string,
  shape: Shape,
  meaning: string,
  example: string,
  options: Options = {},
): FactRow => ({
  key,
  shape,
  meaning,
  example: `${key}${example}`,
  ...options,
});

const list: Options = { list: true };
const many: Options = { repeat: true };
const each: Options = { mention: true };
const manyEach: Options = { repeat: true, mention: true };
const of = (to: Kind, rest: Options = {}, need: OfPart['need'] = 'must'): Options => ({
  repeat: true,
  of: { need, to: [to], ...(to !== 'lane' && { open: true }) },
  ...rest,
});

/** Facts that every block may hold. */
const everywhere = [
  fact('was', s.formerId, 'An id this had before, so that reviews and data still find it.', ': old-id', many),
  fact('note', s.text, 'A remark for those who write the map.', ': "Ask the Busan team"', many),
  fact('tags', s.tags, 'Words to find and filter by.', ': #mobile, #q3', list),
];

/** Facts that stages and touchpoints share. */
const experience = [
  fact('for', s.concerns, 'Whom it concerns. Left out: everybody.', ': @mina', list),
  fact(
    'goal',
    s.text,
    'What the customer wants to get done here.',
    ': "Find dinner without a trip to the shop"',
    manyEach,
  ),
  fact('objective', s.text, 'What the company wants to reach here.', ': "Raise interest"', many),
  fact('kpi', s.ref(['metric'], { open: true }), 'The figures that tell whether it works.', ': reach', list),
  fact('does', s.text, 'What the customer does.', ': "Taps the profile"', manyEach),
  fact('says', s.text, 'What the customer says aloud.', ': "Have you tried it?"', manyEach),
  fact('thinks', s.text, 'What the customer thinks.', ': "Could that be here tonight?"', manyEach),
  fact(
    'feels',
    s.feeling,
    'How it feels to the customer, on the scale of the map, and a word for it.',
    ': +1 "curious"',
    each,
  ),
  fact('need', s.text, 'What the customer needs.', ': "To see the delivery area"', manyEach),
  fact('gain', s.text, 'What the customer gains.', ': "An evening without queueing"', manyEach),
  fact(
    'moment',
    s.choiceWithText(w.momentsOfTruth, 'or'),
    'A moment of truth: here the customer makes an important decision.',
    ': discovery',
  ),
  fact('drop-off', s.share, 'The share of customers who leave here and do not come back.', ': 38%'),
  fact('completes', s.share, 'The share of customers who reach their goal here.', ': 62%'),
  fact('measure', s.measure, 'A figure that was measured.', ' csat: 72%', of('metric', each)),
  fact(
    'feedback',
    s.text,
    'How and when customers are asked what they think.',
    ': "One question after the delivery"',
  ),
  fact('owner', s.ref(['actor'], { open: true }), 'Who looks after it.', ': growth', list),
  fact('link', s.link, 'Where more is to be read.', ': "https://example.com"', many),
  fact('lane', s.laneValue, 'What stands in a lane of your own.', ' weather: "Rain"', of('lane', each)),
  fact(
    'frontstage',
    s.text,
    'What the company does in sight of the customer, and who does it.',
    ' courier: "Rings the bell"',
    of('actor', {}, 'may'),
  ),
  fact(
    'backstage',
    s.text,
    'What the company does out of sight, and who does it.',
    ' marketing: "Picks the audience"',
    of('actor', {}, 'may'),
  ),
  fact(
    'support',
    s.text,
    'What those backstage rely on, and who provides it.',
    ' it: "Route planning"',
    of('actor', {}, 'may'),
  ),
  fact('system', s.text, 'A program or machine at work.', ': "Campaign manager"', many),
];

const concerns = fact('for', s.concerns, 'Whom it concerns. Left out: everybody.', ': @mina', list);
const severity = fact(
  'severity',
  s.rank,
  'How bad it is for the customer: 1 hardly felt, 5 unbearable.',
  ': 4',
);
const impact = (meaning: string): FactRow => fact('impact', s.rank, meaning, ': 4');
const owner = fact('owner', s.ref(['actor'], { open: true }), 'Who looks after it.', ': growth', list);
const links = fact('link', s.link, 'Where more is to be read.', ': "https://example.com"', many);
const channels = fact(
  'channels',
  s.ref(['channel'], { open: true }),
  'The ways on which the customer is met.',
  ': app, email',
  list,
);
const optional = fact('optional', s.choice(w.yesNo), 'Whether customers may skip it.', ': yes');
const duration = fact('duration', s.duration, 'How long it takes.', ': 2 min');
const measure = fact('measure', s.measure, 'A figure that was measured.', ' csat: 72%', of('metric'));
const journeys = s.ref(['journey']);

const block = (
  keyword: string,
  example: string,
  meaning: string,
  row: Pick<BlockRow, 'title' | 'id'> & Partial<BlockRow>,
): BlockRow => ({
  keyword,
  example,
  meaning,
  blocks: [],
  ...row,
  facts: keyword === 'import' ? [] : [...(row.facts ?? []), ...everywhere],
});

const named = { need: 'may', is: 'its name' } as const;
const sentence = { need: 'must', is: 'what it is, in a sentence' } as const;

/** Everything a file may hold, as if the file were a block. */
export const fileRow: BlockRow = {
  keyword: '',
  meaning: 'A file of journey maps.',
  example: '',
  title: { need: 'never', is: '' },
  id: 'never',
  facts: [],
  blocks: ['import', 'persona', 'channel', 'actor', 'metric', 'lane', 'journey', 'view'],
};

/** Every kind of block, in the order in which they are explained. */
export const blockRows: readonly BlockRow[] = [
  block('import', 'import "./people.journey"', 'Makes what another file declares known here.', {
    title: { need: 'must', is: 'the path of the other file' },
    id: 'never',
  }),
  block('persona', 'persona mina "Mina Kim"', 'A kind of customer, as a person.', {
    title: named,
    id: 'must',
    declares: { kind: 'persona', scope: 'file' },
    facts: [
      fact(
        'kind',
        s.choice(w.personaKinds),
        'Whether research found this persona or the company wishes for it.',
        ': actual',
      ),
      fact('role', s.text, 'What this person is, in a few words.', ': "Working parent, Seoul"'),
      fact('age', s.age, 'How old.', ': 30..39'),
      fact('segment', s.text, 'The group of customers this person stands for.', ': "Young families"'),
      fact('quote', s.text, 'A sentence this person would say.', ': "I plan dinner in the lift."'),
      fact('bio', s.text, 'A few sentences about this person.', ': "Mina works until seven."'),
      fact('photo', s.path, 'A picture in the workspace.', ': "./photos/mina.jpg"'),
      fact('goal', s.text, 'What this person wants to reach.', ': "Dinner on the table by seven"', many),
      fact('need', s.text, 'What this person needs.', ': "To know whether it will arrive today"', many),
      fact(
        'objection',
        s.text,
        'Why this person might say no.',
        ': "Fresh food cannot be judged on a screen"',
        many,
      ),
      fact('behaviour', s.text, 'What this person usually does.', ': "Shops on the phone"', many),
      fact(
        'attitude',
        s.text,
        'What this person thinks of such things.',
        ': "Trusts friends, not advertisements"',
        many,
      ),
      fact('expects', s.text, 'What this person takes for granted.', ': "Delivery on the same day"', many),
      { ...channels, meaning: 'The ways on which this person likes to be met.' },
      fact('value', s.choice(w.worth), 'What this kind of customer is worth to the business.', ': high'),
      fact('problem', s.text, 'Which problem brought this person to us.', ': "The shop closes at eight"'),
      fact('rivals', s.text, 'Which rivals this person looked at.', ': "Two other grocers"'),
      fact('reason', s.text, 'Why this person bought, or did not.', ': "The delivery window"'),
      fact('pleased', s.text, 'What pleased this person.', ': "The ripe tomatoes"'),
      fact('disappointed', s.text, 'What disappointed this person.', ': "The replaced bread"'),
      fact('improve', s.text, 'What this person would improve.', ': "Let me refuse replacements"'),
      fact('met', s.text, 'Whether expectations were met.', ': "Mostly"'),
    ],
    blocks: ['pain', 'evidence', 'assumption'],
  }),
  block('channel', 'channel courier "Our courier"', 'A way of meeting the customer.', {
    title: named,
    id: 'must',
    declares: { kind: 'channel', scope: 'file' },
    facts: [
      fact('kind', s.choice(w.channelKinds), 'What sort of channel it is.', ': delivery'),
      fact(
        'place',
        s.choice(w.places),
        'Whether customers meet it through a screen or in the physical world.',
        ': offline',
      ),
      fact('icon', s.ref(['channel']), 'The channel whose icon it borrows.', ': delivery'),
    ],
  }),
  block('actor', 'actor growth "Growth team"', 'Somebody who takes part besides the customer.', {
    title: named,
    id: 'must',
    declares: { kind: 'actor', scope: 'file' },
    facts: [
      fact('kind', s.choice(w.actorKinds), 'What sort of actor it is.', ': team'),
      fact('interest', s.rank, 'How much it matters to them, from 1 to 5.', ': 4'),
      fact('influence', s.rank, 'How much they can change, from 1 to 5.', ': 3'),
    ],
  }),
  block('metric', 'metric csat "Customer satisfaction"', 'Something that is measured.', {
    title: named,
    id: 'must',
    declares: { kind: 'metric', scope: 'file' },
    facts: [
      fact('kind', s.choice(w.metricKinds), 'What sort of figure it is.', ': csat'),
      fact('unit', s.unit, 'The unit of its values.', ': %'),
      fact('scale', s.scale, 'The lowest and the highest value there is.', ': 1..5'),
      fact('better', s.choice(w.directions), 'Which direction is the good one.', ': higher'),
      fact('target', s.target, 'The value to reach.', ': >= 80'),
      fact('warn', s.target, 'The value at which to worry.', ': < 70'),
      fact('data', s.path, 'A table of measured values in the workspace (CSV).', ': "./data/csat.csv"'),
    ],
  }),
  block('lane', 'lane weather "Weather"', 'A row of your own on the map.', {
    title: named,
    id: 'must',
    declares: { kind: 'lane', scope: 'file' },
    facts: [
      fact('type', s.choice(w.laneTypes), 'What its cells hold.', ': text'),
      fact(
        'side',
        s.choice(w.laneSides),
        'On which side of the lines of interaction and visibility it stands.',
        ': customer',
      ),
    ],
  }),
  block(
    'journey',
    'journey first-order "First online order"',
    'A map: the way of a customer, stage by stage.',
    {
      title: named,
      id: 'must',
      declares: { kind: 'journey', scope: 'file' },
      facts: [
        fact(
          'personas',
          s.mentions,
          'Whose journey it is; the first is the primary one.',
          ': @mina, @joon',
          list,
        ),
        fact(
          'state',
          s.choice(w.journeyStates),
          'Whether it shows today, the ideal, a plan or a real run.',
          ': current',
        ),
        fact('competitor', s.text, 'Whose map it is, if not ours.', ': "The grocer next door"'),
        fact(
          'of',
          journeys,
          'The map that this one is the ideal, the plan, the actual run or the rival of.',
          ': first-order',
        ),
        fact(
          'scope',
          s.choice(w.journeyScopes),
          'Whether it goes all the way or is a single encounter.',
          ': end-to-end',
        ),
        fact('promise', s.text, 'What the company promises.', ': "Free delivery on the same day"', many),
        fact(
          'scenario',
          s.text,
          'The situation the customer is in.',
          ': "Dinner tonight, nothing in the fridge"',
        ),
        fact(
          'trigger',
          s.choiceWithText(w.triggers, 'and'),
          'What sets the customer in motion: a pain or a desire.',
          ': pain "Nothing to cook"',
        ),
        fact('outcome', s.text, 'How it ends.', ': "Dinner on the table"'),
        fact(
          'objective',
          s.text,
          'What the company wants to reach.',
          ': "Raise conversion from 2.1 % to 3 %"',
          many,
        ),
        fact('framework', s.choice(w.frameworks), 'The framework its stages follow.', ': awareness-advocacy'),
        fact('scale', s.scale, 'The scale of the feelings. Left out: -2..2.', ': -2..2'),
        owner,
        fact('status', s.choice(w.journeyStatus), 'How far the map itself is agreed.', ': reviewed'),
        fact('reviewed', s.date, 'When it was last gone through.', ': 2026-09-01'),
        fact('review-every', s.duration, 'How often it is to be gone through.', ': 3 months'),
        fact(
          'description',
          s.text,
          'What there is to say about the whole map.',
          ': "The first order of a new customer"',
        ),
        links,
        measure,
      ],
      blocks: [
        'stage',
        'path',
        'assumption',
        'question',
        'opportunity',
        'experiment',
        'risk',
        'pain',
        'evidence',
        'lane',
      ],
    },
  ),
  block(
    'stage',
    'stage awareness "Awareness"',
    'A part of the journey in which the customer is after one thing.',
    {
      title: named,
      id: 'may',
      declares: { kind: 'stage', scope: 'journey' },
      facts: [
        fact('as', s.frameworkStage, "The framework's stage it stands for.", ': consideration'),
        fact(
          'phase',
          s.choice(w.phases),
          'The phases of the customer relation it belongs to.',
          ': acquisition',
          list,
        ),
        fact('when', s.choice(w.purchaseTimes), 'Before, at or after the purchase.', ': before'),
        optional,
        duration,
        ...experience,
      ],
      blocks: ['touchpoint', 'pain', 'opportunity', 'question', 'risk', 'evidence', 'assumption'],
    },
  ),
  block(
    'touchpoint',
    'touchpoint reel "Sees a 30-minute-dinner reel"',
    'One encounter, or one thing the customer does.',
    {
      title: named,
      id: 'may',
      declares: { kind: 'touchpoint', scope: 'journey' },
      facts: [
        channels,
        {
          ...channels,
          key: 'channel',
          meaning: 'The way on which the customer is met.',
          example: 'channel: app',
        },
        fact('from', s.answersTo, 'Who begins it, and what they would call it.', ': support "Calls back"'),
        fact(
          'to',
          s.answersTo,
          'Who is on the other end, and what they would call it.',
          ': @mina "Is called back"',
        ),
        fact(
          'entry',
          s.choice(w.entries),
          'How the customer gets here: sought out or by themselves.',
          ': outbound',
          list,
        ),
        fact('at', s.moment, 'When it happened.', ': 2026-09-01 14:05'),
        fact('after', s.after, 'How long after the one before, or after which touchpoint.', ': 2 days'),
        ...experience,
        fact('hopes', s.feeling, 'The feeling that is wanted here.', ': +2 "relieved"', each),
        fact(
          'expects',
          s.text,
          'What the customer takes for granted here.',
          ': "A window of one hour"',
          manyEach,
        ),
        fact('promise', s.text, 'What the company promises here.', ': "Here by seven"'),
        fact('volume', s.volume, 'How many come by.', ': 1200 orders per month'),
        duration,
        fact('wait', s.duration, 'How long the customer waits.', ': 2 days'),
        fact('importance', s.rank, 'How much it matters to the customer, from 1 to 5.', ': 4'),
        fact('prop', s.text, 'Something seen or held.', ': "The paper bag"', many),
        fact('status', s.choice(w.runStatus), 'In an actual run: whether it went as planned.', ': failing'),
        fact(
          'condition',
          s.choice(w.conditions),
          'What is wrong with the touchpoint itself.',
          ': under-performing',
        ),
        fact('cta', s.text, 'What the customer is asked to do next.', ': "Order by five"'),
        fact(
          'amplify',
          s.text,
          'What is good here and how to make more of it.',
          ': "Let the courier say the name"',
          many,
        ),
        fact('party', s.choice(w.parties), 'Whose touchpoint it is.', ': partner'),
        fact('cost', s.quantityOrText, 'What it costs.', ': 3 €'),
        fact('image', s.path, 'A picture in the workspace.', ': "./images/bag.png"'),
        fact('journey', journeys, 'A map that shows this touchpoint in detail.', ': returns'),
        fact('of', s.ref(['touchpoint']), 'The planned touchpoint that this is another run of.', ': install'),
        optional,
      ],
      blocks: [
        'heuristic',
        'pain',
        'opportunity',
        'experiment',
        'risk',
        'evidence',
        'assumption',
        'question',
      ],
    },
  ),
  block('pain', 'pain area-unknown "No delivery area shown"', 'Something that hurts the customer.', {
    title: sentence,
    id: 'may',
    declares: { kind: 'pain', scope: 'journey' },
    facts: [
      concerns,
      fact(
        'friction',
        s.choice(w.frictions),
        'Which of the five causes of friction it has.',
        ': transparency',
      ),
      severity,
    ],
    blocks: ['evidence'],
  }),
  block(
    'opportunity',
    'opportunity show-area "Show the delivery area"',
    'Something that could be made better.',
    {
      title: sentence,
      id: 'may',
      declares: { kind: 'opportunity', scope: 'journey' },
      facts: [
        concerns,
        fact('solves', s.ref(['pain'], { note: true }), 'The pains it answers.', ': area-unknown', list),
        impact('How much it would change on the whole journey, from 1 to 5.'),
        fact('effort', s.rank, 'How much work it is, from 1 to 5.', ': 2'),
        fact(
          'priority',
          s.choice(w.priorities),
          'How urgent it is. Left out: computed from impact and effort.',
          ': high',
        ),
        fact('target', s.target, 'The figure it is to reach.', ' reach: >= 150000', of('metric')),
        fact('status', s.choice(w.opportunityStatus), 'How far it is.', ': planned'),
        owner,
        fact('due', s.date, 'When it is to be done.', ': 2026-12-01'),
        links,
      ],
    },
  ),
  block('experiment', 'experiment badge "A badge lifts taps by a fifth"', 'A test of an idea.', {
    title: sentence,
    id: 'may',
    declares: { kind: 'experiment', scope: 'journey' },
    facts: [
      fact(
        'tests',
        s.ref(['opportunity'], { note: true }),
        'The opportunities it tests.',
        ': show-area',
        list,
      ),
      fact('varies', s.choice(w.variations), 'What differs between the variants.', ': design'),
      fact('metric', s.ref(['metric'], { open: true }), 'The figure that decides.', ': reach'),
      fact('status', s.choice(w.experimentStatus), 'How far it is.', ': running'),
      fact('result', s.text, 'What came of it.', ': "Taps rose by 12 %"'),
    ],
  }),
  block('risk', 'risk strike "Couriers strike"', 'Something that may go wrong.', {
    title: sentence,
    id: 'may',
    declares: { kind: 'risk', scope: 'journey' },
    facts: [
      concerns,
      impact('How much it would hurt, from 1 to 5.'),
      fact('likelihood', s.rank, 'How likely it is, from 1 to 5.', ': 2'),
      fact('cause', s.choice(w.causes), 'Whether the company can do something about the cause.', ': outside'),
      fact('fallback', s.text, 'What to do when it happens.', ': "Offer pick-up"', many),
      owner,
    ],
  }),
  block('evidence', 'evidence "Q2 panel"', 'Where it is known from.', {
    title: { need: 'must', is: 'the name of the source' },
    id: 'may',
    facts: [
      fact('kind', s.choice(w.evidenceKinds), 'What sort of research it is.', ': survey'),
      fact('date', s.date, 'When it was done.', ': 2026-06-30'),
      fact('sample', s.count, 'How many took part.', ': 412'),
      links,
    ],
  }),
  block(
    'assumption',
    'assumption "Office workers order after four"',
    'Something believed and not researched.',
    {
      title: sentence,
      id: 'may',
      facts: [
        concerns,
        fact('since', s.date, 'Since when it is believed.', ': 2026-05-01'),
        fact('by', s.text, 'Who believes it.', ': "Workshop in May"'),
      ],
    },
  ),
  block('question', 'question "Who orders on Sundays?"', 'Something to find out.', {
    title: sentence,
    id: 'may',
    facts: [
      concerns,
      fact('by', s.text, 'Who asks.', ': "Workshop in May"'),
      fact('due', s.date, 'When the answer is needed.', ': 2026-12-01'),
      fact('answer', s.text, 'What was found out.', ': "Mostly students"'),
    ],
  }),
  block(
    'heuristic',
    'heuristic "Visibility of status"',
    'What a review against a list of rules of thumb found.',
    {
      title: { need: 'must', is: 'the rule of thumb' },
      id: 'may',
      facts: [fact('finding', s.text, 'What was found.', ': "No word on where the order is"'), severity],
    },
  ),
  block('path', 'path usual "The usual way"', 'A way through the touchpoints, with its branches and loops.', {
    title: named,
    id: 'may',
    declares: { kind: 'path', scope: 'journey' },
    facts: [concerns],
    steps: true,
  }),
  block('view', 'view board "For the board"', 'A selection of a map for a certain audience.', {
    title: named,
    id: 'must',
    declares: { kind: 'view', scope: 'file' },
    facts: [
      fact('journey', journeys, 'The map it shows.', ': first-order'),
      fact('personas', s.mentions, 'The personas it shows.', ': @mina', list),
      fact('lanes', s.names, 'The lanes it shows, in this order.', ': feels, pain, csat', list),
      fact('stages', s.ref(['stage']), 'The stages it shows.', ': awareness', list),
      fact('paths', s.ref(['path']), 'The paths it shows.', ': usual', list),
      fact('compare', journeys, 'The maps it lays beside.', ': first-order-ideal', list),
    ],
  }),
];
