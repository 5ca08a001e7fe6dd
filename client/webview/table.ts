import { isWhole, type Picture, type ToPage } from '../../server/protocol.ts';
import type { Elements } from './draw.ts';
import { thingSelector } from './names.ts';
import { keep, kept, newElement, part, tell } from './page.ts';
import { applyChanges, become } from './patch.ts';
import type { Row } from './rows.ts';
import { isTyping, useThingKeys } from './thingKeys.ts';

const marker = 'at-cursor';
const shown = 'shows-table';
const rememberAfterMs = 100;

/**
 * The map as a table in place of the picture, for whoever wants it: by its button or the key T. The server is told, sends
 * the table as long as it is shown, and after each change only what changed; so focus and scroll stay where they are.
 * Picture and table show the same things: what is chosen, what the cursor stands on and what is focused stay the same.
 * `onChange` is called when the table was drawn, and when the picture took its place.
 */
export function useTable({ onChange }: { readonly onChange: () => void }): void {
  const view = part('table');
  const toggle = part('as-table');
  const elements: Elements = new Map();
  const keys = useThingKeys({ root: view, rows: () => rowsIn(view), choose, reveal });
  let news: Picture[] = [];
  let cursor: { readonly things: readonly string[]; readonly reveal: boolean } = {
    things: [],
    reveal: false,
  };
  let frame = 0;
  let remembering = 0;
  let isShown = false;
  /** What to focus, and where to scroll to, as soon as the table is there. */
  let focusOn: string | undefined;
  let returnTo: { readonly left: number; readonly top: number } | undefined;

  function show(wanted: boolean): void {
    if (wanted === isShown) return;
    isShown = wanted;
    const focused = document.activeElement?.closest<HTMLElement>(thingSelector)?.dataset['thing'];
    document.body.classList.toggle(shown, isShown);
    toggle.setAttribute('aria-pressed', String(isShown));
    tell({ kind: 'view', view: isShown ? 'table' : 'picture' });
    if (isShown) focusOn = focused;
    else {
      forget();
      onChange();
      if (focused !== undefined) focus(part('view'), focused);
    }
  }

  function forget(): void {
    view.replaceChildren();
    elements.clear();
    news = [];
  }

  function draw(): void {
    frame = 0;
    const focused = document.activeElement;
    for (const picture of news.splice(0)) follow(picture);
    for (const button of view.querySelectorAll<HTMLElement>('button:not([tabindex])')) button.tabIndex = -1;
    keys.refresh(focused);
    mark();
    measure();
    onChange();
    if (!view.firstElementChild) return;
    if (returnTo) view.scrollTo({ ...returnTo, behavior: 'instant' });
    if (focusOn !== undefined) focus(view, focusOn);
    else if (cursor.reveal) reveal(view.querySelector(`.${marker}`));
    cursor = { ...cursor, reveal: false };
    focusOn = returnTo = undefined;
  }

  function follow(picture: Picture): void {
    if (picture.kind === 'scene') {
      const root = become(picture.scene.root, elements);
      if (view.firstElementChild !== root) view.replaceChildren(root);
    } else if (picture.kind === 'empty') {
      forget();
      if (picture.reason !== '') view.append(newElement('p', { class: 'reason' }, picture.reason));
    }
    // Changes of a table that is not here: the whole is on its way.
    else if (
      picture.kind === 'changes' &&
      view.firstElementChild &&
      !applyChanges(picture.changes, elements)
    ) {
      forget();
      tell({ kind: 'view', view: 'table' });
    }
  }

  /** The first of the things at the cursor that is in the table. */
  function mark(): void {
    const drawn = cursor.things.map((thing) => standingFor(thing, view));
    const found = drawn.find(({ length }) => length > 0) ?? [];
    for (const element of view.querySelectorAll(`.${marker}`))
      if (!found.includes(element)) element.classList.remove(marker);
    for (const element of found) element.classList.add(marker);
  }

  /** What lies under the heads that stay in sight is not in sight; the style sheet keeps it out from under them. */
  function measure(): void {
    const head = view.querySelector('thead');
    const corner = view.querySelector('thead th');
    view.style.setProperty('--head', `${head?.offsetHeight ?? 0}px`);
    view.style.setProperty('--names', `${corner?.getBoundingClientRect().width ?? 0}px`);
  }

  function choose(thing: Element): void {
    const { thing: key } = (thing as HTMLElement).dataset;
    if (key === undefined) return;
    cursor = { things: [key], reveal: false };
    mark();
    tell({ kind: 'choose', thing: key });
  }

  function remember(): void {
    remembering ||= window.setTimeout(() => {
      remembering = 0;
      if (returnTo) return;
      keep({ table: { isShown, left: view.scrollLeft, top: view.scrollTop } });
    }, rememberAfterMs);
  }

  addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    if (data.kind === 'cursor') cursor = data;
    else if (data.kind === 'state' && data.state.table && isShown) {
      const { table } = data.state;
      if (isWhole(table)) news = [table];
      else news.push(table);
    } else return;
    if (isShown) frame ||= requestAnimationFrame(draw);
  });
  view.addEventListener('click', ({ target }) => {
    const thing = target instanceof Element ? target.closest(thingSelector) : null;
    // Whoever selects words does not mean to leave.
    if (thing && (getSelection()?.isCollapsed ?? true)) choose(thing);
  });
  view.addEventListener('scroll', remember, { passive: true });
  toggle.addEventListener('click', () => {
    returnTo = undefined;
    show(!isShown);
    keep({ table: { isShown, left: view.scrollLeft, top: view.scrollTop } });
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key.toLowerCase() !== 't') return;
    toggle.click();
    event.preventDefault();
  });
  new ResizeObserver(measure).observe(view);
  const before = kept()?.table;
  if (before?.isShown) {
    returnTo = before;
    show(true);
  }
}

/** The rows of the table from top to bottom; its head and each of its bodies is a group. */
function rowsIn(view: HTMLElement): readonly Row[] {
  return [...view.querySelectorAll('tr')].map((row) => ({
    isFirst: row === row.parentElement?.firstElementChild,
    things: [...row.querySelectorAll(thingSelector)],
  }));
}

function standingFor(thing: string, root: HTMLElement): readonly Element[] {
  return [...root.querySelectorAll(`[data-thing="${CSS.escape(thing)}"]`)];
}

function focus(root: HTMLElement, thing: string): void {
  const [element] = standingFor(thing, root);
  if (!element) return;
  (element as HTMLElement | SVGElement).focus({ preventScroll: true });
  reveal(element);
}

function reveal(thing: Element | null): void {
  thing?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}
