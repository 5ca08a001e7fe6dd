import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tenSteps } from '../../core/insight/tenSteps.ts';
import { analyseText, mistakesIn } from '../harness/problems.ts';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

interface Step {
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: readonly string[];
}

const { commands, walkthroughs } = (JSON.parse(read('package.json')) as Manifest).contributes;
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const page = (name: string): string => read(`client/walkthrough/${name}.md`);

describe('the walkthrough for who begins', () => {
  it('leads to commands that are there, by the names that they have', () => {
    const known = new Set(commands.map(({ command }) => command));
    const named = JSON.stringify(steps).matchAll(/(?:command|onCommand):([\w.]+)/g);
    for (const [, command = ''] of named) assert.ok(known.has(command), command);
    const titles = new Set(commands.map(({ title }) => title));
    for (const [, title = ''] of JSON.stringify(steps).matchAll(/\*\*Journey: ([^*]+)\*\*/g)) assert.ok(titles.has(title), title);
  });

  it('shows maps that are right, and says of what is wrong what the check says', async () => {
    const [map = ''] = /(?<=```journey\n)[^]*?(?=```)/.exec(page('begin')) ?? [];
    assert.deepEqual(mistakesIn((await analyseText(map)).problems), []);
    const [wrong = ''] = /(?<=```journey\n)[^]*?(?=```)/.exec(page('words')) ?? [];
    const { problems } = await analyseText(`journey j "J" {\n  stage s "S" {\n${wrong}  }\n}\n`);
    assert.deepEqual(mistakesIn(problems).map(({ message }) => message), [/^> (.*)/m.exec(page('words'))?.[1]]);
  });

  it('names the ten steps as the editor does', () =>
    assert.deepEqual(
      [...page('missing').matchAll(/^\d+\. \*\*(.*?)\*\*: (.*)$/gm)].map(([, title, question]) => [title, question]),
      tenSteps.map(({ title, question }) => [title, question.charAt(0).toLowerCase() + question.slice(1)]),
    ));
}); // prettier-ignore
