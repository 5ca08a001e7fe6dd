import { NONE, pathEnds } from '../vocabulary/index.ts';

/** Longer ids are no help to those who type them, in UTF-16 units. */
const LONGEST = 32;

/**
 * An id made of a title, in whichever script it is written: `Paying is hard!` gives `paying-is-hard`, `늦은 배송` gives
 * `늦은-배송`. Nothing if the title has no letters.
 */
export function idFromTitle(title: string): string | undefined {
  const words = title.normalize('NFC').toLowerCase().replaceAll(/['’]/g, '').match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu) ?? []; // prettier-ignore
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`;
    // One word that is too long alone stays whole: a cut could tear a letter from its marks.
    if (id !== '' && longer.length > LONGEST && /\p{L}/u.test(id)) break;
    id = longer;
  }
  return /\p{L}/u.test(id) ? id : undefined;
}

/** A title made of an id: `web-team` gives `Web team`. */
export function titleFromId(id: string): string {
  const [first = '', ...rest] = id.replaceAll(/[-_]+/g, ' ').trim();
  return first.toUpperCase() + rest.join('');
}

/** The id, or the first of `id-2`, `id-3` and so on that is free and has no meaning of its own. */
export function freeId(id: string, isTaken: (candidate: string) => boolean): string {
  let candidate = id;
  for (let count = 2; isTaken(candidate) || isReservedId(candidate); count++) candidate = `${id}-${count}`;
  return candidate;
}

/** True for the ends of paths and for the word that says there is nothing. */
export function isReservedId(id: string): boolean {
  return id === NONE || pathEnds.some((end) => end.word === id);
}
