import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ExportResult } from '../../server/protocol.ts';
import { lspClient, type LspClient } from '../harness/lspClient.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const journey = join(project, 'dist/cli/journey.mjs');
const example = join(project, 'examples/first-order.journey');
const endings = { svg: 'svg', html: 'html', markdown: 'md', csv: 'csv', json: 'json' } as const;
/** How each begins. */
const begins = {
  svg: /^<\?xml/,
  html: /^<!doctype html>/,
  markdown: /^# First online grocery order\n/,
  csv: /^journey,stage,touchpoint,/,
  json: /^\{\n {2}"format": "journey-map",\n {2}"version": 1,/,
} as const;

describe('journey render', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'journey-render-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  interface Result {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
  }
  function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Result {
    const { status, stdout, stderr } = spawnSync(process.execPath, [journey, 'render', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };

  for (const [format, ending] of Object.entries(endings) as [keyof typeof endings, string][]) {
    it(`writes ${format} as the ending says, and the same to the screen, anywhere`, () => {
      const path = join(folder, `map.${ending.toUpperCase()}`);
      const { code, out, err } = run([example, '-o', path]);
      assert.deepEqual({ code, out, err }, { code: 0, out: '', err: '' });
      const text = readFileSync(path, 'utf8');
      assert.match(text, begins[format]);
      const elsewhere = { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
      assert.equal(run([example, '--format', format], elsewhere).out, text);
      assert.equal(run([example, '-o', '-', '--format', format]).out, text);
    });
  }

  it('draws a picture unless told otherwise, and does as it is told whatever the ending', () => {
    assert.match(run([example]).out, begins.svg);
    assert.match(run([example, '-o', '-']).out, begins.svg);
    run([example, '-o', 'map.txt', '--format', 'csv']);
    assert.match(readFileSync(join(folder, 'map.txt'), 'utf8'), begins.csv);
    run([example, '-o', 'map.htm']);
    assert.match(readFileSync(join(folder, 'map.htm'), 'utf8'), begins.html);
  });

  it('writes all that the file says, or the journey that is named', () => {
    const two = write('two.journey', 'journey a "A" {}\njourney b "B" {}\n');
    const titles = (args: readonly string[]): unknown =>
      (JSON.parse(run([two, '--format', 'json', ...args]).out) as { journey: { title: string }[] }).journey.map(({ title }) => title); // prettier-ignore
    assert.deepEqual(titles([]), ['A', 'B']);
    assert.deepEqual(titles(['--journey', 'b']), ['B']);
    assert.match(run([two]).out, /<title[^>]*>A</);
    const people = write('people.journey', 'persona p "Somebody" {}');
    assert.match(run([people, '--format', 'markdown']).out, /^# Personas\n\n## Somebody \(p\)\n$/);
  });

  it('says where something may be missing, and writes all the same', () => {
    const { code, out, err } = run([write('wrong.journey', 'journey j "J" { nonsense: 1 }'), '--format', 'json']); // prettier-ignore
    assert.equal(code, 0);
    assert.match(err, /There is 1 error in the text, so something may be missing/);
    assert.match(out, /"title": "J"/);
  });

  it('begins a table with a byte-order mark where asked', () => {
    assert.match(run([example, '--format', 'csv', '--bom']).out, /^\uFEFFjourney,/);
  });

  it('exits with 2 and a sentence where what was asked makes no sense', () => {
    for (const [args, sentence] of [
      [['-o', 'map'], /The ending of map names no format\. Use \.svg, \.png, \.pdf, \.html, \.md, \.csv or \.json/],
      [['-o', join('a.svg', 'map')], /names no format/],
      [['--format', 'md'], /There is no format “md”\. It can be svg, png, pdf, html, markdown, csv or json\./],
      [['-o', 'x.html', '--theme', 'dark'], /--theme can only be said with --format svg, png or pdf/],
      [['--bom'], /--bom can only be said with --format csv/],
      [['--journey', 'nobody', '--format', 'csv'], /There is no journey “nobody”\. There is: first-order\./],
    ] as const) {
      const { code, out, err } = run([example, ...args]);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, sentence);
    }
  }); // prettier-ignore
});

describe('the server writes an open map', () => {
  let server: LspClient;
  const uri = pathToFileURL(example).href;
  before(async () => {
    server = lspClient(pathToFileURL(join(project, 'examples')).href);
    await server.start({});
    server.open(uri, readFileSync(example, 'utf8'));
  });
  after(() => server.kill());

  for (const [format, ending] of Object.entries(endings) as [keyof typeof endings, string][]) {
    it(`as ${format}, like the command line`, async () => {
      const result = await server.ask<ExportResult>('journey/export', { uri, format });
      if (result.kind !== 'text') assert.fail(result.reason);
      assert.equal(result.ending, `.${ending}`);
      assert.match(result.mime, /^(?:image|text|application)\//);
      const { stdout } = spawnSync(process.execPath, [journey, 'render', example, '--format', format], { encoding: 'utf8' }); // prettier-ignore
      assert.equal(result.text, stdout);
    });
  }

  it('and says why it cannot', async () => {
    for (const [params, sentence] of [
      [{ uri: `${uri}x`, format: 'svg' }, /not open any more/],
      [{ uri, format: 'svg', journey: 'gone' }, /no journey “gone”/],
    ] as const) {
      const result = await server.ask<ExportResult>('journey/export', params);
      assert.ok(result.kind === 'refused');
      assert.match(result.reason, sentence);
    }
  });
});
