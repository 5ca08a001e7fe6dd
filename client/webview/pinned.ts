import type { MapFrame } from '../../server/protocol.ts';
import { newElement, setLengths, svgElement } from './page.ts';
import { newPartCopies, putChildren, set, type PartCopies } from './partCopies.ts';
import type { Room } from './room.ts';
import { newStageNames } from './stageNames.ts';

/** At most so much of a side of the panel is given to heads that stay in sight. */
const mostOfPanel = 0.4;

/** Heads of the columns and names of the lanes, which stay in sight while the map is scrolled. */
export interface Pinned {
  /** To be called after each change of the picture, its zoom or the size of the panel. */
  readonly refresh: (frame: MapFrame | undefined, zoom: number) => void;
  /** How much of the panel lies under them as soon as it is scrolled, px. */
  readonly covers: () => Covers;
}

export interface Covers {
  readonly left: number;
  readonly top: number;
}

/**
 * The corners of the ground are round, and lie outside of what is seen of it; those of the rail's own paper lie on the
 * ground; px. Chromium gives a layer of its own to every name that stands on a plain rectangle of one colour, and hundreds
 * of them make it slow to scroll.
 */
const rounding = 8;

/** The frames around columns that came or went, where two maps are compared. */
const columnFrames = '~map~marks~columns';

/** A copy of a part of the picture that lies over it and stays at an edge of the panel. */
interface Pin {
  /** Keys of the parts that are copied, and where they are placed from: the map, or its head. */
  readonly sources: readonly string[];
  readonly within: 'map' | 'head';
  readonly box: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly copies: PartCopies;
}

interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Lays copies of the bars of the stages, the titles of the touchpoints and the rail over the map. The browser itself keeps
 * them in sight (`position: sticky`), so they do not lag behind a scroll; where nothing is scrolled they lie exactly on
 * what they copy. They are for the eye and the pointer alone.
 */
export function usePinned(sheet: HTMLElement, room: Room, svg: SVGSVGElement): Pinned {
  const map = newElement('div', { class: 'pinned', 'aria-hidden': 'true' });
  const titles = newPin(['~row:touchpoints', '~map~head~boundaries', columnFrames], 'head', 'titles');
  const bars = newPin(['~row:stages', columnFrames], 'head', 'bars');
  const rail = newPin(['~map~rail', '~map~rules', '~map~groups'], 'map', 'rail');
  const titlesName = newPin(['~rail:touchpoints'], 'map', 'corner');
  const barsName = newPin(['~rail:stages'], 'map', 'corner');
  const pins = [titles, bars, rail, titlesName, barsName];
  const names = newStageNames();
  map.append(titles.box, bars.box, names.box, rail.box, titlesName.box, barsName.box);
  sheet.append(map);
  const changes = new MutationObserver(() => {});
  changes.observe(svg, { subtree: true, childList: true, characterData: true, attributes: true });
  const stale = new Set(pins);
  let covered: Covers = { left: 0, top: 0 };

  function refresh(frame: MapFrame | undefined, zoom: number): void {
    for (const { target } of changes.takeRecords()) {
      const changed = target instanceof Element ? target : target.parentElement;
      for (const pin of pins) {
        const source = changed?.closest(pin.sources.map(selector).join());
        if (!changed || !source) continue;
        stale.add(pin);
        pin.copies.forget(changed, source);
        const stage = pin === bars && changed.closest(`${selector('~row:stages')} > *`);
        if (stage) names.forget(changed, stage);
      }
    }
    const [first, titlesRow] = [frame?.rows[0], frame?.rows.find(({ id }) => id === 'touchpoints')];
    const [lastRow, lastStage] = [frame?.rows.at(-1), frame?.stages.at(-1)];
    map.hidden = !frame || !first || !titlesRow || !lastRow || !lastStage;
    covered = { left: 0, top: 0 };
    if (!frame || !first || !titlesRow || !lastRow || !lastStage) {
      pins.forEach((pin) => stale.add(pin));
      return;
    }
    const [top, left] = [first.start, frame.left + frame.rail];
    const [right, bottom] = [lastStage.start + lastStage.size, lastRow.start + lastRow.size];
    const panel = room();
    const hasTitles = (first.size + titlesRow.size) * zoom < panel.height * mostOfPanel;
    const hasRail = left * zoom < panel.width * mostOfPanel;
    setLengths(map, { left: 0, top: top * zoom, width: right * zoom, height: (bottom - top) * zoom });
    const row = (one: { readonly start: number; readonly size: number }): Pick<Region, 'y' | 'height'> => ({
      y: one.start,
      height: one.size,
    });
    const regions: readonly (readonly [Pin, Region, boolean])[] = [
      [titles, { x: left, width: right - left, ...row(titlesRow) }, hasTitles],
      [bars, { x: left, width: right - left, ...row(first) }, true],
      [rail, { x: 0, y: top, width: left, height: bottom - top }, hasRail],
      [titlesName, { x: 0, width: left, ...row(titlesRow) }, hasTitles && hasRail],
      [barsName, { x: 0, width: left, ...row(first) }, hasRail],
    ];
    for (const [pin, region, isShown] of regions) {
      pin.box.hidden = !isShown;
      const { x, y, width, height } = region;
      setLengths(pin.box, {
        width: width * zoom,
        height: height * zoom,
        'margin-left': x * zoom,
        'margin-top': (y - top) * zoom,
        top: (pin === titles || pin === titlesName ? first.size : 0) * zoom,
      });
      const box = `${x} ${y} ${width} ${height}`;
      if (pin.svg.getAttribute('viewBox') !== box) {
        pin.svg.setAttribute('viewBox', box);
        stale.add(pin);
      }
      if (!isShown || !stale.delete(pin)) continue;
      copy(pin, region, { x: pin.within === 'head' ? left : frame.left, y: top });
      if (pin === bars) names.copy(svg.querySelector(selector('~row:stages')) ?? undefined, font());
    }
    const { width, height } = bars.box.style;
    Object.assign(names.box.style, { width, height, marginLeft: bars.box.style.marginLeft });
    names.place(frame.stages, { left, height: first.size, zoom, covered: hasRail ? left * zoom : 0 });
    covered = {
      left: hasRail ? left * zoom : 0,
      top: (first.size + (hasTitles ? titlesRow.size : 0)) * zoom,
    };
  }

  function copy(
    pin: Pin,
    { x, y, width, height }: Region,
    at: { readonly x: number; readonly y: number },
  ): void {
    const ground = svgElement('rect', {
      x: x - rounding,
      y: y - rounding,
      width: width + 2 * rounding,
      height: height + 2 * rounding,
      rx: rounding,
      fill: 'var(--jm-paper)',
    });
    const [old, before] = pin.svg.children;
    const group = before ?? svgElement('g', {});
    if (old && before) old.replaceWith(ground);
    else pin.svg.replaceChildren(ground, group);
    set(group, 'transform', `translate(${at.x} ${at.y})`);
    set(group, 'font-family', font());
    const sources = pin.sources.flatMap((source) => svg.querySelector(selector(source)) ?? []);
    putChildren(group, sources.map(pin.copies.of));
    group.querySelector(selector('~map~rail~paper'))?.setAttribute('rx', String(rounding));
  }

  function font(): string {
    return svg.firstElementChild?.getAttribute('font-family') ?? '';
  }

  return { refresh, covers: () => covered };
}

function newPin(sources: readonly string[], within: Pin['within'], name: string): Pin {
  const svg = svgElement('svg', {}) as SVGSVGElement;
  const box = newElement('div', { class: `pin pin-${name}` }, svg);
  return { sources, within, box, svg, copies: newPartCopies() };
}

function selector(key: string): string {
  return `[data-key="${CSS.escape(key)}"]`;
}
