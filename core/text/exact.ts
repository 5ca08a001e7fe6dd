/** The list with nothing in it. */
export const none: readonly never[] = [];

/**
 * The same list with no more room than it needs, for what is kept as long as a map is open: a list that grew has room for many more.
 * Lists with nothing in them are one list, so nothing may be put into it later.
 */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
