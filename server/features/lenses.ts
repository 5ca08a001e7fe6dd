import type { Block } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import type { Span } from '../../core/text/span.ts';
import type { Kind } from '../../core/vocabulary/index.ts';

/** What a line above a block may tell; the span is that of the block's head, above which it stands. */
export type Lens =
  /** How often the thing is named whose id stands at an offset; the number is found when the line is to be seen. */
  | { readonly kind: 'uses'; readonly idAt: number; readonly span: Span }
  /** Opens the map of the journey. */
  | { readonly kind: 'preview'; readonly span: Span }
  /** Compares the journey with a version of it: its ideal, its plan, a rival's. */
  | { readonly kind: 'compare'; readonly span: Span }
  /** How much of the method the journey has gone through; found when the line is to be seen. */
  | { readonly kind: 'completeness'; readonly span: Span };

/** Kinds of things that are looked for by who uses them. */
const counted: ReadonlySet<Kind> = new Set([
  'persona',
  'channel',
  'actor',
  'metric',
  'lane',
  'journey',
  'touchpoint',
]);

/**
 * The lines above the blocks of a file, in the order of the text. Whether something is named at all is asked of
 * `isUsed`, and whether there are other versions of a journey of `hasVersions`. Another kind of line gets a function of its own, beside those that are here.
 */
export function lensesOf(
  tree: Block,
  isUsed: (declaration: Block) => boolean,
  hasVersions: (journey: Block) => boolean = () => false,
): readonly Lens[] {
  const lenses: Lens[] = [];
  walk(tree, (block, at) => {
    const span = { start: at, end: at + headLength(block) };
    lenses.push(
      ...previewLens(block, span),
      ...(hasVersions(block) ? [{ kind: 'compare', span } as const] : []),
      ...completenessLens(block, span),
      ...usesLens(block, span, isUsed),
    );
  });
  return lenses;
}

function previewLens({ row }: Block, span: Span): readonly Lens[] {
  return row?.keyword === 'journey' ? [{ kind: 'preview', span }] : [];
}

function completenessLens({ row }: Block, span: Span): readonly Lens[] {
  return row?.keyword === 'journey' ? [{ kind: 'completeness', span }] : [];
}

function usesLens(block: Block, span: Span, isUsed: (declaration: Block) => boolean): readonly Lens[] {
  const kind = block.row?.declares?.kind;
  if (!kind || !counted.has(kind) || !block.id || !isUsed(block)) return [];
  return [{ kind: 'uses', idAt: span.start + block.id.span.start, span }];
}

/** The length of what stands before the body of a block: its keyword, id and title. */
function headLength({ keyword, id, title }: Block): number {
  return (title ?? id ?? keyword).span.end;
}
