import type { Span } from '../text/span.ts';
import { complete } from './complete.ts';
import type { Block } from './tree.ts';
import { indexAt } from './walk.ts';

/** Puts a comment into the innermost block between whose braces it stands; says which that is, and where in it it stands. */
export function placeComment(
  tree: Block,
  offset: number,
  image: string,
): { readonly block: Block; readonly span: Span } {
  const { block, base } = innermost(tree, offset);
  const span = { start: offset - base, end: offset - base + image.length };
  complete(block, 'comments', isSilencer(image) ? { ...span, isSilencer: true } : span);
  return { block, span };
}

/** The innermost block between whose braces an offset lies, or in whose head too, and where that block starts. */
export function innermost(
  tree: Block,
  offset: number,
  { inHead = false }: { readonly inHead?: boolean } = {},
): { readonly block: Block; readonly base: number } {
  let block = tree;
  let base = 0;
  for (;;) {
    const index = indexAt(block, offset - base);
    const inner = block.statements[index];
    const start = base + (block.starts[index] ?? 0);
    if (inner?.kind !== 'block') return { block, base };
    const from = inHead ? 0 : (inner.body?.start ?? Infinity);
    if (offset - start < from || offset - start >= inner.length) return { block, base };
    base = start;
    block = inner;
  }
}

/** True for `// journey-ignore …` and `// journey-ignore-file …`. */
function isSilencer(image: string): boolean {
  return /^\/[/*]\s*journey-ignore(?:-file)?(?![\w-])/.test(image);
}
