/**
 * What is changed, and the tests that are to notice. What no test here runs counts as unnoticed.
 *
 * @type {Readonly<Record<string, { readonly mutate: readonly string[], readonly tests: readonly string[] }>>}
 */
export const targets = {
  escape: {
    mutate: ['core/markup/escape.ts', 'core/markup/markdown.ts', 'core/exchange/csv.ts', 'cli/formats/githubCommand.ts'],
    tests: ['test/core/markup/*.test.ts', 'test/core/exchange/csv.test.ts', 'test/core/exchange/golden.test.ts', 'test/core/hostile.test.ts', 'test/cli/githubCommand.test.ts'],
  },
  merge: { mutate: ['core/merge/*.ts'], tests: ['test/core/merge/!(laws).test.ts', 'test/core/merge/laws.test.ts'] },
  diff: {
    mutate: ['core/diff/*.ts'],
    tests: ['test/core/diff/{alike,match,compare,left,whole,settings,values}.test.ts', 'test/core/diff/{plainItems,told,compared,whom,feelings,laws}.test.ts', 'test/core/diff/cut.test.ts'],
  },
  parser: {
    mutate: ['core/syntax/*.ts'],
    tests: ['test/core/checks/{mistakes,fixes}.test.ts', 'test/core/syntax/!(robust|edit|conflicts).test.ts', 'test/core/format/golden.test.ts', 'test/core/merge/fold.test.ts', 'test/core/diff/{cut,plainItems}.test.ts', 'test/core/syntax/{robust,edit,conflicts}.test.ts'],
  },
}; // prettier-ignore
