import { asRecord } from '../text/json.ts';
import { nearest } from '../text/nearest.ts';
import { colourMeanings, isColourName, type ColourName } from './colourNames.ts';
import { colourPairs, overlayPairs } from './colourPairs.ts';
import { contrastOf } from './contrast.ts';
import { paletteNames, palettes } from './palette.ts';
import { themeWords } from './themeWords.ts';

/** The colours that a team has chosen: one of ours for each name that it left out. */
export interface Theme {
  readonly palette: Readonly<Record<ColourName, string>>;
  /** What could not be understood and what is hard to see, as sentences. The rest holds. */
  readonly problems: readonly string[];
}

const members = ['$schema', 'extends', 'tokens'] as const;
const names = Object.keys(colourMeanings);

/**
 * Reads a theme out of parsed JSON, whatever it is. Every value of the palette is a colour of the form `#rrggbb` and can
 * be nothing else, so that it may stand in a style sheet.
 */
export function themeOf(json: unknown): Theme {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { palette: palettes.light, problems: [themeWords.notATheme] };
  const theme = asRecord(json);
  const problems = Object.keys(theme)
    .filter((name) => !members.some((known) => known === name))
    .map((name) => themeWords.unknownMember(name, nearest(name, members)));
  const palette = { ...baseOf(theme['extends'], problems) };
  const { tokens } = theme;
  if (tokens !== undefined && asRecord(tokens) !== tokens) problems.push(themeWords.noTokens);
  for (const [name, said] of Object.entries(asRecord(tokens))) {
    const colour = colourOf(said);
    if (!isColourName(name)) problems.push(themeWords.unknownToken(name, nearest(name, names)));
    else if (colour === undefined) problems.push(themeWords.badColour(name, shown(said)));
    else palette[name] = colour;
  }
  return { palette, problems: [...problems, ...weakPairs(palette)] };
}

function baseOf(said: unknown, problems: string[]): Readonly<Record<ColourName, string>> {
  if (said === undefined) return palettes.light;
  if (typeof said === 'string' && Object.hasOwn(paletteNames, said)) return palettes[paletteNames[said]!];
  problems.push(themeWords.unknownPalette(shown(said), Object.keys(paletteNames)));
  return palettes.light;
}

/** The one form of a colour, `#rrggbb`; nothing for whatever else CSS would take. */
function colourOf(said: unknown): string | undefined {
  if (typeof said !== 'string' || !/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(said)) return undefined;
  const digits = said.slice(1).toLowerCase();
  return digits.length === 6 ? `#${digits}` : `#${digits.replaceAll(/./g, '$&$&')}`;
}

/** What is hard to read or to see, each pair that occurs in a picture. */
function weakPairs(palette: Theme['palette']): readonly string[] {
  return [...colourPairs, ...overlayPairs].flatMap(({ colour, on, least }) => {
    const contrast = contrastOf(palette[colour], palette[on]);
    if (contrast >= least) return [];
    // Rounded down, so that nothing looks like enough that is not.
    const said = String(Math.floor(contrast * 10) / 10);
    return [least === 3 ? themeWords.weakShape(colour, on, said) : themeWords.weakText(colour, on, said)];
  });
}

function shown(said: unknown): string {
  const text = typeof said === 'string' ? `“${said}”` : (JSON.stringify(said) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
