import type { Point, Zooming } from './zoom.ts';

/** Ctrl or Cmd with the wheel and a pinch on a touchpad, which browsers report alike, and two fingers on a screen. */
export function zoomByGestures(view: HTMLElement, zooming: Zooming): void {
  let factor = 1;
  let at: Point = { x: 0, y: 0 };
  let frame = 0;
  const zoomBy = (by: number, point: Point): void => {
    factor *= by;
    at = point;
    frame ||= requestAnimationFrame(() => {
      zooming.to(zooming.factor() * factor, at);
      factor = 1;
      frame = 0;
    });
  };

  view.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 16;
      // One notch of a wheel is about 100 px and zooms by a fifth; a touchpad sends many small ones.
      zoomBy(Math.exp(-Math.max(-40, Math.min(40, pixels)) * 0.005), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );

  const fingers = new Map<number, Point>();
  const place = (event: PointerEvent): void => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  view.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch') place(event);
  });
  view.addEventListener('pointermove', (event) => {
    if (!fingers.has(event.pointerId)) return;
    const before = spread(fingers);
    place(event);
    const after = spread(fingers);
    if (before && after) zoomBy(after.distance / before.distance, after.middle);
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    view.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
}

/** How far two fingers are apart, and what lies between them. */
function spread(
  fingers: ReadonlyMap<number, Point>,
): { readonly distance: number; readonly middle: Point } | undefined {
  const [one, other] = [...fingers.values()];
  if (!one || !other) return undefined;
  const distance = Math.hypot(one.x - other.x, one.y - other.y);
  return { distance: Math.max(distance, 1), middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 } };
}
