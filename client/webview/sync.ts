import { wantsLessMotion } from './page.ts';
import { thingSelector } from './names.ts';
import type { Covers } from './pinned.ts';

const marker = 'at-cursor';
/** What is revealed keeps this far from the edge, in px. */
const margin = 24;

export interface Highlight {
  /** Lights up the first of the things that is drawn; `reveal` scrolls it into sight if it is out of it. */
  readonly show: (things: readonly string[], options: { readonly reveal: boolean }) => void;
  /** Lights up again what stands for the same thing after the picture changed. */
  readonly refresh: () => void;
}

/** Shows in the picture where the cursor stands in the text. */
export function newHighlight(view: HTMLElement, svg: SVGSVGElement, covers: () => Covers): Highlight {
  let current: readonly string[] = [];

  function mark(): readonly Element[] {
    const drawn = current.map((thing) => elementsOf(thing, svg));
    const found: readonly Element[] = drawn.find(({ length }) => length > 0) ?? [];
    for (const element of svg.querySelectorAll(`.${marker}`)) {
      if (!found.includes(element)) element.classList.remove(marker);
    }
    for (const element of found) element.classList.add(marker);
    return found;
  }

  return {
    refresh: mark,
    show: (things, { reveal }) => {
      current = things;
      const [first] = mark();
      if (first && reveal) revealIn(view, first, { covers: covers() });
    },
  };
}

/** All that stands for a thing; one may be drawn in several places. */
export function elementsOf(thing: string, svg: SVGSVGElement): readonly SVGElement[] {
  return [...svg.querySelectorAll<SVGElement>(`${thingSelector.slice(0, -1)}="${CSS.escape(thing)}"]`)];
}

/**
 * Scrolls no farther than needed, and not at all if it is in sight already. What does not fit shows its beginning. What
 * covers the left and the top of the view leaves so much less of it. `room`: so much around it is to be seen as well, px.
 */
export function revealIn(
  view: HTMLElement,
  element: Element,
  {
    smooth = true,
    covers = { left: 0, top: 0 },
    room = margin,
  }: { readonly smooth?: boolean; readonly covers?: Covers; readonly room?: number } = {},
): void {
  const box = view.getBoundingClientRect();
  const target = element.getBoundingClientRect();
  const [x, y] = [box.left + covers.left, box.top + covers.top];
  const left = shift(target.left - x, target.right - x, view.clientWidth - covers.left, room);
  const top = shift(target.top - y, target.bottom - y, view.clientHeight - covers.top, room);
  if (left === 0 && top === 0) return;
  view.scrollBy({ left, top, behavior: smooth && !wantsLessMotion() ? 'smooth' : 'instant' });
}

/** How far to scroll so that what reaches from `start` to `end` is seen in a view of that length, with what is around it. */
function shift(start: number, end: number, length: number, around: number): number {
  const fits = end - start <= length - 2 * margin;
  const room = fits ? Math.min(around, (length - (end - start)) / 2) : margin;
  const least = around > margin ? room : 0;
  const isSeen = fits ? start >= least && end <= length - least : start < length - margin && end > margin;
  if (isSeen) return 0;
  if (!fits || start < least) return start - room;
  return end - length + room;
}
