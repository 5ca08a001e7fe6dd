import { valueOf } from '../model/facts.ts';
import type { Block, Ref, Step } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';

/** One way from a touchpoint onward. Ends of a path are '' for the beginning, 'end' and 'leaves'. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** In %, where it is said. */
  readonly share: number | undefined;
  readonly text: string | undefined;
}

/** The steps of a path, one by one, however they are chained. `start` is a name like any other here. */
export function waysOf(path: Block): readonly Way[] {
  return path.statements.flatMap((statement) => (statement.kind === 'step' ? waysOfStep(statement) : []));
}

function waysOfStep({ from, legs }: Step): readonly Way[] {
  const ways: Way[] = [];
  let nodes = from;
  for (const { to, share, text } of legs) {
    for (const source of nodes)
      for (const target of to)
        ways.push({ from: nameOf(source), to: nameOf(target), share: share?.low, text: text?.text });
    nodes = to;
  }
  return ways;
}

function nameOf(ref: Ref): string {
  return ref.names.at(-1)?.text ?? '';
}

/**
 * The touchpoints that customers never come to, by the paths of a journey and the order of its touchpoints: touchpoints
 * follow one another; a step forwards replaces that for the one it leaves, unless its shares leave some over; steps back
 * and to the ends add to it. Optional touchpoints may be skipped unsaid. None where a journey has no paths.
 */
export function unreachedIn(journey: Block): readonly Block[] {
  const ways = blocksOf(journey, 'path').flatMap(waysOf);
  if (ways.length === 0) return [];
  const touchpoints = blocksOf(journey, 'stage').flatMap((stage) => blocksOf(stage, 'touchpoint'));
  const places = new Map(touchpoints.flatMap((block, i) => (block.id ? [[block.id.text, i] as const] : [])));
  const next = new Map<number, number[]>();
  const left = new Map<number, number>();
  for (const { from, to, share } of ways) {
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined) continue;
    if (b !== undefined) next.set(a, [...(next.get(a) ?? []), b]);
    const isForward = to === 'end' || (b !== undefined && b > a);
    if (isForward) left.set(a, (left.get(a) ?? 100) - (share ?? 100));
  }
  const starts = ways.flatMap(({ from, to }) => (from === 'start' ? (places.get(to) ?? []) : []));
  const reached = new Set<number>();
  const waiting = starts.length > 0 ? [...starts] : [0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at) || at >= touchpoints.length) continue;
    reached.add(at);
    waiting.push(...(next.get(at) ?? []));
    if ((left.get(at) ?? 100) > 0) waiting.push(at + 1);
    // What may be skipped does not hold up what comes after it.
    for (let skip = at + 1; isOptional(touchpoints[skip]) && (left.get(at) ?? 100) > 0; skip++)
      waiting.push(skip + 1);
  }
  return touchpoints.filter((block, i) => !reached.has(i) && !isOptional(block));
}

function isOptional(block: Block | undefined): boolean {
  return block !== undefined && valueOf(block, 'optional')?.word?.text === 'yes';
}
