/** True while sources are mutated, where every test is run again and again. */
export const isMutated = process.env['JOURNEY_MUTATE'] !== undefined;

/** How often something random is tried: as often as said, but a twentieth of it while sources are mutated. */
export function rounds(count: number): number {
  return isMutated ? Math.ceil(count / 20) : count;
}

/** How far apart the places are at which something is tried: as far as said, but twenty times as far while sources are mutated. */
export function strides(length: number): number {
  return isMutated ? length * 20 : length;
}
