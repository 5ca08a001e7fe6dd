import { frameworkOf } from '../../insight/phases.ts';
import type { BlockRule } from '../rule.ts';
import { companyWords, wordIn } from './words.ts';

/** A stage called what the company calls it. The names of the map's own framework are nobody's fault. */
export const companySideName: BlockRule = {
  reach: 'block',
  codes: ['company-side-name'],
  on: ['stage'],
  check: (stage, { journey, report }) => {
    const { title } = stage;
    const word = title && wordIn(title.text, companyWords);
    if (word === undefined || (journey && frameworkOf(journey).includes(word))) return;
    report({ code: 'company-side-name', span: title?.span ?? stage.keyword.span, holes: { word } });
  },
};
