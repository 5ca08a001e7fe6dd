import { codeOf } from '../../syntax/quoting.ts';
import { plainLookOf, strangerIn } from '../../text/lookAlike.ts';
import type { BlockRule } from '../rule.ts';

/** Ids that look like another one, or like one in a single alphabet, and are not. */
export const lookAlikes: BlockRule = {
  reach: 'block',
  codes: ['look-alike-id'],
  asks: 'names',
  check: (block, { names, journey, report }) => {
    const kind = block.row?.declares?.kind;
    if (!kind || !block.id) return;
    const { text: id, span } = block.id;
    const plain = plainLookOf(id);
    if (plain === undefined) return;
    const isTaken = names.find([{ text: plain, span }], [kind], journey) !== undefined;
    const stranger = strangerIn(id) ?? (isTaken ? firstDifferent(id, plain) : undefined);
    if (stranger === undefined) return;
    report({
      code: 'look-alike-id',
      span,
      holes: { id, plain, sign: `“${stranger}” (${codeOf(stranger)})` },
    });
  },
};

/** The first letter of an id that another, which looks the same, does not have. */
function firstDifferent(id: string, plain: string): string {
  const others = Array.from(plain);
  return Array.from(id).find((letter, i) => letter !== others[i]) ?? id;
}
