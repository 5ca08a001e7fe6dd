import { paletteNames, palettes } from './map/palette.ts';
import { themeOf, type Theme } from './map/themeFile.ts';
import { themeWords } from './map/themeWords.ts';
import { resolvePath } from './model/uri.ts';
import { partOf } from './text/json.ts';
import type { Workspace } from './workspace.ts';

/** A theme that was looked for; without a palette where there is none that could be read. */
export type TeamTheme = Pick<Theme, 'problems'> & Partial<Theme>;

/**
 * The theme that a `journey.config.json` names as `theme`: one of our palettes, or a file beside the config or in a folder
 * below. Nothing where it names none. Never rejects.
 *
 * @param uri The address of the config.
 */
export async function teamThemeOf(
  config: unknown,
  uri: string,
  workspace: Pick<Workspace, 'read'>,
): Promise<TeamTheme | undefined> {
  const said = partOf(config, 'theme');
  if (said === undefined) return undefined;
  if (typeof said !== 'string') return { problems: [themeWords.noPath] };
  if (Object.hasOwn(paletteNames, said)) return { palette: palettes[paletteNames[said]!], problems: [] };
  if (!said.includes('.')) return { problems: [themeWords.unknownName(said, Object.keys(paletteNames))] };
  const file = resolvePath(uri, said);
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  if (file?.startsWith(folder) !== true) return { problems: [themeWords.outside(said)] };
  const read = await workspace.read(file);
  if (read.kind === 'text') return themeIn(read.text, said);
  return { problems: [read.kind === 'missing' ? themeWords.missing(said) : themeWords.unreadable(said)] };
}

/** A theme out of the text of its file, which is called `path` where something is said of it. */
export function themeIn(text: string, path: string): TeamTheme {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: [themeWords.notJson(path)] };
  }
  const { palette, problems } = themeOf(json);
  return { palette, problems: problems.map((problem) => `${path}: ${problem}`) };
}
