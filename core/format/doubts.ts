import { lengthOf, type Block, type Slip } from '../syntax/tree.ts';

/**
 * Mistakes of which the text around them is sure all the same: a word that is not known, a number out of range. Blanks
 * may be set there. Wherever anything else is wrong, the blanks may be what will make it right, and are left alone.
 */
const sure: ReadonlySet<string> = new Set([
  'unknown-block-near', 'unknown-fact-near', 'misplaced-block', 'misplaced-fact', 'unknown-word', 'unknown-word-near',
  'out-of-range', 'range-backwards', 'said-twice', 'missing-value', 'missing-at', 'missing-title', 'other-quotes',
  'no-persona-here', 'no-word-here', 'word-wanted', 'wrong-shape', 'not-a-list', 'texts-in-a-list', 'no-such-date', 'no-such-time', 'step-share',
  'glued-unit', 'full-width', 'odd-blank', 'brace-on-next-line', 'hidden-character',
  'turned-direction',
]); // prettier-ignore

/** What formatting puts right by the way. */
export const cured: ReadonlySet<string> = new Set(['full-width', 'odd-blank', 'brace-on-next-line']);

/** Mistakes that leave open where a block begins or ends. */
const torn: ReadonlySet<string> = new Set(['unclosed-block', 'missing-open-brace', 'too-deep']);

/** Mistakes beside a block that put its neighbours in doubt. */
const besideBlocks: ReadonlySet<string> = new Set(['extra-brace', 'block-without-name']);

/** True for a mistake that leaves it open what the statement it stands in says. */
export function isDoubtful({ code }: Slip): boolean {
  return !sure.has(code);
}

/** True for a block of which nobody can be sure where it begins or ends. */
export function isTorn(block: Block): boolean {
  return !block.closed || block.slips.some(({ code }) => torn.has(code));
}

/** True for what was found in a block that cannot hold it. */
export function isMisplaced({ code }: Slip): boolean {
  return code.startsWith('misplaced');
}

/** What is wrong with the statements of a block, by their index; not what is wrong between them. */
export function slipsByStatement(block: Block): ReadonlyMap<number, readonly Slip[]> {
  const { statements, starts } = block;
  const found = new Map<number, Slip[]>();
  const slips = [...block.slips].sort((a, b) => a.span.start - b.span.start);
  let first = 0;
  for (const slip of slips) {
    const { start, end } = slip.span;
    const endOf = (i: number): number => (starts[i] ?? 0) + (statements[i] ? lengthOf(statements[i]) : 0);
    while (first < statements.length && endOf(first) < start) first++;
    for (let i = first; (starts[i] ?? Infinity) <= end; i++) {
      const here = found.get(i);
      if (here) here.push(slip);
      else found.set(i, [slip]);
    }
  }
  return found;
}

/** Slips of a block that put what stands before and behind them in doubt. */
export function tearsIn(block: Block): readonly Slip[] {
  return block.slips.filter(({ code }) => besideBlocks.has(code));
}

/** True if a block, or anything in it, is torn or was left half merged. */
export function holdsTears(block: Block): boolean {
  return (
    isTorn(block) ||
    block.slips.some(({ code }) => besideBlocks.has(code) || code === 'merge-conflict') ||
    block.statements.some((statement) => statement.kind === 'block' && holdsTears(statement))
  );
}
