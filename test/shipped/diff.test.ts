import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { findTriggers } from '../harness/hostile.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const journey = join(project, 'dist/cli/journey.mjs');
const grocery = readFileSync(join(project, 'examples/first-order.journey'), 'utf8');
const people = readFileSync(join(project, 'examples/personas.journey'), 'utf8');

interface Told {
  readonly identical: boolean;
  readonly summary: string;
  readonly changes: readonly { readonly kind: string; readonly level: string; readonly rule: string; readonly subject: string; readonly persona: string; readonly before: string; readonly after: string; readonly sentence: string; readonly fingerprint: string; readonly at: { readonly before: unknown; readonly after: { readonly line: number } | null } }[]; // prettier-ignore
}

/** A repository of its own with the grocery map, in which each commit makes one realistic edit. */
class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'journey-diff-'));

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
    this.write('maps/first-order.journey', grocery);
    this.write('maps/personas.journey', people);
    this.commit('The map of the first order');
  }

  git(...args: readonly string[]): string {
    const identity = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      '-c',
      'commit.gpgsign=false',
    ];
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path = 'maps/first-order.journey'): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Replaces a part of the map; that it is there is part of the test. */
  edit(old: string | RegExp, now: string, path = 'maps/first-order.journey'): void {
    const before = this.read(path);
    const after = before.replace(old, now);
    assert.notEqual(after, before, `nothing to replace: ${String(old)}`);
    this.write(path, after);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  run(...args: readonly string[]): {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
  } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [journey, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  }

  last(): Told {
    const { out, err } = this.run('diff', 'HEAD~1..HEAD', '--format', 'json');
    assert.equal(err, '');
    return JSON.parse(out) as Told;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Twenty commits as a team makes them: what is edited, and what is to be told of it. */
const commits: readonly { readonly what: string; readonly edit: (repository: Repository) => void; readonly told: readonly string[] }[] = [
  { what: 'a feeling gets worse', edit: (r) => r.edit('feels: +2 "excited"', 'feels: 0 "unsure"'), told: ['harm feeling-fell cart'] },
  { what: 'and better than before', edit: (r) => r.edit('feels: -2 "pained"', 'feels: +1 "relieved"'), told: ['better feeling-rose pay'] },
  { what: 'a title is reworded', edit: (r) => r.edit('"Orders and pays"', '"Pays"'), told: ['neutral retitled pay'] },
  { what: 'a comment is added and a blank line removed', edit: (r) => r.edit('\n\n  path', '\n  // the usual way\n  path'), told: [] },
  { what: 'a pain is more severe', edit: (r) => r.edit(/(pain queue "[^"]*" \{[^}]*severity: )\d/, '$15'), told: ['harm pain-worse queue'] },
  { what: 'a pain loses its answer', edit: (r) => r.edit(/ *opportunity \S+ "Call back[^"]*" \{[^}]*\}\n/, ''), told: ['harm pain-unanswered'] },
  { what: 'a pain finds an answer', edit: (r) => r.edit(/( *)(pain queue )/, '$1opportunity text-back "Answer by text" { solves: queue; impact: 3; effort: 1; owner: support }\n$1$2'), told: ['better pain-answered text-back'] },
  { what: 'a moment of truth is lost', edit: (r) => r.edit(/ *moment: loyalty\n/, ''), told: ['harm moment-lost reorder'] },
  { what: 'a touchpoint comes that people like', edit: (r) => r.edit(/( *)touchpoint share /, '$1touchpoint thanks "Finds a handwritten note" { channels: packaging; feels: +2 "touched" }\n\n$1touchpoint share '), told: ['better touchpoint-added-liked thanks'] },
  { what: 'a touchpoint gets another id, recorded', edit: (r) => { r.edit('touchpoint thanks "Finds a handwritten note" {', 'touchpoint note-in-bag "Finds a handwritten note" { was: thanks;'); }, told: ['neutral renamed note-in-bag'] },
  { what: 'the same touchpoint goes again', edit: (r) => r.edit(/ *touchpoint note-in-bag .*\n\n/, ''), told: ['harm touchpoint-removed-liked note-in-bag'] },
  { what: 'a persona leaves the map', edit: (r) => r.edit('personas: @mina, @joon\n  state', 'personas: @mina\n  state'), told: ['risk persona-removed first-order'] },
  { what: 'and returns', edit: (r) => r.edit('personas: @mina\n  state', 'personas: @mina, @joon\n  state'), told: ['neutral persona-added first-order'] },
  { what: 'the owner is gone', edit: (r) => r.edit(/^ {2}owner: growth\n/m, ''), told: ['risk owner-removed first-order'] },
  { what: 'a drop-off is measured and rises', edit: (r) => r.edit('touchpoint pay "Pays" {', 'touchpoint pay "Pays" {\n      drop-off: 12%'), told: ['neutral fact-added pay'] },
  { what: 'it rises', edit: (r) => r.edit('drop-off: 12%', 'drop-off: 18%'), told: ['harm drop-off-rose pay'] },
  { what: 'an opportunity moves on', edit: (r) => r.edit(/(opportunity [^{]*\{[^}]*status: )idea/, '$1planned'), told: ['better opportunity-advanced'] },
  { what: 'the file moves to another folder', edit: (r) => { r.git('mv', 'maps', 'journeys'); }, told: [] },
  { what: 'a persona changes in its own file', edit: (r) => r.edit('"I plan dinner in the lift."', '"I plan dinner on the train."', 'journeys/personas.journey'), told: ['neutral fact-changed mina'] },
  { what: 'lines are moved about in a touchpoint', edit: (r) => r.edit(/^( *channels: [^\n]*\n)( *does: [^\n]*\n)/m, '$2$1', 'journeys/first-order.journey'), told: [] },
]; // prettier-ignore

describe('journey diff', () => {
  let repository: Repository;
  before(() => (repository = new Repository()));
  after(() => repository.remove());

  for (const { what, edit, told } of commits) {
    it(`tells that ${what}`, () => {
      edit(repository);
      repository.commit(what);
      const { changes, identical, summary } = repository.last();
      const found = changes.map(({ level, rule, subject }) => `${level} ${rule} ${subject}`);
      assert.equal(found.length, told.length, found.join('; '));
      told.forEach((wanted, i) =>
        assert.ok(found[i]?.startsWith(wanted), `${found[i]} instead of ${wanted}`),
      );
      assert.equal(identical, told.length === 0);
      assert.match(summary, /\.$/);
      for (const { sentence, fingerprint } of changes) {
        assert.match(sentence, /^[“\p{L}][^{}]*\.”?$/u);
        assert.match(fingerprint, /^[0-9a-f]{12}$/);
      }
    });
  }

  it('compares all commits at once, from where two branches parted too', () => {
    const first = repository.git('rev-list', '--max-parents=0', 'HEAD');
    const { changes } = JSON.parse(repository.run('diff', `${first}..HEAD`, '--format', 'json').out) as Told;
    assert.ok(changes.length >= 8);
    assert.equal(repository.run('diff', `HEAD...${first}`, '--format', 'json').code, 0);
  });

  it('gives a change the same fingerprint whatever else changes', () => {
    const [last] = (JSON.parse(repository.run('diff', 'HEAD~2..HEAD', '--format', 'json').out) as Told)
      .changes;
    const [wide] = (JSON.parse(repository.run('diff', 'HEAD~3..HEAD~1', '--format', 'json').out) as Told)
      .changes;
    assert.equal(last?.fingerprint, wide?.fingerprint);
  });

  it('exits with 1 at the threshold and not below', () => {
    const range = 'HEAD~5..HEAD~4'; // drop-off rose
    assert.equal(repository.run('diff', range).code, 0);
    assert.equal(repository.run('diff', range, '--fail-on', 'harm').code, 1);
    assert.equal(repository.run('diff', 'HEAD~2..HEAD~1', '--fail-on', 'harm').code, 0);
    assert.equal(repository.run('diff', 'HEAD~2..HEAD~1', '--fail-on', 'any').code, 1);
    assert.equal(repository.run('diff', 'HEAD~1..HEAD', '--fail-on', 'any').code, 0);
  });

  it('writes text without colours into a pipe, and Markdown in which no text is markup', () => {
    const { out } = repository.run('diff', 'HEAD~5..HEAD~4');
    assert.match(out, /More customers leave at “Pays”: 12% to 18%\./);
    assert.ok(!out.includes('\u001b'));
    repository.write('a.journey', 'journey j "J" {}');
    repository.write('b.journey', 'journey j "<img src=x> [a](http://b) @everyone" {}');
    const markdown = repository.run('diff', 'a.journey', 'b.journey', '--format', 'markdown').out;
    assert.deepEqual(
      findTriggers(markdown, [
        /^(?:## |- |\| | \|$|\|[ :|-]+\|$|### )/gm,
        /<\/?(?:details|summary|sub)>/g,
        /\*\*/g,
      ]),
      [],
    );
  });

  it('names personas of an imported file, at their own commit', () => {
    const { out } = repository.run(
      'diff',
      'HEAD~20:maps/first-order.journey',
      'HEAD~18:maps/first-order.journey',
    );
    assert.doesNotMatch(out, /\bmina\b/);
  });

  it('writes JSON as its schema says', async () => {
    const schema = JSON.parse(
      readFileSync(join(project, 'syntaxes/schemas/diff.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const first = repository.git('rev-list', '--max-parents=0', 'HEAD');
    assert.ok(
      validate(JSON.parse(repository.run('diff', `${first}..HEAD`, '--format', 'json').out)),
      JSON.stringify(validate.errors),
    );
  });

  it('takes levels and accepted changes from journey.config.json, and says what it cannot understand', () => {
    const range = 'HEAD~5..HEAD~4'; // drop-off rose
    const [change] = (JSON.parse(repository.run('diff', range, '--format', 'json').out) as Told).changes;
    repository.write(
      'journey.config.json',
      JSON.stringify({ diff: { levels: { 'drop-off-rose': 'neutral', nonsense: 'harm' } } }),
    );
    const neutral = repository.run('diff', range, '--fail-on', 'harm');
    assert.equal(neutral.code, 0);
    assert.match(neutral.err, /no rule “nonsense”/);
    const accepted = [
      { fingerprint: change?.fingerprint, reason: 'Measured anew', name: 'Ada' },
      { fingerprint: 'x' },
    ];
    repository.write('journey.config.json', JSON.stringify({ diff: { accepted } }));
    const taken = repository.run('diff', range, '--fail-on', 'any');
    assert.equal(taken.code, 0);
    assert.match(taken.out, /accepted by Ada: Measured anew/);
    assert.match(taken.err, /wants a fingerprint, a reason and a name/);
    repository.write('journey.config.json', '{');
    assert.equal(repository.run('diff', range).code, 2);
    rmSync(join(repository.folder, 'journey.config.json'));
  });

  it('tells the history of one touchpoint through a new id, and who said what last', () => {
    const log = repository.run('log', 'pay').out;
    assert.match(log, /it rises\n {4}More customers leave at “Pays”: 12% to 18%/);
    assert.match(log, /The map of the first order/);
    assert.ok(log.indexOf('it rises') < log.indexOf('a title is reworded'), 'newest first');
    const blame = repository.run('blame', 'pay').out;
    assert.match(blame, /^drop-off\n {2}\w{10} .*it rises/m);
    assert.match(blame, /^title\n {2}\w{10} .*a title is reworded/m);
    assert.match(repository.run('log', 'nobody').err, /No commit says anything of “nobody”/);
  });

  it('reads an import that is not at its commit from the working tree, and says so', () => {
    repository.write(
      'maps/late.journey',
      'import "./newcomer.journey"\njourney late "Late" { personas: @ada; stage s "S" { touchpoint t "T" { feels @ada: +1 } } }',
    );
    repository.git('add', 'maps/late.journey');
    repository.git('commit', '--quiet', '--message', 'A map that imports what is not committed');
    repository.write('maps/newcomer.journey', 'persona ada "Ada Lovelace" {}');
    repository.write(
      'late.journey',
      'journey late "Late" { personas: @ada; stage s "S" { touchpoint t "T" { feels @ada: -1 } } }',
    );
    const { out, err, code } = repository.run('diff', 'HEAD:maps/late.journey', 'late.journey');
    assert.equal(code, 0);
    assert.match(out, /For Ada Lovelace, “T” now feels worse: \+1 to −1/);
    assert.match(err, /newcomer\.journey.*from the working tree/);
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
  });

  it('touches neither the working tree nor the index', () => {
    repository.write('untracked.journey', 'journey u "U" {}');
    const before = repository.git('status', '--porcelain');
    repository.run('diff', 'HEAD~3..HEAD');
    assert.equal(repository.git('status', '--porcelain'), before);
  });

  it('exits with 2 and a sentence where it cannot run', () => {
    for (const [args, sentence] of [
      [['HEAD'], /Say what to compare/],
      [['nobody..HEAD'], /no commit “nobody”/],
      [['HEAD:nobody.journey', 'HEAD:nobody.journey'], /no text file nobody\.journey/],
      [['a.journey', 'nobody.journey'], /no file nobody\.journey/],
      [['--upload-pack=x..HEAD'], /upload-pack/],
      [['a.journey', 'b.journey', '--format', 'pdf'], /no format “pdf”/],
      [['a.journey', 'b.journey', '--fail-on', 'all'], /no threshold “all”/],
    ] as const) {
      const { code, err, out } = repository.run('diff', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, sentence);
      assert.equal(out, '');
    }
    const empty = mkdtempSync(join(tmpdir(), 'journey-none-'));
    const { status, stderr } = spawnSync(process.execPath, [journey, 'diff', 'a..b'], {
      cwd: empty,
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr, /in no git repository/);
    rmSync(empty, { recursive: true });
  });

  it('says which map a change is in where there are several', () => {
    const first = repository.git('rev-list', '--max-parents=0', 'HEAD');
    assert.match(repository.run('diff', `${first}..HEAD`).out, /^ {2}\S first-order: /m);
  });

  it('copes with a repository without commits, a shallow clone and a submodule', () => {
    const folder = mkdtempSync(join(tmpdir(), 'journey-odd-'));
    const git = (...args: readonly string[]): void => {
      const options = [
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.com',
        '-c',
        'protocol.file.allow=always',
      ];
      assert.equal(spawnSync('git', [...options, ...args], { cwd: folder }).status, 0, args.join(' '));
    };
    const told = (...args: readonly string[]) =>
      spawnSync(process.execPath, [journey, 'diff', ...args], { cwd: folder, encoding: 'utf8' });
    git('init', '--quiet', '.');
    assert.match(told('HEAD~1..HEAD').stderr, /no commits yet/);
    git('submodule', '--quiet', 'add', repository.folder, 'maps.journey');
    writeFileSync(join(folder, 'own.journey'), 'journey own "Own" {}\n');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'A map and a submodule');
    writeFileSync(join(folder, 'own.journey'), 'journey own "Our own" {}\n');
    git('commit', '--quiet', '--all', '--message', 'A new title');
    assert.match(told('HEAD~1..HEAD').stdout, /“Own” is called “Our own” now/);
    git('clone', '--quiet', '--depth', '1', `file://${folder}`, 'shallow');
    const shallow = spawnSync(process.execPath, [journey, 'diff', 'HEAD~1..HEAD'], {
      cwd: join(folder, 'shallow'),
      encoding: 'utf8',
    });
    assert.equal(shallow.status, 2);
    assert.match(shallow.stderr, /shallow clone/);
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes control characters of a map visible', () => {
    repository.write('a.journey', 'journey j "J" {}');
    repository.write('b.journey', 'journey j "\u001b[31mred\u202e" {}');
    const { out } = repository.run('diff', 'a.journey', 'b.journey');
    assert.ok(out.includes('\ufffd[31mred\ufffd') && !out.includes('\u001b') && !out.includes('\u202e'), out);
  });

  it('compares what is whole of a broken side, and names it', () => {
    repository.write(
      'whole.journey',
      'journey j "J" {\n  stage a "A" {\n    touchpoint t "T" { feels: +1 }\n  }\n}\n',
    );
    repository.write(
      'torn.journey',
      'journey j "J" {\n  stage a "A" {\n    touchpoint t "T" { feels: -1 }\n  }\n',
    );
    const { code, out, err } = repository.run('diff', 'whole.journey', 'torn.journey');
    assert.equal(code, 0);
    assert.match(out, /feels worse: \+1 to −1/);
    assert.match(err, /torn\.journey has braces/);
  });
});
