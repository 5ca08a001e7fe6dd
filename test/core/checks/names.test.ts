import assert from 'node:assert/strict';
import { analyseLoaded, type Analysis } from '../../../core/analyse.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf } from '../../harness/random.ts';

// After an edit of an id, only blocks that name it are asked again. Whatever ids come, go, are there twice or lead nowhere,
// that has to come to the same as asking all of them.

const ids = ['see', 'seen', 'pay', 'paid', 'wait', 'a', 'b', 'cost', 'costs', 'j', 'k', 'missing'];

const stage = (name: string, own: readonly string[]): string => `  stage ${name} "${name}" {
${own.map((id) => `    touchpoint ${id} "${id}" {\n      for: @a\n      after: see\n      pain ${id}-pain "P" {\n      }\n      opportunity "O" {\n        solves: ${id}-pain, cost\n      }\n    }\n`).join('')}  }
`;

const journey = (id: string, head: string): string => `journey ${id} "${id}" {
  personas: @a
${head}${stage('first', ['see', 'pay'])}${stage('second', ['wait'])}${stage('third', ['track', 'rate'])}  path main "Main" {
    see -> pay -> wait
  }
}
`;

const map = `persona a "A" {
  pain cost "Costs" {
  }
}
persona b "B" {
}
metric paid "Paid" {
}
${journey('j', '')}${journey('k', '  of: j\n  state: ideal\n')}view v "V" {
  journey: j
  lanes: feels, paid
}
`;

const told = ({ problems }: Analysis): readonly string[] =>
  problems.map(({ code, span, message }) => `${span.start} ${code} ${message}`).sort();

describe('names after an edit', () => {
  it('lead where they do in the text, whatever ids were edited before', async () => {
    const random = randomOf(11);
    let known = await analyseText(map);
    const seen = new Set<string>();
    for (let i = 0; i < 250; i++) {
      const { source, sources, how } = known;
      // From time to time from the beginning, so that there is something left to name.
      const places = [...source.text.matchAll(/(?<=[\s@,])[a-z]+(?:-pain)?(?=[\s,])/g)];
      const place = random.pick(places);
      const change =
        i % 40 === 0
          ? { start: 0, end: source.text.length, text: map }
          : { start: place.index, end: place.index + place[0].length, text: random.pick(ids) };
      const text = source.text.slice(0, change.start) + change.text + source.text.slice(change.end);
      const next = { uri: source.uri, text, tree: parseChange(source.tree, text, change) };
      known = analyseLoaded(next, new Map(sources).set(source.uri, next), { ...how, before: known });
      for (const { code } of known.problems) seen.add(code);
      const fresh = { ...next, tree: parse(text) };
      assert.deepEqual(told(known), told(analyseLoaded(fresh, new Map([[source.uri, fresh]]), how)), text);
    }
    for (const code of ['unresolved', 'unresolved-near', 'duplicate-id']) assert.ok(seen.has(code), code);
  });
});
