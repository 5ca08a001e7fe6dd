import type { Phase } from './playbook/index.ts';

/** Which phase each stage of a framework belongs to. A stage of that name in no framework is taken for the same. */
export const phaseOfFrameworkStage: Readonly<Record<string, Phase>> = {
  early: 'exposure',
  middle: 'acquisition',
  late: 'conversion',
  awareness: 'exposure',
  consideration: 'acquisition',
  decision: 'conversion',
  conversion: 'conversion',
  loyalty: 'loyalty',
  advocacy: 'advocacy',
  consider: 'exposure',
  evaluate: 'acquisition',
  buy: 'conversion',
  'enjoy-advocate-bond': 'loyalty',
};

/** Beginnings of words in ids and titles of stages that tell the phase, in English, Korean and Japanese. */
export const phaseWords: Readonly<Record<Phase, readonly string[]>> = {
  exposure: ['aware', 'discover', 'exposure', 'hear', 'notic', 'find out', '인지', '알게', '발견', '認知', '発見', '知る'],
  acquisition: ['consider', 'compar', 'evaluat', 'research', 'weigh', 'explor', 'acquisition', '고려', '비교', '탐색', '検討', '比較'],
  conversion: ['decid', 'decision', 'conver', 'buy', 'purchas', 'order', 'checkout', 'pay', 'select', 'choos', 'choice', 'sign up', 'signup', '결정', '선택', '구매', '주문', '결제', '가입', '購入', '注文', '決定', '選択', '申込'],
  loyalty: ['deliver', 'receiv', 'use', 'using', 'onboard', 'support', 'help', 'service', 'retain', 'retention', 'loyal', 'return', 'come back', 'coming back', 'renew', '배송', '사용', '이용', '단골', '재구매', '충성', '利用', '使用', '配送', '継続', '再購入'],
  advocacy: ['advoca', 'recommend', 'refer', 'share', 'sharing', 'tell', '추천', '공유', '옹호', '推奨', '紹介', '共有'],
}; // prettier-ignore
