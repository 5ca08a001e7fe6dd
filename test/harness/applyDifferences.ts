import type { Comparison, Difference } from '../../core/diff/compare.ts';
import type { Item, Said } from '../../core/diff/item.ts';

/** An item that is being changed. */
interface Draft {
  readonly of: Item | undefined;
  kind: string;
  id: string | undefined;
  title: string | undefined;
  facts: Said[];
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
      facts: [...item.facts],
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
      facts: [...item.facts],
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
      case 'renamed': {
        const { kind, id } = difference.before;
        draftAfter(difference.after).id = difference.after.id;
        // What names it goes with it.
        const follow = (draft: Draft): void => {
          draft.facts = draft.facts.map((said) => renamedIn(said, kind, id ?? '', difference.after.id ?? ''));
          draft.items.forEach(follow);
        };
        follow(root);
        break;
      }
      case 'retitled':
        draftAfter(difference.after).title = difference.after.title;
        break;
      case 'fact': {
        const draft = draftAfter(difference.item.after);
        if (difference.before) draft.facts.splice(draft.facts.indexOf(difference.before), 1);
        if (difference.after) draft.facts.push(difference.after);
        break;
      }
      case 'reordered':
        break;
    }
  }
  return root.items.map(itemOf);
}

function renamedIn(said: Said, kind: string, old: string, now: string): Said {
  if (said.refersTo !== kind) return said;
  const called = (name: string | undefined): string | undefined => (name === old ? now : name);
  if (said.key === '->') return { ...said, of: called(said.of), whom: called(said.whom) };
  return { ...said, values: said.values.map((value) => called(value) ?? value) };
}

function itemOf({ kind, id, title, facts, items }: Draft): Item {
  return { kind, id, title, facts, items: items.map(itemOf), at: undefined };
}

/** A map in one form: what means the same is equal. Order counts only where `order` says so. */
export function normalForm(items: readonly Item[], options: { readonly order: boolean }): unknown {
  const form = (item: Item): unknown => [
    item.kind,
    item.id ?? '',
    item.title ?? '',
    item.facts.map((said) => JSON.stringify([said.key, said.of ?? '', said.whom ?? '', said.values])).sort(),
    normalForm(item.items, options),
  ];
  const forms = items.map((item) => ({
    isOrdered: options.order && (item.kind === 'stage' || item.kind === 'touchpoint'),
    text: JSON.stringify(form(item)),
  }));
  const ordered = forms.filter(({ isOrdered }) => isOrdered).map(({ text }) => text);
  const loose = forms.filter(({ isOrdered }) => !isOrdered).map(({ text }) => text);
  return [ordered, loose.sort()];
}
