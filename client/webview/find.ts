import { thingSelector } from './names.ts';
import { part, word } from './page.ts';

const marker = 'found';

export interface Finding {
  /** Looks again after the picture changed. */
  readonly refresh: () => void;
}

/** The field that finds words in the map: Ctrl or Cmd+F and / open it, Enter and Shift+Enter go on and back. */
export function useFind(svg: SVGSVGElement, reveal: (thing: Element) => void): Finding {
  const bar = part('find-bar');
  const field = part<HTMLInputElement>('find-field');
  const count = part('find-count');
  let found: readonly SVGElement[] = [];
  let at = 0;

  function look(): void {
    const wanted = plain(field.value.trim());
    const before = found[at];
    for (const one of svg.querySelectorAll(`.${marker}`)) one.classList.remove(marker);
    found =
      bar.hidden || wanted === ''
        ? []
        : [...svg.querySelectorAll<SVGElement>(thingSelector)].filter((thing) =>
            plain(thing.getAttribute('aria-label') ?? '').includes(wanted),
          );
    for (const one of found) one.classList.add(marker);
    at = Math.max(0, before ? found.indexOf(before) : 0);
    tell();
  }

  function tell(): void {
    const holes = { at: String(at + 1), count: String(found.length) };
    const said =
      field.value.trim() === '' ? '' : found.length === 0 ? word('findNone') : word('findAt', holes);
    if (count.textContent !== said) count.textContent = said;
  }

  function go(by: number): void {
    if (found.length === 0) return;
    at = (at + by + found.length) % found.length;
    tell();
    show();
  }

  function show(): void {
    const thing = found[at];
    for (const one of svg.querySelectorAll(`.${marker}-here`)) one.classList.remove(`${marker}-here`);
    if (!thing) return;
    thing.classList.add(`${marker}-here`);
    reveal(thing);
  }

  function open(): void {
    bar.hidden = false;
    part('find').setAttribute('aria-expanded', 'true');
    field.focus();
    field.select();
    look();
  }

  function close(): void {
    const thing = found[at];
    bar.hidden = true;
    part('find').setAttribute('aria-expanded', 'false');
    look();
    for (const one of svg.querySelectorAll(`.${marker}-here`)) one.classList.remove(`${marker}-here`);
    (thing ?? part('find')).focus({ preventScroll: true });
  }

  field.addEventListener('input', () => {
    look();
    show();
  });
  bar.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  });
  part('find').addEventListener('click', () => (bar.hidden ? open() : close()));
  part('find-next').addEventListener('click', () => go(1));
  part('find-previous').addEventListener('click', () => go(-1));
  part('find-close').addEventListener('click', close);
  addEventListener('keydown', (event) => {
    const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (!isFind && !(isSlash && !isTyping)) return;
    // A table has words that the editor itself finds.
    if (document.body.classList.contains('shows-table')) return;
    event.preventDefault();
    open();
  });

  return {
    refresh: () => {
      if (!bar.hidden) look();
    },
  };
}

/** Large and small letters, and letters with and without what stands over them, are found by each other. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
