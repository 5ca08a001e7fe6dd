import type { Item, Said } from './item.ts';

/**
 * Two sides of which neither became the other: two personas on one journey, two journeys such as today and the ideal, or
 * two versions of one that was changed on both sides. Sentences then say what holds here and what there, and never what is new.
 */
export interface Compared {
  readonly kind: 'personas' | 'journeys' | 'versions';
  /** What the two are called, in the order in which they are compared: never the same, and never empty. */
  readonly before: string;
  readonly after: string;
}

/** Two personas by their names, or by their ids where those are alike. */
export function comparedPersonas(before: NamedThing, after: NamedThing): Compared {
  return { kind: 'personas', ...apart(before, after) };
}

/**
 * Two journeys by their titles; where those are alike with what each shows, such as the ideal or a rival's; else by their
 * ids or, from two files, by the paths of these.
 */
export function comparedJourneys(before: Item, after: Item): Compared {
  return { kind: 'journeys', ...apart(named(before), named(after)) };
}

/** What something may be called, the best first, and what is then left. */
interface NamedThing {
  readonly title: string | undefined;
  readonly state?: string | undefined;
  readonly id: string | undefined;
  readonly file?: string | undefined;
}

function named({ title, id, at, facts }: Item): NamedThing {
  const said = (key: string): Said | undefined => facts.find((fact) => fact.key === key);
  const state = said('competitor')?.text ?? said('state')?.values[0];
  return { title, state: title && state && `${title} (${state})`, id, file: at?.uri };
}

/** One of two journeys with one title may be the only that says what it shows; the title is enough for the other. */
function nameAt(thing: NamedThing, key: keyof NamedThing): string {
  return (thing[key] ?? (key === 'state' ? thing.title : undefined))?.trim() ?? '';
}

function apart(before: NamedThing, after: NamedThing): Pick<Compared, 'before' | 'after'> {
  for (const key of ['title', 'state', 'id', 'file'] as const) {
    const [a, b] = [nameAt(before, key), nameAt(after, key)];
    if (a !== '' && b !== '' && a !== b) return { before: a, after: b };
  }
  const [a, b] = [before.title ?? before.id ?? '', after.title ?? after.id ?? ''];
  return a !== '' && b !== '' && a !== b ? { before: a, after: b } : { before: 'A', after: 'B' };
}
