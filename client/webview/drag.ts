import { dragSelector, feelingOf, groundOf, nameOf, originalOf, scaleIn, stagesIn } from './drawnMap.ts';
import type { Editing, Wish } from './editing.ts';
import { isWhereItIs, nearestGap, type Gap } from './gaps.ts';
import { newDragMarks } from './dragMarks.ts';
import { drawnTo, isSame, middleOf, stepOf, type Felt } from './scores.ts';
import { feelWish, feltText, gapsFor, moveWish } from './wishes.ts';
import type { Point } from './zoom.ts';

export interface DragParts {
  readonly view: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly editing: Editing;
}

/** What moves less is a click, px; a finger that rests so long takes hold, ms. */
const threshold = 5;
const longPressMs = 450;
/** So near the edge the map scrolls, px, and at most so far in one frame. */
const edge = 48;
const fastest = 18;

/** Marks what is drawn, as long as the picture has not followed. */
const lifted = 'lifted';

/** A pointer that went down on something that may be moved. */
interface Hold {
  readonly pointer: number;
  readonly key: string;
  readonly from: Point;
  at: Point;
  isFine: boolean;
  /** From when on it is moved and no more a click. */
  isMoving: boolean;
  timer: number;
}

/** Where something would go: into a gap, or to another score. */
type Target = { readonly gap: Gap } | { readonly felt: Felt };

/**
 * Touchpoints and stages that are drawn by a pointer into another place, and points of the curve to another score. What is
 * drawn may be a copy of the thing. The picture stays as it is meanwhile; marks over it show where the thing would go.
 * Escape lets it go where it was. Gives a function to be called after each change of the picture.
 */
export function useDragging({ view, svg, editing }: DragParts): () => void {
  const marks = newDragMarks();
  let hold: Hold | undefined;
  let frame = 0;

  const held = (): SVGElement | undefined =>
    hold && (svg.querySelector<SVGElement>(`[data-key="${CSS.escape(hold.key)}"]`) ?? undefined);

  function begin(): void {
    if (!hold) return;
    hold.isMoving = true;
    view.setPointerCapture(hold.pointer);
    getSelection()?.removeAllRanges();
    document.body.classList.add('dragging');
    held()?.classList.add(lifted);
    frame ||= requestAnimationFrame(scroll);
    show();
  }

  /** Where the thing would go if it were let go now; nothing where it is. */
  function target(): Target | undefined {
    const element = held();
    if (!hold || !element) return undefined;
    if (element.dataset['drag'] === 'feeling') {
      const scale = scaleIn(svg);
      if (!scale) return undefined;
      const { felt } = feelingOf(element);
      const step = stepOf(scale, { isFine: hold.isFine });
      const by = hold.at.y - hold.from.y;
      // Words alone have no height to begin at: they go where the pointer is.
      const height = felt ? scale.heightOf(middleOf(felt)) + by : hold.at.y;
      const value = scale.valueAt(height);
      const next = drawnTo(felt ?? { low: value, high: value }, value, scale, step);
      return felt && isSame(felt, next) ? undefined : { felt: next };
    }
    const gaps = gapsFor(element, stagesIn(svg));
    const gap = nearestGap(gaps, hold.at.x);
    return gap && !isWhereItIs(element.dataset['thing'] ?? '', gap, gaps) ? { gap } : undefined;
  }

  function show(): void {
    const element = held();
    if (!hold?.isMoving || !element) return;
    const to = target();
    const room = view.getBoundingClientRect();
    const bounds = {
      left: room.left,
      right: room.left + view.clientWidth,
      top: room.top,
      bottom: room.top + view.clientHeight,
    };
    const scale = element.dataset['drag'] === 'feeling' ? scaleIn(svg) : undefined;
    if (scale) {
      const { felt } = feelingOf(element);
      const shown = (to && 'felt' in to ? to.felt : felt) ?? { low: scale.low, high: scale.low };
      const point = element.querySelector('[data-key$="~point"]');
      const box = point ? point.getBoundingClientRect() : groundOf(element);
      const colour = point ? getComputedStyle(point).fill : '';
      const at = { x: (box.left + box.right) / 2, y: scale.heightOf(middleOf(shown)) };
      marks.point({
        at,
        from: felt && scale.heightOf(middleOf(felt)),
        colour,
        label: feltText(shown, scale, editing),
      });
    } else {
      const bar = svg.querySelector('[data-drag="stage"]')?.getBoundingClientRect();
      const bottom = Math.min(bounds.bottom, svg.getBoundingClientRect().bottom);
      const top = Math.max(bounds.top, bar?.top ?? 0);
      const x = to && 'gap' in to ? to.gap.x : undefined;
      const isSeen = x !== undefined && x >= bounds.left && x <= bounds.right;
      marks.gap({ x: isSeen ? x : undefined, top, bottom, at: hold.at, label: nameOf(element) });
    }
  }

  /** Near its edges the map scrolls under the pointer. */
  function scroll(): void {
    frame = 0;
    if (!hold?.isMoving) return;
    const box = view.getBoundingClientRect();
    const left = speed(hold.at.x - box.left, view.clientWidth);
    const top = speed(hold.at.y - box.top, view.clientHeight);
    const { scrollLeft, scrollTop } = view;
    if (left !== 0 || top !== 0) view.scrollBy({ left, top, behavior: 'instant' });
    const [across, down] = [view.scrollLeft - scrollLeft, view.scrollTop - scrollTop];
    if (across !== 0 || down !== 0) {
      // A score is told from how far the pointer is from where it began in the picture.
      hold = { ...hold, from: { x: hold.from.x - across, y: hold.from.y - down } };
      show();
    }
    frame = requestAnimationFrame(scroll);
  }

  function letGo(): void {
    for (const element of svg.querySelectorAll(`.${lifted}`)) element.classList.remove(lifted);
    if (!hold?.isMoving) marks.hide();
  }

  function wishFor(element: SVGElement, to: Target): Wish | undefined {
    if ('gap' in to) return moveWish(element, to.gap, { svg, editing });
    const scale = scaleIn(svg);
    return scale && feelWish(feelingOf(element), to.felt, scale, { svg, editing });
  }

  function release({ isDropped }: { readonly isDropped: boolean }): void {
    if (!hold) return;
    const { pointer, isMoving, timer } = hold;
    const element = held();
    const to = isDropped && isMoving ? target() : undefined;
    clearTimeout(timer);
    hold = undefined;
    if (!isMoving) return;
    if (view.hasPointerCapture(pointer)) view.releasePointerCapture(pointer);
    document.body.classList.remove('dragging');
    swallowClick();
    const wish = element && to ? wishFor(element, to) : undefined;
    if (!wish) {
      letGo();
      if (!isDropped) editing.say(editing.words('cancelled'));
      return;
    }
    marks.wait();
    void editing.send(wish).then(letGo);
  }

  document.addEventListener('pointerdown', (event) => {
    if (hold || event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
    const found = event.target.closest(`${dragSelector}, [data-act]`);
    const element = found?.matches(dragSelector) ? originalOf(found, svg) : undefined;
    if (!element || !document.body.contains(element)) return;
    const at = { x: event.clientX, y: event.clientY };
    const isMouse = event.pointerType === 'mouse';
    hold = {
      pointer: event.pointerId,
      key: element.dataset['key'] ?? '',
      from: at,
      at,
      isFine: event.shiftKey,
      isMoving: false,
      timer: isMouse ? 0 : window.setTimeout(begin, longPressMs),
    };
  });
  document.addEventListener('pointermove', (event) => {
    if (event.pointerId !== hold?.pointer) return;
    hold.at = { x: event.clientX, y: event.clientY };
    hold.isFine = event.shiftKey;
    const isFar = Math.hypot(hold.at.x - hold.from.x, hold.at.y - hold.from.y) >= threshold;
    if (hold.isMoving) show();
    else if (isFar && event.pointerType === 'mouse') begin();
    // A finger that moves before it took hold scrolls.
    else if (isFar) release({ isDropped: false });
  });
  document.addEventListener('pointerup', (event) => {
    if (event.pointerId === hold?.pointer) release({ isDropped: true });
  });
  document.addEventListener('pointercancel', (event) => {
    if (event.pointerId === hold?.pointer) release({ isDropped: false });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !hold?.isMoving) return;
    release({ isDropped: false });
    event.preventDefault();
    event.stopPropagation();
  });
  // Else a finger that holds something would scroll the map as well.
  view.addEventListener('touchmove', (event) => hold?.isMoving && event.preventDefault(), { passive: false });
  document.addEventListener('contextmenu', (event) => hold && event.preventDefault());

  return () => {
    if (!hold) return;
    if (held()) show();
    else release({ isDropped: false });
  };
}

/** What was drawn somewhere was not clicked. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  // A click comes at once or not at all.
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}

/** How far to scroll in one frame: faster the nearer to the edge, px. */
function speed(at: number, room: number): number {
  const by = at < edge ? at - edge : at > room - edge ? at - room + edge : 0;
  return Math.max(-fastest, Math.min(fastest, (by / edge) * fastest));
}
