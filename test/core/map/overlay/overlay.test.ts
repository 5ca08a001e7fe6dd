import assert from 'node:assert/strict';
import { palettes } from '../../../../core/map/palette.ts';
import type { SceneNode } from '../../../../core/map/scene.ts';
import { viewOf } from '../../../../core/map/overlay/overlayScene.ts';
import { svgOf } from '../../../../core/markup/svg.ts';
import { expectGolden } from '../../../harness/golden.ts';
import { overlayTexts } from '../../../harness/overlays.ts';
import { everyNode, linesOf, overlapsIn } from '../reading.ts';
import { marksIn } from './marksIn.ts';

const before = `persona mina "Mina Kim"
persona joon "Joon Park" { role: "Student" }
journey order "First order" {
  personas: @mina, @joon
  outcome: "Dinner is on the table"
  stage find "Finding it" {
    goal: "Know what there is"
    touchpoint hear "Hears about it" { does: "Listens to a friend"; feels: +1 "curious"; channels: web, phone }
    touchpoint compare "Compares prices" { thinks: "Is it worth it?"; feels @mina: -1 "doubtful" }
  }
  stage buy "Buying it" {
    touchpoint pay "Pays" { feels: -2 "annoyed"; pain slow "The form is long" { severity: 4 } }
    touchpoint thank "Reads the thank-you note" { does: "Smiles"; feels: +1 }
  }
  path usual "As usual" {
    hear -> compare "80%"
    compare -> pay
  }
}
`;

async function expectMarks(after: string, marks: readonly string[], golden?: string): Promise<void> {
  const { overlay } = await overlayTexts(before, after);
  assert.deepEqual([...marksIn(overlay.scene)].sort(), [...marks].sort());
  for (const view of ['old', 'new', 'both'] as const) {
    const scene = viewOf(overlay.scene, view);
    assert.deepEqual(overlapsIn(linesOf(scene)), [], `texts that cover each other, ${view}`);
    if (view !== 'both') assert.deepEqual(marksIn(scene), []);
  }
  if (golden !== undefined)
    expectGolden(new URL(`../golden/overlay-${golden}.svg`, import.meta.url), svgOf(viewOf(overlay.scene, 'both'), palettes.light)); // prettier-ignore
}

describe('the picture of two maps', () => {
  it('has no mark where nothing changed', async () => {
    await expectMarks(before, []);
    await expectMarks(before.replace('Compares prices', 'Compares prices').replaceAll('; ', '\n'), []);
  });

  it('marks a touchpoint that came', () =>
    expectMarks(
      before.replace('touchpoint pay', 'touchpoint cart "Fills the cart" { does: "Picks things"; feels: +2 }\n touchpoint pay'),
      ['came journey:order/touchpoint:cart'],
      'came',
    )); // prettier-ignore

  it('marks a touchpoint that went, and keeps its place', () =>
    expectMarks(
      before.replace(/ {4}touchpoint compare.*\n/, '').replace(/ {4}hear -> compare.*\n.*\n/, 'hear -> pay\n'),
      ['went was~journey:order/path:usual~way0', 'went was~journey:order/touchpoint:compare'],
      'went',
    )); // prettier-ignore

  it('shows what was above what is', () =>
    expectMarks(
      before
        .replace('"Pays"', '"Pays with one tap"')
        .replace('"Is it worth it?"', '"Is it worth the money?"')
        .replace('severity: 4', 'severity: 2')
        .replace('"Buying it"', '"Placing the order"')
        .replace('"Student"', '"Teacher"')
        .replace('channels: web, phone', 'channels: web, chat')
        .replace('Dinner is on the table', 'Dinner is on the table in time'),
      [
        'changed journey:order/outcome',
        'changed journey:order/pain:slow',
        'changed journey:order/stage:buy',
        'changed journey:order/touchpoint:compare/thinks',
        'changed journey:order/touchpoint:pay',
        'changed persona:joon',
        'came journey:order/touchpoint:hear/channels~chat',
        'went was~journey:order/touchpoint:hear/channels~phone',
      ],
      'changed',
    ));

  it('leaves the place of what moved, and leads from there to the new one', async () => {
    const thank = /.*touchpoint thank.*\n/.exec(before)?.[0] ?? '';
    const after = before.replace(thank, '').replace('  stage buy', '  stage buy').replace('    touchpoint hear', `${thank}    touchpoint hear`); // prettier-ignore
    await expectMarks(
      after,
      ['moved journey:order/touchpoint:thank', 'moved was~journey:order/touchpoint:thank'],
      'moved',
    );
    const { overlay } = await overlayTexts(before, after);
    assert.ok(everyNode(overlay.scene.root).some(({ key }) => key === '~moves~way0'));
  });

  it('shades what lies between the lines of feelings, each way in its own manner', async () => {
    const after = before.replace('feels: -2 "annoyed"', 'feels: +1 "relieved"').replace('feels: +1 "curious"', 'feels: -1 "bored"'); // prettier-ignore
    await expectMarks(after, [], 'feelings');
    const { overlay } = await overlayTexts(before, after);
    const keys = everyNode(overlay.scene.root).map(({ key }) => key);
    for (const part of ['gain', 'loss', 'old']) assert.ok(keys.includes(`~between:mina~${part}`), part);
  });

  it('lists what changed in reading order, with a place in either text', async () => {
    const after = before
      .replace('"Pays"', '"Pays with one tap"')
      .replace('"Is it worth it?"', '"Is it worth the money?"')
      .replace(/ {4}touchpoint thank.*\n/, '');
    const { overlay } = await overlayTexts(before, after);
    const told = overlay.changes.map(({ change, things, lane }) => {
      const { before: old, after: now } = overlay.placesOf(things[0]!);
      const line = (text: string, at: number | undefined): number | undefined =>
        at === undefined ? undefined : text.slice(0, at).split('\n').length;
      return [change.rule, lane, line(before, old?.start), line(after, now?.start)];
    });
    assert.deepEqual(told, [
      ['fact-changed', 'thinks', 9, 9],
      ['retitled', undefined, 12, 12],
      ['touchpoint-removed-liked', undefined, 13, undefined],
    ]);
  });

  it('marks what a change stands in where it is not drawn itself', async () => {
    await expectMarks(before.replace('touchpoint pay "Pays" {', 'touchpoint pay "Pays" { for: @mina;'), [
      'changed journey:order/touchpoint:pay',
    ]);
  });

  it('lays two journeys of one file on one another', async () => {
    const two = `journey today "Today" { stage a "First" { touchpoint x "Asks" { feels: -1 } } }
journey ideal "Ideal" { stage a "First" { touchpoint x "Asks" { feels: +2 }
touchpoint y "Gets an answer" } }`;
    const { overlay, diff } = await overlayTexts(two, two, ['today', 'ideal']);
    assert.deepEqual(
      diff.changes.map(({ rule }) => rule),
      ['feeling-rose', 'added'],
    );
    assert.deepEqual(marksIn(overlay.scene), ['changed ~title', 'ink journey:ideal/touchpoint:y']);
    const places = overlay.placesOf('journey:ideal/touchpoint:x');
    assert.equal(two.slice(places.before?.start, places.before?.end), 'touchpoint x "Asks" { feels: -1 }');
    assert.equal(two.slice(places.after?.start, places.after?.end), 'touchpoint x "Asks" { feels: +2 }');
  });

  it('shades a moment of truth as high in each of the views', async () => {
    const decides = before.replace('feels: -2 "annoyed"', 'moment: purchase; feels: -2 "annoyed"');
    const { overlay } = await overlayTexts(decides, decides.replace('-2 "annoyed"', '-1 "annoyed a little less than it was the last time"')); // prettier-ignore
    const heights = (['old', 'both', 'new'] as const).map((view) =>
      everyNode(viewOf(overlay.scene, view).root)
        .filter(({ tag, key }) => tag === 'rect' && key.endsWith('~moment'))
        .map(({ attributes }) => attributes['height']),
    );
    const [old, both] = heights;
    assert.equal(both?.length, 1);
    assert.deepEqual(heights, [both, both, both], `Before is ${String(old)} high.`);
  });

  it('shows who takes part no more by the card, and not by the title of the journey', async () => {
    const alone = before.replace('personas: @mina, @joon', 'personas: @mina');
    await expectMarks(alone, ['went was~persona:joon']);
    const { overlay } = await overlayTexts(before, alone);
    assert.deepEqual(overlay.changes.map(({ things }) => things), [['was~persona:joon']]); // prettier-ignore
    const back = await overlayTexts(alone, before);
    assert.deepEqual(back.overlay.changes.map(({ things }) => things), [['persona:joon']]); // prettier-ignore
  });

  it('leads to what is gone itself before what it stood in', async () => {
    const decides = before.replace('feels: -2 "annoyed"', 'moment: purchase; feels: -2 "annoyed"');
    const { overlay } = await overlayTexts(decides, before);
    const [lost] = overlay.changes;
    assert.equal(lost?.change.rule, 'moment-lost');
    assert.equal(lost?.things[0], 'was~journey:order/touchpoint:pay/moment');
  });

  it('strikes only what is said differently in a finding, and the whole where that is no text', async () => {
    const struck = async (from: string, to: string): Promise<readonly string[]> => {
      const idea = before.replace('{ severity: 4 }', '{ severity: 4 }; opportunity ask "Ask less" { solves: slow; status: idea; owner: shop }'); // prettier-ignore
      const { overlay } = await overlayTexts(idea, idea.replace(from, to));
      const texts = everyNode(viewOf(overlay.scene, 'both').root).filter(({ attributes }) => attributes['text-decoration'] === 'line-through'); // prettier-ignore
      return texts.map((node) => everyNode(node).flatMap(({ text }) => text ?? []).join(' ')); // prettier-ignore
    };
    assert.deepEqual(await struck('status: idea', 'status: planned'), ['idea\u00a0· shop']);
    assert.deepEqual(await struck('"Ask less"', '"Ask nothing"'), ['Ask less']);
    assert.deepEqual(await struck('severity: 4', 'severity: 2'), ['The form is long']);
  });

  it('uses colours that every palette knows', async () => {
    const { overlay } = await overlayTexts(before, before.replace(/touchpoint compare.*/, ''));
    const used = everyNode(overlay.scene.root).flatMap(({ fill, stroke }: SceneNode) => [fill, stroke]);
    for (const colour of used) assert.ok(colour === undefined || colour === 'none' || colour in palettes.dark, colour); // prettier-ignore
  });
});
