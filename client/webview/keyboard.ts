import { rowsOfPicture } from './grid.ts';
import { revealIn } from './sync.ts';
import type { MapFrame } from '../../server/protocol.ts';
import { thingSelector } from './names.ts';
import type { Covers } from './pinned.ts';
import type { Sighting } from './sight.ts';
import { isTyping, useThingKeys, type ThingKeys } from './thingKeys.ts';
import type { Zooming } from './zoom.ts';

export interface KeyboardParts {
  readonly view: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly zooming: Zooming;
  readonly sighting: Sighting;
  readonly size: () => { readonly frame: MapFrame | undefined };
  /** What lies over the view. */
  readonly covers: () => Covers;
  readonly choose: (thing: Element) => void;
}

/**
 * The keyboard in the picture: its things as `useThingKeys` has them, and + and - and 0 zoom. Of a map of which only a part
 * is drawn, the ends of a row are scrolled to first.
 */
export function useKeyboard({
  view,
  svg,
  zooming,
  sighting,
  size,
  covers,
  choose,
}: KeyboardParts): ThingKeys {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    // A table is shown in its place.
    if (getComputedStyle(view).visibility === 'hidden') return;
    if (event.key === '+' || event.key === '=') zooming.step(1);
    else if (event.key === '-') zooming.step(-1);
    else if (event.key === '0') zooming.to(1);
    else return;
    event.preventDefault();
  });
  return useThingKeys({
    root: svg,
    rows: () => rowsOfPicture(svg),
    choose,
    reveal: (thing) => revealIn(view, thing, { smooth: false, covers: covers() }),
    reach: (leap, then) => {
      const stages = size().frame?.stages;
      const [first, last] = [stages?.[0], stages?.at(-1)];
      if (!sighting.isPart() || !first || !last) return false;
      if (leap === 'rowStart') sighting.goTo({ from: first.start, to: first.start + 1 }, then);
      else if (leap === 'rowEnd' || leap === 'end')
        sighting.goTo({ from: last.start + last.size - 1, to: last.start + last.size }, then);
      else return false;
      return true;
    },
    middle: () => (sighting.isPart() ? nearestToMiddle(view, svg) : null),
  });
}

/** The thing that is closest to the middle of the panel. */
function nearestToMiddle(view: HTMLElement, svg: SVGSVGElement): Element | null {
  const room = view.getBoundingClientRect();
  const [x, y] = [room.left + room.width / 2, room.top + room.height / 2];
  let best: Element | null = null;
  let least = Infinity;
  for (const thing of svg.querySelectorAll(thingSelector)) {
    const { left, right, top, bottom } = thing.getBoundingClientRect();
    const away = Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
    if (away < least) [least, best] = [away, thing];
  }
  return best;
}
