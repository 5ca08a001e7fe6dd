import { factsOf } from '../../model/facts.ts';
import type { Text } from '../../syntax/tree.ts';
import type { BlockRule } from '../rule.ts';

/** Facts in which people's own words and what is known of them are written down. */
const keys = ['quote', 'bio', 'says', 'thinks', 'note', 'finding', 'answer', 'by'];

/** A mail address or telephone number in a quote or in evidence. */
export const privateDetails: BlockRule = {
  reach: 'block',
  codes: ['private-details'],
  check: (block, { report }) => {
    const title = block.row?.keyword === 'evidence' ? [block.title] : [];
    const texts = keys.flatMap((key) => factsOf(block, key).map((fact) => fact.values[0]?.text));
    for (const text of [...title, ...texts]) {
      const what = text && privateIn(text);
      if (text && what) report({ code: 'private-details', span: text.span, holes: { what } });
    }
  },
};

/** Dates, which have as many digits. */
const date = /(?<!\d)(?:(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d)(?!\d)/g;
/** What begins with a plus, a zero or a prefix in brackets. */
const phone = /(?:\+\d|(?<![\d.,])0\d|\(\d{1,5}\) ?\d)[\d ()./-]{5,18}\d/;

function privateIn({ text }: Text): string | undefined {
  // An address is looked for around its sign, so that a long text costs no more than its length.
  for (let at = text.indexOf('@'); at > 0; at = text.indexOf('@', at + 1)) {
    const before = /[\w.+-]$/.test(text.slice(Math.max(0, at - 1), at));
    if (before && /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}/i.test(text.slice(at + 1, at + 256)))
      return 'a mail address';
  }
  const number = phone.exec(text.replaceAll(date, ' '))?.[0] ?? '';
  return number.replaceAll(/\D/g, '').length >= 8 ? 'a telephone number' : undefined;
}
