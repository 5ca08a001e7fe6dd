/**
 * How often something random is tried: as often as said, but a twentieth of it while sources are mutated, where every test is run
 * again and again.
 */
export function rounds(count: number): number {
  return process.env['JOURNEY_MUTATE'] === undefined ? count : Math.ceil(count / 20);
}
