import assert from 'node:assert/strict';
import { contentOf } from '../../../../core/map/contentOf.ts';
import { livedBy } from '../../../../core/map/overlay/livedBy.ts';
import type { OverlaySide } from '../../../../core/map/overlay/overlay.ts';
import { viewOf } from '../../../../core/map/overlay/overlayScene.ts';
import { palettes } from '../../../../core/map/palette.ts';
import type { Scene } from '../../../../core/map/scene.ts';
import { sceneOf } from '../../../../core/map/sceneOf.ts';
import { svgOf } from '../../../../core/markup/svg.ts';
import { expectGolden } from '../../../harness/golden.ts';
import { overlayPersonas, overlayTexts } from '../../../harness/overlays.ts';
import { everyNode, linesOf, overlapsIn } from '../reading.ts';
import { marksIn } from './marksIn.ts';

const map = `persona mina "Mina Kim" { quote: "Quick, please."; channels: app, email }
persona joon "Joon Park" { role: "Student" }
persona ada "Ada"
journey order "First order" {
  personas: @mina, @joon, @ada
  stage find "Finding it" {
    goal @mina: "Find it at once"
    touchpoint hear "Hears about it" { does: "Listens"; feels: +1 "curious"; thinks @joon: "Is it safe?" }
    touchpoint forum "Asks in a forum" { for: @joon; feels: -1 "unsure" }
    touchpoint friend "Asks a friend" { for: @mina; feels: +2 }
    touchpoint waits "Waits" { for: @ada; does: "Sits" }
  }
  stage buy "Buying it" {
    touchpoint pay "Pays" { feels @mina: -2 "annoyed"; feels @joon: +1 "calm"; feels @ada: 0 "absent"
      pain slow "The form is long" { for: @mina; severity: 4 } }
    touchpoint thank "Reads the note" { does: "Smiles"; feels: +1 }
  }
  path usual "As usual" { hear -> forum "40%"; hear -> friend "60%"; friend -> pay; forum -> pay }
}
`;

function textsIn(scene: Scene): readonly string[] {
  return everyNode(scene.root).flatMap(({ tag, text, children }) =>
    tag === 'text' ? [(children ?? []).map((line) => line.text ?? '').join(' ') || (text ?? '')] : [],
  );
}

function expectNoOverlaps(scene: Scene): void {
  for (const view of ['old', 'new', 'both'] as const)
    assert.deepEqual(overlapsIn(linesOf(viewOf(scene, view))), [], `texts that cover each other, ${view}`);
}

describe('the picture of two personas', () => {
  it('marks whose is what, and nothing as gone', async () => {
    const { overlay } = await overlayPersonas(map, 'mina', 'joon');
    expectNoOverlaps(overlay.scene);
    const [a, b] = ['persona1', 'persona2'];
    assert.deepEqual([...marksIn(viewOf(overlay.scene, 'both'))].sort(), [
      `${b} journey:order/touchpoint:forum`,
      `${b} journey:order/touchpoint:hear/thinks@joon`,
      `${b} persona:joon`,
      `${a} was~journey:order/pain:slow`,
      `${a} was~journey:order/stage:find/goal@mina~goals0`,
      `${a} was~journey:order/touchpoint:friend`,
      `${a} was~persona:mina`,
    ].sort()); // prettier-ignore
    const nodes = everyNode(overlay.scene.root);
    assert.ok(nodes.every(({ attributes }) => attributes['text-decoration'] === undefined));
    const keys = nodes.map(({ key }) => key);
    for (const part of ['gain', 'old', 'points']) assert.ok(keys.includes(`~between:mina:joon~${part}`), part); // prettier-ignore
    expectGolden(new URL('../golden/overlay-personas.svg', import.meta.url), svgOf(viewOf(overlay.scene, 'both'), palettes.light)); // prettier-ignore
  });

  it('shows on either side what that persona lives, all of it and nothing else', async () => {
    const { overlay, sides } = await overlayPersonas(map, 'mina', 'joon');
    const own = ({ journey, names, persona }: OverlaySide): readonly string[] =>
      textsIn(sceneOf(livedBy(contentOf(journey, names), persona!)));
    for (const [view, side, strangers] of [
      ['old', sides[0], ['Asks in a forum', 'Is it safe?', 'calm', 'Waits', 'absent']],
      ['new', sides[1], ['Asks a friend', 'The form is long', 'annoyed', 'Waits', 'absent']],
    ] as const) {
      const shown = textsIn(viewOf(overlay.scene, view));
      const feelings = /^[+−]?\d|^\d/;
      assert.deepEqual(own(side).filter((text) => !shown.includes(text) && !feelings.test(text)), []); // prettier-ignore
      assert.deepEqual(strangers.filter((text) => shown.includes(text)), []); // prettier-ignore
    }
  });

  it('is without marks where two live the same', async () => {
    const same = map
      .replaceAll(/for: @\w+/g, 'for: @mina, @joon')
      .replaceAll(/ @(?:mina|joon|ada):/g, ' @mina:');
    const both = same.replace('feels @mina: -2 "annoyed"; feels @mina: +1 "calm"; feels @mina: 0 "absent"', 'feels: 1'); // prettier-ignore
    const { overlay, diff } = await overlayPersonas(both.replace('goal @mina', 'goal').replace('thinks @mina', 'thinks'), 'mina', 'joon'); // prettier-ignore
    assert.deepEqual(diff.changes, []);
    assert.deepEqual(marksIn(overlay.scene).map((mark) => mark.split(' ')[1]), ['was~persona:mina', 'persona:joon']); // prettier-ignore
  });

  it('leads from each difference to where it is said', async () => {
    const { overlay } = await overlayPersonas(map, 'mina', 'joon');
    const feeling = overlay.changes.find(({ change }) => change.rule === 'feeling-rose')!;
    const { before, after } = overlay.placesOf(feeling.things[0]!);
    assert.equal(map.slice(before?.start, before?.end), 'feels @mina: -2 "annoyed"');
    assert.equal(map.slice(after?.start, after?.end), 'feels @joon: +1 "calm"');
  });
});

describe('the picture of two journeys of which neither became the other', () => {
  const two = `journey today "Today" { scale: 1..5; stage a "First" {
 touchpoint x "Asks" { feels: 2; thinks: "When?" }
 touchpoint old "Writes a letter" } }
journey ideal "Ideal" { stage a "First" { touchpoint x "Asks at once" { feels: +2; thinks: "Now." }
touchpoint y "Gets an answer" } }`;

  it('strikes nothing; what stands on both comes twice, each with the letter of its side', async () => {
    const { overlay } = await overlayTexts(two, two, ['today', 'ideal']);
    expectNoOverlaps(overlay.scene);
    assert.deepEqual([...marksIn(overlay.scene)].sort(), [
      'changed journey:ideal/touchpoint:x',
      'changed ~title',
      'ink journey:ideal/touchpoint:x/thinks',
      'ink journey:ideal/touchpoint:y',
      'inkSoft was~journey:today/touchpoint:old',
      'inkSoft was~journey:today/touchpoint:x/thinks',
    ]);
    const nodes = everyNode(overlay.scene.root);
    assert.ok(nodes.every(({ attributes }) => attributes['text-decoration'] === undefined));
    assert.ok(textsIn(overlay.scene).includes('Today and Ideal, compared'));
  });

  it('shows each scale at the rail', async () => {
    const { overlay } = await overlayTexts(two, two, ['today', 'ideal']);
    const numbers = (view: 'old' | 'new' | 'both') => {
      const rail = everyNode(viewOf(overlay.scene, view).root).filter(({ key }) =>
        /~end:\w+~number$/.test(key),
      );
      return rail.flatMap(({ text, children }) => text ?? children?.map((line) => line.text) ?? []).sort();
    };
    assert.deepEqual(numbers('old'), ['1', '3', '5']);
    assert.deepEqual(numbers('new'), ['+2', '0', '−2']);
    assert.deepEqual(numbers('both'), ['+2', '0', '1', '3', '5', '−2']);
  });
});

describe('the cards of a picture of two maps', () => {
  const card = (quote: string, channels: string): string =>
    `persona mina "Mina Kim" {${quote}${channels} }\njourney j "J" { personas: @mina; stage s "S" { touchpoint t "T" { feels: 1 } } }`;
  const marksOf = async (before: string, after: string): Promise<readonly string[]> => {
    const { overlay } = await overlayTexts(before, after);
    expectNoOverlaps(overlay.scene);
    return [...marksIn(overlay.scene)].sort();
  };

  it('have quotes before and after', async () => {
    const [a, b] = [card('quote: "Quick."', ''), card('quote: "At once."', '')];
    assert.deepEqual(await marksOf(a, b), ['changed persona:mina/quote']);
    const { overlay } = await overlayTexts(a, b);
    const said = (view: 'old' | 'new' | 'both') => textsIn(viewOf(overlay.scene, view)).filter((text) => /Quick|At once/.test(text) && !text.includes(':')); // prettier-ignore
    assert.deepEqual([said('old'), said('new'), said('both')], [['Quick.'], ['At once.'], ['Quick. At once.']]); // prettier-ignore
    assert.deepEqual(await marksOf(card('', ''), b), ['came persona:mina/quote']);
    assert.deepEqual(await marksOf(a, card('', '')), ['went was~persona:mina/quote']);
  });

  it('have the channels that came and went', async () => {
    const marks = await marksOf(card('', 'channels: app, email'), card('', 'channels: app, phone'));
    assert.deepEqual(marks.filter((mark) => mark.includes('~channel')), ['came persona:mina~channel:phone', 'went persona:mina~channel:email']); // prettier-ignore
  });
});
