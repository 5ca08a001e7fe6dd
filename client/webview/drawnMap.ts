import { ownNameOf } from './names.ts';
import type { StageColumn } from './gaps.ts';
import type { Felt, Scale } from './scores.ts';

/** What of the picture may be moved by hand, or by keys. */
export const dragSelector = '[data-drag]';

/** The ends of the scale of feelings, where it is drawn, and who is meant where nobody else is. */
export interface DrawnScale extends Scale {
  /** The height in the window of a number, and back. */
  readonly heightOf: (value: number) => number;
  readonly valueAt: (y: number) => number;
  readonly persona: string;
}

/** The element of the picture itself for one that may be a copy of it. */
export function originalOf(element: Element, svg: SVGSVGElement): SVGElement | undefined {
  const { key = '' } = (element as SVGElement).dataset;
  return svg.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`) ?? undefined;
}

/** The stages of the map and their touchpoints as they are seen now, from left to right. */
export function stagesIn(svg: SVGSVGElement): readonly StageColumn[] {
  const columns = (kind: string): readonly { key: string; left: number; right: number }[] =>
    [...svg.querySelectorAll<SVGElement>(`[data-drag="${kind}"]`)].map((element) => {
      const { left, right } = groundOf(element);
      return { key: element.dataset['thing'] ?? '', left, right };
    });
  const touchpoints = columns('touchpoint');
  return columns('stage').map((stage) => ({
    ...stage,
    touchpoints: touchpoints.filter(({ left, right }) => {
      const middle = (left + right) / 2;
      return stage.left <= middle && middle < stage.right;
    }),
  }));
}

/** The scale of the curve; nothing where no curve is drawn. */
export function scaleIn(svg: SVGSVGElement): DrawnScale | undefined {
  const element = svg.querySelector<SVGGraphicsElement>('[data-scale]');
  const matrix = element?.getScreenCTM();
  if (!element || !matrix) return undefined;
  const { low, high, top, bottom, persona = '' } = element.dataset;
  const [from, to] = [Number(bottom) * matrix.d + matrix.f, Number(top) * matrix.d + matrix.f];
  const range = Number(high) - Number(low);
  return {
    low: Number(low),
    high: Number(high),
    heightOf: (value) => from + ((value - Number(low)) / range) * (to - from),
    valueAt: (y) => Number(low) + ((y - from) / (to - from)) * range,
    persona,
  };
}

/** What an element of the curve stands for; nothing to go from where only words are said. */
export interface DrawnFeeling {
  readonly touchpoint: string;
  readonly persona: string;
  readonly felt: Felt | undefined;
}

export function feelingOf(element: SVGElement): DrawnFeeling {
  const { touchpoint = '', persona = '', low, high } = element.dataset;
  const felt = low === undefined || high === undefined ? undefined : { low: Number(low), high: Number(high) };
  return { touchpoint, persona, felt };
}

/** The first feeling that is drawn at a touchpoint, or that of a persona. */
export function feelingAt(svg: SVGSVGElement, touchpoint: string, persona?: string): SVGElement | undefined {
  const whose = persona === undefined ? '' : `[data-persona="${CSS.escape(persona)}"]`;
  const selector = `[data-drag="feeling"][data-touchpoint="${CSS.escape(touchpoint)}"]${whose}`;
  return svg.querySelector<SVGElement>(selector) ?? undefined;
}

/** What may be moved that stands for a touchpoint or a stage. */
export function handleOf(svg: SVGSVGElement, thing: string): SVGElement | undefined {
  const selector = `${dragSelector}[data-thing="${CSS.escape(thing)}"]`;
  return svg.querySelector<SVGElement>(selector) ?? undefined;
}

/** The part of a thing that takes the clicks: it is as wide as the thing's place, whatever is drawn in it. */
export function groundOf(element: SVGElement): DOMRect {
  const ground = [...element.children].find((child) => child.getAttribute('pointer-events') === 'all');
  return (ground ?? element).getBoundingClientRect();
}

/** What a thing is called, without its place in the map. */
export function nameOf(element: Element | undefined): string {
  return element ? ownNameOf(element) : '';
}
