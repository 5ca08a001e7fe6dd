import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Content } from '../../core/map/content.ts';
import type { Scene, SceneChange } from '../../core/map/scene.ts';
import type { Picture, ToPage } from '../../server/protocol.ts';
import { openPreviewPage } from '../client/chromium.ts';

/** The page of the preview as it ships. Each answer is the ms by its own clock until the frame was painted. */
export interface OurPage {
  /** A frame in which nothing happens. */
  readonly frame: () => Promise<number>;
  readonly show: (scene: Scene) => Promise<number>;
  readonly change: (changes: readonly SceneChange[], scene: Scene) => Promise<number>;
  readonly clear: () => Promise<number>;
}

export async function openOurs(browser: Browser): Promise<OurPage> {
  const { page, faults } = await openPreviewPage(browser);
  let version = 0;
  const say = async (picture: Picture | undefined): Promise<number> => {
    const state = { preview: 'p', uri: 'file:///a.journey', version: version++, title: 'Map', errors: 0, warnings: 0, isKept: false };
    const said: ToPage | undefined = picture && { kind: 'state', state: { ...state, firstError: undefined, picture } };
    const ms = await page.evaluate(async (data) => {
      const start = performance.now();
      if (data) postMessage(data);
      // What is drawn in one frame is on the screen when the next one begins.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - start;
    }, said);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return ms;
  }; // prettier-ignore
  return {
    frame: () => say(undefined),
    show: (scene) => say({ kind: 'scene', scene }),
    change: (changes, { width, height, title, description }) =>
      say({ kind: 'changes', changes, width, height, title, description }),
    clear: () => say({ kind: 'empty', reason: '' }),
  };
}

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
