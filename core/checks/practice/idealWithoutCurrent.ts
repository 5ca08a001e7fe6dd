import { factsOf } from '../../model/facts.ts';
import { headOf } from '../../model/title.ts';
import type { BlockRule } from '../rule.ts';
import { says } from './missing.ts';

/** An ideal map that does not say which map it is the ideal of. */
export const idealWithoutCurrent: BlockRule = {
  reach: 'block',
  codes: ['ideal-without-current'],
  on: ['journey'],
  check: (journey, { standing, report }) => {
    if (standing?.state !== 'ideal' || says(journey, 'of')) return;
    report({ code: 'ideal-without-current', span: factsOf(journey, 'state')[0]?.span ?? headOf(journey) });
  },
};
