/**
 * Remembers the last value that was made for each owner, as long as the owner lives and the other inputs stay the same:
 * those written as one text, and those of which each is the same object (`beside`). `make` must depend on nothing else,
 * so that remembering cannot be told from making anew.
 */
export function remembered<T>(): (
  owner: object,
  inputs: string,
  make: () => T,
  beside?: readonly unknown[],
) => T {
  const known = new WeakMap<object, Remembered<T>>();
  return (owner, inputs, make, beside = none) => {
    const last = known.get(owner);
    if (last?.inputs === inputs && isSameList(last.beside, beside)) return last.value;
    const value = make();
    known.set(owner, { inputs, beside, value });
    return value;
  };
}

interface Remembered<T> {
  readonly inputs: string;
  readonly beside: readonly unknown[];
  readonly value: T;
}

const none: readonly unknown[] = [];

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one === b[i]));
}
