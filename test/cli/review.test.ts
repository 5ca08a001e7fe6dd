import assert from 'node:assert/strict';
import { reviewMarkdown, type Review, type ReviewOptions } from '../../cli/formats/review/index.ts';
import type { MapSide } from '../../cli/host/sides.ts';
import { diffMaps, itemsOf } from '../../core/diff/index.ts';
import { parse } from '../../core/syntax/parse.ts';
import { examples } from '../harness/examples.ts';
import { expectGolden } from '../harness/golden.ts';
import { findTriggers, hostileText, hostileTexts } from '../harness/hostile.ts';
import { randomOf } from '../harness/random.ts';

type Files = Readonly<Record<string, string>>;

function sideOf(files: Files): MapSide {
  const texts = new Map(Object.entries(files));
  const items = [...texts].flatMap(([uri, text]) => itemsOf({ uri, text, tree: parse(text) }));
  const broken = [...texts].flatMap(([path, text]) => (parse(text).isWhole ? [] : [path]));
  const namesIn = () => Promise.reject(new Error('nobody asks'));
  return { items, texts, around: [], broken, left: 0, namesIn };
}

function reviewOf(before: Files, after: Files): Review {
  const [was, is] = [sideOf(before), sideOf(after)];
  const fileOf = (place: { readonly uri: string } | undefined): string => place?.uri ?? '';
  const accepted = [{ fingerprint: '8ad575f50fcf', reason: 'The new queue opens in #5', name: '@ada' }];
  return {
    result: diffMaps(was.items, is.items, { fileOf, accepted, textDiffers: true }),
    before: was,
    after: is,
  };
}

function told(before: Files, after: Files, options: ReviewOptions = {}): string {
  return reviewMarkdown(reviewOf(before, after), options);
}

const grocery = examples['first-order.journey'] ?? '';
const people = examples['personas.journey'] ?? '';
const changed = grocery
  .replace('feels: +2 "excited"', 'feels: 0 "unsure"')
  .replace('feels: -2 "pained"', 'feels: +1 "relieved"')
  .replace('"Orders and pays"', '"Pays"')
  .replace(/^ {2}owner: growth\n/m, '')
  .replace(/(pain queue .*severity: )4/, '$15');
const returns = `journey returns "Sending it back" {
  personas: @mina
  stage send "Sends it back" { touchpoint post "Post office" { feels: -2 "in a queue"; pain slow "It takes an hour" { for: @mina } } }
}
`;

/** What the review writes itself, and means. */
const own: readonly (string | RegExp)[] = [
  '<span>$</span>',
  /<\/?(?:details|summary|sub)>/g,
  /`[─┼○●]+`/g,
  /`[0-9a-f]{7,12}`/g,
  /`(?:diff\.accepted|journey\.config\.json)`/g,
  /^(?:#{2,3} |- |\| | \|$|\|[ :|-]+\|$)/gm,
  /\*\*|(?<=^|\s)\*\(|\)\*(?=$|\s)/gm,
];

describe('a review', () => {
  it('begins with the sentence and tells the worst first', () => {
    const before = { 'maps/first-order.journey': grocery, 'maps/personas.journey': people };
    const after = {
      'maps/first-order.journey': changed,
      'maps/personas.journey': people.replace('lift.', 'train.'),
      'maps/returns.journey': returns,
    };
    const usedBy = new Map([['maps/personas.journey', ['maps/first-order.journey', 'maps/returns.journey']]]);
    const options = {
      pictures: 'https://github.com/o/r/actions/runs/1#artifacts',
      compared: { before: 'aaaaaaa', after: 'bbbbbbb' },
    };
    const text = reviewMarkdown({ ...reviewOf(before, after), usedBy }, options);
    expectGolden(new URL('golden/review.md', import.meta.url), text);
  });

  it('tells new, removed and renamed maps apart', () => {
    const text = told(
      { 'old/order.journey': grocery, 'gone.journey': returns },
      {
        'new/order.journey': changed,
        'more.journey': returns.replaceAll('returns', 'gifts').replaceAll(/"[^"]*"/g, '"Gift"'),
      },
    );
    assert.match(text, /^### new\/order\\\.journey \(was old\/order\\\.journey\)$/m);
    assert.match(text, /^### more\\\.journey \(new map\)$/m);
    assert.match(text, /^### gone\\\.journey \(map removed\)$/m);
    assert.ok(text.indexOf('### new/order') < text.indexOf('### more'));
  });

  it('says in one line that nothing changed', () =>
    assert.equal(
      told({ 'a.journey': grocery }, { 'a.journey': `${grocery}\n// a remark\n` }),
      'The text differs, the map does not\\: nothing changed for the customer\\.\n',
    ));

  it('says that not all could be compared', () => {
    const torn = returns.replace('stage send "Sends it back" {', 'stage send "Sends it back" { {{{');
    assert.match(
      told({ 'a.journey': returns }, { 'a.journey': torn }),
      /Not all could be compared.* a\\\.journey/,
    );
  });

  it('says that not all was compared', () => {
    const review = reviewOf({ 'a.journey': returns }, { 'a.journey': returns.replace('-2', '-1') });
    const text = reviewMarkdown({ ...review, after: { ...review.after, left: 3 } });
    assert.match(text, /\*\*Not all was compared\.\*\* 3 changed maps were left out/);
  });

  it('has no bar where the scales differ', () => {
    const scaled = returns
      .replace('personas: @mina', 'personas: @mina\n  scale: 1..5')
      .replace('feels: -2', 'feels: 4');
    const text = told({ 'a.journey': returns }, { 'a.journey': scaled });
    assert.match(text, /\| mina \| Sends it back \| −2 \| 4 \| {2}\|/);
    assert.doesNotMatch(text, /[○●]─|from/);
  });

  it('has no plus where nothing is felt below zero', () => {
    const scaled = returns.replace('personas: @mina', 'personas: @mina\n  scale: 1..5');
    const [was, is] = [2, 4].map((felt) => ({ 'a.journey': scaled.replace('feels: -2', `feels: ${felt}`) }));
    const text = told(was ?? {}, is ?? {});
    assert.match(text, /\| mina \| Sends it back \| 2 \| 4 \|/);
    assert.match(text, /from 1 .* to 5/);
    assert.doesNotMatch(text, /\+[1-5]/);
  });

  it('is never longer than it may be, and says how much is left out', () => {
    const touchpoints = (feels: number): string =>
      Array.from({ length: 400 }, (_, i) => `touchpoint t${i} "Touchpoint number ${i} of many" { feels: ${feels} "${i}"; does: "${feels} ${i}" }`).join('\n'); // prettier-ignore
    const map = (feels: number): Files => ({
      'a.journey': `journey j "J" { stage s "S" {\n${touchpoints(feels)}\n} }`,
    });
    const whole = told(map(1), map(-1));
    const count = whole.match(/^- /gm)?.length ?? 0;
    assert.equal(count, 800);
    const random = randomOf(5);
    for (let i = 0; i < 60; i++) {
      const most = 2000 + random.below(whole.length);
      const text = told(map(1), map(-1), { most, rest: 'The rest is elsewhere.' });
      assert.ok(text.length <= most, `${text.length} of ${most}`);
      assert.equal(text.match(/<details>/g)?.length, text.match(/<\/details>/g)?.length);
      const left = Number(/(\d+) more changes? (?:is|are) left out/.exec(text)?.[1] ?? 0);
      assert.equal((text.match(/^- /gm)?.length ?? 0) + left, count);
      assert.match(text, /### How customers feel/);
    }
  });

  it('mentions, links, closes and runs nothing that a map or the name of a file says', () => {
    const random = randomOf(7);
    const texts = [...hostileTexts, ...Array.from({ length: 300 }, () => hostileText(random))];
    for (const text of texts) {
      const said = JSON.stringify(text.replaceAll(/[\r\n]/g, ' '));
      const map = (feels: number, title: string): string =>
        `persona p ${title}\njourney j ${title} { personas: @p\n stage s ${title} { touchpoint t ${title} { feels: ${feels} ${said}\n does: ${said}
        pain ${said} { for: @p; note: ${said} }\n evidence ${title}\n lane weather: ${said} } } }\njourney k ${title}`;
      const name = `${text.replaceAll('\0', '')}.journey`;
      const written = told({ [name]: map(2, '"T"') }, { [name]: map(-2, said) });
      assert.match(written, /▼ Worse/);
      assert.deepEqual(
        findTriggers(written, own),
        [],
        `${JSON.stringify(text.slice(0, 80))}:\n${written.slice(0, 3000)}`,
      );
      // What begins a line begins it because we wrote it.
      for (const line of written.split('\n'))
        assert.match(
          line,
          /^(?:$|## What|### |\*\*|\| |\|[ -]|- |<details><summary>|<\/details>|<sub>(?:What|A change) |The average)/,
          line.slice(0, 200),
        );
    }
  });

  it('keeps short what is long', () => {
    const long = 'x '.repeat(50_000);
    const text = told(
      { [`${long}.journey`]: returns },
      { [`${long}.journey`]: returns.replaceAll(/"[^"]*"/g, `"${long}"`) },
    );
    assert.ok(text.length < 12_000, String(text.length));
  });
});
