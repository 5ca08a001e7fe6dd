import assert from 'node:assert/strict';
import { readFence } from '../../client/markdown/readFence.ts';
import { examples } from '../harness/examples.ts';

/** Expects what stands below a picture, and what the pictures are of. */
function expectFence(text: string, titles: readonly string[], ...notes: readonly RegExp[]): void {
  const read = readFence(text);
  assert.deepEqual(read.scenes.map(({ title }) => title), titles); // prettier-ignore
  assert.equal(read.notes.length, notes.length, read.notes.join('\n'));
  notes.forEach((note, i) => assert.match(read.notes[i]!, note));
}

describe('a fence in a document', () => {
  it('shows its journeys, or its personas where it has none', () => {
    expectFence('journey a "A" { stage s "S" {} }\n', ['A']);
    expectFence('journey a "A" {}\njourney b "B" {}\n', ['A', 'B']);
    expectFence('persona mina "Mina" {}\n', ['Personas']);
    expectFence('persona mina "Mina" {}\njourney a "A" { personas: @mina }\n', ['A']);
  });

  it('says what to write where there is nothing', () => {
    for (const text of ['', '\n', '// later\n', 'channel courier "Our courier" {}\n'])
      expectFence(
        text,
        [],
        /^There is no map here yet\. It begins with journey, an id and a title in quotes/,
      );
  });

  it('is told to write maps that are right', () => {
    const [, said = ''] = /such as: (.*)$/.exec(readFence('').notes[0]!) ?? [];
    expectFence(said, ['Lunch at work']);
  });

  it('stands alone, and says so of all that it names', () => {
    expectFence('import "./people.journey"\njourney a "A" {}\n', ['A'], /^A map in a document stands alone, so \.\/people\.journey is not read\. Write here what this map needs of it\.$/); // prettier-ignore
    expectFence(
      'import "./people.journey"\nimport "../other.journey"\nmetric csat "CSAT" { data: "./csat.csv" }\njourney a "A" {}\n',
      ['A'],
      /so \.\/people\.journey, \.\.\/other\.journey, \.\/csat\.csv are not read\. Write here what this map needs of them\.$/,
    );
    expectFence(
      'import "./people.journey"\njourney a "A" {\n  personas: @mina\n}\n',
      ['A'],
      /stands alone/,
      /^1 problem, in line 3: .*mina/,
    );
  });

  it('says of pictures that they are not shown, and nothing of where they are', () => {
    const people = 'persona mina "Mina" { photo: "../mina.jpg" }\n';
    const map = 'journey a "A" { personas: @mina; stage s "S" { touchpoint t "T" { image: "./a.png" } } }\n';
    expectFence(people + map, ['A'], /^Pictures from files are not shown in a document\. /);
  });

  it('says how many mistakes there are, and the first, and draws what it can', () => {
    expectFence('journey a "A" {\n\n  stag s "S" {}\n}\n', ['A'], /^1 problem, in line 3: .*stag/);
    expectFence('journey a "A" {\n  goal: "x"\n  stag s "S" {}\n}\n', ['A'], /^2 problems; the first is in line 2: /);
    expectFence('nonsense\n', [], /^1 problem, in line 1: /);
    expectFence('journey a "A" {\r\n  stage s "S" {\r\n', ['A'], /^1 problem, in line /);
  }); // prettier-ignore

  it('says nothing of advice', () =>
    expectFence('journey a "A" { stage s "S" { touchpoint t "T" {} } }', ['A']));

  it('draws no more than can be drawn', () => {
    const many = 'touchpoint "T" {}\n'.repeat(2501);
    expectFence(`journey a "A" { stage s "S" { ${many} } }`, [], /^“A” has 2501 touchpoints, and no more than 2500/); // prettier-ignore
  });

  for (const [name, text] of Object.entries(examples))
    it(`shows ${name}`, () => assert.ok(readFence(text).scenes.length > 0));

  it('is read whatever it holds', () => {
    const whole = examples['first-order.journey']!;
    for (let end = 0; end < whole.length; end += 97) assert.ok(readFence(whole.slice(0, end)));
  });
});
