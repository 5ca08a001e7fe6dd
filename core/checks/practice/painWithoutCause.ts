import { missing, says } from './missing.ts';

/** A pain in a journey that names none of the five causes of friction. */
export const painWithoutCause = missing(
  'pain',
  'pain-without-cause',
  (pain, { standing }) => standing !== undefined && !says(pain, 'friction'),
);
