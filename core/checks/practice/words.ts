/**
 * Words that tell something about a title, by language: English, Korean, Japanese. What is written in another language
 * is left alone. Words of languages that put blanks between words count whole; the others count wherever they stand.
 */

/** What a customer is asked to decide. */
export const decisionWords: readonly string[] = [
  'buy', 'buys', 'order', 'orders', 'pay', 'pays', 'purchase', 'purchases', 'checkout', 'subscribe', 'subscribes', 'sign the contract',
  '구매', '주문', '결제', '가입', '구독', '購入', '注文', '支払', '契約', '申し込', '決済',
]; // prettier-ignore

/** How a company calls what happens to its customers. */
export const companyWords: readonly string[] = [
  'acquisition', 'activation', 'onboarding', 'lead', 'leads', 'lead generation', 'nurturing', 'upsell', 'upselling', 'cross-sell',
  'cross-selling', 'retention', 'monetization', 'monetisation', 'funnel', 'sales', 'campaign', 'campaigns', 'fulfilment', 'fulfillment',
  'billing', 'churn', 'winback', 'win-back', 'crm', 'kyc',
  '리드', '획득', '활성화', '온보딩', '리텐션', '업셀', '크로스셀', '퍼널', '캠페인', '영업', '청구',
  'リード', '獲得', 'オンボーディング', 'リテンション', 'アップセル', 'クロスセル', 'ファネル', 'キャンペーン', '営業', '請求',
]; // prettier-ignore

/** The first of some words that stands in a text, as it is listed. */
export function wordIn(text: string, words: readonly string[]): string | undefined {
  const folded = ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')} `;
  return words.find((word) => folded.includes(/^[a-z]/.test(word) ? ` ${word} ` : word));
}
