import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Record<string, string>; readonly node?: string } = {},
): Result {
  const { status, stdout, stderr } = spawnSync(options.node ?? process.execPath, [journey, ...args], {
    cwd: options.cwd ?? project,
    encoding: 'utf8',
    env: { ...process.env, ...options.env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the command line', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'journey-cli-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string | Uint8Array): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const here = (args: readonly string[]): Result => run(args, { cwd: folder });

  it('finds no mistake in any example', () => {
    for (const name of [
      'first-order',
      'personas',
      'mattress-ko',
      'personas-ko',
      'mobile-plan',
      'broadband',
    ]) {
      const { code, out } = run(['check', '--quiet', `examples/${name}.journey`]);
      assert.equal(code, 0, out);
      assert.match(out, /1 file checked, nothing to say/);
    }
  });

  it('says what is wrong as text, and exits with 1', () => {
    const { code, out } = here(['check', write('wrong.journey', 'journey j "J" {\n  scenaro: "x"\n}\n')]);
    assert.equal(code, 1);
    assert.match(
      out,
      /^wrong\.journey:2:3 error “scenaro” is not a known word here\. .*\[unknown-fact-near\]$/m,
    );
  });

  it('says it as JSON, with lines and columns from 1 in UTF-16 units', () => {
    const { code, out } = here([
      'check',
      '--format',
      'json',
      write('가 나.journey', 'journey j "👩" { personas: @x }\r\n'),
    ]);
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      problems: [
        {
          file: '가 나.journey',
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 30,
          code: 'unresolved',
          severity: 'error',
          message: 'There is no persona called “x”. Check the spelling, or add it.',
        },
      ],
    });
  });

  it('exits with 0 where there are only hints', () => {
    const { code, out } = here([
      'check',
      '--format',
      'json',
      write('hint.journey', 'journey j "J" { owner: somebody }'),
    ]);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out).problems.map((problem: { severity: string }) => problem.severity), ['hint']); // prettier-ignore
  });

  it('exits with 2 and a sentence where it cannot run, and still checks the rest', () => {
    const good = write('good.journey', 'journey j "J" {}');
    for (const [args, sentence] of [
      [['check', 'nobody.journey', good], /There is no file nobody\.journey/],
      [['check', write('binary.journey', new Uint8Array([0xff, 0xfe, 0, 1]))], /is not text/],
      [['check', write('nul.journey', 'journey j\0 "J" {}')], /is not text/],
      [['render', '.'], /is a folder/],
      [['check', '--format', 'xml', good], /There is no format “xml”/],
      [['check', '--nonsense', good], /nonsense/],
      [['render', good, '--theme', 'pink'], /There is no theme “pink”/],
      [['render', good, '-o', 'map.gif'], /Use \.svg/],
      [['render', good, '--journey', 'other'], /There is no journey “other”\. There is: j\./],
      [['render', write('metrics.journey', 'metric m "M" {}')], /no journey in metrics\.journey/],
      [['render', good, '-o', join('no', 'such', 'folder.svg')], /could not be written/],
      [['lsp'], /--stdio/],
      [['toString'], /There is no command/],
      [[], /^$/],
    ] as const) {
      const { code, err } = here(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, sentence);
      assert.doesNotMatch(err, /at .*\.m?[jt]s|Error:/, 'no trace of the program');
    }
    assert.match(here(['check', 'nobody.journey', good]).out, /1 file checked/);
  });

  it('reads empty files, byte-order marks and every line end', () => {
    for (const text of [
      '',
      '\ufeffjourney j "J" {}\r\n',
      'journey j "J" {\r  goal: none\r}',
      '// nothing\n',
    ]) {
      const { out } = here(['check', '--format', 'json', write('odd.journey', text)]);
      assert.ok(
        JSON.parse(out).problems.every((problem: { code: string }) => problem.code === 'misplaced-fact'),
        out,
      );
    }
  });

  it('reads a file of ten megabytes', () => {
    const text = `journey j "J" {\n  stage s "S" {\n${'    touchpoint "T" { does: "Waits and waits and waits for something to happen" }\n'.repeat(125_000)}  }\n}\n`;
    assert.ok(text.length > 10_000_000);
    assert.equal(here(['check', write('large.journey', text)]).code, 0);
    const { code, err } = here(['render', 'large.journey', '-o', 'large.svg']);
    assert.equal(code, 2);
    assert.match(err, /125000 touchpoints, and no more than/);
  }).timeout(120_000);

  it('follows no import and no link out of its folder', function () {
    try {
      symlinkSync(join(project, 'examples', 'personas.journey'), join(folder, 'link.journey'));
    } catch {
      this.skip();
    }
    const { out } = here([
      'check',
      '--format',
      'json',
      write('out.journey', 'import "./link.journey"\nimport "../x.journey"\n'),
    ]);
    assert.deepEqual(JSON.parse(out).problems.map((problem: { code: string }) => problem.code), ['not-text', 'import-outside']); // prettier-ignore
  });

  it('draws a map, to a file or to the screen, in both themes', () => {
    const args = ['render', 'examples/first-order.journey'];
    const light = run(args).out;
    assert.match(light, /^<\?xml|^<svg /);
    assert.match(light, /<title[^>]*>First online grocery order/);
    run([...args, '-o', join(folder, 'map.svg')]);
    assert.equal(readFileSync(join(folder, 'map.svg'), 'utf8'), light);
    assert.notEqual(run([...args, '--theme', 'dark']).out, light);
  });

  it('draws the journey that is named', () => {
    const { out } = run(['render', 'examples/broadband.journey', '--journey', 'nothing']);
    const ids =
      /There is: (.*)\./
        .exec(run(['render', 'examples/broadband.journey', '--journey', 'nothing']).err)?.[1]
        ?.split(', ') ?? [];
    assert.equal(out, '');
    assert.equal(ids.length, 2);
    const [first, second] = ids.map(
      (id) => run(['render', 'examples/broadband.journey', '--journey', id]).out,
    );
    assert.equal(run(['render', 'examples/broadband.journey']).out, first);
    assert.notEqual(second, first);
  });

  it('draws the same bytes in another time zone, locale and version of Node.js', () => {
    const args = ['render', 'examples/mattress-ko.journey'];
    const wanted = run(args).out;
    assert.equal(
      run(args, { env: { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }).out,
      wanted,
    );
    // The Node.js that npm was started with is often another one than the tests run on.
    const other = process.env['npm_node_execpath'];
    if (other !== undefined && other !== process.execPath)
      assert.equal(run(args, { node: other }).out, wanted);
  });

  it('names its version and helps', () => {
    assert.match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/);
    assert.match(run(['--help']).out, /^ {2}check {3}says what is wrong/m);
    assert.match(run(['check', '--help']).out, /journey check \[FILES/);
  });

  it('writes no control character of a map to the screen', () => {
    const { out } = here(['check', write('bell.journey', 'journey j "J" { personas: @\u001b[31m }')]);
    assert.doesNotMatch(out, /\u001b/);
  });
});
