import type { Stretch } from '../../server/protocol.ts';
import { newElement, setLengths, svgElement } from './page.ts';
import { newPartCopies, putChildren, set } from './partCopies.ts';

/** The names of stages that are wider than the panel, at the side of their bars that is in sight. */
export interface StageNames {
  readonly box: HTMLElement;
  /** Something in the bar of a stage has changed. */
  readonly forget: (changed: Element, stage: Element) => void;
  /** Copies the names of these bars. */
  readonly copy: (bars: Element | undefined, font: string) => void;
  /** To be called where something stands elsewhere, or is seen larger or smaller. */
  readonly place: (stages: readonly Stretch[], at: Place) => void;
}

interface Place {
  /** Where the stages begin, and how high their bars are, before they are zoomed, px. */
  readonly left: number;
  readonly height: number;
  readonly zoom: number;
  /** How much of the panel lies under the rail, px. */
  readonly covered: number;
}

interface Name {
  /** How wide it is with what stands around it, before it is zoomed, px. */
  readonly width: number;
  readonly isRightToLeft: boolean;
  readonly stage: HTMLElement;
  readonly name: HTMLElement;
  readonly svg: SVGElement;
}

/**
 * Lays a copy of the name of each stage, and of its handle, into a box as long as the stage. The browser keeps it in sight
 * there, and the next stage pushes it out: nothing has to be done while somebody scrolls.
 */
export function newStageNames(): StageNames {
  const box = newElement('div', { class: 'pin pin-names' });
  const copies = newPartCopies();
  let names = new Map<string, Name>();

  return {
    box,
    forget: copies.forget,
    copy: (bars, font) => {
      const before = names;
      names = new Map();
      for (const bar of bars?.children ?? []) {
        const [key, title] = [bar.getAttribute('data-key'), bar.querySelector(':scope > [data-stays]')];
        if (key === null || !title) continue;
        const isRightToLeft = title.getAttribute('direction') === 'rtl';
        // The handle stands where reading from the left begins.
        const handle = isRightToLeft ? null : bar.querySelector(':scope > [data-act]');
        const svg = before.get(key)?.svg ?? svgElement('svg', {});
        const name = before.get(key)?.name ?? newElement('div', { class: 'stage-name' }, svg);
        const stage = before.get(key)?.stage ?? newElement('div', { class: 'stage' }, name);
        set(svg, 'font-family', font);
        putChildren(
          svg,
          [title, handle].flatMap((part) => (part ? copies.whole(part) : [])),
        );
        names.set(key, {
          width: Number(title.getAttribute('data-stays')),
          isRightToLeft,
          stage,
          name,
          svg,
        });
      }
      putChildren(
        box,
        [...names.values()].map(({ stage }) => stage),
      );
    },
    place: (stages, { left, height, zoom, covered }) => {
      for (const { id, start, size } of stages) {
        const found = names.get(id);
        if (!found) continue;
        const { stage, name, svg, isRightToLeft } = found;
        const width = Math.min(found.width, size);
        setLengths(stage, { left: (start - left) * zoom, width: size * zoom });
        setLengths(name, { width: width * zoom, left: covered });
        name.classList.toggle('stage-rtl', isRightToLeft);
        set(svg, 'viewBox', `${isRightToLeft ? size - width : 0} 0 ${width} ${height}`);
      }
    },
  };
}
