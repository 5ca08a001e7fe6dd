import { kept } from './fold.ts';
import type { Block, Name, Ref } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { exact } from '../text/exact.ts';
import { plainLookOf } from '../text/lookAlike.ts';
import type { Kind } from '../vocabulary/index.ts';

/** A place in a block where something declared elsewhere is named. Spans count from the block. */
export interface Use {
  readonly names: readonly Name[];
  readonly kinds: readonly Kind[];
  /** A name that nobody declared is only a hint. */
  readonly open: boolean;
  /** The key of the fact it stands in; `->` for a step. */
  readonly by: string;
}

/** The uses in a block itself, not in the blocks in it. Kept beside the block, so it is worked out once. */
export const usesOf: (block: Block) => readonly Use[] = kept(findUses);

// One list of each kind for all uses, as there are as many uses as names are written.
const personas: readonly Kind[] = ['persona'];
const touchpoints: readonly Kind[] = ['touchpoint'];

function findUses(block: Block): readonly Use[] {
  const uses: Use[] = [];
  const add = (names: readonly Name[], kinds: readonly Kind[], open: boolean, by: string): void => {
    if (kinds.length > 0 && names.length > 0 && names[0]?.text !== '') uses.push({ names, kinds, open, by });
  };
  for (const statement of block.statements) {
    if (statement.kind === 'block') continue;
    if (statement.kind === 'step') {
      for (const ref of refsOfStep(statement.from, statement.legs)) add(ref.names, touchpoints, false, '->');
      continue;
    }
    const { row, key } = statement;
    if (statement.mention) add([statement.mention], personas, false, key.text);
    if (!row) continue;
    if (statement.of && row.of) add([statement.of], row.of.to, row.of.open ?? false, key.text);
    for (const value of statement.values) {
      if (value.mention) add([value.mention], personas, false, key.text);
      if (value.ref && row.shape.ref && row.key !== 'lanes')
        add(value.ref.names, row.shape.ref.to, row.shape.ref.open ?? false, key.text);
    }
  }
  return exact(uses);
}

function refsOfStep(from: readonly Ref[], legs: readonly { readonly to: readonly Ref[] }[]): readonly Ref[] {
  return [...from, ...legs.flatMap((leg) => leg.to)];
}

/** Everything that is written as a name in a block and the blocks in it, and may so be looked for: ids and whatever names one. */
export const namesIn: (block: Block) => ReadonlySet<string> = kept((block) => {
  const written = new Set<string>();
  const add = (names: readonly (Name | undefined)[]): void => {
    for (const name of names) if (name) written.add(name.text);
  };
  walk(block, ({ id, statements }) => {
    add([id]);
    // What looks like another id hangs on that one.
    const look = id && plainLookOf(id.text);
    if (look !== undefined) written.add(look);
    for (const statement of statements) {
      if (statement.kind === 'step')
        for (const { names } of refsOfStep(statement.from, statement.legs)) add(names);
      if (statement.kind !== 'fact') continue;
      add([statement.of, statement.mention]);
      for (const { mention, ref } of statement.values) add([mention, ...(ref?.names ?? [])]);
    }
  });
  return written;
});
