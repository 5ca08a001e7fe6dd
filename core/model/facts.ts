import { kept } from './fold.ts';
import type { Block, Fact, Value } from '../syntax/tree.ts';

/** The facts of a block that bear a key, in the order of the text; a word taken for the key counts as it. */
export function factsOf(block: Block, key: string): readonly Fact[] {
  if (block.statements.length > FEW) return factsByKey(block).get(key) ?? none;
  let facts: Fact[] | undefined;
  for (const statement of block.statements)
    if (statement.kind === 'fact' && statement.row?.key === key) (facts ??= []).push(statement);
  return facts ?? none;
}

/** So many statements are looked through in less time than it takes to sort them by their keys, and nothing has to be kept. */
const FEW = 40;
const none: readonly Fact[] = [];

const factsByKey = kept((block: Block): ReadonlyMap<string, readonly Fact[]> => {
  const facts = new Map<string, Fact[]>();
  for (const statement of block.statements) {
    if (statement.kind !== 'fact' || !statement.row) continue;
    const list = facts.get(statement.row.key);
    if (list) list.push(statement);
    else facts.set(statement.row.key, [statement]);
  }
  return facts;
});

/** All values said of a key, in order; `none` is no value. */
export function valuesOf(block: Block, key: string): readonly Value[] {
  return factsOf(block, key).flatMap((fact) => fact.values.filter((value) => !value.none));
}

/** The first value said of a key. */
export function valueOf(block: Block, key: string): Value | undefined {
  for (const fact of factsOf(block, key)) for (const value of fact.values) if (!value.none) return value;
  return undefined;
}

export function textOf(block: Block, key: string): string | undefined {
  return valueOf(block, key)?.text?.text;
}

export function wordOf(block: Block, key: string): string | undefined {
  return valueOf(block, key)?.word?.text;
}

/**
 * The fact that holds for a persona where a key may be said once: what is said for that persona, or else what is said
 * of all. `none` is an answer too, so it is given back as the fact it is.
 */
export function factFor(block: Block, key: string, persona: string): Fact | undefined {
  const facts = factsOf(block, key);
  return facts.find((fact) => fact.mention?.text === persona) ?? facts.find((fact) => !fact.mention);
}

/** Ids of the personas that a block says it is for; nothing where it concerns all. */
export function concernsOf(block: Block): readonly string[] | undefined {
  const ids = valuesOf(block, 'for').flatMap((value) => (value.mention ? [value.mention.text] : []));
  return ids.length > 0 ? ids : undefined;
}
