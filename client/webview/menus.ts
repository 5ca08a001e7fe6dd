import { part } from './page.ts';
import { keepFromMap } from './thingKeys.ts';

/**
 * A part of the page that opens above a button: Escape, the button and a click elsewhere close it. `fill` makes its
 * content anew each time that it opens.
 */
export function useMenu(
  buttonId: string,
  menuId: string,
  fill: (menu: HTMLElement) => void = () => {},
): { readonly refresh: () => void } {
  const button = part(buttonId);
  const menu = part(menuId);
  const isOpen = (): boolean => !menu.hidden;
  const set = (open: boolean): void => {
    if (open) fill(menu);
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) menu.querySelector<HTMLElement>('input, select, button')?.focus();
  };
  button.addEventListener('click', () => set(!isOpen()));
  addEventListener('pointerdown', ({ target }) => {
    const isInside = target instanceof Node && (menu.contains(target) || button.contains(target));
    if (isOpen() && !isInside) set(false);
  });
  addEventListener('blur', () => {
    if (isOpen() && document.activeElement === document.body) set(false);
  });
  menu.addEventListener('keydown', (event) => {
    keepFromMap(event);
    if (event.key !== 'Escape') return;
    set(false);
    button.focus();
  });
  return {
    refresh: () => {
      if (!isOpen()) return;
      const name = document.activeElement?.getAttribute('name');
      fill(menu);
      if (name) menu.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
    },
  };
}
