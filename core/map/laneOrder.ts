import { sideOfGroup, sides, type LaneGroup } from './laneTable.ts';

/** A lane as far as its place among others matters. */
interface Ordered {
  readonly id: string;
  readonly group: LaneGroup;
}

/**
 * Lanes in the order in which somebody names them, those that are not named after the others. The sides of the service
 * stay in their order, from the customer inwards, as its lines mean nothing otherwise: where lanes of a side stand
 * among what is named, the lanes of the sides take these places in turn. What stands on no side may stand anywhere.
 */
export function inOrder<Lane extends Ordered>(
  lanes: readonly Lane[],
  order: readonly string[],
): readonly Lane[] {
  const placeOf = ({ id }: Ordered): number => {
    const place = order.indexOf(id);
    return place < 0 ? order.length : place;
  };
  const wanted = [...lanes].sort((a, b) => placeOf(a) - placeOf(b));
  const ofSides = wanted.filter(({ group }) => sideOfGroup(group) !== undefined);
  const inwards = sides.flatMap((side) => ofSides.filter(({ group }) => sideOfGroup(group) === side));
  let next = 0;
  return wanted.map((lane) => (sideOfGroup(lane.group) === undefined ? lane : inwards[next++]!));
}

/** Lanes that follow one another and are of one group, each run with a place of its own among those of its group. */
export interface LaneRun<Lane> {
  readonly group: LaneGroup;
  /** The same for the same run: the group, and which of its runs it is from the second on. */
  readonly id: string;
  readonly lanes: readonly Lane[];
}

/** Lanes from top to bottom, divided where a group ends. */
export function runsOf<Lane extends Pick<Ordered, 'group'>>(
  lanes: readonly Lane[],
): readonly LaneRun<Lane>[] {
  const runs: (LaneRun<Lane> & { readonly lanes: Lane[] })[] = [];
  for (const lane of lanes) {
    const last = runs.at(-1);
    if (last?.group === lane.group) last.lanes.push(lane);
    else {
      const count = runs.filter(({ group }) => group === lane.group).length + 1;
      runs.push({
        group: lane.group,
        id: count === 1 ? lane.group : `${lane.group}~${count}`,
        lanes: [lane],
      });
    }
  }
  return runs;
}
