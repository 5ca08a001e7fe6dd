import { thingSelector } from './names.ts';
import { nearest, type Direction } from './nearest.ts';
import { endOf, leapTo, type Leap, type Row } from './rows.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const leaps: Readonly<Record<string, Leap>> = {
  Home: 'rowStart',
  End: 'rowEnd',
  'Ctrl Home': 'start',
  'Ctrl End': 'end',
  PageUp: 'groupUp',
  PageDown: 'groupDown',
};

export interface ThingKeysParts {
  /** What the things stand in. */
  readonly root: Element;
  readonly rows: () => readonly Row[];
  readonly choose: (thing: Element) => void;
  readonly reveal: (thing: Element) => void;
  /** Where not all things are there: brings those that a leap leads to, and calls back. False where it has no need to. */
  readonly reach?: (leap: Leap, then: () => void) => boolean;
  /** Where not all things are there: one in the middle of what is seen. */
  readonly middle?: () => Element | null;
  /** Where not all things that are there are shown: true for one that is not. */
  readonly isHidden?: (thing: Element) => boolean;
}

export interface ThingKeys {
  /**
   * To be called after each change of what is shown, with what had the focus before it. A thing that was moved has lost the focus
   * and gets it back; of one that is gone or hidden, the one that Tab reaches now takes it.
   */
  readonly refresh: (focused: Element | null) => void;
  /** Gives the focus to the thing that Tab reaches. */
  readonly focus: () => void;
}

/**
 * The keyboard among the things of a picture or a table: Tab goes to one of them, arrows from there to the next in that
 * direction, Home and End along the row, with Ctrl to the first and the last of all, Page Up and Page Down from group to
 * group of rows, Enter and Space choose.
 */
export function useThingKeys({
  root,
  rows,
  choose,
  reveal,
  reach = () => false,
  middle = () => null,
  isHidden = () => false,
}: ThingKeysParts): ThingKeys {
  let stop: Element | null = null;
  /** All things as they were when that one was reached, in order. */
  let around: readonly Element[] = [];

  /** Exactly one thing is reached by Tab. */
  function stopAt(thing: Element | null): void {
    if (thing === stop && thing?.getAttribute('tabindex') === '0') return;
    stop?.setAttribute('tabindex', '-1');
    stop = thing;
    stop?.setAttribute('tabindex', '0');
    around = things(root);
  }

  /** What stands for the same thing as one that is gone, or else its neighbour. */
  function successorOf(gone: Element): Element | undefined {
    const key = gone.getAttribute('data-thing');
    const left = new Set(things(root).filter((thing) => !isHidden(thing)));
    const at = around.indexOf(gone);
    return (
      [...left].find((thing) => thing.getAttribute('data-thing') === key) ??
      around.slice(at + 1).find((thing) => left.has(thing)) ??
      around.slice(0, at).findLast((thing) => left.has(thing))
    );
  }

  const focus = (): void => (stop as SVGElement | HTMLElement | null)?.focus({ preventScroll: true });

  function goTo(next: Element | undefined): void {
    if (!next) return;
    stopAt(next);
    focus();
    reveal(next);
  }

  function step(from: Element, direction: Direction): void {
    const others = things(root).filter((thing) => thing !== from && !isHidden(thing));
    const boxes = others.map((thing) => thing.getBoundingClientRect());
    goTo(others[nearest(from.getBoundingClientRect(), boxes, direction)]);
  }

  function leap(from: Element, to: Leap): void {
    const all = rows();
    const at = all.findIndex((row) => row.things.includes(from));
    if (reach(to, () => goTo(endOf(to === 'rowStart' ? 'left' : 'right', rows(), to === 'end' ? -1 : at))))
      return;
    const inRows = new Set(all.flatMap((row) => row.things));
    goTo(leapTo(to, from, all, things(root).filter((thing) => !inRows.has(thing)))); // prettier-ignore
  }

  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(thingSelector)) stopAt(target);
  });

  document.addEventListener('keydown', (event) => {
    const thing = event.target instanceof Element ? event.target.closest(thingSelector) : null;
    if (event.altKey || !thing || !root.contains(thing)) return;
    const isCtrl = event.ctrlKey || event.metaKey;
    const to = leaps[isCtrl ? `Ctrl ${event.key}` : event.key];
    const direction = isCtrl ? undefined : directions[event.key];
    if (to) leap(thing, to);
    else if (direction) step(thing, direction);
    else if (!isCtrl && (event.key === 'Enter' || event.key === ' ')) choose(thing);
    else return;
    event.preventDefault();
  });

  /** The first that is not hidden; where all are, the first. */
  function firstOf(all: readonly Element[]): Element | null {
    return all.find((thing) => !isHidden(thing)) ?? all[0] ?? null;
  }

  return {
    refresh: (focused) => {
      const hadFocus = stop !== null && stop === focused;
      const isThere = stop !== null && root.contains(stop) && stop.matches(thingSelector);
      if (!stop || !isThere || isHidden(stop))
        stopAt(middle() ?? (stop && successorOf(stop)) ?? firstOf(things(root)));
      const heir = hadFocus ? stop : focused !== root && root.contains(focused) ? focused : null;
      if (heir !== document.activeElement)
        (heir as SVGElement | HTMLElement | null)?.focus({ preventScroll: true });
    },
    focus,
  };
}

function things(root: Element): readonly Element[] {
  return [...root.querySelectorAll(thingSelector)];
}

/** Whether a key is typed into a field, where letters are letters. */
export function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Keeps what is typed in a bar or a menu from the map, but no shortcut from VS Code, which hears of all keys last. */
export function keepFromMap(event: KeyboardEvent): void {
  const isShortcut = event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key);
  if (!isShortcut) event.stopPropagation();
}
