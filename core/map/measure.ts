import { textWidth } from '../text/width.ts';
import { wrapText, type WrapOptions } from '../text/wrap.ts';
import { isRightToLeft } from './direction.ts';
import { round } from './nodes.ts';
import type { SceneNode } from './scene.ts';
import type { TextStyle } from './theme.ts';

/** A text that is broken into lines and knows its size in px; `width` is that of the slot it was set in. */
export interface SetText {
  readonly lines: readonly string[];
  /** The lines that go on without a blank where the one before ends, by their index. */
  readonly joined: readonly number[];
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
  readonly rightToLeft: boolean;
}

/** A last line shorter than this part of the slot looks lost. */
const lonely = 0.35;

/**
 * Sets a text in a slot of that width. Never cuts anything off unless `maxLines` says so. The lines are evened out
 * where `balance` asks for it, and where else a lone word would stand in the last of them.
 */
export function setText(text: string, width: number, style: TextStyle, options?: WrapOptions): SetText {
  let lines = wrapText(text, width, style, options);
  const last = lines[lines.length - 1];
  if (!options && last !== undefined && lines.length > 1 && textWidth(last, style) < width * lonely) {
    lines = wrapText(text, width, style, { balance: true });
  }
  const joined = joinedLines(text, lines);
  return {
    lines,
    joined,
    style,
    width,
    height: lines.length * style.lineHeight,
    rightToLeft: isRightToLeft(text),
  };
}

function joinedLines(text: string, lines: readonly string[]): readonly number[] {
  if (lines.length < 2) return none;
  const joined: number[] = [];
  let end = 0;
  lines.forEach((line, i) => {
    const start = text.indexOf(line, end);
    // A line that was cut short is the last one.
    if (start < 0) return;
    if (i > 0 && start === end) joined.push(i);
    end = start + line.length;
  });
  return joined;
}

const none: readonly number[] = [];

/** How wide the longest line of a text is drawn, in px; `width` of the same text set as wide as that wraps the same. */
export function widestLine(text: SetText): number {
  let widest = 0;
  for (const line of text.lines) widest = Math.max(widest, textWidth(line, text.style));
  return widest;
}

/** Where the baseline of the first line of a style stands below the top of the line. */
export function baselineOf(style: TextStyle): number {
  return style.lineHeight / 2 + style.size * 0.36;
}

/** Where a text stands in its slot; `start` is the left edge, or the right one of what is read from there. */
export type Align = 'start' | 'left' | 'middle' | 'right';

/** Tells a page that a line goes on a word of the line before. */
const joinedData = { joined: 1 } as const;

/** The node of a text whose slot begins at x, y (top left). */
export function textNode(
  key: string,
  text: SetText,
  x: number,
  y: number,
  options: { readonly align?: Align; readonly colour?: string; readonly halo?: string } = {},
): SceneNode {
  const { lines, style, width, rightToLeft } = text;
  const { align = 'start', colour = style.colour, halo } = options;
  const side = align !== 'start' ? align : rightToLeft ? 'right' : 'left';
  const atX = round(side === 'middle' ? x + width / 2 : side === 'right' ? x + width : x);
  const baseline = y + baselineOf(style);
  const attributes: Record<string, string | number> = { x: atX, y: round(baseline), 'font-size': style.size };
  if (style.weight === 'bold') attributes['font-weight'] = 600;
  if (side === 'middle') attributes['text-anchor'] = 'middle';
  else if ((side === 'right') !== rightToLeft) attributes['text-anchor'] = 'end';
  if (rightToLeft) attributes['direction'] = 'rtl';
  if (halo !== undefined) {
    attributes['stroke-width'] = 3;
    attributes['stroke-linejoin'] = 'round';
    attributes['paint-order'] = 'stroke';
  }
  const own = {
    key,
    tag: 'text',
    attributes,
    fill: colour,
    ...(halo === undefined ? {} : { stroke: halo }),
  } as const;
  if (lines.length < 2) return { ...own, text: lines[0] ?? '' };
  const children: readonly SceneNode[] = lines.map((line, i) => ({
    key: `${key}~${i}`,
    tag: 'tspan',
    attributes: { x: atX, y: round(baseline + i * style.lineHeight) },
    text: line,
    ...(text.joined.includes(i) && { data: joinedData }),
  }));
  return { ...own, children };
}
