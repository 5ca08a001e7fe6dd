import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { checkSync as Check, Diagnostics } from 'recheck';
import { shippedExpressions, type Expression } from '../harness/expressions.ts';

// Its checker in JavaScript: nothing of it that is built for one system is run.
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = createRequire(import.meta.url)('recheck') as { readonly checkSync: typeof Check };

/** Without one of these an expression reads no more than a fixed number of characters. */
const unbounded = /[*+]|\{\d+,\}/;

// There are no exceptions: what the checker cannot follow, a reader could not either, and is written in another way.
describe('a regular expression that ships', function () {
  this.timeout(60_000);

  for (const expression of shippedExpressions().filter(({ source }) => unbounded.test(source))) {
    const { where, source, flags } = expression;
    it(`takes linear time: ${where} /${source}/${flags}`, () => {
      const verdict = verdictOn(expression);
      assert.equal(verdict.status, 'safe', `${where}: /${source}/${flags} is ${saidOf(verdict)}`);
    });
  }

  it('is found out if it does not', () => {
    for (const source of [String.raw`\s+$`, '(a+)+$', '^(?:a|a)*b', '(?<=x)a*a*b'])
      assert.equal(
        verdictOn({ where: '', source, flags: '', isInPlace: false }).status,
        'vulnerable',
        source,
      );
  });
});

function saidOf(verdict: Diagnostics): string {
  if (verdict.status === 'vulnerable') return `${verdict.complexity.summary}, on ${verdict.attack.pattern}`;
  return verdict.status === 'unknown' ? `not known: ${verdict.error.kind}` : verdict.complexity.summary;
}

/** The checker knows searches only: what is tried at one place is an expression that begins there. */
function verdictOn({ source, flags, isInPlace }: Expression): Diagnostics {
  return checkSync(isInPlace ? `^(?:${source})` : source, flags.replaceAll(/[gy]/g, ''), {
    randomSeed: 1,
    timeout: 30_000,
  });
}
