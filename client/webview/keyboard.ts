import { thingSelector } from './names.ts';
import { nearest, type Direction } from './nearest.ts';
import { revealIn } from './sync.ts';
import type { Covers } from './pinned.ts';
import type { Zooming } from './zoom.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export interface KeyboardParts {
  readonly view: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly zooming: Zooming;
  /** What lies over the view. */
  readonly covers: () => Covers;
  readonly choose: (thing: Element) => void;
}

/**
 * The keyboard in the picture: Tab goes to one thing of it, arrows from there to the next in that direction, Enter and
 * Space choose, + and - and 0 zoom. Gives a function to be called after each change of the picture.
 */
export function useKeyboard({ view, svg, zooming, covers, choose }: KeyboardParts): () => void {
  let stop: Element | null = null;

  /** Exactly one thing is reached by Tab. */
  function stopAt(thing: Element | null): void {
    if (thing === stop && thing?.getAttribute('tabindex') === '0') return;
    stop?.setAttribute('tabindex', '-1');
    stop = thing;
    stop?.setAttribute('tabindex', '0');
  }

  function go(from: Element, direction: Direction): void {
    const others = [...svg.querySelectorAll<SVGElement>(thingSelector)].filter((thing) => thing !== from);
    const boxes = others.map((thing) => thing.getBoundingClientRect());
    const next = others[nearest(from.getBoundingClientRect(), boxes, direction)];
    if (!next) return;
    stopAt(next);
    next.focus({ preventScroll: true });
    revealIn(view, next, { smooth: false, covers: covers() });
  }

  svg.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(thingSelector)) stopAt(target);
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const thing = event.target instanceof Element ? event.target.closest(thingSelector) : null;
    const direction = directions[event.key];
    if (event.key === '+' || event.key === '=') zooming.step(1);
    else if (event.key === '-') zooming.step(-1);
    else if (event.key === '0') zooming.to(1);
    else if (thing && direction) go(thing, direction);
    else if (thing && (event.key === 'Enter' || event.key === ' ')) choose(thing);
    else return;
    event.preventDefault();
  });

  return () => {
    if (!stop || !svg.contains(stop) || !stop.matches(thingSelector))
      stopAt(svg.querySelector(thingSelector));
  };
}
