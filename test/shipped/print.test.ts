import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printMaps } from '../harness/printMaps.ts';
import { readPdf } from '../harness/readPdf.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const journey = join(project, 'dist/cli/journey.mjs');
const example = join(project, 'examples/first-order.journey');
const korean = join(project, 'examples/mattress-ko.journey');

interface Result {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

function run(
  args: readonly string[],
  { program = journey, env = {} }: { readonly program?: string; readonly env?: Record<string, string> } = {},
): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'render', ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr.toString('utf8') };
}

/** What was written to standard output without a word besides. */
function printed(args: readonly string[], env?: Record<string, string>): Buffer {
  const { code, out, err } = run(args, env ? { env } : {});
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  return out;
}

const elsewhere = { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', DISPLAY: '', PATH: '' };

describe('journey render without a browser', function () {
  // Fonts are shaped and pictures compressed, which takes its time on a busy machine.
  this.timeout(90_000);
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'journey-print-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string): string => {
    const path = join(folder, `${name}.journey`);
    writeFileSync(path, text);
    return path;
  };

  describe('as PNG', () => {
    const sizeOf = (png: Buffer): readonly [number, number] => {
      assert.equal(png.toString('latin1', 0, 8), '\x89PNG\r\n\x1a\n');
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    const [width, height] = /width="(\d+)" height="(\d+)"/.exec(printed([example, '--format', 'svg']).toString('utf8'))!.slice(1).map(Number) as [number, number]; // prettier-ignore

    it('writes two points for each of the map, and the same bytes anywhere', () => {
      const path = join(folder, 'map.png');
      assert.equal(run([example, '-o', path]).code, 0);
      const png = readFileSync(path);
      assert.deepEqual(sizeOf(png), [2 * width, 2 * height]);
      assert.ok(printed([example, '--format', 'png'], elsewhere).equals(png));
    });

    it('in the scale and the theme that is asked for', () => {
      const light = printed([example, '--format', 'png', '--scale', '0.25']);
      assert.deepEqual(sizeOf(light), [Math.ceil(width / 4), Math.ceil(height / 4)]);
      const dark = printed([example, '--format', 'png', '--scale', '0.25', '--theme', 'dark']);
      assert.ok(!dark.equals(light));
    });
  });

  describe('as PDF', () => {
    it('writes what can be found and copied, and the same bytes anywhere', () => {
      const path = join(folder, 'map.pdf');
      assert.equal(run([example, '-o', path]).code, 0);
      const pdf = readFileSync(path);
      assert.equal(pdf.toString('latin1', 0, 8), '%PDF-1.7');
      const { strings, fonts, language, info } = readPdf(pdf);
      for (const said of ['First online grocery order', 'Mina Kim', 'Paying is the painful part'])
        assert.ok(strings.includes(said), said);
      assert.deepEqual([...fonts].sort(), ['/AAAAAA+NotoSans-SemiBold', '/AAAAAB+NotoSans-Regular']);
      assert.equal(language, 'en');
      assert.deepEqual(info, { Title: 'First online grocery order', Subject: 'Customer journey map of 5 stages and 9 touchpoints.' }); // prettier-ignore
      assert.ok(printed([example, '--format', 'pdf'], elsewhere).equals(pdf));
    });

    for (const [name, map, said, lang] of [
      ['Korean', () => korean, ['허리 편한 매트리스를 찾기까지', '잠 못 드는 밤'], 'ko'],
      ['Japanese', () => write('ja', printMaps.japanese), ['腰にやさしいマットレスを見つけるまで'], 'ja'],
      // From left to right, as it is drawn: those who read the file turn it around.
      ['Arabic', () => write('ar', printMaps.arabic), [reversed('رحلة طلب البقالة'), reversed('هَلْ هذا مُفيدٌ حقًّا؟')], 'ar'],
      ['emoji', () => write('emoji', printMaps.emoji), ['🎉', '👩‍💻', '👨‍👩‍👧‍👦', 'हिन्दी में'], 'en'],
    ] as const) {
      it(`in ${name}`, () => {
        const { strings, language } = readPdf(printed([map(), '--format', 'pdf']));
        // A text may be in several fonts, so it is looked for in all that is written.
        for (const one of said) assert.ok(strings.join('').includes(one), one);
        assert.equal(language, lang);
      });
    } // prettier-ignore

    it('on the page that is asked for, on its side where the map is wide', () => {
      const pageOf = (...args: readonly string[]): readonly number[] => {
        const { page } = readPdf(printed([...args, '--format', 'pdf']));
        return [page.width, page.height];
      };
      const [width, height] = pageOf(example);
      assert.ok(width! > 1000 && height! > width!);
      assert.deepEqual(pageOf(example, '--page', 'long'), [width, height]);
      assert.deepEqual(pageOf(example, '--page', 'a4'), [595.2756, 841.8898]);
      const wide = write('wide', printMaps.emoji);
      assert.deepEqual(pageOf(wide, '--page', 'A3'), [1190.5512, 841.8898]);
      assert.deepEqual(pageOf(wide, '--page', 'a0'), [3370.3937, 2383.937]);
    });

    it('in the theme that is asked for', () =>
      assert.ok(!printed([example, '--format', 'pdf', '--theme', 'dark']).equals(printed([example, '--format', 'pdf'])))); // prettier-ignore
  });

  it('names the scripts without a font, and draws all else', () => {
    const thai = write('thai', 'journey j "ภาษาไทย and more" {}');
    for (const format of ['png', 'pdf']) {
      const { code, out, err } = run([thai, '--format', format]);
      assert.equal(code, 0);
      assert.match(err, /^There is no font for Thai, so 1 word is drawn with empty boxes\.$/m);
      assert.ok(out.length > 500);
    }
    assert.ok(
      readPdf(run([thai, '--format', 'pdf']).out)
        .strings.join('')
        .includes('ภาษาไทย'),
    );
  });

  it('exits with 2 and a sentence where what was asked makes no sense', () => {
    for (const [args, sentence] of [
      [['--format', 'png', '--scale', '0'], /“0” is no scale\. Write a number from 0\.1 to 10/],
      [['--format', 'png', '--scale', '2x'], /“2x” is no scale/],
      [['--format', 'png', '--scale', '10'], /no more than 100 million can be drawn\. Say --scale \d/],
      [['--format', 'pdf', '--page', 'a5'], /There is no page “a5”\. It can be long, a4, a3, a2, a1 or a0\./],
      [['--format', 'pdf', '--scale', '2'], /--scale can only be said with --format png\./],
      [['--format', 'svg', '--page', 'a4'], /--page can only be said with --format pdf\./],
      [
        ['--format', 'csv', '--theme', 'dark'],
        /--theme can only be said with --format svg, png, pdf or html\./,
      ],
    ] as const) {
      const { code, out, err } = run([example, ...args]);
      assert.deepEqual([code, out.length], [2, 0], args.join(' '));
      assert.match(err, sentence);
    }
    assert.match(run([write('metrics', 'metric m "Somebody" {}'), '--format', 'pdf']).err, /nothing to draw/);
  });

  describe('with the optional packages left out', () => {
    /** The command line in a place of its own, with some packages beside it. */
    const installed = (name: string, packages: readonly string[]): string => {
      const place = join(folder, name);
      cpSync(dirname(journey), join(place, 'dist/cli'), { recursive: true });
      for (const one of packages) {
        const at = join(place, 'node_modules', one);
        mkdirSync(dirname(at), { recursive: true });
        symlinkSync(join(project, 'node_modules', one), at, 'junction');
      }
      return join(place, 'dist/cli/journey.mjs');
    };
    const libraries = ['harfbuzzjs', 'woff2-encoder', '@resvg/resvg-wasm'];
    const sentence = 'journey: PNG and PDF need parts that were left out when journey was installed. Bring them with: npm install --include=optional\n'; // prettier-ignore

    it('says what to install, and does all else', () => {
      const program = installed('bare', []);
      for (const format of ['png', 'pdf']) {
        const { code, out, err } = run([example, '--format', format], { program });
        assert.deepEqual([code, out.length, err], [2, 0, sentence]);
      }
      assert.equal(run([example, '--format', 'svg'], { program }).code, 0);
    });

    it('says so where a library, or the font of Latin, is missing', () => {
      for (const [name, packages] of [
        ['noRaster', ['harfbuzzjs', 'woff2-encoder', '@fontsource-variable/noto-sans']],
        ['noFont', libraries],
      ] as const) {
        assert.equal(run([example, '--format', 'png'], { program: installed(name, packages) }).err, sentence);
      }
    });

    it('draws without the fonts that are missing, and names them', () => {
      const program = installed('latin', [...libraries, '@fontsource-variable/noto-sans']);
      const { code, out, err } = run([korean, '--format', 'pdf'], { program });
      assert.equal(code, 0);
      assert.match(err, /^The font for Korean is not installed, so \d+ words are drawn with empty boxes\. Bring it with: npm install --include=optional$/m); // prettier-ignore
      assert.ok(readPdf(out).strings.join('').includes('매트리스'));
      assert.equal(run([example, '--format', 'pdf'], { program }).err, '');
    });
  });

  it('is promised by the manifest: each package at one version, so that the bytes are the same', () => {
    const { optionalDependencies } = JSON.parse(
      readFileSync(join(project, 'dist/npm/package.json'), 'utf8'),
    ) as { readonly optionalDependencies: Readonly<Record<string, string>> };
    const folder = dirname(journey);
    const program = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('');
    for (const name of [...['harfbuzzjs', 'woff2-encoder', '@resvg/resvg-wasm'], ...fontPackages]) {
      assert.match(optionalDependencies[name] ?? '', /^\d+\.\d+\.\d+$/, name);
      assert.ok(program.includes(name.replace(/noto-(.*)$/, 'noto-')), name);
    }
  });
});

const fontPackages = [
  '@fontsource-variable/noto-sans',
  '@fontsource-variable/noto-sans-kr',
  '@fontsource-variable/noto-sans-jp',
  '@fontsource-variable/noto-sans-arabic',
  '@fontsource-variable/noto-emoji',
  '@fontsource/noto-sans-symbols-2',
];

function reversed(text: string): string {
  return [...text].reverse().join('');
}
