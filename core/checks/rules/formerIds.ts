import { factsOf } from '../../model/facts.ts';
import { folded } from '../../model/fold.ts';
import type { Block, Fact, Fix, Name } from '../../syntax/tree.ts';
import { startsIn } from '../../syntax/walk.ts';
import { removalOf } from '../../syntax/removal.ts';
import { shift } from '../../text/span.ts';
import type { Kind } from '../../vocabulary/index.ts';
import type { FileRule } from '../rule.ts';

/** Former ids that are alive, or that two things claim: one of the two was copied. */
export const formerIds: FileRule = {
  reach: 'file',
  codes: ['former-id-alive', 'former-id-twice'],
  check: ({ names, report }) => {
    const { tree, uri } = names.source;
    // What differs in a journey differs in that journey alone, and pains of two personas stand apart.
    const claims = new Map<Block, Map<string, Claim>>();
    const at = startsIn(tree);
    for (const { claim, journey, persona } of claimsIn(tree)) {
      const home = journey ?? persona ?? tree;
      const { block, kind, was } = claim;
      const span = shift(was.span, at(block));
      const holes = { id: was.text, kind };
      const living = names.find([was], [kind], journey);
      const key = `${kind} ${was.text}`;
      const known = claims.get(home) ?? new Map<string, Claim>();
      claims.set(home, known);
      const other = known.get(key);
      known.set(key, other ?? claim);
      const declared = living && 'declaration' in living ? living.declaration : undefined;
      const isOther = declared && declared.block !== block && !isApart(declared.holder, persona);
      if (isOther && declared.source.uri === uri) {
        const { block: now } = declared;
        const place = shift((now.id ?? now.keyword).span, at(now));
        report({
          code: 'former-id-alive',
          span,
          holes,
          related: { uri, span: place },
          fix: fixOf(names.source.text, claim, at(block)),
        });
      } else if (other && other.block !== block) {
        const place = shift(other.was.span, at(other.block));
        report({
          code: 'former-id-twice',
          span,
          holes,
          related: { uri, span: place },
          fix: fixOf(names.source.text, claim, at(block)),
        });
      }
    }
  },
};

/** True for what stands in another persona. */
function isApart(holder: Block | undefined, persona: Block | undefined): boolean {
  return persona !== undefined && holder?.row?.keyword === 'persona' && holder !== persona;
}

/** Which of the two was copied, a person knows. */
function fixOf(text: string, { fact }: Claim, at: number): Fix {
  const edits = [removalOf(text, shift(fact.span, at))];
  return { title: 'Leave this line out', edits, isGuess: true };
}

interface Claim {
  readonly block: Block;
  readonly kind: Kind;
  readonly was: Name;
  readonly fact: Fact;
}

/** A claim with the journey or the persona that it is said in. */
interface PlacedClaim {
  readonly claim: Claim;
  readonly journey?: Block;
  readonly persona?: Block;
}

/** All former ids in a block. */
const claimsIn = folded<readonly PlacedClaim[]>((block, inner) => {
  const keyword = block.row?.keyword;
  const kind = block.row?.declares?.kind;
  const all = inner.flat();
  const within =
    keyword === 'journey' || keyword === 'persona'
      ? all.map((placed): PlacedClaim => ({ [keyword]: block, ...placed }))
      : all;
  const own = kind
    ? factsOf(block, 'was').flatMap((fact): readonly PlacedClaim[] => {
        const was = fact.values[0]?.ref?.names.at(-1);
        return was ? [{ claim: { block, kind, was, fact } }] : [];
      })
    : [];
  return own.length + within.length === 0 ? none : [...own, ...within];
});
const none: readonly never[] = [];
