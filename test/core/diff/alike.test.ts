import assert from 'node:assert/strict';
import { factWords, foldTitle, likeness, likenessOfWords } from '../../../core/diff/alike.ts';
import { itemsOf, type Item } from '../../../core/diff/item.ts';
import { parse } from '../../../core/syntax/parse.ts';

/** A block in a touchpoint. */
function itemIn(text: string): Item {
  const map = `journey j "J" { stage s "S" { touchpoint t "T" { ${text} } } }`;
  const [found] = itemsOf({ uri: '', text: map, tree: parse(map) })[0]?.items[0]?.items[0]?.items ?? [];
  assert.ok(found);
  return found;
}

function expectAlike(a: string, b: string, share: number, least?: number): void {
  for (const [one, other] of [[a, b], [b, a]] as const)
    assert.equal(likeness(itemIn(one), itemIn(other), least), share); // prettier-ignore
}

function expectFactsAlike(a: string, b: string, share: number): void {
  const [one, other] = [itemIn(`opportunity { ${a} }`), itemIn(`opportunity { ${b} }`)].map(({ facts }) => facts[0]!); // prettier-ignore
  for (const [x, y] of [[one, other], [other, one]]) assert.equal(likenessOfWords(factWords(x!), factWords(y!)), share); // prettier-ignore
}

describe('how alike two things are', () => {
  it('is wholly where they say the same, or nothing', () => {
    expectAlike('pain p "It is slow" { severity: 3 }', 'pain q "It is slow" { severity: 3 }', 1);
    expectAlike('pain p', 'pain q', 1);
    expectAlike('pain p', 'pain q { severity: 3 }', 0);
  });

  it('is not at all where they are of two kinds', () => expectAlike('pain p "Slow"', 'risk p "Slow"', 0));

  it('counts a title as three facts, word by word', () => {
    expectAlike('pain "Slow here"', 'pain "Slow there"', 1 / 3);
    expectAlike('pain "Slow" { severity: 3 }', 'pain "Slow" { severity: 4 }', 3 / 5);
    expectAlike('pain "Slow"', 'pain "Slow" { severity: 3 }', 3 / 4);
    expectAlike('pain "Slow friction"', 'pain "Other words" { friction: effort }', 0);
  });

  it('counts a fact with its key, its word, its persona and all its values', () => {
    for (const [a, b] of [
      ['impact: 3', 'effort: 3'],
      ['impact: 3', 'impact: 4'],
      ['target csat: 3', 'target nps: 3'],
      ['for: @mina', 'for: @joon'],
      ['owner: a, b', 'owner: ab'],
    ] as const)
      expectAlike(`opportunity "Slow" { ${a} }`, `opportunity "Slow" { ${b} }`, 3 / 5);
  });

  it('counts what is said for one persona for that one alone', () => {
    const feeling = (said: string): Item => {
      const map = `journey j "J" { stage s "S" { touchpoint t "T" { ${said} } } }`;
      return itemsOf({ uri: '', text: map, tree: parse(map) })[0]!.items[0]!.items[0]!;
    };
    assert.equal(likeness(feeling('feels @mina: 1'), feeling('feels @joon: 1')), 3 / 5);
    assert.equal(likeness(feeling('feels @mina: 1'), feeling('feels: 1')), 3 / 5);
  });

  it('counts what is said twice twice', () =>
    expectAlike('pain "Slow" { note: "a"; note: "a" }', 'pain "Slow" { note: "a" }', 4 / 5));

  it('counts what stands inside by its kind, and its id or else its title', () => {
    expectAlike('pain "Slow" { evidence "Panel" }', 'pain "Slow" { evidence "Panel" { sample: 3 } }', 1);
    expectAlike('pain "Slow" { evidence "Panel" }', 'pain "Slow" { evidence "Survey" }', 3 / 5);
    expectAlike('pain "Slow" { evidence a "Panel" }', 'pain "Slow" { evidence a "Survey" }', 1);
    expectAlike('pain "Slow" { evidence a "Panel" }', 'pain "Slow" { evidence b "Panel" }', 3 / 5);
    expectAlike('pain "Slow" { evidence a }', 'pain "Slow" { note a }', 3 / 5);
    expectAlike('pain "Slow" { evidence }', 'pain "Slow" { evidence "Panel" }', 3 / 5);
  });

  it('is not counted where one says too little for as much as is asked for', () => {
    const [few, many] = ['pain "Slow"', 'pain "Slow" { severity: 3; friction: effort; note: "a" }'];
    expectAlike(few, many, 1 / 2);
    expectAlike(few, many, 1 / 2, 0.5);
    expectAlike(few, many, 0, 0.51);
  });
});

describe('how alike two sentences are', () => {
  for (const [a, b, share] of [
    ['note: "Reads it again"', 'note: "AGAIN, reads: it!"', 1],
    ['note: "tea"', 'note: "eat"', 0],
    ['note: "teas"', 'note: "tea"', 0],
    ['note: "so so"', 'note: "so"', 1 / 2],
    ['owner: a, b', 'owner: ab', 0],
    ['note: "caf\u00e9 2"', 'note: "cafe\u0301 2"', 1],
    ['note: "?"', 'note: "!"', 1],
    ['note: "?"', 'note: "Why?"', 0],
    // Japanese and Chinese do not part their words.
    ['note: "料金表示"', 'note: "料金表"', 2 / 3],
    ['note: "料金"', 'note: "金料"', 0],
    ['note: "茶"', 'note: "水"', 0],
    ['note: "배송이"', 'note: "배송"', 0],
  ] as const)
    it(`${a} and ${b}`, () => expectFactsAlike(a, b, share));
});

describe('a title as it is compared', () => {
  for (const [a, b, isSame] of [
    ['It is slow', ' it  IS\u00a0slow ', true],
    ['Caf\u00e9', 'cafe\u0301', true],
    ['It is slow', 'It isslow', false],
    ['It is slow', 'It is late', false],
  ] as const)
    it(`${a}, ${b}`, () => assert.equal(foldTitle(a) === foldTitle(b), isSame));
});
