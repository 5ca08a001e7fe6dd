/** For work that needs nothing to be prepared. */
export function nothing(): undefined {
  return undefined;
}
