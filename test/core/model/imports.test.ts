import assert from 'node:assert/strict';
import { analyse } from '../../../core/analyse.ts';
import { normaliseUri, resolvePath } from '../../../core/model/uri.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { memoryWorkspace } from '../../harness/memoryWorkspace.ts';
import { analyseText, expectProblems, mistakesIn } from '../../harness/problems.ts';

const journey = 'journey j "J" {\n  personas: @mina\n}\n';
const people = 'persona mina "Mina" {}\n';

describe('imports', () => {
  it('make what another file declares known', () =>
    expectProblems(`import "./people.journey"\n${journey}`, [], { 'people.journey': people }));
  it('reach through other files', () =>
    expectProblems(`import "./a.journey"\n${journey}`, [], {
      'a.journey': 'import "./deep/people.journey"\n',
      'deep/people.journey': people,
    }));
  it('read each file once, however often it is imported', async () => {
    const files: Record<string, string> = { 'people.journey': people };
    for (let i = 0; i < 40; i++)
      files[`f${i}.journey`] = `import "./f${i + 1}.journey"\nimport "./f${i + 2}.journey"\n`;
    const workspace = memoryWorkspace(files);
    const text = 'import "./f0.journey"\n';
    const { problems } = await analyse(
      { uri: workspace.uri('main.journey'), text, tree: parse(text) },
      workspace,
    );
    assert.deepEqual(problems, []);
    assert.equal(new Set(workspace.reads).size, workspace.reads.length);
  });
  it('that lead nowhere are said', () =>
    expectProblems(`import <|"./nobody.journey"|>\n`, ['import-missing']));
  it('that lead back are said, in a file that imports itself too', async () => {
    await expectProblems(`import <|"./main.journey"|>\n`, ['import-cycle']);
    await expectProblems(`import <|"./b.journey"|>\n`, ['import-cycle'], {
      'b.journey': 'import "./c.journey"\n',
      'c.journey': 'import "./main.journey"\n',
    });
  });
  it('that lead outside are said and read nothing', async () => {
    for (const path of [
      '../people.journey',
      '/etc/passwd',
      'file:///etc/passwd',
      'https://example.com/a.journey',
      '..\\\\a.journey',
      '%2e%2e/a.journey',
      'C:/a.journey',
      '~/a',
    ]) {
      await expectProblems(`import <|"${path}"|>\n`, ['import-outside']);
    }
  });
  it('that are not text are said', () =>
    expectProblems(`import <|"./picture.journey"|>\n`, ['not-text'], { 'picture.journey': 'PNG\0\0' }));
  it('without a path are said', () => expectProblems(`<|import|>\n`, ['missing-title']));
  it('that bring an id a second time are said at the import', () =>
    expectProblems(`import <|"./people.journey"|>\n${people}${journey}`, ['duplicate-import'], {
      'people.journey': people,
    }));
  it('of two files with one id are said at the later', () =>
    expectProblems(`import "./a.journey"\nimport <|"./b.journey"|>\n${journey}`, ['duplicate-import'], {
      'a.journey': people,
      'b.journey': people,
    }));
  it('do not repeat the mistakes of the other file', () =>
    expectProblems(`import "./people.journey"\n${journey}`, [], {
      'people.journey': `${people}persona x { kind: nonsense }`,
    }));
  it('may replace what is built in', () =>
    expectProblems('import "./m.journey"\njourney j "J" {\n  measure csat: 4.1\n}\n', [], {
      'm.journey': 'metric csat "Ours" { scale: 1..5 }\n',
    }));
  it('work with names of any script', async () => {
    await expectProblems(`import "./사람들.journey"\n${journey}`, [], { '사람들.journey': people });
  });
});

describe('references', () => {
  it('know of which kind they are, so one id may serve a stage, a touchpoint and a channel', () =>
    expectProblems(
      'channel delivery "Ours" {}\njourney j "J" {\n  stage delivery "D" {\n    touchpoint delivery "D" { channels: delivery }\n  }\n  path p "P" { delivery -> end }\n}\n',
      [],
    ));
  it('may name what stands in another journey', () =>
    expectProblems(
      'journey a "A" { stage s "S" { touchpoint t "T" {} } }\njourney b "B" { stage s "S" { touchpoint u "U" { after: a.t } } }\n',
      [],
    ));
  it('of a run find what only its plan declares', () =>
    expectProblems(
      'journey plan "P" { state: planned; stage s "S" { touchpoint t "T" {} } }\njourney run "R" { state: actual; of: plan; stage s "S" { touchpoint u "U" { of: t } } }\n',
      [],
    ));
  it('to a persona of two with the same pain find it', () =>
    expectProblems('persona a "A" { pain p "P" }\npersona b "B" { pain p "P" }\n', []));
  it('are compared in one form of Unicode', () =>
    expectProblems('persona re\u0301my "R" {}\njourney j "J" { personas: @r\u00e9my }\n', []));
  it('never fall into what objects inherit', async () => {
    const { problems } = await analyseText(
      'persona __proto__ "P" {}\njourney constructor "C" { personas: @__proto__, @toString; owner: hasOwnProperty }\n',
    );
    assert.deepEqual(mistakesIn(problems).map((problem) => problem.code), ['unresolved', 'undeclared']); // prettier-ignore
  });
});

describe('resolvePath', () => {
  const cases: readonly [string, string, string | undefined][] = [
    ['file:///w/a.journey', './b.journey', 'file:///w/b.journey'],
    ['file:///w/x/a.journey', '../b.journey', 'file:///w/b.journey'],
    ['file:///w/a.journey', 'b c.journey', 'file:///w/b%20c.journey'],
    ['vscode-vfs://github/o/r/a.journey', './sub/b.journey', 'vscode-vfs://github/o/r/sub/b.journey'],
    ['file:///a.journey', '../../b.journey', undefined],
    ['file:///w/a.journey', 'b\u0000.journey', undefined],
    ['untitled:Untitled-1', './b.journey', 'untitled:b.journey'],
  ];
  for (const [from, path, wanted] of cases)
    it(`${path} from ${from}`, () => assert.equal(resolvePath(from, path), wanted));
  it('two spellings of one address are one', () =>
    assert.equal(normaliseUri('file:///c%3A/%EA%B0%80'), normaliseUri('FILE:///c:/가')));
});
