import { kept } from '../model/fold.ts';
import { valueOf, valuesOf, wordOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { holds, saidIn } from './said.ts';

/** A pain counts as severe from here on; its scale goes from 1 to 5. */
const SEVERE = 4;

/** What a block says of what hurts and what is done about it. */
export interface Improvements {
  readonly firstPain: Block | undefined;
  /** `pain: none` was said. */
  readonly saysNoPain: boolean;
  readonly hasRatedPain: boolean;
  /** Severe pains that nothing in the block answers; an opportunity elsewhere may. */
  readonly severe: readonly Block[];
  /** Ids of the pains that opportunities answer. Dropped ones answer nothing. */
  readonly solves: ReadonlySet<string>;
  /** There is an opportunity that was not dropped, or none was said. */
  readonly hasIdea: boolean;
  /** There is an experiment, or none was said. */
  readonly hasTest: boolean;
}

/** What a journey, stage or touchpoint says itself, without the blocks in it. Kept beside it. */
export const improvementsOf: (block: Block) => Improvements = kept(findImprovements);

const nothing: Improvements = {
  firstPain: undefined,
  saysNoPain: false,
  hasRatedPain: false,
  severe: [],
  solves: new Set(),
  hasIdea: false,
  hasTest: false,
};

function findImprovements(block: Block): Improvements {
  const pains = blocksOf(block, 'pain');
  const opportunities = blocksOf(block, 'opportunity');
  const saysNoPain = saidIn(block, 'pain') === 'none';
  const saysNoIdea = saidIn(block, 'opportunity') === 'none';
  const hasTest = holds(block, 'experiment') !== undefined;
  if (pains.length + opportunities.length === 0 && !saysNoPain && !saysNoIdea && !hasTest) return nothing;
  const ideas = opportunities.filter((idea) => wordOf(idea, 'status') !== 'dropped');
  const solved = ideas.map((idea) =>
    valuesOf(idea, 'solves').flatMap(({ ref }) => ref?.names.at(-1)?.text ?? []),
  );
  // A pain without an id cannot be named: what stands beside it and names none is its answer.
  const hasNameless = solved.some((ids) => ids.length === 0);
  const solves = new Set(solved.flat());
  return {
    firstPain: pains[0],
    saysNoPain,
    hasRatedPain: pains.some((pain) => severityOf(pain) !== undefined),
    severe: pains.filter(
      (pain) => (severityOf(pain) ?? 0) >= SEVERE && (pain.id ? !solves.has(pain.id.text) : !hasNameless),
    ),
    solves,
    hasIdea: ideas.length > 0 || saysNoIdea,
    hasTest,
  };
}

/** What several blocks say taken together: what one of them answers may hurt in another. */
export function together(all: readonly Improvements[]): Improvements {
  const telling = all.filter((each) => each !== nothing);
  const [first] = telling;
  if (!first) return nothing;
  if (telling.length === 1) return first;
  const solves = new Set(telling.flatMap((each) => [...each.solves]));
  return {
    firstPain: telling.find((each) => each.firstPain)?.firstPain,
    saysNoPain: telling.some((each) => each.saysNoPain),
    hasRatedPain: telling.some((each) => each.hasRatedPain),
    severe: telling.flatMap((each) => each.severe.filter(({ id }) => !id || !solves.has(id.text))),
    solves,
    hasIdea: telling.some((each) => each.hasIdea),
    hasTest: telling.some((each) => each.hasTest),
  };
}

function severityOf(pain: Block): number | undefined {
  return valueOf(pain, 'severity')?.number?.high;
}
