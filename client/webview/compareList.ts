import type { ComparedChange, ComparedSide } from '../../server/protocol.ts';
import { namesOf, type ComparedNames } from './comparedNames.ts';
import { newElement, part, word } from './page.ts';

/** The list of what changed, and what of it is shown. */
export interface ChangeList {
  readonly put: (changes: readonly ComparedChange[], names: ComparedNames) => void;
  readonly changes: () => readonly ComparedChange[];
  /** The changes that are left by the filters. */
  readonly shown: () => readonly ComparedChange[];
  /** Shows which one is looked at. */
  readonly mark: (index: number | undefined) => void;
}

export interface ListParts {
  readonly onVisit: (index: number) => void;
  readonly onGo: (index: number, side: ComparedSide) => void;
  readonly onFilter: () => void;
}

type Filter = 'level' | 'lane' | 'persona';
const filters: readonly Filter[] = ['level', 'lane', 'persona'];

/** The changes as a list of buttons, with fields that leave out some of them by level, lane and persona. */
export function useChangeList({ onVisit, onGo, onFilter }: ListParts): ChangeList {
  const list = part('changes');
  const none = part('none');
  const wanted: Record<Filter, string> = { level: '', lane: '', persona: '' };
  let all: readonly ComparedChange[] = [];
  let items: readonly HTMLElement[] = [];
  let names = namesOf({});
  let here: number | undefined;

  function put(changes: readonly ComparedChange[], called: ComparedNames): void {
    all = changes;
    names = called;
    here = undefined;
    items = changes.map(itemOf);
    list.replaceChildren(...items);
    fillFilters();
    filter();
  }

  function itemOf(change: ComparedChange, index: number): HTMLElement {
    const { level, levelName, sentence, things, accepted, places } = change;
    const soft = (text: string, name = ''): HTMLElement => newElement('small', { class: name }, ` (${text})`);
    const visit = newElement(
      'button',
      { type: 'button', class: 'visit' },
      newElement('strong', {}, levelName),
      ' ',
      newElement('span', { dir: 'auto' }, sentence),
      ...(things.length === 0 ? [soft(word('compareNotDrawn'), 'elsewhere')] : []),
      ...(accepted === undefined ? [] : [soft(word('compareAccepted', { reason: accepted }))]),
    );
    visit.addEventListener('click', () => onVisit(index));
    const ways = places.map((side) => {
      const hint = names.wayTo(side);
      const way = newElement('button', { type: 'button', title: hint, 'aria-label': hint, dir: 'auto' }, names.of(side)); // prettier-ignore
      way.addEventListener('click', () => onGo(index, side));
      return way;
    });
    return newElement('li', { class: level }, visit, newElement('span', { class: 'ways' }, ...ways));
  }

  function fillFilters(): void {
    part('filters').replaceChildren(
      ...filters.flatMap((id) => {
        const options = optionsOf(id, all);
        if (!options.has(wanted[id])) wanted[id] = '';
        if (options.size < 2) return [];
        return chooser(id, word(`compare${id.replace(/^./, (first) => first.toUpperCase())}`), [['', word('compareAll')], ...options], wanted[id], (value) => {
          wanted[id] = value;
          filter();
          onFilter();
        });
      }),
    ); // prettier-ignore
  }

  function isShown(change: ComparedChange): boolean {
    return filters.every((id) => wanted[id] === '' || valuesOf(id, change).some(([value]) => value === wanted[id])); // prettier-ignore
  }

  function filter(): void {
    items.forEach((item, i) => (item.hidden = !all[i] || !isShown(all[i])));
    const count = all.filter(isShown).length;
    none.hidden = count > 0;
    none.textContent = names.word(all.length === 0 ? 'compareNone' : 'compareNoneShown');
    tellPlace();
  }

  /** Between the arrows: which change is looked at or, as long as none is, how many there are. */
  function tellPlace(): void {
    const shown = all.filter(isShown);
    const at = here === undefined ? -1 : shown.indexOf(all[here] as ComparedChange);
    const [left, count] = [String(shown.length), String(all.length)];
    const some = shown.length < all.length ? 'compareSome' : all.length === 1 ? 'compareOne' : 'compareMany';
    for (const id of ['previous', 'next']) part<HTMLButtonElement>(id).disabled = shown.length === 0;
    part('at').textContent =
      at < 0
        ? names.word(some, { shown: left, count })
        : word('comparePlace', { at: String(at + 1), count: left });
  }

  return {
    put,
    changes: () => all,
    shown: () => all.filter(isShown),
    mark: (index) => {
      here = index;
      tellPlace();
      items.forEach((item, i) => {
        const isHere = i === index;
        item.classList.toggle('here', isHere);
        const button = item.querySelector('.visit');
        if (isHere) button?.setAttribute('aria-current', 'true');
        else button?.removeAttribute('aria-current');
        if (isHere) item.scrollIntoView({ block: 'nearest' });
      });
    },
  };
}

function valuesOf(id: Filter, change: ComparedChange): readonly (readonly [value: string, name: string])[] {
  if (id === 'level') return [[change.level, change.levelName]];
  if (id === 'lane') return [[change.lane, change.laneName]];
  return change.personas.map(({ id: persona, name }) => [persona, name]);
}

const levels = ['harm', 'risk', 'better', 'neutral'];

function optionsOf(id: Filter, changes: readonly ComparedChange[]): ReadonlyMap<string, string> {
  const found = [...new Map(changes.flatMap((change) => valuesOf(id, change)))];
  if (id === 'level') found.sort(([a], [b]) => levels.indexOf(a) - levels.indexOf(b));
  return new Map(found);
}

/** A field to choose one of some values, with its name before it. */
export function chooser(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  onChoose: (value: string) => void,
): HTMLElement {
  const select = newElement('select', { name }, ...options.map(([key, text]) => newElement('option', { value: key }, text))); // prettier-ignore
  select.value = value;
  select.addEventListener('change', () => onChoose(select.value));
  return newElement('label', {}, `${label} `, select);
}
