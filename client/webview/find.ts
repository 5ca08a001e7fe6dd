import type { FoundThing, ToPage } from '../../server/protocol.ts';
import { thingSelector } from './names.ts';
import { part, tell, word } from './page.ts';
import type { Sighting } from './sight.ts';
import { elementsOf } from './sync.ts';
import { keepFromMap } from './thingKeys.ts';

const marker = 'found';
const here = 'found-here';

export interface Finding {
  /** Looks again after the picture changed; `version` is that of its text. */
  readonly refresh: (version: number) => void;
  /** Looks again after the table was drawn, or gave way to the picture. */
  readonly again: () => void;
  /** Where the text stands in a map of which only a part is drawn. */
  readonly hear: (news: ToPage & { readonly kind: 'found' }) => void;
}

export interface FindParts {
  readonly svg: SVGSVGElement;
  readonly reveal: (thing: Element) => void;
  readonly sighting: Sighting;
  /** The map as a table, which may be shown in place of the picture. */
  readonly table?: HTMLElement;
}

/** What is looked through: the picture or the table. */
interface Ground {
  readonly root: Element;
  readonly wordsOf: (thing: Element) => string;
  readonly reveal: (thing: Element) => void;
  /** True while not all of it is there. */
  readonly isPart: () => boolean;
}

type Found = HTMLElement | SVGElement;

/** A thing in which the words stand, as it is drawn; or, where it may not be drawn, its key and its place. */
type Hit = { readonly element: Found } | FoundThing;

/**
 * The field that finds words in the map: Ctrl or Cmd+F and / open it, Enter and Shift+Enter go on and back. Where only a
 * part of the map is drawn, the server is asked where they stand. While the table is shown, it finds them there; what was
 * found last stays found from one to the other.
 */
export function useFind({ svg, reveal, sighting, table }: FindParts): Finding {
  const picture: Ground = {
    root: svg,
    wordsOf: (thing) => thing.getAttribute('aria-label') ?? '',
    reveal,
    isPart: sighting.isPart,
  };
  const tabled: Ground | undefined = table && {
    root: table,
    wordsOf: (thing) => [...thing.children].map((child) => child.textContent).join(' '),
    reveal: (thing) => thing.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' }),
    isPart: () => false,
  };
  const bar = part('find-bar');
  const field = part<HTMLInputElement>('find-field');
  const count = part('find-count');
  let found: readonly Hit[] = [];
  let all = 0;
  let at = 0;
  /** What the server was asked, so that it is asked once; and what for. */
  let asked = '';
  let version = 0;
  let ground = picture;

  function look(): void {
    const shown = tabled && document.body.classList.contains('shows-table') ? tabled : picture;
    const isOther = shown !== ground;
    // The table is on its way.
    if (isOther && shown === tabled && !shown.root.firstElementChild) return;
    if (isOther) {
      unmark(marker);
      unmark(here);
    }
    ground = shown;
    const text = field.value.trim();
    const wanted = plain(text);
    const before = found[at];
    unmark(marker);
    const drawn =
      bar.hidden || wanted === ''
        ? []
        : [...ground.root.querySelectorAll<Found>(thingSelector)].filter((thing) =>
            plain(ground.wordsOf(thing)).includes(wanted),
          );
    for (const one of drawn) one.classList.add(marker);
    if (ground.isPart() && !bar.hidden && wanted !== '') {
      const question = `${version} ${text}`;
      if (question !== asked) tell({ kind: 'find', text });
      asked = question;
      return;
    }
    asked = '';
    found = drawn.map((element) => ({ element }));
    all = found.length;
    at = Math.max(0, before ? placeOf(before) : 0);
    say();
    if (isOther) show();
  }

  function unmark(name: string): void {
    for (const one of ground.root.querySelectorAll(`.${name}`)) one.classList.remove(name);
  }

  /** The same element; where that is gone, what stands for the same thing. */
  function placeOf(hit: Hit): number {
    const same = found.findIndex((one) => isSame(one, hit));
    return same >= 0 ? same : found.findIndex((one) => thingOf(one) === thingOf(hit));
  }

  function say(): void {
    const holes = { at: String(at + 1), count: String(all) };
    const said = field.value.trim() === '' ? '' : all === 0 ? word('findNone') : word('findAt', holes);
    if (count.textContent !== said) count.textContent = said;
  }

  function go(by: number): void {
    if (found.length === 0) return;
    at = (at + by + found.length) % found.length;
    say();
    show();
  }

  function show(): void {
    const hit = found[at];
    unmark(here);
    if (!hit) return;
    const light = (): void => {
      const element = elementOf(hit);
      element?.classList.add(here);
      if (element) ground.reveal(element);
    };
    if ('thing' in hit && hit.at) sighting.goTo(hit.at, light);
    else light();
  }

  /** What stands for a hit; of several the one that has the words. */
  function elementOf(hit: Hit): Found | undefined {
    if ('element' in hit) return hit.element;
    const drawn = elementsOf(hit.thing, svg);
    return drawn.find((one) => one.classList.contains(marker)) ?? drawn[0];
  }

  function hear({ text, found: things, count: some }: ToPage & { readonly kind: 'found' }): void {
    if (bar.hidden || !ground.isPart() || text !== field.value.trim()) return;
    const before = found[at];
    const isNew = !before || 'element' in before;
    found = things;
    all = some;
    const same = isNew ? -1 : found.findIndex((hit) => isSame(hit, before));
    at = Math.max(0, same);
    say();
    if (same < 0) show();
  }

  function open(): void {
    bar.hidden = false;
    part('find').setAttribute('aria-expanded', 'true');
    field.focus();
    field.select();
    look();
  }

  function close(): void {
    const hit = found[at];
    const thing = hit && elementOf(hit);
    bar.hidden = true;
    part('find').setAttribute('aria-expanded', 'false');
    look();
    unmark(here);
    (thing ?? part('find')).focus({ preventScroll: true });
  }

  field.addEventListener('input', () => {
    look();
    if (!ground.isPart()) show();
  });
  bar.addEventListener('keydown', (event) => {
    keepFromMap(event);
    if (event.key === 'Escape') close();
    // On a button it presses that.
    else if (event.key === 'Enter' && event.target === field) go(event.shiftKey ? -1 : 1);
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
    event.preventDefault();
    open();
  });

  return {
    refresh: (next) => {
      version = next;
      if (!bar.hidden) look();
    },
    again: () => {
      if (!bar.hidden) look();
    },
    hear,
  };
}

function thingOf(hit: Hit): string | undefined {
  return 'element' in hit ? hit.element.dataset['thing'] : hit.thing;
}

function isSame(a: Hit, b: Hit): boolean {
  if ('element' in a || 'element' in b) return 'element' in a && 'element' in b && a.element === b.element;
  return a.thing === b.thing && a.at?.from === b.at?.from;
}

/** Large and small letters, and letters with and without what stands over them, are found by each other. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
