import type { Sight } from '../../server/protocol.ts';
import { tell } from './page.ts';

/** Of a map too large to be drawn as a whole, the part that is drawn moves along with what the panel shows. */
export interface Sighting {
  /** Takes what part of the map is drawn; all of it where nothing is said. */
  readonly hear: (sight: Sight | undefined) => void;
  /** Asks for more where too little is drawn around what the panel shows. Costs next to nothing. */
  readonly refresh: () => void;
  /** Whether only a part of the map is drawn. */
  readonly isPart: () => boolean;
  /** Scrolls to a place that may not be drawn yet, and calls back as soon as it is. Another call ends the waiting. */
  readonly goTo: (place: Sight, then: () => void) => void;
}

/** Of a picture that is always drawn as a whole. */
export const wholeInSight: Sighting = {
  hear: () => {},
  refresh: () => {},
  isPart: () => false,
  goTo: (_, then) => then(),
};

export interface SightingParts {
  readonly view: HTMLElement;
  readonly zoom: () => number;
  /** The width of the whole picture, px at zoom 1. */
  readonly width: () => number;
  /** How much of the panel lies under the rail, px. */
  readonly covered: () => number;
}

/** So many panels are drawn ahead of where it is scrolled to, and behind; but never more px of the picture. */
const panelsAhead = 2;
const panelsBehind = 1;
const mostAround = 3000;
/** More is asked for as soon as the panel has moved by this part of what is drawn ahead: many small steps are smooth. */
const step = 0.2;
/** After so long without an answer it is asked again, ms. */
const patienceMs = 2000;

export function newSighting({ view, zoom, width, covered }: SightingParts): Sighting {
  let drawn: Sight | undefined;
  let asked: (Sight & { readonly since: number }) | undefined;
  let last = 0;
  let direction: 1 | -1 = 1;
  let waiting: { readonly place: Sight; readonly then: () => void } | undefined;

  function shown(): Sight {
    const from = view.scrollLeft / zoom();
    return { from, to: from + view.clientWidth / zoom() };
  }

  function refresh(): void {
    const { from, to } = shown();
    if (from !== last) direction = from > last ? 1 : -1;
    last = from;
    if (!drawn || (asked && performance.now() - asked.since < patienceMs)) return;
    const most = (panels: number): number => Math.min(panels * (to - from), mostAround);
    const [ahead, behind] = [most(panelsAhead), most(panelsBehind)];
    const [left, right] = direction > 0 ? [behind, ahead] : [ahead, behind];
    const slack = ahead * step;
    const hasLeft = drawn.from <= Math.max(0, from - left + slack);
    const hasRight = drawn.to >= Math.min(width(), to + right - slack);
    if (hasLeft && hasRight) return;
    const sight = { from: Math.floor(from - left), to: Math.ceil(to + right) };
    asked = { ...sight, since: performance.now() };
    tell({ kind: 'sight', sight });
  }

  /** Whether a place is drawn, as far as the panel can show it at once. */
  function has({ from, to }: Sight): boolean {
    return !drawn || (drawn.from <= from && drawn.to >= Math.min(to, from + view.clientWidth / zoom()));
  }

  function settle(): void {
    if (!waiting || !has(waiting.place)) return;
    const { then } = waiting;
    waiting = undefined;
    then();
  }

  return {
    hear: (sight) => {
      drawn = sight;
      if (!sight || (asked?.from === sight.from && asked.to === sight.to)) asked = undefined;
      settle();
    },
    refresh,
    isPart: () => drawn !== undefined,
    goTo: (place, then) => {
      waiting = { place, then };
      if (!has(place)) {
        const room = view.clientWidth - covered();
        const start = place.from * zoom() - covered();
        const aside = Math.max(0, (room - (place.to - place.from) * zoom()) / 2);
        view.scrollTo({ left: start - aside, top: view.scrollTop, behavior: 'instant' });
        refresh();
      }
      settle();
    },
  };
}
