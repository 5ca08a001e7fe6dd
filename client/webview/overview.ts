import type { MapFrame } from '../../server/protocol.ts';
import { part } from './page.ts';
import type { Room } from './room.ts';

/** The map in small, px at most. */
const largest = { width: 200, height: 150 };
/** Shown unasked where the map is so many times as large as the panel. */
const largeMap = 10;
/** A map that is being changed or scrolled has better things to do than to be drawn in small as well: so long it has to rest. */
const restMs = 500;
/** However large the map is, the part that the panel shows is seen, px. */
const leastSeen = 3;
/** More words than this are not drawn one by one. */
const mostWords = 4000;

export interface OverviewParts {
  readonly view: HTMLElement;
  readonly room: Room;
  readonly svg: SVGSVGElement;
  readonly size: () => {
    readonly width: number;
    readonly height: number;
    readonly frame: MapFrame | undefined;
  };
  readonly zoom: () => number;
  /** Whether only a part of the map is drawn: then its stages alone are shown in small. */
  readonly isPart: () => boolean;
}

export interface Overview {
  /** Draws it anew once the page has nothing better to do. Of its own size `follow` hears. */
  readonly refresh: () => void;
  /** Shows where the panel is in the map. */
  readonly follow: () => void;
  /** Shown, not shown, or shown where the map is large. */
  readonly show: (wish: boolean | undefined) => void;
}

/** The map in small in a corner, with the part that the panel shows, which can be dragged. For the pointer alone. */
export function useOverview({ view, room, svg, size, zoom, isPart }: OverviewParts): Overview {
  const box = part('overview');
  const canvas = part<HTMLCanvasElement>('overview-picture');
  const here = part('overview-here');
  let wish: boolean | undefined;
  let waiting = 0;
  let scale = 0;

  function isWanted(): boolean {
    const { width, height, frame } = size();
    if (!frame) return false;
    const seen = room();
    const times = (width * height * zoom() ** 2) / Math.max(1, seen.width * seen.height);
    return wish ?? times > largeMap;
  }

  function draw(): void {
    const { width, height, frame } = size();
    if (box.hidden || width === 0) return;
    scale = Math.min(largest.width / width, largest.height / height);
    const sharp = devicePixelRatio;
    canvas.width = Math.round(width * scale * sharp);
    canvas.height = Math.round(height * scale * sharp);
    canvas.style.width = `${width * scale}px`;
    canvas.style.height = `${height * scale}px`;
    const context = canvas.getContext('2d');
    if (context && isPart() && frame) paintFrame(context, svg, frame, scale * sharp);
    else if (context) paint(context, svg, scale * sharp);
    follow();
  }

  function follow(): void {
    const wanted = isWanted();
    if (box.hidden === wanted) {
      box.hidden = !wanted;
      refresh();
    }
    if (box.hidden || scale === 0) return;
    const by = scale / zoom();
    // Asked before anything is changed: else the page would be laid out for each answer.
    const { scrollLeft, scrollTop } = view;
    const { width, height } = room();
    const { style } = here;
    style.transform = `translate(${scrollLeft * by}px, ${scrollTop * by}px)`;
    style.width = `${Math.min(Math.max(width * by, leastSeen), size().width * scale)}px`;
    style.height = `${Math.min(height * by, size().height * scale)}px`;
  }

  function refresh(): void {
    clearTimeout(waiting);
    if (!box.hidden) waiting = window.setTimeout(draw, restMs);
  }

  function goTo(event: PointerEvent): void {
    const at = canvas.getBoundingClientRect();
    const by = zoom() / scale;
    view.scrollTo({
      left: (event.clientX - at.left) * by - view.clientWidth / 2,
      top: (event.clientY - at.top) * by - view.clientHeight / 2,
      behavior: 'instant',
    });
  }

  box.addEventListener('pointerdown', (event) => {
    box.setPointerCapture(event.pointerId);
    goTo(event);
  });
  box.addEventListener('pointermove', (event) => {
    if (box.hasPointerCapture(event.pointerId)) goTo(event);
  });

  return {
    refresh,
    follow,
    show: (wanted) => {
      wish = wanted;
      follow();
      refresh();
    },
  };
}

/** The bars of the stages, and the borders of the lanes below them. */
function paintFrame(
  context: CanvasRenderingContext2D,
  svg: SVGSVGElement,
  { stages, rows }: MapFrame,
  scale: number,
): void {
  const style = getComputedStyle(svg);
  const [bars, ...lanes] = rows;
  const [first, last] = [stages[0], stages.at(-1)];
  if (!bars || !first || !last) return;
  context.fillStyle = style.getPropertyValue('--jm-stage') || 'gray';
  for (const { start, size } of stages)
    context.fillRect(start * scale, bars.start * scale, Math.max(0.5, (size - 2) * scale), Math.max(2, bars.size * scale)); // prettier-ignore
  context.fillStyle = style.getPropertyValue('--jm-line') || 'gray';
  const width = (last.start + last.size - first.start) * scale;
  for (const { start } of lanes) context.fillRect(first.start * scale, start * scale, width, 1);
}

/** Stages, words and lines of the picture, as far as they can be told apart when they are so small. */
function paint(context: CanvasRenderingContext2D, svg: SVGSVGElement, scale: number): void {
  const style = getComputedStyle(svg);
  const colour = (paint: string): string =>
    style.getPropertyValue(/--[\w-]+/.exec(paint)?.[0] ?? '') || 'gray';
  const whole = svg.getBoundingClientRect();
  const by = (scale * svg.viewBox.baseVal.width) / Math.max(1, whole.width);
  const rect = (element: Element): void => {
    const { left, top, width, height } = element.getBoundingClientRect();
    context.fillRect(
      (left - whole.left) * by,
      (top - whole.top) * by,
      Math.max(1, width * by),
      Math.max(1, height * by),
    );
  };
  for (const bar of svg.querySelectorAll('[data-key$="~bar"]')) {
    context.fillStyle = colour(bar.getAttribute('fill') ?? '');
    rect(bar);
  }
  const words = [...svg.querySelectorAll('text')];
  context.globalAlpha = 0.35;
  context.fillStyle = colour('--jm-ink');
  if (words.length <= mostWords) words.forEach(rect);
  context.globalAlpha = 1;
  for (const line of svg.querySelectorAll<SVGGraphicsElement>('[data-key^="~line:"]')) {
    const matrix = line.getCTM();
    if (!matrix) continue;
    const { a, d, e, f } = matrix;
    const zoom = whole.width / svg.viewBox.baseVal.width;
    context.setTransform(
      (a / zoom) * scale,
      0,
      0,
      (d / zoom) * scale,
      (e / zoom) * scale,
      (f / zoom) * scale,
    );
    context.strokeStyle = colour(line.getAttribute('stroke') ?? '');
    context.lineWidth = 1.5 / scale;
    context.stroke(new Path2D(line.getAttribute('d') ?? ''));
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
}
