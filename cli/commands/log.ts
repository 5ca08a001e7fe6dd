import { readArguments } from '../arguments/readArguments.ts';
import { Failure } from '../failure.ts';
import { visibleText } from '../formats/visibleText.ts';
import type { Commit } from '../host/git.ts';
import { theCommit, theRepository } from '../host/sides.ts';
import { messages } from '../messages.ts';
import { historyOf, type OwnChange, type Thing } from '../thingHistory.ts';

/** `journey log ID`: the history of one touchpoint, or of anything with an id, newest first. */
export async function log(args: readonly string[]): Promise<number> {
  const { id, history } = await wanted('log', args);
  let found = false;
  for await (const { commit, changes } of history) {
    found = true;
    const lines = new Set(changes.map(({ change }) => `    ${visibleText(change.sentence)}`));
    process.stdout.write(`${headOf(commit)}\n${[...lines].join('\n')}\n\n`);
  }
  if (!found) throw new Failure(messages.noSuchThing(id));
  return 0;
}

/** `journey blame ID`: for each fact that is said of it, the commit that said it so. */
export async function blame(args: readonly string[]): Promise<number> {
  const { id, history } = await wanted('blame', args);
  const things = new Map<Thing, Map<string, string>>();
  for await (const { commit, changes } of history)
    for (const own of changes) {
      const rows = things.get(own.thing) ?? new Map<string, string>();
      things.set(own.thing, rows);
      const fact = factOf(own, id);
      if (!rows.has(fact)) rows.set(fact, `${headOf(commit)}\n    ${visibleText(own.change.sentence)}\n`);
    }
  if (things.size === 0) throw new Failure(messages.noSuchThing(id));
  const rows = [...things].flatMap(([{ kind, journey }, own]) =>
    [...own].map(
      ([fact, row]) => [things.size === 1 ? fact : messages.factOf(fact, kind, journey), row] as const,
    ),
  );
  for (const [fact, row] of rows.sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`${visibleText(fact)}\n  ${row}`);
  return 0;
}

function headOf({ id, date, author, subject }: Commit): string {
  return visibleText(`${id.slice(0, 10)} ${date} ${author}: ${subject}`);
}

const saysWhat: ReadonlySet<string> = new Set(['added', 'removed', 'changed']);

/** What a change is about, in few words: the fact, such as `severity` or `form/severity`, or the thing itself. */
function factOf({ change: { kind, persona }, path }: OwnChange, id: string): string {
  const fact = saysWhat.has(kind) ? path || id : `${path} ${kind}`.trim();
  return persona === '' ? fact : `${fact} @${persona}`;
}

async function wanted(command: 'log' | 'blame', args: readonly string[]) {
  const { values, positionals } = readArguments(command, args);
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new Failure(messages.oneThing);
  const repository = await theRepository();
  const head = await theCommit(repository, 'HEAD');
  const asked = { id: id.normalize('NFC'), journey: values.journey?.normalize('NFC') };
  return { id: asked.id, history: historyOf(repository, head, asked) };
}
