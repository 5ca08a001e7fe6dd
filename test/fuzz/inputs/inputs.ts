import { examples } from '../../harness/examples.ts';
import { png } from '../../harness/images.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import type { Input } from '../target.ts';
import { corpusTexts } from './corpus.ts';
import { makeFiles } from './made.ts';
import { anyChange, changed, everySlip, spliced } from './slips.ts';
import { large, rawText, soup } from './soup.ts';

/** Gives inputs by their number: the same for one seed, and never out of any. */
export interface Inputs {
  at(n: number): Input;
  /** How many slips there are to be made, one in each second input. */
  readonly slips: number;
}

/** Of sixteen inputs in a row, what each is. Slips are the most, because there are so many to go through. */
const plan = ['slip', 'made', 'slip', 'soup', 'slip', 'made', 'slip', 'splice', 'slip', 'made', 'slip', 'raw', 'slip', 'made', 'slip', 'torn'] as const; // prettier-ignore
/** One in so many is large: they cost what hundreds of others do. */
const largeEach = 97;

/** The inputs of a seed. Slips come one after the other in an order that the seed shuffles, until all were made. */
export function inputsOf(seed: number, texts = corpusTexts()): Inputs {
  const slips = everySlip(texts);
  const step = coprimeTo(slips.count, seed);
  const textFor = (n: number, random: Random): string => {
    if (n % largeEach === largeEach - 1) return large(texts, random);
    const round = Math.floor(n / 2);
    switch (plan[n % plan.length]) {
      case 'slip':
        return slips.at((seed + round * step) % slips.count);
      case 'soup':
        return soup(random);
      case 'raw':
        return rawText(random);
      case 'splice':
        return spliced(texts, random);
      default:
        return random.pick(texts);
    }
  };
  return {
    slips: slips.count,
    at: (n) => {
      const own = (seed * 31 + n * 7919) >>> 0;
      const random = randomOf(own);
      const kind = n % largeEach === largeEach - 1 ? 'large' : plan[n % plan.length];
      if (kind === 'made') return { seed: own, files: makeFiles(own, Math.floor(n / 4)) };
      let text = textFor(n, random);
      if (kind === 'torn')
        for (let left = 1 + random.below(4); left > 0; left--) text = changed(text, anyChange(text, random));
      if (random.below(10) === 0) text = text.replaceAll('\n', random.pick(['\r\n', '\r']));
      return { seed: own, files: { ...beside, 'main.journey': text } };
    },
  };
}

/** What examples and the vocabulary name. */
const beside: Readonly<Record<string, string>> = {
  'people.journey': 'persona ada "Ada" { role: "Engineer" }\npersona mina "Mina" {}\nactor growth "Growth"\n',
  'personas.journey': examples['personas.journey'] ?? '',
  'personas-ko.journey': examples['personas-ko.journey'] ?? '',
  'images/bag.png': Buffer.from(png(9, 16)).toString('latin1'),
  'data/csat.csv': 'touchpoint,date,value\nreel,2026-08-01,72\n',
};

/** A step that comes by everything, one after the other, before it comes back. */
function coprimeTo(count: number, seed: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  for (let step = Math.floor(count * 0.618) + (seed % 97); ; step++)
    if (common(step, count) === 1) return step;
}
