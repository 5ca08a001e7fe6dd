import { factsOf, wordOf } from '../model/facts.ts';
import { titleOf } from '../model/title.ts';
import type { Block, Fact } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { channelContent } from './channels.ts';
import type { EntryContent } from './entry.ts';
import { barOf } from './figures.ts';
import { sides, type Side } from './laneTable.ts';
import { ownPicturesOf } from './pictures.ts';
import { entryOf, type Reader } from './reader.ts';

/** A lane that the author made; `id` is that of its lane in the picture. */
export interface OwnLane {
  readonly id: string;
  readonly title: string;
  readonly side: Side;
}

/** The lane in the picture that values of a lane stand in. */
export function idOfOwnLane(id: string): string {
  return `lane:${id}`;
}

/**
 * The author's own lanes that a journey uses: those it or its file declares in the order of the text, then those that
 * nobody declares as they come. A lane that says no side is the customer's. A real run may use those of its plan.
 */
export function ownLanesOf(
  { journey, names }: Reader,
  used: ReadonlySet<string>,
  plan?: Block,
): readonly OwnLane[] {
  const lanes = new Map<string, OwnLane>();
  const declared = [
    ...names.allDeclared('lane').map(({ block }) => block),
    ...(plan ? blocksOf(plan, 'lane') : []),
    ...blocksOf(journey, 'lane'),
  ];
  for (const block of declared) {
    const id = block.id?.text;
    if (id === undefined || !used.has(idOfOwnLane(id))) continue;
    const side = sides.find((one) => one === wordOf(block, 'side')) ?? 'customer';
    lanes.set(id, { id: idOfOwnLane(id), title: titleOf(block), side });
  }
  for (const id of used) {
    const own = id.slice(idOfOwnLane('').length);
    if (!lanes.has(own)) lanes.set(own, { id, title: own, side: 'customer' });
  }
  return [...lanes.values()];
}

/** What a block says in lanes of the author's own, by lane. */
export function ownEntriesOf(block: Block, reader: Reader): ReadonlyMap<string, readonly EntryContent[]> {
  const entries = new Map<string, readonly EntryContent[]>();
  for (const fact of factsOf(block, 'lane')) {
    if (!fact.of) continue;
    const id = idOfOwnLane(fact.of.text);
    entries.set(id, [
      ...(entries.get(id) ?? []),
      ...(ownPicturesOf(fact, block, reader) ?? valuesIn(fact, reader)),
    ]);
  }
  return entries;
}

function valuesIn(fact: Fact, reader: Reader): readonly EntryContent[] {
  const { names, things } = reader;
  const entries = entryOf(fact, reader);
  const refs = fact.values.flatMap(({ ref }) => ref?.names.at(-1)?.text ?? []);
  if (refs.length > 0) {
    const key = things.keyOf(fact);
    return refs.map((id) => {
      const channel = channelContent(id, key, names);
      return { key, part: id, text: channel.title, channel, personas: entries[0]?.personas ?? [] };
    });
  }
  const number = fact.values[0]?.number;
  const bar = number?.unit === '%' ? barOf(number, 'share') : undefined;
  return bar ? entries.map((entry) => ({ ...entry, bar })) : entries;
}
