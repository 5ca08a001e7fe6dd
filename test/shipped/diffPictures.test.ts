import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { xmlProblem } from '../core/markup/wellFormed.ts';
import { findTriggers } from '../harness/hostile.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const journey = join(project, 'dist/cli/journey.mjs');
const map = 'maps/first-visit.journey';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Told {
  readonly summary: string;
  readonly compared?: { readonly kind: string; readonly before: string; readonly after: string };
  readonly changes: readonly {
    readonly rule: string;
    readonly level: string;
    readonly sentence: string;
    readonly at: Readonly<
      Record<'before' | 'after', { readonly file: string; readonly line: number } | null>
    >;
  }[];
}

const top = mkdtempSync(join(tmpdir(), 'journey pictures-'));
const folder = join(top, 'practice');

function run(command: string, ...args: readonly string[]): Run {
  const env = {
    ...process.env,
    HOME: top,
    XDG_CONFIG_HOME: join(top, 'config'),
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C',
  };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

const tell = (...args: readonly string[]): Run => run(process.execPath, journey, 'diff', ...args);
const told = (...args: readonly string[]): Told => JSON.parse(tell(...args, '--format', 'json').out) as Told;

/** What a side says of the example as it is at a branch. */
const atBranch = (branch: string): string => run('git', 'show', `${branch}:${map}`).out;

before(() => {
  const made = spawnSync(process.execPath, [join(project, 'examples/review/make.mjs'), folder], {
    encoding: 'utf8',
  });
  assert.equal(made.status, 0, made.stderr);
  writeFileSync(join(folder, 'two.journey'), two);
});
after(() => rmSync(top, { recursive: true, force: true }));

const two = `persona mina "Mina Kim"
journey today "Today" { personas: @mina; scale: 1..5
  stage a "First" { touchpoint x "Asks" { feels: 2; channels: phone } }
}
journey ideal "Ideal" { personas: @mina
  stage a "First" { touchpoint x "Asks" { feels: +2; channels: phone, chat } }
}
`;

/** The texts of a picture or page, in order. */
function textsOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
}

/** A picture that is whole, and says and strikes what it is to. */
function expectPicture(args: readonly string[], says: readonly string[], struck: readonly string[]): void {
  const { code, out, err } = tell(...args, '--format', 'svg');
  assert.deepEqual([code, err], [0, '']);
  assert.equal(xmlProblem(out), undefined);
  assert.ok(out.includes('<svg '));
  assert.ok(!/data-in=|data-frame=|data-colour=/.test(out));
  for (const text of says) assert.ok(textsOf(out).includes(text), text);
  const lines = [...out.matchAll(/<(?:text|tspan)[^>]*line-through[^>]*>(?:<tspan[^>]*>)?([^<]*)/g)].map((found) => found[1]); // prettier-ignore
  for (const text of struck) assert.ok(lines.includes(text), `${text} in ${lines.join(' | ')}`);
  if (struck.length === 0) assert.deepEqual(lines, []);
}

/** A page with the picture and a list of these changes; gives its text. */
function expectPage(args: readonly string[], sentences: readonly string[]): string {
  const { code, out, err } = tell(...args, '--format', 'html');
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /^<!doctype html>/);
  assert.equal(out.match(/<script/g)?.length, 1);
  const items = [...out.matchAll(/<li class="change [^"]*"[^>]*>([\s\S]*?)<\/li>/g)].map((found) => textsOf(found[1] ?? '')); // prettier-ignore
  for (const sentence of sentences)
    assert.ok(items.some((item) => item.includes(sentence)), `${sentence} in ${items.join('\n')}`); // prettier-ignore
  // Whatever an item leads to is in the picture.
  const things = new Set([...out.matchAll(/data-thing="([^"]*)"/g)].map((found) => found[1]));
  for (const [, list = ''] of out.matchAll(/data-things="([^"]*)"/g))
    for (const thing of JSON.parse(list.replaceAll('&quot;', '"')) as readonly string[])
      assert.ok(things.has(thing), thing);
  return out;
}

const said = '“Talks before the treatment” now feels worse: +2 “taken seriously” to +1 “listened to”.';

describe('pictures of what changed, from git', () => {
  it('of two commits, and of where a branch parted', () => {
    for (const range of ['main..shorter-texts', 'main...shorter-texts', 'shorter-texts~1..shorter-texts']) {
      expectPicture(
        [range],
        ['What changed for the customer', 'First visit to the practice'],
        ['Gets a confirmation'],
      );
      expectPage([range], [said]);
    }
  });

  it('of a file at a commit with another, and with the file as it is', () => {
    writeFileSync(join(folder, map), atBranch('shorter-texts'));
    for (const after of [`shorter-texts:${map}`, map]) {
      expectPicture([`main:${map}`, after], ['Tereza Novak', 'worse by 1'], ['Gets a confirmation']);
      expectPage([`main:${map}`, after], [said]);
    }
    run('git', 'checkout', '--quiet', '--', map);
  });

  it('are the same each time, and the same for a range as for its files', () => {
    const [a, b] = [tell('main..know-the-cost', '--format', 'svg').out, tell('main..know-the-cost', '--format', 'svg').out]; // prettier-ignore
    assert.equal(a, b);
    assert.equal(tell(`main:${map}`, `know-the-cost:${map}`, '--format', 'svg').out, a);
  });

  it('take names of imported files from their own commit', () => {
    const people = 'maps/people.journey';
    const text = readFileSync(join(folder, people), 'utf8');
    writeFileSync(join(folder, people), text.replace('Tereza Novak', 'Somebody Else'));
    for (const format of ['svg', 'html']) {
      const { out } = tell('main..shorter-texts', '--format', format);
      assert.ok(out.includes('Tereza Novak') && !out.includes('Somebody Else'));
    }
    run('git', 'checkout', '--quiet', '--', people);
  });

  it('name personas and lanes in the filters of the page', () => {
    const page = expectPage(['main..know-the-cost'], []);
    const options = [...page.matchAll(/<option value="([^"]*)">([^<]*)/g)].map(([, value, text]) => `${value}: ${text}`); // prettier-ignore
    assert.ok(options.includes('tereza: Tereza Novak'), options.join(', '));
    assert.ok(options.includes('feels: Feels'), options.join(', '));
    assert.match(page, /data-frame="[^"]*touchpoint:remind"/);
  });

  it('say why there is none', () => {
    for (const [args, sentence] of [
      [['main..main', '--format', 'svg'], /no picture of both/],
      [['nobody..main', '--format', 'html'], /no commit “nobody”/],
      [[`main:${map}`, 'main:nobody.journey', '--format', 'svg'], /no text file nobody\.journey/],
    ] as const) {
      const { code, out, err } = tell(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
    }
  });

  it('fail at the threshold all the same', () => {
    for (const format of ['svg', 'html']) {
      assert.equal(tell('main..shorter-texts', '--format', format, '--fail-on', 'harm').code, 1);
      assert.equal(tell('main..know-the-cost', '--format', format, '--fail-on', 'harm').code, 0);
    }
  });
});

describe('journey diff --personas', () => {
  const pair = [map, '--personas', 'tereza,@sam'];
  const sentence =
    '“Asks around” feels better for Sam Adeyemi than for Tereza Novak: +1 “helped” against −1 “uneasy”.';

  it('tells in all formats how two live one journey', () => {
    const { code, out } = tell(...pair);
    assert.equal(code, 0);
    assert.ok(out.includes(sentence), out);
    assert.match(out, /^Better for Sam Adeyemi than for Tereza Novak$/m);
    const { compared, changes } = told(...pair);
    assert.deepEqual(compared, { kind: 'personas', before: 'Tereza Novak', after: 'Sam Adeyemi' });
    const [first] = changes;
    assert.equal(first?.sentence, sentence);
    assert.deepEqual([first.at.before?.file, first.at.after?.file], [map, map]);
    assert.notEqual(first.at.before?.line, first.at.after?.line);
    const markdown = tell(...pair, '--format', 'markdown').out;
    assert.match(markdown, /^## Tereza Novak and Sam Adeyemi, compared$/m);
    assert.match(markdown, /^\| Stage \| Tereza Novak \| Sam Adeyemi \|/m);
    expectPicture(pair, ['Tereza Novak and Sam Adeyemi, compared', '1 thing only for Tereza Novak'], []);
    const page = expectPage(pair, [sentence]);
    assert.match(textsOf(page), /A: Tereza Novak Both B: Sam Adeyemi/);
    for (const text of [out, markdown, textsOf(page)])
      assert.doesNotMatch(text, /\bnow\b|no longer|\bgone\b/);
  });

  it('takes the map of a commit, and judges by the team’s levels', () => {
    const at = (branch: string): readonly string[] => told(`${branch}:${map}`, '--personas', 'tereza,sam').changes.map(({ rule }) => rule); // prettier-ignore
    assert.equal(at('main').filter((rule) => rule === 'feeling-rose').length, 3);
    assert.equal(tell(...pair, '--fail-on', 'harm').code, 0);
    assert.equal(tell(map, '--personas', 'sam,tereza', '--fail-on', 'harm').code, 1);
  });

  it('writes JSON as its schema says', () => {
    const schema = JSON.parse(readFileSync(join(project, 'syntaxes/schemas/diff.schema.json'), 'utf8')) as object; // prettier-ignore
    const validate = new Ajv2020({ strict: false }).compile(schema);
    assert.ok(validate(told(...pair)), JSON.stringify(validate.errors));
  });

  it('says in Markdown no name as markup', () => {
    writeFileSync(join(folder, 'odd.journey'), `persona a "@everyone <img src=x>"\npersona b "[x](http://y) #1"\njourney j "J" { personas: @a, @b; stage s "S" { touchpoint t "T" { feels @a: 1; feels @b: -1; pain "P" { for: @b } } } }`); // prettier-ignore
    const { out } = tell('odd.journey', '--personas', 'a,b', '--format', 'markdown');
    assert.match(out, /feels worse/);
    assert.deepEqual(findTriggers(out, [/^(?:## |- |\| | \|$|\|[ :|-]+\|$|### )/gm, /<\/?(?:details|summary)>/g, /\*\*/g, /`[─●○┼]+`/g]), []); // prettier-ignore
  });

  it('says what is missing', () => {
    for (const [args, message] of [
      [[map, '--personas', 'tereza'], /which two personas/],
      [[map, '--personas', 'tereza,tereza'], /which two personas/],
      [[map, '--personas', 'tereza,nobody'], /No persona “nobody” takes part.*tereza, sam/],
      [[map, map, '--personas', 'tereza,sam'], /one journey of one file/],
      [['main..HEAD', '--personas', 'tereza,sam'], /name files/],
      [['two.journey', '--personas', 'mina,joon'], /several journeys in two\.journey: today, ideal/],
      [['two.journey'], /Say what to compare/],
      [['two.journey', '--journey', 'today'], /which journey to compare it with/],
      [['two.journey', '--journey', 'today', '--with', 'today'], /one and the same/],
      [['two.journey', '--journey', 'today', '--with', 'nobody'], /no journey “nobody”.*today, ideal/],
      [['maps/people.journey', '--personas', 'tereza,sam'], /no journey/],
    ] as const) {
      const { code, out, err } = tell(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
  });
});

describe('journey diff --journey --with', () => {
  const sentence =
    '“Asks” feels better in “Ideal” than in “Today”: +2 (scale −2 to +2) against 2 (scale 1 to 5).';

  it('tells in all formats in what two journeys differ', () => {
    const pair = ['two.journey', '--journey', 'today', '--with', 'ideal'];
    assert.ok(tell(...pair).out.includes(sentence), tell(...pair).out);
    assert.deepEqual(told(...pair).compared, { kind: 'journeys', before: 'Today', after: 'Ideal' });
    assert.match(tell(...pair, '--format', 'markdown').out, /^## Today and Ideal, compared$/m);
    expectPicture(pair, ['Today and Ideal, compared', 'feelings in “Today”'], []);
    expectPage(pair, [sentence]);
  });

  it('takes them from two files, and from two commits', () => {
    writeFileSync(join(folder, 'ideal.journey'), two.replace(/journey today[\s\S]*?\n\}\n/, ''));
    const { changes } = told('two.journey', 'ideal.journey', '--journey', 'today', '--with', 'ideal');
    const rose = changes.find(({ rule }) => rule === 'feeling-rose');
    assert.deepEqual([rose?.at.before?.file, rose?.at.after?.file], ['two.journey', 'ideal.journey']);
    expectPicture(['two.journey', 'ideal.journey', '--journey', 'today', '--with', 'ideal'], [], []);
    const versions = told(`main:${map}`, `shorter-texts:${map}`, '--journey', 'first-visit');
    assert.equal(versions.compared, undefined);
    assert.deepEqual(versions.changes.map(({ sentence: each }) => each), told(`main:${map}`, `shorter-texts:${map}`).changes.map(({ sentence: each }) => each)); // prettier-ignore
  });
});

describe('the example of a review', () => {
  it('is not made over what is there', () => {
    const again = spawnSync(process.execPath, [join(project, 'examples/review/make.mjs'), folder], { encoding: 'utf8' }); // prettier-ignore
    assert.equal(again.status, 2);
    assert.match(again.stderr, /is there already/);
  });

  it('has maps without mistakes on each of its branches', () => {
    for (const branch of run('git', 'branch', '--format=%(refname:short)').out.trim().split('\n')) {
      run('git', 'switch', '--quiet', branch);
      assert.equal(run(process.execPath, journey, 'check', 'maps').code, 0, branch);
    }
    run('git', 'switch', '--quiet', 'main');
  });

  it('has a request that hurts, one that helps, and one that does neither', () => {
    const levels = (branch: string): ReadonlySet<string> => new Set(told(`main...${branch}`).changes.map(({ level }) => level)); // prettier-ignore
    assert.deepEqual(levels('shorter-texts'), new Set(['harm', 'risk', 'neutral']));
    assert.deepEqual(levels('know-the-cost'), new Set(['better', 'neutral']));
    assert.deepEqual(levels('tidy-up'), new Set(['neutral']));
    assert.deepEqual(new Set(told('main...tidy-up').changes.map(({ rule }) => rule)), new Set(['renamed'])); // prettier-ignore
    const lines = run('git', 'diff', '--numstat', 'main...tidy-up').out.split('\t').map(Number);
    assert.ok((lines[0] ?? 0) > 15, 'it touches many lines');
  });

  it('has two branches that git alone cannot merge, and that lose nothing when maps are merged by what they say', () => {
    run('git', 'switch', '--quiet', 'online-booking');
    const who = ['-c', 'user.name=Bo', '-c', 'user.email=bo@practice.example'];
    const merge = (): Run => run('git', ...who, 'merge', '--no-edit', 'shorter-wait');
    assert.match(merge().out, /CONFLICT/);
    run('git', 'merge', '--abort');
    assert.equal(run(process.execPath, journey, 'git', 'install').code, 0);
    const { code, out } = merge();
    assert.equal(code, 0, out);
    const rules = (range: string): readonly string[] => told(range).changes.map(({ sentence }) => sentence.replaceAll(/“Booking[^”]*”/g, '“Booking”')).sort(); // prettier-ignore
    // What the merge did to one side is what the other side did, and the other way round.
    assert.deepEqual(rules('online-booking~1..online-booking'), rules('main..shorter-wait'));
    assert.deepEqual(rules('shorter-wait..online-booking').length, rules('main..online-booking~1').length);
    run('git', 'switch', '--quiet', 'main');
  });

  it('is told on its page in the tool’s own words and pictures', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts/makeReviewPage.mjs'), '--check'], { encoding: 'utf8' }); // prettier-ignore
    assert.equal(status, 0, stderr);
    const page = readFileSync(join(project, 'docs/review.md'), 'utf8');
    for (const [, target = ''] of page.matchAll(/\]\((shots\/[^)]+|[\w-]+\.md)(?:#[^)]*)?\)/g))
      assert.ok(readFileSync(join(project, 'docs', target)).length > 0, target);
  });
});
