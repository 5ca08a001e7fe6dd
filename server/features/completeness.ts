import type { Analysis } from '../../core/analyse.ts';
import { completenessOf } from '../../core/insight/completeness.ts';
import { missingSentenceOf } from '../../core/insight/missingWords.ts';
import type { Source } from '../../core/model/load.ts';
import { headOf, titleOf } from '../../core/model/title.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { blocksOf, journeyOf, pathTo, startOf } from '../../core/syntax/walk.ts';
import { shift, type Span } from '../../core/text/span.ts';

/** How complete a map is, for people. */
export interface MapCompleteness {
  readonly journey: string;
  readonly score: number;
  readonly steps: number;
  readonly missing: readonly MissingAt[];
}

/** Something that is missing to a step, and the head of the block that it belongs in. */
export interface MissingAt {
  readonly step: number;
  readonly title: string;
  readonly sentence: string;
  readonly source: Source;
  readonly span: Span;
}

/** How complete the map of the journey at a place is, or of the first one in the file; nothing where there is none. */
export function completenessAt(
  { source, sources, names }: Analysis,
  offset: number,
): MapCompleteness | undefined {
  const journey = journeyOf(pathTo(source.tree, offset)) ?? blocksOf(source.tree, 'journey')[0];
  if (!journey) return undefined;
  const { score, steps } = completenessOf(journey, names);
  const sourceOf = (uri: string): Source | undefined => {
    if (uri === source.uri) return source;
    const other = sources.get(uri);
    return typeof other === 'object' && 'tree' in other ? other : undefined;
  };
  const missing = steps.flatMap(({ title, missing: own }, i) =>
    own.flatMap(({ code, holes, block, uri }): readonly MissingAt[] => {
      const found = sourceOf(uri);
      const span = found && placeOf(block, found);
      return span
        ? [{ step: i + 1, title, sentence: missingSentenceOf(code, holes), source: found, span }]
        : [];
    }),
  );
  return { journey: titleOf(journey), score, steps: steps.length, missing };
}

function placeOf(block: Block, { tree }: Source): Span | undefined {
  const start = startOf(tree, block);
  return start === undefined ? undefined : shift(headOf(block), start);
}
