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
  fact('for', s.concerns, 'The personas it concerns; left out, it concerns everybody.', ': @mina', list),
  fact(
    'goal',
    s.text,
    'What the customer wants to get done here, as the customer would put it.',
    ': "Find dinner without a trip to the shop"',
    manyEach,
  ),
  fact(
    'objective',
    s.text,
    'What the company wants to reach here, which may differ from what the customer wants.',
    ': "Raise interest"',
    many,
  ),
  fact(
    'kpi',
    s.ref(['metric'], { open: true }),
    'The figures by which the company tells whether this part of the journey works.',
    ': reach',
    list,
  ),
  fact(
    'does',
    s.text,
    'What the customer does here, as somebody standing beside would see it.',
    ': "Taps the profile"',
    manyEach,
  ),
  fact(
    'says',
    s.text,
    'What the customer says aloud here, best as a quote from research.',
    ': "Have you tried it?"',
    manyEach,
  ),
  fact(
    'thinks',
    s.text,
    'What the customer thinks here and may not say aloud: doubts, hopes, questions.',
    ': "Could that be here tonight?"',
    manyEach,
  ),
  fact(
    'feels',
    s.feeling,
    'How this feels to the customer: a number on the scale of the map, a word for it, or both.',
    ': +1 "curious"',
    each,
  ),
  fact(
    'need',
    s.text,
    'What the customer needs here in order to go on.',
    ': "To see the delivery area"',
    manyEach,
  ),
  fact(
    'gain',
    s.text,
    'What the customer gets out of this, beyond having it done.',
    ': "An evening without queueing"',
    manyEach,
  ),
  fact(
    'moment',
    s.choiceWithText(w.momentsOfTruth, 'or'),
    'A moment of truth: here the customer makes an important decision.',
    ': discovery',
  ),
  fact('drop-off', s.share, 'The share of customers who leave here and do not come back.', ': 38%'),
  fact('completes', s.share, 'The share of customers who reach their goal here.', ': 62%'),
  fact(
    'measure',
    s.measure,
    'A figure that was measured here, such as satisfaction in a survey.',
    ' csat: 72%',
    of('metric', each),
  ),
  fact(
    'feedback',
    s.text,
    'How and when customers are asked here what they think.',
    ': "One question after the delivery"',
  ),
  fact('owner', s.ref(['actor'], { open: true }), 'The team or person who looks after it.', ': growth', list),
  fact(
    'link',
    s.link,
    'Where more is to be read, such as a ticket or a study.',
    ': "https://example.com"',
    many,
  ),
  fact(
    'lane',
    s.laneValue,
    'What stands here in a row of your own, which a lane block declares.',
    ' weather: "Rain"',
    of('lane', each),
  ),
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
  fact(
    'system',
    s.text,
    'A program or machine at work here, mostly out of sight.',
    ': "Campaign manager"',
    many,
  ),
];

const concerns = fact(
  'for',
  s.concerns,
  'The personas it concerns; left out, it concerns everybody.',
  ': @mina',
  list,
);
const severity = fact(
  'severity',
  s.rank,
  'How bad it is for the customer: 1 hardly felt, 5 unbearable.',
  ': 4',
);
const impact = (meaning: string): FactRow => fact('impact', s.rank, meaning, ': 4');
const owner = fact(
  'owner',
  s.ref(['actor'], { open: true }),
  'The team or person who looks after it.',
  ': growth',
  list,
);
const links = fact(
  'link',
  s.link,
  'Where more is to be read, such as a ticket or a study.',
  ': "https://example.com"',
  many,
);
const channels = fact(
  'channels',
  s.ref(['channel'], { open: true }),
  'The ways in which company and customer meet here, such as an app, a shop or a call.',
  ': app, email',
  list,
);
const optional = fact('optional', s.choice(w.skipping), 'Whether customers may skip it.', ': yes');
const duration = fact('duration', s.duration, 'How long it takes, from its beginning to its end.', ': 2 min');
const measure = fact(
  'measure',
  s.measure,
  'A figure that was measured over the whole journey, such as satisfaction in a survey.',
  ' csat: 72%',
  of('metric'),
);
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
  block(
    'import',
    'import "./people.journey"',
    'Makes what another file declares known here, such as personas that several maps share.',
    {
      title: { need: 'must', is: 'the path of the other file' },
      id: 'never',
    },
  ),
  block(
    'persona',
    'persona mina "Mina Kim"',
    'A kind of customer, described as one person with goals, pains and objections.',
    {
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
        fact('age', s.age, 'How old this person is, or from which age to which.', ': 30..39'),
        fact('segment', s.text, 'The group of customers this person stands for.', ': "Young families"'),
        fact(
          'quote',
          s.text,
          'A sentence this person would say, best one that a real customer said.',
          ': "I plan dinner in the lift."',
        ),
        fact('bio', s.text, 'A few sentences about the life of this person.', ': "Mina works until seven."'),
        fact('photo', s.path, 'A picture of this person: a file in the workspace.', ': "./photos/mina.jpg"'),
        fact(
          'goal',
          s.text,
          'What this person wants to reach, whoever helps with it.',
          ': "Dinner on the table by seven"',
          many,
        ),
        fact(
          'need',
          s.text,
          'What this person needs in order to get there.',
          ': "To know whether it will arrive today"',
          many,
        ),
        fact(
          'objection',
          s.text,
          'A reason why this person might say no.',
          ': "Fresh food cannot be judged on a screen"',
          many,
        ),
        fact('behaviour', s.text, 'Something that this person usually does.', ': "Shops on the phone"', many),
        fact(
          'attitude',
          s.text,
          'What this person thinks of offers like this before the first encounter.',
          ': "Trusts friends, not advertisements"',
          many,
        ),
        fact('expects', s.text, 'What this person takes for granted.', ': "Delivery on the same day"', many),
        {
          ...channels,
          meaning: 'The ways in which this person likes to meet a company, such as an app or a shop.',
        },
        fact('value', s.choice(w.worth), 'What this kind of customer is worth to the business.', ': high'),
        fact('problem', s.text, 'Which problem brought this person to us.', ': "The shop closes at eight"'),
        fact(
          'rivals',
          s.text,
          'Which rivals this person looked at before deciding.',
          ': "Two other grocers"',
        ),
        fact('reason', s.text, 'Why this person bought, or did not.', ': "The delivery window"'),
        fact('pleased', s.text, 'What pleased this person about the experience.', ': "The ripe tomatoes"'),
        fact(
          'disappointed',
          s.text,
          'What disappointed this person about the experience.',
          ': "The replaced bread"',
        ),
        fact('improve', s.text, 'What this person would improve if asked.', ': "Let me refuse replacements"'),
        fact('met', s.text, 'Whether the experience was what this person had expected.', ': "Mostly"'),
      ],
      blocks: ['pain', 'evidence', 'assumption'],
    },
  ),
  block(
    'channel',
    'channel courier "Our courier"',
    'A way in which the company and its customers meet, such as a shop, an app or a letter.',
    {
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
    },
  ),
  block(
    'actor',
    'actor growth "Growth team"',
    'A team, a program or anybody else who takes part besides the customer.',
    {
      title: named,
      id: 'must',
      declares: { kind: 'actor', scope: 'file' },
      facts: [
        fact('kind', s.choice(w.actorKinds), 'What sort of actor it is.', ': team'),
        fact('interest', s.rank, 'How much it matters to them, from 1 to 5.', ': 4'),
        fact('influence', s.rank, 'How much they can change, from 1 to 5.', ': 3'),
      ],
    },
  ),
  block(
    'metric',
    'metric csat "Customer satisfaction"',
    'A figure that is measured, such as satisfaction or the share of visitors who buy.',
    {
      title: named,
      id: 'must',
      declares: { kind: 'metric', scope: 'file' },
      facts: [
        fact('kind', s.choice(w.metricKinds), 'What sort of figure it is.', ': csat'),
        fact('unit', s.unit, 'The unit of its values.', ': %'),
        fact('scale', s.scale, 'The lowest and the highest value there can be.', ': 1..5'),
        fact('better', s.choice(w.directions), 'Which direction is the good one.', ': higher'),
        fact('target', s.target, 'The value to reach.', ': >= 80'),
        fact('warn', s.target, 'The value at which to begin to worry.', ': < 70'),
        fact(
          'data',
          s.path,
          'A file of measured values in the workspace: a table as spreadsheets export it (CSV).',
          ': "./data/csat.csv"',
        ),
      ],
    },
  ),
  block('lane', 'lane weather "Weather"', 'A row of your own on the map, for what no other row shows.', {
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
    'A map: the way of a customer from the first problem to its solution, stage by stage.',
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
        fact(
          'competitor',
          s.text,
          'The rival whose journey this is, if it is not our own.',
          ': "The grocer next door"',
        ),
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
        fact(
          'promise',
          s.text,
          'What the company promises its customers on this journey.',
          ': "Free delivery on the same day"',
          many,
        ),
        fact(
          'scenario',
          s.text,
          'The situation the customer is in when it begins.',
          ': "Dinner tonight, nothing in the fridge"',
        ),
        fact(
          'trigger',
          s.choiceWithText(w.triggers, 'and'),
          'What sets the customer in motion: a pain or a desire.',
          ': pain "Nothing to cook"',
        ),
        fact('outcome', s.text, 'How it ends for the customer.', ': "Dinner on the table"'),
        fact(
          'objective',
          s.text,
          'What the company wants to reach with this journey.',
          ': "Raise conversion from 2.1 % to 3 %"',
          many,
        ),
        fact('framework', s.choice(w.frameworks), 'The framework its stages follow.', ': awareness-advocacy'),
        fact('scale', s.scale, 'The scale of the feelings; left out, it goes from -2 to 2.', ': -2..2'),
        owner,
        fact(
          'status',
          s.choice(w.journeyStatus),
          'Whether the map itself is a draft, reviewed, agreed or retired.',
          ': reviewed',
        ),
        fact('reviewed', s.date, 'When the map was last gone through.', ': 2026-09-01'),
        fact('review-every', s.duration, 'How often the map is to be gone through.', ': 3 months'),
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
          'The phases of the relation between company and customer that it belongs to.',
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
    'One encounter with the company, or one thing that the customer does on the way.',
    {
      title: named,
      id: 'may',
      declares: { kind: 'touchpoint', scope: 'journey' },
      facts: [
        channels,
        {
          ...channels,
          key: 'channel',
          sameAs: 'channels',
          meaning: 'The same as channels, for a touchpoint with only one.',
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
          'How the customer gets here: called by the company, or by looking for it.',
          ': outbound',
          list,
        ),
        fact('at', s.moment, 'When it happened, in an actual run.', ': 2026-09-01 14:05'),
        fact('after', s.after, 'How long after the one before, or after which touchpoint.', ': 2 days'),
        ...experience,
        fact(
          'hopes',
          s.feeling,
          'The feeling the customer is meant to have here, on the same scale as feels.',
          ': +2 "relieved"',
          each,
        ),
        fact(
          'expects',
          s.text,
          'What the customer takes for granted here.',
          ': "A window of one hour"',
          manyEach,
        ),
        fact('promise', s.text, 'What the company promises here.', ': "Here by seven"'),
        fact(
          'volume',
          s.volume,
          'How many customers, orders or calls come by in a certain time.',
          ': 1200 orders per month',
        ),
        duration,
        fact('wait', s.duration, 'How long the customer has to wait here.', ': 2 days'),
        fact('importance', s.rank, 'How much it matters to the customer, from 1 to 5.', ': 4'),
        fact(
          'prop',
          s.text,
          'Something the customer sees or holds here, such as a bag or a letter.',
          ': "The paper bag"',
          many,
        ),
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
        fact(
          'party',
          s.choice(w.parties),
          "Whose touchpoint it is: our own, a partner's or a rival's.",
          ': partner',
        ),
        fact('cost', s.quantityOrText, 'What it costs the company.', ': 3 €'),
        fact(
          'image',
          s.path,
          'A picture of this touchpoint: a file in the workspace.',
          ': "./images/bag.png"',
        ),
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
  block(
    'pain',
    'pain area-unknown "No delivery area shown"',
    'Something that makes it hard for the customer: a problem, an obstacle, a worry.',
    {
      title: sentence,
      id: 'may',
      declares: { kind: 'pain', scope: 'journey' },
      facts: [
        concerns,
        fact(
          'friction',
          s.choice(w.frictions),
          'Which of the five causes of friction lies behind it.',
          ': transparency',
        ),
        severity,
      ],
      blocks: ['evidence'],
    },
  ),
  block(
    'opportunity',
    'opportunity show-area "Show the delivery area"',
    'Something the company could do to make the journey better, mostly to answer a pain.',
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
          'How urgent it is; left out, it follows from impact and effort.',
          ': high',
        ),
        fact('target', s.target, 'The figure it is to reach.', ' reach: >= 150000', of('metric')),
        fact(
          'status',
          s.choice(w.opportunityStatus),
          'Whether it is an idea, planned, running, done or dropped.',
          ': planned',
        ),
        owner,
        fact('due', s.date, 'When it is to be done.', ': 2026-12-01'),
        links,
      ],
    },
  ),
  block(
    'experiment',
    'experiment badge "A badge lifts taps by a fifth"',
    'A test of an idea, with a figure that decides whether it works.',
    {
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
        fact(
          'metric',
          s.ref(['metric'], { open: true }),
          'The figure that decides whether the idea works.',
          ': reach',
        ),
        fact(
          'status',
          s.choice(w.experimentStatus),
          'Whether it is planned, running, done or dropped.',
          ': running',
        ),
        fact('result', s.text, 'What came of it.', ': "Taps rose by 12 %"'),
      ],
    },
  ),
  block('risk', 'risk strike "Couriers strike"', 'Something that may go wrong, and what to do then.', {
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
  block(
    'evidence',
    'evidence "Q2 panel"',
    'Where something on the map is known from: talks, a survey, figures.',
    {
      title: { need: 'must', is: 'the name of the source' },
      id: 'may',
      facts: [
        fact('kind', s.choice(w.evidenceKinds), 'What sort of research it is.', ': survey'),
        fact('date', s.date, 'When it was done.', ': 2026-06-30'),
        fact('sample', s.count, 'How many took part.', ': 412'),
        links,
      ],
    },
  ),
  block(
    'assumption',
    'assumption "Office workers order after four"',
    'Something that is believed and was never researched.',
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
  block(
    'question',
    'question "Who orders on Sundays?"',
    'Something that nobody knows yet and somebody has to find out.',
    {
      title: sentence,
      id: 'may',
      facts: [
        concerns,
        fact('by', s.text, 'Who asks.', ': "Workshop in May"'),
        fact('due', s.date, 'When the answer is needed.', ': 2026-12-01'),
        fact('answer', s.text, 'What was found out.', ': "Mostly students"'),
      ],
    },
  ),
  block(
    'heuristic',
    'heuristic "Visibility of status"',
    'What a review of a touchpoint against a list of rules of thumb found.',
    {
      title: { need: 'must', is: 'the rule of thumb' },
      id: 'may',
      facts: [
        fact('finding', s.text, 'What the review found here.', ': "No word on where the order is"'),
        severity,
      ],
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
      fact('compare', journeys, 'The maps it lays beside this one.', ': first-order-ideal', list),
    ],
  }),
];
