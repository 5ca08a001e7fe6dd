import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { xmlProblem } from '../core/markup/wellFormed.ts';
import { Watched } from './watched.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const journey = join(project, 'dist/cli/journey.mjs');

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const good = 'journey j "J" {\n  note: "x"\n}\n';
const wrong = 'journey j "J" {\n  scenaro: "x"\n}\n';
const warned = 'journey j "J" {\n  note："x"\n}\n';

describe('journey check', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'journey check 지도 '))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return name;
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const check = (
    args: readonly string[],
    options: { readonly cwd?: string; readonly input?: string } = {},
  ): Result => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [journey, 'check', ...args], {
      cwd: join(folder, options.cwd ?? '.'),
      input: options.input ?? '',
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: status, out: stdout, err: stderr };
  };
  const problemsOf = (out: string): readonly { readonly file: string; readonly code: string }[] =>
    (JSON.parse(out) as { problems: readonly { file: string; code: string }[] }).problems;

  it('looks at what is named: files, folders, patterns, or else this folder', () => {
    write('b.journey', wrong);
    write('팀 하나/가 나.journey', wrong);
    write('node_modules/n.journey', wrong);
    write('.old/o.journey', wrong);
    const filesOf = (...args: readonly string[]) =>
      problemsOf(check(['--format', 'json', ...args]).out).map(({ file }) => file);
    assert.deepEqual(filesOf(), ['b.journey', '팀 하나/가 나.journey']);
    assert.deepEqual(filesOf('.'), filesOf());
    assert.deepEqual(filesOf('팀 하나/', 'b.journey', './b.journey'), ['팀 하나/가 나.journey', 'b.journey']);
    assert.deepEqual(filesOf('**/*.journey'), filesOf());
    assert.deepEqual(filesOf('팀*/**'), ['팀 하나/가 나.journey']);
    assert.deepEqual(filesOf('팀 하나\\가 나.journey'), ['팀 하나/가 나.journey']);
    assert.deepEqual(filesOf(join(folder, 'b.journey')), [join(folder, 'b.journey')]);
  });

  it('goes on where something that was named is not there, and exits with 2', () => {
    write('a.journey', good);
    mkdirSync(join(folder, 'empty'));
    const { code, out, err } = check(['a.journey', 'no.journey', 'empty', 'x*']);
    assert.equal(code, 2);
    assert.match(out, /^1 file checked, nothing to say\.$/m);
    assert.deepEqual(err.trim().split('\n'), [
      'journey: There is no file no.journey.',
      'journey: There is no .journey file in empty.',
      'journey: There is no .journey file that is like x*.',
    ]);
    assert.equal(check([], { cwd: 'empty' }).code, 2);
  });

  it('reads standard input as if it stood in a file', () => {
    write('people.journey', 'persona mina "Mina" {}\n');
    const map = 'import "./people.journey"\njourney j "J" { personas: @mina, @nobody }\n';
    const { code, out } = check(['--format', 'json', '-', '--stdin-name', 'new.journey'], { input: map });
    assert.equal(code, 1);
    assert.deepEqual(problemsOf(out).map(({ file, code: problem }) => [file, problem]), [['new.journey', 'unresolved']]); // prettier-ignore
    assert.match(check(['-'], { input: wrong }).out, /^standard input:2:3 error /);
    assert.equal(check(['-'], { input: good }).code, 0);
    assert.match(check(['-'], { input: 'a\0b' }).err, /standard input is not text/);
  });

  it('counts warnings, and shows errors only where asked to', () => {
    write('a.journey', warned);
    write('b.journey', warned);
    assert.equal(check([]).code, 0);
    assert.equal(check(['--max-warnings', '2']).code, 0);
    const { code, err } = check(['--max-warnings', '1']);
    assert.equal(code, 1);
    assert.match(err, /There are 2 warnings, and no more than 1 may be\./);
    const quiet = check(['--quiet', '--max-warnings', '1']);
    assert.equal(quiet.code, 1);
    assert.match(quiet.out, /^2 files checked, nothing to say\.\n$/);
    write('c.journey', wrong);
    assert.deepEqual(problemsOf(check(['--quiet', '--format', 'json']).out).map(({ file }) => file), ['c.journey']); // prettier-ignore
  });

  it('shows all problems, however many', () => {
    write('many.journey', `journey j "J" {\n${'  scenaro: "x"\n'.repeat(987)}}\n`);
    const { out } = check([]);
    assert.equal(out.match(/\[unknown-fact-near\]/g)?.length, 987);
  });

  it('takes a day for today', () => {
    write('a.journey', good);
    assert.equal(check(['--today', '2026-09-01']).code, 0);
    assert.match(check(['--today', '2026-13-01']).err, /“2026-13-01” is not a day/);
  });

  it('writes reports with paths from the root of the repository', () => {
    mkdirSync(join(folder, '.git'));
    write('maps/가.journey', wrong);
    const here = { cwd: 'maps' };
    assert.match(check(['--format', 'github'], here).out, /^::error file=maps\/가\.journey,line=2,endLine=2,col=3,title=unknown-fact-near::“scenaro” /); // prettier-ignore
    const sarif = JSON.parse(check(['--format', 'sarif'], here).out) as {
      runs: readonly [{ artifacts: unknown }];
    };
    assert.deepEqual(sarif.runs[0].artifacts, [{ location: { uri: 'maps/%EA%B0%80.journey', uriBaseId: '%SRCROOT%' } }]); // prettier-ignore
    const junit = check(['--format', 'junit'], here).out;
    assert.equal(xmlProblem(junit), undefined);
    assert.match(junit, /<testcase name="maps\/가\.journey"/);
  });

  it('writes a report to a file and says so beside it', () => {
    write('a.journey', wrong);
    const { code, out, err } = check(['--format', 'sarif', '--output', 'out.sarif']);
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /^1 file checked: 1 error, 0 other remarks\. The report is in out\.sarif\.\n$/);
    assert.equal(read('out.sarif'), check(['--format', 'sarif']).out);
    assert.equal(check(['--output', join('no', 'folder.txt')]).code, 2);
  });

  describe('mends', () => {
    it('what it can, keeping the rest of the file as it was', () => {
      write('a.journey', `\ufeff${wrong.replaceAll('\n', '\r\n')}// 끝`);
      write('b.journey', warned);
      write('c.journey', good);
      chmodSync(join(folder, 'a.journey'), 0o640);
      const before = statSync(join(folder, 'c.journey')).mtimeMs;
      const { code, out, err } = check(['--fix']);
      assert.equal(code, 0, out);
      assert.equal(err, '2 things mended in 2 files.\n');
      assert.equal(read('a.journey'), '\ufeffjourney j "J" {\r\n  scenario: "x"\r\n}\r\n// 끝');
      assert.equal(read('b.journey'), 'journey j "J" {\n  note:"x"\n}\n');
      if (process.platform !== 'win32') assert.equal(statSync(join(folder, 'a.journey')).mode & 0o777, 0o640);
      assert.equal(statSync(join(folder, 'c.journey')).mtimeMs, before, 'what needs nothing is not written');
      assert.deepEqual(readdirSync(folder).sort(), ['a.journey', 'b.journey', 'c.journey']);
      assert.equal(check(['--fix']).err, '');
    });

    it('and says what is left', () => {
      write('a.journey', 'journey j "J" {\n  scenaro: "x"\n  personas: @nobody\n}\n');
      const { code, out, err } = check(['--fix', '--format', 'json']);
      assert.equal(code, 1);
      assert.match(err, /^1 thing mended in 1 file\.$/m);
      assert.deepEqual(problemsOf(out).map((problem) => problem.code), ['unresolved']); // prettier-ignore
    });

    it('the file that a link leads to', function () {
      write('real.txt', wrong);
      try {
        symlinkSync(join(folder, 'real.txt'), join(folder, 'link.journey'));
      } catch {
        this.skip();
      }
      assert.equal(check(['--fix', 'link.journey']).code, 0);
      assert.match(read('real.txt'), /scenario/);
      assert.ok(lstatSync(join(folder, 'link.journey')).isSymbolicLink());
    });

    it('nothing in a file that may not be written', function () {
      if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
      write('a.journey', wrong);
      chmodSync(join(folder, 'a.journey'), 0o440);
      const { code, err } = check(['--fix']);
      assert.equal(code, 2);
      assert.match(err, /a\.journey could not be written \(EACCES\)/);
      assert.equal(read('a.journey'), wrong);
    });
  });

  describe('keeps looking', () => {
    let watched: Watched | undefined;
    afterEach(() => watched?.end());

    /** Starts it and waits until it misses no change. */
    async function watching(...args: readonly string[]): Promise<Watched> {
      const started = new Watched([journey, 'check', '--watch', ...args], folder);
      watched = started;
      await started.until(() => started.err.includes('Waiting for changes'));
      return started;
    }
    const summaries = ({ out }: Watched) => out.match(/^\d+ files? checked.*$/gm) ?? [];
    const atOnce = (name: string, text: string): void => {
      write(`${name}.tmp`, text);
      renameSync(join(folder, `${name}.tmp`), join(folder, name));
    };

    it('when a map or what it imports changes, until it is interrupted', async () => {
      write('people/사람.journey', 'persona mina "Mina" {}\n');
      write('maps/a.journey', 'import "../people/사람.journey"\njourney j "J" { personas: @mina }\n');
      const run = await watching('maps');
      atOnce('people/사람.journey', 'persona joon "Joon" {}\n');
      await run.until(() => summaries(run).length === 2);
      atOnce('maps/a.journey', good);
      await run.until(() => summaries(run).length === 3);
      assert.deepEqual(summaries(run), [
        '1 file checked, nothing to say.',
        '1 file checked: 1 error, 0 other remarks.',
        '1 file checked, nothing to say.',
      ]);
      assert.match(run.out, /\n\n─+\n\nmaps\/a\.journey:2:27 error/);
      assert.doesNotMatch(run.out, /\d\d:\d\d:\d\d/, 'no clock');
      if (process.platform !== 'win32') assert.equal(await run.interrupt(), 0);
    });

    it('when a map comes, goes, or comes with its folder', async () => {
      write('a.journey', good);
      const run = await watching();
      write('later/b.journey', wrong);
      await run.until(() => summaries(run).at(-1)?.startsWith('2 files checked: 1 error') ?? false);
      rmSync(join(folder, 'later'), { recursive: true });
      await run.until(() => summaries(run).at(-1) === '1 file checked, nothing to say.');
      rmSync(join(folder, 'a.journey'));
      await run.until(() => run.err.includes('There is no .journey file in this folder'));
      atOnce('a.journey', wrong);
      await run.until(() => summaries(run).at(-1)?.startsWith('1 file checked: 1 error') ?? false);
    });

    it('and says nothing where nothing is different', async () => {
      write('a.journey', good);
      const run = await watching('--format', 'json', '--output', 'report.json');
      write('b.txt', 'x');
      atOnce('a.journey', good);
      atOnce('a.journey', wrong);
      await run.until(() => run.err.includes('1 error'));
      assert.equal(run.err.match(/The report is in/g)?.length, 2);
      assert.equal(run.out, '');
    });

    it('and mends on the way', async () => {
      write('a.journey', good);
      const run = await watching('--fix');
      atOnce('a.journey', wrong);
      await run.until(() => summaries(run).length === 2);
      assert.match(read('a.journey'), /scenario/);
      assert.equal(summaries(run)[1], '1 file checked, nothing to say.');
    });
  });

  describe('is documented by recipes', () => {
    const page = readFileSync(join(project, 'docs/check.md'), 'utf8');
    /** The fenced texts below a heading. */
    const recipes = (heading: string, language: string): readonly string[] => {
      const [, rest = ''] = page.split(new RegExp(`^#+ ${heading}$`, 'm'));
      const [own = ''] = rest.split(/^#+ /m);
      return [...own.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
        ([, text = '']) => text,
      );
    };
    /** The same as in a shell, with the command on the PATH. */
    let environment: NodeJS.ProcessEnv = {};
    beforeEach(function () {
      if (process.platform === 'win32') this.skip();
      const bin = join(folder, '.bin');
      write('.bin/journey', `#!/bin/sh\nexec "${process.execPath}" "${journey}" "$@"\n`);
      chmodSync(join(bin, 'journey'), 0o755);
      environment = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
    });
    const shell = (command: string): Result => {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, env: environment, encoding: 'utf8' }); // prettier-ignore
      return { code: status, out: stdout, err: stderr };
    };

    it('for pipelines, each of which runs and fails for a wrong map', () => {
      const steps = [...recipes('In GitHub Actions', 'yaml'), ...recipes('In GitLab', 'yaml')].flatMap(
        (recipe) => [...recipe.matchAll(/^ +- (?:run: )?(journey .*)$/gm)],
      );
      assert.equal(steps.length, 3);
      for (const [text, wanted] of [[good, 0], [wrong, 1]] as const) {
        write('maps/a.journey', text);
        for (const [, command = ''] of steps) assert.equal(shell(command).code, wanted, command);
      } // prettier-ignore
      for (const [, name = ''] of page.matchAll(/(?:sarif_file|junit): (\S+)/g))
        assert.ok(read(name).length > 0, name);
    });

    it('for pre-commit and lint-staged, which add the names of files', () => {
      write('maps/a b.journey', wrong);
      const [, entry = ''] = /entry: (.*)/.exec(recipes('pre-commit', 'yaml')[0] ?? '') ?? [];
      assert.equal(shell(`${entry} 'maps/a b.journey'`).code, 1);
      const [, files = ''] = /files: (.*)/.exec(recipes('pre-commit', 'yaml')[0] ?? '') ?? [];
      assert.match('maps/a b.journey', new RegExp(files));
      const staged = JSON.parse(recipes('lint-staged', 'json')[0] ?? '') as {
        'lint-staged': Record<string, string>;
      };
      assert.equal(shell(`${staged['lint-staged']['*.journey']} 'maps/a b.journey'`).code, 0);
      assert.match(read('maps/a b.journey'), /scenario/);
    });

    it('for a hook of git, which looks at what is committed', () => {
      const git = (command: string) =>
        shell(`git -c user.name=Test -c user.email=test@example.com -c commit.gpgsign=false ${command}`);
      assert.equal(git('init --quiet').code, 0);
      write('.git/hooks/pre-commit', recipes('A plain git hook', 'sh')[0] ?? '');
      chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);

      write('지도/첫 주문.journey', wrong);
      git('add 지도');
      // Mended since, but not in what is committed.
      write('지도/첫 주문.journey', good);
      const refused = git('commit --quiet --message one');
      assert.equal(refused.code, 1);
      assert.match(refused.out + refused.err, /지도\/첫 주문\.journey:2:3 error/);

      git('add 지도');
      write('지도/첫 주문.journey', wrong);
      assert.equal(git('commit --quiet --message two').code, 0);
      write('other.txt', 'x');
      git('add other.txt');
      assert.equal(git('commit --quiet --message three').code, 0, 'no maps, nothing to check');
      assert.equal(git('log --oneline').out.trim().split('\n').length, 2);
    });
  });

  describe('hears what a team has settled', () => {
    const map = `journey j "J" {\n  reviewed: 2026-01-01\n  review-every: 3 months\n  stage s "S" {\n    goal: none\n  }\n}\n`;
    const codes = (args: readonly string[]): readonly string[] => {
      const { problems } = JSON.parse(check(['--format', 'json', ...args]).out) as {
        problems: { code: string; severity: string }[];
      };
      return problems.map(({ code, severity }) => `${severity} ${code}`);
    };

    it('and the day that it is told', () => {
      write('map.journey', map);
      const late = 'warning review-overdue';
      assert.deepEqual(codes(['--today', '2026-04-05']), [late, 'info stage-without-touchpoint']);
      assert.deepEqual(codes(['--today', '2026-03-31']), ['info stage-without-touchpoint']);
    });

    it('from the nearest journey.config.json, and says what it cannot understand there', () => {
      write('maps/map.journey', map);
      write(
        'journey.config.json',
        '{ "checks": { "severities": { "stage-without-touchpoint": "error", "review-overdue": "off", "nonsense": "off" } } }',
      );
      assert.deepEqual(codes(['maps']), ['error stage-without-touchpoint']);
      assert.equal(check(['maps']).code, 1);
      assert.match(check(['maps']).err, /There is no check “nonsense”/);
      write('maps/journey.config.json', '{ "checks": { "strict": true } }');
      assert.deepEqual(codes(['maps', '--today', '2026-03-31']), ['warning stage-without-touchpoint']);
      write('maps/journey.config.json', '{');
      assert.match(check(['maps']).err, /is not JSON that can be read/);
    });

    it('strictly, if asked, and in comments', () => {
      write(
        'map.journey',
        map.replace('  stage', '  // journey-ignore stage-without-touchpoint: it comes later\n  stage'),
      );
      assert.deepEqual(codes(['--strict', '--today', '2026-03-31']), []);
      write('map.journey', map);
      assert.deepEqual(codes(['--strict', '--today', '2026-03-31']), ['warning stage-without-touchpoint']);
    });
  });

  it('reads the tables that metrics name, and says which row is wrong', () => {
    write('data/csat.csv', 'touchpoint;date;value\npay;2026-01;71,5\npay;2026-02;many\nold;2026-03;60\n');
    write(
      'map.journey',
      'metric csat "Satisfaction" { data: "./data/csat.csv" }\njourney j "J" {\n  stage s "S" {\n    touchpoint pay "Pays" {\n      measure csat: 80%\n    }\n  }\n}\n',
    );
    const { out } = check([]);
    assert.match(out, /1:36 warning Row 3 of “\.\/data\/csat\.csv” is left out: its value is “many”/);
    assert.match(
      out,
      /1:36 warning “\.\/data\/csat\.csv” speaks of the touchpoint “old” \(row 4\), which no map here has/,
    );
    assert.match(out, /5:7 info Satisfaction is 80 here and 71\.5 in the table/);
  });

  it('says how complete maps are, if asked', () => {
    write('map.journey', good);
    const { out, code } = check(['--completeness', '--quiet']);
    assert.equal(code, 0);
    assert.match(out, /^map\.journey:1:9 j is complete to 0 of 10\.\n {2}1\. Profiles: The map names nobody/);
    const { completeness } = JSON.parse(check(['--completeness', '--format', 'json']).out) as {
      completeness: { journey: string; score: number; steps: { done: boolean }[] }[];
    };
    assert.deepEqual(completeness.map(({ journey: id, score, steps }) => [id, score, steps.length]), [['j', 0, 10]]); // prettier-ignore
    assert.equal(check(['--completeness', '--format', 'sarif']).code, 2);
  });
});
