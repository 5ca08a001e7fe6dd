import { rowsOfPicture } from './grid.ts';
import { revealIn } from './sync.ts';
import type { Covers } from './pinned.ts';
import { isTyping, useThingKeys } from './thingKeys.ts';
import type { Zooming } from './zoom.ts';

export interface KeyboardParts {
  readonly view: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly zooming: Zooming;
  /** What lies over the view. */
  readonly covers: () => Covers;
  readonly choose: (thing: Element) => void;
}

/**
 * The keyboard in the picture: its things as `useThingKeys` has them, and + and - and 0 zoom. Gives a function to be
 * called after each change of the picture.
 */
export function useKeyboard({ view, svg, zooming, covers, choose }: KeyboardParts): () => void {
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
  });
}
