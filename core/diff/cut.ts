/**
 * What two maps do not share, as smaller texts: what is equal on both sides is left out of both before anything is parsed.
 * `diffMaps` tells the same of the small maps as of the whole ones, because
 *
 * - only what is certainly the same thing is left out (`pairs.ts`), so `match` has the same choice among the rest;
 * - of a pair of blocks that are equal to the letter nothing is left, of others the facts are left out whose key says the
 *   same in the same words and order on both sides: `compare` would find no difference in them;
 * - what the meaning of something else hangs on is kept although it is equal: former ids, the scale and the personas of a
 *   journey, which way a metric is better, whom something is for, what names a thing that may have another id or a pain that may have another answer (`watched.ts`), what is
 *   felt in a stage in which somebody feels otherwise, or in all where others take part, and the order of what stands beside something that came, went or
 *   moved. Of a block around such a fact its head is kept.
 *
 * What changes say of things by their ids is looked up in the outlines, which know all titles.
 */
import { countUpTo } from '../text/countUpTo.ts';
import { blocksIn, type Outline } from '../syntax/outline.ts';
import { factsIn } from '../syntax/scanOutline.ts';
import { watchedIn, type Watched } from './watched.ts';
import { pairsOf, slotOf, type Pair, type Pairs, type Side, type Unlike } from './pairs.ts';

/** A text made of pieces of another. */
export interface CutText {
  readonly text: string;
  /** Where in the other text something stands that is in this one. */
  readonly placeOf: (offset: number) => number;
}

export interface CutOptions {
  /** Keep the feelings of all stages, and not only of those in which somebody feels otherwise. */
  readonly allFeelings: boolean;
}

/** The texts of two maps, each of one or more files, without what is the same; nothing if that cannot be said of them. */
export function cutEqual(
  before: readonly Outline[],
  after: readonly Outline[],
  options: CutOptions,
): ReadonlyMap<Outline, CutText> | undefined {
  const pairs = pairsOf(before, after);
  const watched = watchedIn(pairs, before);
  if (!watched) return undefined;
  const cut = new Cut(watched, { allFeelings: options.allFeelings || othersTakePart(pairs) });
  for (const outline of [...before, ...after]) cut.keepImports(outline);
  // Personas are told by their titles wherever one is named, and a file that got another name is known by what is in it.
  const isOther = ({ before: old, after: now }: Pair): boolean => now.outline.earlier !== old.outline;
  cut.keepPairs(pairs, (pair) => keywordOf(pair.before) === 'persona' || isOther(pair), false);
  return new Map([...before, ...after].map((outline) => [outline, cut.textOf(outline)]));
}

/** True if personas came or went, or journeys are of others: who is no longer there felt something everywhere. */
function othersTakePart({ pairs, alone }: Pairs): boolean {
  return (
    [...alone.before, ...alone.after].some((side) => keywordOf(side) === 'persona') ||
    pairs.some(({ before, unlike }) => keywordOf(before) === 'journey' && unlike?.keys.has('personas'))
  );
}

/** Facts on which the meaning of others hangs. */
const leanedOn: ReadonlySet<string> = new Set(['was', 'scale', 'personas', 'for', 'better']);
const ofFeelings: ReadonlySet<string> = new Set(['feels', 'for']);
/** Kinds whose order among their like is a fact of the map. */
const sequences = ['stage', 'touchpoint'] as const;

/** Facts by which a pain may lose its answer. */
const answering = ['solves', 'status'] as const;

/** Collects what is kept of each text. */
class Cut {
  private readonly watched: Watched;
  private readonly allFeelings: boolean;
  private readonly kept = new Map<Outline, Kept[]>();

  constructor(watched: Watched, { allFeelings }: CutOptions) {
    this.watched = watched;
    this.allFeelings = allFeelings;
  }

  keepImports(outline: Outline): void {
    for (const block of blocksIn(outline, 0))
      if (outline.rows[block]?.keyword === 'import') this.keepWhole({ outline, block });
  }

  /** Keeps what has to be of blocks that stand side by side; of some pairs the heads at least. */
  keepPairs({ pairs, alone }: Pairs, isNamed: (pair: Pair) => boolean, feelings: boolean): void {
    for (const side of [...alone.before, ...alone.after]) this.keepWhole(side);
    for (const pair of pairs) {
      const keyword = keywordOf(pair.before);
      const needs = { head: isNamed(pair), feelings: feelings && keyword === 'touchpoint' };
      if (pair.unlike) this.keepUnlike(pair, pair.unlike, needs);
      else this.keepSame(pair, pair.before.block, needs);
    }
  }

  private keepUnlike({ before, after }: Pair, unlike: Unlike, { feelings }: Needs): void {
    const keyword = keywordOf(before);
    const keys = new Set(unlike.keys);
    for (const { key, start, end } of unlike.before)
      if (this.isNeeded(before.outline, key, start, end, feelings)) keys.add(slotOf(key));
    // Whether it is an answer at all, its status says, and to what, the pains that it solves.
    if (keyword === 'opportunity' && answering.some((key) => keys.has(key))) for (const key of answering) keys.add(key);
    this.keepHead(before);
    this.keepHead(after);
    // In the order in which they mostly stand, so that there is little to sort.
    for (const { key, start, end } of unlike.before) if (keys.has(slotOf(key))) this.keep(before.outline, start, end);
    for (const { key, start, end } of unlike.after) if (keys.has(slotOf(key))) this.keep(after.outline, start, end);
    const moved: ReadonlySet<string> = new Set(sequences.filter((kind) => isReordered(unlike.blocks, kind)));
    const isMoved = (pair: Pair): boolean => moved.has(keywordOf(pair.before));
    this.keepPairs(unlike.blocks, isMoved, keyword === 'stage' && (this.allFeelings || moved.size > 0 || feelsOtherwise(unlike.blocks)));
    this.keepEnd(before);
    this.keepEnd(after);
  } // prettier-ignore

  /** Keeps of a block that is equal on both sides what others hang on. True if there is anything. */
  private keepSame(pair: Pair, block: number, { head, feelings }: Needs): boolean {
    const { outline } = pair.before;
    const [start = 0, end = 0] = [outline.starts[block], outline.ends[block]];
    const keyword = outline.rows[block]?.keyword ?? '';
    const isAbout =
      keyword === 'metric' || (this.allFeelings && (keyword === 'journey' || keyword === 'stage'));
    const isAsked =
      isAbout || feelings || outline.formerWithin.has(block) || this.watched.isIn(outline, start, end);
    if (!isAsked && !head) return false;
    const by = startOf(pair.after) - startOf(pair.before);
    const keepBoth = (from: number, to: number): void => {
      this.keep(outline, from, to);
      this.keep(pair.after.outline, from + by, to + by);
    };
    const headEnd = outline.bodies[block] || end;
    let hasAny = head || this.watched.isIn(outline, start, headEnd);
    if (isAsked) {
      const facts = factsIn(outline, block);
      const isAnswer = keyword === 'opportunity' && this.watched.isIn(outline, start, end);
      for (const { key, start: from, end: to } of facts) {
        if (!(isAnswer && key === 'status') && !this.isNeeded(outline, key, from, to, feelings)) continue;
        keepBoth(from, to);
        hasAny = true;
      }
      for (const inner of blocksIn(outline, block)) {
        const isFelt =
          this.allFeelings && keyword === 'stage' && outline.rows[inner]?.keyword === 'touchpoint';
        if (this.keepSame(pair, inner, { head: false, feelings: isFelt })) hasAny = true;
      }
    }
    if (!hasAny) return false;
    keepBoth(start, headEnd);
    if (headEnd !== end) keepBoth(end - 1, end);
    return true;
  }

  /** True for a fact that something else hangs on, though it is the same on both sides. */
  private isNeeded(outline: Outline, key: string, start: number, end: number, feelings: boolean): boolean {
    // Among steps all is one to the outline.
    const isFor = key === '->' && outline.text.startsWith('for', start);
    return (
      leanedOn.has(key) ||
      isFor ||
      (feelings && ofFeelings.has(key)) ||
      this.watched.isIn(outline, start, end)
    );
  }

  private keepHead({ outline, block }: Side): void {
    const [start = 0, end = 0, body = 0] = [
      outline.starts[block],
      outline.ends[block],
      outline.bodies[block],
    ];
    this.keep(outline, start, body || end);
  }

  private keepEnd({ outline, block }: Side): void {
    const end = outline.ends[block] ?? 0;
    if (outline.bodies[block]) this.keep(outline, end - 1, end);
  }

  private keepWhole({ outline, block }: Side): void {
    this.keep(outline, outline.starts[block] ?? 0, outline.ends[block] ?? 0);
  }

  private keep(outline: Outline, start: number, end: number): void {
    const kept = this.kept.get(outline);
    if (kept) kept.push({ start, end });
    else this.kept.set(outline, [{ start, end }]);
  }

  /** All that was kept of a text, piece by piece on lines of their own. */
  textOf(outline: Outline): CutText {
    const kept = [...(this.kept.get(outline) ?? [])].sort((a, b) => a.start - b.start);
    const starts: number[] = [];
    let length = 0;
    for (const { start, end } of kept) {
      starts.push(length);
      length += end - start + 1;
    }
    return {
      text: kept.map(({ start, end }) => outline.text.slice(start, end)).join('\n'),
      placeOf: (offset) => {
        const piece = countUpTo(starts, offset) - 1;
        return offset - (starts[piece] ?? 0) + (kept[piece]?.start ?? 0);
      },
    };
  }
}

type Kept = Pick<Unlike['before'][number], 'start' | 'end'>;

/** What is kept of a block, whatever it says. */
interface Needs {
  readonly head: boolean;
  /** What is felt in it. */
  readonly feelings: boolean;
}

function keywordOf({ outline, block }: Side): string {
  return outline.rows[block]?.keyword ?? '';
}

function startOf({ outline, block }: Side): number {
  return outline.starts[block] ?? 0;
}

/** True if blocks of a kind do not all stand on both sides, in one order. */
function isReordered({ pairs, alone }: Pairs, kind: string): boolean {
  if ([...alone.before, ...alone.after].some((side) => keywordOf(side) === kind)) return true;
  let last = -1;
  for (const { before, after } of pairs) {
    if (keywordOf(before) !== kind) continue;
    if (startOf(after) < last) return true;
    last = startOf(after);
  }
  return false;
}

function feelsOtherwise({ pairs }: Pairs): boolean {
  return pairs.some(({ before, unlike }) => keywordOf(before) === 'touchpoint' && (unlike?.keys.has('feels') || unlike?.keys.has('for'))); // prettier-ignore
}
