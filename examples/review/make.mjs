/**
 * Makes a small repository with three pull requests to review and two branches to merge, as branches of real git:
 *
 *     node examples/review/make.mjs FOLDER
 *
 * Nothing but Node.js and git is needed. The folder must not be there yet; nothing outside of it is touched.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pair, path, requests } from './branches.mjs';

/** Whatever git is told elsewhere: no signatures, no hooks, no changed line ends. */
const own = ['-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false', '-c', 'core.hooksPath=/dev/null'];

const [name, ...more] = process.argv.slice(2);
if (name === undefined || more.length > 0) stop('Say where to make it: node examples/review/make.mjs FOLDER');
const folder = resolve(name);
if (existsSync(folder)) stop(`${name} is there already. Name a folder that is not.`);

mkdirSync(folder, { recursive: true });
git('init', '--quiet', '--initial-branch=main');
cpSync(fileURLToPath(new URL('maps', import.meta.url)), join(folder, 'maps'), { recursive: true });
let hour = 8;
commit('Kim', 'The first visit to the practice, as it is today');
for (const branch of [...requests, ...pair]) {
  git('switch', '--quiet', '--create', branch.name, 'main');
  edit(branch.edits);
  commit(branch.author, branch.message);
}
git('switch', '--quiet', 'main');
process.stdout.write(
  `${[
    `Made ${name}, with these branches beside main:`,
    ...[...requests, ...pair].map((branch) => `  ${branch.name.padEnd(16)}${branch.message}`),
    '',
    'Review one of them, in that folder:',
    `  journey diff main...${requests[0].name}`,
    `  journey diff main...${requests[0].name} --format html > review.html`,
    'Merge two that rework one stage:',
    '  journey git install',
    `  git switch ${pair[0].name} && git merge ${pair[1].name}`,
  ].join('\n')}\n`,
);

/** @param {readonly import('./branches.mjs').Edit[]} edits */
function edit(edits) {
  const file = join(folder, path);
  let text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  for (const [old, now] of edits) {
    const changed = text.replace(old, now);
    if (changed === text) stop(`${path} has nothing like this any more: ${String(old)}`);
    text = changed;
  }
  writeFileSync(file, text);
}

/**
 * A commit at a fixed hour, so that whoever makes the repository gets the same one.
 *
 * @param {string} author
 * @param {string} message
 */
function commit(author, message) {
  const date = `2026-10-05T${String(hour++).padStart(2, '0')}:00:00Z`;
  const who = { name: author, email: `${author.toLowerCase()}@practice.example` };
  git('add', '--all');
  execFileSync('git', [...own, 'commit', '--quiet', '--message', message], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: who.name,
      GIT_AUTHOR_EMAIL: who.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: who.name,
      GIT_COMMITTER_EMAIL: who.email,
      GIT_COMMITTER_DATE: date,
    },
  });
}

/** @param {...string} args */
function git(...args) {
  execFileSync('git', [...own, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
