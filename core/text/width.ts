import { measureUnits, widthUnits } from './widthUnits.ts';

/** What text is drawn with: size in px, weight normal unless said otherwise. */
export interface TextFont {
  readonly size: number;
  readonly weight?: 'normal' | 'bold';
}

/**
 * A careful estimate of how wide one line of text is drawn, in px, not rounded: at least as wide as in the common
 * sans-serif fonts of user interfaces (Arial, Helvetica, Liberation Sans, Segoe UI, Noto Sans, Open Sans, Roboto,
 * Inter, Ubuntu; Noto Sans and its like for other scripts), and some 8 to 10 % wider than Arial. DejaVu Sans and
 * Verdana are wider still in Latin, Greek and Cyrillic and are not covered. Newlines, soft hyphens, bidi controls
 * count nothing; a tab counts as one blank, as SVG draws it; kerning and ligatures are not looked at. Pure: no DOM,
 * no locale. Linear in the length of the text.
 */
export function textWidth(text: string, font: TextFont): number {
  return (measureUnits(text, 0, text.length, widthUnits(font.weight)) * font.size) / 1000;
}
