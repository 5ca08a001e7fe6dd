import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import { makeMap } from './makeMap.ts';
import { interleave, statsOf, type Stats, type Subject } from './measure.ts';
import { rowOf, type Table } from './report.ts';
import { openVsCode, type VsCode, type VsCodeWindow } from './window.ts';

export const sizes: readonly number[] = [1000, 10_000];

const ours = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');
const nothing = fileURLToPath(new URL('peers/nothingExtension', import.meta.url));

/** In a real VS Code: what ours costs as a window opens, and from a key to the painted frame. */
export async function measureVsCode(seed: number, lines: readonly number[]): Promise<readonly Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  const vsCode = await openVsCode();
  try {
    const activation = await measureActivation(vsCode, folder);
    const keys: ReadonlyMap<string, Stats>[] = [];
    for (const size of lines)
      keys.push(await measureKeys(vsCode, folder, makeMap(seed, { lines: size }).text));
    return [activation, {
      title: 'From a key to the painted frame of the picture, in VS Code',
      columns: lines.map((size) => `${size} lines`),
      baseline: floor,
      ratioOf: 'p95',
      rows: [...(keys[0]?.keys() ?? [])].map((name) => rowOf(name, keys)),
    }]; // prettier-ignore
  } finally {
    await vsCode.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What VS Code calls them in its list. */
const activated = { "VS Code's own Git": 'Git', ours: 'journey-map-as-code.journey-map-as-code' };
const windows = 9;

/** As VS Code itself tells it of its running extensions, both of them in the same windows. */
async function measureActivation(vsCode: VsCode, folder: string): Promise<Table> {
  const samples = new Map(Object.keys(activated).map((name) => [name, [] as number[]]));
  for (let i = 0; i < windows; i++) {
    const window = await vsCode.open({ folder, extension: ours, height: 4000 });
    await window.run('Developer: Show Running Extensions');
    for (const [name, title] of Object.entries(activated)) {
      const row = window.page.locator('.runtime-extensions-editor .extension', {
        has: window.page.getByText(title, { exact: true }),
      });
      const told = await row.locator('.activation-time', { hasText: /\d/ }).first().textContent();
      samples.get(name)?.push(Number(/([\d.]+) *ms/.exec(told ?? '')?.[1]));
    }
    await window.close();
  }
  const measured = new Map([...samples].map(([name, taken]) => [name, statsOf(taken)]));
  return {
    title: 'Activation, as VS Code tells it',
    columns: ['without a map'],
    baseline: "VS Code's own Git",
    rows: Object.keys(activated).map((name) => rowOf(name, [measured])),
  };
}

const floor = 'an extension that does nothing';
/** What the frame is known by in which a letter is there, or is gone again. */
const word = 'Zq';
const letter = 'x';
/** About as long as people take for the next key; what the last one has set off is over by then. */
const betweenKeysMs = 150;
const mostMs = 20_000;

/** The same letter at the same place of the same map, in a window of either extension by turns. */
async function measureKeys(
  vsCode: VsCode,
  folder: string,
  text: string,
): Promise<ReadonlyMap<string, Stats>> {
  const thought = 'thinks: "';
  const before = text.slice(0, text.indexOf(thought, text.length / 2) + thought.length).split('\n');
  const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  const subject = async (name: string, extension: string, command: string, selector: string) => {
    // A folder that was open before would bring back what was typed there and never saved.
    const own = mkdtempSync(join(folder, 'window-'));
    const file = join(own, 'map.journey');
    writeFileSync(file, text);
    const window = await vsCode.open({ folder: own, file, extension });
    await window.page.locator('.editor-instance .view-lines').first().click();
    await window.run(command);
    const panel = await window.panel(selector);
    await goTo(window, place);
    await window.page.keyboard.type(word);
    await panel.getByText(word).first().waitFor({ state: 'attached' });
    await noteKeys(window);
    await noteFrames(panel);
    return { window, subject: typing(name, window, panel) };
  };
  const both = [
    await subject(floor, nothing, 'Nothing: Open a Page', '#nothing'),
    await subject('ours', ours, 'Journey: Open Preview to the Side', '#sheet > svg'),
  ];
  try {
    return await interleave(
      both.map(({ subject }) => subject),
      { budgetMs: 60_000, most: 80 },
    );
  } finally {
    for (const { window } of both) await window.close();
  }
}

/** Writes the letter, and takes it away again at the next turn. */
function typing(name: string, { page }: VsCodeWindow, panel: Frame): Subject {
  let isThere = false;
  return {
    name,
    hasOwnClock: true,
    prepare: async () => {
      await page.bringToFront();
      await pause(betweenKeysMs);
    },
    run: async () => {
      isThere = !isThere;
      await watchFor(panel, isThere ? `${word}${letter}` : word, isThere ? undefined : `${word}${letter}`);
      await page.keyboard.press(isThere ? letter : 'Backspace');
      const paintedAt = await panel.evaluate(() => (globalThis as unknown as Watched).paintedAt);
      return paintedAt - (await page.evaluate(() => (globalThis as unknown as Watched).pressedAt));
    },
  };
}

/** What the pages are asked to note, by the one clock that all have. */
interface Watched {
  pressedAt: number;
  paintedAt: Promise<number>;
  /** True in what a page does within a frame, and not before it. */
  isInFrame: boolean;
}

async function noteKeys({ page }: VsCodeWindow): Promise<void> {
  await page.evaluate(() => {
    const note = ({ timeStamp }: Event): void => {
      (globalThis as unknown as Watched).pressedAt = performance.timeOrigin + timeStamp;
    };
    addEventListener('keydown', note, { capture: true });
  });
}

/**
 * A page may change itself as soon as it is told, or in the frame that follows: what it changes in a frame is painted in that
 * frame, and not in the one after.
 */
async function noteFrames(panel: Frame): Promise<void> {
  await panel.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    const ask = requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) =>
      ask((time) => {
        watched.isInFrame = true;
        try {
          callback(time);
        } finally {
          // Those who watch for changes are told before this is run.
          queueMicrotask(() => (watched.isInFrame = false));
        }
      });
  });
}

/** Has the page note when it has painted the first change that has the one word and not the other. */
async function watchFor(panel: Frame, wanted: string, unwanted: string | undefined): Promise<void> {
  await panel.evaluate(
    ({ wanted, unwanted, mostMs }) => {
      const isIt = (text: string | null): boolean =>
        text !== null && text.includes(wanted) && !(unwanted && text.includes(unwanted));
      (globalThis as unknown as Watched).paintedAt = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`“${wanted}” was not painted.`)), mostMs);
        const observer = new MutationObserver((records) => {
          if (!records.some(({ target }) => isIt(target.textContent))) return;
          observer.disconnect();
          // What is drawn in one frame is on the screen when the next one begins.
          const note = (): void => resolve(performance.timeOrigin + performance.now());
          if ((globalThis as unknown as Watched).isInFrame) requestAnimationFrame(note);
          else requestAnimationFrame(() => requestAnimationFrame(note));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
    },
    { wanted, unwanted, mostMs },
  );
}

/** @param place as `line:column` */
async function goTo({ page }: VsCodeWindow, place: string): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').fill(`:${place}`);
  await page.keyboard.press('Enter');
}
