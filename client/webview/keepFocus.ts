/**
 * Does what makes parts of the page anew. What had the focus in them and is gone hands it on to what is the same now: a field
 * by its name, a button by its words, else the one in its place.
 */
export function keepFocus(parts: readonly HTMLElement[], work: () => void): void {
  const focused = document.activeElement;
  const root = parts.find((part) => part.contains(focused));
  const before = root && stopsIn(root);
  work();
  if (!root || !before || !focused || focused.isConnected) return;
  const now = stopsIn(root);
  const isSame = (stop: HTMLElement): boolean =>
    focused instanceof HTMLSelectElement
      ? stop.getAttribute('name') === focused.name
      : stop.textContent === focused.textContent;
  const place = Math.min(
    before.findIndex((stop) => stop === focused),
    now.length - 1,
  );
  (now.find(isSame) ?? now[place])?.focus({ preventScroll: true });
}

function stopsIn(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('button, select')].filter(
    (stop) => stop.closest('[hidden]') === null,
  );
}
