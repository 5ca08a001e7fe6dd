import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('draws what a view selects, in its order', () => {
    const text = (order: string): string =>
      `journey a "A" {}\njourney b "B" { stage s { touchpoint t { thinks: "Hm"; pain "Ow" } } }\nview v { journey: b; lanes: ${order} }\n`;
    const lanesIn = (order: string): readonly string[] =>
      run([write('view.journey', text(order)), '--view', 'v']).out.match(/(?<=>)(?:Hm|Ow)(?=<)/g) ?? [];
    assert.deepEqual(lanesIn('thinks, pain'), ['Hm', 'Ow']);
    assert.deepEqual(lanesIn('pain, thinks'), ['Ow', 'Hm']);
    assert.deepEqual(lanesIn('pain'), ['Ow']);
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

  it('draws in the palette that is named, or in the theme of a file', () => {
    const ground = (args: readonly string[]): string =>
      /<rect[^>]* fill="(#\w+)"/.exec(run([example, ...args]).out)?.[1] ?? '';
    for (const [name, colour] of [
      ['light', '#ffffff'],
      ['dark', '#1c1f24'],
      ['print', '#ffffff'],
      ['high-contrast-dark', '#000000'],
    ] as const)
      // prettier-ignore
      assert.equal(ground(['--theme', name]), colour, name);
    assert.equal(ground(['--theme', write('brand.theme.json', '{ "tokens": { "paper": "#FFE" } }')]), '#ffffee'); // prettier-ignore
    const { out } = run([example, '--theme', 'dark', '--format', 'html']);
    assert.match(out, /:root\{--jm-paper:#1c1f24/);
    assert.match(out, /:root\{color-scheme:dark\}/);
    const odd = write('odd.theme.json', '{ "tokens": { "paper": "url(//x)", "ink": "#eee" } }');
    const { code, out: drawn, err } = run([example, '--theme', odd]);
    assert.equal(code, 0);
    assert.ok(drawn.includes('#eeeeee') && !drawn.includes('url('));
    assert.match(err, /odd\.theme\.json: “paper” is “url\(\/\/x\)”, but colours are written as/);
    assert.match(err, /Text in “ink” on “paper” is hard to read: its contrast is 1\.1:1/);
  });

  it("draws in the team's theme unless told otherwise, and says what is wrong with it", () => {
    mkdirSync(join(folder, 'team/maps'), { recursive: true });
    const map = write('team/maps/one.journey', 'journey a "A" { stage s "S" {} }');
    const config = (text: string): string => write('team/journey.config.json', text);
    write('team/brand.theme.json', '{ "tokens": { "stage": "#036" } }');
    config('{ "theme": "./brand.theme.json" }');
    for (const format of ['svg', 'html']) {
      const { out, err } = run([map, '--format', format]);
      assert.ok(out.includes('#003366'), format);
      assert.equal(err, '');
    }
    assert.ok(!run([map, '--theme', 'light']).out.includes('#003366'));
    for (const [text, sentence] of [
      ['{ "theme": "../brand.theme.json" }', /not read, as it lies outside the folder/],
      ['{ "theme": "./gone.theme.json" }', /There is no theme \.\/gone\.theme\.json/],
      ['{ "theme": 7 }', /theme is a text/],
    ] as const) {
      config(text);
      const { code, out, err } = run([map]);
      assert.equal(code, 0);
      assert.match(out, begins.svg);
      assert.match(err, sentence);
    }
    assert.equal(run([map, '--format', 'csv']).err, '');
  });

  it('exits with 2 and a sentence where what was asked makes no sense', () => {
    for (const [args, sentence] of [
      [['-o', 'map'], /The ending of map names no format\. Use \.svg, \.png, \.pdf, \.html, \.md, \.csv or \.json/],
      [['-o', join('a.svg', 'map')], /names no format/],
      [['--format', 'md'], /There is no format “md”\. It can be svg, png, pdf, html, markdown, csv or json\./],
      [['-o', 'x.md', '--theme', 'dark'], /--theme can only be said with --format svg, png, pdf or html/],
      [['--theme', 'dusk'], /There is no theme “dusk”\. It can be light, dark, print, /],
      [['--theme', 'none.theme.json'], /There is no file none\.theme\.json/],
      [['--theme', write('torn.theme.json', '{')], /The theme torn\.theme\.json is not JSON/],
      [['--bom'], /--bom can only be said with --format csv/],
      [['--view', 'nobody'], /There is no view “nobody” of this journey\. There is: board\./],
      [['--view', 'board', '--format', 'csv'], /--view can only be said with --format svg, png or pdf/],
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
