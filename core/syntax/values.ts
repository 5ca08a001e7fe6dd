import type { IToken } from 'chevrotain';
import type { Atom } from './atoms.ts';

/** Values as the grammar finds them: commas part the values, each a run of atoms. */
export interface Values {
  readonly atoms: readonly (readonly Atom[])[];
  readonly commas: readonly IToken[];
}

/** Values to which more is added. */
export interface ValuesBeingRead extends Values {
  readonly atoms: Atom[][];
  readonly commas: IToken[];
}

/** One value in which there is nothing yet. */
export const newValues = (): ValuesBeingRead => ({ atoms: [[]], commas: [] });
export const noValues: Values = newValues();

/** Values that go on behind a brace which does not part them. */
export function joined(first: Values, more: Values): Values {
  const between = [...(first.atoms.at(-1) ?? []), ...(more.atoms[0] ?? [])];
  return {
    atoms: [...first.atoms.slice(0, -1), between, ...more.atoms.slice(1)],
    commas: [...first.commas, ...more.commas],
  };
}
