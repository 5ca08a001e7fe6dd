import { factsOf, wordOf } from '../../model/facts.ts';
import type { BlockRule } from '../rule.ts';

/** A map about wished-for customers alone. */
export const personasOnlyIdeal: BlockRule = {
  reach: 'block',
  codes: ['personas-only-ideal'],
  on: ['journey'],
  asks: 'world',
  check: (journey, { names, standing, report }) => {
    const fact = factsOf(journey, 'personas')[0];
    const personas = standing?.personas ?? [];
    if (!fact || personas.length === 0) return;
    const isIdeal = (id: string): boolean => {
      const declared = names.declared('persona', id);
      return declared !== undefined && wordOf(declared.block, 'kind') === 'ideal';
    };
    if (personas.every(isIdeal)) report({ code: 'personas-only-ideal', span: fact.span });
  },
};
