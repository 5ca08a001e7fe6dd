/** The palettes as rules of a style sheet, one for each kind of theme of VS Code. */
export declare function paletteStyles(
  palettes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string;
