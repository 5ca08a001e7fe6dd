import { parseArgs } from 'node:util';
import { analyse } from '../../core/analyse.ts';
import { exportFormats, exportMap, type ExportFormat } from '../../core/exchange/exportMap.ts';
import { journeysOf } from '../../core/map/contentOf.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { Failure } from '../failure.ts';
import { readNamed, writeNamed } from '../host/files.ts';
import { paletteCalled, paletteOfTeam } from '../host/themes.ts';
import { messages } from '../messages.ts';

const formatNames = Object.keys(exportFormats) as readonly ExportFormat[];

/** Endings of files that say the format besides its own. */
const otherEndings: Readonly<Record<string, ExportFormat>> = { '.htm': 'html', '.markdown': 'markdown' };

/** `journey render`: writes a map as a picture, a page, a document, a table or data. */
export async function render(args: readonly string[]): Promise<number> {
  const { path, output, format, journey: id, theme, bom } = optionsOf(args);
  const { source, workspace } = await readNamed(path);
  const { names, problems } = await analyse(source, workspace);
  const journey = id === undefined ? undefined : journeyCalled(id, journeysOf(source.tree));
  const palette = !isColoured(format)
    ? undefined
    : theme === undefined
      ? await paletteOfTeam(path)
      : await paletteCalled(theme);
  const written = exportMap({ names }, journey, format, { palette, bom });
  if (written.kind === 'noJourney') throw new Failure(messages.noJourney(path));
  if (written.kind === 'tooLarge') throw new Failure(messages.tooLarge(written.count, written.most));
  if (output === undefined) process.stdout.write(written.text);
  else await writeNamed(output, written.text);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (errors > 0) process.stderr.write(`${messages.writtenWithErrors(errors)}\n`);
  return 0;
}

interface RenderOptions {
  readonly path: string;
  /** Nothing for standard output. */
  readonly output: string | undefined;
  readonly format: ExportFormat;
  readonly journey: string | undefined;
  /** The name of a palette, or the path of a theme file. */
  readonly theme: string | undefined;
  readonly bom: boolean;
}

function optionsOf(args: readonly string[]): RenderOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      format: { type: 'string' },
      journey: { type: 'string' },
      theme: { type: 'string' },
      bom: { type: 'boolean', default: false },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Failure(messages.oneFile);
  const output = values.output === '-' ? undefined : values.output;
  const format = formatOf(values.format, output);
  const { theme, bom } = values;
  if (theme !== undefined && !isColoured(format))
    throw new Failure(messages.onlyWith('--theme', 'svg or html'));
  if (bom && format !== 'csv') throw new Failure(messages.onlyWith('--bom', 'csv'));
  return { path, output, format, journey: values.journey, theme, bom };
}

const isColoured = (format: ExportFormat): boolean => format === 'svg' || format === 'html';

/** What was asked for, else what the ending of the file says, else a picture. */
function formatOf(asked: string | undefined, output: string | undefined): ExportFormat {
  if (asked !== undefined) {
    const known = formatNames.find((name) => name === asked);
    if (!known) throw new Failure(messages.unknownFormat(asked, formatNames));
    return known;
  }
  if (output === undefined) return 'svg';
  const ending = /\.[^.\\/]*$/.exec(output)?.[0].toLowerCase() ?? '';
  const told = formatNames.find((name) => exportFormats[name].ending === ending) ?? otherEndings[ending];
  if (!told) throw new Failure(messages.unknownEnding(output));
  return told;
}

function journeyCalled(id: string, journeys: readonly Block[]): Block {
  const found = journeys.find((block) => block.id?.text === id.normalize('NFC'));
  if (!found) throw new Failure(messages.noSuchJourney(id, journeys.flatMap((block) => block.id?.text ?? []))); // prettier-ignore
  return found;
}
