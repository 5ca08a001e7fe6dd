import type { Change, Compared } from '../diff/index.ts';
import { levels } from '../diff/rules.ts';
import type { Overlay, OverlayChange } from '../map/overlay/overlay.ts';
import { colourAttribute, viewsAttribute } from '../map/overlay/decorate.ts';
import { palettes } from '../map/palette.ts';
import { element, onLines, textMarkup, type Markup } from '../markup/escape.ts';
import { svgMarkup } from '../markup/svg.ts';
import { languageOf } from './language.ts';
import { overlayScript } from './overlayScript.ts';
import { overlayPageWords as words, overlayPageWordsOf, type OverlayPageSides } from './overlayWords.ts';
import { pageOf } from './page.ts';
import { pinData, pinFrame, pinStyle } from './pins.ts';
import { pagePalette, pageStyleOf } from './style.ts';

/** One journey of a page of changes: its overlay, or why it was not drawn. */
export interface OverlaySection {
  readonly title: string;
  readonly summary: string;
  /** What personas are called, by their ids. */
  readonly personas: ReadonlyMap<string, string>;
  readonly picture: Overlay | { readonly reason: string; readonly changes: readonly Change[] };
}

export interface OverlayPage {
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly OverlaySection[];
  /** What is in no section. */
  readonly others: readonly Change[];
  /** What the sides are called where neither became the other. */
  readonly compared?: Compared | undefined;
}

/**
 * What changed between two maps as one page that needs nothing else: for each journey the picture of both, which can be
 * turned to either side, and the list of its changes to go through (n and p), filtered by level, lane and persona. The
 * only script that may run is the page's own, known by its digest, and nothing may be fetched.
 */
export function overlayPage({ title, summary, sections, others, compared }: OverlayPage): string {
  const sides = overlayPageWordsOf(compared);
  const style = pageStyleOf(undefined) + overlayStyle;
  const language = languageOf([title, ...sections.map((section) => section.title)].join(' '));
  const isOne = sections.length === 1;
  return pageOf({
    language,
    title: `${title}: ${sides.heading}`,
    style,
    script: overlayScript,
    parts: [
      element('h1', { dir: 'auto' }, [textMarkup(title)]),
      element('p', { class: 'summary', dir: 'auto' }, [textMarkup(summary)]),
      element('main', {}, onLines([
        ...sections.map((section, i) => sectionOf(section, `journey-${i + 1}`, isOne, sides)),
        ...(others.length > 0 ? [element('section', {}, onLines([heading(words.elsewhere), plainList(others, sides)]))] : []),
      ])),
    ],
  }); // prettier-ignore
}

function heading(text: string): Markup {
  return element('h2', { dir: 'auto' }, [textMarkup(text)]);
}

function sectionOf(
  { title, summary, personas, picture }: OverlaySection,
  id: string,
  isOnly: boolean,
  sides: OverlayPageSides,
): Markup {
  const head = isOnly ? [] : [heading(title), element('p', { dir: 'auto' }, [textMarkup(summary)])];
  if ('reason' in picture)
    return element('section', {}, onLines([...head, element('p', {}, [textMarkup(picture.reason)]), plainList(picture.changes, sides)])); // prettier-ignore
  const { scene, changes } = picture;
  const svg = svgMarkup(scene, pagePalette, { idPrefix: id, things: true, data: pinData });
  return element('section', { class: 'overlay', 'data-view': 'both' }, onLines([
    ...head,
    toolbar(picture, personas, sides),
    element('div', { class: 'sides' }, onLines([
      element('div', { class: 'scroll', role: 'region', 'aria-label': words.picture, tabindex: 0 }, onLines([
        element('div', { class: 'sheet', 'data-places': pinFrame(scene.frame) }, onLines([svg])),
      ])),
      element('nav', { 'aria-label': sides.changes }, onLines([element('ol', {}, onLines(changes.map((change) => item(change, sides))))])),
    ])),
  ])); // prettier-ignore
}

function toolbar(
  { changes, lanes }: Overlay,
  personas: ReadonlyMap<string, string>,
  sides: OverlayPageSides,
): Markup {
  const button = (attributes: Readonly<Record<string, string>>, text: string): Markup =>
    element('button', { type: 'button', ...attributes }, [textMarkup(text)]);
  const views = (['old', 'both', 'new'] as const).map((view) =>
    button({ 'data-show': view, 'aria-pressed': String(view === 'both') }, sides.views[view]),
  );
  const used = (of: (change: OverlayChange) => readonly string[]): readonly string[] => [...new Set(changes.flatMap(of))]; // prettier-ignore
  const choice = (id: string, label: string, options: readonly (readonly [string, string])[], fewest = 2): readonly Markup[] =>
    options.length < fewest
      ? []
      : [
          element('label', {}, [
            textMarkup(`${label} `),
            element('select', { 'data-filter': id }, [
              element('option', { value: '' }, [textMarkup(words.any)]),
              ...options.map(([value, text]) => element('option', { value }, [textMarkup(text)])),
            ]),
          ]),
        ]; // prettier-ignore
  const ofLevel = new Set(used(({ change }) => [change.level]));
  return element('div', { class: 'bar', role: 'toolbar', 'aria-label': words.view }, onLines([
    element('span', { class: 'views' }, onLines(views)),
    button({ 'data-step': '-1' }, sides.previous),
    button({ 'data-step': '1' }, sides.next),
    ...choice('level', words.level, levels.filter((level) => ofLevel.has(level)).map((level) => [level, sides.levels[level]])),
    ...choice('lane', words.lane, used((each) => [laneOf(each)]).map((lane) => [lane, lanes.get(lane) ?? words.head])),
    ...choice('persona', words.persona, used(({ change }) => change.whom).map((id) => [id, personas.get(id) ?? id]), 1),
  ])); // prettier-ignore
}

function laneOf({ lane }: OverlayChange): string {
  return lane ?? 'head';
}

function item(each: OverlayChange, sides: OverlayPageSides): Markup {
  const { change, things } = each;
  const data = {
    'data-things': JSON.stringify(things),
    'data-level': JSON.stringify([change.level]),
    'data-lane': JSON.stringify([laneOf(each)]),
    'data-persona': JSON.stringify(change.whom),
  };
  return element('li', { class: `change ${change.level}`, ...data }, [
    element('button', { type: 'button' }, [
      element('strong', {}, [textMarkup(sides.levels[change.level])]),
      textMarkup(' '),
      element('span', { dir: 'auto' }, [textMarkup(change.sentence)]),
      ...(things.length === 0
        ? [element('span', { class: 'soft' }, [textMarkup(` (${words.notDrawn})`)])]
        : []),
    ]),
  ]);
}

function plainList(changes: readonly Change[], sides: OverlayPageSides): Markup {
  return element('ul', {}, onLines(changes.map(({ level, sentence }) =>
    element('li', {}, [element('strong', {}, [textMarkup(sides.levels[level])]), textMarkup(` ${sentence}`)]),
  ))); // prettier-ignore
}

const lowered = Object.keys(palettes.light)
  .map((colour) => `[data-view=old] [${colourAttribute}=${colour}]{fill:var(--jm-${colour})}`)
  .join('\n');

/** How the page of an overlay looks, beyond any other. ASCII, without any sign that is special in HTML. */
const overlayStyle = `${pinStyle}
.summary{font-size:1.15rem;max-width:50rem}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.75rem 0;position:sticky;top:0;background:var(--jm-paper);padding:.5rem 0;z-index:1}
.views{display:inline-flex}
button,select{font:inherit;color:inherit;background:var(--jm-paper);border:1px solid var(--jm-line);border-radius:4px;padding:.25rem .7rem;cursor:pointer}
.views button{border-radius:0;margin-inline-start:-1px}
button[aria-pressed=true]{background:var(--jm-stage);color:var(--jm-stageInk);text-decoration:underline}
button:focus-visible,select:focus-visible{outline:3px solid var(--jm-persona1);outline-offset:2px}
.sides{display:flex;gap:1rem;align-items:flex-start;flex-wrap:wrap}
.sides .scroll{flex:1 1 40rem;max-height:80vh;min-width:0}
.sides nav{flex:0 1 22rem;max-height:80vh;overflow:auto;padding:5px}
.sides ol{padding-inline-start:2rem;margin:0}
.change{margin-bottom:.25rem}
.change button{border-color:transparent;text-align:start;vertical-align:top;width:100%;overflow-wrap:anywhere}
.change.here button{border-color:var(--jm-moved);border-width:2px}
.harm strong{color:var(--jm-pain)}
.better strong{color:var(--jm-opportunity)}
svg .here{outline:3px solid var(--jm-moved);outline-offset:4px}
svg .out{display:none}
[data-view=old] [${viewsAttribute}]:not([${viewsAttribute}~=old]),[data-view=both] [${viewsAttribute}]:not([${viewsAttribute}~=both]),[data-view=new] [${viewsAttribute}]:not([${viewsAttribute}~=new]){display:none}
[data-view=old] svg [text-decoration],[data-view=new] svg [text-decoration]{text-decoration:none}
[data-view=old] svg [font-style],[data-view=new] svg [font-style]{font-style:normal}
${lowered}
@media print{.bar,.sides nav button[data-step]{display:none}.sides .scroll,.sides nav{max-height:none}}
`;
