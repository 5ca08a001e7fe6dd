import type { Entries, EntryContent } from '../entry.ts';
import type { KeyPairs } from './keyPairs.ts';
import { merged } from './merged.ts';
import { leftKey, viewsAt, wasKey, type Home, type Shown } from './shown.ts';

/** Something in a list that both sides have: a line, a fact at the head, an entry of a lane. */
interface Listed {
  readonly key: string;
  readonly part?: string;
}

interface ListHow<Thing> {
  /** What it says, whole: equal texts are the same. */
  readonly textOf: (thing: Thing) => string;
  /** The same without what it takes from other things, such as the title of a pain that an idea answers. */
  readonly ownTextOf?: (thing: Thing) => string;
  /** The same thing under another key. */
  readonly asOld: (thing: Thing, key: string) => Thing;
  /** The texts of the old one that the new one does not have, by the ends of their keys; nothing where all are struck. */
  readonly partsOf?: (old: Thing, now: Thing) => readonly string[] | undefined;
}

/** Puts the parts of two contents together and notes how each is shown. */
export interface Union {
  readonly shown: ReadonlyMap<string, Shown>;
  nowOf(old: string): string | undefined;
  isStepNews(from: string, to: string): boolean;
  mark(key: string, shown: Shown): void;
  /** What a text says on both sides: where that differs, first what it was, and on a line of its own what it is. */
  text(key: string, old: string, now: string, home: Home): string;
  list<Thing extends Listed>(
    olds: readonly Thing[],
    nows: readonly Thing[],
    home: Home,
    how: ListHow<Thing>,
  ): readonly Thing[];
  entries(olds: Entries, nows: Entries, home: Home): Entries;
}

/** `areTwo`: neither side became the other, so what differs is on one side each and nothing is struck. */
export function unionOf(pairs: KeyPairs, areTwo: boolean): Union {
  const shown = new Map<string, Shown>();
  const mark = (key: string, how: Shown): void => void shown.set(key, { ...shown.get(key), ...how });

  const list = <Thing extends Listed>(
    olds: readonly Thing[],
    nows: readonly Thing[],
    home: Home,
    { textOf, ownTextOf = textOf, asOld, partsOf }: ListHow<Thing>,
  ): readonly Thing[] => {
    const views = viewsAt[home];
    const free = new Map<string, Thing[]>();
    for (const now of [...nows].reverse()) {
      const key = nodeKey(now.key, now);
      free.set(key, [...(free.get(key) ?? []), now]);
    }
    const partnerOf = (old: Thing): Thing | undefined => {
      const key = pairs.nowOf(old.key);
      return (key === undefined ? undefined : free.get(nodeKey(key, old))?.pop()) ?? sharing(old, nows, free);
    };
    return merged(olds, nows, partnerOf).flatMap(({ old, now }): readonly Thing[] => {
      if (old && now && textOf(old) === textOf(now)) {
        if (views.same) mark(nodeKey(now.key, now), { views: views.same });
        return [now];
      }
      if (old && now && ownTextOf(old) === ownTextOf(now) && !pairs.isTouched(now.key)) {
        const key = home === 'left' ? leftKey(old.key) : wasKey(old.key);
        mark(nodeKey(now.key, now), { views: views.now });
        if (home === 'arrived') return [now];
        mark(nodeKey(key, old), { views: 'old' });
        return [now, asOld(old, key)];
      }
      const parts: Thing[] = [];
      if (old) {
        const key = home === 'left' ? leftKey(old.key) : wasKey(old.key);
        const later = pairs.nowOf(old.key);
        const hasMoved = !now && later !== undefined && pairs.isMoved(later);
        const isQuiet = home === 'went' || home === 'left';
        const what = now ? (areTwo ? 'went' : undefined) : hasMoved ? 'moved' : isQuiet ? undefined : 'went';
        mark(nodeKey(key, old), {
          views: views.old,
          mark: home === 'left' ? undefined : what,
          isGhost: home !== 'left',
          isStruck: !hasMoved && !isQuiet,
          struckParts: now && partsOf?.(old, now),
        });
        parts.push(asOld(old, key));
      }
      if (now) {
        const what = old
          ? areTwo
            ? 'came'
            : 'changed'
          : pairs.isMoved(now.key)
            ? 'moved'
            : home === 'came'
              ? undefined
              : 'came';
        mark(nodeKey(now.key, now), { views: views.now, mark: what });
        parts.push(now);
      }
      return parts;
    });
  };

  return {
    shown,
    nowOf: pairs.nowOf,
    isStepNews: pairs.isStepNews,
    mark,
    text: (key, old, now, home) => {
      if (old === now) return now;
      if (old.trim() === '' || now.trim() === '') mark(key, { mark: 'changed' });
      else mark(key, { mark: 'changed', before: { text: old, views: viewsAt[home].old, isSlanted: areTwo } });
      return old.trim() === '' || now.trim() === '' ? now : `${old}\n${now}`;
    },
    list,
    entries: (olds, nows, home) => {
      const lanes = new Set([...Object.keys(olds), ...Object.keys(nows)]);
      const made: Record<string, readonly EntryContent[]> = {};
      for (const lane of lanes)
        made[lane] = list(olds[lane] ?? [], nows[lane] ?? [], home, {
          textOf: saidIn,
          ownTextOf: (entry) => saidIn({ ...entry, small: [] }),
          asOld: entryUnder,
          partsOf: changedParts,
        });
      return made;
    },
  };
}

/** Of an entry that says something else in a part of it only, the texts of that part. */
function changedParts(old: EntryContent, now: EntryContent): readonly string[] | undefined {
  const small = (old.small ?? []).flatMap((line, i) => (now.small?.includes(line) ? [] : [`small${i}`]));
  const parts = [...(old.text === now.text ? [] : ['text']), ...(old.lead === now.lead ? [] : ['lead']), ...small]; // prettier-ignore
  return parts.length === 0 ? undefined : parts;
}

/** The key of the node that an entry is drawn in. */
function nodeKey(key: string, { part }: Listed): string {
  return part === undefined ? key : `${key}~${part}`;
}

/** Channels and the like are told apart by their part: the same one may be said by another fact. */
function sharing<Thing extends Listed>(
  old: Thing,
  nows: readonly Thing[],
  free: ReadonlyMap<string, Thing[]>,
): Thing | undefined {
  if (!('channel' in old)) return undefined;
  const found = nows.find((now) => now.part === old.part);
  return found && free.get(nodeKey(found.key, found))?.pop();
}

function saidIn({ channel, image, ...entry }: EntryContent): string {
  return JSON.stringify([{ ...entry, key: '' }, channel && { ...channel, key: '' }, image?.file.id]);
}

function entryUnder(entry: EntryContent, key: string): EntryContent {
  return { ...entry, key, ...(entry.channel && { channel: { ...entry.channel, key } }) };
}
