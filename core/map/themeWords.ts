/** What is said of a team's theme. */
export const themeWords = {
  notATheme: 'A theme holds an object, such as { "extends": "light", "tokens": { "stage": "#003366" } }.',
  unknownMember: (name: string, near: string | undefined): string =>
    near === undefined ? `“${name}” means nothing in a theme.` : `“${name}” means nothing in a theme. Did you mean “${near}”?`, // prettier-ignore
  unknownPalette: (said: string, known: readonly string[]): string =>
    `A theme cannot extend ${said}. It can extend ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`,
  noTokens: 'The tokens of a theme are an object with a colour for each name.',
  unknownToken: (name: string, near: string | undefined): string =>
    near === undefined
      ? `There is no colour called “${name}” in the picture.`
      : `There is no colour called “${name}” in the picture. Did you mean “${near}”?`,
  badColour: (name: string, said: string): string =>
    `“${name}” is ${said}, but colours are written as #036 or #003366.`,
  weakText: (colour: string, on: string, contrast: string): string =>
    `Text in “${colour}” on “${on}” is hard to read: its contrast is ${contrast}:1 and should be 4.5:1 at least.`,
  weakShape: (colour: string, on: string, contrast: string): string =>
    `Shapes in “${colour}” on “${on}” are hard to see: their contrast is ${contrast}:1 and should be 3:1 at least.`,
  noPath:
    'In journey.config.json, theme is a text: the path of a theme file from there, or the name of a palette.',
  unknownName: (name: string, known: readonly string[]): string =>
    `There is no theme “${name}”, which journey.config.json names. It can be ${known.join(', ')}, or a file such as ./journey.theme.json.`,
  outside: (path: string): string =>
    `The theme ${path} is not read, as it lies outside the folder of journey.config.json.`,
  missing: (path: string): string => `There is no theme ${path}, which journey.config.json names.`,
  unreadable: (path: string): string => `The theme ${path} cannot be read as text.`,
  notJson: (path: string): string => `The theme ${path} is not JSON that can be read.`,
} as const;
