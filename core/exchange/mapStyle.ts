import type { Scene } from '../map/scene.ts';
import { pinStyle } from './pins.ts';

/** A sheet of paper for a picture, px. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** A PDF has pages of 200 inches at most (ISO 32000, annex C); a px of a page is the 96th part of one. */
const longestSheet = 200 * 96;

/** A sheet as large as a picture; smaller where there is none so large. */
export function sizeOfPage({ width, height }: Pick<Scene, 'width' | 'height'>): SheetSize {
  const scale = Math.min(1, longestSheet / Math.max(width, height));
  return { width: Math.floor(width * scale), height: Math.ceil(height * scale) };
}

/**
 * How the page of a map looks, beyond any other; `sheets` are those that its pictures are printed on, by the ids of their
 * sections. ASCII, without any sign that is special in HTML.
 */
export function mapStyleOf(sheets: readonly (SheetSize & { readonly id: string })[]): string {
  const [only, ...more] = sheets;
  if (!only) return '';
  const size = ({ width, height }: SheetSize): string => `{size:${width}px ${height}px;margin:0}`;
  // A name for a sheet is younger than its size, so where one is enough it has none.
  const paper = more.length === 0 ? `@page${size(only)}` : sheets.map(named).join('\n');
  return `${screen}${pinStyle}
@media print{${print}
${paper}}
`;

  function named(sheet: SheetSize & { readonly id: string }): string {
    return `@page ${sheet.id}${size(sheet)}\n#${sheet.id} .picture{page:${sheet.id}}`;
  }
}

const screen = `
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.75rem 0;position:sticky;top:0;background:var(--jm-paper);padding:.5rem 0;z-index:2}
.bar[hidden],.bar [hidden]{display:none}
.views,.find{display:inline-flex;align-items:center;gap:.25rem}
.views{gap:0}
button,select,input{font:inherit;color:inherit;background:var(--jm-paper);border:1px solid var(--jm-line);border-radius:4px;padding:.25rem .7rem}
button,select{cursor:pointer}
.views button{border-radius:0;margin-inline-start:-1px}
button[aria-pressed=true]{background:var(--jm-stage);color:var(--jm-stageInk);text-decoration:underline}
button:focus-visible,select:focus-visible,input:focus-visible{outline:3px solid var(--jm-persona1);outline-offset:2px}
.live .scroll{max-height:85vh}
.live thead th,.live thead td{position:sticky;top:0;z-index:1}
.live thead td{inset-inline-start:0;z-index:2;background:var(--jm-paper)}
.live[data-view=picture] .tabled,.live[data-view=table] .picture{display:none}
svg .out{visibility:hidden}
li.out{display:none}
.found{text-decoration:underline 2px var(--jm-persona1)}
.here{outline:3px solid var(--jm-persona1);outline-offset:2px}`;

const print = `
body{margin:0;padding:0;max-width:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar,.skip{display:none!important}
.has-pictures h1,.has-pictures nav,.has-pictures .group,.drawn h2,.drawn .told,.drawn .tabled{display:none}
.drawn .scroll{max-height:none;overflow:visible;border:0;border-radius:0}
.drawn .picture{break-after:page}
.drawn:last-of-type .picture{break-after:auto}
.drawn .sheet,.drawn .picture .sheet svg{width:100%!important;height:auto!important}
.live[data-view=table] .tabled{display:block}
.found{text-decoration:none}
.here{outline:0}`;
