/**
 * Words that tell something about a title, by language: English, Korean, Japanese. What is written in another language
 * is left alone. English words count whole. Others count wherever they stand, as endings and other words may be joined to
 * them; with a blank before it a word has to begin one, where it is also a part of words that mean something else.
 */
import { wordsAlone } from '../../text/letters.ts';

/** What a customer is asked to decide. To follow or subscribe to something is the lighter offer, so it is not here. */
export const decisionWords: readonly string[] = [
  'buy', 'buys', 'buying', 'order', 'orders', 'ordering', 'pay', 'pays', 'paying', 'purchase', 'purchases', 'purchasing', 'checkout',
  'sign the contract', 'signs the contract',
  '구매', '주문', '결제', ' 가입', '購入', '注文', '支払', '契約', '申し込', '決済',
]; // prettier-ignore

/** How a company calls what happens to its customers. */
export const companyWords: readonly string[] = [
  'acquisition', 'activation', 'onboarding', 'lead', 'leads', 'lead generation', 'nurturing', 'upsell', 'upselling', 'cross-sell',
  'cross-selling', 'retention', 'monetization', 'monetisation', 'funnel', 'sales', 'campaign', 'campaigns', 'fulfilment', 'fulfillment',
  'billing', 'churn', 'winback', 'win-back', 'crm', 'kyc',
  ' 리드', '고객 획득', '고객획득', ' 활성화', '온보딩', '리텐션', '업셀', '크로스셀', ' 퍼널', '캠페인', '영업 활동', '청구서 발송',
  ' リード', '顧客獲得', 'オンボーディング', 'リテンション', 'アップセル', 'クロスセル', 'ファネル', 'キャンペーン', '営業活動', '請求処理',
]; // prettier-ignore

/** Beginnings of English phrases that hold one of the words and mean nothing of the sort. */
const phrases = /\bin order (?:to|that)\b/g;

/** The first of some words that stands in a text, as it is listed. */
export function wordIn(text: string, words: readonly string[]): string | undefined {
  const folded = ` ${wordsAlone(text.normalize('NFC').toLowerCase(), '-').replaceAll(phrases, ' ')} `;
  return words.find((word) => folded.includes(/^[a-z]/.test(word) ? ` ${word} ` : word))?.trim();
}
