import assert from 'node:assert/strict';
import { cutEqual } from '../../../core/diff/cut.ts';
import { outlineOf } from '../../../core/syntax/scanOutline.ts';
import { marked } from '../../harness/markers.ts';

interface LeftOptions {
  readonly allFeelings?: boolean;
  /** The file has the name that it had, as it mostly has. */
  readonly isSameFile?: boolean;
}

/** Expects that of each side what stands between `<|` and `|>` is left, piece by piece on its own line. */
function expectLeft(
  before: string,
  after: string,
  { allFeelings = false, isSameFile = true }: LeftOptions = {},
): void {
  const [old, now] = [marked(before), marked(after)];
  const was = outlineOf(old.text);
  const is = outlineOf(now.text, isSameFile ? was : undefined);
  assert.ok(was && is);
  const cut = cutEqual([was], [is], { allFeelings });
  assert.ok(cut);
  for (const [side, outline] of [
    [old, was],
    [now, is],
  ] as const) {
    const left = cut.get(outline);
    assert.ok(left);
    const pieces = side.ranges.map(({ start, end }) => side.text.slice(start, end));
    assert.equal(left.text, pieces.join('\n'));
    // Each character of a piece stands where it stood.
    let at = 0;
    for (const { start, end } of side.ranges) {
      for (let i = start; i < end; i++) assert.equal(left.placeOf(at++), i);
      at++;
    }
  }
}

/** The same where both sides are left the same, but for this. */
const expectLeftOf = (map: (what: string) => string, was: string, is: string, options?: LeftOptions): void =>
  expectLeft(map(was), map(is), options);

describe('what is left of two maps', () => {
  it('is nothing of equal ones', () => {
    const map = 'journey j "J" { owner: a; stage s "S" { touchpoint t "T" { feels: 1 } } }\nmetric m "M"\n';
    expectLeft(map, map);
  });

  it('is a fact that differs, and the heads around it', () =>
    expectLeftOf(
      (wait) =>
        `<|journey j "J" {|> owner: a; <|stage s "S" {|> goal: "g"; <|touchpoint t "T" {|> cta: "x"; <|wait: ${wait}|>; image: "y" <|}|>
        touchpoint u "U" { wait: 1 min } <|}|> stage v "V" { touchpoint w "W" { wait: 1 min } } <|}|>
        channel c "C" { kind: app }`,
      '1 min',
      '2 min',
    ));

  it('is all that is said with one key, where it is not all the same', () => {
    const map = (facts: string): string => `<|channel c "C" {|> kind: app; ${facts}; icon: "i" <|}|>`;
    expectLeft(map('<|note: "a"|>; <|note: "b"|>'), map('<|note: "b"|>; <|note: "a"|>'));
    expectLeft(map('<|note: "a"|>'), map('<|note: "a"|>; <|note: "b"|>'));
    expectLeft(map('<|note: "a"|>; place: online'), map('place: online; <|note: "b"|>'));
    expectLeft(map('note: "a"; place: online'), map('place: online; note: "a"'));
    // Where one text ends and the next begins counts.
    expectLeft(map('<|tags: #ab|>; <|tags: #c|>; <|place: online|>'), map('<|tags: #a|>; <|tags: #bc|>'));
  });

  it('is channel, where channels is', () =>
    expectLeft(
      '<|journey j {|> <|stage s {|> <|touchpoint t {|> <|channel: app|>; <|channels: email|>; cta: "x" <|}|> <|}|> <|}|>',
      '<|journey j {|> <|stage s {|> <|touchpoint t {|> <|channels: email, app|>; cta: "x" <|}|> <|}|> <|}|>',
    ));

  it('is the whole of what came or went, and the heads of those among which it stands', () => {
    const rest = '<|touchpoint a "A" {|> wait: 1 s <|}|> <|touchpoint b "B"|>; pain p "P" { severity: 2 }';
    expectLeft(
      `<|journey j {|> owner: a; <|stage s {|> goal: "g"; ${rest} <|}|> stage v { } <|}|>`,
      `<|journey j {|> owner: a; <|stage s {|> goal: "g"; ${rest} <|touchpoint new "N" { cta: "x" }|> <|}|> stage v { } <|}|>`,
    );
    expectLeft(
      '<|journey j {|> <|stage s {|> touchpoint a "A"; <|pain p "P" { severity: 2 }|> pain q "Q" { severity: 2 } <|}|> <|}|>',
      '<|journey j {|> <|stage s {|> touchpoint a "A"; pain q "Q" { severity: 2 } <|}|> <|}|>',
    );
  });

  it('is the head of each stage or touchpoint, where their order is another', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => `<|stage ${id} "S" {|> goal: "g" <|}|>`);
    expectLeft(`<|journey j {|> ${a} ${b} ${c} <|}|>`, `<|journey j {|> ${c} ${a} ${b} <|}|>`);
    expectLeft(
      '<|journey j {|> pain a "A"; pain b "B" <|}|>',
      '<|journey j {|> pain b "B"; pain a "A" <|}|>',
    );
  });

  it('is each import, and the head of each persona', () => {
    const around = '<|import "./a.journey"|>\n<|persona mina "Mina" {|> role: "r"; pain p "P" { note: "n" } <|}|>\n<|persona joon "Joon"|>\n';
    expectLeft(`${around}lane l "L" { type: text }`, `${around}lane l "L" { type: text }`);
    expectLeft('lane l "L"', '<|import "./b.journey"|>\nlane l "L"');
    expectLeft('<|import "./b.journey"|>\n<|import "./c.journey"|>\n', '<|import "./c.journey"|>\n<|import "./d.journey"|>\n');
    expectLeftOf((type) => `${around}<|lane l "L" {|> <|type: ${type}|>; side: customer <|}|>`, 'text', 'number');
  }); // prettier-ignore

  it('is which way a metric is better', () =>
    expectLeftOf(
      (note) =>
        `<|metric days "Days" {|> unit: day; <|better: lower|> <|}|> metric csat "S" { unit: % } <|metric m "M" {|> <|better: higher|>; unit: %; <|note: "${note}"|> <|}|>`,
      '1',
      '2',
    ));

  it('is the head of everything in the file, where the file has another name', () =>
    expectLeftOf(
      (note) =>
        `<|channel c "C" {|> kind: app <|}|> <|channel d "D" {|> <|note: "${note}"|> <|}|> <|journey j "J" {|> owner: a; stage s "S" { goal: "g" } <|}|>`,
      '1',
      '2',
      { isSameFile: false },
    ));

  it('is the scale, the personas, whom it is for and former ids, where something else differs', () =>
    expectLeftOf(
      (note) =>
        `<|journey j {|> <|scale: 1..5|>; <|personas: @mina|>; owner: a; <|note: "${note}"|>
        <|stage s {|> <|was: r|>; goal: "g"; <|touchpoint t {|> <|for: @mina|>; cta: "c"; <|wait: ${note} s|> <|}|> touchpoint u { for: @mina } <|}|>
        <|stage v {|> goal: "g"; <|touchpoint w {|> <|was: x|>; cta: "c" <|}|> <|}|>
        <|path p {|> <|for: @mina|>; <|t -> u|>; <|u -> t ${note}%|> <|}|> <|}|>`,
      '1',
      '2',
    ));

  it('is what is felt in a stage in which somebody feels otherwise, or for which something else is', () => {
    expectLeftOf(
      (feeling) =>
        `<|journey j {|> <|stage s {|> goal: "g"; <|touchpoint t {|> <|feels: ${feeling}|>; cta: "c" <|}|>
        <|touchpoint u {|> <|feels: 1|>; <|feels @mina: 2|>; <|for: @mina|>; cta: "c" <|}|> touchpoint x { cta: "c" } <|}|>
        stage v { touchpoint w { feels: 1 } } <|}|>`,
      '1',
      '2',
    );
    expectLeftOf(
      (whom) => `<|journey j {|> <|stage s {|> <|touchpoint t {|> <|feels: 1|>; <|for: @${whom}|>; cta: "c" <|}|> <|touchpoint u {|> <|feels: 1|> <|}|> <|}|> <|}|>`,
      'mina',
      'joon',
    );
  }); // prettier-ignore

  it('is all that is felt, where that is asked for', () =>
    expectLeftOf(
      (cta) =>
        `<|journey j {|> <|personas: @mina|>; owner: a; <|stage s {|> goal: "g"; <|touchpoint t {|> <|feels: 1|>; <|cta: "${cta}"|> <|}|> <|touchpoint u {|> <|feels: 1|>; cta: "c" <|}|> <|}|>
        <|stage v {|> goal: "g"; <|touchpoint w {|> <|feels: 1|>; <|for: @mina|>; cta: "c" <|}|> touchpoint x { cta: "c" } <|}|> <|}|>
        <|journey k {|> <|personas: @mina|>; owner: a; <|stage s {|> <|touchpoint t {|> <|feels: 1|> <|}|> <|}|> <|}|>`,
      '1',
      '2',
      { allFeelings: true },
    ));

  it('is what names a thing that may have another id now', () => {
    const paths = '<|path p "P" {|> a -> b; <|b -> t|>; ta -> t-2 <|}|> path q { a -> b }';
    expectLeft(
      `<|journey j {|> ${paths} <|stage s {|> <|touchpoint t "T"|>; <|touchpoint v {|> after: ta <|}|> <|touchpoint w {|> <|after: t|>; cta: "c" <|}|> <|}|> <|}|>`,
      `<|journey j {|> ${paths} <|stage s {|> <|touchpoint u "T"|>; <|touchpoint v {|> after: ta <|}|> <|touchpoint w {|> <|after: t|>; cta: "c" <|}|> <|}|> <|}|>`,
    );
    // Where only one came, nothing has another id.
    expectLeft(
      '<|journey j {|> path p { b -> t } <|stage s {|> <|pain t "T"|>; pain v "V" <|}|> <|}|>',
      '<|journey j {|> path p { b -> t } <|stage s {|> pain v "V" <|}|> <|}|>',
    );
  });

  it('is everything where names have to be looked for that may be written in two forms, or are too many', () => {
    const isCut = (before: string, after: string): boolean => {
      const was = outlineOf(before);
      const is = outlineOf(after, was);
      assert.ok(was && is);
      return cutEqual([was], [is], { allFeelings: false }) !== undefined;
    };
    const [composed, apart] = ['caf\u00e9', 'cafe\u0301'];
    const renamed = (id: string, other: string, note = ''): boolean => {
      const map = (name: string): string => `journey j { ${note}; stage s { pain ${name} "T"; pain p "P" } }`;
      return isCut(map(id), map(other));
    };
    assert.equal(renamed('a-1', 'b_2'), true);
    assert.equal(renamed('a', 'b', `note: "${apart}"`), true);
    assert.equal(renamed(composed, 'b'), true);
    assert.equal(renamed(composed, 'b', `note: "${apart}"`), false);
    assert.equal(renamed(apart, 'b'), false);
    assert.equal(renamed(apart, apart, `note: "${apart}"`), true);
    const many = (count: number, from: string, to: string): boolean => {
      const pains = (name: string): string =>
        Array.from({ length: count }, (_, i) => `pain ${name}${i} "T"`).join('; ');
      return isCut(`journey j { ${pains(from)} }`, `journey j { ${pains(to)} }`);
    };
    assert.equal(many(100, 'a', 'b'), true);
    assert.equal(many(101, 'a', 'b'), false);
    assert.equal(many(101, 'a', 'a'), true);
  });

  it('is each pain of which an answer changed, with all its answers', () => {
    const pains = '<|pain p "P" {|> severity: 1 <|}|> pain q "Q" { severity: 1 }';
    const answers = '<|opportunity a "A" {|> <|solves: p|>; <|status: idea|>; impact: 1 <|}|> opportunity b "B" { solves: q; status: idea }';
    const [before, after] = ['', '<|opportunity n "N" { solves: p }|>'].map(
      (more) => `<|journey j {|> <|stage s {|> goal: "g"; ${pains} ${answers} ${more} <|}|> <|}|>`,
    );
    expectLeft(before ?? '', after ?? '');
    expectLeftOf(
      (status) => `<|journey j {|> <|stage s {|> ${pains} <|opportunity o "O" {|> <|solves: ${status}|>; <|status: done|>; impact: 1 <|}|> <|}|> <|}|>`,
      'p',
      'p, x',
    );
  }); // prettier-ignore

  it('is all of a journey in which two things are called the same, or something without an id had one', () => {
    expectLeftOf((note) => `<|journey j { note: "${note}"; stage s { pain p "A" } stage t { pain p "B" } }|> channel c`, '1', '2'); // prettier-ignore
    expectLeftOf((note) => `<|journey j {|> <|note: "${note}"|>; stage s { pain p "A" } stage t { risk p "B" } <|}|>`, '1', '2'); // prettier-ignore
    expectLeftOf((note) => `<|channel "C" { note: "${note}" }|> <|channel "c" { kind: app }|> channel d { kind: app }`, '1', '2'); // prettier-ignore
    expectLeftOf((note) => `<|channel "C" { was: x; note: "${note}" }|> channel d { kind: app }`, '1', '2');
  });

  it('is not what has no id, and the same title', () => {
    expectLeft('<|channel "The  app" {|> kind: app; <|note: "1"|> <|}|>', '<|channel "the app" {|> kind: app; <|note: "2"|> <|}|>'); // prettier-ignore
    expectLeft('<|channel "A" { note: "1" }|> channel { kind: app }', '<|channel "B" { note: "1" }|> channel { kind: app }'); // prettier-ignore
    expectLeft('<|channel "A"|>', '<|metric "A"|>');
  });
});
