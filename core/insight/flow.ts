import { wordOf } from '../model/facts.ts';
import { kept } from '../model/fold.ts';
import type { Block, Quantity, Ref, Step } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import type { Span } from '../text/span.ts';

/**
 * One way from a touchpoint onward, by names as they are written: `start`, `end` and `leaves` are names like any other,
 * and a touchpoint of another map has its journey and a dot before its own.
 */
export interface Way {
  readonly from: string;
  /** Several where customers do them all at once. */
  readonly to: readonly string[];
  /** In %, where it is said. */
  readonly share: Quantity | undefined;
  readonly text: string | undefined;
  /** The line that says it, counted from the path. */
  readonly span: Span;
}

/** The ways of a path, one by one, however its steps are chained. */
export const waysOf: (path: Block) => readonly Way[] = kept((path) =>
  path.statements.flatMap((statement) => (statement.kind === 'step' ? waysOfStep(statement) : [])),
);

function waysOfStep({ from, legs, span }: Step): readonly Way[] {
  return legs.flatMap(({ to, share, text }, i) => {
    const sources = i === 0 ? from : (legs[i - 1]?.to ?? []);
    const targets = to.map(nameOf);
    return sources.map((source) => ({ from: nameOf(source), to: targets, share, text: text?.text, span }));
  });
}

function nameOf(ref: Ref): string {
  return ref.names.map(({ text }) => text).join('.');
}

/**
 * The touchpoints that customers never come to, by the paths of a journey and the order of its touchpoints: touchpoints
 * follow one another; a step forwards replaces that for the one it leaves, unless its shares leave some over; steps back
 * and to the ends add to it. Optional touchpoints, and those of optional stages, may be skipped unsaid. None where a
 * journey has no paths.
 */
export function unreachedIn(journey: Block): readonly Block[] {
  const ways = blocksOf(journey, 'path').flatMap(waysOf);
  if (ways.length === 0) return [];
  const touchpoints = blocksOf(journey, 'stage').flatMap(stopsIn);
  const places = new Map(touchpoints.flatMap(({ id }, i) => (id === undefined ? [] : [[id, i] as const])));
  const next = new Map<number, number[]>();
  const left = new Map<number, number>();
  for (const { from, to, share } of ways) {
    const at = places.get(from);
    if (at === undefined) continue;
    const targets = to.flatMap((name) => places.get(name) ?? []);
    next.set(at, [...(next.get(at) ?? []), ...targets]);
    const isForward = to.includes('end') || targets.some((target) => target > at);
    if (isForward) left.set(at, (left.get(at) ?? 100) - (share?.low ?? 100));
  }
  const starts = ways.flatMap(({ from, to }) =>
    from === 'start' ? to.flatMap((name) => places.get(name) ?? []) : [],
  );
  const reached = new Set<number>();
  const waiting = starts.length > 0 ? [...starts] : [0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at) || at >= touchpoints.length) continue;
    reached.add(at);
    waiting.push(...(next.get(at) ?? []));
    if ((left.get(at) ?? 100) > 0) waiting.push(at + 1);
    // What may be skipped does not hold up what comes after it.
    for (let skip = at + 1; touchpoints[skip]?.isOptional && (left.get(at) ?? 100) > 0; skip++)
      waiting.push(skip + 1);
  }
  return touchpoints.flatMap(({ block, isOptional }, i) => (reached.has(i) || isOptional ? [] : [block]));
}

/** The touchpoints of a stage, as far as ways ask for them. */
const stopsIn = kept((stage: Block) =>
  blocksOf(stage, 'touchpoint').map((block) => ({
    block,
    id: block.id?.text,
    isOptional: isOptional(stage) || isOptional(block),
  })),
);

function isOptional(block: Block): boolean {
  return wordOf(block, 'optional') === 'yes';
}
