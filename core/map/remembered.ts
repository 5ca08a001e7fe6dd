/**
 * Remembers the last value that was made for each owner, as long as the owner lives and the other inputs, written as
 * one text, stay the same. `make` must depend on nothing else, so that remembering cannot be told from making anew.
 */
export function remembered<T>(): (owner: object, inputs: string, make: () => T) => T {
  const known = new WeakMap<object, { readonly inputs: string; readonly value: T }>();
  return (owner, inputs, make) => {
    const last = known.get(owner);
    if (last?.inputs === inputs) return last.value;
    const value = make();
    known.set(owner, { inputs, value });
    return value;
  };
}
