import type { Analysis } from '../../core/analyse.ts';
import type { MapEdited, MapEditRefusal } from '../../core/edit/mapEdits.ts';
import { addTouchpoint } from '../../core/edit/mapEditsAdd.ts';
import { setFeeling } from '../../core/edit/mapEditsFeeling.ts';
import { moveStageTo, moveTouchpointTo } from '../../core/edit/mapEditsMove.ts';
import { planOf } from '../../core/map/plan.ts';
import { thingsOf } from '../../core/map/things.ts';
import { valuesOf } from '../../core/model/facts.ts';
import type { Block, TextEdit } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import { shift, type Span } from '../../core/text/span.ts';
import type { PictureEdit } from '../protocol.ts';

/** What somebody did in a picture, as a change of the text. */
export interface PictureEdited {
  readonly edits: readonly TextEdit[];
  /** The text after it. */
  readonly after: string;
  /** The key of what was moved, changed or added, there. */
  readonly thing: string;
  /** What to write on at, there. */
  readonly select: Span | undefined;
}

/**
 * What changes a text as it was wanted in the picture of one of its journeys. What does not stand in that journey, such as
 * a thing of an imported file, is refused.
 */
export function pictureEdit(
  { names }: Analysis,
  journey: Block,
  wish: PictureEdit,
): PictureEdited | { readonly refused: MapEditRefusal } {
  const things = thingsOf(names.source.tree);
  const blocks = new Map<string, Block>();
  walk(journey, (block) => blocks.set(things.keyOf(block), block));
  const edited = editedAs(wish, journey, names, (key) => blocks.get(key));
  if ('refused' in edited) return edited;
  const { edits, after, block } = edited;
  const title = wish.kind === 'add-touchpoint' ? block.block.title?.span : undefined;
  return {
    edits,
    after: after.text,
    thing: thingsOf(after.tree).keyOf(block.block),
    select: title && shift({ start: title.start + 1, end: title.end - 1 }, block.start),
  };
}

function editedAs(
  wish: PictureEdit,
  journey: Block,
  names: Analysis['names'],
  find: (key: string) => Block | undefined,
): MapEdited {
  const { source } = names;
  const gone = { refused: 'gone' } as const;
  switch (wish.kind) {
    case 'move-touchpoint': {
      const [moved, stage] = [find(wish.thing), find(wish.stage)];
      const before = wish.before === undefined ? undefined : find(wish.before);
      if (!moved || !stage || (wish.before !== undefined && !before)) return gone;
      return moveTouchpointTo(source, moved, { stage, before });
    }
    case 'move-stage': {
      const moved = find(wish.thing);
      const before = wish.before === undefined ? undefined : find(wish.before);
      if (!moved || (wish.before !== undefined && !before)) return gone;
      return moveStageTo(source, moved, before);
    }
    case 'set-feeling': {
      const touchpoint = find(wish.thing);
      if (!touchpoint || !Number.isFinite(wish.score)) return gone;
      return setFeeling(source, touchpoint, { ...wish, personas: personasShownIn(journey, names) });
    }
    case 'add-touchpoint': {
      const stage = find(wish.stage);
      const after = wish.after === undefined ? undefined : find(wish.after);
      if (!stage || (wish.after !== undefined && !after)) return gone;
      return addTouchpoint(names, stage, after);
    }
  }
}

/** Ids of the personas in the picture of a journey: a run that names none shows those of its plan. */
function personasShownIn(journey: Block, names: Analysis['names']): readonly string[] {
  const idsOf = (block: Block): readonly string[] => valuesOf(block, 'personas').flatMap(({ mention }) => mention?.text ?? []); // prettier-ignore
  const own = idsOf(journey);
  const plan = own.length === 0 ? planOf(journey, names) : undefined;
  return plan ? idsOf(plan.journey) : own;
}
