import { analyse } from '../../core/analyse.ts';
import {
  drawMap,
  exportFormats,
  exportMap,
  type Drawn,
  type Exported,
} from '../../core/exchange/exportMap.ts';
import { viewsOf } from '../../core/map/choices.ts';
import { journeysOf } from '../../core/map/contentOf.ts';
import { palettes } from '../../core/map/palette.ts';
import type { Palette, Scene } from '../../core/map/scene.ts';
import type { Scope } from '../../core/model/scope.ts';
import { journeyShownBy } from '../../core/model/view.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { blocksOf } from '../../core/syntax/walk.ts';
import { readArguments } from '../arguments/readArguments.ts';
import { Failure } from '../failure.ts';
import { writeNamed } from '../host/files.ts';
import { readNamed } from '../host/sources.ts';
import { paletteCalled, paletteOfTeam } from '../host/themes.ts';
import { messages } from '../messages.ts';
import { pageSizes, type PageSize } from '../print/pdf/pages.ts';
import { remark, write } from '../say.ts';

/** Pictures that are drawn with fonts of our own rather than those of whoever looks at them. */
const printFormats = { png: { ending: '.png' }, pdf: { ending: '.pdf' } } as const;
type PrintFormat = keyof typeof printFormats;

const { svg, ...others } = exportFormats;
const formats = { svg, ...printFormats, ...others } as const;
type Format = keyof typeof formats;
const formatNames = Object.keys(formats) as readonly Format[];
const drawnNames: readonly Format[] = ['svg', 'png', 'pdf'];
const colouredNames: readonly Format[] = [...drawnNames, 'html'];

/** Endings of files that say the format besides its own. */
const otherEndings: Readonly<Record<string, Format>> = { '.htm': 'html', '.markdown': 'markdown' };

/** `journey render`: writes a map as a picture, a page, a document, a table or data. */
export async function render(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  const { output, format, journey: id, view, theme, bom } = options;
  const { path, source, workspace } = await readNamed(options.path);
  const { names, problems } = await analyse(source, workspace);
  const named = id === undefined ? undefined : journeyCalled(id, journeysOf(source.tree));
  const journey = view === undefined ? named : journeyOfView(view, named, names);
  const palette = !isColoured(format)
    ? undefined
    : theme === undefined
      ? await paletteOfTeam(path)
      : await paletteCalled(theme);
  const written = isPrinted(format)
    ? await print(thereFor(path, drawMap({ names }, journey, view)).scene, format, { ...options, palette })
    : thereFor(path, exportMap({ names }, journey, format, { palette, bom, view })).text;
  if (output === undefined) write(written);
  else await writeNamed(output, written);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (errors > 0) remark(messages.writtenWithErrors(errors));
  return 0;
}

/** What there is to write. @throws Failure where there is nothing to draw, or too much */
function thereFor<T extends Drawn | Exported>(
  path: string,
  made: T,
): Exclude<T, { kind: 'noJourney' | 'tooLarge' }> {
  if (made.kind === 'noJourney') throw new Failure(messages.noJourney(path));
  if (made.kind === 'tooLarge') throw new Failure(messages.tooLarge(made.count, made.most));
  return made as Exclude<T, { kind: 'noJourney' | 'tooLarge' }>;
}

/** Loads what draws these only when it is asked for: it is large, and not installed everywhere. */
async function print(
  scene: Scene,
  format: PrintFormat,
  {
    output,
    palette = palettes.light,
    scale,
    page,
  }: RenderOptions & { readonly palette: Palette | undefined },
): Promise<Uint8Array> {
  if (output === undefined && process.stdout.isTTY) throw new Failure(messages.toFile(format));
  const { printMap } = await import('../print/printMap.ts');
  const { bytes, warnings } = await printMap(scene, format, { palette, scale, page });
  for (const warning of warnings) remark(warning);
  return bytes;
}

interface RenderOptions {
  readonly path: string;
  /** Nothing for standard output. */
  readonly output: string | undefined;
  readonly format: Format;
  readonly journey: string | undefined;
  readonly view: string | undefined;
  /** The name of a palette, or the path of a theme file. */
  readonly theme: string | undefined;
  readonly scale: number;
  readonly page: PageSize;
  readonly bom: boolean;
}

function optionsOf(args: readonly string[]): RenderOptions {
  const { values, positionals } = readArguments('render', args);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Failure(messages.oneFile);
  const output = values.output === '-' ? undefined : values.output;
  const format = formatOf(values.format, output);
  const { theme, bom } = values;
  if (theme !== undefined) checkFormat('--theme', format, colouredNames);
  if (values.view !== undefined) checkFormat('--view', format, drawnNames);
  if (values.scale !== undefined) checkFormat('--scale', format, ['png']);
  if (values.page !== undefined) checkFormat('--page', format, ['pdf']);
  if (bom) checkFormat('--bom', format, ['csv']);
  const { scale, page } = { scale: scaleOf(values.scale ?? '2'), page: pageOf(values.page ?? 'long') };
  const { journey, view } = values;
  return { path, output, format, journey, view: view?.normalize('NFC'), theme, scale, page, bom };
}

function checkFormat(option: string, format: Format, sensible: readonly Format[]): void {
  if (!sensible.includes(format)) throw new Failure(messages.onlyWith(option, sensible));
}

function scaleOf(text: string): number {
  const scale = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (!(scale >= 0.1 && scale <= 10)) throw new Failure(messages.noScale(text));
  return scale;
}

function pageOf(name: string): PageSize {
  const known = pageSizes.find((size) => size === name.toLowerCase());
  if (known === undefined) throw new Failure(messages.unknownPage(name, pageSizes));
  return known;
}

const isColoured = (format: Format): boolean => colouredNames.includes(format);

/** What was asked for, else what the ending of the file says, else a picture. */
function formatOf(asked: string | undefined, output: string | undefined): Format {
  if (asked !== undefined) {
    const known = formatNames.find((name) => name === asked);
    if (!known) throw new Failure(messages.unknownFormat(asked, formatNames));
    return known;
  }
  if (output === undefined) return 'svg';
  const ending = /\.[^.\\/]*$/.exec(output)?.[0].toLowerCase() ?? '';
  const told = formatNames.find((name) => formats[name].ending === ending) ?? otherEndings[ending];
  if (!told) throw new Failure(messages.unknownEnding(output));
  return told;
}

function isPrinted(format: Format): format is PrintFormat {
  return Object.hasOwn(printFormats, format);
}

function journeyCalled(id: string, journeys: readonly Block[]): Block {
  const found = journeys.find((block) => block.id?.text === id.normalize('NFC'));
  if (!found) throw new Failure(messages.noSuchJourney(id, journeys.flatMap((block) => block.id?.text ?? []))); // prettier-ignore
  return found;
}

/** The journey that a view shows: the one that is asked for, else the one that it names, else the first. */
function journeyOfView(id: string, asked: Block | undefined, names: Scope): Block | undefined {
  const { tree } = names.source;
  const all = blocksOf(tree, 'view');
  const view = all.find((block) => block.id?.text === id);
  const journey = asked ?? (view && journeyShownBy(view, names)) ?? journeysOf(tree)[0];
  const fitting = journey ? viewsOf(journey, names) : [];
  if (!view || !fitting.includes(view))
    throw new Failure(messages.noSuchView(id, fitting.flatMap((block) => block.id?.text ?? []))); // prettier-ignore
  return journey;
}
