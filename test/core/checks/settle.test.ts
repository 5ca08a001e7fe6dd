import assert from 'node:assert/strict';
import { analyseLoaded } from '../../../core/analyse.ts';
import { codes, isPractice, severityOf } from '../../../core/checks/messages.ts';
import {
  checkSettingsOf,
  mergedSettings,
  noCheckSettings,
  type CheckSettings,
} from '../../../core/checks/settings.ts';
import { marked } from '../../harness/markers.ts';
import { analyseText } from '../../harness/problems.ts';

/** What is left of goals that are missing, drop-offs without a reason and remarks about comments, in order, with where. */
async function expectLeft(source: string, left: readonly string[]): Promise<void> {
  const { text, ranges } = marked(source);
  const { problems } = await analyseText(text);
  const found = problems.filter(({ code }) => /^stage-without-goal|^drop-off-un|^silencer/.test(code));
  assert.deepEqual(
    found.map(({ code, span }) => `${code} ${span.start}-${span.end}`),
    left.map((code, i) => `${code} ${ranges[i]?.start}-${ranges[i]?.end}`),
  );
}

const journey = (text: string): string => `journey j "J" {\n${text}\n}\n`;
const quiet = '// journey-ignore stage-without-goal: we ask in May';

describe('a comment that silences a check', () => {
  const cases: readonly (readonly [what: string, source: string, left?: readonly string[]])[] = [
    ['speaks of the next line', journey(`${quiet}\nstage s "S" {}`)],
    ['speaks of the next line only', journey(`${quiet}\nstage s "S" {}\nstage <|t|> "T" {}`), ['stage-without-goal']],
    ['passes empty lines', journey(`${quiet}\n\n   \nstage s "S" {}`)],
    ['passes other comments', journey(`${quiet}\n// really\n/* and\n   truly */\nstage s "S" {}`)],
    ['speaks of its own line where something stands before it', journey(`stage s "S" {} ${quiet}\nstage <|t|> "T" {}`), ['stage-without-goal']],
    ['speaks of what comes behind it on its line', journey(`/* journey-ignore stage-without-goal: x */ stage s "S" {}`)],
    ['may be a block comment', journey(`/* journey-ignore stage-without-goal: we ask in May */\nstage s "S" {}`)],
    ['may be a block comment over several lines', journey(`/* journey-ignore stage-without-goal: we ask\n   in May */\nstage s "S" {}`)],
    ['may stand above another', journey(`/* journey-ignore stage-without-goal: x */\n// journey-ignore drop-off-unexplained: y\nstage s "S" { drop-off: 3% }`)],
    ['may stand in any block', journey(`stage a "A" {\ngoal: "g"\n// journey-ignore drop-off-unexplained: x\ndrop-off: 3%\n}`)],
    ['may name several', journey('// journey-ignore stage-without-goal, drop-off-unexplained: a sketch\nstage s "S" { drop-off: 3% }')],
    ['may have a reason in Korean', journey('// journey-ignore stage-without-goal: 5월에 물어볼 예정\nstage s "S" {}')],
    ['may have signs as East Asian keyboards write them', journey('// journey-ignore stage-without-goal、drop-off-unexplained：調査中\nstage s "S" { drop-off: 3% }')],
    ['may have a colon in its reason', journey('// journey-ignore stage-without-goal: see: the wall\nstage s "S" {}')],
    ['may stand in a file with other line ends', journey(`${quiet}\nstage s "S" {}\nstage <|t|> "T" {}`).replaceAll('\n', '\r\n'), ['stage-without-goal']],
    ['may stand in a file with the line ends of long ago', journey(`${quiet}\nstage s "S" {}\nstage <|t|> "T" {}`).replaceAll('\n', '\r'), ['stage-without-goal']],
    ['needs no blank after its slashes', journey('//journey-ignore stage-without-goal:x\nstage s "S" {}')],
    ['silences the file', `${journey('stage s "S" {}')}// journey-ignore-file stage-without-goal: a sketch\n${journey('stage t "T" {}').replace('journey j', 'journey k')}`],
    ['wants a reason', journey('<|// journey-ignore stage-without-goal|>\nstage s "S" {}'), ['silencer-without-reason']],
    ['wants a reason behind its colon', journey('<|// journey-ignore stage-without-goal:  |>\nstage s "S" {}'), ['silencer-without-reason']],
    ['wants a reason in a block comment', journey('<|/* journey-ignore stage-without-goal: */|>\nstage s "S" {}'), ['silencer-without-reason']],
    ['wants its reason after a colon', journey('<|// journey-ignore stage-without-goal we ask in May|>\nstage s "S" {}'), ['silencer-without-reason']],
    ['wants a check', journey('<|// journey-ignore|>\nstage <|s|> "S" {}'), ['silencer-without-code', 'stage-without-goal']],
    ['wants a check before the reason', journey('<|// journey-ignore: we ask in May|>\nstage <|s|> "S" {}'), ['silencer-without-code', 'stage-without-goal']],
    ['wants a check for the file', `<|// journey-ignore-file|>\n`, ['silencer-without-code']],
    ['knows when a check is misspelt', journey('<|// journey-ignore stage-without-gaol: x|>\nstage <|s|> "S" {}'), ['silencer-unknown-near', 'stage-without-goal']],
    ['knows when there is no such check', journey('<|// journey-ignore everything: x|>\nstage <|s|> "S" {}'), ['silencer-unknown', 'stage-without-goal']],
    ['knows when there is no such check in Korean', journey('<|// journey-ignore 전부: x|>\nstage <|s|> "S" {}'), ['silencer-unknown', 'stage-without-goal']],
    ['does what it can', journey('<|// journey-ignore everything, stage-without-goal: x|>\nstage s "S" {}'), ['silencer-unknown']],
    ['is told when it silences nothing', journey(`<|${quiet}|>\nstage s "S" { goal: "g" }`), ['silencer-unused']],
    ['is told when one of its checks silences nothing', journey('<|// journey-ignore stage-without-goal, drop-off-unexplained: x|>\nstage s "S" {}'), ['silencer-unused']],
    ['is told at the end of a file', journey('stage s "S" { goal: "g" }') + `<|${quiet}|>`, ['silencer-unused']],
    ['is told at the end of a block', journey(`stage s "S" { goal: "g" }\n<|${quiet}|>`), ['silencer-unused']],
    ['is told in a file without problems', '<|// journey-ignore-file stage-without-goal: x|>', ['silencer-unused']],
    ['is no comment that only begins so', journey('// journey-ignored things are here\nstage <|s|> "S" {}'), ['stage-without-goal']],
    ['is no text that looks so', journey(`note: "${quiet}"\nstage <|s|> "S" {}`), ['stage-without-goal']],
    ['says each of two reasons that are missing', journey('<|// journey-ignore stage-without-goal|>\nstage s "S" {}\n<|// journey-ignore stage-without-goal|>\nstage t "T" {}'), ['silencer-without-reason', 'silencer-without-reason']],
  ]; // prettier-ignore
  for (const [what, source, left = []] of cases) it(what, () => expectLeft(source, left));

  it('is not said to silence nothing where a journey is too large for its check to look through', async () => {
    const twice = '// journey-ignore touchpoints-alike: both are meant';
    const map = (id: string, count: number, inside = ''): string => `journey ${id} "J" {\nstage s "S" {\ngoal: "g"\n${inside}\n${Array.from({ length: count }, (_, i) => `touchpoint t${i} "T ${i}"\n`).join('')}}\n}\n`; // prettier-ignore
    const file = `// journey-ignore-file only-online: it is an app\n`;
    await expectLeft(map('j', 301, twice), []);
    await expectLeft(file + map('j', 301), []);
    await expectLeft(map('j', 301, `${twice}\n<|// journey-ignore stage-without-goal: x|>`), [
      'silencer-unused',
    ]);
    await expectLeft(map('j', 300, `<|${twice}|>`) + map('k', 301, twice), ['silencer-unused']);
  });

  it('silences mistakes as well', async () => {
    const { problems } = await analyseText(
      journey('// journey-ignore missing-quotes: quoted later\nnote: so it is'),
    );
    assert.deepEqual(problems, []);
  });

  it('says in words what is wrong with it', async () => {
    const { problems } = await analyseText(journey('// journey-ignore stage-without-gaol: x'));
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['There is no check “stage-without-gaol”. Did you mean “stage-without-goal”?'],
    );
  });
});

describe('settings of checks', () => {
  /** Everything that is wrong, with its severity, under some settings. */
  async function weighed(text: string, settings: CheckSettings): Promise<readonly string[]> {
    const { source, sources } = await analyseText(text);
    const { problems } = analyseLoaded(source, sources, { settings });
    return problems.map(({ code, severity }) => `${code} ${severity}`);
  }
  const severities = (each: Readonly<Record<string, unknown>>, strict?: unknown): CheckSettings =>
    checkSettingsOf({ checks: { severities: each, strict } });
  const text = journey('owner: web\nstage s "S" { drop-off: 3%; touchpoint: none; note: so }');

  it('leave each check as grave as it is', async () =>
    assert.deepEqual(await weighed(text, noCheckSettings), [
      'undeclared hint',
      'stage-without-goal info',
      'drop-off-unexplained warning',
      'missing-quotes error',
    ]));
  it('make each as grave as a team finds it, or silent', async () => {
    const settings = severities({
      undeclared: 'error',
      'stage-without-goal': 'hint',
      'drop-off-unexplained': 'off',
      'missing-quotes': 'info',
    });
    const left = ['undeclared error', 'stage-without-goal hint', 'missing-quotes info'];
    assert.deepEqual(await weighed(text, settings), left);
  });
  it('with strict make a warning of all practice, and of nothing else', async () =>
    assert.deepEqual(await weighed(text, severities({}, true)), [
      'undeclared hint',
      'stage-without-goal warning',
      'drop-off-unexplained warning',
      'missing-quotes error',
    ]));
  it('count before strict', async () =>
    assert.deepEqual(
      (await weighed(text, severities({ 'stage-without-goal': 'info', 'drop-off-unexplained': 'off' }, true)))[1],
      'stage-without-goal info',
    )); // prettier-ignore
  it('hold for comments that silence nothing', async () => {
    const silent = journey('// journey-ignore stage-without-kpi: x\nstage s "S" { goal: "g"; touchpoint: none }');
    assert.deepEqual(await weighed(silent, noCheckSettings), ['silencer-unused warning']);
    assert.deepEqual(await weighed(silent, severities({ 'silencer-unused': 'off' })), []);
  }); // prettier-ignore
  it('do not make a comment useless that silences what they switch off', async () => {
    const silent = journey(`${quiet}\nstage s "S" { touchpoint: none }`);
    assert.deepEqual(await weighed(silent, severities({ 'stage-without-goal': 'off' })), []);
  });

  it('say what in them cannot be understood, and hold the rest', () => {
    const read = severities({
      'stage-without-gaol': 'off',
      'only-online': 'loud',
      'ends-at-purchase': 'off',
    });
    assert.deepEqual(read.severities, { 'ends-at-purchase': 'off' });
    assert.deepEqual(read.problems, [
      'There is no check “stage-without-gaol”. Did you mean “stage-without-goal”?',
      '“only-online” can be error, warning, info, hint or off, and not “loud”.',
    ]);
  });
  for (const json of [undefined, null, 'off', [], {}, { checks: null }, { checks: { severities: 'off', strict: 'yes' } }]) {
    it(`are none in ${JSON.stringify(json)}`, () => assert.deepEqual(checkSettingsOf(json), noCheckSettings));
  } // prettier-ignore

  it('of a team count before those of an editor', () => {
    const team = severities({ 'only-online': 'off', nothing: 'off' });
    const editor = severities({ 'only-online': 'error', 'ends-at-purchase': 'hint' }, true);
    assert.deepEqual(mergedSettings(team, editor), {
      severities: { 'only-online': 'off', 'ends-at-purchase': 'hint' },
      strict: true,
      problems: ['There is no check “nothing”.'],
    });
  });

  it('know every check by its own severity', () => {
    for (const code of codes) {
      const { severities: read } = severities({ [code]: severityOf(code) });
      assert.deepEqual(read, { [code]: severityOf(code) });
      assert.ok(!isPractice(code) || severityOf(code) === 'info' || severityOf(code) === 'warning', code);
    }
  });
});
