import { valueOf, wordOf } from '../model/facts.ts';
import type { Scope } from '../model/scope.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { longestRising } from '../text/longestRising.ts';

/** How a real run differs from the map that it is a run of, at one touchpoint. */
export interface Deviation {
  /**
   * `missing`: planned, and it did not happen. `failing`: it happened and went wrong. `ad-hoc`: it was not planned.
   * `moved`: it came at another time than planned, seen from the others. `again`: one more time. `unrecorded`: planned,
   * and the run does not speak of it.
   */
  readonly kind: 'missing' | 'failing' | 'ad-hoc' | 'moved' | 'again' | 'unrecorded';
  /** The touchpoint of the run; that of the plan where the run does not speak of it. */
  readonly touchpoint: Block;
  /** The touchpoint of the plan, where there is one. */
  readonly planned: Block | undefined;
}

/** The map that a journey is a run, a plan, the ideal or a rival of. */
export function originalOf(journey: Block, names: Scope): Block | undefined {
  const of = valueOf(journey, 'of')?.ref;
  const found = of && names.find(of.names, ['journey'], undefined);
  return found && 'declaration' in found ? found.declaration.block : undefined;
}

/**
 * How a run differs from its plan, in the order of the run and then of the plan. The order of a run is that of its dates
 * where touchpoints bear them, and else that of the file; as few as possible count as moved. Nothing for maps that are
 * no run of another.
 */
export function deviationsOf(journey: Block, names: Scope): readonly Deviation[] {
  const plan = wordOf(journey, 'state') === 'actual' ? originalOf(journey, names) : undefined;
  if (!plan) return [];
  const planned = touchpointsOf(plan);
  const places = new Map(planned.flatMap((block, i) => (block.id ? [[block.id.text, i] as const] : [])));
  const steps = inTime(touchpointsOf(journey)).map((block) => {
    const again = valueOf(block, 'of')?.ref?.names.at(-1)?.text;
    return { block, again, place: places.get(again ?? block.id?.text ?? '') };
  });
  const happened = steps.filter(
    ({ block, again, place }) =>
      place !== undefined && again === undefined && wordOf(block, 'status') !== 'missing',
  );
  const inOrder = new Set(
    longestRising(happened.map(({ place = 0 }) => place)).map((i) => happened[i]?.block),
  );
  const moved = new Set(happened.flatMap(({ block }) => (inOrder.has(block) ? [] : [block])));
  const found = steps.flatMap(({ block, again, place }): readonly Deviation[] => {
    const status = wordOf(block, 'status');
    const plannedBlock = place === undefined ? undefined : planned[place];
    const kinds: readonly (Deviation['kind'] | false)[] = [
      (status === 'missing' || status === 'failing') && status,
      (status === 'ad-hoc' || plannedBlock === undefined) && 'ad-hoc',
      again !== undefined && plannedBlock !== undefined && status !== 'missing' && 'again',
      moved.has(block) && 'moved',
    ];
    return kinds.flatMap((kind) => (kind ? [{ kind, touchpoint: block, planned: plannedBlock }] : []));
  });
  const spoken = new Set(steps.map(({ place }) => place));
  const unrecorded = planned.flatMap((block, i): readonly Deviation[] =>
    spoken.has(i) ? [] : [{ kind: 'unrecorded', touchpoint: block, planned: block }],
  );
  return [...found, ...unrecorded];
}

function touchpointsOf(journey: Block): readonly Block[] {
  return blocksOf(journey, 'stage').flatMap((stage) => blocksOf(stage, 'touchpoint'));
}

/** In the order of their dates; one without keeps its place behind the one before it. */
function inTime(touchpoints: readonly Block[]): readonly Block[] {
  let last = '';
  const timed = touchpoints.map((block) => {
    const at = valueOf(block, 'at')?.date;
    // 9:05 comes before 14:05.
    if (at) last = `${at.date} ${at.time?.padStart(5, '0') ?? ''}`;
    return { block, at: last };
  });
  return [...timed].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ block }) => block);
}
