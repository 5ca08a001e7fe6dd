import { missing, says } from './missing.ts';

/** A risk for which nobody has a plan. */
export const riskWithoutFallback = missing(
  'risk',
  'risk-without-fallback',
  (risk) => !says(risk, 'fallback'),
);
