import { isOpen } from './opportunities.ts';
import { missing, says } from './missing.ts';

/** An opportunity, neither done nor dropped, that does not say what it would change. */
export const opportunityWithoutImpact = missing(
  'opportunity',
  'opportunity-without-impact',
  (opportunity) => isOpen(opportunity) && !says(opportunity, 'impact', 'priority'),
);
