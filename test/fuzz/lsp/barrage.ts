import type { Position } from 'vscode-languageserver-protocol';
import { lineServer, type LineServer } from '../../harness/lineServer.ts';
import { news, odd, pathsIn, questions, replaced, type About } from '../../harness/lspMessages.ts';
import { memoryWorkspace } from '../../harness/memoryWorkspace.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import type { RawMessage } from '../../harness/rawServer.ts';
import { inputsOf } from '../inputs/inputs.ts';
import { mainOf } from '../target.ts';

/** What came of throwing messages at a server. */
export interface Barrage {
  readonly questions: number;
  /** What was asked and has no answer. */
  readonly unanswered: readonly string[];
  /** Bytes in use after each so many messages, when all that is not needed is gone. */
  readonly memory: readonly number[];
}

export interface BarrageOptions {
  readonly seed: number;
  readonly messages: number;
  /** Gives the bytes in use; collects the garbage first. */
  readonly measure?: () => number;
  readonly onMessage?: (n: number) => void;
}

/** So many messages are on their way at once. */
const AT_ONCE = 20;
/** Longer texts would make a run longer, and are thrown at everything else. */
const LONGEST = 4000;
const READINGS = 12;

const uris = ['file:///work/a.journey', 'file:///work/b.journey', 'file:///work/people.journey', 'untitled:Untitled-1', 'file:///elsewhere/c.journey', 'git:/work/a.journey?HEAD', 'file:///work/%ZZ.journey', '']; // prettier-ignore
const [first = ''] = uris;

/**
 * Throws messages at a server as they come from a client out of its mind: right ones in any order, about documents that are
 * open or not and places that are there or not; each third with something else somewhere in it; and some that are none.
 */
export async function barrage({ seed, messages, measure, onMessage }: BarrageOptions): Promise<Barrage> {
  const random = randomOf(seed);
  const texts = textsOf(seed);
  const workspace = memoryWorkspace({
    'people.journey': 'persona mina "Mina" {}\n',
    'b.journey': texts[0] ?? '',
  });
  const server = lineServer({ workspace, answer: () => answerOf(random) });
  await server.start(
    { workspace: { configuration: true, workspaceFolders: true, applyEdit: true, codeLens: { refreshSupport: true }, semanticTokens: { refreshSupport: true } } },
    { hasCommands: true },
  ); // prettier-ignore
  const about: About = {
    random,
    uri: () => (random.below(3) > 0 ? first : random.pick(uris)),
    position: () => positionOf(random),
    text: () => random.pick(texts),
    version: () => random.below(5),
  };
  const memory: number[] = [];
  let asked = 0;
  let waiting: Promise<RawMessage>[] = [];
  for (let n = 0; n < messages; n++) {
    onMessage?.(n);
    const question = shoot(server, about);
    if (question) {
      asked++;
      waiting.push(question);
    }
    if (n % AT_ONCE === AT_ONCE - 1) {
      await answered(waiting);
      waiting = [];
      if (server.unanswered().length > 0) break;
    }
    if (measure && (n + 1) % Math.ceil(messages / READINGS) === 0) {
      await settle(server);
      memory.push(measure());
    }
  }
  await answered(waiting);
  return { questions: asked, unanswered: server.unanswered(), memory };
}

const whom = Object.entries(questions);
const what = Object.entries(news);

/** Says one thing; gives what comes of it where it is a question. */
function shoot(server: LineServer, about: About): Promise<RawMessage> | undefined {
  const { random } = about;
  const kind = random.below(40);
  if (kind === 0) return void server.say(odd[random.below(odd.length)]);
  if (kind === 1) return void server.tell('$/cancelRequest', { id: `ask-${random.below(100_000)}` });
  if (kind === 2) return server.ask(random.pick(['no/such', 'initialize', 'workspace/executeCommand']), {});
  const isNews = kind < 14;
  const [method, paramsFor] = random.pick(isNews ? what : whom);
  const right = paramsFor(about);
  const params =
    random.below(3) > 0
      ? right
      : replaced(right, random.pick(pathsIn(right)), odd[random.below(odd.length + 1)]);
  if (isNews) return void server.tell(method, params);
  return server.ask(method, params);
}

/** Leaves only what one knows who has just come: what is open may be large at one time and small at another. */
async function settle(server: LineServer): Promise<void> {
  for (const uri of uris) server.tell('textDocument/didClose', { textDocument: { uri } });
  for (const preview of ['p1', 'p2', 'p3']) server.tell('journey/closePreview', { preview });
  await server.ask('workspace/symbol', { query: '' });
  await server.ask('workspace/diagnostic', { previousResultIds: [] });
  // What waits for a pause has its turn.
  await new Promise((resolve) => setTimeout(resolve, 700));
}

function textsOf(seed: number): readonly string[] {
  const inputs = inputsOf(seed);
  const texts: string[] = [];
  for (let n = 0; texts.length < 200; n++) {
    const text = mainOf(inputs.at(n));
    if (text.length <= LONGEST) texts.push(text);
  }
  return texts;
}

function positionOf(random: Random): Position {
  return random.below(10) === 0
    ? { line: random.pick([-1, 1e9, 99_999]), character: random.pick([-1, 1e9, 99_999]) }
    : { line: random.below(60), character: random.below(60) };
}

function answerOf(random: Random): object {
  return random.below(2) === 0
    ? { result: [null] }
    : random.pick([
        { result: null },
        { result: 5 },
        { error: { code: 1, message: 'no' } },
        { error: 'x' },
        {},
      ]);
}

const patienceMs = 20_000;

/** Done when all are answered, or some of them never will be. */
async function answered(waiting: readonly Promise<unknown>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patienceMs)));
  await Promise.race([Promise.all(waiting), late]);
  clearTimeout(timer);
}
