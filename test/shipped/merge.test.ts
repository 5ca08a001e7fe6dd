import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const journey = join(project, 'dist/cli/journey.mjs');

const map = `journey j "Order" {
  stage find "Finds us" {
    // What she sees first.
    touchpoint reel "Sees a reel" {
      feels: +1
      wait: 5 min
    }
    touchpoint page "Reads the page" { feels: 0 }
  }
  stage buy "Buys" {
    touchpoint pay "Pays" { feels: -1 }
  }
}
`;
const line = '*.journey diff=journey merge=journey\n';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A repository with a home of its own, so that nobody's own settings matter. */
class Repository {
  readonly top = mkdtempSync(join(tmpdir(), 'journey merge-'));
  readonly folder = join(this.top, 'our repository');
  readonly path = 'maps of 2026/first order.journey';

  constructor() {
    mkdirSync(this.folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
    for (const [key, value] of [
      ['user.name', 'Test'],
      ['user.email', 'test@example.com'],
      ['commit.gpgsign', 'false'],
    ] as const)
      this.git('config', key, value);
    this.write(map);
    this.commit('The map');
  }

  try(command: string, ...args: readonly string[]): Run {
    const env = {
      ...process.env,
      HOME: this.top,
      XDG_CONFIG_HOME: join(this.top, 'config'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_EDITOR: 'true',
    };
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: this.folder, encoding: 'utf8', env });
    return { code: status, out: stdout, err: stderr };
  }

  git(...args: readonly string[]): string {
    const { code, out, err } = this.try('git', ...args);
    assert.equal(code, 0, err + out);
    return out;
  }

  journey(...args: readonly string[]): Run {
    return this.try(process.execPath, journey, ...args);
  }

  write(text: string, path = this.path): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path = this.path): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  edit(...edits: readonly (readonly [string, string])[]): void {
    this.write(changed(this.read(), ...edits));
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  /** Two branches from here, each with its edits; `main` is checked out. */
  part(ours: readonly (readonly [string, string])[], theirs: readonly (readonly [string, string])[]): void {
    this.git('checkout', '--quiet', '-b', 'theirs');
    this.edit(...theirs);
    this.commit('Theirs');
    this.git('checkout', '--quiet', 'main');
    this.edit(...ours);
    this.commit('Ours');
  }
}

function changed(text: string, ...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((all, [old, now]) => {
    assert.ok(all.includes(old), old);
    return all.replace(old, now);
  }, text);
}

const reel = /    \/\/ What[^]*?\n    }\n/.exec(map)?.[0] ?? '';
const pay = '    touchpoint pay "Pays" { feels: -1 }\n';
const feels = ['feels: +1', 'feels: +2'] as const;
const wait = ['wait: 5 min', 'wait: 9 min'] as const;
const otherFeels = ['feels: +1', 'feels: -2'] as const;
const moved = [
  [reel, ''],
  [pay, pay + reel],
] as const;

describe('journey merge', function () {
  this.timeout(60_000);
  let repository: Repository;
  beforeEach(() => (repository = new Repository()));
  afterEach(() => rmSync(repository.top, { recursive: true, force: true }));

  const three = (ours: string, theirs: string): readonly string[] => {
    repository.write(map, 'base.journey');
    repository.write(ours, 'ours.journey');
    repository.write(theirs, 'theirs.journey');
    return ['base.journey', 'ours.journey', 'theirs.journey'];
  };

  it('writes the result to the screen and ends with 0', () => {
    const files = three(changed(map, feels), changed(map, wait));
    assert.deepEqual(repository.journey('merge', ...files), {
      code: 0,
      out: changed(map, feels, wait),
      err: '',
    });
  });

  it('writes conflicts to a file, says them, and ends with 1', () => {
    const files = three(changed(map, feels), changed(map, otherFeels));
    const { code, out, err } = repository.journey('merge', ...files, '-o', 'out.journey');
    assert.deepEqual([code, out], [1, '']);
    assert.match(
      err,
      /out\.journey has 1 conflict to choose in:\n {2}Both sides changed “feels” of touchpoint reel/,
    );
    assert.match(repository.read('out.journey'), /<<<<<<< ours\.journey\n {6}feels: \+2\n/);
    const check = repository.journey('check', 'out.journey');
    assert.equal(check.code, 1);
  });

  it('ends with 2 and writes nothing where it cannot merge', () => {
    const files = three(`${map}}`, changed(map, feels));
    const refused = repository.journey('merge', ...files, '-o', 'out.journey');
    assert.equal(refused.code, 2);
    assert.match(refused.err, /braces of our version do not balance/);
    assert.ok(!existsSync(join(repository.folder, 'out.journey')));
    assert.equal(repository.journey('merge', 'base.journey', 'ours.journey').code, 2);
    assert.equal(repository.journey('merge', 'base.journey', 'ours.journey', 'none.journey').code, 2);
  });
});

describe('journey git', function () {
  this.timeout(120_000);
  let repository: Repository;
  beforeEach(() => (repository = new Repository()));
  afterEach(() => rmSync(repository.top, { recursive: true, force: true }));

  const install = (...args: readonly string[]): Run => {
    const run = repository.journey('git', 'install', ...args);
    assert.equal(run.code, 0, run.err);
    return run;
  };

  it('writes its settings once and takes away only those', () => {
    const attributes = '.git/info/attributes';
    repository.write('*.png binary', attributes);
    repository.git('config', 'diff.other.command', 'other');
    install();
    install();
    assert.equal(repository.read(attributes), `*.png binary\n${line}`);
    assert.match(repository.git('config', 'merge.journey.driver'), / merge --driver %O %A %B %L %P/);
    assert.equal(repository.journey('git', 'uninstall').code, 0);
    assert.equal(repository.read(attributes), '*.png binary\n');
    assert.doesNotMatch(repository.read('.git/config'), /journey/);
    assert.equal(repository.git('config', 'diff.other.command'), 'other\n');
    assert.match(repository.journey('git', 'uninstall').out, /no settings of ours/);
  });

  it('leaves a setting alone that is somebody else’s', () => {
    repository.git('config', 'merge.journey.driver', 'theirs');
    const { code, err } = repository.journey('git', 'install');
    assert.equal(code, 2);
    assert.match(err, /merge\.journey\.driver already/);
    assert.equal(repository.git('config', 'merge.journey.driver'), 'theirs\n');
    repository.journey('git', 'uninstall');
    assert.equal(repository.git('config', 'merge.journey.driver'), 'theirs\n');
  });

  it('writes to one’s own settings with --global', () => {
    const { out } = install('--global');
    assert.match(out, /your own settings of git/);
    assert.equal(readFileSync(join(repository.top, 'config/git/attributes'), 'utf8'), line);
    assert.doesNotMatch(repository.read('.git/config'), /journey/);
    repository.part([feels], [wait]);
    repository.git('merge', '--quiet', '--no-edit', 'theirs');
    assert.equal(repository.read(), changed(map, feels, wait));
    assert.equal(repository.journey('git', 'uninstall', '--global').code, 0);
    assert.ok(!existsSync(join(repository.top, 'config/git/attributes')));
  });

  it('says that there is no repository', () => {
    rmSync(join(repository.folder, '.git'), { recursive: true });
    const { code, err } = repository.journey('git', 'install');
    assert.deepEqual([code, /no git repository/.test(err)], [2, true]);
  });

  it('lets git merge two branches that both rework a stage', () => {
    // What git does by itself is in conflict.
    repository.part(
      [feels, ['"Reads the page"', '"Reads the site"']],
      [
        [reel, ''],
        [pay, pay + changed(reel, wait)],
      ],
    );
    const edits = [feels, ['"Reads the page"', '"Reads the site"']] as const;
    assert.equal(repository.try('git', 'merge', '--no-edit', 'theirs').code, 1);
    repository.git('merge', '--abort');
    install();
    repository.git('merge', '--quiet', '--no-edit', 'theirs');
    const both = changed(reel, feels, wait);
    assert.equal(repository.read(), changed(map, [reel, ''], [pay, pay + both], edits[1]));
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  it('lets git rebase and cherry-pick', () => {
    install();
    repository.part([feels], moved);
    repository.git('cherry-pick', 'theirs');
    assert.equal(repository.read(), changed(map, [reel, ''], [pay, pay + changed(reel, feels)]));
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    repository.git('rebase', '--quiet', 'theirs');
    assert.equal(repository.read(), changed(map, [reel, ''], [pay, pay + changed(reel, feels)]));
  });

  it('leaves a conflict that a person has to choose in', () => {
    install();
    repository.part([feels, wait], [otherFeels]);
    const { code, err, out } = repository.try('git', 'merge', '--no-edit', 'theirs');
    assert.equal(code, 1);
    assert.match(err + out, /Both sides changed “feels” of touchpoint reel/);
    assert.match(repository.git('status', '--porcelain'), /^UU /);
    assert.equal(
      repository.read(),
      changed(
        map,
        [
          '      feels: +1\n',
          '<<<<<<< ours\n      feels: +2\n||||||| base\n      feels: +1\n=======\n      feels: -2\n>>>>>>> theirs\n',
        ],
        wait,
      ),
    );
    const diff = repository.try('git', 'diff');
    assert.equal(diff.code, 0, diff.err);
  });

  it('merges line by line where a map cannot be read, and says so', () => {
    install();
    repository.part([['"Buys" {', '"Buys" { {']], [otherFeels]);
    const { code, err, out } = repository.try('git', 'merge', '--no-edit', 'theirs');
    assert.equal(code, 1);
    assert.match(err + out, /merged it line by line instead/);
    assert.equal(repository.read(), changed(map, ['"Buys" {', '"Buys" { {'], otherFeels));
    assert.match(repository.git('status', '--porcelain'), /^UU /);
  });

  it('leaves the merge to git where this program is gone', () => {
    install();
    const driver = repository.git('config', 'merge.journey.driver').trim();
    repository.git('config', 'merge.journey.driver', driver.replaceAll('journey.mjs', 'gone.mjs'));
    repository.part([feels], [otherFeels]);
    assert.equal(repository.try('git', 'merge', '--no-edit', 'theirs').code, 1);
    const text = repository.read();
    assert.ok(
      text.includes('<<<<<<< ours') && text.includes('feels: +2') && text.includes('feels: -2'),
      text,
    );
  });

  it('says in git diff what changed for the customer, and what it shows is still a patch', () => {
    install();
    repository.edit(wait, feels);
    const diff = repository.git('diff');
    assert.match(diff, /^maps of 2026\/first order\.journey\n/);
    assert.match(
      diff,
      /Better for the customer[^]*diff --git a\/maps of 2026\/first order\.journey b\/[^]*\n-      feels: \+1\n\+?/,
    );
    repository.git('checkout', '--quiet', '--', '.');
    writeFileSync(join(repository.top, 'patch'), diff);
    repository.git('apply', '../patch');
    assert.equal(repository.read(), changed(map, wait, feels));
    repository.commit('Both');
    assert.match(repository.git('log', '-p', '--ext-diff', '-1'), /Better for the customer/);
    assert.doesNotMatch(repository.git('log', '-p', '-1'), /Better for the customer/);
  });

  it('calls personas in git diff by their names, which another file may say', () => {
    install();
    repository.write('persona ana "Ana Silva"\n', 'people.journey');
    const one = (feels: number): string =>
      `import "./people.journey"\njourney j "J" {\n  personas: @ana\n  stage s "S" {\n    touchpoint t "T" { feels @ana: ${feels} }\n  }\n}\n`;
    repository.write(one(1), 'named.journey');
    repository.commit('Named');
    repository.write(one(-1), 'named.journey');
    assert.match(repository.git('diff', 'named.journey'), /For Ana Silva, “T” now feels worse/);
  });

  it('shows maps that came and went', () => {
    install();
    repository.write(map, 'new.journey');
    repository.git('rm', '--quiet', repository.path);
    repository.git('add', '--all');
    const diff = repository.git('diff', '--cached', '--no-renames');
    assert.match(
      diff,
      /new file mode 100644\nindex 0000000\.\.[0-9a-f]{7}\n--- \/dev\/null\n\+\+\+ b\/new\.journey\n/,
    );
    assert.match(diff, /deleted file mode 100644/);
  });
});
