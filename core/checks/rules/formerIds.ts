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
    const claims = new Map<string, Claim>();
    const at = startsIn(tree);
    for (const { claim, journey } of claimsIn(tree)) {
      const { block, kind, was } = claim;
      const span = shift(was.span, at(block));
      const holes = { id: was.text, kind };
      const living = names.find([was], [kind], journey);
      const key = `${journey?.id?.text ?? ''} ${kind} ${was.text}`;
      const other = claims.get(key);
      claims.set(key, other ?? claim);
      if (living && 'declaration' in living && living.declaration.source.uri === uri) {
        const { block: now } = living.declaration;
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

/** All former ids in a block, each with the journey it is said in. */
const claimsIn = folded<readonly { readonly claim: Claim; readonly journey: Block | undefined }[]>(
  (block, inner) => {
    const kind = block.row?.declares?.kind;
    const all = inner.flat();
    const isJourney = block.row?.keyword === 'journey';
    const within = isJourney ? all.map(({ claim, journey }) => ({ claim, journey: journey ?? block })) : all;
    const own = kind
      ? factsOf(block, 'was').flatMap((fact) => {
          const was = fact.values[0]?.ref?.names.at(-1);
          return was ? [{ claim: { block, kind, was, fact }, journey: undefined }] : [];
        })
      : [];
    return own.length + within.length === 0 ? none : [...own, ...within];
  },
);
const none: readonly never[] = [];
