import type { PathContent, WayContent } from '../content.ts';
import { merged } from './merged.ts';
import { wasKey, type Shown } from './shown.ts';
import type { Union } from './union.ts';

interface ShownWay {
  readonly way: WayContent;
  /** Nothing for one that is the same on both sides. */
  readonly shown: Shown | undefined;
}

/**
 * The paths of both sides with their ways. `places` says where the touchpoints of the map before stand in the picture: a
 * way to one that moved is the same way, and is seen on either side where it leads there.
 */
export function pathUnion(
  olds: readonly PathContent[],
  nows: readonly PathContent[],
  places: ReadonlyMap<string, string>,
  union: Union,
): readonly PathContent[] {
  const known = new Map(nows.map((path) => [path.key, path]));
  return merged(olds, nows, ({ key }) => known.get(union.nowOf(key) ?? '')).flatMap(({ old, now }) => {
    const path = now ?? old;
    if (!path) return [];
    const key = now ? now.key : wasKey(path.key);
    const ways = waysOf(old?.ways ?? [], now?.ways ?? [], places, union);
    ways.forEach(({ shown }, i) => {
      if (shown) union.mark(`${key}~way${i}`, shown);
    });
    return [{ ...path, key, ways: ways.map(({ way }) => way) }];
  });
}

function waysOf(
  olds: readonly WayContent[],
  nows: readonly WayContent[],
  places: ReadonlyMap<string, string>,
  union: Union,
): readonly ShownWay[] {
  // Each old way where it stands in the picture, with the ends that it has now.
  const placed = new Map(olds.map((way) => [{ ...way, from: places.get(way.from) ?? way.from, to: places.get(way.to) ?? way.to }, way])); // prettier-ignore
  const nowEnds = (way: WayContent): string =>
    ends({ from: union.nowOf(way.from) ?? way.from, to: union.nowOf(way.to) ?? way.to });
  const oldByEnds = new Map(olds.map((way) => [nowEnds(way), way]));
  const free = new Map(nows.map((way) => [ends(way), way]));
  const nowByEnds = new Map(free);
  // A way that is drawn on one side only may be a step of both: from neighbour to neighbour it tells nothing.
  const isNews = ({ from, to }: WayContent): boolean => union.isStepNews(idOf(from), idOf(to));
  const partnerOf = (way: WayContent): WayContent | undefined => {
    const found = free.get(ends(way));
    free.delete(ends(way));
    return found;
  };
  return merged([...placed.keys()], nows, partnerOf).flatMap(({ old, now }): readonly ShownWay[] => {
    if (old && now && old.text === now.text) return [{ way: now, shown: undefined }];
    const ways: ShownWay[] = [];
    if (old) {
      const original = placed.get(old);
      const isElsewhere =
        !now && original !== undefined && (nowByEnds.has(nowEnds(original)) || !isNews(original));
      const gone: Shown = {
        views: 'old both',
        mark: now ? undefined : 'went',
        isGhost: true,
        isStruck: true,
      };
      ways.push({ way: old, shown: isElsewhere ? { views: 'old' } : gone });
    }
    if (now) {
      const was = old ?? oldByEnds.get(ends(now));
      const mark = !was ? (isNews(now) ? 'came' : undefined) : was.text === now.text ? undefined : 'changed';
      ways.push({ way: now, shown: { views: 'new both', mark } });
    }
    return ways;
  });
}

function ends({ from, to }: Pick<WayContent, 'from' | 'to'>): string {
  return `${from}\u0000${to}`;
}

/** The id of a touchpoint in its key; the fixed words stand for themselves. */
function idOf(end: string): string {
  return end.slice(end.lastIndexOf(':') + 1);
}
