import assert from 'node:assert/strict';
import { checkOptionsOf } from '../../cli/check/options.ts';

describe('what was asked of journey check', () => {
  it('is plain where nothing was said', () =>
    assert.deepEqual(checkOptionsOf([]), {
      args: [],
      format: 'text',
      output: undefined,
      stdinName: undefined,
      strict: false,
      quiet: false,
      fix: false,
      watch: false,
      completeness: false,
      mostWarnings: Infinity,
      today: undefined,
    }));

  it('is read from every option', () =>
    assert.deepEqual(
      checkOptionsOf([
        ...['maps', '--format=sarif', '-o', 'x.sarif', '--strict', '--quiet', '--fix', '--watch'],
        ...['--max-warnings', '0', '--today', '2024-02-29', 'more'],
      ]),
      {
        args: ['maps', 'more'],
        format: 'sarif',
        output: 'x.sarif',
        stdinName: undefined,
        strict: true,
        quiet: true,
        fix: true,
        watch: true,
        completeness: false,
        mostWarnings: 0,
        today: '2024-02-29',
      },
    ));

  for (const [args, sentence] of [
    [['--format', 'xml'], /no format “xml”. It can be text, json, github, sarif or junit\./],
    [['--format', 'toString'], /no format “toString”/],
    [['--max-warnings', 'many'], /“many” is not a number/],
    [['--max-warnings', '1.5'], /“1.5” is not a number/],
    [['--max-warnings=-1'], /“-1” is not a number/],
    [['--max-warnings='], /“” is not a number/],
    [['--today', '2026-9-1'], /“2026-9-1” is not a day/],
    [['--today', '2026-02-29'], /“2026-02-29” is not a day/],
    [['--today', '2026-09'], /“2026-09” is not a day/],
    [['--stdin-name', 'a.journey', 'b.journey'], /--stdin-name says/],
    [['-', '--fix'], /cannot be used with --fix/],
    [['-', '--watch'], /cannot be used with --watch/],
    [['--nonsense'], /nonsense/],
  ] as const)
    it(`makes no sense as ${args.join(' ')}`, () => assert.throws(() => checkOptionsOf(args), sentence));
});
