import { oneSlipFrom } from '../../text/nearest.ts';
import { cover } from '../../text/span.ts';
import { usesOf, type Use } from '../../model/uses.ts';
import { namesPathEnd } from '../../model/places.ts';
import { nearestId } from '../../model/scope.ts';
import { journeyShownBy } from '../../model/view.ts';
import type { Block, Fix } from '../../syntax/tree.ts';
import { listOf } from '../../syntax/classify.ts';
import type { NamesContext, BlockRule } from '../rule.ts';

/** Names that lead nowhere. Some things are named before anybody describes them: those are only a hint. */
export const references: BlockRule = {
  reach: 'block',
  codes: ['unresolved', 'unresolved-near', 'undeclared'],
  asks: 'names',
  check: (block, context) => {
    for (const use of usesOf(block)) {
      const journey = journeyShownBy(block, context.names) ?? context.journey;
      if (!namesPathEnd(use) && !context.names.find(use.names, use.kinds, journey))
        reportMissing(use, block, journey, context);
    }
  },
};

function reportMissing(
  use: Use,
  block: Block,
  journey: Block | undefined,
  { names, report }: NamesContext,
): void {
  const first = use.names[0];
  const last = use.names.at(-1);
  if (!first || !last) return;
  const kind = listOf(use.kinds);
  const near = use.names.length === 1 ? nearestId(names, last, use.kinds, journey) : undefined;
  const name = use.names.map((part) => part.text).join('.');
  const span = cover(first.span, last.span);
  if (use.open && !(near !== undefined && oneSlipFrom(last.text, near))) {
    report({ code: 'undeclared', span, holes: { name, kind: use.kinds[0] ?? '' } });
  } else if (near === undefined) {
    report({ code: 'unresolved', span, holes: { name, kind } });
  } else {
    // Unlike a misspelt keyword, which was taken for the known one, this could as well be a name yet to be declared.
    const edits = [{ span: last.span, text: hasSign(use, block) ? `@${near}` : near }];
    const fix: Fix = { title: `Change it to ${near}`, edits, isGuess: true };
    report({ code: 'unresolved-near', span, holes: { name, kind, near }, fix });
  }
}

/** True for a persona, which is written with `@`, unless that is what is missing. */
function hasSign({ names, kinds }: Use, block: Block): boolean {
  const start = names[0]?.span.start;
  return (
    kinds.includes('persona') &&
    !block.slips.some((slip) => slip.code === 'missing-at' && slip.span.start === start)
  );
}
