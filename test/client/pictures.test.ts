import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { colourPairs, decoration } from '../../core/map/colourPairs.ts';
import { colourMeanings } from '../../core/map/colourNames.ts';
import { svgMarkup } from '../../core/markup/svg.ts';
import { written } from '../../core/markup/escape.ts';
import { allPictures } from '../harness/pictures.ts';
import { openChromium } from './chromium.ts';
import { faultsOfLines, meetingsIn, type Meeting } from './inPage.ts';
import { bringFonts, useFonts } from './ownFonts.ts';

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

describe('all pictures, in a browser,', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openChromium();
    page = await browser.newPage();
    const pictures = Object.entries(await allPictures());
    const drawn = pictures.map(([name, scene]) => written(svgMarkup(scene, names, { idPrefix: name, things: true }))).join('\n'); // prettier-ignore
    await bringFonts(page, drawn);
    await page.evaluate(`document.body.innerHTML = ${JSON.stringify(drawn)}`);
  });
  after(() => browser.close());

  /** What a function of `inPage.ts` finds in each picture, with the name of the picture. */
  const inEach = <Found>(look: (svg: SVGSVGElement) => readonly Found[]): Promise<readonly Found[]> =>
    page.evaluate(`[...document.querySelectorAll('body > svg')].flatMap(${look.toString()})`);
  const faults = (): Promise<readonly string[]> => inEach(faultsOfLines);

  it('are in colours that meet in the table of pairs, which holds no others', async () => {
    await useFonts(page, 'noto');
    const meetings = await inEach(meetingsIn);
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

  it('clip no text and cover none with another', async () => {
    await useFonts(page, 'noto');
    assert.deepEqual(await faults(), []);
  });

  it('keep texts apart in a font that is wider than any we reckon with', async () => {
    await useFonts(page, 'wide');
    const grave = (await faults()).filter((fault) => /cover each other|out of the picture/.test(fault));
    // A word as long as a line, in letters that are all wide, is more than the margin can take.
    const isHopeless = (fault: string): boolean => /“\S{50,}”/.test(fault);
    assert.deepEqual(
      grave.filter((fault) => !isHopeless(fault)),
      [],
    );
  });

  for (const [spoilt, fault] of [
    ['<rect width="9" height="9" fill="none"/><text x="2" y="20" font-size="12">Here</text><text x="9" y="24" font-size="12">there</text>', /^“Here” and “there” cover each other$/],
    ['<text x="180" y="20" font-size="12">Out of it</text>', /^“Out of it” reaches out of the picture$/],
    ['<rect x="10" width="40" height="30" fill="stage"/><text x="12" y="20" font-size="12">Too long</text>', /^“Too long” reaches out of its ground$/],
    ['<g data-thing="t"><rect x="10" width="40" height="30" fill="none" pointer-events="all"/><text x="12" y="20" font-size="12">Too long</text></g>', /^“Too long” reaches out of its room$/],
    ['<text font-size="12"><tspan x="2" y="20">One</tspan><tspan x="2" y="25">Two</tspan></text>', /^“(?:One” and “Two|Two” and “One)” cover each other$/],
    ['<text x="2" y="20" font-size="12">Here</text><text x="2" y="38" font-size="12">there</text>', /^$/],
  ] as const) {
    it(`are measured such that it is seen where ${fault.source}`, async () => {
      const other = await browser.newPage();
      await other.setContent(`<svg width="200" height="60">${spoilt}</svg>`);
      const found: readonly string[] = await other.evaluate(`(${faultsOfLines.toString()})(document.querySelector('svg'))`);
      assert.match(found.join('\n'), fault);
    });
  } // prettier-ignore
});
