import type { Scope } from '../model/scope.ts';
import { usesOf } from '../model/uses.ts';
import { journeyShownBy } from '../model/view.ts';
import { factsOf } from '../model/facts.ts';
import type { Block, Name } from '../syntax/tree.ts';
import type { Kind } from '../vocabulary/index.ts';

/** What some blocks name, directly or through what they name. */
export interface NamedThings {
  /** Declared outside of journeys; a journey that is named stays a name. */
  readonly declared: ReadonlySet<Block>;
  /** Built-in things as `kind id`. */
  readonly builtIn: ReadonlySet<string>;
}

/** Kinds of things that go along with what names them. */
const carried: readonly Kind[] = ['persona', 'channel', 'actor', 'metric', 'lane'];

/** Follows the names in some blocks. Only what the scope sees is found. */
export function namedBy(roots: readonly Block[], names: Scope): NamedThings {
  const declared = new Set<Block>();
  const builtIn = new Set<string>();
  const waiting: [block: Block, journey: Block | undefined][] = roots.map((block) => [block, undefined]);
  const follow = (parts: readonly Name[], kinds: readonly Kind[], journey: Block | undefined): void => {
    const found = names.find(parts, kinds, journey);
    if (!found) return;
    if ('builtIn' in found) {
      for (const kind of kinds) builtIn.add(`${kind} ${found.builtIn}`);
      return;
    }
    const { kind, block, holder } = found.declaration;
    if (!carried.includes(kind) || holder || declared.has(block)) return;
    declared.add(block);
    waiting.push([block, undefined]);
  };
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [block, around] = next;
    const journey = block.row?.keyword === 'journey' ? block : (journeyShownBy(block, names) ?? around);
    for (const use of usesOf(block))
      if (use.kinds.some((kind) => carried.includes(kind))) follow(use.names, use.kinds, journey);
    // The lanes of a view may be facts as well, which are no uses.
    if (block.row?.keyword === 'view')
      for (const { values } of factsOf(block, 'lanes'))
        for (const { ref } of values) if (ref) follow(ref.names, ['lane', 'metric'], journey);
    for (const statement of block.statements)
      if (statement.kind === 'block') waiting.push([statement, journey]);
  }
  return { declared, builtIn };
}
