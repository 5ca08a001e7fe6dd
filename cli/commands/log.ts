import { parseArgs } from 'node:util';
import type { Change } from '../../core/diff/index.ts';
import type { Item } from '../../core/diff/item.ts';
import { comparedSides } from '../comparedSides.ts';
import { Failure } from '../failure.ts';
import { visibleText } from '../formats/visibleText.ts';
import type { Commit, Repository } from '../host/git.ts';
import { commitSides, theCommit, theRepository } from '../host/sides.ts';
import { messages } from '../messages.ts';

/** What one commit did to the touchpoint that is followed. */
interface Entry {
  readonly commit: Commit;
  readonly changes: readonly Change[];
}

/** `journey log ID`: the history of one touchpoint, or of anything with an id, newest first. */
export async function log(args: readonly string[]): Promise<number> {
  const { repository, id, journey } = await wanted(args);
  let found = false;
  for await (const { commit, changes } of entriesOf(repository, id, journey)) {
    found = true;
    const lines = changes.map((change) => `    ${visibleText(change.sentence)}`);
    process.stdout.write(`${headOf(commit)}\n${lines.join('\n')}\n\n`);
  }
  if (!found) throw new Failure(messages.noSuchThing(id));
  return 0;
}

/** `journey blame ID`: for each fact that is said of it, the commit that said it so. */
export async function blame(args: readonly string[]): Promise<number> {
  const { repository, id, journey } = await wanted(args);
  const rows = new Map<string, string>();
  for await (const { commit, changes } of entriesOf(repository, id, journey)) {
    for (const change of changes) {
      const fact = factOf(change);
      if (rows.has(fact)) continue;
      rows.set(fact, `${headOf(commit)}\n    ${visibleText(change.sentence)}\n`);
    }
  }
  if (rows.size === 0) throw new Failure(messages.noSuchThing(id));
  for (const [fact, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`${visibleText(fact)}\n  ${row}`);
  return 0;
}

function headOf({ id, date, author, subject }: Commit): string {
  return visibleText(`${id.slice(0, 10)} ${date} ${author}: ${subject}`);
}

/** What a change is about, in one word: the fact, or the thing itself. */
function factOf({ kind, path, persona }: Change): string {
  const fact =
    kind === 'added' || kind === 'removed' || kind === 'changed' ? (path.split('/').at(-1) ?? kind) : kind;
  return persona === '' ? fact : `${fact} @${persona}`;
}

async function wanted(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { journey: { type: 'string' } },
  });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new Failure(messages.oneThing);
  return {
    repository: await theRepository(),
    id: id.normalize('NFC'),
    journey: values.journey?.normalize('NFC'),
  };
}

/**
 * The commits that did something to a thing, newest first, through its renames and moves, back to the one that it came
 * with.
 */
async function* entriesOf(
  repository: Repository,
  id: string,
  journey: string | undefined,
): AsyncGenerator<Entry> {
  let called = id;
  const head = await theCommit(repository, 'HEAD');
  for (const commit of await repository.history(head)) {
    const sides = await commitSides(repository, commit.parent, commit.id);
    const { changes } = comparedSides(sides, {});
    const own = changes.filter(
      (change) => isAbout(change, called) && (journey === undefined || change.journey === journey),
    );
    // What came with what holds it is told of its holder.
    const came = own.length === 0 ? holderThatCame(changes, sides.after.items, called) : undefined;
    if (came) yield { commit, changes: [came] };
    if (own.length > 0) yield { commit, changes: own };
    if (came || own.some((change) => change.kind === 'added' && change.path.split('/').at(-1) === called))
      return;
    called = own.find((change) => change.kind === 'renamed')?.before ?? called;
  }
}

function isAbout({ subject, path }: Change, id: string): boolean {
  return subject === id || path.split('/').includes(id);
}

/** The change that brought what holds a thing, where the thing came with it. */
function holderThatCame(changes: readonly Change[], items: readonly Item[], id: string): Change | undefined {
  const holds = (item: Item): boolean => item.id === id || item.items.some(holds);
  const holder = (list: typeof items): readonly string[] =>
    list.flatMap((item) => (holds(item) ? [item.id ?? item.title ?? item.kind, ...holder(item.items)] : []));
  const names = holder(items);
  return changes.find((change) => change.kind === 'added' && names.includes(change.subject));
}
