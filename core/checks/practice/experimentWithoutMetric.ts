import { missing, says } from './missing.ts';

/** A test without a figure that decides. */
export const experimentWithoutMetric = missing(
  'experiment',
  'experiment-without-metric',
  (experiment) => !says(experiment, 'metric'),
);
