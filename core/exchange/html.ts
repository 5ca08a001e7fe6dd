import { element, onLines, textMarkup, type Markup } from '../markup/escape.ts';
import { languageOf } from './language.ts';
import type { Palette, Scene } from '../map/scene.ts';
import { mapScript } from './mapScript.ts';
import { mapStyleOf, sizeOfPage } from './mapStyle.ts';
import type { MapCell, MapTable } from './mapTable.ts';
import { pageOf } from './page.ts';
import { pinFrame } from './pins.ts';
import type { Reading, ReadEntry, ReadGroup, ReadJourney, ReadLine, ReadText } from './reading.ts';
import { pageStyleOf } from './style.ts';
import { exchangeWords as words } from './words.ts';

/** A picture of a journey in a page. */
export interface DrawnPicture {
  readonly svg: Markup;
  /** Its size, and where the parts of the map are. */
  readonly scene: Pick<Scene, 'width' | 'height' | 'frame'>;
  /** Names of those whose part can be looked at alone, in the order in which nodes of the picture count them. */
  readonly personas: readonly string[];
}

/** What a page shows above the words of a journey: its picture, or why there is none. */
export type PagePicture = DrawnPicture | { readonly reason: string } | undefined;

export interface PageOptions {
  /** Drawn for each journey, under an id that no other part of the page has. */
  readonly picture: (journey: ReadJourney, id: string) => PagePicture;
  /** What the page is about, in a sentence or two. */
  readonly description: string;
  /** The colours of the page; left out, they are as its reader has them. */
  readonly palette?: Palette | undefined;
}

/**
 * A map as one page that needs nothing else: the picture of each journey, its stages in a table, and all that is said as
 * lists. All of it can be read as it is; a script of ours adds heads that stay in sight, zoom, find, and a choice between
 * picture and table and of one persona. No other script can run and nothing is fetched. Printed, it is the pictures, each
 * on a sheet of its own size. Only links that are web addresses lead anywhere.
 */
export function htmlOf(reading: Reading, { picture, description, palette }: PageOptions): string {
  const { title, journeys, groups } = reading;
  const language = languageOf(allTexts(reading));
  const write = writerOf(language);
  const isOne = journeys.length === 1;
  const sections = journeys.map((journey, i) => {
    const id = `journey-${i + 1}`;
    return { journey, id, picture: picture(journey, id) };
  });
  const sizes = sections.flatMap(({ id, picture: one }) => (one && 'svg' in one ? [{ id, ...sizeOfPage(one.scene) }] : [])); // prettier-ignore
  return pageOf({
    language,
    title,
    description,
    style: pageStyleOf(palette) + mapStyleOf(sizes),
    script: sizes.length > 0 ? mapScript : undefined,
    body: { class: sizes.length > 0 ? 'has-pictures' : undefined },
    parts: [
      element('h1', { dir: 'auto' }, [textMarkup(title)]),
      ...(journeys.length > 1 ? [write.contents(journeys)] : []),
      element('main', {}, onLines([
        ...sections.map((one) => write.journey(one.journey, one.id, one.picture, isOne)),
        ...groups.map((group) => write.group(group, 2)),
      ])),
    ],
  }); // prettier-ignore
}

/** Enough of the author's own words to tell their language. */
function allTexts({ title, journeys, groups }: Reading): string {
  const ofEntry = ({ title, lines, entries }: ReadEntry): string =>
    [title, ...lines.flatMap(({ texts }) => texts.map(({ text }) => text)), ...entries.map(ofEntry)].join(
      ' ',
    );
  const entries = [...groups, ...journeys.flatMap((journey) => journey.groups)].flatMap((group) => group.entries); // prettier-ignore
  return [title, ...[...journeys.flatMap(({ stages }) => stages), ...entries].map(ofEntry)].join(' ');
}

interface Writer {
  contents(journeys: readonly ReadJourney[]): Markup;
  journey(journey: ReadJourney, id: string, picture: PagePicture, isOnly: boolean): Markup;
  group(group: ReadGroup, level: number): Markup;
}

/** Writes the parts of a page in a language; our own words are in English and say so where the page is not. */
function writerOf(language: string): Writer {
  const lang = language === 'en' ? undefined : 'en';
  const ours = (text: string): Markup =>
    lang ? element('span', { lang }, [textMarkup(text)]) : textMarkup(text);
  const theirs = (text: string): Markup =>
    element('span', { class: 'text', dir: 'auto' }, [textMarkup(text)]);
  const heading = (level: number, parts: readonly Markup[], id?: string): Markup =>
    element(`h${Math.min(level, 6)}`, { id }, parts);
  const linked = ({ text, address }: ReadText): Markup =>
    address === undefined
      ? theirs(text)
      : element('a', { href: address, rel: 'noopener noreferrer' }, [theirs(text)]);
  const between = (parts: readonly Markup[]): readonly Markup[] =>
    parts.flatMap((part, i) => (i === 0 ? [part] : [textMarkup(', '), part]));

  let personas: readonly string[] = [];
  /** Which of the personas of the journey that is being written a thing is for; nothing for all. */
  const forOf = (whom: string | undefined): string | undefined => {
    const found = personas.flatMap((name, i) => (`, ${whom}, `.includes(`, ${name}, `) ? [i] : []));
    return found.length > 0 ? found.join(' ') : undefined;
  };
  const line = ({ label, of, persona, texts }: ReadLine): Markup => {
    const whom = [of, persona].filter((part) => part !== undefined).map(theirs);
    return element('li', { 'data-for': forOf(persona) }, [
      element('strong', {}, [ours(label)]),
      ...(whom.length > 0 ? [textMarkup(' ('), ...between(whom), textMarkup(')')] : []),
      textMarkup(': '),
      ...between(texts.map(linked)),
    ]);
  };
  const name = ({ number, title, id }: ReadEntry): readonly Markup[] => [
    ...(number === undefined ? [] : [textMarkup(`${number} `)]),
    theirs(title),
    ...(id === undefined ? [] : [textMarkup(' ('), theirs(id), textMarkup(')')]),
  ];
  const list = (lines: readonly ReadLine[], entries: readonly ReadEntry[]): readonly Markup[] =>
    lines.length + entries.length === 0
      ? []
      : [element('ul', {}, onLines([...lines.map(line), ...entries.map(item)]))];
  const item = (entry: ReadEntry): Markup =>
    element('li', {}, [
      element('strong', {}, [ours(entry.kind)]),
      textMarkup(': '),
      ...name(entry),
      ...list(entry.lines, entry.entries),
    ]);
  const stageSection = (entry: ReadEntry, level: number): Markup => {
    const inner = entry.entries.filter(({ number }) => number !== undefined);
    const rest = entry.entries.filter(({ number }) => number === undefined);
    return element('section', {}, onLines([
      heading(level, name(entry)),
      ...list(entry.lines, rest),
      ...inner.map((one) => stageSection(one, level + 1)),
    ])); // prettier-ignore
  };
  const scroll = (label: string, id: string, inner: Markup): Markup =>
    element(
      'div',
      { class: 'scroll', id, role: 'region', 'aria-label': label, lang, tabindex: 0 },
      onLines([lang ? element('div', { lang: language }, onLines([inner])) : inner]),
    );

  const cell = ({ number, persona, text }: MapCell): Markup =>
    element('li', { 'data-for': forOf(persona) }, [
      ...(number === undefined ? [] : [element('span', { class: 'soft' }, [textMarkup(`${number} `)])]),
      ...(persona === undefined ? [] : [theirs(persona), textMarkup(': ')]),
      theirs(text),
    ]);
  const table = ({ stages, lanes }: MapTable): Markup => {
    const head = stages.map(({ number, title }) => element('th', { scope: 'col' }, [textMarkup(`${number} `), theirs(title)])); // prettier-ignore
    const rows = lanes.map(({ label, of, cells }) =>
      element('tr', {}, onLines([
        element('th', { scope: 'row' }, of === undefined ? [ours(label)] : [ours(label), textMarkup(': '), theirs(of)]),
        ...cells.map((said) => element('td', {}, said.length === 0 ? [] : [element('ul', {}, onLines(said.map(cell)))])),
      ])),
    ); // prettier-ignore
    const corner = element('td', {}, []);
    return element('table', {}, onLines([
      element('thead', {}, onLines([element('tr', {}, onLines([corner, ...head]))])),
      element('tbody', {}, onLines(rows)),
    ])); // prettier-ignore
  };

  const button = (attributes: Readonly<Record<string, string>>, text: string): Markup =>
    element('button', { type: 'button', ...attributes }, [textMarkup(text)]);
  const action = (name: 'smaller' | 'larger' | 'fit' | 'next' | 'previous', sign: string): Markup =>
    button({ 'data-do': name, title: words[name], 'aria-label': words[name] }, sign);
  /** What the script shows, as all of it is of no use without. */
  const bar = ({ personas: names }: DrawnPicture, hasTable: boolean): Markup =>
    element('div', { class: 'bar', role: 'group', 'aria-label': words.view, lang, hidden: '' }, onLines([
      ...(hasTable
        ? [element('span', { class: 'views' }, onLines((['picture', 'table'] as const).map((view) =>
            button({ 'data-show': view, 'aria-pressed': String(view === 'picture') }, words.views[view]),
          )))]
        : []),
      element('span', { 'data-for-picture': '' }, onLines([
        action('smaller', '\u2212'),
        button({ 'data-do': 'actual', 'data-zoom': '1', title: words.actual }, '100 %'),
        action('larger', '+'),
        action('fit', '\u2194'),
      ])),
      element('span', { class: 'find' }, onLines([
        element('input', { type: 'text', 'aria-label': words.find, placeholder: words.find, autocomplete: 'off', spellcheck: 'false' }),
        action('previous', '\u2191'),
        action('next', '\u2193'),
        element('span', { class: 'soft', role: 'status', 'data-some': words.found, 'data-none': words.notFound }, []),
      ])),
      ...(names.length > 1
        ? [element('label', {}, [
            textMarkup(`${words.persona} `),
            element('select', {}, [
              element('option', { value: '' }, [textMarkup(words.everybody)]),
              ...names.map((name, i) => element('option', { value: i, lang: lang && language }, [textMarkup(name)])),
            ]),
          ])]
        : []),
    ])); // prettier-ignore
  const pictureOf = ({ svg, scene }: DrawnPicture, id: string): Markup => {
    const sheet = element('div', { class: 'sheet', 'data-places': pinFrame(scene.frame) }, onLines([svg]));
    const attributes = { class: 'scroll picture', id: `${id}-picture`, role: 'region', 'aria-label': words.picture, lang, tabindex: 0 }; // prettier-ignore
    return element('div', attributes, onLines([lang ? element('div', { lang: language }, onLines([sheet])) : sheet])); // prettier-ignore
  };

  return {
    contents: (journeys) =>
      element('nav', { 'aria-label': words.contents, lang }, [
        element('ul', { lang: lang && language }, onLines(
          journeys.map(({ title }, i) => element('li', {}, [element('a', { href: `#journey-${i + 1}` }, [theirs(title)])])),
        )),
      ]), // prettier-ignore
    journey: ({ title, lines, table: said, stages, groups }, id, picture, isOnly) => {
      const drawn = picture && 'svg' in picture ? picture : undefined;
      personas = drawn?.personas ?? [];
      const skip = element('a', { class: 'skip', href: `#${id}-table` }, [ours(words.toTable)]);
      const hasTable = said.lanes.length > 0;
      const level = isOnly ? 2 : 3;
      const section = element('section', { id, class: drawn ? 'drawn' : undefined }, onLines([
        ...(isOnly ? [] : [heading(2, [theirs(title)])]),
        ...(drawn && hasTable ? [skip] : []),
        ...(drawn ? [bar(drawn, hasTable), pictureOf(drawn, id)] : []),
        ...(picture && 'reason' in picture ? [element('p', {}, [ours(picture.reason)])] : []),
        ...(hasTable ? [element('div', { class: 'tabled' }, onLines([heading(level, [ours(words.table)]), scroll(words.tableRegion, `${id}-table`, table(said))]))] : []),
        element('div', { class: 'told' }, onLines([
          ...(lines.length + stages.length > 0 ? [heading(level, [ours(words.inWords)])] : []),
          ...list(lines, []),
          ...stages.map((stage) => stageSection(stage, isOnly ? 3 : 4)),
          ...groups.map((group) => groupOf(group, level)),
        ])),
      ])); // prettier-ignore
      personas = [];
      return section;
    },
    group: (group, level) => groupOf(group, level),
  };

  function groupOf({ title, entries }: ReadGroup, level: number): Markup {
    const parts = entries.map((entry) => stageSection(entry, level + 1));
    return element('section', { class: 'group' }, onLines([heading(level, [ours(title)]), ...parts]));
  }
}
