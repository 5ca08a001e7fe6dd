import { kept } from './fold.ts';
import type { Block } from '../syntax/tree.ts';
import { exact, none } from '../text/exact.ts';
import type { Kind } from '../vocabulary/index.ts';

/** Something with an id, where it is declared. */
export interface Declaration {
  readonly kind: Kind;
  readonly id: string;
  readonly block: Block;
  /** The block it stands in directly; nothing for what stands in the file itself. */
  readonly holder: Block | undefined;
}

/** What a block and the blocks in it declare, in the order of the text. Kept beside the block. */
export const declarationsIn: (block: Block) => readonly Declaration[] = kept(findIn);

function findIn(block: Block): readonly Declaration[] {
  let found: Declaration[] | undefined;
  const own = declarationOf(block, undefined);
  if (own) found = [own];
  for (const statement of block.statements) {
    if (statement.kind !== 'block') continue;
    const inner = declarationsIn(statement);
    if (inner.length === 0) continue;
    found ??= [];
    for (const declaration of inner) {
      found.push(declaration.block === statement ? { ...declaration, holder: block } : declaration);
    }
  }
  return found ? exact(found) : none;
}

/** The kinds of all that is declared in a block, be it where it may stand or not. */
export const kindsIn: (block: Block) => ReadonlySet<Kind> = kept((block) => {
  const kinds = new Set<Kind>();
  for (const statement of block.statements)
    if (statement.kind === 'block') for (const kind of kindsBy(statement)) kinds.add(kind);
  return kinds;
});

const kindsBy = kept((block: Block) => new Set(declarationsIn(block).map(({ kind }) => kind)));

function declarationOf(block: Block, holder: Block | undefined): Declaration | undefined {
  const declares = block.row?.declares;
  return declares && block.id && { kind: declares.kind, id: block.id.text, block, holder };
}

/** True if two lists declare the same names in the same order, wherever. */
export function declareSame(a: readonly Declaration[], b: readonly Declaration[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((declaration, i) => declaration.kind === b[i]?.kind && declaration.id === b[i]?.id)
  );
}
