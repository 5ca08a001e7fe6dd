import { readArguments } from '../arguments/readArguments.ts';
import { Failure } from '../failure.ts';
import { gitDiff } from '../host/gitDiff.ts';
import { gitSettings, type GitSettings } from '../host/gitSettings.ts';
import { addLine, removeLine } from '../host/ownLine.ts';
import { messages } from '../messages.ts';
import { visibleText } from '../formats/visibleText.ts';

const attributes = '*.journey diff=journey merge=journey';

/** `journey git`: `install` and `uninstall` for people, `diff` for git. */
export async function git(args: readonly string[]): Promise<number> {
  const [what, ...rest] = args;
  if (what === 'diff') return gitDiff(rest);
  const { values, positionals } = readArguments('git', args);
  const [wish, ...more] = positionals;
  if ((wish !== 'install' && wish !== 'uninstall') || more.length > 0) throw new Failure(messages.gitWhat);
  const settings = await gitSettings(process.cwd(), values.global ? 'global' : 'local');
  await (wish === 'install' ? install(settings) : uninstall(settings));
  return 0;
}

async function install(settings: GitSettings): Promise<void> {
  const wanted = ownSettings();
  for (const { key, sign } of wanted) {
    const value = await settings.get(key);
    if (value !== undefined && !value.includes(sign)) throw new Failure(messages.foreignSetting(key, value));
  }
  for (const { key, value } of wanted) await settings.set(key, value);
  const path = await settings.attributesPath();
  const isNew = await addLine(path, attributes);
  say(messages.gitSet(settings.where));
  say(isNew ? messages.gitAttributesAdded(path) : messages.gitAttributesThere(path));
  say(messages.gitTry);
}

async function uninstall(settings: GitSettings): Promise<void> {
  let found = false;
  for (const { key, sign } of ownSettings()) {
    const value = await settings.get(key);
    if (value === undefined || !value.includes(sign)) continue;
    await settings.unset(key);
    found = true;
  }
  const path = await settings.attributesPath();
  const isGone = await removeLine(path, attributes);
  say(found ? messages.gitUnset(settings.where) : messages.gitWasNotSet(settings.where));
  if (isGone) say(messages.gitAttributesGone(path));
}

/** A setting of git's that is ours, and what tells it from somebody else's of the same name. */
interface OwnSetting {
  readonly key: string;
  readonly value: string;
  readonly sign: string;
}

/**
 * git gives both to a shell. Should this program be gone one day, git's own ways take over: a merge that only fails would
 * leave our side as if there had been no other.
 */
function ownSettings(): readonly OwnSetting[] {
  const [node = '', program = ''] = [process.execPath, process.argv[1] ?? ''].map(quoted);
  // Of a program that is not there, Node.js says 1, which would be taken for conflicts.
  const driver =
    `code=2; if test -f ${program}; then ${node} ${program} merge --driver`.replaceAll('%', '%%') +
    ' %O %A %B %L %P; code=$?; fi; test $code -lt 2 && exit $code; ' +
    'git merge-file --diff3 --marker-size=%L -L ours -L base -L theirs %A %O %B';
  const command =
    `journey_diff() { ${node} ${program} git diff "$@" || ` +
    'git --no-pager diff --no-ext-diff --no-index -- "$2" "$5"; true; }; journey_diff';
  return [
    { key: 'merge.journey.name', value: messages.mergeDriverName, sign: messages.mergeDriverName },
    { key: 'merge.journey.driver', value: driver, sign: 'merge --driver %O %A %B' },
    { key: 'diff.journey.command', value: command, sign: 'journey_diff()' },
  ];
}

/** A word for a shell. */
function quoted(word: string): string {
  return `'${word.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}

function say(sentence: string): void {
  process.stdout.write(`${visibleText(sentence)}\n`);
}
