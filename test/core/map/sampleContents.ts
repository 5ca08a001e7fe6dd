import type { Content, JourneyContent } from '../../../core/map/content.ts';
import { fact, journey, persona, stage, touchpoint, type FeelingSketch } from './makeContent.ts';

const mina = persona('mina', 'Mina Kim', {
  role: 'Working parent of two',
  quote: 'I plan dinner in the lift.',
  goals: ['A good dinner on the table by seven'],
  needs: ['Know before paying when the food will arrive'],
  pains: ['Shops are crowded or closed whenever she has time'],
  objections: ['Somebody else picks my tomatoes'],
  channels: ['app', 'email', 'word-of-mouth'],
});
const joon = persona('joon', 'Joon Park', {
  role: 'Lives alone, works shifts',
  quote: 'If it takes longer than the corner shop, I go to the corner shop.',
  goals: ['Eat well without planning ahead'],
});

/** A map with everything that a map can have. */
export const grocery: JourneyContent = journey(
  'First online grocery order',
  [
    stage(
      'awareness',
      'Hearing about it',
      [
        touchpoint('hear', 'Hears that food comes to the door', {
          channels: ['word-of-mouth', 'press', 'outdoor', 'ad', 'social'],
          does: ['Hears about it from friends', 'Sees an ad, in the street or on a screen'],
          thinks: ['Groceries, brought to the door? Who has tried that?'],
          feels: { mina: [1, 'interested'], joon: [1, 'curious'] },
          moment: 'Discovery',
        }),
      ],
      { kpis: ['Reach'] },
    ),
    stage(
      'decision',
      'Placing the order',
      [
        touchpoint('cart', 'Fills the cart', {
          goals: ['Find and choose things easily'],
          channels: ['site', 'app'],
          does: ['Adds groceries to the cart'],
          thinks: ['Ooh, that would be nice on Saturday.'],
          feels: { mina: [2, 'excited'] },
        }),
        touchpoint('pay', 'Orders and pays', {
          channels: ['site', 'app', 'email'],
          does: ['Makes the order'],
          feels: { mina: [-2, 'pained'], joon: [-1, 'impatient'] },
          moment: 'Purchase',
          pains: [
            {
              text: 'Paying is the painful part',
              personas: ['mina', 'joon'],
              severity: 5,
              friction: 'identity',
            },
          ],
          opportunities: [
            {
              text: 'Remember the card and pay with one tap',
              impact: 5,
              effort: 3,
              status: 'planned',
              owner: 'Web team',
            },
          ],
        }),
      ],
      {
        goals: ["Get the week's food ordered without it turning into work"],
        kpis: ['Conversion', 'Cart value'],
        pains: [{ text: 'Nobody says how long it all takes', severity: 2, friction: 'transparency' }],
      },
    ),
    stage('delivery', 'From the door to the table', [
      touchpoint('receive', 'Gets the groceries', {
        channels: ['delivery', 'sms'],
        does: [
          ['mina', 'Stays in and waits for the van'],
          ['joon', 'Picks the bags up after his shift'],
        ],
        feels: { mina: [[-1, 2], 'an effort, then happy'], joon: [1, 'in charge'] },
        moment: 'Experience',
      }),
      touchpoint('get-help', 'Contacts customer service', {
        channels: ['phone', 'chat'],
        feels: { mina: [-2, 'frustrated'] },
        pains: [{ text: 'Waiting to be heard', personas: ['mina'], severity: 4, friction: 'duration' }],
      }),
      touchpoint('enjoy', 'Cooks and eats', { feels: { mina: 'satisfied', joon: [1, 'at ease'] } }),
    ]),
  ],
  {
    facts: [
      fact('State', 'As it is today'),
      fact('Scenario', "Buying the week's food online for the first time, in a week that is already full"),
      fact('Owner', 'Growth'),
    ],
    personas: [mina, joon],
  },
);

/** Korean, one persona, with gaps in its line. */
export const mattress: JourneyContent = journey(
  '허리 편한 매트리스를 찾기까지',
  [
    stage(
      '인지',
      '잠 못 드는 밤',
      [
        touchpoint('광고', '잠들기 전 매트리스 광고를 본다', {
          channels: ['ad'],
          thinks: ['어, 이거 내 얘기잖아.'],
        }),
        touchpoint('검색', '해결책을 직접 찾아본다', {
          channels: ['search'],
          does: ["휴대폰으로 '허리에 좋은 매트리스'를 검색한다"],
          feels: { 수진: [-1, '답답함'] },
          moment: '발견',
        }),
      ],
      { goals: ['왜 못 자는지, 어떻게 하면 나아지는지 알고 싶다'], kpis: ['도달'] },
    ),
    stage('사용', '기다리고, 눕기까지', [
      touchpoint('대기', '오늘 온다던 매트리스를 기다린다', {
        channels: ['sms', 'delivery'],
        thinks: ["밤 열 시인데 아직도 '배송 준비 중'이라고?"],
        feels: { 수진: [-2, '실망함'] },
        pains: [
          { text: '당일에 온다더니 대개는 늦는다', personas: ['수진'], severity: 5, friction: 'duration' },
        ],
        opportunities: [
          { text: '지킬 수 있는 지역에만 당일 배송을 약속한다', impact: 5, effort: 2, owner: '마케팅팀' },
        ],
      }),
      touchpoint('첫날', '새 매트리스에서 첫날 밤을 보낸다', { channels: ['product'] }),
    ]),
  ],
  {
    facts: [fact('Scenario', '몇 달째 잠을 설친 끝에 정형외과용 매트리스를 알아본다')],
    personas: [
      persona('수진', '박수진', {
        role: '온종일 앉아서 일하는 편집자',
        quote: '새벽 세 시만 되면 허리 때문에 깨요.',
      }),
    ],
  },
);

/** Read from right to left, with words in Latin letters in it. */
export const arabic: JourneyContent = journey(
  'أول طلب بقالة عبر الإنترنت',
  [
    stage('s', 'السماع عنه', [
      touchpoint('t', 'يسمع من الأصدقاء', {
        does: [['salma', 'ينظر إلى البدائل ويقيّمها في app الجديد.']],
        channels: ['word-of-mouth'],
        feels: { salma: [1, 'فضول'], omar: [-1, 'תסכול'] },
        moment: 'لحظة الحقيقة الأولى',
        pains: [
          {
            text: 'المقارنة تستغرق وقتاً أطول من التسوق',
            personas: ['omar'],
            severity: 3,
            friction: 'duration',
          },
        ],
        opportunities: [{ text: 'عرض سلة نموذجية', impact: 3, effort: 2, status: 'idea' }],
        hopes: { '': [2, 'ارتياح'] },
        isOptional: true,
        personas: ['salma'],
        signs: [{ id: 'optional', word: 'اختياري' }],
        lanes: {
          shares: [{ text: '38%', lead: 'يغادر', bar: { low: 38, high: 45, kind: 'loss' } }],
          encounter: [{ text: 'فريق النمو: يعرض الفيديو بين قصتين', lead: 'من' }],
          backstage: [{ text: 'يختار الجمهور المناسب للإعلان', lead: 'فريق التسويق' }],
          measures: [
            {
              text: '72%',
              lead: 'رضا العملاء',
              trend: { values: [60, 72], aim: 80 },
              sign: { id: 'bad', word: 'دون الهدف' },
            },
          ],
          risks: [
            {
              text: 'إضراب السائقين',
              ranks: [
                { id: 'harm', value: 4 },
                { id: 'likelihood', value: 2 },
              ],
              small: ['الاستلام من المتجر'],
            },
          ],
        },
      }),
      touchpoint('u', 'يطلب مرة أخرى', { feels: { salma: 2 } }),
    ]),
  ],
  {
    paths: [
      {
        key: 'journey:test/path:p',
        title: 'الطريق المعتاد',
        personas: ['salma'],
        ways: [
          { from: 'journey:test/touchpoint:t', to: 'leaves', text: '38% لا توجد منطقة توصيل' },
          { from: 'journey:test/touchpoint:u', to: 'journey:test/touchpoint:t', text: 'يعود إلى البداية' },
        ],
      },
    ],
    personas: [persona('salma', 'سلمى', { goals: ['عشاء جيد'] }), persona('omar', 'عمر')],
  },
);

const crowd = ['Ana', 'Bo', 'Cleo', 'Dan', 'Eve', 'Finn'];
const crowdFeels = (values: readonly FeelingSketch[]): Readonly<Record<string, FeelingSketch>> =>
  Object.fromEntries(values.map((value, i) => [crowd[i]!.toLowerCase(), value]));

/** Six personas, one more than have a line, who often feel the same. */
export const crowded: JourneyContent = journey(
  'Six people',
  [
    stage('a', 'One', [
      touchpoint('a1', 'All alike', {
        feels: crowdFeels([[6, 'calm'], [6, 'quiet'], [6, 'at rest'], [6, 'idle'], [6, 'well'], 'there too']),
      }),
      touchpoint('a2', 'Apart', {
        feels: crowdFeels([
          [10, 'glad'],
          [0, 'sad'],
          [5, 'neither'],
          [2.5, 'low'],
          [7.5, 'high'],
        ]),
      }),
    ]),
    stage('b', 'Two', [
      touchpoint('b1', 'Ranges', {
        feels: crowdFeels([[[0, 10], 'all of it'], [[4, 6], 'some of it'], 5, [9, 'a long word of praise']]),
      }),
      touchpoint('b2', 'Words', { feels: crowdFeels(['one', 'two', 'three']) }),
    ]),
  ],
  { personas: crowd.map((name) => persona(name.toLowerCase(), name)), scale: { low: 0, high: 10 } },
);

/** Words that fit in no column, and what no font likes. */
export const unruly: JourneyContent = journey(
  `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ${'x'.repeat(200)}`,
  [
    stage(
      'a',
      'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
      [
        touchpoint('t', 'Kraftfahrzeughaftpflichtversicherungsbescheinigung', {
          does: [
            '가나다라마바사'.repeat(12),
            'https://example.com/a/very/long/path/that-goes/on-and-on/index.html?query=1',
          ],
          thinks: [
            '日本語の文章はここで折り返されるべきです。とても長い文章を書いています。',
            '👨‍👩‍👧‍👦👍🏽🇰🇷 emoji',
          ],
          feels: { p: [2, 'Unaussprechlichkeitsgefühlsduseligkeit of immense length that is cut somewhere'] },
          pains: [{ text: 'W'.repeat(80), severity: 9, friction: 'a cause that has very many words in it' }],
          opportunities: [
            { text: 'i'.repeat(120), impact: 0, effort: -3, owner: 'someverylongownername'.repeat(3) },
          ],
          moment: 'm'.repeat(60),
          hopes: { p: [-2, 'h'.repeat(90)] },
          signs: [{ id: 'worry', word: 's'.repeat(60) }],
          lanes: {
            says: [{ text: '配達はいつですか。今日中に届くと聞いて、ずっと家で待っているのですが。' }],
            frontstage: [{ text: '가나다라마바사'.repeat(6), lead: '아자차카타파하'.repeat(6) }],
            figures: [
              { text: '1'.repeat(60), lead: 'L'.repeat(50) },
              { text: '2 min', lead: 'W'.repeat(9) },
            ],
            measures: [
              {
                text: '9'.repeat(40),
                lead: 'M'.repeat(50),
                trend: { values: [1, 1], aim: undefined },
                sign: { id: 'good', word: 'r'.repeat(70) },
              },
            ],
            'lane:x': [{ text: 'q'.repeat(90), bar: { low: 0, high: 100, kind: 'share' } }],
            evidence: [{ text: '', sign: { id: 'unknown', word: 'u'.repeat(50) } }],
            pains: [],
          },
        }),
        touchpoint('v', 'V'),
      ],
      { goals: ['g'.repeat(90)], kpis: ['k'.repeat(70)], about: ['a'.repeat(150), 'b', 'c'.repeat(30)] },
    ),
  ],
  {
    ownLanes: [{ id: 'lane:x', title: 'O'.repeat(50), side: 'support' }],
    lanes: { questions: [{ text: 'j'.repeat(70) }] },
    paths: [
      {
        key: 'journey:test/path:p',
        title: 'P'.repeat(60),
        personas: ['p'],
        ways: [
          { from: 'start', to: 'journey:test/touchpoint:t', text: 'b'.repeat(60) },
          { from: 'journey:test/touchpoint:t', to: 'journey:test/touchpoint:v', text: 'f'.repeat(80) },
          { from: 'journey:test/touchpoint:v', to: 'journey:test/touchpoint:t', text: 'r'.repeat(80) },
          { from: 'journey:test/touchpoint:t', to: 'journey:test/touchpoint:t', text: 'l'.repeat(80) },
          { from: 'nowhere', to: 'somewhere', text: '' },
        ],
      },
    ],
    personas: [persona('p', 'N'.repeat(70), { role: 'r'.repeat(90) })],
    facts: [fact('L'.repeat(60), 't'.repeat(200))],
  },
);

export const stagesOnly: JourneyContent = journey('Only stages', [
  stage('a', 'One', []),
  stage('b', 'Two, which has a longer title', [touchpoint('t', 'Alone')], { goals: ['Something'] }),
]);

export const empty: JourneyContent = journey('', []);

export const personas: Content = {
  key: 'personas',
  kind: 'personas',
  title: 'Personas',
  personas: [mina, joon, persona('x', '')],
};

const everythingSaid = (sentence: string, few: string): Parameters<typeof persona>[2] => ({
  role: few,
  quote: sentence,
  goals: [sentence, few],
  needs: [few, few, sentence],
  pains: [sentence, few],
  objections: [few, few],
  more: {
    ...{ Expects: [few], Habits: [few, sentence], Attitude: [few], Life: [`${sentence} ${sentence}`], Age: ['38'] },
    ...{ Segment: [few], Kind: [few], 'Worth to us': [few], Problem: [few], 'Looked at': [few], Why: [few] },
    ...{ 'Pleased by': [few], 'Let down by': [sentence], 'Would improve': [few], 'As expected?': [few] },
    ...{ Evidence: [`${few} (interview)`], Assumption: [sentence], Tags: ['#family, #mobile'] },
  },
  channels: ['app', 'site', 'sms', 'phone', 'delivery', 'word-of-mouth', 'review-site'],
}); // prettier-ignore
const fullMina = persona('mina', 'Mina Kim', everythingSaid('I plan dinner in the lift, and by the time the doors open I have forgotten half of it.', 'A good dinner on the table by seven')); // prettier-ignore
const fullSujin = persona('수진', '박수진', everythingSaid('사기 전에 내 허리에 맞는지, 언제 도착하는지 정확히 알고 싶다.', '아침까지 깨지 않고 자고 싶다')); // prettier-ignore
const fullSalma = persona('salma', 'سلمى حسن', everythingSaid('أخطط للعشاء في المصعد، وحين يُفتح الباب أكون قد نسيت نصفه.', 'عشاء جيد قبل السابعة')); // prettier-ignore
const small = persona('joon', 'Joon Park', { role: 'Lives alone', goals: ['Eat well'] });

/** Personas of whom everything is said, in three scripts, beside one of whom little is. */
export const fullPersonas: Content = {
  key: 'personas',
  kind: 'personas',
  title: 'Personas',
  personas: [fullMina, small, fullSujin, fullSalma],
};

/** The same above a map: a narrow one, where no columns are to spare. */
export const fullCards: JourneyContent = journey(
  'First online grocery order',
  [stage('s', 'Placing the order', [touchpoint('t', 'Orders and pays', { feels: { mina: 1, salma: -1 } })])],
  { personas: [fullMina, fullSalma, small] },
);

/** A real run that leaves much to its plan: all lines, and the entries of every second touchpoint. */
export const quietRun: JourneyContent = {
  ...mattress,
  stages: mattress.stages.map((one) => ({
    ...one,
    goals: asPlanned(one.goals),
    kpis: asPlanned(one.kpis),
    about: asPlanned([{ key: `${one.key}/duration`, text: '3 days', persona: undefined }]),
    touchpoints: one.touchpoints.map((own, i) => ({
      ...own,
      signs: i === 0 ? ([{ id: 'moved', word: 'In another order than planned' }, { id: 'again', word: 'Once more' }] as const) : own.signs, // prettier-ignore
      entries: i === 0 ? own.entries : Object.fromEntries(Object.entries(own.entries).map(([id, said]) => [id, asPlanned(said)])), // prettier-ignore
    })),
  })),
};

function asPlanned<T>(said: readonly T[]): readonly T[] {
  return said.map((one) => ({ ...one, isPlanned: true }));
}

/** The same few things said in five scripts, a stage each, and by somebody of each. */
const said = [
  ['latin', 'Ordering online', 'Fills the basket', 'Will it really come today?', 'hopeful', 'Zoë Müller', 'Nobody says what delivery costs'],
  ['korean', '온라인 주문', '장바구니를 채운다', '정말 오늘 도착할까?', '기대됨', '박수진', '배송비가 얼마인지 알 수 없다'],
  ['japanese', 'ネットで注文する', '買い物かごに入れる', '本当に今日届くのだろうか。', '期待', '佐藤ゆき', '送料がいくらなのか分からない'],
  ['arabic', 'الطلب عبر الإنترنت', 'تملأ سلة المشتريات', 'هل سيصل الطلب اليوم حقا؟', 'متفائلة', 'سلمى', 'لا أحد يذكر رسوم التوصيل'],
  ['emoji', '🛒 Basket', '👩‍👩‍👧‍👦 choose 🍎🍌', '🤔💸🚚❓', '😀👍🏽', '👩🏽‍🍳 Ana', '🇰🇷 ₩3,000… 😡'],
] as const; // prettier-ignore
export const scripts: JourneyContent = journey(
  'Five scripts · 다섯 문자 · 五つの文字 · خمسة خطوط · ✍️',
  said.map(([id, title, does, thinks, feels, , pain], i) =>
    stage(
      id,
      title,
      [
        touchpoint(`${id}-buy`, does, {
          does: [does],
          thinks: [[id, thinks]],
          channels: ['site'],
          feels: { [id]: [i % 2 === 0 ? 1 : -1, feels] },
          moment: title,
          pains: [{ text: pain, personas: [id], severity: 3, friction: 'transparency' }],
          opportunities: [{ text: thinks, impact: 4, effort: 2 }],
          lanes: { backstage: [{ text: does, lead: title }], shares: [{ text: '38%', lead: feels, bar: { low: 38, high: 38, kind: 'loss' } }] }, // prettier-ignore
        }),
      ],
      { goals: [thinks], kpis: [feels] },
    ),
  ),
  {
    facts: said.map(([, title, , , , name]) => fact(name, title)),
    personas: said.map(([id, , does, thinks, feels, name, pain]) =>
      persona(id, name, {
        role: feels,
        quote: thinks,
        goals: [does],
        pains: [pain],
        channels: ['site', 'app'],
      }),
    ),
  },
);

/** All of them by name. */
export const samples: Readonly<Record<string, Content>> = {
  grocery,
  mattress,
  arabic,
  crowded,
  unruly,
  stagesOnly,
  empty,
  personas,
  fullPersonas,
  fullCards,
  quietRun,
  scripts,
};
