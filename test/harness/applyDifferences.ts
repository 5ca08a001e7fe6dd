import type { Comparison, Difference } from '../../core/diff/compare.ts';
import { holdersOf, journeyAround } from '../../core/diff/holders.ts';
import type { Item, Said } from '../../core/diff/item.ts';
import { namedBefore } from '../../core/diff/names.ts';
import { changeTexts, seenText } from '../../core/diff/seen.ts';
import { ownOf } from '../../core/text/own.ts';

/** An item that is being changed. */
interface Draft {
  readonly of: Item | undefined;
  kind: string;
  id: string | undefined;
  title: string | undefined;
  /** Those of the map before name things by their old ids. */
  facts: { readonly said: Said; readonly isOld: boolean }[];
  items: Draft[];
}

/**
 * Does to a map what a comparison says was done to it, knowing of the other map only what the differences hold. The
 * order among stages and touchpoints is that of the differences too.
 */
export function applyDifferences(
  before: readonly Item[],
  { match, differences }: Comparison,
): readonly Item[] {
  const drafts = new Map<Item, Draft>();
  const draftOf = (item: Item): Draft => {
    const draft: Draft = {
      of: item,
      kind: item.kind,
      id: item.id,
      title: item.title,
      facts: item.facts.map((said) => ({ said, isOld: true })),
      items: item.items.map(draftOf),
    };
    drafts.set(item, draft);
    return draft;
  };
  const root: Draft = {
    of: undefined,
    kind: '',
    id: undefined,
    title: undefined,
    facts: [],
    items: before.map(draftOf),
  };
  const added = new Map<Item, Draft>();
  /** The draft of an item of the map after: what it was matched with, or what was added. */
  const draftAfter = (item: Item | undefined): Draft => {
    if (!item) return root;
    const old = match.before.get(item);
    const draft = (old && drafts.get(old)) ?? added.get(item);
    if (!draft) throw new Error(`Nothing stands for ${item.kind} ${item.id}.`);
    return draft;
  };
  const detach = (draft: Draft, from: Draft = root): boolean => {
    const index = from.items.indexOf(draft);
    if (index >= 0) from.items.splice(index, 1);
    return index >= 0 || from.items.some((item) => detach(draft, item));
  };
  const addNew = (item: Item, holder: Draft): void => {
    // What is in it and was there before is told as moved.
    const draft: Draft = {
      of: undefined,
      kind: item.kind,
      id: item.id,
      title: item.title,
      facts: item.facts.map((said) => ({ said, isOld: false })),
      items: [],
    };
    added.set(item, draft);
    holder.items.push(draft);
    for (const child of item.items) if (!match.before.has(child)) addNew(child, draft);
  };
  const steps: Readonly<Record<Difference['kind'], number>> = {
    added: 0,
    moved: 1,
    removed: 2,
    fact: 3,
    renamed: 4,
    retitled: 4,
    reordered: 5,
  };
  for (const difference of [...differences].sort((a, b) => steps[a.kind] - steps[b.kind])) {
    switch (difference.kind) {
      case 'added':
        addNew(difference.after, draftAfter(difference.holder));
        break;
      case 'moved': {
        const draft = draftAfter(difference.after);
        detach(draft);
        draftAfter(difference.to).items.push(draft);
        break;
      }
      case 'removed': {
        const draft = drafts.get(difference.before);
        if (draft) detach(draft);
        break;
      }
      case 'renamed':
        draftAfter(difference.after).id = difference.after.id;
        break;
      case 'retitled':
        draftAfter(difference.after).title = difference.after.title;
        break;
      case 'fact': {
        const draft = draftAfter(difference.item.after);
        const { before: was, after: is } = difference;
        if (was)
          draft.facts.splice(
            draft.facts.findIndex(({ said, isOld }) => isOld && said === was),
            1,
          );
        if (is) draft.facts.push({ said: is, isOld: false });
        break;
      }
      case 'reordered':
        break;
    }
  }
  const holderOf = holdersOf(before);
  const journeyOf = (item: Item): Item | undefined => journeyAround(item, holderOf);
  const itemOf = ({ of, kind, id, title, facts, items }: Draft): Item => ({
    kind,
    id,
    title,
    facts: facts.map(({ said, isOld }) => (isOld && of ? renamedIn(said, newIdsOf(differences, journeyOf, journeyOf(of))) : said)),
    items: items.map(itemOf),
    at: undefined,
  }); // prettier-ignore
  return root.items.map(itemOf);
}

/** New ids of what was renamed, by `kind old-id`. */
type NewIds = ReadonlyMap<string, string>;

/** Those that are meant in a journey: its own and those of the file. Outside of all journeys any may be meant. */
function newIdsOf(
  differences: readonly Difference[],
  journeyOf: (item: Item) => Item | undefined,
  journey: Item | undefined,
): NewIds {
  const newIds = new Map<string, string>();
  for (const difference of differences) {
    if (difference.kind !== 'renamed') continue;
    const { before, after } = difference;
    const home = before.kind === 'journey' ? undefined : journeyOf(before);
    if (before.id === undefined || after.id === undefined) continue;
    // What is nearer counts before what is of the file.
    const isNear = home === journey || !newIds.has(`${before.kind} ${before.id}`);
    if (isNear && (!journey || !home || home === journey))
      newIds.set(`${before.kind} ${before.id}`, after.id);
  }
  return newIds;
}

/** A fact of the map before with the new names of what it names. */
function renamedIn(said: Said, newIds: NewIds): Said {
  if (newIds.size === 0) return said;
  const called = (name: string, kind: string): string => {
    const parts = name.split('.');
    const last = parts.pop() ?? '';
    const home = parts.map((part) => newIds.get(`journey ${part}`) ?? part);
    return [...home, newIds.get(`${kind} ${last}`) ?? last].join('.');
  };
  const isStep = said.key === '->';
  const kind = said.refersTo;
  const of = isStep ? 'touchpoint' : ownOf(namedBefore, said.key);
  const value = (text: string): string =>
    text.replace(/^(@?)([^\s]+)/, (_, sign: string, name: string) => sign + called(name, kind ?? ''));
  const values = kind === undefined || isStep ? said.values : said.values.map(value);
  return {
    ...said,
    of: said.of === undefined || of === undefined ? said.of : called(said.of, of),
    whom: said.whom === undefined ? undefined : called(said.whom, isStep ? 'touchpoint' : 'persona'),
    values: ['personas', 'lanes', 'stages'].includes(said.key) ? values : [...values].sort(),
  };
}

/**
 * A map in one form: what means the same, and looks the same on the map, is equal. Order of stages and touchpoints counts only
 * where `order` says so, that in lists unless `lists` says no.
 */
export function normalForm(
  items: readonly Item[],
  options: { readonly order: boolean; readonly lists?: boolean },
): unknown {
  const inOrder = (values: readonly string[]) => (options.lists === false ? [...values].sort() : values);
  const form = (item: Item): unknown => [
    item.kind,
    item.id ?? '',
    seenText(item.title ?? ''),
    item.facts
      .map(({ key, of = '', whom = '', values }) =>
        JSON.stringify([key, of, whom, inOrder(values.map((value) => changeTexts(value, seenText)))]),
      )
      .sort(),
    normalForm(item.items, options),
  ];
  const forms = items.map((item) => {
    const made = form(item);
    const isOrdered = options.order && (item.kind === 'stage' || item.kind === 'touchpoint');
    return { isOrdered, made, text: JSON.stringify(made) };
  });
  const ordered = forms.filter(({ isOrdered }) => isOrdered);
  const loose = forms.filter(({ isOrdered }) => !isOrdered);
  loose.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return [ordered, loose].map((list) => list.map(({ made }) => made));
}
