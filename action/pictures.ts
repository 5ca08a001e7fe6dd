import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportMap } from '../core/exchange/exportMap.ts';
import { journeysOf } from '../core/map/contentOf.ts';
import { element, textMarkup, written, type Markup } from '../core/markup/escape.ts';
import { loadSources } from '../core/model/load.ts';
import { scopeOf } from '../core/model/scope.ts';
import { parse } from '../core/syntax/parse.ts';
import { commitWorkspace, uriInCommit } from '../cli/host/commitWorkspace.ts';
import type { Repository } from '../cli/host/git.ts';
import { actionMessages as messages } from './messages.ts';

export interface PictureSides {
  readonly repository: Repository;
  readonly before: string;
  readonly after: string;
}

/** One journey, with its picture on each side that it is on. */
interface Pictured {
  readonly title: string;
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** More would be too many to look at. */
const MOST_JOURNEYS = 40;

/**
 * Writes the pictures of all journeys of some maps, before and after, into a folder, a page that shows them side by side,
 * and one that shows them on one another. Names of files are made of our own words and numbers alone.
 *
 * @returns how many pictures there are; without any, there is no folder
 */
export async function writePictures(
  paths: readonly string[],
  sides: PictureSides,
  folder: string,
  changes: string,
): Promise<number> {
  const journeys = new Map<string, Pictured>();
  for (const path of paths) {
    for (const side of ['before', 'after'] as const) {
      for (const { key, title, svg } of await picturesAt(sides.repository, sides[side], path))
        // A journey that moved to another file is one.
        journeys.set(key, { ...(journeys.get(key) ?? { title, path }), [side]: svg });
    }
  }
  const shown = [...journeys.values()].slice(0, MOST_JOURNEYS);
  const files: (readonly [string, string])[] = [];
  const page = shown.map((journey, i) => {
    const name = (side: string): string => `${String(i + 1).padStart(2, '0')}-${side}.svg`;
    const { before, after } = journey;
    for (const [side, svg] of Object.entries({ before, after }))
      if (svg !== undefined) files.push([name(side), svg]);
    return sectionOf(journey, name);
  });
  if (files.length === 0) return 0;
  await mkdir(folder, { recursive: true });
  const pages = [
    ['index.html', pageOf(page)],
    ['changes.html', changes],
  ] as const;
  for (const [name, text] of [...files, ...pages]) await writeFile(join(folder, name), text);
  return files.length;
}

async function picturesAt(repository: Repository, commit: string, path: string) {
  const text = await repository.text(commit, path);
  if (text === undefined) return [];
  const source = { uri: uriInCommit(path), text, tree: parse(text) };
  const names = scopeOf(source, await loadSources(source, commitWorkspace(repository, commit)));
  return journeysOf(source.tree).flatMap((journey) => {
    const picture = exportMap({ names }, journey, 'svg');
    const title = journey.title?.text ?? journey.id?.text ?? '';
    return picture.kind === 'text'
      ? [{ key: journey.id?.text ?? `${path} ${title}`, title, svg: picture.text }]
      : [];
  });
}

function sectionOf({ title, path, before, after }: Pictured, name: (side: string) => string): Markup {
  const figure = (side: 'before' | 'after', svg: string | undefined): Markup =>
    element('figure', {}, [
      element('figcaption', {}, [textMarkup(messages[side])]),
      svg === undefined
        ? element('p', {}, [textMarkup(messages.notThere)])
        : element('a', { href: name(side) }, [
            element('img', { src: name(side), alt: `${messages[side]}: ${title}` }),
          ]),
    ]);
  return element('section', {}, [
    element('h2', {}, [textMarkup(`${title} (${path})`)]),
    element('div', {}, [figure('before', before), figure('after', after)]),
  ]);
}

const style =
  'body{font:16px system-ui,sans-serif;margin:2rem}div{display:flex;gap:1rem}figure{flex:1;margin:0;min-width:0}img{width:100%;border:1px solid #8888}';

function pageOf(sections: readonly Markup[]): string {
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'" }), // prettier-ignore
    element('title', {}, [textMarkup(messages.picturesTitle)]),
    element('style', {}, [textMarkup(style)]),
  ]);
  const body = element('body', {}, [
    element('h1', {}, [textMarkup(messages.picturesTitle)]),
    element('p', {}, [element('a', { href: 'changes.html' }, [textMarkup(messages.onePicture)])]),
    ...sections,
  ]);
  return `<!doctype html>\n${written(element('html', { lang: 'en' }, [head, body]))}\n`;
}
