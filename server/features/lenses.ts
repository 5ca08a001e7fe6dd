import { declarationsIn } from '../../core/model/declarations.ts';
import type { Declared } from '../../core/model/scope.ts';
import type { Source } from '../../core/model/load.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { startOf } from '../../core/syntax/walk.ts';
import type { Span } from '../../core/text/span.ts';
import type { Kind } from '../../core/vocabulary/index.ts';

/** What a line above a block may tell. */
export type Lens =
  /** How often the thing is named; the number is found when the line is to be seen. */
  | { readonly kind: 'uses'; readonly declared: Declared; readonly span: Span }
  /** Opens the map of the journey. */
  | { readonly kind: 'preview'; readonly journey: Block; readonly span: Span };

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
 * `isUsed`. Another kind of line gets a function of its own here, beside these.
 */
export function lensesOf(source: Source, isUsed: (declared: Declared) => boolean): readonly Lens[] {
  return source.tree.statements
    .flatMap((block, i) =>
      block.kind === 'block'
        ? [
            ...previewLens(block, source.tree.starts[i] ?? 0),
            ...usesLenses(block, source.tree.starts[i] ?? 0, source, isUsed),
          ]
        : [],
    )
    .sort((a, b) => a.span.start - b.span.start);
}

function previewLens(journey: Block, at: number): readonly Lens[] {
  if (journey.row?.keyword !== 'journey') return [];
  return [{ kind: 'preview', journey, span: { start: at, end: at + headLength(journey) } }];
}

function usesLenses(
  block: Block,
  at: number,
  source: Source,
  isUsed: (declared: Declared) => boolean,
): readonly Lens[] {
  return declarationsIn(block).flatMap((declaration): Lens[] => {
    const declared: Declared = { ...declaration, source };
    if (!counted.has(declared.kind) || !isUsed(declared)) return [];
    const start = at + (startOf(block, declared.block) ?? 0);
    return [{ kind: 'uses', declared, span: { start, end: start + headLength(declared.block) } }];
  });
}

/** The length of what stands before the body of a block: its keyword, id and title. */
function headLength({ keyword, id, title }: Block): number {
  return (title ?? id ?? keyword).span.end;
}
