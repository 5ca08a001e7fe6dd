/** How much of the picture the panel has room for, in px. */
export type Room = () => { readonly width: number; readonly height: number };

/**
 * The room in what scrolls, without its scroll bars. Known since it last changed: to ask the browser in the midst of changes
 * would make it lay out the page before they are done, and again after them.
 */
export function newRoom(view: HTMLElement): Room {
  const measured = (): { readonly width: number; readonly height: number } => ({
    width: view.clientWidth,
    height: view.clientHeight,
  });
  let known = measured();
  new ResizeObserver(() => (known = measured())).observe(view);
  // What was hidden may just have come into sight.
  return () => (known.width > 0 ? known : measured());
}
