/** A stretch of the map from left to right, px. */
export interface Column {
  readonly key: string;
  readonly left: number;
  readonly right: number;
}

export interface StageColumn extends Column {
  readonly touchpoints: readonly Column[];
}

/** A place between the columns of a map, where something may be put. */
export interface Gap {
  /** Where a touchpoint would stand; nothing for a place between stages. */
  readonly stage?: string;
  /** What would come behind it; nothing for the last place. */
  readonly before?: string;
  /** Where it is shown. */
  readonly x: number;
}

/** A gap at the border of a stage is shown so far within it, so that it is seen which stage is meant. */
const inset = 5;

/** The places for a touchpoint: before each of a stage, and behind its last. A stage without any has one place. */
export function touchpointGaps(stages: readonly StageColumn[]): readonly Gap[] {
  return stages.flatMap(({ key: stage, left, right, touchpoints }): readonly Gap[] => {
    if (touchpoints.length === 0) return [{ stage, x: (left + right) / 2 }];
    const before = touchpoints.map(({ key, left: start }, i): Gap => {
      const last = touchpoints[i - 1]?.right;
      return { stage, before: key, x: last === undefined ? left + inset : (last + start) / 2 };
    });
    return [...before, { stage, x: right - inset }];
  });
}

/** The places for a stage: before each, and behind the last. */
export function stageGaps(stages: readonly Column[]): readonly Gap[] {
  const before = stages.map(({ key, left }): Gap => ({ before: key, x: left }));
  const last = stages.at(-1);
  return last ? [...before, { x: last.right }] : [];
}

/** The gap that is closest to where the pointer is. */
export function nearestGap(gaps: readonly Gap[], x: number): Gap | undefined {
  let best: Gap | undefined;
  for (const gap of gaps) if (!best || Math.abs(gap.x - x) < Math.abs(best.x - x)) best = gap;
  return best;
}

/** The gap that is so many places further to the right or, below 0, to the left; nothing past the ends of the map. */
export function gapAside(key: string, by: 1 | -1, gaps: readonly Gap[]): Gap | undefined {
  const others = gapsWithout(key, gaps);
  const at = others.findIndex((gap) => isBehind(key, gap, gaps));
  return at < 0 ? undefined : others[at + by];
}

/** The place among those of its stage, from 1, that something would have in a gap, and how many there would be. */
export function placeIn(
  key: string,
  gap: Gap,
  gaps: readonly Gap[],
): { readonly place: number; readonly count: number } {
  const own = gapsWithout(key, gaps).filter(({ stage }) => stage === gap.stage);
  return {
    place: own.indexOf(own.find(({ before }) => before === gap.before) ?? gap) + 1,
    count: own.length,
  };
}

/** True if something that is put there is where it was. */
export function isWhereItIs(key: string, gap: Gap, gaps: readonly Gap[]): boolean {
  return gap.before === key || isBehind(key, gap, gaps);
}

/** The gaps that there are if something is taken away. */
function gapsWithout(key: string, gaps: readonly Gap[]): readonly Gap[] {
  return gaps.filter(({ before }) => before !== key);
}

/** True for the gap directly behind something. */
function isBehind(key: string, gap: Gap, gaps: readonly Gap[]): boolean {
  const own = gaps.findIndex(({ before }) => before === key);
  const next = gaps[own + 1];
  return (
    own >= 0 && next?.stage === gap.stage && next?.before === gap.before && next?.stage === gaps[own]?.stage
  );
}
