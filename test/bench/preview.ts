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
import { Previews } from '../../server/lsp/previews.ts';
import { Store } from '../../server/lsp/store.ts';
import type { PreviewState, Sight } from '../../server/protocol.ts';
import { openChromium } from '../client/chromium.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';
import { makeMap } from './makeMap.ts';
import { interleave, statsOf, type Stats, type Subject } from './measure.ts';
import { openMermaid, openOurs } from './pages.ts';
import { rowOf, type Table } from './report.ts';
import { scan0 } from './scan0.ts';

/** Touchpoints, not lines. */
export const sizes: readonly number[] = [10, 100, 1000, 10_000];

/** Of a map with more touchpoints than this nobody draws the whole, and Mermaid takes minutes. */
const mostAsWhole = 1000;

const uri = 'file:///map.journey';

/** From what is known of a text to its picture, after one touchpoint was edited, and the first picture. */
export async function measurePreview(seed: number, counts: readonly number[]): Promise<readonly Table[]> {
  const browser = await openChromium();
  try {
    const worked: ReadonlyMap<string, Stats>[] = [];
    const painted: ReadonlyMap<string, Stats>[] = [];
    const panned: ReadonlyMap<string, Stats>[] = [];
    for (const touchpoints of counts) {
      const { text } = makeMap(seed, { touchpoints });
      const isWhole = touchpoints <= mostAsWhole;
      const preview = await TypedPreview.open(text);
      const server: Subject = { name: 'the server, from a typed letter to its message', run: () => preview.type() };
      const subjects = isWhole ? await subjectsFor(text, browser) : [scanOf(text)];
      worked.push(await interleave([...subjects, server], { budgetMs: 25_000 }));
      const page = await openPages(preview, browser);
      const mermaid = isWhole ? [await mermaidSubject(text, browser)] : [];
      painted.push(await interleave([...page.subjects, ...mermaid], { budgetMs: 25_000, most: 41 }));
      panned.push(await page.pan());
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
      rows: [...new Set(measured.flatMap((column) => [...column.keys()]))].map((name) => rowOf(name, measured)),
    });
    return [
      table('A picture, worked out', 'scan0 of the text', worked),
      table('From the message to the painted frame, in Chromium', 'a frame with nothing new', painted),
      table('Frames while the page is scrolled for 5 s, in Chromium', 'at rest', panned),
    ];
  } finally {
    await browser.close();
  }
} // prettier-ignore

function scanOf(text: string): Subject {
  return { name: 'scan0 of the text', run: () => scan0(text) };
}

async function subjectsFor(text: string, browser: Browser): Promise<readonly Subject[]> {
  const editing = new Editing(text);
  let content = editing.content();
  let scene = sceneOf(content);
  let before = scene;
  const mermaid = await openMermaid(browser, content);
  return [
    scanOf(text),
    { name: 'contentOf', prepare: () => editing.edit(), run: () => editing.content() },
    {
      name: 'sceneOf, the whole',
      prepare: () => {
        editing.edit();
        content = editing.content();
      },
      run: () => sceneOf(content),
    },
    {
      name: 'changesBetween, of the whole',
      prepare: () => {
        before = sceneOf(editing.content());
        editing.edit();
        scene = sceneOf(editing.content());
      },
      run: () => changesBetween(before, scene),
    },
    { name: 'svgOf', run: () => svgOf(scene, palettes.light) },
    { name: 'Mermaid: render, in Chromium', run: () => mermaid.render(), hasOwnClock: true },
  ];
}

async function mermaidSubject(text: string, browser: Browser): Promise<Subject> {
  const mermaid = await openMermaid(browser, new Editing(text).content());
  return { name: 'Mermaid: render and show', run: () => mermaid.show(), hasOwnClock: true };
}

interface Pages {
  readonly subjects: readonly Subject[];
  readonly pan: () => Promise<ReadonlyMap<string, Stats>>;
}

const panMs = 5000;
/** In each frame; some 2,000 px in a second. */
const panPx = 32;

/** One page that is filled anew again and again, and one that is in the middle of the map, where the letters are typed. */
async function openPages(preview: TypedPreview, browser: Browser): Promise<Pages> {
  const first = await openOurs(browser, () => undefined);
  const start = await preview.whole();
  const page = await openOurs(browser, (said) => {
    if (said.kind === 'sight') void preview.see(said.sight);
  });
  await page.show(start);
  preview.onSent = page.post;
  await page.goTo(preview.middle, start.sight === undefined);
  preview.onSent = () => undefined;
  let news = start;
  const subjects: readonly Subject[] = [
    { name: 'a frame with nothing new', run: () => page.frame(), hasOwnClock: true },
    { name: 'ours: the first picture', prepare: () => first.clear(), run: () => first.show(start), hasOwnClock: true },
    {
      name: 'ours: one touchpoint edited',
      prepare: () => (news = preview.type()),
      run: () => page.show(news),
      hasOwnClock: true,
    },
  ];
  const pan = async (): Promise<ReadonlyMap<string, Stats>> => {
    preview.onSent = page.post;
    const rest = await page.pan(panMs, 0);
    const frames = await page.pan(panMs, panPx);
    return new Map([
      ['at rest', statsOf(rest)],
      ['at rest: the longest frame', statsOf([Math.max(...rest)])],
      ['ours, scrolled', statsOf(frames)],
      ['ours, scrolled: the longest frame', statsOf([Math.max(...frames)])],
    ]);
  };
  return { subjects, pan };
} // prettier-ignore

/** The server's side of a preview of a map in the middle of which a letter comes and goes. */
class TypedPreview {
  /** Hears all that goes to the page. */
  onSent: (state: PreviewState) => void = () => undefined;
  /** How far from the left of the picture that letter is, px. */
  middle = 0;
  private readonly store: Store;
  private readonly previews: Previews;
  private readonly position: { readonly line: number; readonly character: number };
  private last: PreviewState | undefined;
  private version = 1;
  private isThere = false;

  private constructor(at: { readonly line: number; readonly character: number }) {
    this.position = at;
    this.store = new Store(memoryWorkspace(), (document) => this.previews.update(document));
    this.previews = new Previews(this.store, (state) => {
      this.last = state;
      this.onSent(state);
    });
  }

  static async open(text: string): Promise<TypedPreview> {
    const at = middleOf(text);
    const lines = text.slice(0, at).split('\n');
    const preview = new TypedPreview({ line: lines.length - 1, character: lines.at(-1)?.length ?? 0 });
    preview.store.set(uri, preview.version, text);
    await preview.previews.open('p', uri, () => undefined);
    const { at: place } = await preview.previews.follow('p', () => at);
    preview.middle = place?.from ?? 0;
    return preview;
  }

  /** The picture as a new page gets it. */
  async whole(): Promise<PreviewState> {
    const state = await this.previews.refresh('p');
    if (!state) throw new Error('There is no preview.');
    return state;
  }

  see(sight: Sight): Promise<void> {
    return this.previews.see('p', sight);
  }

  type(): PreviewState {
    const start = this.position;
    const end = this.isThere ? { ...start, character: start.character + 1 } : start;
    this.store.change(uri, ++this.version, [{ range: { start, end }, text: this.isThere ? '' : 'x' }]);
    this.isThere = !this.isThere;
    if (!this.last) throw new Error('The server said nothing.');
    return this.last;
  }
}

/** In the middle of a map, within what somebody thinks. */
function middleOf(text: string): number {
  const thought = 'thinks: "';
  return text.indexOf(thought, text.length / 2) + thought.length;
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
    this.at = middleOf(text);
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
