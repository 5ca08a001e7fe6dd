import type { Zoom } from './page.ts';

/** Where a picture of some size is seen, and how large. */
export interface Zooming {
  /** The factor that the picture is shown at. */
  readonly factor: () => number;
  readonly wish: () => Zoom;
  /** Shows it so large; the point of the window stays where it is, the middle if none is given. */
  readonly to: (wish: Zoom, at?: Point) => void;
  /** One step larger (1) or smaller (-1). */
  readonly step: (direction: 1 | -1) => void;
  /** The picture or the panel has another size. */
  readonly refresh: () => void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ZoomParts {
  /** Scrolls. */
  readonly view: HTMLElement;
  readonly svg: SVGSVGElement;
  /** The picture's size at zoom 1. */
  readonly size: () => { readonly width: number; readonly height: number };
  readonly onChange: () => void;
}

const steps = [
  0.1, 0.15, 0.2, 0.25, 0.33, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4,
];
const smallest = 0.1;
const largest = 4;
/** Below this the smallest text of a map is a smudge. */
const smallestReadable = 0.7;

/** Zooms by the size of the `<svg>` around a fixed viewBox, so that the scroll bars are real ones. */
export function newZooming({ view, svg, size, onChange }: ZoomParts): Zooming {
  let wish: Zoom = 'readable';
  let factor = 1;

  function wanted(): number {
    if (typeof wish === 'number') return wish;
    const { width } = size();
    const { paddingLeft, paddingRight } = getComputedStyle(view);
    const room = view.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const fitting = width > 0 && room > 0 ? room / width : 1;
    return clamp(fitting, wish === 'fit' ? smallest : smallestReadable, 1);
  }

  function apply(at?: Point): void {
    const { width, height } = size();
    const next = wanted();
    const drawn = { width: String(round(width * next)), height: String(round(height * next)) };
    if (svg.getAttribute('width') !== drawn.width || svg.getAttribute('height') !== drawn.height) {
      resize(drawn, next / factor, at);
    }
    factor = next;
    onChange();
  }

  /** Keeps the point where it is: what is under it is `by` times as far from the edges of the picture as before. */
  function resize(drawn: Readonly<Record<'width' | 'height', string>>, by: number, at?: Point): void {
    const before = svg.getBoundingClientRect();
    const box = view.getBoundingClientRect();
    svg.setAttribute('width', drawn.width);
    svg.setAttribute('height', drawn.height);
    if (by === 1 || before.width === 0) return;
    const { x, y } = at ?? { x: box.left + view.clientWidth / 2, y: box.top };
    const after = svg.getBoundingClientRect();
    view.scrollLeft += after.left - x + (x - before.left) * by;
    view.scrollTop += after.top - y + (y - before.top) * by;
  }

  return {
    factor: () => factor,
    wish: () => wish,
    to: (next, at) => {
      wish = typeof next === 'number' ? clamp(next, smallest, largest) : next;
      apply(at);
    },
    step: (direction) => {
      const next =
        direction > 0
          ? steps.find((step) => step > factor * 1.01)
          : steps.findLast((step) => step < factor * 0.99);
      wish = next ?? factor;
      apply();
    },
    refresh: apply.bind(undefined, undefined),
  };
}

/** Sizes are told to a hundredth of a px. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
