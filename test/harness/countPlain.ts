import { makeMap } from '../bench/makeMap.ts';
import { makeFiles } from '../fuzz/inputs/made.ts';
import { examples } from './examples.ts';
import { makeItems } from './makeItems.ts';
import { makeText } from './makeText.ts';
import { randomOf } from './random.ts';
import { rewritten } from './rewritten.ts';
import { rounds } from './rounds.ts';

/** A fact of a touchpoint in a map that says nothing else. */
export const inMap = (fact: string): string =>
  `journey j "J" {\n  stage s {\n  touchpoint t "T" {\n  ${fact}\n  }\n}\n}\n`;

/** In how many of many maps, and of their lines by themselves, a law holds that says whether a text is written plainly. */
export function countPlain(law: (text: string, what: string) => boolean): number {
  let found = 0;
  for (let seed = 0; seed < rounds(60); seed++) {
    const random = randomOf(seed);
    const maps = [
      makeText(makeItems(random), random),
      makeMap(seed, { touchpoints: 12 }).text,
      ...Object.values(makeFiles(seed, seed)),
      rewritten(random.pick(Object.values(examples)), random),
    ];
    for (const map of maps) if (law(map, `seed ${seed}`)) found++;
    // Each of their lines too, as few maps are plain from end to end.
    for (const map of maps) for (const line of map.split('\n')) if (law(inMap(line.trim()), line)) found++;
  }
  return found;
}
