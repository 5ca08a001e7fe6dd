import type { BlockRule } from '../rule.ts';
import { companyWords, wordIn } from './words.ts';

/** A stage called what the company calls it. No framework has such names. */
export const companySideName: BlockRule = {
  reach: 'block',
  codes: ['company-side-name'],
  on: ['stage'],
  check: ({ title }, { report }) => {
    const word = title && wordIn(title.text, companyWords);
    if (title && word !== undefined) report({ code: 'company-side-name', span: title.span, holes: { word } });
  },
};
