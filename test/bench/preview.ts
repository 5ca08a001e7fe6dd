import type { Browser } from 'playwright-core';
import { analyseLoaded, type Analysis } from '../../core/analyse.ts';
import type { Content } from '../../core/map/content.ts';
import { contentOf, journeysOf } from '../../core/map/contentOf.ts';
import { changesBetween } from '../../core/map/diffScenes.ts';
import { palettes } from '../../core/map/palette.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import { svgOf } from '../../core/markup/svg.ts';
import { parseChange } from '../../core/syntax/edit.ts';
import { parse } from '../../core/syntax/parse.ts';
import { openChromium } from '../client/chromium.ts';
import { makeMap } from './makeMap.ts';
import { interleave, type Stats, type Subject } from './measure.ts';
import { openMermaid, openOurs } from './pages.ts';
import { rowOf, type Table } from './report.ts';
import { scan0 } from './scan0.ts';

/** Touchpoints, not lines. */
export const sizes: readonly number[] = [10, 100, 1000];

const uri = 'file:///map.journey';

/** From what is known of a text to its picture, after one touchpoint was edited, and the whole picture. */
export async function measurePreview(seed: number, counts: readonly number[]): Promise<readonly Table[]> {
  const browser = await openChromium();
  try {
    const worked: ReadonlyMap<string, Stats>[] = [];
    const painted: ReadonlyMap<string, Stats>[] = [];
    for (const touchpoints of counts) {
      const { text } = makeMap(seed, { touchpoints });
      worked.push(await interleave(await subjectsFor(text, browser), { budgetMs: 25_000 }));
      painted.push(await interleave(await pageSubjects(text, browser), { budgetMs: 25_000, most: 21 }));
    }
    const columns = counts.map((count) => `${count} touchpoints`);
    const table = (
      title: string,
      baseline: string,
      measured: readonly ReadonlyMap<string, Stats>[],
    ): Table => ({
      title,
      columns,
      baseline,
      rows: [...(measured[0]?.keys() ?? [])].map((name) => rowOf(name, measured)),
    });
    return [
      table('A picture, worked out', 'scan0 of the text', worked),
      table('From the message to the painted frame, in Chromium', 'a frame with nothing new', painted),
    ];
  } finally {
    await browser.close();
  }
}

async function subjectsFor(text: string, browser: Browser): Promise<readonly Subject[]> {
  const editing = new Editing(text);
  let content = editing.content();
  let scene = sceneOf(content);
  let before = scene;
  const mermaid = await openMermaid(browser, content);
  return [
    { name: 'scan0 of the text', run: () => scan0(text) },
    { name: 'contentOf', prepare: () => editing.edit(), run: () => editing.content() },
    {
      name: 'sceneOf',
      prepare: () => {
        editing.edit();
        content = editing.content();
      },
      run: () => sceneOf(content),
    },
    {
      name: 'changesBetween',
      prepare: () => {
        before = sceneOf(editing.content());
        editing.edit();
        scene = sceneOf(editing.content());
      },
      run: () => changesBetween(before, scene),
    },
    {
      name: 'all three, one touchpoint edited',
      prepare: () => {
        before = sceneOf(editing.content());
        editing.edit();
      },
      run: () => changesBetween(before, sceneOf(editing.content())),
    },
    { name: 'svgOf', run: () => svgOf(scene, palettes.light) },
    { name: 'Mermaid: render, in Chromium', run: () => mermaid.render(), hasOwnClock: true },
  ];
}

async function pageSubjects(text: string, browser: Browser): Promise<readonly Subject[]> {
  const editing = new Editing(text);
  const ours = await openOurs(browser);
  const mermaid = await openMermaid(browser, editing.content());
  let scene = sceneOf(editing.content());
  let before = scene;
  const next = (): void => {
    before = scene;
    editing.edit();
    scene = sceneOf(editing.content());
  };
  await ours.show(scene);
  return [
    { name: 'a frame with nothing new', run: () => ours.frame(), hasOwnClock: true },
    { name: 'ours: the whole picture', prepare: () => ours.clear(), run: () => ours.show(scene), hasOwnClock: true },
    {
      name: 'ours: one touchpoint edited',
      prepare: next,
      run: () => ours.change(changesBetween(before, scene), scene),
      hasOwnClock: true,
    },
    { name: 'Mermaid: render and show', run: () => mermaid.show(), hasOwnClock: true },
  ]; // prettier-ignore
}

/** A map in the middle of which a letter comes and goes. */
class Editing {
  private analysis: Analysis;
  private text: string;
  private readonly at: number;
  private isThere = false;

  constructor(text: string) {
    this.text = text;
    this.analysis = analysisOf(text);
    const thought = 'thinks: "';
    this.at = text.indexOf(thought, text.length / 2) + thought.length;
    const before = sceneOf(this.content());
    this.edit();
    const changes = changesBetween(before, sceneOf(this.content()));
    if (changes.length === 0) throw new Error('The edit is not to be seen.');
  }

  edit(): void {
    const change = this.isThere
      ? { start: this.at, end: this.at + 1, text: '' }
      : { start: this.at, end: this.at, text: 'x' };
    this.isThere = !this.isThere;
    this.text = this.text.slice(0, change.start) + change.text + this.text.slice(change.end);
    const tree = parseChange(this.analysis.source.tree, this.text, change);
    const source = { uri, text: this.text, tree };
    this.analysis = analyseLoaded(source, new Map([[uri, source]]), { before: this.analysis });
  }

  content(): Content {
    const { names, source } = this.analysis;
    const [journey] = journeysOf(source.tree);
    if (!journey) throw new Error('There is no journey.');
    return contentOf(journey, names);
  }
}

function analysisOf(text: string): Analysis {
  const source = { uri, text, tree: parse(text) };
  return analyseLoaded(source, new Map([[uri, source]]));
}
