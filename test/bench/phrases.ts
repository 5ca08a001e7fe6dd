/** What people do, think and suffer in a made-up map, in one language. */
export interface Phrases {
  readonly persona: {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly bio: string;
  };
  readonly stages: readonly string[];
  /** The first word of the ids of touchpoints beside their titles. */
  readonly touchpoints: readonly (readonly [id: string, title: string])[];
  readonly does: readonly string[];
  readonly thinks: readonly string[];
  readonly feels: readonly string[];
  readonly goals: readonly string[];
  readonly pains: readonly string[];
  readonly opportunities: readonly string[];
}

const english: Phrases = {
  persona: {
    id: 'mina',
    name: 'Mina Kim',
    role: 'Working parent, two children',
    bio: 'Mina works until seven.\nShe plans dinner in the lift, and the week on Sunday night.',
  },
  stages: [
    'Hearing about it', 'Weighing it up', 'Placing the order', 'Waiting for it', 'From the door to the table',
    'When something goes wrong', 'Coming back', 'Telling others',
  ],
  touchpoints: [
    ['see-ad', 'Sees an advertisement on the way home'],
    ['open-app', 'Opens the app for the first time'],
    ['compare', 'Compares it with the usual shop'],
    ['fill-cart', "Fills the cart for the whole week's dinners"],
    ['pay', 'Orders and pays'],
    ['track', 'Follows the van on the map'],
    ['receive', 'Takes the bags at the door'],
    ['call', 'Calls customer service about a bruised melon'],
    ['rate', 'Is asked for a rating'],
  ],
  does: [
    'Reads the first page and scrolls to the prices',
    'Asks a friend who has tried it',
    'Types in the card number, twice',
    'Stays in and waits, with the phone in the other hand',
    'Puts things back until the sum looks right',
  ],
  thinks: [
    'Could that be here tonight?',
    'Between four and eight, they said. It is ten to eight.',
    'Choosing was fun. Why is paying such a pain?',
    'It could give me Thursday evening back.',
    'Nobody told me that the price would change at the last step.',
    'Fine, that was easier than I thought.',
  ],
  feels: ['curious', 'hopeful', 'impatient', 'worn out', 'relieved', 'an effort, but exciting'],
  goals: ['Find dinner without a trip to the shop', 'Get it done in one go', 'Know when it comes'],
  pains: [
    'Comparing takes longer than shopping',
    'A whole evening at home for one delivery',
    'The same card number has to be typed in every time',
    'Nothing says whether the street is in the delivery area',
  ],
  opportunities: [
    "Show a typical week's basket, with prices and delivery",
    'Offer smaller delivery windows',
    'Remember the card and pay with one tap',
  ],
}; // prettier-ignore

const korean: Phrases = {
  persona: {
    id: '수진',
    name: '박수진',
    role: '혼자 사는 직장인',
    bio: '수진은 퇴근이 늦다.\n장은 주말에 한 번, 나머지는 휴대폰으로 본다.',
  },
  stages: [
    '처음 알게 되기', '나에게 맞는지 살피기', '주문하기', '기다리기', '받아서 쓰기', '문제가 생겼을 때', '다시 찾기',
    '주변에 알리기',
  ],
  touchpoints: [
    ['광고-보기', '잠들기 전 광고를 본다'],
    ['검색하기', '휴대폰으로 직접 찾아본다'],
    ['후기-비교', '후기와 다른 브랜드를 비교한다'],
    ['장바구니', '장바구니에 담고 다시 뺀다'],
    ['결제', '카드 번호를 넣고 결제한다'],
    ['배송-조회', '배송이 어디쯤 왔는지 본다'],
    ['수령', '문 앞에서 상자를 받는다'],
    ['상담', '상담원과 이야기한다'],
  ],
  does: [
    '후기를 끝까지 읽는다',
    '친구에게 물어본다',
    '가격을 세 군데에서 비교한다',
    '앱을 지웠다가 다시 깐다',
    '현관문 앞에서 기다린다',
  ],
  thinks: [
    '어, 이거 내 얘기잖아.',
    '다들 좋다고만 하니까 오히려 더 모르겠네.',
    '오늘 안에 온다더니, 벌써 여덟 시인데.',
    '생각보다 쉽네. 진작 할걸.',
    '왜 본인 확인을 세 번이나 하는 거지?',
  ],
  feels: ['답답함', '기대됨', '불안함', '후련함', '귀찮지만 재미있음'],
  goals: ['사기 전에 나에게 맞는지 알고 싶다', '한 번에 끝내고 싶다', '언제 오는지 알고 싶다'],
  pains: [
    '당일 배송이라고 했는데 오지 않는다',
    '후기가 다 똑같아서 믿을 수 없다',
    '상담원이 바뀔 때마다 처음부터 다시 말해야 한다',
  ],
  opportunities: ['배송 시간을 한 시간 단위로 알려 준다', '결제 정보를 기억한다', '상담 기록을 이어서 보여 준다'],
}; // prettier-ignore

const japanese: Phrases = {
  persona: {
    id: '陽菜',
    name: '佐藤陽菜',
    role: '子どもが二人いる会社員',
    bio: '陽菜は朝が早い。\n買い物は通勤電車の中で済ませる。',
  },
  stages: [
    '知る', 'くらべる', '申し込む', '待つ', '使ってみる', '困ったとき', 'また使う', '人に話す',
  ],
  touchpoints: [
    ['広告を見る', '電車の中で広告を見る'],
    ['サイトを開く', 'サイトを開いて料金を探す'],
    ['口コミ', '口コミを読みくらべる'],
    ['申し込み', '申し込み画面で住所を入れる'],
    ['支払い', 'カードで支払う'],
    ['到着', '荷物が届く'],
    ['問い合わせ', '電話で問い合わせる'],
    ['評価', '評価を頼まれる'],
  ],
  does: [
    '料金表を下まで見る',
    '同僚に聞いてみる',
    '住所を三回入力する',
    '再配達を頼む',
    '説明書を読まずに使いはじめる',
  ],
  thinks: [
    '本当に今日届くのかな。',
    'どれも同じに見えて選べない。',
    '思ったより簡単だった。',
    'さっき入れたのに、また最初から？',
    '電話がつながるまで二十分。もういいや。',
  ],
  feels: ['わくわく', '不安', 'いらいら', 'ほっとした', '面倒だけど楽しみ'],
  goals: ['出かけずに夕食を決めたい', '一度で終わらせたい', 'いつ届くか知りたい'],
  pains: ['料金がどこにも書かれていない', '配達の時間が四時間も空いている', '入力した内容が消える'],
  opportunities: ['よくある一週間の例を見せる', '配達の時間を細かく選べるようにする', '入力の途中を覚えておく'],
}; // prettier-ignore

/** The languages of a made-up map; its personas, in this order, speak one each. */
export const languages: readonly Phrases[] = [english, korean, japanese];
