import { isOpen } from './opportunities.ts';
import { missing, says } from './missing.ts';

/** An opportunity, neither done nor dropped, that nobody looks after. */
export const opportunityWithoutOwner = missing(
  'opportunity',
  'opportunity-without-owner',
  (opportunity) => isOpen(opportunity) && !says(opportunity, 'owner'),
);
