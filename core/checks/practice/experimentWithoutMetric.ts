import { wordOf } from '../../model/facts.ts';
import { missing, says } from './missing.ts';

/** A test, unless it was dropped, without a figure that decides. */
export const experimentWithoutMetric = missing(
  'experiment',
  'experiment-without-metric',
  (experiment) => wordOf(experiment, 'status') !== 'dropped' && !says(experiment, 'metric'),
);
