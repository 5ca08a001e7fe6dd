import type { Declaration } from '../model/declarations.ts';
import { LONGEST } from '../model/mentions.ts';
import { matchWord } from '../syntax/patterns.ts';
import type { Entities, Entity, Side } from './entities.ts';
import type { Changed } from './fold.ts';
import type { Piece } from './pieces.ts';

const wordAt = matchWord('');

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

/** What a piece declares, by which it is named; nothing for what has no id, or none that counts. */
export function declaredBy(piece: Piece | undefined): Pick<Declaration, 'kind' | 'id'> | undefined {
  const block = piece?.statement;
  if (block?.kind !== 'block' || !block.row?.declares || !block.id) return undefined;
  return { kind: block.row.declares.kind, id: block.id.text };
}

/** True if a side has a thing no more, or by another id than the base. */
export function isLostBy(side: Side, { base, [side]: own }: Entity): boolean {
  const was = declaredBy(base);
  return was !== undefined && was.id !== declaredBy(own)?.id;
}

/** The ids by which something is no longer found on a side. */
function lostBy(side: Side, entities: Entities): ReadonlySet<string> {
  const lost = entities.all.filter((entity) => isLostBy(side, entity));
  return new Set(lost.flatMap(({ base }) => declaredBy(base)?.id ?? []));
}

/** True if a side gave a thing the id that it has there. */
export function isGivenBy(side: Side, { base, [side]: own }: Entity): boolean {
  const is = declaredBy(own);
  return is !== undefined && is.id !== declaredBy(base)?.id;
}

/** What a side gave its id, by kind and id. */
function givenBy(side: Side, { all }: Entities): ReadonlyMap<string, Entity> {
  const given = all.filter((entity) => isGivenBy(side, entity));
  return new Map(given.map((entity) => [Object.values(declaredBy(entity[side]) ?? {}).join(' '), entity]));
}

/** True if what is new or changed on a side has one of these words in it. */
function saysOneOf(
  ids: ReadonlySet<string>,
  side: Side,
  entities: Entities,
  alone: (side: Side) => readonly Changed[],
): boolean {
  if (ids.size === 0) return false;
  const isNews = ({ base, [side]: own }: Entity): boolean => {
    if (!own || base?.head === own.head) return false;
    return namesIn(own.head, ids).some((id) => id !== declaredBy(base)?.id);
  };
  return (
    entities.all.some(isNews) ||
    alone(side).some(({ was, is }) => {
      const now = namesIn(is, ids);
      const before = new Set(now.length > 0 ? namesIn(was, ids) : []);
      return now.some((id) => !before.has(id));
    })
  );
}

/** Which of some ids a text may name: as words, and as what a word behind `@` begins with, as mentions in texts do. */
function namesIn(written: string, ids: ReadonlySet<string>): readonly string[] {
  const text = written.normalize('NFC');
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at)?.[0] ?? '';
    const isMention = /[@＠]/.test(text.charAt(at - 1));
    if (ids.has(word)) found.push(word);
    for (let end = Math.min(word.length - 1, LONGEST); isMention && end > 0; end--)
      if (ids.has(word.slice(0, end))) found.push(word.slice(0, end));
    at += word.length || 1;
  }
  return found;
}
