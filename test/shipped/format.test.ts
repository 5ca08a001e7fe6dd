import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const journey = join(project, 'dist/cli/journey.mjs');

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const untidy = 'journey j "J"{\n\n\nowner :none   // why\n}';
const tidy = 'journey j "J" {\n  owner: none  // why\n}\n';

describe('journey format', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'journey-format-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string | Uint8Array): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const run = (args: readonly string[], input: string | Uint8Array = ''): Result => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [journey, 'format', ...args], {
      cwd: folder,
      encoding: 'utf8',
      input,
    });
    return { code: status, out: stdout, err: stderr };
  };

  it('writes a file anew and names it, and does nothing the second time', () => {
    const files = [write('가.journey', untidy), write('b.journey', tidy)];
    const { code, out, err } = run(files);
    assert.deepEqual({ code, out }, { code: 0, out: '가.journey\n' });
    assert.match(err, /^2 files looked at, 1 formatted\.$/m);
    assert.equal(read('가.journey'), tidy);
    assert.equal(read('b.journey'), tidy);
    const again = run(files);
    assert.deepEqual({ code: again.code, out: again.out }, { code: 0, out: '' });
    assert.deepEqual(readdirSync(folder).sort(), ['b.journey', '가.journey']);
  });

  it('does not touch a file that is right already', () => {
    write('a.journey', tidy);
    const { mtimeNs, ino } = statSync(join(folder, 'a.journey'), { bigint: true });
    run(['a.journey']);
    const now = statSync(join(folder, 'a.journey'), { bigint: true });
    assert.deepEqual([now.mtimeNs, now.ino], [mtimeNs, ino]);
  });

  it('only says with --check what it would do', () => {
    const files = [write('a.journey', untidy), write('b.journey', tidy)];
    const { code, out, err } = run(['--check', ...files]);
    assert.deepEqual({ code, out }, { code: 1, out: 'a.journey\n' });
    assert.match(err, /1 to format/);
    assert.equal(read('a.journey'), untidy);
    assert.equal(run(['--check', 'b.journey']).code, 0);
  });

  it('finds every example formatted', () => {
    const examples = readdirSync(join(project, 'examples')).filter((name) => name.endsWith('.journey'));
    assert.ok(examples.length > 3);
    const { code, out } = run(['--check', ...examples.map((name) => join(project, 'examples', name))]);
    assert.deepEqual({ code, out }, { code: 0, out: '' });
  });

  it('formats what comes in', () => {
    assert.deepEqual(run(['-'], untidy), { code: 0, out: tidy, err: '' });
    assert.deepEqual(run(['-'], ''), { code: 0, out: '', err: '' });
    assert.deepEqual(run(['--check', '-'], untidy), { code: 1, out: '-\n', err: '' });
    assert.deepEqual(run(['--check', '-'], tidy), { code: 0, out: '', err: '' });
    assert.equal(run(['-'], new Uint8Array([0xff, 0xfe])).code, 2);
  });

  it('keeps line ends and a byte-order mark as they are', () => {
    const name = write('a.journey', `\ufeff${untidy.replaceAll('\n', '\r\n')}`);
    assert.equal(run([name]).code, 0);
    assert.equal(read(name), `\ufeff${tidy.replaceAll('\n', '\r\n')}`);
  });

  it('formats a broken file where it is whole, and says nothing of the rest', () => {
    const broken = 'journey torn "T" {\n   owner :none\n';
    const name = write('a.journey', `journey j "J"{\n  owner :none   // why\n}\n${broken}`);
    assert.equal(run([name]).code, 0);
    assert.equal(read(name), tidy + broken);
  });

  it('says which file it cannot read, and goes on with the others', () => {
    const bytes = new Uint8Array([0x6a, 0xff, 0xfe]);
    const files = ['nobody.journey', write('bytes.journey', bytes), write('good.journey', untidy)];
    const { code, out, err } = run(files);
    assert.deepEqual({ code, out }, { code: 2, out: 'good.journey\n' });
    assert.match(err, /There is no file nobody\.journey[^]*bytes\.journey is not text/);
    assert.equal(read('good.journey'), tidy);
    assert.deepEqual([...readFileSync(join(folder, 'bytes.journey'))], [...bytes]);
    for (const [args, sentence] of [
      [[], /Say which files/],
      [['-', 'good.journey'], /With -/],
      [['--nonsense', 'good.journey'], /nonsense/],
    ] as const) {
      const wrong = run(args);
      assert.equal(wrong.code, 2);
      assert.match(wrong.err, sentence);
    }
  });

  it('keeps who may read a file, and what a link leads to', function () {
    if (process.platform === 'win32') this.skip();
    write('a.journey', untidy);
    chmodSync(join(folder, 'a.journey'), 0o640);
    symlinkSync('a.journey', join(folder, 'link.journey'));
    assert.equal(run(['link.journey']).code, 0);
    assert.ok(lstatSync(join(folder, 'link.journey')).isSymbolicLink());
    assert.equal(read('a.journey'), tidy);
    assert.equal(statSync(join(folder, 'a.journey')).mode & 0o777, 0o640);
  });

  it('leaves a file that may not be written', function () {
    // Whoever may write everything is refused nothing.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const files = [write('shut.journey', untidy), write('open.journey', untidy)];
    chmodSync(join(folder, 'shut.journey'), 0o440);
    const { code, out, err } = run(files);
    assert.deepEqual({ code, out }, { code: 2, out: 'open.journey\n' });
    assert.match(err, /shut\.journey could not be written/);
    assert.equal(read('shut.journey'), untidy);
  });
});
