import type { Choices, Look } from '../../server/protocol.ts';
import { keep, kept, tell } from './page.ts';

/** What of the map is seen, and what there is to choose from. */
export interface Looking {
  readonly look: () => Look;
  readonly choices: () => Choices | undefined;
  /** Takes news of what there is to choose from. */
  readonly offer: (choices: Choices | undefined) => void;
  /** Changes a part of the look; what is undefined or an empty list is taken out of it. */
  readonly change: (some: { readonly [Name in keyof Look]: Look[Name] | undefined }) => void;
  /** Begins with the look for another map, which the extension has already. */
  readonly start: (look: Look) => void;
  readonly onChange: (listener: () => void) => void;
}

export type ListName =
  'hiddenPersonas' | 'hiddenLanes' | 'hiddenStages' | 'tags' | 'foldedStages' | 'foldedLanes';

/** Keeps the look over reloads and tells the extension of changes, which then sends the picture for it. */
export function newLooking(): Looking {
  let look: Look = kept()?.look ?? {};
  let choices: Choices | undefined;
  const listeners: (() => void)[] = [];
  const call = (): void => listeners.forEach((listener) => listener());
  return {
    look: () => look,
    choices: () => choices,
    offer: (offered) => {
      choices = offered;
      call();
    },
    change: (some) => {
      const all = Object.entries({ ...look, ...some }) as (readonly [string, unknown])[];
      look = Object.fromEntries(
        all.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
      );
      keep({ look });
      tell({ kind: 'look', look });
      call();
    },
    start: (given) => {
      look = given;
      keep({ look });
      call();
    },
    onChange: (listener) => listeners.push(listener),
  };
}

/** The list with the value in it, or without. */
export function withOrWithout(
  list: readonly string[] | undefined,
  value: string,
  isIn: boolean,
): readonly string[] {
  const others = (list ?? []).filter((one) => one !== value);
  return isIn ? [...others, value] : others;
}
