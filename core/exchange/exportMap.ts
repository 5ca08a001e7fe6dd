import type { Analysis } from '../analyse.ts';
import { touchpointsIn } from '../insight/touchpoints.ts';
import { MOST_TOUCHPOINTS } from '../map/content.ts';
import { contentOf, journeysOf, personasContentOf } from '../map/contentOf.ts';
import { selectionOf } from '../map/choices.ts';
import { seenBy } from '../map/look.ts';
import { palettes } from '../map/palette.ts';
import type { Palette, Scene } from '../map/scene.ts';
import { sceneOf } from '../map/sceneOf.ts';
import { svgOf } from '../markup/svg.ts';
import type { Block } from '../syntax/tree.ts';
import { csvOf, type CsvOptions } from './csv.ts';
import { drawnPicture } from './drawnPicture.ts';
import { htmlOf, type PagePicture } from './html.ts';
import { jsonOf } from './json.ts';
import { markdownOf } from './markdown.ts';
import { readingOf, type Reading } from './reading.ts';
import { toldOf } from './told.ts';
import { exchangeWords } from './words.ts';

/** What a map can be written as, with the kind of content and the ending of a file. */
export const exportFormats = {
  svg: { mime: 'image/svg+xml', ending: '.svg' },
  html: { mime: 'text/html', ending: '.html' },
  markdown: { mime: 'text/markdown', ending: '.md' },
  csv: { mime: 'text/csv', ending: '.csv' },
  json: { mime: 'application/json', ending: '.json' },
} as const;

export type ExportFormat = keyof typeof exportFormats;

export interface ExportOptions extends CsvOptions {
  /** The colours of a picture or a page. Left out, a picture (SVG) is light, and a page is as its reader has it. */
  readonly palette?: Palette | undefined;
  /** Id of the view that a picture (SVG) shows the journey as; all else is written as a whole. */
  readonly view?: string | undefined;
}

/** A text to be written as UTF-8, or why there is none: nothing to draw, or more than can be drawn. */
export type Exported =
  | { readonly kind: 'text'; readonly text: string; readonly mime: string; readonly ending: string }
  | { readonly kind: 'noJourney' }
  | { readonly kind: 'tooLarge'; readonly count: number; readonly most: number };

/** A picture as data, or why there is none. */
export type Drawn =
  { readonly kind: 'scene'; readonly scene: Scene } | Exclude<Exported, { readonly kind: 'text' }>;

/** Draws a journey, or the first one of the file, or its personas where it has none; as a view of it shows it, if one is named by its id. */
export function drawMap(
  { names }: Pick<Analysis, 'names'>,
  journey: Block | undefined,
  view?: string,
): Drawn {
  const shown = journey ?? journeysOf(names.source.tree)[0];
  if (!shown) {
    const personas = personasContentOf(names);
    return personas ? { kind: 'scene', scene: sceneOf(personas) } : { kind: 'noJourney' };
  }
  const count = touchpointsIn(shown);
  if (count > MOST_TOUCHPOINTS) return { kind: 'tooLarge', count, most: MOST_TOUCHPOINTS };
  const content = contentOf(shown, names);
  if (view === undefined) return { kind: 'scene', scene: sceneOf(content) };
  const seen = seenBy(content, {}, selectionOf(view, shown, names));
  return { kind: 'scene', scene: sceneOf({ ...seen, hasHandles: false }) };
}

/**
 * Writes a map in a format. With a journey of the file, that one and what it names; without, all that the file says, of
 * which a picture (SVG) shows the first journey. Only a picture can fail to come about.
 */
export function exportMap(
  { names }: Pick<Analysis, 'names'>,
  journey: Block | undefined,
  format: ExportFormat,
  options: ExportOptions = {},
): Exported {
  const text = (written: string): Exported => ({ kind: 'text', text: written, ...exportFormats[format] });
  if (format === 'svg') {
    const drawn = drawMap({ names }, journey, options.view);
    return drawn.kind === 'scene' ? text(svgOf(drawn.scene, options.palette ?? palettes.light)) : drawn;
  }
  const map = toldOf(names, journey);
  if (format === 'json') return text(jsonOf(map));
  if (format === 'csv') return text(csvOf(map, options));
  const reading = readingOf(map);
  if (format === 'markdown') return text(markdownOf(reading));
  return text(htmlOf(reading, { description: descriptionOf(reading), palette: options.palette, picture: ({ block }, id) => pictureOf(block, id) })); // prettier-ignore

  function pictureOf(block: Block | undefined, id: string): PagePicture {
    if (!block) return undefined;
    const count = touchpointsIn(block);
    return count > MOST_TOUCHPOINTS
      ? { reason: exchangeWords.tooLarge(count, MOST_TOUCHPOINTS) }
      : drawnPicture(contentOf(block, names), id);
  }
}

/** What kind of document it is, and how its journeys are called. */
function descriptionOf({ journeys, groups }: Reading): string {
  const titles = journeys.length > 0 ? journeys.map(({ title }) => title) : groups.map(({ title }) => title);
  return `${exchangeWords.map}: ${titles.join(', ')}`;
}
