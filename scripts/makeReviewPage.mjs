// Makes the parts of docs/review.md anew that the tool itself says and draws, from the repository of examples/review:
// `node scripts/makeReviewPage.mjs`, or with --check to be told whether they are current. Needs a build; the pictures of
// the page of changes, which a browser takes, are left as they are where there is none or --check is said.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
const cli = join(project, 'dist/cli/journey.mjs');
const page = join(project, 'docs/review.md');

/** Whole pictures, as the command line writes them. */
const drawn = {
  'docs/shots/review-worse.svg': ['diff', 'main...shorter-texts', '--format', 'svg'],
  'docs/shots/review-better.svg': ['diff', 'main...know-the-cost', '--format', 'svg'],
  'docs/shots/review-personas.svg': [
    'diff',
    'maps/first-visit.journey',
    '--personas',
    'tereza,sam',
    '--format',
    'svg',
  ],
};

/** The page of a branch after some keys, in a window of that size. */
const taken = {
  'docs/shots/review-page.png': { range: 'main...shorter-texts', keys: ['n', 'n', 'n'] },
  'docs/shots/review-next.png': {
    range: 'main...shorter-texts',
    keys: ['n', 'n', 'n', 'n', 'n', 'n', 'n', 'n'],
  },
  'docs/shots/review-better.png': { range: 'main...know-the-cost', keys: ['n', 'n', 'n', 'n'] },
};

const top = mkdtempSync(join(tmpdir(), 'journey-review-'));
const folder = join(top, 'practice');
try {
  execFileSync(process.execPath, [join(project, 'examples/review/make.mjs'), folder], { stdio: 'ignore' });
  const made = new Map([[page, told(readFileSync(page, 'utf8'))]]);
  for (const [file, args] of Object.entries(drawn)) made.set(join(project, file), journey(args));
  if (process.argv.includes('--check')) {
    const stale = [...made].filter(([file, text]) => readFileSync(file, 'utf8') !== text);
    for (const [file] of stale)
      process.stderr.write(`${file.slice(project.length)} is not current: node scripts/makeReviewPage.mjs\n`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const [file, text] of made) writeFileSync(file, text);
    await takePictures();
  }
} finally {
  rmSync(top, { recursive: true, force: true });
}

/**
 * The page with what the tool says between the marks: `<!-- journey … -->` and `<!-- end -->`. Markdown stands there as a
 * quotation, all else as it is.
 *
 * @param {string} text
 */
function told(text) {
  return text.replaceAll(
    /(<!-- (journey|git) ([^\n]*?) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open, program, said, close) => {
      const args = said.split(' ');
      const out = (program === 'git' ? merged(args) : journey(args)).trimEnd();
      const shown = said.includes('--format markdown')
        ? out
            .split('\n')
            .map((line) => `> ${line}`.trimEnd())
            .join('\n')
        : ['```text', out, '```'].join('\n');
      return `${open}${shown}\n${close}`;
    },
  );
}

/** @param {readonly string[]} args */
function journey(args) {
  return execFileSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
}

/**
 * What git says of a merge: by itself, and with our driver in a copy of the repository.
 *
 * @param {readonly string[]} args
 */
function merged([, kind = '']) {
  const copy = join(top, kind);
  const git = (...args) => {
    try {
      const who = [
        '-c',
        'user.name=Bo',
        '-c',
        'user.email=bo@practice.example',
        '-c',
        'commit.gpgsign=false',
      ];
      return execFileSync('git', [...who, ...args], {
        cwd: copy,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, LC_ALL: 'C' },
      });
    } catch (error) {
      return error.stdout;
    }
  };
  execFileSync('git', ['clone', '--quiet', '--branch', 'online-booking', folder, copy]);
  if (kind === 'by-meaning')
    execFileSync(process.execPath, [cli, 'git', 'install'], { cwd: copy, stdio: 'ignore' });
  // Of what git says, what every version of it says.
  const said = git('merge', '--no-edit', '--no-stat', 'origin/shorter-wait').split('\n');
  return said
    .filter((line) => /^(?:CONFLICT|Merge made)/.test(line))
    .map((line) => line.replace(/ by the .*/, '.'))
    .join('\n');
}

async function takePictures() {
  const { openBrowser } = await import('./vscode/openBrowser.mjs');
  const browser = await openBrowser().catch(() => undefined);
  if (!browser)
    return process.stdout.write(
      'There is no browser here: the pictures of the page of changes stay as they are.\n',
    );
  for (const [file, { range, keys }] of Object.entries(taken)) {
    const html = join(top, 'page.html');
    writeFileSync(html, journey(['diff', range, '--format', 'html']));
    const view = await browser.newPage({ viewport: { width: 1180, height: 720 }, colorScheme: 'light' });
    await view.goto(pathToFileURL(html).href);
    for (const key of keys) await view.keyboard.press(key);
    await view.screenshot({ path: join(project, file) });
    await view.close();
  }
  await browser.close();
}
