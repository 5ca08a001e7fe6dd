import assert from 'node:assert/strict';
import type { Analysis } from '../../../core/analyse.ts';
import { itemsOf, type Item } from '../../../core/diff/item.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { actionsAt } from '../../../server/features/actions/actionsAt.ts';
import type { Offer } from '../../../server/features/actions/ask.ts';
import { normalForm } from '../../harness/applyDifferences.ts';
import { examples } from '../../harness/examples.ts';
import { makeItems } from '../../harness/makeItems.ts';
import { makeText } from '../../harness/makeText.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf, type Random } from '../../harness/random.ts';

// Whatever is refactored wherever: the map says afterwards what it is to say, no comment is lost, and nothing is wrong
// that was right.

interface After {
  readonly offer: Offer;
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  readonly made: readonly Item[];
}

const form = (items: readonly Item[], order = true): unknown => normalForm(items, { order });

/** The items with one of them changed or left out. */
function changed(items: readonly Item[], change: (item: Item) => Item | undefined): readonly Item[] {
  return items.flatMap((item) => {
    const now = change(item);
    return now ? [{ ...now, items: changed(now.items, change) }] : [];
  });
}

function all(items: readonly Item[], kind: string): readonly Item[] {
  return items.flatMap((item) => [...(item.kind === kind ? [item] : []), ...all(item.items, kind)]);
}

/** Where two journeys have things of the same id, only the one that was changed is looked at. */
function withoutSame(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  const known = new Set(others.map((item) => JSON.stringify(form([item]))));
  return items.filter((item) => !known.has(JSON.stringify(form([item]))));
}

const nameOf = (item: Item | undefined): string | undefined => item?.title ?? item?.id;

function textsOf(item: Item): readonly string[] {
  return [...item.facts.map((said) => `${said.key} ${said.whom} ${said.values.join()}`), ...item.items.flatMap(textsOf)]; // prettier-ignore
}

/** What each refactoring is to do to the meaning of a map, by the beginning of its title. */
const laws: Readonly<Record<string, (after: After) => void>> = {
  'Sort the facts': ({ before, after }) => {
    assert.deepEqual(form(after), form(before));
    const byKey = (items: readonly Item[]): readonly string[] =>
      items.flatMap((item) => [
        ...[...item.facts].map((said, i) => ({ said, i })).sort((a, b) => (a.said.key < b.said.key ? -1 : a.said.key > b.said.key ? 1 : a.i - b.i)).map(({ said }) => JSON.stringify([said.key, said.values])),
        ...byKey(item.items),
      ]); // prettier-ignore
    assert.deepEqual(byKey(after), byKey(before));
  },
  'Write down an id': ({ offer, before, after }) => {
    const id = offer.title.slice(offer.title.lastIndexOf(' ') + 1);
    assert.ok(!all(before, /this (\S+):/.exec(offer.title)?.[1] ?? '').some((item) => item.id === id));
    assert.deepEqual(form(changed(after, (item) => (item.id === id && offer.title.includes(`this ${item.kind}`) ? { ...item, id: undefined } : item))), form(before)); // prettier-ignore
  },
  'Turn this pain': ({ before, after }) => {
    const fresh = all(after, 'opportunity').filter(({ title }) => title === '…');
    assert.equal(fresh.length, 1);
    const solved = fresh[0]?.facts[0]?.values[0];
    assert.ok(all(after, 'pain').some(({ id }) => id === solved));
    const had = all(before, 'pain').some(({ id }) => id === solved);
    assert.deepEqual(form(changed(after, (item) => (item === fresh[0] ? undefined : !had && item.kind === 'pain' && item.id === solved ? { ...item, id: undefined } : item))), form(before)); // prettier-ignore
  },
  'Move this touchpoint': ({ offer, ...maps }) => {
    const [before, after] = [withoutSame(maps.before, maps.after), withoutSame(maps.after, maps.before)];
    const target = /“(.*)”$/.exec(offer.title)?.[1];
    const homeOf = (items: readonly Item[], id: string | undefined): Item | undefined =>
      all(items, 'stage').find((stage) => stage.items.some((item) => item.id === id && item.kind === 'touchpoint')); // prettier-ignore
    const touchpoints = all(before, 'touchpoint');
    const moved = touchpoints.filter(({ id }) => nameOf(homeOf(before, id)) !== nameOf(homeOf(after, id)));
    assert.equal(moved.length, 1);
    const id = moved[0]?.id;
    assert.equal(nameOf(homeOf(after, id)), target);
    const without = (items: readonly Item[]): unknown => form(changed(items, (item) => (item.kind === 'touchpoint' && item.id === id ? undefined : item))); // prettier-ignore
    assert.deepEqual(without(after), without(before));
    const [was, is] = [touchpoints, all(after, 'touchpoint')].map((list) => list.filter((item) => item.id === id)); // prettier-ignore
    assert.deepEqual(form(is ?? []), form(was ?? []));
    const stages = all(before, 'stage').map(nameOf);
    const isEarlier = stages.indexOf(target) < stages.indexOf(nameOf(homeOf(before, id)));
    const there = homeOf(after, id)?.items.filter(({ kind }) => kind === 'touchpoint') ?? [];
    assert.equal((isEarlier ? there.at(-1) : there[0])?.id, id);
  },
  'Split the stage': ({ before, after }) => {
    const known = new Set(all(before, 'stage').map(({ id }) => id));
    const fresh = all(after, 'stage').filter(({ id }) => !known.has(id));
    assert.equal(fresh.length, 1);
    assert.ok(fresh[0]);
    assert.ok(fresh[0].items.every(({ kind }) => kind === 'touchpoint') && fresh[0].items.length > 0);
    const lasting = ['for', 'as', 'when', 'phase', 'optional'];
    assert.ok(fresh[0].facts.every(({ key }) => lasting.includes(key)));
    const merged = changed(after, (item) => {
      const at = fresh[0] ? item.items.indexOf(fresh[0]) : -1;
      const first = item.items[at - 1];
      if (at < 0 || !first) return item;
      assert.ok(first.items.some(({ kind }) => kind === 'touchpoint'));
      const whole = { ...first, items: [...first.items, ...(fresh[0]?.items ?? [])] };
      return { ...item, items: item.items.toSpliced(at - 1, 2, whole) };
    });
    assert.deepEqual(form(merged), form(before));
  },
  'Add an ideal twin': ({ before, after }) => {
    const twin = after.find((item) => !before.some(({ kind, id }) => kind === item.kind && id === item.id));
    assert.ok(twin);
    const original = before.find(({ kind, id }) => kind === 'journey' && twin.id?.startsWith(`${id}-ideal`));
    const heads = (items: readonly Item[] = []): unknown =>
      items.filter(({ kind }) => kind === 'stage' || kind === 'touchpoint').map(({ kind, id, title, items: inner }) => [kind, id, title, heads(inner)]); // prettier-ignore
    assert.deepEqual(heads(twin.items), heads(original?.items));
    assert.ok(twin.facts.some(({ key, values }) => key === 'of' && values[0] === original?.id));
    assert.deepEqual(twin.items.flatMap(textsOf), []);
    assert.deepEqual(form(after.filter((item) => item !== twin)), form(before));
  },
  'Move this persona': ({ before, after, made }) => {
    assert.deepEqual(made.map(({ kind }) => kind), ['persona']); // prettier-ignore
    assert.deepEqual(form([...after, ...made], false), form(before, false));
  },
};

function commentsOf({ source }: Pick<Analysis, 'source'>): readonly string[] {
  const comments: string[] = [];
  walk(source.tree, (block, at) => {
    for (const { start, end } of block.comments)
      comments.push(source.text.slice(at + start, at + end).replaceAll(/\s+/g, ' '));
  });
  return comments.sort();
}

const errorsIn = ({ problems }: Analysis): number =>
  problems.filter(({ severity }) => severity === 'error').length;

const others = Object.fromEntries(Object.entries(examples).filter(([name]) => name.startsWith('personas')));

/** Does all that is offered at a place, each by itself; how often each law was looked at is counted. */
async function refactorAt(analysis: Analysis, offset: number, seen: Map<string, number>): Promise<void> {
  const { text } = analysis.source;
  const exists = (): Promise<boolean> => Promise.resolve(false);
  const ask = { analysis, span: { start: offset, end: offset }, isWide: true, canCreate: true, exists };
  for (const offer of await actionsAt(ask, ['refactor'])) {
    const law = Object.keys(laws).find((title) => offer.title.startsWith(title));
    assert.ok(law, offer.title);
    const after = applyEdits(text, offer.edits);
    const files = offer.creates ? { ...others, 'people.journey': offer.creates.text } : others;
    const result = await analyseText(after, files);
    const made = offer.creates ? await analyseText(offer.creates.text, others) : undefined;
    try {
      assert.equal(errorsIn(result), errorsIn(analysis), 'errors');
      assert.equal(made ? errorsIn(made) : 0, 0, 'errors in the new file');
      assert.deepEqual(
        [...commentsOf(result), ...(made ? commentsOf(made) : [])].sort(),
        commentsOf(analysis),
      );
      if (/\r\n/.test(text)) assert.doesNotMatch(after + (offer.creates?.text ?? ''), /[^\r]\n/);
      laws[law]?.({
        offer,
        before: itemsOf(analysis.source),
        after: itemsOf(result.source),
        made: made ? itemsOf(made.source) : [],
      });
    } catch (error) {
      throw new Error(`“${offer.title}” at ${offset} of\n${text}\ngave\n${after}`, { cause: error });
    }
    seen.set(law, (seen.get(law) ?? 0) + 1);
  }
}

async function refactorAtRandom(texts: readonly string[], random: Random, places: number): Promise<void> {
  const seen = new Map<string, number>();
  for (const text of texts) {
    const analysis = await analyseText(text, others);
    for (let i = 0; i < places; i++) await refactorAt(analysis, random.below(text.length), seen);
    await refactorAt(analysis, text.indexOf('journey '), seen);
  }
  for (const law of Object.keys(laws)) assert.ok((seen.get(law) ?? 0) >= 1, `${law}: ${seen.get(law) ?? 0}`);
}

describe('refactorings keep what a map says', () => {
  it('in the examples', () => refactorAtRandom(Object.values(examples), randomOf(5), 20));

  it('in maps written in all manners', () => {
    const texts = Array.from({ length: 24 }, (_, seed) => {
      const random = randomOf(seed);
      return makeText(makeItems(random), random);
    });
    return refactorAtRandom(texts, randomOf(6), 12);
  });
});
