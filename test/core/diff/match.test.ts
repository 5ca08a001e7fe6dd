import assert from 'node:assert/strict';
import { itemsOf, type Item } from '../../../core/diff/item.ts';
import { match } from '../../../core/diff/match.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { item, said } from '../../harness/makeItems.ts';

const itemsIn = (text: string): readonly Item[] => itemsOf({ uri: '', text, tree: parse(text) });

const calledOf = ({ kind, id, title }: Item): string => id ?? title ?? kind;

/** Which is which, as `before = after`, in the order of the map before; journeys and stages by the way. */
function pairsOf(before: readonly Item[], after: readonly Item[]): readonly string[] {
  return [...match(before, after).after]
    .filter(([{ kind }]) => !['journey', 'stage'].includes(kind))
    .map(([a, b]) => `${calledOf(a)} = ${calledOf(b)}`)
    .sort();
}

/** Expects what is the same of two maps with these in the only stage; with the sides swapped, the same the other way round. */
function expectSame(before: string, after: string, ...pairs: readonly string[]): void {
  const [old, now] = [before, after].map((body) => itemsIn(`journey j "J" { stage s "S" {\n${body}\n} }`));
  assert.ok(old && now);
  assert.deepEqual(pairsOf(old, now), [...pairs].sort());
  const swapped = pairs.map((pair) => pair.split(' = ').reverse().join(' = '));
  assert.deepEqual(pairsOf(now, old), swapped.sort());
}

describe('what is the same thing in two maps', () => {
  it('has the same kind and id, wherever it stands and whatever it says', () => {
    expectSame(
      'touchpoint a "A" { pain p "Slow" { severity: 1 } } touchpoint b "B"',
      'touchpoint b "B" { pain p "Dear" { severity: 2 } } touchpoint a "A"',
      'a = a', 'b = b', 'p = p',
    ); // prettier-ignore
    expectSame('pain p "Slow"', 'risk p "Slow"');
  });

  it('has the id that no other has: of two with one id, the first', () => {
    expectSame('touchpoint a "One"', 'touchpoint a "Two"; touchpoint a "Three"', 'a = a');
    const [old, now] = ['"One"', '"Two"; touchpoint a "One"'].map((text) => itemsIn(`journey j { stage s { touchpoint a ${text} } }`)); // prettier-ignore
    const found = [...match(old ?? [], now ?? []).after].find(([{ kind }]) => kind === 'touchpoint');
    assert.equal(found?.[1].title, 'Two');
  });

  it('stands in the same file, where things of several files have one id', () => {
    const files = (texts: Readonly<Record<string, string>>): readonly Item[] =>
      Object.entries(texts).flatMap(([uri, text]) => itemsOf({ uri, text, tree: parse(text) }));
    const called = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): readonly string[] =>
      [...match(files(before), files(after)).after].map(([a, b]) => `${a.title} = ${b.title}`);
    const [a, b, c] = ['persona mina "A"', 'persona mina "B"', 'persona mina "C"'];
    // One file went, one came, and one is called otherwise.
    assert.deepEqual(called({ a, b }, { b: c }), ['B = C']);
    assert.deepEqual(called({ b: c }, { a, b }), ['C = B']);
    assert.deepEqual(called({ a, b }, { b: c, d: a }), ['B = C', 'A = A']);
  }); // prettier-ignore

  it('has the id that the other had, where that is recorded', () => {
    expectSame('touchpoint a "Reads"', 'touchpoint z "Something else" { was: a }', 'a = z');
    expectSame('touchpoint a "Reads"', 'touchpoint "Something else" { was: a }', 'a = Something else');
    expectSame('touchpoint a "Reads"', 'touchpoint z "Something else" { was: b; was: a }', 'a = z');
    expectSame('pain a "Reads"', 'risk z "Something else" { was: a }');
  });

  it('does not have the id that is recorded where that may be wrong', () => {
    // The other lives on.
    expectSame('touchpoint a "Reads"', 'touchpoint a "Reads"; touchpoint z "Something else" { was: a }', 'a = a');
    // The other lives on, of two that had one id.
    expectSame('touchpoint a "Reads"; touchpoint a "Talks"', 'touchpoint a "Reads"; touchpoint z "Something else" { was: a }', 'a = a');
    // Two say that they are it.
    expectSame('touchpoint a "Reads"', 'touchpoint y "One thing" { was: a } touchpoint z "Something else" { was: a }');
    // It is something else already.
    expectSame('touchpoint a "Reads"; touchpoint z "Zooms"', 'touchpoint z "Something else" { was: a }', 'z = z');
    // What is named is something else.
    expectSame('touchpoint a "Reads"', 'touchpoint z "Something else" { was: b; channels: a }');
    // Nobody was that.
    expectSame('touchpoint "Reads"', 'touchpoint z "Something else" { was: undefined }');
  }); // prettier-ignore

  it('has the same title under the same parent, where it has no id', () => {
    expectSame('pain "It is slow" { severity: 1 }', 'pain "IT IS  slow" { note: "x"; note: "y"; note: "z" }', 'It is slow = IT IS  slow'); // prettier-ignore
    expectSame('pain "It is slow"', 'risk "It is slow"');
    expectSame(
      'touchpoint a "A" { pain "Slow" { severity: 1; note: "a"; note: "b"; note: "c" } } touchpoint b "B"',
      'touchpoint a "A"; touchpoint b "B" { pain "Slow" { severity: 2; note: "d"; note: "e"; note: "f" } }',
      'a = a', 'b = b',
    ); // prettier-ignore
  });

  it('has the same title and place among its namesakes', () => {
    const pain = (notes: string): Item => item('pain', undefined, 'Slow', [...notes].map((note) => said('note', note)));
    const [old, now] = [['abcdefg', 'hijklmn'], ['hijklmn', '0123456', 'abcdefg']].map((pains) => item('stage', 's', 'S', [], pains.map(pain)));
    assert.ok(old && now);
    const pairs = [...match([old], [now]).after].slice(1);
    assert.deepEqual(
      pairs.map(([a, b]) => [old.items.indexOf(a), now.items.indexOf(b)]),
      [[0, 0], [1, 1]],
    );
  }); // prettier-ignore

  it('is not what has no id, by its title alone, if it has one', () => {
    const notes = 'note: "a"; note: "b"; note: "c"; note: "d"; note: "e"; note: "f"';
    expectSame(`pain p "Slow" { ${notes} }`, 'pain "Slow"');
    expectSame('pain p "Slow" { severity: 1 }', 'pain "Slow" { severity: 1 }', 'p = Slow');
  });

  it('is alike: a third where it stands under the same parent, half elsewhere in the journey', () => {
    const [slow, less, least] = [
      'pain p "Slow"',
      'pain q "Slow" { severity: 1; friction: effort; note: "a"; note: "b" }',
      'pain q "Slow" { severity: 1; friction: effort; note: "a"; note: "b"; note: "c"; note: "d" }',
    ];
    const half = 'pain q "Slow" { severity: 1; friction: effort; note: "a" }';
    expectSame(slow, less, 'p = q');
    expectSame(slow, least);
    const apart = (pain: string, other: string): readonly [string, string] => [
      `touchpoint a "A" { ${pain} } touchpoint b "B"`,
      `touchpoint a "A"; touchpoint b "B" { ${other} }`,
    ];
    expectSame(...apart(slow, half), 'a = a', 'b = b', 'p = q');
    expectSame(...apart(slow, less), 'a = a', 'b = b');
  });

  it('has no other id where its kind has none: what a sentence stands for is itself', () => {
    const heard = (id: string | undefined): readonly Item[] => [
      item('stage', 's', 'S', [], [item('assumption', id, 'They compare prices')]),
    ];
    const found = (a: string | undefined, b: string | undefined): number =>
      match(heard(a), heard(b)).after.size;
    assert.equal(found('a', 'b'), 1);
    assert.equal(found('a', undefined), 2);
    assert.equal(found(undefined, 'a'), 2);
    assert.equal(found('a', 'a'), 2);
    // Nor where nobody knows its kind.
    assert.equal(match([item('gadget', 'a', 'G')], [item('gadget', 'b', 'G')]).after.size, 0);
  });

  it('is the most alike, and of those that are equally alike the nearest', () => {
    expectSame(
      'pain a "one two three"; pain b "one two four"',
      'pain x "one two four"; pain y "one two three"',
      'a = y', 'b = x',
    ); // prettier-ignore
    expectSame('pain a "Slow"; pain b "Slow"', 'pain x "Slow"; pain y "Slow"', 'a = x', 'b = y');
    expectSame('pain a "Dear"; pain b "Slow"', 'pain x "Slow"; pain y "Slow"', 'b = y');
    expectSame('pain a "Slow"; pain b "Dear"', 'pain x "Slow"; pain y "Slow"', 'a = x');
    // What was found by other means does not count among those that are near.
    expectSame(
      'pain k "K"; pain a "Slow"; pain b "Slow"',
      'pain x "Slow"; pain k "K"; pain y "Slow"; pain z "Slow"',
      'k = k', 'a = x', 'b = y',
    ); // prettier-ignore
    expectSame(
      'pain "a b c d"; pain "a b c e"; pain "a b c f"',
      'pain "a b c x"; pain "a b c y"',
      'a b c d = a b c x', 'a b c e = a b c y',
    ); // prettier-ignore
    expectSame('pain a "Slow"; pain b "Dear"; pain c "Slow"', 'pain x "Odd"; pain y "Slow"; pain z "Late"', 'a = y'); // prettier-ignore
  });

  it('is found inside what is the same, however deep, and where that was found elsewhere', () => {
    expectSame(
      'touchpoint t "T" { pain p "P" { evidence "Panel" { sample: 1 } } } touchpoint u "U"',
      'touchpoint t "T"; touchpoint u "U" { pain q "P" { evidence "A panel" { sample: 1 } } }',
      't = t', 'u = u', 'p = q', 'Panel = A panel',
    ); // prettier-ignore
    expectSame(
      'touchpoint "Asks a friend" { pain "Slow" { evidence "Panel" } }',
      'touchpoint "Asks a friend now" { pain "Slow" { evidence "Panel" } }',
      'Asks a friend = Asks a friend now', 'Slow = Slow', 'Panel = Panel',
    ); // prettier-ignore
  });

  it('stands in the same journey, or outside any', () => {
    const top = (before: string, after: string): readonly string[] =>
      pairsOf(itemsIn(before), itemsIn(after));
    assert.deepEqual(top('persona mina "Mina"', 'persona mina "Mia"'), ['mina = mina']);
    assert.deepEqual(top('persona mina', 'persona nina { was: mina }'), ['mina = nina']);
    const baker = (name: string, x: string): string => `persona "${name}" { role: "${x}"; age: ${x}; segment: "${x}"; quote: "${x}" }`;
    assert.deepEqual(top(baker('Mina', '1'), baker('mina', '2')), ['Mina = mina']);
    assert.deepEqual(top('persona mina "Mina"', 'persona nina "Mina"'), ['mina = nina']);
    assert.deepEqual(top('persona mina "Mina" { pain p "P" }', 'persona nina "Mina" { pain q "P" }'), ['mina = nina', 'p = q']); // prettier-ignore
    assert.deepEqual(
      top(
        'journey a "A" { stage s { touchpoint t "T" } } journey b "B" { stage s { touchpoint u "U" } }',
        'journey a "A" { stage s { touchpoint u "U" } } journey b "B" { stage s { touchpoint t "T" } }',
      ),
      [],
    );
  }); // prettier-ignore

  it('is told by its name alone where too many have come and gone', () => {
    const strangers = (word: string): readonly Item[] =>
      Array.from({ length: 320 }, (_, i) => item('lane', `${word}${i}`, `${word}${i}`));
    const twins = [item('lane', 'a', 'Same', [said('note', '1')]), item('lane', 'a', 'Same', [said('note', '2')])]; // prettier-ignore
    // By id the first is found, the second and third are two of too many.
    const old = [item('lane', 'a', 'First'), ...twins, ...strangers('x'), item('lane', 'k', 'Gone')];
    const now = [item('lane', 'a', 'First'), ...strangers('y'), item('lane', 'k2', 'Gone'), ...twins.map((twin) => ({ ...twin }))]; // prettier-ignore
    const pairs = [...match(old, now).after].map(([a, b]) => [old.indexOf(a), now.indexOf(b)]);
    assert.deepEqual(pairs, [[0, 0], [1, 322], [2, 323]]); // prettier-ignore
  });
});
