import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { contentOf, journeysOf } from '../../core/map/contentOf.ts';
import { seenBy, type Look } from '../../core/map/look.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import type { FromPage, PreviewState } from '../../server/protocol.ts';
import { analyseText } from '../harness/problems.ts';
import { openChromium, openPreviewPage, type PreviewPage } from './chromium.ts';

const points = (id: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `touchpoint ${id}${i} "Point ${i}" { feels: 0 }`).join('\n');
const map = (title: string): string =>
  `journey j "J" {\nstage a "${title}" {\n${points('a', 9)}\n}\nstage b "Ordering" {\n${points('b', 9)}\n}\n}\n`;

async function stateOf(title: string, look: Look = {}): Promise<PreviewState> {
  const { names } = await analyseText(map(title));
  const scene = sceneOf(seenBy(contentOf(journeysOf(names.source.tree)[0]!, names), look));
  const rest = { preview: 'p', uri: 'file:///a.journey', version: 1, title: 't', errors: 0, warnings: 0 };
  return { ...rest, firstError: undefined, picture: { kind: 'scene', scene }, isKept: false };
}

interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

describe('the name of a stage that is wider than the panel', function () {
  this.timeout(30_000);
  let browser: Browser;
  let preview: PreviewPage;
  const ask = <Answer>(code: string): Promise<Answer> => preview.page.evaluate<Answer>(code);
  const scrollTo = (left: number): Promise<unknown> => ask(`view.scrollTo({ left: ${left}, behavior: 'instant' })`);
  const box = (selector: string): Promise<Sides> =>
    ask(`(({ left, top, right, bottom }) => ({ left, top, right, bottom }))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`);
  const show = async (title: string, look?: Look): Promise<void> => {
    await preview.say({ kind: 'state', state: await stateOf(title, look) });
    await preview.page.waitForFunction((words) => document.querySelector('.pin-names')?.textContent.includes(words), title.split(' ')[0]!);
  };
  const original = (part: string): string => `#sheet > svg [data-key="journey:j/stage:a~${part}"]`;
  const kept = (part: string): string => `.pin-names [data-key="journey:j/stage:a~${part}"]`;
  const bar = (stage: string): string => `.pin-bars [data-key="journey:j/stage:${stage}~bar"]`;

  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await openPreviewPage(browser);
    await show('Finding out');
  });
  afterEach(async () => {
    const { faults } = preview;
    await preview.page.close();
    assert.deepEqual(faults, []);
  });

  it('lies exactly over what it copies where nothing is scrolled', async () => {
    for (const part of ['title', 'fold']) {
      const [one, other] = [await box(original(part)), await box(kept(part))];
      for (const side of ['left', 'top', 'right', 'bottom'] as const)
        assert.ok(Math.abs(one[side] - other[side]) < 0.6, `${part} ${side}: ${one[side]}, ${other[side]}`);
    }
    assert.equal(await ask(`getComputedStyle(document.querySelector('.pin-bars [data-key="journey:j/stage:a~title"]')).visibility`), 'hidden');
  });

  it('stays beside the rail while its bar goes by, and is pushed out by the next stage', async () => {
    const before = await box(kept('title'));
    const rail = await box('.pin-corner');
    const lengthOf = ({ left, right }: Sides): number => right - left;
    const width = lengthOf(await box(bar('a')));
    for (const left of [400, width / 2, width - lengthOf(before) - 60]) {
      await scrollTo(left);
      const title = await box(kept('title'));
      assert.ok(title.left > rail.right && title.left < rail.right + 40, `${left}: ${title.left}`);
      assert.ok((await box(original('title'))).right < rail.right);
    }
    await scrollTo(width - lengthOf(before) / 2);
    const [title, next] = [await box(kept('title')), await box(bar('b'))];
    assert.ok(title.left < rail.right && title.right < next.left && title.right > next.left - 40);
    await scrollTo(width + 60);
    assert.ok((await box(kept('title'))).right < rail.right);
  });

  it('is at the right end of what is in sight where it is read from there', async () => {
    await show('البحث عن وصفة');
    const view = await ask<number>('view.getBoundingClientRect().left + view.clientWidth');
    for (const left of [0, 200]) {
      await scrollTo(left);
      const { right } = await box(kept('title'));
      assert.ok(right < view && right > view - 50, `${left}: ${right}`);
    }
  });

  it('changes with the picture, and with how large it is seen', async () => {
    await scrollTo(300);
    await show('Something else');
    assert.equal(await ask(`document.querySelectorAll('${kept('title')}').length`), 1);
    const before = await box(kept('title'));
    await ask('document.getElementById("larger").click()');
    const after = await box(kept('title'));
    const taller = (after.bottom - after.top) / (before.bottom - before.top);
    assert.ok(taller > 1.05, `${taller}`);
    await show('Something else', { foldedStages: ['journey:j/stage:a'] });
    assert.equal(await ask(`document.querySelector('${kept('fold')}').dataset.open`), 'false');
  });

  it('lets through to its bar what is not meant for its handle', async () => {
    await scrollTo(300);
    const told = async <Kind extends FromPage['kind']>(kind: Kind): Promise<readonly FromPage[]> =>
      (await preview.heard()).filter((said) => said.kind === kind);
    const middle = ({ left, right, top, bottom }: Sides): [number, number] => [(left + right) / 2, (top + bottom) / 2];
    await preview.page.mouse.click(...middle(await box(kept('title'))));
    assert.deepEqual((await told('choose')).map((said) => said.kind === 'choose' && said.thing), ['journey:j/stage:a']);
    await preview.page.mouse.click(...middle(await box(kept('fold'))));
    assert.deepEqual((await told('look')).map((said) => said.kind === 'look' && said.look), [{ foldedStages: ['journey:j/stage:a'] }]);
  });
}); // prettier-ignore
