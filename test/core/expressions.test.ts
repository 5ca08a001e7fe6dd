import assert from 'node:assert/strict';
import { Lexer } from 'chevrotain';
import { allTokens } from '../../core/syntax/tokens.ts';
import { shippedExpressions, type Expression } from '../harness/expressions.ts';
import { attacksOn, textOf, type Attack } from '../harness/pumps.ts';

const lexer = new Lexer(allTokens, { positionTracking: 'onlyOffset' });

/** What tokens begin with, and are made of, that are matched by functions. */
const begun = [`"'‘“„«`, '/*', '"""\n', '@#_', '_1', '１\u0301', '-a_', '<<<<<<<\n', '=======|'];

/** CPU time of this thread that says nothing: what is slower than linear takes far more at the larger size. */
const freeMs = 10;
const [small, large] = [2_000, 20_000];
/** Ten times the text may take ten times as long, or this much where the machine is busy; the square would be a hundred times. */
const mostGrowth = 40;

function ownMs(work: () => void): number {
  const { user, system } = process.threadCpuUsage();
  work();
  const after = process.threadCpuUsage();
  return (after.user + after.system - user - system) / 1000;
}

/** How many times longer the larger text takes; nothing where it takes no time worth speaking of. */
function growthOf(attack: Attack, work: (text: string) => void): number | undefined {
  const [short, long] = [textOf(attack, small), textOf(attack, large)];
  if (ownMs(() => work(long)) < freeMs) return undefined;
  const least = (text: string): number => Math.min(...[1, 2, 3].map(() => ownMs(() => work(text))));
  const longest = least(long);
  return longest < freeMs ? undefined : longest / Math.max(least(short), freeMs / mostGrowth);
}

/** Uses an expression as its flags say: all that it finds, or the first. */
function used({ source, flags, isInPlace }: Expression): (text: string) => void {
  const expression = new RegExp(source, flags);
  if (isInPlace || !expression.global) {
    const once = isInPlace ? new RegExp(source, flags.replace('y', '') + 'y') : expression;
    return (text) => {
      once.lastIndex = 0;
      once.test(text);
    };
  }
  return (text) => void text.replaceAll(expression, '');
}

/** The first attack that something takes more than linear time on, with how many times longer ten times the text takes. */
function slowOn(attacks: Iterable<Attack>, work: (text: string) => void): string | undefined {
  for (const attack of attacks) {
    const growth = growthOf(attack, work);
    if (growth !== undefined && growth > mostGrowth)
      return `${growth.toFixed(0)} times on ${JSON.stringify(attack)}`;
  }
  return undefined;
}

describe('regular expressions under attack', () => {
  const expressions = shippedExpressions();

  for (const room of ['core', 'server', 'client', 'cli', 'action', 'syntaxes']) {
    it(`take linear time in ${room}`, function () {
      this.timeout(120_000);
      const here = expressions.filter(({ where }) => where.startsWith(room));
      assert.ok(here.length > 5, `${here.length}`);
      for (const expression of here) {
        const { where, source, flags } = expression;
        assert.equal(
          slowOn(attacksOn(expression), used(expression)),
          undefined,
          `${where}: /${source}/${flags}`,
        );
      }
    });
  }

  it('are found out where they take more', () => {
    for (const [source, flags] of [
      [String.raw`\s*,\s*$`, ''],
      ['-+>|→', 'g'],
      [String.raw`^(.*?)(\.{2,3})(.*)$`, ''],
      [String.raw`"((?:[^"\\]|\\.)*)"`, 'g'],
      [String.raw`[;\t](?=\s*=)`, 'g'],
    ] as const) {
      const expression = { where: '', source, flags, isInPlace: false };
      assert.notEqual(slowOn(attacksOn(expression), used(expression)), undefined, source);
    }
  });

  // Each is tried again at what the one before left, which may be the next character.
  it('take linear time together as the tokens of a map', function () {
    this.timeout(60_000);
    const sources = allTokens.flatMap(({ PATTERN }) => (PATTERN instanceof RegExp ? [PATTERN.source] : []));
    const attacks = new Map([...sources, ...begun].flatMap((source) => attacksOn({ source })).filter(({ begin }) => begin === '').map((attack) => [JSON.stringify(attack), attack])); // prettier-ignore
    assert.equal(
      slowOn(attacks.values(), (text) => void lexer.tokenize(text)),
      undefined,
    );
  });
});
