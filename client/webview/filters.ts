import type { Choice } from '../../server/protocol.ts';
import { withOrWithout, type ListName, type Looking } from './looking.ts';
import { useMenu } from './menus.ts';
import { newElement, part, word } from './page.ts';

/** What can be left out, each in a list of its own. */
const groups = [
  { of: 'personas', list: 'hiddenPersonas', title: 'filterPersonas' },
  { of: 'stages', list: 'hiddenStages', title: 'filterStages' },
  { of: 'lanes', list: 'hiddenLanes', title: 'filterLanes' },
] as const satisfies readonly { of: string; list: ListName; title: string }[];

/** The menu that says what of the map is seen, and the sign on its button that something is not. */
export function useFilters(looking: Looking): void {
  const button = part('filter');
  const menu = useMenu('filter', 'filter-menu', (box) => box.replaceChildren(...contentOf(looking)));
  looking.onChange(() => {
    const left = leftOut(looking);
    button.textContent = left === 0 ? word('filter') : word('filterSome', { count: String(left) });
    button.classList.toggle('on', left > 0);
    menu.refresh();
  });
}

/** How many things are left out by name, a view and tags counting as one each. */
function leftOut(looking: Looking): number {
  const look = looking.look();
  const choices = looking.choices();
  const hidden = groups.reduce((sum, { of, list }) => {
    const known = choices?.[of].filter(({ id }) => look[list]?.includes(id)) ?? [];
    return sum + known.length;
  }, 0);
  return hidden + (look.view === undefined ? 0 : 1) + (look.tags === undefined ? 0 : 1);
}

function contentOf(looking: Looking): readonly Node[] {
  const choices = looking.choices();
  const look = looking.look();
  if (!choices) return [newElement('p', {}, word('filterNothing'))];
  const nodes: Node[] = [];
  const { journeys, views, tags } = choices;
  if (journeys.length > 1)
    nodes.push(
      chooser(
        'journey',
        word('filterJourney'),
        [{ id: '', title: word('filterAtCursor') }, ...journeys],
        look.journey,
        (id) => looking.change({ journey: id === '' ? undefined : id }),
      ),
    );
  if (views.length > 0)
    nodes.push(
      chooser('view', word('filterView'), [{ id: '', title: word('filterAll') }, ...views], look.view, (id) =>
        looking.change({ view: id === '' ? undefined : id }),
      ),
    );
  for (const { of, list, title } of groups) {
    if (choices[of].length < 2) continue;
    const boxes = choices[of].map(({ id, title: name }) =>
      checkbox(`${of} ${id}`, name, !look[list]?.includes(id), (isOn) =>
        looking.change({ [list]: withOrWithout(looking.look()[list], id, !isOn) }),
      ),
    );
    nodes.push(group(word(title), boxes));
  }
  if (tags.length > 0) {
    const boxes = tags.map((tag) =>
      checkbox(`tag ${tag}`, `#${tag}`, look.tags?.includes(tag) ?? false, (isOn) =>
        looking.change({ tags: withOrWithout(looking.look().tags, tag, isOn) }),
      ),
    );
    nodes.push(group(word('filterTags'), boxes));
  }
  const compact = checkbox('compact', word('filterCompact'), look.density === 'compact', (isOn) =>
    looking.change({ density: isOn ? 'compact' : undefined }),
  );
  const button = (name: string, title: string, act: () => void): HTMLElement => {
    const element = newElement('button', { type: 'button', name }, title);
    element.addEventListener('click', act);
    return element;
  };
  const all = choices.stages.map(({ id }) => id);
  const isFolded = (look.foldedStages?.length ?? 0) + (look.foldedLanes?.length ?? 0) > 0;
  nodes.push(
    group(word('filterRoom'), [compact]),
    newElement(
      'p',
      { class: 'acts' },
      button('fold', word(isFolded ? 'filterUnfold' : 'filterFold'), () =>
        looking.change({ foldedStages: isFolded ? undefined : all, foldedLanes: undefined }),
      ),
      button('reset', word('filterReset'), () =>
        looking.change({
          hiddenPersonas: undefined,
          hiddenLanes: undefined,
          hiddenStages: undefined,
          tags: undefined,
          view: undefined,
          foldedStages: undefined,
          foldedLanes: undefined,
        }),
      ),
    ),
  );
  return nodes;
}

function group(title: string, children: readonly Node[]): HTMLElement {
  return newElement('fieldset', {}, newElement('legend', {}, title), ...children);
}

/** A box to tick with its words; names tell the page which one had the focus. */
export function checkbox(
  name: string,
  title: string,
  isOn: boolean,
  act: (isOn: boolean) => void,
): HTMLElement {
  const input = newElement('input', { type: 'checkbox', name });
  input.checked = isOn;
  input.addEventListener('change', () => act(input.checked));
  return newElement('label', { dir: 'auto' }, input, newElement('span', {}, title));
}

function chooser(
  name: string,
  title: string,
  choices: readonly Choice[],
  chosen: string | undefined,
  act: (id: string) => void,
): HTMLElement {
  const select = newElement('select', { name });
  for (const { id, title: text } of choices) select.append(newElement('option', { value: id }, text));
  select.value = chosen ?? '';
  select.addEventListener('change', () => act(select.value));
  return newElement('label', { class: 'chooser' }, newElement('span', {}, title), select);
}
