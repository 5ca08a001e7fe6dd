/** A row of two lists that were laid on one another: what stands in it on either side. */
export interface Row<Thing> {
  readonly old: Thing | undefined;
  readonly now: Thing | undefined;
}

/**
 * Two lists as one, in the order of the later one; what stands only in the earlier one follows what it followed there.
 * `pairOf` finds the partner of an earlier thing and must not find one thing twice.
 */
export function merged<Thing>(
  olds: readonly Thing[],
  nows: readonly Thing[],
  pairOf: (old: Thing) => Thing | undefined,
): readonly Row<Thing>[] {
  const partner = new Map<Thing, Thing>();
  const following = new Map<Thing | undefined, Thing[]>();
  let last: Thing | undefined;
  for (const old of olds) {
    const now = pairOf(old);
    if (now !== undefined) {
      partner.set(now, old);
      last = now;
    } else following.set(last, [...(following.get(last) ?? []), old]);
  }
  const gone = (after: Thing | undefined): readonly Row<Thing>[] =>
    (following.get(after) ?? []).map((old) => ({ old, now: undefined }));
  return [...gone(undefined), ...nows.flatMap((now) => [{ old: partner.get(now), now }, ...gone(now)])];
}
