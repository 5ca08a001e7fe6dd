import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fakeGitHub, type FakeGitHub } from '../harness/githubApi.ts';
import { findTriggers, hostileTexts } from '../harness/hostile.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const bundle = join(project, 'action/dist/main.mjs');
const grocery = readFileSync(join(project, 'examples/first-order.journey'), 'utf8');
const people = readFileSync(join(project, 'examples/personas.journey'), 'utf8');
const worse = grocery.replace('feels: +2 "excited"', 'feels: 0 "unsure"');
const MARK = '<!-- journey-map-review -->\n';

type Files = Readonly<Record<string, string | undefined>>;

/** What a step said and did. */
interface Ran {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A repository on a server with a branch and pull requests, and clones of it as `actions/checkout` makes them. */
class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'journey-action-'));
  readonly server = join(this.folder, 'server');
  readonly clone = join(this.folder, 'clone');

  constructor() {
    mkdirSync(this.server);
    this.git(this.server, 'init', '--quiet', '--initial-branch=main');
    this.git(this.server, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  }

  git(folder: string, ...args: readonly string[]): string {
    const identity = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      '-c',
      'commit.gpgsign=false',
    ];
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  }

  /** A commit on top of another, or on top of none; `undefined` takes a file away. */
  commit(files: Files, on?: string): string {
    if (on !== undefined) this.git(this.server, 'checkout', '--quiet', '--detach', on);
    for (const [path, text] of Object.entries(files)) {
      const full = join(this.server, path);
      mkdirSync(dirname(full), { recursive: true });
      if (text === undefined) rmSync(full);
      else writeFileSync(full, text);
    }
    this.git(this.server, 'add', '--all');
    this.git(this.server, 'commit', '--quiet', '--allow-empty', '--message', 'A change');
    return this.git(this.server, 'rev-parse', 'HEAD');
  }

  /** Makes a commit the newest of the base branch. */
  main(commit: string): void {
    this.git(this.server, 'update-ref', 'refs/heads/main', commit);
  }

  /** As `actions/checkout` does: one commit deep unless said, the base branch and nothing else. */
  checkout(...depth: readonly string[]): void {
    rmSync(this.clone, { recursive: true, force: true });
    const from = pathToFileURL(this.server).href;
    this.git(this.folder, 'clone', '--quiet', '--branch=main', '--single-branch', ...depth, from, this.clone);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

describe('the GitHub Action', () => {
  let github: FakeGitHub;
  let place: Place;
  let base: string;

  before(async () => {
    github = await fakeGitHub();
    place = new Place();
    base = place.commit({ 'maps/first-order.journey': grocery, 'maps/personas.journey': people });
    place.main(base);
  });
  after(async () => {
    await github.close();
    place.remove();
  });
  beforeEach(() => {
    github.reset();
    github.mergeBase = (a, b) => spawnSync('git', ['merge-base', a, b], { cwd: place.server, encoding: 'utf8' }).stdout.trim(); // prettier-ignore
    place.checkout('--depth=1');
  });

  /** A pull request with some commit as its newest. */
  function pullWith(files: Files, on = base): { readonly number: number; readonly head: string } {
    const head = place.commit(files, on);
    place.git(place.server, 'update-ref', 'refs/pull/1/head', head);
    return { number: 1, head };
  }

  async function run(
    pull: { readonly number: number; readonly head: string },
    inputs: Readonly<Record<string, string>> = {},
    event: { readonly name?: string; readonly payload?: unknown } = {},
  ): Promise<Ran> {
    const path = (name: string): string => join(place.folder, name);
    const payload = event.payload ?? {
      pull_request: { number: pull.number, base: { sha: base }, head: { sha: pull.head } },
    };
    writeFileSync(path('event.json'), JSON.stringify(payload));
    writeFileSync(path('summary.md'), '');
    writeFileSync(path('output'), '');
    const env = {
      PATH: process.env['PATH'],
      HOME: place.folder,
      GITHUB_EVENT_PATH: path('event.json'),
      GITHUB_EVENT_NAME: event.name ?? 'pull_request',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_WORKSPACE: place.clone,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '77',
      GITHUB_STEP_SUMMARY: path('summary.md'),
      GITHUB_OUTPUT: path('output'),
      INPUT_TOKEN: 'a-token',
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    };
    const child = spawn(process.execPath, [bundle], { cwd: place.clone, env });
    let log = '';
    child.stdout.on('data', (chunk) => (log += String(chunk)));
    child.stderr.on('data', (chunk) => (log += String(chunk)));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const outputs = Object.fromEntries(readFileSync(path('output'), 'utf8').split('\n').filter(Boolean).map((line) => line.split(/=(.*)/s).slice(0, 2))) as Record<string, string>; // prettier-ignore
    return { code, log, summary: readFileSync(path('summary.md'), 'utf8'), outputs };
  }

  const written = (): readonly string[] => github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').map(({ method }) => method); // prettier-ignore

  it('is committed as it is built', async () => {
    const builder = pathToFileURL(join(project, 'scripts/buildAction.mjs')).href;
    type Built = Readonly<Record<string, string>>;
    const { bundleAction } = (await import(builder)) as { readonly bundleAction: () => Promise<Built> };
    const built = Object.entries(await bundleAction());
    assert.deepEqual(built.map(([name]) => name).sort(), readdirSync(dirname(bundle)).sort());
    for (const [name, text] of built) {
      const isCurrent = readFileSync(join(dirname(bundle), name), 'utf8').replaceAll('\r\n', '\n') === text;
      assert.ok(isCurrent, `action/dist/${name} is not current: npm run action makes it anew`);
    }
  });

  it('writes one comment, then keeps it up to date, and says when nothing differs any more', async () => {
    const pull = pullWith({ 'maps/first-order.journey': worse });
    const first = await run(pull);
    assert.equal(first.code, 0, first.log);
    assert.equal(github.comments.length, 1);
    const text = github.comments[0]?.body ?? '';
    assert.ok(text.startsWith(`${MARK}## What changes for the customer\n\n**For `), text);
    assert.match(text, /For everybody, “Fills the cart” now feels worse/);
    assert.match(text, /`○?[─┼]*●[─┼]*○/);
    assert.equal(first.outputs['level'], 'harm');
    assert.match(first.outputs['comment'] ?? '', /#issuecomment-1000$/);
    assert.ok(text.endsWith(first.summary), 'the summary says the same');

    assert.match((await run(pull)).log, /says it already/);
    assert.deepEqual(written(), ['POST']);
    await run(
      pullWith({ 'maps/first-order.journey': worse.replace('"Fills the cart"', '"Fills her cart"') }),
    );
    assert.match(github.comments[0]?.body ?? '', /“Fills her cart” now feels worse/);
    const last = await run(pullWith({ 'maps/first-order.journey': `${grocery}// a remark\n` }));
    assert.equal(github.comments[0]?.body, `${MARK}Nothing differs for the customer any more: an earlier version of this pull request did change something.\n`); // prettier-ignore
    assert.equal(last.outputs['level'], 'none');
    assert.equal(github.comments.length, 1);
  });

  it('is silent where nothing changed for the customer', async () => {
    const { code, log, summary } = await run(
      pullWith({ 'maps/first-order.journey': `// a remark\n${grocery}`, 'a.txt': 'x' }),
    );
    assert.equal(code, 0);
    assert.deepEqual(written(), []);
    assert.doesNotMatch(log, /^::/m);
    assert.match(summary, /nothing changed for the customer/);
  });

  it('annotates lines, ten of a level at most, the worst first', async () => {
    const many = grocery.replaceAll(/feels: \+\d/g, 'feels: -1').replaceAll(/severity: [34]/g, 'severity: 5').replaceAll(/^ *owner: .*\n/gm, '').replace('one-tap "', 'one-tap "x'); // prettier-ignore
    const { log } = await run(pullWith({ 'maps/first-order.journey': many.replace('stage awareness "', `${Array.from({ length: 30 }, (_, i) => `stage n${i} "N" { touchpoint m${i} "M" { feels: -2; pain "P${i}" } }\nrisk "R${i}"`).join('\n')}\nstage awareness "`) })); // prettier-ignore
    const count = (kind: string): number => log.match(new RegExp(`^::${kind} `, 'gm'))?.length ?? 0;
    assert.ok(count('error') > 0 && count('error') <= 10);
    assert.equal(count('warning'), 10);
    assert.equal(count('notice'), 10);
    assert.match(log, /^::error file=maps\/first-order\.journey,line=\d+,title=▼ Worse for the customer::/m);
  });

  it('fails where a change is too grave, and takes what the base branch has accepted', async () => {
    const pull = pullWith({ 'maps/first-order.journey': worse });
    assert.equal((await run(pull, { 'fail-on': 'harm' })).code, 1);
    assert.equal((await run(pullWith({ 'maps/first-order.journey': grocery.replace('"Fills the cart"', '"Fills it"') }), { 'fail-on': 'harm' })).code, 0); // prettier-ignore
    const config = (fingerprint: string): string => JSON.stringify({ diff: { accepted: [{ fingerprint, reason: 'Known', name: 'Ada' }] } }); // prettier-ignore
    await run(pull);
    const fingerprint = /now feels worse.*`([0-9a-f]{12})`/.exec(github.comments[0]?.body ?? '')?.[1] ?? '';
    assert.notEqual(fingerprint, '');
    // Said by the pull request itself, it counts for nothing.
    const own = pullWith({ 'maps/first-order.journey': worse, 'journey.config.json': config(fingerprint) });
    assert.equal((await run(own, { 'fail-on': 'harm' })).code, 1);
    const before = base;
    try {
      base = place.commit({ 'journey.config.json': config(fingerprint) }, before);
      place.main(base);
      place.checkout('--depth=1');
      const taken = await run(pullWith({ 'maps/first-order.journey': worse, 'journey.config.json': '{' }, base), { 'fail-on': 'harm' }); // prettier-ignore
      assert.equal(taken.code, 0, taken.log);
      assert.match(github.comments[0]?.body ?? '', /accepted by Ada: Known/);
      assert.equal(taken.outputs['level'], 'none');
    } finally {
      base = before;
      place.main(base);
    }
  });

  it('compares with where the pull request began, in a shallow clone and in a whole one', async () => {
    const before = base;
    try {
      base = place.commit(
        { 'maps/first-order.journey': grocery.replace('-2 "pained"', '-1 "cross"') },
        before,
      );
      place.main(base);
      const pull = pullWith({ 'maps/first-order.journey': worse }, before);
      for (const depth of [['--depth=1'], []]) {
        github.comments.length = 0;
        place.checkout(...depth);
        const isShallow = place.git(place.clone, 'rev-parse', '--is-shallow-repository');
        const { log } = await run(pull);
        assert.match(github.comments[0]?.body ?? log, /Fills the cart/);
        assert.doesNotMatch(github.comments[0]?.body ?? '', /pained|cross/);
        assert.equal(place.git(place.clone, 'rev-parse', '--is-shallow-repository'), isShallow);
      }
    } finally {
      base = before;
      place.main(base);
    }
  });

  it('reads a pull request as data: no file and no branch of the checkout changes, nothing of it is run', async () => {
    const trap = join(place.folder, 'trap');
    const pull = pullWith({
      'maps/first-order.journey': worse
        .replace('"./personas.journey"', '"./secret.journey"\nimport "../.git/config.journey"')
        .replace(/(pain payment .*)@mina, @joon/, '$1@joon'),
      'package.json': JSON.stringify({ scripts: { preinstall: `touch ${trap}` } }),
      '.gitattributes': '*.journey filter=trap diff=trap\n',
    });
    const state = (): readonly string[] => [
      place.git(place.clone, 'status', '--porcelain', '--ignored'),
      place.git(place.clone, 'rev-parse', 'HEAD'),
      place.git(place.clone, 'for-each-ref'),
      readFileSync(join(place.clone, 'maps/first-order.journey'), 'utf8'),
    ];
    place.git(place.clone, 'config', 'filter.trap.smudge', `touch ${trap}`);
    place.git(place.clone, 'config', 'diff.trap.textconv', `touch ${trap}; cat`);
    // What is not in the commit is not looked for in the checkout, where tokens may lie about.
    writeFileSync(join(place.clone, '.git/config.journey'), 'persona mina "Leaked"');
    writeFileSync(join(place.clone, 'maps/secret.journey'), 'persona joon "Leaked"');
    const before = state();
    const ran = await run(pull, {}, { name: 'pull_request_target' });
    assert.doesNotMatch(github.comments[0]?.body ?? '', /Leaked/);
    assert.equal(ran.code, 0, ran.log);
    assert.match(github.comments[0]?.body ?? '', /Fills the cart/);
    assert.deepEqual(state(), before);
    assert.ok(!existsSync(trap));
    assert.ok(!readdirSync(place.clone).includes('package.json'));
  });

  it('finds the pull request of a workflow that ran before, from its commit alone', async () => {
    const { head } = pullWith({ 'maps/first-order.journey': worse });
    const payload = (sha: string) => ({
      workflow_run: { head_sha: sha, head_branch: 'a/b&c', head_repository: { owner: { login: 'stranger' } }, pull_requests: [{ number: 666 }] },
    }); // prettier-ignore
    github.pulls = [
      { number: 3, base: { sha: base }, head: { sha: base, label: 'stranger:a/b&c' } },
      { number: 1, base: { sha: base }, head: { sha: head, label: 'stranger:a/b&c' } },
    ];
    const found = await run({ number: 1, head }, {}, { name: 'workflow_run', payload: payload(head) });
    assert.equal(found.code, 0, found.log);
    assert.equal(github.comments.length, 1);
    assert.ok(github.requests.some(({ path }) => path === '/repos/o/r/issues/1/comments'));
    const none = await run(
      { number: 1, head },
      {},
      { name: 'workflow_run', payload: payload('0'.repeat(40)) },
    );
    assert.equal(none.code, 0);
    assert.match(none.log, /^::notice::No open pull request/m);
    const other = await run({ number: 1, head }, {}, { name: 'push', payload: {} });
    assert.equal(other.code, 1);
    assert.match(other.log, /^::error::.*“push”.*names no pull request/m);
    assert.equal(
      (await run({ number: 1, head }, { 'pull-request': '1' }, { name: 'push', payload: {} })).code,
      0,
    );
  });

  it('says in the summary alone what it may not write, and fails only where it is told to', async () => {
    github.trouble = ({ method, path }) =>
      method === 'POST' && path !== '/graphql' ? { status: 403 } : undefined;
    const pull = pullWith({ 'maps/first-order.journey': worse });
    const { code, summary, log } = await run(pull);
    assert.equal(code, 0);
    assert.match(
      summary,
      /^> There is no comment on the pull request, because this workflow may not write one\./,
    );
    assert.match(summary, /Fills the cart/);
    assert.match(log, /^::warning::There is no comment/m);
    assert.deepEqual(written(), ['POST'], 'it is not tried again');
    assert.equal((await run(pull, { 'require-comment': 'true' })).code, 1);
    const before = github.requests.length;
    await run(pull, { comment: 'false' });
    assert.ok(github.requests.slice(before).every(({ path }) => path.includes('/compare/')));
  });

  it('tries again what fails for a moment, and writes no second comment', async () => {
    let left = 2;
    github.trouble = ({ method }) =>
      method === 'GET' && left-- > 0 ? { status: 503, headers: { 'retry-after': '0' } } : undefined;
    const pull = pullWith({ 'maps/first-order.journey': worse });
    assert.equal((await run(pull)).code, 0);
    assert.equal(github.comments.length, 1);

    github.comments.length = 0;
    let limited = 1;
    github.trouble = ({ method, path }) => (method === 'POST' && path !== '/graphql' && limited-- > 0 ? { status: 429, headers: { 'retry-after': '0' } } : undefined); // prettier-ignore
    assert.equal((await run(pull)).code, 0);
    assert.equal(github.comments.length, 1);

    github.comments.length = 0;
    let torn = 1;
    github.trouble = ({ method, path }) => (method === 'POST' && path !== '/graphql' && torn-- > 0 ? { status: 502, isDone: true } : undefined); // prettier-ignore
    assert.equal((await run(pull)).code, 0);
    assert.equal(github.comments.length, 1);

    github.trouble = () => ({ status: 403, headers: { 'x-ratelimit-remaining': '0' } });
    const limitedForLong = await run(pull);
    assert.equal(limitedForLong.code, 0);
    assert.match(limitedForLong.summary, /takes no more requests for now/);
  });

  it('finds its comment on a later page, and never touches what others wrote', async () => {
    const others = Array.from({ length: 230 }, (_, id) => ({
      id,
      body: `Comment ${id}`,
      user: { login: 'ada' },
    }));
    const theirs = [
      { id: 300, body: `${MARK}Mine!`, user: { login: 'stranger' } },
      { id: 301, body: `See: ${MARK}`, user: { login: 'github-actions[bot]' } },
      { id: 302, body: '<!-- journey-map-review:shop -->\nAnother', user: { login: 'github-actions[bot]' } },
    ];
    github.comments.push(...others, ...theirs, {
      id: 400,
      body: `${MARK}Old`,
      user: { login: 'github-actions[bot]' },
    });
    await run(pullWith({ 'maps/first-order.journey': worse }));
    assert.deepEqual(written(), ['PATCH']);
    assert.match(github.comments.find(({ id }) => id === 400)?.body ?? '', /Fills the cart/);
    for (const { id, body } of theirs)
      assert.equal(github.comments.find((comment) => comment.id === id)?.body, body);

    github.comments.splice(0, github.comments.length, ...theirs.map((comment) => ({ ...comment })));
    await run({ number: 1, head: place.git(place.server, 'rev-parse', 'refs/pull/1/head') });
    assert.equal(github.comments.length, 4, 'one of its own, though a stranger wrote the mark');
    assert.equal(github.comments[0]?.body, `${MARK}Mine!`);
  });

  it('keeps comments of several keys apart, each with its own paths', async () => {
    const pull = pullWith({ 'maps/first-order.journey': worse, 'shop/store.journey': 'journey store "Store" { stage s "S" { touchpoint t "T" { feels: -1 } } }' }); // prettier-ignore
    await run(pull, { key: 'maps', paths: 'maps/' });
    await run(pull, { key: 'shop', paths: './shop\nnothing' });
    assert.equal(github.comments.length, 2);
    assert.match(github.comments[0]?.body ?? '', /^<!-- journey-map-review:maps -->\n[^]*Fills the cart/);
    assert.doesNotMatch(github.comments[0]?.body ?? '', /Store/);
    assert.match(github.comments[1]?.body ?? '', /^<!-- journey-map-review:shop -->\n[^]*Store/);
    assert.equal((await run(pull, { key: 'a-->b' })).code, 1);
  });

  it('names who uses a file that others import', async () => {
    await run(pullWith({ 'maps/personas.journey': people.replace('lift.', 'train.') }));
    assert.match(
      github.comments[0]?.body ?? '',
      /Used by maps\/first\\-order\\\.journey, so it changes there too/,
    );
  });

  it('cuts what is too long, and the summary has the rest', async () => {
    const map = (feels: number): string => `journey j "J" { stage s "S" {\n${Array.from({ length: 900 }, (_, i) => `touchpoint t${i} "Touchpoint number ${i} ${'of many '.repeat(9)}" { feels: ${feels} }`).join('\n')}\n} }\n`; // prettier-ignore
    const before = place.commit({ 'big.journey': map(2) }, base);
    const { summary } = await run({ number: 1, head: pullWith({ 'big.journey': map(-2) }, before).head }, {}, {
      payload: { pull_request: { number: 1, base: { sha: before }, head: { sha: place.git(place.server, 'rev-parse', 'refs/pull/1/head') } } },
    }); // prettier-ignore
    const text = github.comments[0]?.body ?? '';
    assert.ok(text.length <= 60_000 && text.length > 55_000, String(text.length));
    assert.match(
      text,
      /more changes are left out here.*\[job summary\]\(https:\/\/github\.com\/o\/r\/actions\/runs\/77\)/,
    );
    assert.equal(summary.match(/^- /gm)?.length, 900);
  });

  it('compares so many maps and no more, the same on both sides', async () => {
    const maps = (feels: number, count: number): Files =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`many/m${i}.journey`, `journey j${i} "J" { stage s "S" { touchpoint t "T" { feels: ${feels} } } }`])); // prettier-ignore
    const before = place.commit(maps(1, 203), base);
    const { head } = pullWith(
      { ...maps(-1, 203), 'many/m0.journey': undefined, 'many/n.journey': 'journey n "N"' },
      before,
    );
    await run({ number: 1, head }, {}, { payload: { pull_request: { number: 1, base: { sha: before }, head: { sha: head } } } }); // prettier-ignore
    const text = github.comments[0]?.body ?? '';
    assert.match(text, /\*\*Not all was compared\.\*\* 4 changed maps were left out/);
    assert.match(text, /(?:19\d|200) changes hurt the customer/);
  });

  it('writes pictures of both sides into a folder, and the way to them into the comment', async () => {
    const folder = join(place.folder, 'pictures');
    const ran = await run(pullWith({ 'maps/first-order.journey': worse }), { pictures: folder });
    assert.equal(ran.outputs['pictures'], folder);
    assert.deepEqual(readdirSync(folder).sort(), [
      '01-after.svg',
      '01-before.svg',
      'changes.html',
      'index.html',
    ]);
    assert.match(readFileSync(join(folder, '01-before.svg'), 'utf8'), /^<\?xml[^]*excited/);
    assert.match(readFileSync(join(folder, '01-after.svg'), 'utf8'), /unsure/);
    assert.match(readFileSync(join(folder, 'index.html'), 'utf8'), /<img src="01-before\.svg"/);
    assert.match(readFileSync(join(folder, 'changes.html'), 'utf8'), /Content-Security-Policy[^]*unsure/);
    assert.match(
      github.comments[0]?.body ?? '',
      /\(https:\/\/github\.com\/o\/r\/actions\/runs\/77#artifacts\)/,
    );
    const silent = await run(pullWith({ 'a.txt': 'x' }), { pictures: folder });
    assert.equal(silent.outputs['pictures'], undefined);
  });

  it('lets no text of a map and no name of a file act, neither in the comment nor in the log', async () => {
    const names = [
      '@octocat #1.journey',
      '--output=x.journey',
      'a%zz$(touch x)`id`.journey',
      '::error::x.journey',
      'gh-1 ##[error]x.journey',
      'a"b\nc|d<b>.journey',
      '한국.journey',
    ];
    const texts = hostileTexts
      .filter((text) => text.length < 1000)
      .map((text) => JSON.stringify(text.replaceAll(/[\r\n]/g, ' ')));
    const map = texts.map((text, i) => `stage s${i} ${text} { touchpoint t${i} ${text} { feels: -2 ${text}; pain ${text}; does: ${text} } }`).join('\n'); // prettier-ignore
    const files = Object.fromEntries(names.map((name, i) => [name, `persona p${i} ${texts[i] ?? ''}\njourney j${i} ${texts[i] ?? ''} { personas: @p${i}\n${i === 0 ? map : `stage s "S" { touchpoint t "T" { pain ${texts[i + 9] ?? ''} } }`}\n}`])); // prettier-ignore
    const ran = await run(pullWith(files), { pictures: join(place.folder, 'hostile') });
    assert.equal(ran.code, 0, ran.log);
    const body = github.comments[0]?.body ?? '';
    for (const name of ['octocat', 'zz', 'output', '한국', 'error', 'gh\\-'])
      assert.ok(body.includes(name), name);
    const own = [MARK, '<span>$</span>', /<\/?(?:details|summary|sub)>/g, /`[─┼○●]+`/g, /`[0-9a-f]{10,12}`/g, /`(?:diff\.accepted|journey\.config\.json)`/g, /^(?:#{2,3} |- |\| | \|$|\|[ :|-]+\|$)/gm, /\*\*/g, /\[Pictures[^)]*\)/g, /\*\d+ more.*\*$/gm]; // prettier-ignore
    assert.deepEqual(findTriggers(body, own), []);
    // Every line of the log that is a command is one that we wrote.
    for (const line of ran.log.split('\n'))
      if (/^\s*::|##\[/.test(line))
        assert.match(line, /^::(?:error|warning|notice) (?:[\w]+=[^:]*)?::(?!.*##\[)/, line);
    assert.ok(!existsSync(join(place.clone, 'x')));
    assert.ok(
      readdirSync(join(place.folder, 'hostile')).every((name) =>
        /^(?:\d\d-(?:before|after)\.svg|(?:changes|index)\.html)$/.test(name),
      ),
    );
  });

  it('says what is wrong with inputs and surroundings', async () => {
    const pull = pullWith({ 'maps/first-order.journey': worse });
    assert.match(
      (await run(pull, { 'fail-on': 'everything' })).log,
      /^::error::The input fail-on can be harm, risk, any or never\./m,
    );
    assert.match(
      (await run({ number: 1, head: '1'.repeat(40) })).log,
      /^::error::The commit 1111111111 could not be fetched/m,
    );
    const odd = await run(pull, {}, { payload: { pull_request: { number: 1, base: { sha: '--upload-pack=x' }, head: { sha: pull.head } } } }); // prettier-ignore
    assert.equal(odd.code, 1);
    rmSync(place.clone, { recursive: true });
    mkdirSync(place.clone);
    assert.match((await run(pull)).log, /^::error::The repository is not checked out here/m);
  });
});
