/** Fails unless both say the same as JSON; `node:assert` does not exist in the browser's extension host. */
export function expectEqual<Value>(actual: Value, expected: Value, what = 'The value'): void {
  const [is, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  if (is !== wanted) throw new Error(`${what} is\n${is}\ninstead of\n${wanted}`);
}
