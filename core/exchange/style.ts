import { isLight } from '../map/contrast.ts';
import { palettes } from '../map/palette.ts';
import type { Palette } from '../map/scene.ts';

/** The colours of a picture as what a page calls them, so that it changes with the page. */
export const pagePalette: Palette = Object.fromEntries(
  Object.keys(palettes.light).map((colour) => [colour, `var(--jm-${colour})`]),
);

function colours(palette: Palette): string {
  const values = Object.entries(palette).map(([colour, value]) => `--jm-${colour}:${value}`);
  return `:root{${values.join(';')}}`;
}

/**
 * How a page looks: light or dark as its reader has it, or always in one palette. Whoever asks for more contrast gets it
 * all the same, and nobody has to print a dark ground. ASCII, without any sign that is special in HTML.
 */
export function pageStyleOf(palette: Palette | undefined): string {
  const ground = palette?.['paper'] ?? '#ffffff';
  const screen = palette
    ? [colours(palette)]
    : [colours(palettes.light), `@media (prefers-color-scheme:dark){${colours(palettes.dark)}}`];
  const scheme = palette ? (isLight(ground) ? 'light' : 'dark') : 'light dark';
  const paper = palette && isLight(ground) ? palette : palettes.print;
  return `
${screen.join('\n')}
@media (prefers-contrast:more){${colours(palettes.highContrastLight)}}
@media (prefers-contrast:more) and (prefers-color-scheme:dark){${colours(palettes.highContrastDark)}}
@media print{${colours(paper)}}
:root{color-scheme:${scheme}}${rest}`;
}

const rest = `
:root{background:var(--jm-paper);color:var(--jm-ink);font:15px/1.5 'Segoe UI','Helvetica Neue',Arial,'Noto Sans',sans-serif}
body{margin:0 auto;padding:1.5rem;max-width:100rem}
h1,h2,h3,h4{line-height:1.25;margin:2rem 0 .5rem}
h1{margin-top:0}
.scroll{overflow:auto;border:1px solid var(--jm-rule);border-radius:6px}
.scroll svg{display:block}
table{border-collapse:collapse}
th,td{padding:.5rem .75rem;border:1px solid var(--jm-rule);text-align:start;vertical-align:top;min-width:11rem;max-width:24rem;overflow-wrap:anywhere}
thead th{background:var(--jm-stage);color:var(--jm-stageInk)}
tbody th{background:var(--jm-stageTint);min-width:8rem;position:sticky;inset-inline-start:0}
ul{padding-inline-start:1.25rem;margin:.25rem 0}
td ul{list-style:none;padding:0;margin:0}
td li{margin-bottom:.25rem}
.text{white-space:pre-line;overflow-wrap:anywhere}
.soft{color:var(--jm-inkSoft)}
a{color:var(--jm-persona1)}
a:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid var(--jm-persona1);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{position:static}
@media print{.scroll{overflow:visible;border:0}.scroll svg{max-width:100%;height:auto}}
`;
