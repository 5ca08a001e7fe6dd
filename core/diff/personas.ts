import { blockRow } from '../vocabulary/index.ts';
import { compare } from './compare.ts';
import { personasIn, type Item, type Said } from './item.ts';
import type { JourneyComparison } from './journeys.ts';
import { sameOrigin } from './sameOrigin.ts';

/**
 * Compares how two personas live one journey. Each side is the journey as it is for one of them: what is for others is not
 * in it, and what is said of that persona is said of all, so that `feels @mina: 2` against `feels @joon: -1` is one feeling
 * that differs. What is said of both is the same, however it is written; who takes part is no difference.
 */
export function comparePersonas(journey: Item, before: string, after: string): JourneyComparison {
  const [here, there] = [restricted(journey, before), restricted(journey, after)];
  // Both are of one text, so nothing has to be found out: what stands in one place is one thing.
  const comparison = compare([here.item], [there.item], sameOrigin(here.origins, there.origins));
  return { before: [here.item], after: [there.item], comparison };
}

interface Restricted {
  readonly item: Item;
  /** What each item was made of. */
  readonly origins: ReadonlyMap<Item, Item>;
}

function restricted(journey: Item, persona: string): Restricted {
  const origins = new Map<Item, Item>();
  const down = (item: Item): Item => {
    const made: Item = {
      ...item,
      facts: factsFor(item, persona),
      items: item.items.filter((child) => isFor(child, persona)).map(down),
    };
    origins.set(made, item);
    return made;
  };
  return { item: down(journey), origins };
}

/** True for what says that it is for the persona, or does not say whom it is for. */
function isFor(item: Item, persona: string): boolean {
  const ids = personasIn(item, 'for');
  return ids.length === 0 || ids.includes(persona);
}

/** What is said for the persona, without its name: of what may be said once it counts before what is said of all. */
function factsFor(item: Item, persona: string): readonly Said[] {
  const mayMention = new Set(
    blockRow(item.kind)?.facts.flatMap(({ key, mention }) => (mention ? [key] : [])),
  );
  const slot = (said: Said): string => `${said.key} ${said.of ?? ''}`;
  const own = new Set(item.facts.filter((said) => mayMention.has(said.key) && said.whom === persona && !said.repeats).map(slot)); // prettier-ignore
  return item.facts.flatMap((said): readonly Said[] => {
    // Who takes part is what is compared.
    if (item.kind === 'journey' && said.key === 'personas') return [];
    if (!mayMention.has(said.key)) return [said];
    if (said.whom === undefined) return own.has(slot(said)) ? [] : [said];
    return said.whom === persona ? [{ ...said, whom: undefined }] : [];
  });
}
