import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { paletteNames, palettes } from '../../core/map/palette.ts';
import type { Palette } from '../../core/map/scene.ts';
import { teamThemeOf, themeIn } from '../../core/teamTheme.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import { nodeFiles } from '../../server/host/nodeFiles.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { findConfig } from './config.ts';
import { readText } from './files.ts';
import { say } from '../say.ts';

/**
 * The colours that were asked for: by the name of a palette, or by the path of a theme file. What of the file could not be
 * understood and what is hard to see in it is told; the rest holds.
 *
 * @throws Failure where there is no such palette, or no theme that could be read.
 */
export async function paletteCalled(said: string): Promise<Palette> {
  const name = Object.hasOwn(paletteNames, said) ? paletteNames[said] : undefined;
  if (name) return palettes[name];
  if (!/[./\\]/.test(said)) throw new Failure(messages.unknownTheme(said, Object.keys(paletteNames)));
  const { palette, problems } = themeIn(await readText(said), said);
  if (!palette) throw new Failure(problems.join(' '));
  tell(problems);
  return palette;
}

/** The colours that the team of a map has chosen in its `journey.config.json`; nothing where it has not, which may be told. */
export async function paletteOfTeam(map: string): Promise<Palette | undefined> {
  const config = await findConfig(dirname(map));
  if (!config) return undefined;
  const { path, json } = config;
  const theme = await teamThemeOf(
    json,
    uriOf(path),
    nodeFiles(() => [uriOf(dirname(path))]),
  );
  tell(theme?.problems ?? []);
  return theme?.palette;
}

function tell(problems: readonly string[]): void {
  for (const problem of problems) say(problem);
}

function uriOf(path: string): string {
  return normaliseUri(pathToFileURL(path).href);
}
