import { element, onLines, textMarkup, written, type Markup } from '../markup/escape.ts';
import { languageOf } from './language.ts';
import type { Palette } from '../map/scene.ts';
import type { MapCell, MapTable } from './mapTable.ts';
import type { Reading, ReadEntry, ReadGroup, ReadJourney, ReadLine, ReadText } from './reading.ts';
import { sha256 } from './sha256.ts';
import { pageStyleOf } from './style.ts';
import { exchangeWords as words } from './words.ts';

/** What a page shows above the words of a journey: its picture, or why there is none. */
export type PagePicture = { readonly svg: Markup } | { readonly reason: string } | undefined;

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
 * lists. There is no script in it, and its content security policy lets none run and nothing be fetched. Only links that
 * are web addresses lead anywhere.
 */
export function htmlOf(reading: Reading, { picture, description, palette }: PageOptions): string {
  const { title, journeys, groups } = reading;
  const language = languageOf(allTexts(reading));
  const write = writerOf(language);
  const isOne = journeys.length === 1;
  const pageStyle = pageStyleOf(palette);
  const policy = `default-src 'none'; style-src 'sha256-${sha256(pageStyle)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const head = element('head', {}, onLines([
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'description', content: description }),
    element('title', {}, [textMarkup(title)]),
    element('style', {}, [textMarkup(pageStyle)]),
  ])); // prettier-ignore
  const body = element('body', {}, onLines([
    element('h1', { dir: 'auto' }, [textMarkup(title)]),
    ...(journeys.length > 1 ? [write.contents(journeys)] : []),
    element('main', {}, onLines([
      ...journeys.map((journey, i) => {
        const id = `journey-${i + 1}`;
        return write.journey(journey, id, picture(journey, id), isOne);
      }),
      ...groups.map((group) => write.group(group, 2)),
    ])),
  ])); // prettier-ignore
  return `<!doctype html>\n${written(element('html', { lang: language }, onLines([head, body])))}\n`;
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

  const line = ({ label, of, persona, texts }: ReadLine): Markup => {
    const whom = [of, persona].filter((part) => part !== undefined).map(theirs);
    return element('li', {}, [
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
  const section = (entry: ReadEntry, level: number): Markup => {
    const inner = entry.entries.filter(({ number }) => number !== undefined);
    const rest = entry.entries.filter(({ number }) => number === undefined);
    return element('section', {}, onLines([
      heading(level, name(entry)),
      ...list(entry.lines, rest),
      ...inner.map((one) => section(one, level + 1)),
    ])); // prettier-ignore
  };
  const scroll = (label: string, id: string, inner: Markup): Markup =>
    element(
      'div',
      { class: 'scroll', id, role: 'region', 'aria-label': label, lang, tabindex: 0 },
      onLines([lang ? element('div', { lang: language }, onLines([inner])) : inner]),
    );

  const cell = ({ number, persona, text }: MapCell): Markup =>
    element('li', {}, [
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

  return {
    contents: (journeys) =>
      element('nav', { 'aria-label': words.contents, lang }, [
        element('ul', { lang: lang && language }, onLines(
          journeys.map(({ title }, i) => element('li', {}, [element('a', { href: `#journey-${i + 1}` }, [theirs(title)])])),
        )),
      ]), // prettier-ignore
    journey: ({ title, lines, table: said, stages, groups }, id, picture, isOnly) => {
      const skip = element('a', { class: 'skip', href: `#${id}-table` }, [ours(words.toTable)]);
      const hasTable = said.lanes.length > 0;
      return element('section', { id }, onLines([
        ...(isOnly ? [] : [heading(2, [theirs(title)])]),
        ...(picture && 'svg' in picture
          ? [...(hasTable ? [skip] : []), scroll(words.picture, `${id}-picture`, picture.svg)]
          : picture ? [element('p', {}, [ours(picture.reason)])] : []),
        ...(hasTable ? [heading(isOnly ? 2 : 3, [ours(words.table)]), scroll(words.tableRegion, `${id}-table`, table(said))] : []),
        ...(lines.length + stages.length > 0 ? [heading(isOnly ? 2 : 3, [ours(words.inWords)])] : []),
        ...list(lines, []),
        ...stages.map((stage) => section(stage, isOnly ? 3 : 4)),
        ...groups.map((group) => groupOf(group, isOnly ? 2 : 3)),
      ])); // prettier-ignore
    },
    group: (group, level) => groupOf(group, level),
  };

  function groupOf({ title, entries }: ReadGroup, level: number): Markup {
    const parts = entries.map((entry) => section(entry, level + 1));
    return element('section', {}, onLines([heading(level, [ours(title)]), ...parts]));
  }
}
