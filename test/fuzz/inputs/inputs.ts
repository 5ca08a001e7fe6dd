import { examples } from '../../harness/examples.ts';
import { png } from '../../harness/images.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import type { Input } from '../target.ts';
import { corpusTexts } from './corpus.ts';
import { makeFiles } from './made.ts';
import { partsOf } from './parts.ts';
import { anyChange, changed, everySlip, spliced } from './slips.ts';
import { large, rawText, soup } from './soup.ts';

/** Gives inputs by their number: the same for one seed, and never out of any. */
export interface Inputs {
  at(n: number): Input;
  /** How many slips of small texts there are to be made, seven in sixteen inputs. */
  readonly slips: number;
}

/** Of sixteen inputs in a row, what each is. Slips are the most, because there are so many to go through. */
const plan = ['slip', 'made', 'slip', 'soup', 'slip', 'made', 'slip', 'splice', 'slip', 'made', 'slip', 'raw', 'slip', 'made', 'whole', 'torn'] as const; // prettier-ignore
const slipsInPlan = plan.filter((kind) => kind === 'slip').length;
/** One in so many is large: they cost what thousands of others do. */
const largeEach = 389;

/**
 * The inputs of a seed. Slips of small parts of the texts come one after the other in an order that the seed shuffles,
 * until all were made, and slips of whole texts now and then.
 */
export function inputsOf(seed: number, texts = corpusTexts()): Inputs {
  const parts = [...new Set(texts.flatMap(partsOf))];
  const slips = everySlip(parts);
  const wholeSlips = everySlip(texts);
  const step = coprimeTo(slips.count, seed);
  const slipAt = (n: number): string => {
    const round = Math.floor(n / plan.length) * slipsInPlan + Math.floor((n % plan.length) / 2);
    return slips.at((seed + round * step) % slips.count);
  };
  const textFor = (kind: Kind, n: number, random: Random): string => {
    const some = random.below(8) === 0 ? texts : parts;
    switch (kind) {
      case 'large':
        return large(texts, random);
      case 'slip':
        return slipAt(n);
      case 'whole':
        return wholeSlips.at(random.below(wholeSlips.count));
      case 'soup':
        return soup(random);
      case 'raw':
        return rawText(random);
      case 'splice':
        return spliced(some, random);
      default:
        return random.pick(some);
    }
  };
  return {
    slips: slips.count,
    at: (n) => {
      const own = (seed * 31 + n * 7919) >>> 0;
      const random = randomOf(own);
      const kind = n % largeEach === largeEach - 1 ? 'large' : (plan[n % plan.length] ?? 'slip');
      if (kind === 'made') return { seed: own, files: makeFiles(own, Math.floor(n / 4)) };
      let text = textFor(kind, n, random);
      if (kind === 'torn')
        for (let left = 1 + random.below(4); left > 0; left--) text = changed(text, anyChange(text, random));
      if (random.below(10) === 0) text = text.replaceAll('\n', random.pick(['\r\n', '\r']));
      return { seed: own, files: { ...filesBeside(text, random), 'main.journey': text } };
    },
  };
}

type Kind = (typeof plan)[number] | 'large';

/** What examples and the vocabulary name. */
const beside: readonly (readonly [path: string, text: string])[] = [
  [
    'people.journey',
    'persona ada "Ada" { role: "Engineer" }\npersona mina "Mina" {}\nactor growth "Growth"\n',
  ],
  ['personas.journey', examples['personas.journey'] ?? ''],
  ['personas-ko.journey', examples['personas-ko.journey'] ?? ''],
  ['images/bag.png', Buffer.from(png(9, 16)).toString('latin1')],
  ['data/csat.csv', 'touchpoint,date,value\nreel,2026-08-01,72\n'],
];

/** Mostly what a text names; now and then all of it, for names that a slip tore. */
function filesBeside(text: string, random: Random): Readonly<Record<string, string>> {
  const isAll = random.below(8) === 0;
  return Object.fromEntries(beside.filter(([path]) => isAll || text.includes(path)));
}

/** A step that comes by everything, one after the other, before it comes back. */
function coprimeTo(count: number, seed: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  for (let step = Math.floor(count * 0.618) + (seed % 97); ; step++)
    if (common(step, count) === 1) return step;
}
