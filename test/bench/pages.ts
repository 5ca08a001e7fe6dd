import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Content } from '../../core/map/content.ts';
import type { FromPage, PreviewState, ToPage } from '../../server/protocol.ts';
import { openPreviewPage } from '../client/chromium.ts';

/** The page of the preview as it ships. Each answer is the ms by its own clock until the frame was painted. */
export interface OurPage {
  /** A frame in which nothing happens. */
  readonly frame: () => Promise<number>;
  readonly show: (state: PreviewState) => Promise<number>;
  /** Shows news without waiting for a frame. */
  readonly post: (state: PreviewState) => void;
  readonly clear: () => Promise<number>;
  /** Scrolls there, and waits until what is drawn is what is in sight; of a map that is drawn whole it always is. */
  readonly goTo: (left: number, isWhole: boolean) => Promise<void>;
  /** The lengths of all frames while the page is scrolled for so long by so much in each; 0 px for a page at rest. */
  readonly pan: (ms: number, px: number) => Promise<readonly number[]>;
}

/** @param onSaid Hears what the page says. */
export async function openOurs(browser: Browser, onSaid: (said: FromPage) => void): Promise<OurPage> {
  const { page, faults, answer } = await openPreviewPage(browser);
  await answer(onSaid);
  const wait = async (said: ToPage | undefined): Promise<number> => {
    const ms = await page.evaluate(async (data) => {
      const start = performance.now();
      if (data) postMessage(data);
      // What is drawn in one frame is on the screen when the next one begins.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - start;
    }, said);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return ms;
  };
  const nothing: PreviewState = {
    preview: 'p',
    uri: 'file:///a.journey',
    version: 0,
    picture: { kind: 'empty', reason: '' },
    isKept: false,
    title: '',
    errors: 0,
    warnings: 0,
    firstError: undefined,
    palette: undefined,
  };
  return {
    frame: () => wait(undefined),
    show: (state) => wait({ kind: 'state', state }),
    post: (state) =>
      void page.evaluate((data) => postMessage(data), { kind: 'state', state } as const).catch(() => undefined),
    clear: () => wait({ kind: 'state', state: nothing }),
    goTo: async (left, isWhole) => {
      await page.evaluate((to) => document.getElementById('view')?.scrollTo({ left: to, behavior: 'instant' }), left);
      if (isWhole) return;
      await page.waitForFunction(() => {
        const [view, last] = [document.getElementById('view'), [...document.querySelectorAll('#sheet > svg [data-drag="touchpoint"]')].at(-1)];
        const first = document.querySelector('#sheet > svg [data-drag="touchpoint"]');
        return view && first && last && first.getBoundingClientRect().left < 0 && last.getBoundingClientRect().right > view.clientWidth;
      });
    },
    pan: (ms, px) =>
      page.evaluate(
        async ({ ms, px }) => {
          const view = document.getElementById('view');
          const frames: number[] = [];
          const next = (): Promise<number> => new Promise(requestAnimationFrame);
          let last = await next();
          for (const end = last + ms; last < end; ) {
            view?.scrollBy({ left: px, behavior: 'instant' });
            const now = await next();
            frames.push(now - last);
            last = now;
          }
          return frames;
        },
        { ms, px },
      ),
  };
} // prettier-ignore

/** Mermaid with a journey of as many sections and tasks as a map has stages and touchpoints. */
export interface Mermaid {
  /** Ms from the text to the SVG as a string. */
  readonly render: () => Promise<number>;
  /** Ms from the text to the painted frame. */
  readonly show: () => Promise<number>;
}

interface MermaidLibrary {
  readonly initialize: (options: object) => void;
  readonly render: (id: string, text: string) => Promise<{ readonly svg: string }>;
}

export async function openMermaid(browser: Browser, content: Content): Promise<Mermaid> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent('<body><div id="picture"></div></body>');
  await page.addScriptTag({ path: fileURLToPath(new URL('node_modules/mermaid/dist/mermaid.min.js', import.meta.url)) });
  const text = mermaidText(content);
  const run = (shows: boolean): Promise<number> =>
    page.evaluate(
      async ({ text, shows }) => {
        const { mermaid } = globalThis as unknown as { readonly mermaid: MermaidLibrary };
        mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000 });
        const start = performance.now();
        const { svg } = await mermaid.render('drawn', text);
        const place = document.getElementById('picture');
        if (!shows || !place) return performance.now() - start;
        place.innerHTML = svg;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return performance.now() - start;
      },
      { text, shows },
    );
  return { render: () => run(false), show: () => run(true) };
} // prettier-ignore

/** The same stages and touchpoints as Mermaid writes them: a task has a number for the feeling and who feels it. */
function mermaidText(content: Content): string {
  if (content.kind !== 'journey') throw new Error('There is no journey.');
  const plain = (title: string): string => title.replaceAll(/[:;#%]/g, ' ');
  const lines = content.stages.flatMap(({ title, touchpoints }) => [
    `  section ${plain(title)}`,
    ...touchpoints.map((touchpoint, i) => `    ${plain(touchpoint.title)}: ${1 + (i % 5)}: Mina`),
  ]);
  return ['journey', `  title ${plain(content.title)}`, ...lines].join('\n');
}
