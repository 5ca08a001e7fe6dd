import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { colourPairs, decoration } from '../../core/map/colourPairs.ts';
import { colourMeanings } from '../../core/map/colourNames.ts';
import { svgMarkup } from '../../core/markup/svg.ts';
import { written } from '../../core/markup/escape.ts';
import { allPictures } from '../harness/pictures.ts';
import { openChromium } from './chromium.ts';
import { meetingsIn, type Meeting } from './inPage.ts';

/** Every colour is called by its name. */
const names = Object.fromEntries(Object.keys(colourMeanings).map((name) => [name, name]));
const isDecoration = (colour: string): boolean => decoration.some((one) => one === colour);

/** Pairs as lines of text. What holds for one persona holds for all, and a shape on a ground is that ground around it. */
function linesOf({ kind, colour, on }: Pick<Meeting, 'kind' | 'colour' | 'on'>): readonly string[] {
  if (kind === 'shape' && isDecoration(colour)) {
    if (isDecoration(on) || on === 'nothing') return [];
    return linesOf({ kind, colour: on, on: colour });
  }
  const line = `${kind} ${colour} on ${on}`;
  return /persona\d/.test(line) ? [1, 2, 3, 4, 5].map((i) => line.replace(/persona\d/, `persona${i}`)) : [line]; // prettier-ignore
}

describe('the table of pairs of colours', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());

  it('holds all that meet in any picture, and no others', async () => {
    const pictures = Object.entries(await allPictures());
    const page = await browser.newPage();
    await page.setContent(
      pictures.map(([name, scene]) => written(svgMarkup(scene, names, { idPrefix: name, things: true }))).join('\n'), // prettier-ignore
    );
    const meetings = (await page.evaluate(
      `[...document.querySelectorAll('body > svg')].flatMap(${meetingsIn.toString()})`,
    )) as readonly Meeting[];
    const examples = new Map(
      meetings.flatMap((meeting) => linesOf(meeting).map((line) => [line, meeting.where])),
    );
    const declared = colourPairs.map(({ colour, on, least }) => `${least === 3 ? 'shape' : 'text'} ${colour} on ${on}`); // prettier-ignore
    assert.deepEqual(
      [...examples].filter(([line]) => !declared.includes(line)),
      [],
    );
    assert.deepEqual(
      declared.filter((line) => !examples.has(line)),
      [],
    );
    assert.equal(new Set(declared).size, declared.length);
  });
});
