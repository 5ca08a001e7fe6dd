import type { Item } from './item.ts';

/**
 * Two sides of which neither became the other: two personas on one journey, or two journeys such as today and the ideal.
 * Sentences then say what holds here and what there, and never what is new.
 */
export interface Compared {
  readonly kind: 'personas' | 'journeys';
  /** What the two are called, in the order in which they are compared: never the same, and never empty. */
  readonly before: string;
  readonly after: string;
}

/** Two personas by their names, or by their ids where those are alike. */
export function comparedPersonas(before: NamedThing, after: NamedThing): Compared {
  return { kind: 'personas', ...apart(before, after) };
}

/** Two journeys by their titles; where those are alike by their ids or, from two files, by the paths of these. */
export function comparedJourneys(before: Item, after: Item): Compared {
  return { kind: 'journeys', ...apart(named(before), named(after)) };
}

/** What something may be called, the best first, and what is then left. */
interface NamedThing {
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly file?: string | undefined;
}

function named({ title, id, at }: Item): NamedThing {
  return { title, id, file: at?.uri };
}

function apart(before: NamedThing, after: NamedThing): Pick<Compared, 'before' | 'after'> {
  for (const key of ['title', 'id', 'file'] as const) {
    const [a, b] = [before[key]?.trim() ?? '', after[key]?.trim() ?? ''];
    if (a !== '' && b !== '' && a !== b) return { before: a, after: b };
  }
  const [a, b] = [before.title ?? before.id ?? '', after.title ?? after.id ?? ''];
  return a !== '' && b !== '' && a !== b ? { before: a, after: b } : { before: 'A', after: 'B' };
}
