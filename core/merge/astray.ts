import { nameSignAt } from '../text/letters.ts';
import type { Entities, Entity, Side } from './entities.ts';
import type { Changed } from './fold.ts';

/**
 * True if the two sides may not go together although nobody has to choose between their statements: one of them took away
 * or renamed what the other newly names, or both gave one id to different things. Says so too often rather than too
 * seldom, as it looks for words alone; `names.ts` finds out. `alone` tells what each side changed in what is not among
 * the things.
 */
export function mayMislead(
  entities: Entities,
  alone: (side: Side) => readonly Changed[] = () => [],
): boolean {
  const given = { ours: givenBy('ours', entities), theirs: givenBy('theirs', entities) };
  for (const [name, entity] of given.ours) {
    const other = given.theirs.get(name);
    if (other && other !== entity) return true;
  }
  return (
    saysOneOf(lostBy('ours', entities), 'theirs', entities, alone) ||
    saysOneOf(lostBy('theirs', entities), 'ours', entities, alone)
  );
}

/** True if a side has a thing no more, or by another id than the base. */
export function isLostBy(side: Side, { base, [side]: own }: Entity): boolean {
  return base?.item?.id !== undefined && base.item.id !== own?.item?.id;
}

/** The ids by which something is no longer found on a side. */
function lostBy(side: Side, entities: Entities): ReadonlySet<string> {
  const lost = entities.all.filter((entity) => isLostBy(side, entity));
  return new Set(lost.flatMap(({ base }) => base?.item?.id ?? []));
}

/** What was not found by its id before a side gave it that, by kind and id. */
function givenBy(side: Side, entities: Entities): ReadonlyMap<string, Entity> {
  return new Map(
    entities.all.flatMap((entity) => {
      const item = entity[side]?.item;
      const isGiven = item?.id !== undefined && (!entity.base || isLostBy(side, entity));
      return isGiven ? [[`${item.kind} ${item.id}`, entity] as const] : [];
    }),
  );
}

/** True if what is new or changed on a side has one of these words in it. */
function saysOneOf(
  ids: ReadonlySet<string>,
  side: Side,
  entities: Entities,
  alone: (side: Side) => readonly Changed[],
): boolean {
  if (ids.size === 0) return false;
  const says = (text: string): readonly string[] => {
    const known = text.normalize('NFC');
    return [...ids].filter((id) => hasWord(known, id));
  };
  const isNews = (entity: Entity): boolean => {
    const { base, [side]: own } = entity;
    if (!own || base?.head === own.head) return false;
    return says(own.head).some((id) => id !== base?.item?.id);
  };
  return (
    entities.all.some(isNews) ||
    alone(side).some(({ was, is }) => {
      const [before, now] = [says(was), says(is)];
      return now.some((id) => !before.includes(id));
    })
  );
}

/** True if a name stands in a text by itself. */
function hasWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isFree = nameSignAt(text, at - 1) === 0 && nameSignAt(text, at + name.length) === 0;
    if (isFree) return true;
  }
  return false;
}
